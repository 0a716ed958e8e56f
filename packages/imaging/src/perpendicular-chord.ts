import type { PlaneMetric, PlanarAxes } from './planar-axes.ts'
import type { RunList } from './run-list.ts'

/**
 * Longest stretch perpendicular to the long axis that stays inside the mask, in the slice of the axis, mm (pixels count
 * to their edges). Lines are drawn every half pixel along the axis and walked in quarter pixels, so the answer is exact
 * to about half a pixel. O(axis · extent).
 */
export function perpendicularChord(runs: RunList, axes: PlanarAxes, metric: PlaneMetric): number {
  const slice = sliceMask(runs, axes.z2 >> 1)
  const { ux, uy, vy } = metric
  const pixel = 2 * Math.min(ux, vy)
  const { from, to, longMm } = axes
  const du = longMm > 0 ? (ux * (to.x - from.x) + uy * (to.y - from.y)) / longMm : 1
  const dv = longMm > 0 ? (vy * (to.y - from.y)) / longMm : 0
  // mm → pixels of the slice mask; half voxels are centred on whole pixels, hence the half
  const x0 = from.x / 2 - slice.x0 + 0.5
  const y0 = from.y / 2 - slice.y0 + 0.5
  const toX = (u: number, v: number) => (u - (uy * v) / vy) / ux / 2
  const toY = (v: number) => v / vy / 2
  const [ax, ay] = [toX(du, dv), toY(dv)]
  const [nx, ny] = [toX(-dv, du), toY(du)]
  const low = acrossOf(axes.shortFrom) - pixel
  const high = acrossOf(axes.shortTo) + pixel
  const step = pixel / 4
  const lines = Math.max(1, Math.ceil(longMm / (pixel / 2)))
  const samples = Math.ceil((high - low) / step)
  const { mask, width, height } = slice
  let longest = 0
  for (let i = 0; i <= lines; i++) {
    const along = (longMm * i) / lines
    let x = x0 + ax * along + nx * low
    let y = y0 + ay * along + ny * low
    let inside = 0
    for (let k = 0; k <= samples; k++) {
      if (x >= 0 && y >= 0 && x < width && y < height && mask[(x | 0) + width * (y | 0)] !== 0) {
        inside++
        if (inside > longest) longest = inside
      } else inside = 0
      x += nx * step
      y += ny * step
    }
  }
  return longest * step

  function acrossOf(p: { readonly x: number; readonly y: number }): number {
    return vy * (p.y - from.y) * du - (ux * (p.x - from.x) + uy * (p.y - from.y)) * dv
  }
}

function sliceMask({ size, count, row, start, end }: RunList, z: number) {
  const base = z * size.y
  let first = 0
  while (first < count && row[first]! < base) first++
  let last = first
  let x0 = size.x
  let x1 = 0
  for (; last < count && row[last]! < base + size.y; last++) {
    if (start[last]! < x0) x0 = start[last]!
    if (end[last]! > x1) x1 = end[last]!
  }
  if (first === last) throw new RangeError(`no voxels in slice ${z}`)
  const y0 = row[first]! - base
  const [width, height] = [x1 - x0, row[last - 1]! - base - y0 + 1]
  const mask = new Uint8Array(width * height)
  for (let i = first; i < last; i++) {
    const at = (row[i]! - base - y0) * width - x0
    mask.fill(1, at + start[i]!, at + end[i]!)
  }
  return { mask, x0, y0, width, height }
}
