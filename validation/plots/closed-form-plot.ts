import { palette, typeSize } from '@debulk/figures/palette'
import { logScale } from '@debulk/figures/scale'
import { picture, short, svg, svgText } from '@debulk/figures/svg'
import type { ClosedFormRow } from '../closed-forms/closed-form-errors.ts'
import { below, beside, ground, horizontalRule, lettering, verticalRule, type Frame } from './plot-parts.ts'

const box = { width: 860, height: 440 }
const frame: Frame = { left: 76, right: box.width - 190, top: 30, bottom: box.height - 56 }
const sizes = [2, 5, 10, 20, 50, 90]
const errors = [0.0001, 0.001, 0.01, 0.1, 1]
const dashes = [null, '7 3', '2 3', '9 3 2 3', '4 2', '1 2', '12 4']

/** Worst relative error of the volume of a sphere by its diameter, a line a spacing; beside it the random CV of the model. */
export function closedFormPlot(rows: readonly ClosedFormRow[], cvAt: (diameterMm: number) => number): string {
  const x = logScale([2, 90], [frame.left, frame.right])
  const y = logScale([0.0001, 1], [frame.bottom, frame.top])
  const spheres = rows.filter(({ shape, orientation }) => shape === 'sphere' && orientation === 'axial')
  const lines = [...Map.groupBy(spheres, ({ spacing: s }) => `${s.x} × ${s.y} × ${s.z} mm`)].map(([name, of], i) => {
    const points = of.flatMap(({ sizeMm, errors: { volume }, missed }) =>
      volume && missed === 0 ? [{ x: x(sizeMm), y: y(Math.min(1, Math.abs(volume.worst))) }] : [],
    )
    return { name, points, dash: dashes[i % dashes.length] ?? null }
  })
  const labels = apart(lines.map(({ points }) => points.at(-1)?.y ?? frame.bottom))
  const steps = Array.from({ length: 800 }, (_, i) => 2 * (90 / 2) ** (i / 799))
  const model = steps.map((mm, i) => `${i === 0 ? 'M' : 'L'}${short(x(mm))} ${short(y(cvAt(mm)))}`).join('')
  return picture(
    {
      ...box,
      className: 'closed-forms',
      label: 'Worst error of the volume of a sphere by its diameter and the spacing of voxels',
    },
    ground(box.width, box.height),
    ...sizes.map((mm) => verticalRule(x(mm), String(mm), frame)),
    ...errors.map((error) => horizontalRule(y(error), `${Number((100 * error).toPrecision(1))} %`, frame)),
    svg('path', { d: model, fill: 'none', stroke: palette.contour, 'stroke-width': 2.5 }),
    svgText('random CV of the error model', {
      x: frame.right - 6,
      y: y(0.141) - 8,
      'text-anchor': 'end',
      ...lettering(palette.ink, typeSize.small),
    }),
    ...lines.flatMap(({ name, points, dash }, i) => {
      const end = points.at(-1)
      if (!end) return []
      const line = { fill: 'none', stroke: palette.accent, 'stroke-width': 1.5, 'stroke-dasharray': dash }
      const at = labels[i] ?? end.y
      return [
        svg('polyline', { points: points.map((p) => `${short(p.x)},${short(p.y)}`).join(' '), ...line }),
        ...points.map((p) => svg('circle', { cx: p.x, cy: p.y, r: 2.5, fill: palette.accent })),
        svg('line', { x1: end.x + 5, y1: end.y, x2: end.x + 14, y2: at, stroke: palette.faint }),
        svg('line', { x1: end.x + 16, y1: at, x2: end.x + 44, y2: at, ...line }),
        svgText(name, { x: end.x + 50, y: at + 4, ...lettering(palette.ink, typeSize.small) }),
      ]
    }),
    below('diameter of the sphere, mm', frame),
    beside('worst error of volume', frame, 56),
  )
}

/** Moves labels down or up until none lies on another. */
function apart(places: readonly number[]): number[] {
  const order = places.map((y, i) => ({ y, i })).toSorted((a, b) => a.y - b.y)
  const moved = [...places]
  let last = -Infinity
  for (const { y, i } of order) {
    last = Math.max(y, last + 15)
    moved[i] = last
  }
  const over = Math.max(0, last - (frame.bottom - 4))
  return moved.map((y) => y - over)
}
