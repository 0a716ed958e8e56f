import { voxelCount, type Grid, type Size } from '@debulk/imaging/grid'
import { RunListBuilder, type RunList } from '@debulk/imaging/run-list'
import type { Segmentation } from '@debulk/imaging/segmentation'
import { cross, dot, subtract, type Lps } from '@debulk/quantity/vector'
import { pushThresholdRuns } from './value-runs.ts'

/** A segmentation moved onto its image's grid, or left on its own with the reason. */
export type PlacedSegmentation =
  | { readonly placement: 'image-grid'; readonly segmentation: Segmentation }
  | {
      readonly placement: 'own-grid'
      readonly segmentation: Segmentation
      readonly reason: 'frame-of-reference-differs' | 'grid-differs' | 'outside-image'
    }

/** How far a mask voxel may lie from the image voxel it is put on, in voxels, anywhere in the mask. */
const offTolerance = 0.05

/** Axis of the image grid that each axis of the mask runs along, with its direction, and where mask voxel 0 lies. */
type Placement = {
  readonly axis: { readonly x: keyof Size; readonly y: keyof Size; readonly z: keyof Size }
  readonly sign: Size
  readonly offset: Size
}

/**
 * Maps the runs of a segmentation onto the image it belongs to, when the two grids coincide up to whole-voxel shifts,
 * turned axes and swapped axes. Nothing is resampled: a mask on another grid stays on its own and is measured there.
 */
export function placeOnImageGrid(segmentation: Segmentation, image: Grid): PlacedSegmentation {
  const own = (reason: 'frame-of-reference-differs' | 'grid-differs' | 'outside-image') =>
    ({ placement: 'own-grid', segmentation, reason }) as const
  const { grid } = segmentation
  const [here, there] = [grid.frameOfReferenceUid, image.frameOfReferenceUid]
  if (here !== null && there !== null && here !== there) return own('frame-of-reference-differs')
  const placement = placementOn(grid, image)
  if (!placement) return own('grid-differs')
  const segments = []
  for (const segment of segmentation.segments) {
    const runs = moved(segment.runs, image.size, placement)
    if (!runs) return own('outside-image')
    segments.push({ ...segment, runs })
  }
  return { placement: 'image-grid', segmentation: { grid: image, segments } }
}

/** Whole-voxel placement of one grid on another, or null. */
function placementOn(grid: Grid, image: Grid): Placement | null {
  const volume = dot(cross(image.step.x, image.step.y), image.step.z)
  const inverse = {
    x: cross(image.step.y, image.step.z),
    y: cross(image.step.z, image.step.x),
    z: cross(image.step.x, image.step.y),
  }
  const inVoxels = (v: Lps): Size => ({
    x: dot(v, inverse.x) / volume,
    y: dot(v, inverse.y) / volume,
    z: dot(v, inverse.z) / volume,
  })
  const start = inVoxels(subtract(grid.origin, image.origin))
  const offset = { x: Math.round(start.x), y: Math.round(start.y), z: Math.round(start.z) }
  const steps = { x: inVoxels(grid.step.x), y: inVoxels(grid.step.y), z: inVoxels(grid.step.z) }
  const x = mainAxis(steps.x)
  const y = mainAxis(steps.y)
  const z = mainAxis(steps.z)
  if (new Set([x, y, z]).size !== 3) return null
  const sign = { x: Math.sign(steps.x[x]), y: Math.sign(steps.y[y]), z: Math.sign(steps.z[z]) }
  // the corner farthest from voxel 0 shows every error of scale and angle at its largest
  for (const axis of ['x', 'y', 'z'] as const) {
    let off = Math.abs(start[axis] - offset[axis])
    for (const from of ['x', 'y', 'z'] as const) {
      const ideal = { x, y, z }[from] === axis ? sign[from] : 0
      off += Math.abs(steps[from][axis] - ideal) * (grid.size[from] - 1)
    }
    if (!(off <= offTolerance)) return null
  }
  return { axis: { x, y, z }, sign, offset }
}

function mainAxis(step: Size): keyof Size {
  const [ax, ay, az] = [Math.abs(step.x), Math.abs(step.y), Math.abs(step.z)]
  return ax >= ay && ax >= az ? 'x' : ay >= az ? 'y' : 'z'
}

/** Runs in the image's voxels, or null when one lies outside. */
function moved(runs: RunList, size: Size, placement: Placement): RunList | null {
  if (runs.count === 0) return new RunListBuilder(size, 1).build()
  const box = boxOf(runs, placement)
  for (const axis of ['x', 'y', 'z'] as const) if (box.from[axis] < 0 || box.to[axis] > size[axis]) return null
  const { axis } = placement
  return axis.x === 'x' && axis.y === 'y' ? shifted(runs, size, placement) : redrawn(runs, size, placement, box)
}

type Box = { readonly from: Size; readonly to: Size }

/** Bounding box of moved runs, half open. */
function boxOf(runs: RunList, { axis, sign, offset }: Placement): Box {
  const { size } = runs
  const from = { x: Infinity, y: Infinity, z: Infinity }
  const to = { x: -Infinity, y: -Infinity, z: -Infinity }
  const include = (own: keyof Size, low: number, high: number) => {
    const along = axis[own]
    const [a, b] = [offset[along] + sign[own] * low, offset[along] + sign[own] * high]
    from[along] = Math.min(from[along], a, b)
    to[along] = Math.max(to[along], a + 1, b + 1)
  }
  for (let i = 0; i < runs.count; i++) {
    const y = runs.row[i]! % size.y
    const z = (runs.row[i]! - y) / size.y
    include('x', runs.start[i]!, runs.end[i]! - 1)
    include('y', y, y)
    include('z', z, z)
  }
  return { from, to }
}

/** Axes keep their places: runs stay runs, in the order of the image. O(runs). */
function shifted(runs: RunList, size: Size, { sign, offset }: Placement): RunList {
  const out = new RunListBuilder(size, Math.max(1, runs.count))
  const rows = runs.size.y
  const place = (i: number) => {
    const y = runs.row[i]! % rows
    const z = (runs.row[i]! - y) / rows
    const row = offset.y + sign.y * y + size.y * (offset.z + sign.z * z)
    if (sign.x > 0) out.push(row, offset.x + runs.start[i]!, offset.x + runs.end[i]!)
    else out.push(row, offset.x - runs.end[i]! + 1, offset.x - runs.start[i]! + 1)
  }
  if (sign.x > 0 && sign.y > 0 && sign.z > 0) for (let i = 0; i < runs.count; i++) place(i)
  else {
    const y = (i: number) => runs.row[i]! % rows
    const z = (i: number) => Math.floor(runs.row[i]! / rows)
    const order = Array.from({ length: runs.count }, (_, i) => i).sort(
      (a, b) => sign.z * (z(a) - z(b)) || sign.y * (y(a) - y(b)) || sign.x * (runs.start[a]! - runs.start[b]!),
    )
    for (const i of order) place(i)
  }
  return out.build()
}

/** Axes change places: the voxels are drawn into a box of bytes and read again. O(voxels of the box). */
function redrawn(runs: RunList, size: Size, { axis, sign, offset }: Placement, { from, to }: Box): RunList | null {
  const box = { x: to.x - from.x, y: to.y - from.y, z: to.z - from.z }
  if (voxelCount(box) > 2 ** 30) return null
  const drawn = new Uint8Array(voxelCount(box))
  const stride = { x: 1, y: box.x, z: box.x * box.y }
  const move = (own: keyof Size) => sign[own] * stride[axis[own]]
  const origin = (offset.x - from.x) * stride.x + (offset.y - from.y) * stride.y + (offset.z - from.z) * stride.z
  for (let i = 0; i < runs.count; i++) {
    const y = runs.row[i]! % runs.size.y
    const z = (runs.row[i]! - y) / runs.size.y
    let at = origin + runs.start[i]! * move('x') + y * move('y') + z * move('z')
    for (let x = runs.start[i]!; x < runs.end[i]!; x++, at += move('x')) drawn[at] = 1
  }
  const inBox = new RunListBuilder(box, Math.max(16, runs.count))
  pushThresholdRuns({ values: drawn, width: box.x, height: box.y * box.z, row: 0 }, 1, inBox)
  const out = new RunListBuilder(size, Math.max(1, inBox.count))
  for (let i = 0; i < inBox.count; i++) {
    const y = inBox.row[i]! % box.y
    const z = (inBox.row[i]! - y) / box.y
    out.push(from.y + y + size.y * (from.z + z), from.x + inBox.start[i]!, from.x + inBox.end[i]!)
  }
  return out.build()
}
