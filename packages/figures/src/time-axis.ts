import { epochDay, isoDate, type IsoDate } from '@debulk/quantity/iso-date'
import type { Format } from '@debulk/language/format'
import { palette, typeSize } from './palette.ts'
import { linearScale, type Scale } from './scale.ts'
import { svg, svgText } from './svg.ts'

/** A stretch of the calendar laid from left to right. */
export type TimeAxis = {
  readonly at: (date: IsoDate) => number
  readonly left: number
  readonly right: number
  readonly ticks: readonly { readonly date: IsoDate; readonly months: number }[]
}

const DAYS_PER_MONTH = 30.44

/** Spans the dates with a little air; ticks fall on the first of a month, at most one per 58 px. */
export function timeAxis(dates: readonly IsoDate[], left: number, right: number): TimeAxis {
  const days = dates.map(epochDay)
  const [first, last] = [Math.min(...days), Math.max(...days)]
  const air = Math.max(20, (last - first) * 0.03)
  const domain = [first - air, last + air] as const
  const scale: Scale = linearScale(domain, [left, right])
  return { at: (date) => scale(epochDay(date)), left, right, ticks: monthTicks(domain, (right - left) / 58) }
}

function monthTicks([from, to]: readonly [number, number], most: number): TimeAxis['ticks'] {
  const months = (to - from) / DAYS_PER_MONTH
  const step = [1, 2, 3, 6, 12, 24, 60, 120].find((s) => months / s <= most) ?? 120
  const ticks: { date: IsoDate; months: number }[] = []
  for (let year = yearOf(from); year <= yearOf(to); year++) {
    if (step > 12 && year % (step / 12) !== 0) continue
    for (let month = 1; month <= 12; month += Math.min(step, 12)) {
      const date = isoDate(`${year}-${String(month).padStart(2, '0')}-01`)
      if (date.ok && epochDay(date.value) >= from && epochDay(date.value) <= to) {
        ticks.push({ date: date.value, months: step })
      }
    }
  }
  return ticks
}

const yearOf = (day: number): number => Math.floor(1970 + day / 365.2425)

/** The axis itself: a hairline, a tick per step, years in ink and months muted. */
export function drawTimeAxis(axis: TimeAxis, y: number, format: Format): string {
  const label = { y: y + 17, 'text-anchor': 'middle', 'font-size': typeSize.small }
  return [
    svg('line', { x1: axis.left, x2: axis.right, y1: y, y2: y, stroke: palette.faint }),
    ...axis.ticks.flatMap(({ date }) => {
      const january = date.slice(5, 7) === '01'
      const text = january ? date.slice(0, 4) : (format.month(date).split('\u00A0')[0] ?? '')
      const ink = january ? palette.ink : palette.muted
      return [
        svg('line', { x1: axis.at(date), x2: axis.at(date), y1: y, y2: y + (january ? 6 : 4), stroke: palette.faint }),
        svgText(text, { ...label, x: axis.at(date), fill: ink, 'font-weight': january ? 600 : null }),
      ]
    }),
  ].join('')
}
