import type { IsoDate } from '@debulk/quantity/iso-date'
import type { Catalogue } from '@debulk/language/catalogue'
import { burdenLine } from './burden-line.ts'
import { knownMark, type Known } from './known-mark.ts'
import { palette, typeSize } from './palette.ts'
import { placeLabels, textWidth, type Box } from './place-labels.ts'
import type { Scale } from './scale.ts'
import { halo, picture, short, svg, svgText } from './svg.ts'
import { drawTimeAxis, timeAxis, type TimeAxis } from './time-axis.ts'
import { treatmentLanes, type TreatmentMark } from './treatment-lanes.ts'
import { placed, volumeScale, type VolumeScale } from './volume-scale.ts'

export type BurdenPoint = {
  readonly date: IsoDate
  readonly volumeMl: number
  readonly lowMl: number
  /** Null when nothing bounds it. */
  readonly highMl: number | null
  readonly known: Known
  /** Part of the liver was looked at: no line joins it to the whole. */
  readonly partial?: boolean | undefined
}

export type BurdenTrend = {
  readonly points: readonly BurdenPoint[]
  readonly baseline: IsoDate
  readonly at: IsoDate
  readonly thresholds: readonly { readonly percent: number; readonly mayRemainMl: number }[]
  readonly treatments: readonly TreatmentMark[]
}

type Words = Pick<Catalogue, 'chart' | 'format'>
type Frame = {
  width: number
  trend: BurdenTrend
  axis: TimeAxis
  y: Scale
  top: number
  bottom: number
  narrow: boolean
  words: Words
}

export const burdenScale = (trend: BurdenTrend): VolumeScale =>
  volumeScale([
    ...trend.points.flatMap((p) => [p.lowMl, p.volumeMl, p.highMl ?? p.volumeMl]),
    ...trend.thresholds.map((t) => t.mayRemainMl),
  ])

/** Total volume of every study with its interval, treatments as marks, and the most that may remain per threshold. */
export function burdenChart(trend: BurdenTrend, words: Words, width: number): string {
  const narrow = width < 560
  const scale = burdenScale(trend)
  const axis = timeAxis(
    trend.points.map((p) => p.date),
    38,
    width - (narrow ? 12 : 168),
  )
  const lanes = treatmentLanes(trend.treatments, axis)
  const top = lanes.height + 26
  const bottom = top + (narrow ? 250 : 280)
  const frame: Frame = { width, trend, axis, y: placed(scale, [bottom, top]), top, bottom, narrow, words }
  const label = words.chart.alt.burden({
    points: trend.points.map((p) => ({
      date: p.date,
      volume: { central: p.volumeMl, low: p.lowMl, high: p.highMl },
    })),
  })
  return picture(
    { width, height: bottom + 26, label, className: 'chart' },
    ...scale.ticks.map((tick) => gridLine(tick, frame)),
    lanes.guides(bottom),
    drawTimeAxis(axis, bottom, words.format),
    thresholdLines(frame),
    course(frame),
    ...trend.points.map((p) => point(p, frame)),
    labels(frame),
    lanes.labels,
  )
}

function gridLine(tick: number, { axis, y, words }: Frame): string {
  const at = y(tick)
  return (
    svg('line', { x1: axis.left, x2: axis.right, y1: at, y2: at, stroke: palette.hairline }) +
    svgText(words.format.number(tick).replace(/[.,]0$/, ''), {
      x: axis.left - 8,
      y: at + 4,
      'text-anchor': 'end',
      'font-size': typeSize.small,
      fill: palette.muted,
    })
  )
}

function thresholdLines({ trend, axis, y }: Frame): string {
  const place = { x1: axis.at(trend.baseline), x2: axis.right, stroke: palette.accent, 'stroke-dasharray': '6 4' }
  return trend.thresholds.map((t) => svg('line', { ...place, y1: y(t.mayRemainMl), y2: y(t.mayRemainMl) })).join('')
}

/** Beside the line where there is room, else along it, as far right as no interval is in the way. */
function thresholdPlaces(text: string, at: number, { axis, narrow }: Frame): Box[] {
  // nearer to what it takes than `textWidth`: between two intervals there may be just room enough
  const [width, height] = [[...text].length * typeSize.small * 0.52, typeSize.small + 2]
  if (!narrow) return [at - height / 2, at - height + 2, at - 2].map((y) => ({ x: axis.right + 8, y, width, height }))
  const steps = Array.from({ length: Math.max(1, Math.floor((axis.right - axis.left - width) / 2)) }, (_, i) => i * 2)
  return [at - height - 2, at + 3].flatMap((y) =>
    steps.map((step) => ({ x: axis.right - width - step, y, width, height })),
  )
}

/** The line only joins what was measured. */
function course({ trend, axis, y }: Frame): string {
  const d = burdenLine(trend.points, { x: ({ date }) => axis.at(date), y: ({ volumeMl }) => y(volumeMl) })
  return svg('path', { d, fill: 'none', stroke: palette.faint, 'stroke-width': 1.25 })
}

function point(p: BurdenPoint, { trend, axis, y, top }: Frame): string {
  const x = axis.at(p.date)
  const judged = p.date === trend.at
  const [upper, lower] = [p.highMl === null ? top : y(p.highMl), y(p.lowMl)]
  const band = svg('rect', {
    x: x - 4,
    y: upper,
    width: 8,
    height: Math.max(1, lower - upper),
    rx: 2,
    fill: judged ? palette.accentSoft : '#d5d9de',
    stroke: palette.muted,
    'stroke-width': 0.75,
  })
  const open =
    p.highMl === null ? svg('path', { d: `M${short(x - 6)} ${short(top + 2)}l6 -9l6 9z`, fill: palette.muted }) : ''
  const colour = judged ? palette.accent : palette.ink
  const ring =
    p.date === trend.baseline
      ? svg('circle', { cx: x, cy: y(p.volumeMl), r: 8, fill: 'none', stroke: colour, 'stroke-width': 1.25 })
      : ''
  return band + open + knownMark(p.known, { x, y: y(p.volumeMl), colour }) + ring
}

function labels(frame: Frame): string {
  const { trend, axis, y, top, words } = frame
  const texts = trend.points.map((p) => {
    const role = p.date === trend.baseline ? words.chart.baseline : p.date === trend.at ? words.chart.judged : null
    return { p, role, text: words.format.number(p.volumeMl) }
  })
  const marks: Box[] = trend.points.map((p) => {
    const upper = p.highMl === null ? top : y(p.highMl)
    return { x: axis.at(p.date) - 5, y: upper - 1, width: 10, height: y(p.lowMl) - upper + 2 }
  })
  const lines: Box[] = trend.thresholds.map((t) => ({
    x: axis.at(trend.baseline),
    y: y(t.mayRemainMl) - 1,
    width: axis.right - axis.at(trend.baseline),
    height: 2,
  }))
  const candidates = texts.map(({ p, role, text }) => {
    const width = Math.max(textWidth(text, 13), role === null ? 0 : textWidth(role, typeSize.small)) + 2
    const height = role === null ? 14 : 27
    const x = axis.at(p.date) - width / 2
    const [above, below] = [(p.highMl === null ? top : y(p.highMl)) - height - 3, y(p.lowMl) + 4]
    const beside = { y: y(p.volumeMl) - height / 2, width, height }
    const sides = [
      { x: axis.at(p.date) + 11, ...beside },
      { x: axis.at(p.date) - 11 - width, ...beside },
    ]
    if (p.highMl === null) return sides
    return [
      { x, y: above, width, height },
      { x, y: below, width, height },
      ...sides,
      { x, y: above - 14, width, height },
    ]
  })
  const limits = trend.thresholds.map((t) => words.chart.threshold({ percent: t.percent, mL: t.mayRemainMl }))
  const limitPlaces = limits.map((text, i) => thresholdPlaces(text, y(trend.thresholds[i]?.mayRemainMl ?? 0), frame))
  const outside = { x: frame.width, y: 0, width: 1000, height: frame.bottom }
  const months = { x: axis.left, y: frame.bottom, width: axis.right - axis.left, height: 26 }
  const boxes = placeLabels([...candidates, ...limitPlaces], [...marks, ...lines, months, outside])
  const written = limits.map((text, i) => {
    const box = boxes[texts.length + i]
    if (!box) return ''
    const place = frame.narrow ? { x: box.x + box.width, 'text-anchor': 'end' } : { x: box.x, 'text-anchor': 'start' }
    return halo(text, { ...place, y: box.y + box.height - 3, 'font-size': typeSize.small, fill: palette.accent })
  })
  const values = texts.map(({ p, role, text }, i) => {
    const box = boxes[i]
    if (!box) return ''
    const judged = p.date === trend.at
    const centre = { x: box.x + box.width / 2, 'text-anchor': 'middle', fill: judged ? palette.accent : palette.ink }
    const name = role === null ? '' : halo(role, { ...centre, y: box.y + 10, 'font-size': typeSize.small })
    return name + halo(text, { ...centre, y: box.y + box.height - 3, 'font-size': 13, 'font-weight': 600 })
  })
  return [...written, ...values].join('')
}
