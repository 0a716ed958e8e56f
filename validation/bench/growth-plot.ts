import { palette, typeSize } from '@debulk/figures/palette'
import { picture, svg, svgText } from '@debulk/figures/svg'
import type { Growth } from './growth.ts'

const box = { width: 640, height: 400 }
const margin = { left: 64, right: 24, top: 24, bottom: 52 }
const inks = [palette.accent, palette.contour, palette.muted]
const dashes = [null, '6 3', '2 3']

/** Times against amounts on logarithmic axes; the thin line rises as the amount does, which is what linear looks like. */
export function growthPlot(growths: readonly Growth[]): string {
  const points = growths.flatMap((growth) => growth.points)
  const x = logScale(
    points.map(({ amount }) => amount),
    [margin.left, box.width - margin.right],
  )
  const y = logScale(
    points.map(({ ms }) => ms),
    [box.height - margin.bottom, margin.top],
  )
  const of = growths[0]?.of ?? 'voxels'
  const lines = growths.map((growth, i) => {
    const at = growth.points.map(({ amount, ms }) => `${x.at(amount).toFixed(1)},${y.at(ms).toFixed(1)}`)
    const ink = inks[i % inks.length] ?? palette.ink
    const dash = dashes[i % dashes.length] ?? null
    const line = { points: at.join(' '), fill: 'none', stroke: ink, 'stroke-width': 2, 'stroke-dasharray': dash }
    const dots = growth.points.map(({ amount, ms, label }) =>
      svg(
        'circle',
        { cx: x.at(amount), cy: y.at(ms), r: 3.5, fill: ink },
        svg('title', {}, `${label}: ${ms.toFixed(1)} ms`),
      ),
    )
    return [svg('polyline', line), ...dots].join('')
  })
  return picture(
    { ...box, className: 'growth', label: `Time against ${of}, both on logarithmic axes` },
    svg('rect', { width: box.width, height: box.height, fill: palette.paper }),
    ...x.ticks.map((tick) => verticalRule(x.at(tick), amountLabel(tick))),
    ...y.ticks.map((tick) => horizontalRule(y.at(tick), `${tick} ms`)),
    linearGuide(growths[0], x, y),
    ...lines,
    ...legend(growths),
    svgText(of, { x: box.width / 2, y: box.height - 12, 'text-anchor': 'middle', ...label(palette.ink) }),
  )
}

type LogScale = { readonly at: (value: number) => number; readonly ticks: readonly number[] }

function logScale(values: readonly number[], [from, to]: readonly [number, number]): LogScale {
  const [low, high] = [Math.log10(Math.min(...values) * 0.8), Math.log10(Math.max(...values) * 1.25)]
  const decades = Array.from({ length: Math.ceil(high) - Math.floor(low) + 1 }, (_, i) => 10 ** (Math.floor(low) + i))
  const steps = high - low < 2 ? [1, 2, 5] : [1]
  const ticks = decades.flatMap((decade) => steps.map((step) => step * decade))
  const inside = ticks.filter((tick) => Math.log10(tick) >= low && Math.log10(tick) <= high)
  const at = (value: number) => from + ((Math.log10(value) - low) / (high - low)) * (to - from)
  return { at, ticks: inside.map((tick) => Number(tick.toPrecision(2))) }
}

/** From the last point of a curve back: where it would lie if time were in proportion to the amount. */
function linearGuide(growth: Growth | undefined, x: LogScale, y: LogScale): string {
  const [first, last] = [growth?.points[0], growth?.points.at(-1)]
  if (!first || !last) return ''
  const start = { amount: first.amount, ms: (last.ms * first.amount) / last.amount }
  const bottom = box.height - margin.bottom
  const clip = Math.min(bottom, y.at(start.ms))
  const part = (clip - y.at(last.ms)) / (y.at(start.ms) - y.at(last.ms))
  const x1 = x.at(last.amount) + part * (x.at(first.amount) - x.at(last.amount))
  return svg('line', { x1, y1: clip, x2: x.at(last.amount), y2: y.at(last.ms), stroke: palette.faint })
}

const label = (fill: string) => ({ fill, 'font-size': typeSize.label, 'font-family': 'sans-serif' })

const verticalRule = (x: number, text: string): string =>
  svg('line', { x1: x, x2: x, y1: margin.top, y2: box.height - margin.bottom, stroke: palette.hairline }) +
  svgText(text, { x, y: box.height - margin.bottom + 18, 'text-anchor': 'middle', ...label(palette.muted) })

const horizontalRule = (y: number, text: string): string =>
  svg('line', { x1: margin.left, x2: box.width - margin.right, y1: y, y2: y, stroke: palette.hairline }) +
  svgText(text, { x: margin.left - 8, y: y + 4, 'text-anchor': 'end', ...label(palette.muted) })

function legend(growths: readonly Growth[]): string[] {
  return growths.map((growth, i) => {
    const y = margin.top + 14 + 20 * i
    const x = margin.left + 14
    const stroke = inks[i % inks.length] ?? palette.ink
    const key = { x1: x, x2: x + 26, y1: y, y2: y, stroke, 'stroke-width': 2 }
    const words = `${growth.what}: slope ${growth.slope.toFixed(2)}`
    return (
      svg('line', { ...key, 'stroke-dasharray': dashes[i % dashes.length] ?? null }) +
      svgText(words, { x: x + 34, y: y + 4, ...label(palette.ink) })
    )
  })
}

const amountLabel = (amount: number): string => (amount >= 1e6 ? `${amount / 1e6} million` : String(amount))
