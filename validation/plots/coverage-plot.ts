import { palette } from '@debulk/figures/palette'
import { linearScale } from '@debulk/figures/scale'
import { picture, svg, svgText } from '@debulk/figures/svg'
import type { Share } from '../calibration/wilson-interval.ts'
import { below, ground, lettering, verticalRule, type Frame } from './plot-parts.ts'

/** One line of the plot: coverage by one basis, or by both. */
export type CoverageLine = { readonly what: string; readonly totals: Share; readonly sameLesions: Share | null }

const width = 860
const rowHeight = 34
const top = 58

/** Coverage of the 95 % interval with its own Monte-Carlo interval, a row a way of erring. */
export function coveragePlot(lines: readonly CoverageLine[]): string {
  const frame: Frame = { left: 372, right: width - 28, top, bottom: top + rowHeight * lines.length }
  const shares = lines.flatMap(({ totals, sameLesions }) => [totals, ...(sameLesions ? [sameLesions] : [])])
  const lowest = Math.min(...shares.map(({ low }) => low))
  const from = Math.min(8, Math.floor(10 * lowest)) / 10
  const x = linearScale([from, 1], [frame.left, frame.right])
  const step = from < 0.7 ? 0.1 : 0.05
  const ticks = Array.from({ length: Math.round((1 - from) / step) + 1 }, (_, i) => from + i * step)
  const label = `Coverage of the 95 % interval in ${lines.length} ways of erring, lowest ${(100 * lowest).toFixed(0)} %`
  return picture(
    { width, height: frame.bottom + 52, className: 'coverage', label },
    ground(width, frame.bottom + 52),
    // what the intervals promise
    svg('rect', {
      x: x(0.93),
      y: frame.top,
      width: x(0.97) - x(0.93),
      height: frame.bottom - frame.top,
      fill: palette.accentSoft,
      'fill-opacity': 0.45,
    }),
    ...ticks.map((tick) => verticalRule(x(tick), `${Math.round(100 * tick)} %`, frame)),
    svg('line', { x1: x(0.95), x2: x(0.95), y1: frame.top, y2: frame.bottom, stroke: palette.accent }),
    ...lines.flatMap(({ what, totals, sameLesions }, i) => {
      const y = frame.top + rowHeight * (i + 0.5)
      return [
        svgText(what, { x: frame.left - 18, y: y + 4, 'text-anchor': 'end', ...lettering(palette.ink) }),
        mark(totals, sameLesions ? y - 6 : y, 'totals', x),
        ...(sameLesions ? [mark(sameLesions, y + 6, 'same-lesions', x)] : []),
      ]
    }),
    legend(frame),
    below('true cytoreductions inside the interval', frame),
  )
}

function mark({ count, of, low, high }: Share, y: number, basis: 'totals' | 'same-lesions', x: (v: number) => number) {
  const ink = basis === 'totals' ? palette.accent : palette.ink
  const fill = basis === 'totals' ? ink : palette.paper
  return (
    svg('line', { x1: x(low), x2: x(high), y1: y, y2: y, stroke: ink, 'stroke-width': 1.5 }) +
    svg(
      'circle',
      { cx: x(count / of), cy: y, r: 4, fill, stroke: ink, 'stroke-width': 1.5 },
      svg('title', {}, `${count} of ${of}`),
    )
  )
}

function legend(frame: Frame): string {
  const y = 26
  const entry = (x: number, ink: string, fill: string, text: string) =>
    svg('circle', { cx: x, cy: y, r: 4, fill, stroke: ink, 'stroke-width': 1.5 }) +
    svgText(text, { x: x + 11, y: y + 4, ...lettering(palette.ink) })
  return [
    entry(frame.left, palette.accent, palette.accent, 'totals'),
    entry(frame.left + 78, palette.ink, palette.paper, 'same lesions'),
    svg('line', { x1: frame.left + 194, x2: frame.left + 194, y1: y - 8, y2: y + 8, stroke: palette.accent }),
    svgText('promised: 95 % (band 93–97 %)', { x: frame.left + 203, y: y + 4, ...lettering(palette.ink) }),
  ].join('')
}
