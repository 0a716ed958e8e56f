import type { Interval } from '@debulk/language/interval'
import type { Catalogue } from '@debulk/language/catalogue'
import { palette, typeSize } from './palette.ts'
import { textWidth } from './place-labels.ts'
import { evenTicks, linearScale, type Scale } from './scale.ts'
import { picture, svg, svgText } from './svg.ts'

export type Residual = {
  readonly measured: Interval
  readonly thresholds: readonly { readonly percent: number; readonly mayRemainMl: number }[]
}

type Words = Pick<Catalogue, 'chart' | 'format'>

/** What remains, in mL from zero, against the most that may remain for each threshold: the verdict at a glance. */
export function residualGauge({ measured, thresholds }: Residual, words: Words, width: number): string {
  const { chart, format } = words
  const most = Math.max(measured.high ?? measured.central * 1.5, ...thresholds.map((t) => t.mayRemainMl)) * 1.12
  const [left, right, line] = [10, width - 10, 74]
  const x = linearScale([0, most], [left, right])
  const label = chart.alt.gauge({
    mayRemain: thresholds.map((t) => ({ percent: t.percent, mL: t.mayRemainMl })),
    residual: measured,
  })
  const ticks = evenTicks(most, width < 480 ? 3 : 6).map(
    (tick) =>
      svg('line', { x1: x(tick), x2: x(tick), y1: line + 16, y2: line + 20, stroke: palette.faint }) +
      svgText(format.number(tick).replace(/[.,]0$/, ''), {
        x: x(tick),
        y: line + 33,
        'text-anchor': 'middle',
        'font-size': typeSize.small,
        fill: palette.muted,
      }),
  )
  return picture(
    { width, height: line + 40, label, className: 'chart' },
    svg('rect', { x: left, y: line - 16, width: right - left, height: 32, fill: palette.ground }),
    ...thresholds.map((t, i) => zone(t, i, { x, left, right, line, words })),
    svg('line', { x1: left, x2: right, y1: line + 16, y2: line + 16, stroke: palette.faint }),
    ...ticks,
    interval(measured, { x, right, line }),
  )
}

/** A gate: to its left the threshold is reached. Gates alternate in height so that their labels never meet. */
function zone(
  threshold: Residual['thresholds'][number],
  order: number,
  at: { x: Scale; left: number; right: number; line: number; words: Words },
): string {
  const x = at.x(threshold.mayRemainMl)
  const y = 14 + order * 20
  const text = at.words.chart.threshold({ percent: threshold.percent, mL: threshold.mayRemainMl })
  const flip = x + 6 + textWidth(text, typeSize.label) > at.right
  return (
    svg('line', { x1: x, x2: x, y1: y - 9, y2: at.line + 16, stroke: palette.ink, 'stroke-width': 1.25 }) +
    svgText(text, {
      x: flip ? x - 6 : x + 6,
      y,
      'text-anchor': flip ? 'end' : 'start',
      'font-size': typeSize.label,
      fill: palette.ink,
    })
  )
}

function interval({ central, low, high }: Interval, at: { x: Scale; right: number; line: number }): string {
  const [from, to] = [at.x(low ?? 0), high === null ? at.right : at.x(high)]
  const arrow = high === null ? svg('path', { d: `M${to} ${at.line - 7}l9 7l-9 7z`, fill: palette.accent }) : ''
  return (
    svg('rect', {
      x: from,
      y: at.line - 5,
      width: Math.max(2, to - from),
      height: 10,
      rx: 3,
      fill: palette.accent,
      'fill-opacity': 0.32,
    }) +
    arrow +
    svg('circle', {
      cx: at.x(central),
      cy: at.line,
      r: 7,
      fill: palette.accent,
      stroke: palette.paper,
      'stroke-width': 2,
    })
  )
}
