import type { PlanarAxes, PlaneMetric } from './planar-axes.ts'
import type { RunList } from './run-list.ts'

/**
 * Longest stretch perpendicular to the long axis that stays inside the mask, in the slice of the axis, mm (pixels count
 * to their edges). Each line is exact; lines are drawn every half pixel along the axis. O(axis · extent) pixels.
 */
export function perpendicularChord(runs: RunList, axes: PlanarAxes, { ux, uy, vy }: PlaneMetric): number {
  const slice = sliceMask(runs, axes.z2 >> 1)
  const { from, to, longMm } = axes
  const du = longMm > 0 ? (ux * (to.x - from.x) + uy * (to.y - from.y)) / longMm : 1
  const dv = longMm > 0 ? (vy * (to.y - from.y)) / longMm : 0
  // mm → pixels of the slice mask; half voxels are centred on whole pixels, hence the half
  const perMm = { x: 1 / (2 * ux), xOfV: -uy / (2 * ux * vy), y: 1 / (2 * vy) }
  const x0 = from.x / 2 - slice.x0 + 0.5
  const y0 = from.y / 2 - slice.y0 + 0.5
  const alongX = perMm.x * du + perMm.xOfV * dv
  const alongY = perMm.y * dv
  const line = { x: 0, y: 0, stepX: perMm.xOfV * du - perMm.x * dv, stepY: perMm.y * du }
  const lines = Math.max(1, Math.ceil(longMm / Math.min(ux, vy)))
  let longest = 0
  for (let i = 0; i <= lines; i++) {
    const along = (longMm * i) / lines
    line.x = x0 + alongX * along
    line.y = y0 + alongY * along
    longest = longestStretch(slice, line, longest)
  }
  return longest
}

type SliceMask = {
  readonly mask: Uint8Array
  readonly x0: number
  readonly y0: number
  readonly width: number
  readonly height: number
}

/** Where a line is at s = 0, pixels, and where a millimetre takes it. */
type Line = { x: number; y: number; readonly stepX: number; readonly stepY: number }

/** mm below which two crossings are one: a line through a pixel's corner does not leave the mask there. */
const nothing = 1e-9

/**
 * The longest stretch of one line inside the mask, or `longest` where that is longer.
 *
 * @source Amanatides & Woo 1987, Eurographics — grid traversal
 */
function longestStretch({ mask, width, height }: SliceMask, { x, y, stepX, stepY }: Line, longest: number): number {
  // where the line enters and leaves the box
  const perX = 1 / stepX
  const perY = 1 / stepY
  let enter = -Infinity
  let leave = Infinity
  if (stepX !== 0) {
    enter = Math.min(-x * perX, (width - x) * perX)
    leave = Math.max(-x * perX, (width - x) * perX)
  } else if (x < 0 || x >= width) return longest
  if (stepY !== 0) {
    enter = Math.max(enter, Math.min(-y * perY, (height - y) * perY))
    leave = Math.min(leave, Math.max(-y * perY, (height - y) * perY))
  } else if (y < 0 || y >= height) return longest
  if (!(leave - enter > longest)) return longest

  const middle = Math.min(enter + nothing, leave)
  let column = Math.min(width - 1, Math.max(0, Math.floor(x + stepX * middle)))
  let row = Math.min(height - 1, Math.max(0, Math.floor(y + stepY * middle)))
  const right = stepX > 0 ? 1 : -1
  const down = stepY > 0 ? 1 : -1
  const everyX = Math.abs(perX)
  const everyY = Math.abs(perY)
  let nextX = stepX === 0 ? Infinity : (column + (stepX > 0 ? 1 : 0) - x) * perX
  let nextY = stepY === 0 ? Infinity : (row + (stepY > 0 ? 1 : 0) - y) * perY
  let at = enter
  let open = Infinity // where the stretch began
  while (leave - (open < at ? open : at) > longest) {
    const next = nextX < nextY ? nextX : nextY
    if (mask[column + width * row] !== 0) {
      if (open === Infinity) open = at
      if (next - open > longest) longest = next - open
    } else if (next - at > nothing) open = Infinity
    at = next
    if (nextX < nextY) {
      column += right
      nextX += everyX
      if (column < 0 || column >= width) break
    } else {
      row += down
      nextY += everyY
      if (row < 0 || row >= height) break
    }
  }
  return longest
}

function sliceMask({ size, count, row, start, end }: RunList, z: number): SliceMask {
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
  const width = x1 - x0
  const height = row[last - 1]! - base - y0 + 1
  const mask = new Uint8Array(width * height)
  for (let i = first; i < last; i++) {
    const at = (row[i]! - base - y0) * width - x0
    mask.fill(1, at + start[i]!, at + end[i]!)
  }
  return { mask, x0, y0, width, height }
}
