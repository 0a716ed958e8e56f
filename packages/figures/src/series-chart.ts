import type { IsoDate } from '@debulk/quantity/iso-date'
import type { Format } from '@debulk/language/format'
import { knownMark, type Known } from './known-mark.ts'
import { palette, typeSize } from './palette.ts'
import { placeLabels, textWidth, type Box } from './place-labels.ts'
import { evenTicks, linearScale } from './scale.ts'
import { halo, picture, short, svg, svgText } from './svg.ts'
import { drawTimeAxis, timeAxis } from './time-axis.ts'

export type Series = {
  readonly label: string
  readonly points: readonly {
    readonly date: IsoDate
    readonly value: number
    readonly text: string
    readonly known: Known
  }[]
  readonly baseline: IsoDate
  readonly at: IsoDate
}

/** One plain quantity at every study, from zero: a small companion of the burden chart. */
export function seriesChart(series: Series, format: Format, width: number): string {
  const [top, bottom] = [16, 132]
  const axis = timeAxis(
    series.points.map((p) => p.date),
    32,
    width - 14,
  )
  const highest = Math.max(...series.points.map((p) => p.value), 1)
  const y = linearScale([0, highest * 1.1], [bottom, top])
  const grid = evenTicks(highest * 1.1, Math.min(3, highest * 1.1)).map(
    (tick) =>
      svg('line', { x1: axis.left, x2: axis.right, y1: y(tick), y2: y(tick), stroke: palette.hairline }) +
      svgText(format.integer(tick), {
        x: axis.left - 7,
        y: y(tick) + 4,
        'text-anchor': 'end',
        'font-size': typeSize.small,
        fill: palette.muted,
      }),
  )
  const path = series.points
    .map((p, i) => `${i === 0 ? 'M' : 'L'}${short(axis.at(p.date))} ${short(y(p.value))}`)
    .join('')
  const colour = (date: IsoDate) => (date === series.at ? palette.accent : palette.ink)
  const marks = series.points.map((p) =>
    knownMark(p.known, { x: axis.at(p.date), y: y(p.value), colour: colour(p.date), radius: 3.5 }),
  )
  const boxes = placeLabels(
    series.points.map((p) => {
      const [w, h] = [textWidth(p.text, 12), 13]
      const x = axis.at(p.date) - w / 2
      return [y(p.value) - h - 6, y(p.value) + 6, y(p.value) - h - 18].map((at): Box => ({
        x,
        y: at,
        width: w,
        height: h,
      }))
    }),
    series.points.map((p) => ({ x: axis.at(p.date) - 5, y: y(p.value) - 5, width: 10, height: 10 })),
  )
  const labels = series.points.map((p, i) => {
    const box = boxes[i]
    if (!box) return ''
    const weight = p.date === series.at || p.date === series.baseline ? 600 : 400
    const place = { x: box.x + box.width / 2, y: box.y + box.height - 3, 'text-anchor': 'middle' }
    return halo(p.text, { ...place, 'font-size': 12, 'font-weight': weight, fill: colour(p.date) })
  })
  return picture(
    { width, height: bottom + 24, label: series.label, className: 'chart' },
    ...grid,
    drawTimeAxis(axis, bottom, format),
    svg('path', { d: path, fill: 'none', stroke: palette.faint, 'stroke-width': 1.25 }),
    ...marks,
    ...labels,
  )
}
