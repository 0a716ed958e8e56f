import type { Format } from '@debulk/language/format'
import { palette, typeSize } from './palette.ts'
import { evenTicks, linearScale } from './scale.ts'
import { picture, svg, svgText } from './svg.ts'

export type SizeDistribution = {
  readonly label: string
  /** Long axes of the counted lesions, mm; null where the judged study is the only one. */
  readonly baseline: { readonly name: string; readonly longAxesMm: readonly number[] } | null
  readonly at: { readonly name: string; readonly longAxesMm: readonly number[] }
}

/** Bins of 5 mm, wider where the largest lesion would need more than 16 of them. */
export function sizeBins(longAxesMm: readonly number[]): { readonly width: number; readonly count: number } {
  const largest = Math.max(5, ...longAxesMm)
  const width = [5, 10, 20, 50].find((w) => largest / w <= 16) ?? 100
  return { width, count: Math.floor(largest / width) + 1 }
}

export function binned(
  longAxesMm: readonly number[],
  bins: { readonly width: number; readonly count: number },
): number[] {
  const counts = Array.from({ length: bins.count }, () => 0)
  for (const mm of longAxesMm) {
    const bin = Math.min(bins.count - 1, Math.floor(mm / bins.width))
    counts[bin] = (counts[bin] ?? 0) + 1
  }
  return counts
}

/** How many lesions of which size: the baseline above, the judged study below, on one scale. */
export function sizeChart(sizes: SizeDistribution, format: Format, width: number): string {
  const bins = sizeBins([...(sizes.baseline?.longAxesMm ?? []), ...sizes.at.longAxesMm])
  const rows = [
    ...(sizes.baseline ? [{ ...sizes.baseline, counts: binned(sizes.baseline.longAxesMm, bins), solid: false }] : []),
    { ...sizes.at, counts: binned(sizes.at.longAxesMm, bins), solid: true },
  ]
  // above each row of bars its name, then the number over the highest bar
  const [left, right, rowHeight, above, gap] = [8, width - 8, 96, 34, 12]
  const x = linearScale([0, bins.count * bins.width], [left, right])
  const most = Math.max(1, ...rows.flatMap((r) => r.counts))
  const unit = linearScale([0, most], [0, rowHeight])
  const bottom = (row: number) => (above + rowHeight) * (row + 1) + gap * row
  const floor = bottom(rows.length - 1)
  const bar = (count: number, bin: number, row: number, solid: boolean) => {
    if (count === 0) return ''
    const [x0, x1] = [x(bin * bins.width) + 1.5, x((bin + 1) * bins.width) - 1.5]
    const y = bottom(row) - unit(count)
    const paint = solid
      ? { fill: palette.accent, stroke: 'none' }
      : { fill: palette.ground, stroke: palette.muted, 'stroke-width': 1 }
    const text = { x: (x0 + x1) / 2, y: y - 4, 'text-anchor': 'middle', 'font-size': typeSize.small, fill: palette.ink }
    return (
      svg('rect', { x: x0, y, width: x1 - x0, height: bottom(row) - y, ...paint }) +
      svgText(format.integer(count), text)
    )
  }
  const drawn = rows.map((row, i) => {
    const name = svgText(row.name, {
      x: left,
      y: bottom(i) - rowHeight - above + 13,
      'font-size': 12,
      fill: row.solid ? palette.accent : palette.ink,
      'font-weight': 600,
    })
    const base = svg('line', { x1: left, x2: right, y1: bottom(i), y2: bottom(i), stroke: palette.faint })
    return base + name + row.counts.map((count, bin) => bar(count, bin, i, row.solid)).join('')
  })
  const ticks = evenTicks(bins.count * bins.width, Math.min(bins.count, width / 46))
  const axis = ticks.map(
    (mm) =>
      svg('line', { x1: x(mm), x2: x(mm), y1: floor, y2: floor + 4, stroke: palette.faint }) +
      svgText(format.integer(mm), {
        x: x(mm),
        y: floor + 17,
        'text-anchor': 'middle',
        'font-size': typeSize.small,
        fill: palette.muted,
      }),
  )
  return picture({ width, height: floor + 24, label: sizes.label, className: 'chart' }, ...drawn, ...axis)
}
