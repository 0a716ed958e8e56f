import type { Format } from '@debulk/language/format'
import type { PageWords } from '@debulk/language/record/page-words'
import type { CourseDate } from './course.ts'
import { palette, typeSize } from './palette.ts'
import { svg, svgText } from './svg.ts'
import type { TimeAxis } from './time-axis.ts'

/** What the parts of a course chart share. */
export type CourseFrame = {
  readonly axis: TimeAxis
  readonly width: number
  /** Names of lanes stand above their line, where there is no room beside it. */
  readonly narrow: boolean
  readonly words: PageWords['chart']
  readonly format: Format
}

/** A part of the chart: how high it is and what is drawn, from its own upper edge. */
export type CoursePanel = { readonly height: number; readonly drawn: string }

/** Heading of a part, in the left corner above it. */
export const panelHeading = (text: string, aside: string | null, y: number): string =>
  svgText(text, { x: 0, y, 'font-size': typeSize.label, 'font-weight': 600, fill: palette.ink }) +
  (aside === null
    ? ''
    : svgText(aside, {
        x: [...text].length * typeSize.label * 0.63 + 10,
        y,
        'font-size': typeSize.small,
        fill: palette.muted,
      }))

/** Hairlines down through a part at every tick of the time axis, so that days can be followed from part to part. */
export const dayLines = ({ axis }: CourseFrame, top: number, bottom: number): string =>
  axis.ticks
    .map(({ date }) =>
      svg('line', { x1: axis.at(date), x2: axis.at(date), y1: top, y2: bottom, stroke: palette.hairline }),
    )
    .join('')

/** Where a date is drawn, px: in the middle of its span, with the span. */
export function place({ earliest, latest }: CourseDate, { at, left, right }: TimeAxis) {
  const clip = (x: number) => Math.min(right, Math.max(left, x))
  const [from, until] = [clip(at(earliest)), clip(at(latest))]
  return { from, until, middle: (from + until) / 2, isSpan: until - from > 3 }
}

/** The span a date lies within, as a bracket through the mark. */
export const spanLine = (from: number, until: number, y: number, colour: string = palette.muted): string =>
  svg('path', {
    d: `M${from} ${y}H${until}M${from} ${y - 3}v6M${until} ${y - 3}v6`,
    fill: 'none',
    stroke: colour,
    'stroke-width': 1,
    'stroke-dasharray': '2 2',
  })
