import { palette } from './palette.ts'
import { linearScale } from './scale.ts'
import { picture, short, svg } from './svg.ts'

export type Spark = {
  readonly label: string
  /** One per study, at its place in time (0–1); null where the lesion has no reading. */
  readonly points: readonly { readonly at: number; readonly volumeMl: number | null }[]
  /** Which point is the judged study. */
  readonly judged: number
}

/**
 * One lesion's course, a word's height, from zero to its own largest: the shape, as the numbers beside it give the size.
 * The height is the cube root of the volume, so it reads as a diameter. An open dot on the floor is a study where the lesion was not visible.
 */
export function sparkline({ label, points, judged }: Spark): string {
  const [width, height] = [108, 24]
  const x = linearScale([0, 1], [4, width - 4])
  const largest = Math.max(...points.map((p) => p.volumeMl ?? 0), Number.MIN_VALUE)
  const y = linearScale([0, Math.cbrt(largest)], [height - 4, 4])
  const seen = points.map((p) => (p.volumeMl === null ? null : { x: x(p.at), y: y(Math.cbrt(p.volumeMl)) }))
  const path = seen.reduce((d, p, i) => (p ? `${d}${seen[i - 1] ? 'L' : 'M'}${short(p.x)} ${short(p.y)}` : d), '')
  const dots = points.map((p, i) => {
    const place = seen[i]
    if (!place)
      return svg('circle', { cx: x(p.at), cy: height - 4, r: 1.75, fill: palette.paper, stroke: palette.faint })
    return i === judged
      ? svg('circle', { cx: place.x, cy: place.y, r: 3, fill: palette.accent })
      : svg('circle', { cx: place.x, cy: place.y, r: 1.25, fill: palette.muted })
  })
  return picture(
    { width, height, label, className: 'spark' },
    svg('path', { d: path, fill: 'none', stroke: palette.muted, 'stroke-width': 1.25 }),
    ...dots,
  )
}
