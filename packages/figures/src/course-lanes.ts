import type { CourseDate, CourseItem, CourseLane } from './course.ts'
import { dayLines, panelHeading, place, spanLine, type CourseFrame, type CoursePanel } from './course-frame.ts'
import { palette, typeSize } from './palette.ts'
import { textWidth } from './place-labels.ts'
import { halo, short, svg } from './svg.ts'

/** Height of a lane whose name stands beside it, or above it. */
const heights = { beside: 22, above: 32 } as const
const headingHeight = 22

/** Lanes with a name each: symptoms, studies by modality, boards. */
export function courseLanes(heading: string, lanes: readonly CourseLane[], frame: CourseFrame): CoursePanel | null {
  if (lanes.length === 0) return null
  const { axis, narrow } = frame
  const height = narrow ? heights.above : heights.beside
  const bottom = headingHeight + lanes.length * height
  const drawn = lanes.map(({ name, items }, i) => {
    const y = headingHeight + i * height + (narrow ? 22 : 11)
    const label = halo(name, {
      x: narrow ? axis.left : axis.left - 10,
      y: narrow ? y - 9 : y + 4,
      'text-anchor': narrow ? 'start' : 'end',
      'font-size': typeSize.small,
      fill: palette.ink,
    })
    const ground = svg('line', { x1: axis.left, x2: axis.right, y1: y, y2: y, stroke: palette.hairline })
    return ground + items.map((item) => drawItem(item, y, frame)).join('') + label
  })
  return {
    height: bottom + 12,
    drawn: dayLines(frame, headingHeight, bottom) + drawn.join('') + panelHeading(heading, null, 12),
  }
}

/** Items with labels of their own, laid so that none covers another: treatments. */
export function coursePacked(heading: string, items: readonly CourseItem[], frame: CourseFrame): CoursePanel | null {
  if (items.length === 0) return null
  const { axis } = frame
  const ends: number[] = []
  const laid = items.map((item) => {
    const from = place(item.start, axis).from
    const until = endOf(item, frame)
    const width = textWidth(item.label, typeSize.small) + 4
    const left = Math.max(axis.left, Math.min(from - 4, axis.right - width))
    const free = ends.findIndex((taken) => taken + 10 <= Math.min(left, from))
    const lane = free === -1 ? ends.length : free
    ends[lane] = Math.max(until, left + width)
    return { item, lane, left }
  })
  const height = 32
  const bottom = headingHeight + ends.length * height
  const drawn = laid.map(({ item, lane, left }) => {
    const y = headingHeight + lane * height + 22
    const label = halo(item.label, { x: left, y: y - 9, 'font-size': typeSize.small, fill: palette.ink })
    return drawItem(item, y, frame) + label
  })
  return {
    height: bottom + 12,
    drawn: dayLines(frame, headingHeight, bottom) + drawn.join('') + panelHeading(heading, null, 12),
  }
}

function endOf({ start, end }: CourseItem, { axis }: CourseFrame): number {
  return end === null ? axis.right : Math.max(place(end, axis).until, place(start, axis).until)
}

function drawItem(item: CourseItem, y: number, frame: CourseFrame): string {
  if (item.shape !== 'lasting') return moment(item, y, frame)
  return lasting(item, y, frame) + item.turns.map(({ on, to }) => turn(on, to, y, frame)).join('')
}

/** Solid where it certainly was; open and dashed where its date or its end is not known. */
function lasting({ start, end, seenUntil }: CourseItem, y: number, { axis }: CourseFrame): string {
  const from = place(start, axis)
  const until = end === null ? null : place(end, axis)
  const seen = seenUntil === null ? axis.right : Math.min(axis.right, Math.max(axis.left, axis.at(seenUntil)))
  const sure = Math.max(from.until, until === null ? seen : until.from)
  const open = { fill: palette.paper, stroke: palette.muted, 'stroke-dasharray': '2 2' }
  const bar = (x: number, to: number, paint: object) =>
    to - x < 0.5 ? '' : svg('rect', { x, y: y - 3, width: to - x, height: 6, rx: 1, ...paint })
  const last = until === null ? axis.right : until.until
  return [
    from.isSpan ? bar(from.from, from.until, open) : '',
    bar(from.isSpan ? from.until : from.from, sure, { fill: palette.muted }),
    bar(sure, last, open),
    until === null && seen >= axis.right
      ? svg('path', { d: `M${short(axis.right)} ${short(y - 5)}l7 5l-7 5z`, fill: palette.muted })
      : '',
    until === null && seen < axis.right
      ? halo('?', { x: axis.right + 3, y: y + 4, 'font-size': typeSize.small, fill: palette.muted })
      : '',
  ].join('')
}

function moment({ start, shape }: CourseItem, y: number, { axis }: CourseFrame): string {
  const { from, until, middle, isSpan } = place(start, axis)
  const paint = { fill: isSpan ? palette.paper : palette.muted, stroke: palette.muted, 'stroke-linejoin': 'round' }
  const [x, h] = [short(middle), short(y)]
  const mark =
    shape === 'session'
      ? sessionMark(middle, y)
      : shape === 'board'
        ? svg('path', { d: `M${x} ${short(y - 6)}l6 6l-6 6l-6 -6z`, ...paint })
        : svg('path', { d: `M${x} ${h}m-4 -4h8v8h-8z`, ...paint })
  return (isSpan ? spanLine(from, until, y) : '') + mark
}

/** An arrow onto the line: given once. A triangle would be taken for a turn of a symptom. */
export const sessionMark = (x: number, y: number): string =>
  svg('path', {
    d: `M${short(x)} ${short(y - 7)}v11m-4 -4l4 4l4 -4`,
    fill: 'none',
    stroke: palette.muted,
    'stroke-width': 2,
    'stroke-linejoin': 'round',
    'stroke-linecap': 'round',
  })

const turn = (on: CourseDate, to: 'better' | 'worse', y: number, { axis }: CourseFrame): string =>
  turnMark(place(on, axis).middle, y, to)

/** Down for better, up for worse. */
export const turnMark = (x: number, y: number, to: 'better' | 'worse'): string =>
  svg('path', {
    d: to === 'better' ? `M${short(x - 5)} ${short(y - 4)}h10l-5 8z` : `M${short(x - 5)} ${short(y + 4)}h10l-5 -8z`,
    fill: palette.paper,
    stroke: palette.ink,
    'stroke-width': 1.25,
    'stroke-linejoin': 'round',
  })
