import { palette, typeSize } from '@debulk/figures/palette'
import { linearScale, logScale } from '@debulk/figures/scale'
import { picture, svg, svgText } from '@debulk/figures/svg'
import type { SizeBand } from '../calibration/size-bands.ts'
import { below, beside, ground, horizontalRule, lettering, type Frame } from './plot-parts.ts'

const box = { width: 760, height: 380 }
const frame: Frame = { left: 76, right: box.width - 24, top: 52, bottom: box.height - 56 }
const ticks = [0.25, 0.5, 0.7, 1, 1.4, 2, 3]

/** What voxels do to the volume of a lesion, by its size: median and the middle 95 %; behind it, what the model allows. */
export function voxelErrorPlot(bands: readonly SizeBand[]): string {
  const y = logScale([0.2, 4], [frame.bottom, frame.top])
  const clamp = (ratio: number) => y(Math.min(4, Math.max(0.2, ratio)))
  const x = linearScale([0, bands.length], [frame.left, frame.right])
  return picture(
    { ...box, className: 'voxel-errors', label: 'Measured over true volume by size of lesion' },
    ground(box.width, box.height),
    ...bands.map(({ allowed }, i) => {
      const [high, low] = [clamp(allowed), clamp(1 / allowed)]
      return svg('rect', {
        x: x(i),
        y: high,
        width: x(1) - x(0),
        height: low - high,
        fill: palette.accentSoft,
        'fill-opacity': 0.5,
      })
    }),
    ...ticks.map((tick) => horizontalRule(y(tick), `× ${tick}`, frame)),
    svg('line', { x1: frame.left, x2: frame.right, y1: y(1), y2: y(1), stroke: palette.ink }),
    ...bands.flatMap((band, i) => {
      const middle = (x(i) + x(i + 1)) / 2
      return [
        spread(band.exact, middle - 13, palette.accent, palette.accent, clamp),
        spread(band.hand, middle + 13, palette.ink, palette.paper, clamp),
        svgText(band.name, {
          x: middle,
          y: frame.bottom + 17,
          'text-anchor': 'middle',
          ...lettering(palette.muted, typeSize.small),
        }),
      ]
    }),
    legend(),
    below('true long axis, mm', frame),
    beside('measured / true volume', frame, 54),
  )
}

function spread(
  { low, median, high }: SizeBand['exact'],
  x: number,
  ink: string,
  fill: string,
  y: (ratio: number) => number,
): string {
  return (
    svg('line', { x1: x, x2: x, y1: y(low), y2: y(high), stroke: ink, 'stroke-width': 1.5 }) +
    svg('circle', { cx: x, cy: y(median), r: 4, fill, stroke: ink, 'stroke-width': 1.5 })
  )
}

function legend(): string {
  const y = 24
  const entry = (x: number, ink: string, fill: string, text: string) =>
    svg('circle', { cx: x, cy: y, r: 4, fill, stroke: ink, 'stroke-width': 1.5 }) +
    svgText(text, { x: x + 11, y: y + 4, ...lettering(palette.ink) })
  return [
    entry(frame.left + 4, palette.accent, palette.accent, 'exact outline: voxels alone'),
    entry(frame.left + 208, palette.ink, palette.paper, 'first hand'),
    svg('rect', {
      x: frame.left + 308,
      y: y - 7,
      width: 14,
      height: 14,
      fill: palette.accentSoft,
      'fill-opacity': 0.5,
    }),
    svgText('95 % interval the model gives one lesion', { x: frame.left + 329, y: y + 4, ...lettering(palette.ink) }),
  ].join('')
}
