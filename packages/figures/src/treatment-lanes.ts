import type { IsoDate } from '@debulk/quantity/iso-date'
import { palette, typeSize } from './palette.ts'
import { textWidth } from './place-labels.ts'
import { svg, svgText } from './svg.ts'
import type { TimeAxis } from './time-axis.ts'

/** A treatment as it is drawn above the time axis. */
export type TreatmentMark = {
  readonly label: string
  readonly from: IsoDate
  /** The same day for a session; null while it goes on. */
  readonly until: IsoDate | null
  /** `approximate`: only bounded in time by the record, so drawn open. */
  readonly dated: 'day' | 'approximate'
}

export type TreatmentLanes = {
  readonly height: number
  /** Labels and bars. */
  readonly labels: string
  /** Hairlines down through the chart. */
  readonly guides: (bottom: number) => string
}

const LANE = 22

/** Lays treatments in lanes so that no label covers another; those outside the axis are clipped to its ends. */
export function treatmentLanes(treatments: readonly TreatmentMark[], axis: TimeAxis): TreatmentLanes {
  const ends: number[] = []
  const laid = treatments.map((mark) => {
    const from = clip(axis.at(mark.from), axis)
    const until = mark.until === null ? axis.right : clip(axis.at(mark.until), axis)
    const width = 12 + textWidth(mark.label, typeSize.small)
    const flip = from + width > axis.right + 4
    const [start, end] = [flip ? from - width : from, Math.max(flip ? from : from + width, until)]
    const free = ends.findIndex((taken) => taken + 8 <= start)
    const lane = free === -1 ? ends.length : free
    ends[lane] = end
    return { mark, from, until, flip, y: 12 + lane * LANE }
  })
  return {
    height: ends.length === 0 ? 0 : ends.length * LANE + 4,
    labels: laid.map(drawMark).join(''),
    guides: (bottom) =>
      laid
        .filter(({ mark, from }) => from > axis.left && mark.until !== null)
        .map(({ from, y }) =>
          svg('line', { x1: from, x2: from, y1: y + 4, y2: bottom, stroke: palette.faint, 'stroke-dasharray': '1 3' }),
        )
        .join(''),
  }
}

type Laid = { mark: TreatmentMark; from: number; until: number; flip: boolean; y: number }

function drawMark({ mark, from, until, flip, y }: Laid): string {
  const text = svgText(mark.label, {
    x: flip ? from - 9 : from + 9,
    y,
    'text-anchor': flip ? 'end' : 'start',
    'font-size': typeSize.small,
    fill: palette.ink,
  })
  const open = mark.dated === 'approximate'
  const paint = {
    fill: open ? palette.paper : palette.muted,
    stroke: palette.muted,
    'stroke-dasharray': open ? '2 2' : null,
  }
  const session = until - from < 3
  const shape = session
    ? svg('path', { d: `M${from - 5} ${y - 8}h10l-5 8z`, ...paint, 'stroke-linejoin': 'round' })
    : svg('rect', { x: from, y: y + 3, width: until - from, height: 4, rx: 1, ...paint })
  const arrow = mark.until === null ? svg('path', { d: `M${until} ${y + 1}l7 4l-7 4z`, fill: palette.muted }) : ''
  return shape + arrow + text
}

const clip = (x: number, { left, right }: TimeAxis): number => Math.min(right, Math.max(left, x))
