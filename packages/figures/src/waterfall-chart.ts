import type { Catalogue } from '@debulk/language/catalogue'
import { printable } from '@debulk/language/printable'
import { palette, typeSize } from './palette.ts'
import { textWidth } from './place-labels.ts'
import { linearScale } from './scale.ts'
import { picture, svg, svgText } from './svg.ts'

export type WaterfallBar =
  | { readonly kind: 'both'; readonly label: string; readonly fraction: number }
  | { readonly kind: 'vanished' | 'new'; readonly label: string }

/** Growth beyond this is cut and marked: one doubled speck would flatten everything else. */
const HIGHEST = 1

/** Characters of a label under its bar. */
const LONGEST_LABEL = 12

/** Change of volume of each lesion, growth first; open bars are lesions no longer visible, dotted ones are new. */
export function waterfallChart(
  bars: readonly WaterfallBar[],
  { chart, format }: Pick<Catalogue, 'chart' | 'format'>,
  width: number,
): string {
  const sorted = bars.toSorted((a, b) => fractionOf(b) - fractionOf(a))
  const highest = Math.min(HIGHEST, Math.max(0.1, ...sorted.map(fractionOf)))
  const labelled = sorted.length <= Math.max(14, width / 15)
  const [left, right, top, bottom] = [46, width - 6, 20, 244]
  const y = linearScale([-1, highest], [bottom, top])
  const step = Math.min(34, (right - left) / Math.max(1, sorted.length))
  const ticks = [-1, -0.75, -0.5, -0.25, 0, 0.5, 1].filter((t) => t <= highest)
  const grid = ticks.map(
    (tick) =>
      svg('line', {
        x1: left,
        x2: right,
        y1: y(tick),
        y2: y(tick),
        stroke: tick === 0 ? palette.faint : palette.hairline,
      }) +
      svgText(format.change(tick), {
        x: left - 7,
        y: y(tick) + 4,
        'text-anchor': 'end',
        'font-size': typeSize.small,
        fill: palette.muted,
      }),
  )
  const drawn = sorted.map((bar, i) => {
    const x = left + i * step + step * 0.14
    const shape = barShape(bar, { x, width: step * 0.72, y, highest })
    if (!labelled) return shape
    const at = { x: x + step * 0.36, y: bottom + 8 }
    const cut = printable(bar.label, LONGEST_LABEL) // the end stays: it tells #1 from #12
    const text = {
      ...at,
      transform: `rotate(-90 ${at.x.toFixed(1)} ${at.y})`,
      'text-anchor': 'end',
      'dominant-baseline': 'central',
    }
    return shape + svgText(cut, { ...text, 'font-size': typeSize.small, fill: palette.muted })
  })
  const label = chart.alt.waterfall({
    lesions: bars.length,
    shrunk: bars.filter((b) => b.kind === 'both' && b.fraction < 0).length,
    grown: bars.filter((b) => b.kind === 'both' && b.fraction > 0).length,
    vanished: bars.filter((b) => b.kind === 'vanished').length,
    fresh: bars.filter((b) => b.kind === 'new').length,
  })
  const named = { size: typeSize.label, y: { new: y(highest) - 6, vanished: y(0) - 6 } }
  const groups = (['new', 'vanished'] as const).flatMap((kind) => {
    const places = sorted.flatMap((b, i) => (b.kind === kind ? [i] : []))
    const first = places[0]
    if (first === undefined) return []
    const text = kind === 'new' ? chart.newCount(places.length) : chart.vanishedCount(places.length)
    const space = { left: left + first * step, width: places.length * step }
    const fits = textWidth(text, named.size) < space.width
    const place = fits
      ? { x: space.left + space.width / 2, 'text-anchor': 'middle' }
      : kind === 'new'
        ? { x: space.left, 'text-anchor': 'start' }
        : { x: space.left + space.width, 'text-anchor': 'end' }
    return [svgText(text, { ...place, y: named.y[kind], 'font-size': named.size, fill: palette.ink })]
  })
  const longest = labelled ? Math.min(LONGEST_LABEL, Math.max(0, ...bars.map((b) => b.label.length))) : 0
  const height = bottom + 14 + longest * typeSize.small * 0.62
  return picture({ width, height, label, className: 'chart' }, ...grid, ...drawn, ...groups)
}

function fractionOf(bar: WaterfallBar): number {
  switch (bar.kind) {
    case 'both':
      return bar.fraction
    case 'vanished':
      return -1
    case 'new':
      return HIGHEST
  }
}

function barShape(
  bar: WaterfallBar,
  at: { x: number; width: number; y: (v: number) => number; highest: number },
): string {
  const end = Math.min(fractionOf(bar), at.highest)
  const [upper, lower] = [at.y(Math.max(0, end)), at.y(Math.min(0, end))]
  const box = { x: at.x, y: upper, width: at.width, height: Math.max(1, lower - upper) }
  switch (bar.kind) {
    case 'both': {
      const grown = bar.fraction > 0
      const cut =
        bar.fraction > at.highest
          ? svg('path', { d: `M${at.x} ${upper + 5}l${at.width} -6v3l${-at.width} 6z`, fill: palette.paper })
          : ''
      return svg('rect', { ...box, fill: grown ? palette.ink : palette.accent }) + cut
    }
    case 'vanished':
      return svg('rect', {
        ...box,
        x: at.x + 0.5,
        width: at.width - 1,
        fill: palette.paper,
        stroke: palette.accent,
        'stroke-width': 1,
      })
    case 'new':
      return svg('rect', {
        ...box,
        x: at.x + 0.5,
        width: at.width - 1,
        fill: palette.paper,
        stroke: palette.ink,
        'stroke-dasharray': '2 2',
      })
  }
}
