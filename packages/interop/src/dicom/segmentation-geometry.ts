import { readLimits } from '@debulk/contract/read-limits'
import type { Grid } from '@debulk/imaging/grid'
import { dot, length, subtract } from '@debulk/quantity/vector'
import { DataSet } from './data-set.ts'
import type { PixelLayout } from './frame-bytes.ts'
import { MalformedDicom } from './malformed-dicom.ts'
import { normalOf, rasterOf, sameRaster, type Plane, type Raster } from './plane.ts'
import type { SegmentFrames } from './segment-frames.ts'
import { gridOf, latticeTolerance, samePlaceMm } from './slice-lattice.ts'
import { sparseLattice, type SpacingSource } from './sparse-lattice.ts'

/** The grid a segmentation spans, from its lowest to its highest frame, and the slice each frame is on. */
export type SegmentationGeometry = {
  readonly grid: Grid
  readonly spacingSource: SpacingSource
  readonly slice: Int32Array
}

/**
 * Puts frames on one grid, from their positions. Frames at one place may show different segments; frames between two
 * slices of the lattice are refused.
 *
 * @param image the referenced image's grid, which settles what a sparse file leaves open; null without one
 */
export function segmentationGeometry(
  dataSet: DataSet,
  frames: SegmentFrames,
  {
    layout,
    image,
    frameOfReferenceUid,
  }: { layout: PixelLayout; image: Grid | null; frameOfReferenceUid: string | null },
): SegmentationGeometry {
  const common = dataSet.item('SharedFunctionalGroupsSequence')
  const { raster, statedSpacingMm } = sharedRaster(dataSet, frames, common)
  const normal = normalOf(raster)
  const positionOf = (frame: number) => ({
    x: frames.position[3 * frame]!,
    y: frames.position[3 * frame + 1]!,
    z: frames.position[3 * frame + 2]!,
  })
  const depth = Float64Array.from({ length: frames.count }, (_, frame) => dot(positionOf(frame), normal))
  const order = Array.from({ length: frames.count }, (_, frame) => frame).sort((a, b) => depth[a]! - depth[b]! || a - b)

  const distinct: Plane[] = []
  const representative: number[] = []
  const indexOf = new Int32Array(frames.count)
  for (const frame of order) {
    const lowest = representative.at(-1)
    if (lowest === undefined || depth[frame]! - depth[lowest]! >= samePlaceMm) {
      representative.push(frame)
      distinct.push({ ...raster, position: positionOf(frame) })
    } else {
      const offMm = length(subtract(positionOf(frame), positionOf(lowest)))
      if (offMm > latticeTolerance(0)) throw new MalformedDicom('segmentation/off-lattice', { frame: frame + 1, offMm })
    }
    indexOf[frame] = distinct.length - 1
  }

  const elsewhere =
    image?.frameOfReferenceUid && frameOfReferenceUid && image.frameOfReferenceUid !== frameOfReferenceUid
  const lattice = sparseLattice(distinct, { statedSpacingMm, image: elsewhere ? null : image })
  if ('kind' in lattice) {
    if (lattice.kind === 'off-line') {
      throw new MalformedDicom('segmentation/off-lattice', {
        frame: representative[lattice.index]! + 1,
        offMm: lattice.offMm,
      })
    }
    if (lattice.kind === 'spacing-ambiguous') {
      throw new MalformedDicom('segmentation/spacing-ambiguous', {
        statedMm: lattice.statedMm,
        foundMm: lattice.foundMm,
      })
    }
    throw new MalformedDicom('segmentation/spacing-unknown', { slices: distinct.length })
  }
  const size = { x: layout.columns, y: layout.rows, z: lattice.place.at(-1)! + 1 }
  const voxels = size.x * size.y * size.z
  const { volumeVoxels: limitVoxels, volumeBytes: limitBytes } = readLimits
  if (voxels > limitVoxels) {
    const asked = { size: `${size.x} × ${size.y} × ${size.z}`, voxels, bytes: Math.ceil(voxels / 8) }
    throw new MalformedDicom('volume/too-large', { ...asked, limitVoxels, limitBytes })
  }
  const slice = Int32Array.from(indexOf, (i) => lattice.place[i]!)
  return { grid: gridOf(raster, lattice, { size, frameOfReferenceUid }), spacingSource: lattice.spacingSource, slice }
}

type SharedRaster = { readonly raster: Raster; readonly statedSpacingMm: number | null }

/** Orientation and pixel spacing of all frames, shared or repeated in each; a frame that differs is refused. */
function sharedRaster(dataSet: DataSet, frames: SegmentFrames, common: DataSet | null): SharedRaster {
  const rasterFrom = (own: DataSet | null): SharedRaster => {
    const orientation = own?.item('PlaneOrientationSequence') ?? common?.item('PlaneOrientationSequence') ?? dataSet
    const measures = own?.item('PixelMeasuresSequence') ?? common?.item('PixelMeasuresSequence') ?? dataSet
    return { raster: rasterOf({ orientation, measures }), statedSpacingMm: measures.number('SpacingBetweenSlices') }
  }
  const { encoding, characterSet } = dataSet
  let first = frames.ownGeometry.length < frames.count ? rasterFrom(null) : null
  for (const { frame, start, end } of frames.ownGeometry) {
    const own = rasterFrom(new DataSet(encoding, { start, end }, characterSet))
    if (!first) first = own
    else if (!sameRaster(first.raster, own.raster))
      throw new MalformedDicom('segmentation/planes-differ', { frame: frame + 1 })
  }
  if (!first) throw new Error('a segmentation without frames')
  return first
}
