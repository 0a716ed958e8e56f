import { palette } from '@debulk/figures/palette'
import { linearScale } from '@debulk/figures/scale'
import { picture, svg, svgText } from '@debulk/figures/svg'
import { below, beside, ground, horizontalRule, lettering, verticalRule, type Frame } from './plot-parts.ts'

const [width, height] = [860, 360]
const frame: Frame = { left: 68, right: width - 28, top: 44, bottom: height - 56 }
const step = 4
/** The middle bar holds what did not change, and lies on both sides of 0. */
const end = 62

/** How many patients grow at which rate, per cent of volume per month; bars at the ends hold what lies beyond. */
export function growthPlot(monthlyPercent: readonly number[]): string {
  const bins = Array.from({ length: (2 * end) / step }, (_, i) => -end + i * step)
  const binOf = (value: number) => Math.min(bins.length - 1, Math.max(0, Math.floor((value + end) / step)))
  const counts = bins.map(() => 0)
  for (const value of monthlyPercent) counts[binOf(value)] = (counts[binOf(value)] ?? 0) + 1
  const most = Math.max(...counts, 1)
  const top = Math.ceil(most / 50) * 50
  const x = linearScale([-end, end], [frame.left, frame.right])
  const y = linearScale([0, top], [frame.bottom, frame.top])
  const label = `Growth of ${monthlyPercent.length} lesions, in steps of ${step} % of volume per month, from ${-end} % and below to ${end} % and above`
  return picture(
    { width, height, className: 'growth', label },
    ground(width, height),
    ...Array.from({ length: top / 50 + 1 }, (_, i) => horizontalRule(y(i * 50), String(i * 50), frame)),
    ...[-60, -40, -20, 0, 20, 40, 60].map((tick) =>
      verticalRule(x(tick), `${tick < 0 ? '−' : tick > 0 ? '+' : ''}${Math.abs(tick)} %`, frame),
    ),
    ...counts.map((count, i) => {
      const [from, to] = [x(bins[i] ?? 0), x((bins[i] ?? 0) + step)]
      return svg('rect', {
        x: from + 0.5,
        y: y(count),
        width: to - from - 1,
        height: frame.bottom - y(count),
        fill: palette.accent,
      })
    }),
    svg('line', { x1: x(0), x2: x(0), y1: frame.top, y2: frame.bottom, stroke: palette.ink }),
    svgText('bars at the ends hold what lies beyond', {
      x: frame.right,
      y: frame.top - 14,
      'text-anchor': 'end',
      ...lettering(palette.muted),
    }),
    beside('patients', frame),
    below('change of volume per month, from the baseline to the first later scan', frame),
  )
}
