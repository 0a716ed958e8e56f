import { refusal, type Refusal } from '@debulk/contract/refusal'
import type { Grid } from '@debulk/imaging/grid'
import type { Segmentation } from '@debulk/imaging/segmentation'
import { err, ok, type Result } from '@debulk/quantity/result'
import type { ByteScan } from '../label-map/one-label.ts'
import { dicomIdentity, type DicomIdentity } from './dicom-identity.ts'
import { tagName } from './dictionary.ts'
import { pixelLayout } from './frame-bytes.ts'
import { MalformedDicom, orRefuse, orRefuseLater } from './malformed-dicom.ts'
import type { ImageDoors } from './pixel-data.ts'
import type { DicomFile } from './read-dicom.ts'
import { referencedImages, type ReferencedSeries } from './referenced-images.ts'
import { segmentDescriptions } from './segment-description.ts'
import { segmentFrames } from './segment-frames.ts'
import {
  packedFrames,
  packedFramesInFile,
  storedFrameRuns,
  type FrameSource,
  type ReadRange,
} from './segment-pixels.ts'
import { runsOfFrames, runsOfLabels, type FractionalThreshold, type FramePlan } from './segment-runs.ts'
import { segmentationGeometry } from './segmentation-geometry.ts'
import type { SpacingSource } from './sparse-lattice.ts'
import { storedFrames } from './stored-frames.ts'

/** Segmentation Type (0062,0001). @source DICOM PS3.3 §C.8.20 */
export type SegmentationType = 'BINARY' | 'FRACTIONAL' | 'LABELMAP'

/** What a segmentation file says of itself besides its voxels. */
export type SegmentationDescriptor = {
  readonly identity: DicomIdentity
  readonly segmentationType: SegmentationType
  readonly label: string | null
  readonly description: string | null
  /** Null unless fractional. */
  readonly threshold: FractionalThreshold | null
  readonly segmentsOverlap: 'yes' | 'no' | 'not-stated'
  readonly referenced: readonly ReferencedSeries[]
  readonly frames: number
  /** Who said how far apart the slices are. */
  readonly spacingSource: SpacingSource
}

/** Voxels and description of one segmentation file. */
export type SegmentationReading = { readonly segmentation: Segmentation; readonly descriptor: SegmentationDescriptor }

/** What reading may be told. */
export type SegmentationOptions = {
  /** Grid of the referenced image; settles the slice spacing of a sparse file that leaves it open. */
  readonly imageGrid?: Grid
  /** Share of the largest fractional value from which a voxel counts. */
  readonly fractionalThreshold?: number
}

/** With `range`, the bits of a file that was read by its head are read stretch by stretch and never held; `scan` skips blanks. */
export type SegmentationDoors = ImageDoors & { readonly range?: ReadRange; readonly scan?: ByteScan }

/**
 * DICOM SEG → runs of each segment on the file's own grid, straight from the frames: bit-packed ones are never unpacked,
 * and no label volume is built. Frames may be sparse, overlap, and stand in any order.
 *
 * Cost: the header is walked once per frame, the pixels are read once, and each run costs a constant.
 *
 * @source DICOM PS3.3 A.51, C.8.20; Sup 243 for LABELMAP
 */
export async function readSegmentation(
  file: DicomFile,
  doors: SegmentationDoors,
  options: SegmentationOptions = {},
): Promise<Result<SegmentationReading, Refusal>> {
  const plan = orRefuse(file.path, () => planned(file, options))
  if (!plan.ok) return plan
  return orRefuseLater(file.path, async () => {
    const source = await frameSource(file, plan.value, doors)
    return source.ok ? reading(plan.value, source.value) : source
  })
}

async function frameSource(
  file: DicomFile,
  { segmentationType, layout }: Plan,
  doors: SegmentationDoors,
): Promise<Result<FrameSource, Refusal>> {
  const isPacked = segmentationType === 'BINARY' && file.transferSyntax.codec === 'native'
  const { littleEndian, deflated } = file.transferSyntax
  if (isPacked && doors.range && file.isHead && littleEndian && !deflated) {
    return ok(packedFramesInFile(file, layout, { range: doors.range, scan: doors.scan }))
  }
  const whole = doors.whole ? await doors.whole(file) : ok(file)
  if (!whole.ok) return whole
  if (isPacked) return ok(packedFrames(whole.value, layout, doors.scan))
  const stored = await storedFrames(whole.value, doors)
  return stored.ok ? ok(storedFrameRuns(stored.value)) : stored
}

type Plan = FramePlan & { readonly segmentationType: SegmentationType; readonly descriptor: SegmentationDescriptor }

/** Everything but the pixels. */
function planned(file: DicomFile, options: SegmentationOptions): Result<Plan, Refusal> {
  const identity = dicomIdentity(file)
  if (!identity.ok) return identity
  if (identity.value.kind !== 'segmentation') return err(refusal(file.path, 'segmentation/not-one', {}))
  const { dataSet } = file
  const segmentationType = typeOf(dataSet.text('SegmentationType'))
  const layout = pixelLayout(file)
  const bits = { BINARY: [1], FRACTIONAL: [8], LABELMAP: [8, 16] }[segmentationType]
  if (!bits.includes(layout.bitsAllocated) || layout.signed) {
    throw new MalformedDicom('dicom/value-invalid', {
      tag: tagName(layout.signed ? 'PixelRepresentation' : 'BitsAllocated'),
    })
  }
  const segments = segmentDescriptions(dataSet)
  const common = dataSet.item('SharedFunctionalGroupsSequence')
  const sharedSegment = common?.item('SegmentIdentificationSequence')?.integer('ReferencedSegmentNumber') ?? null
  const frames = segmentFrames(dataSet, layout.frames, {
    segment: segmentationType === 'LABELMAP' ? 0 : sharedSegment,
    position: common?.item('PlanePositionSequence')?.numbers('ImagePositionPatient') ?? null,
  })
  const geometry = segmentationGeometry(dataSet, frames, {
    layout,
    image: options.imageGrid ?? null,
    frameOfReferenceUid: identity.value.frameOfReferenceUid,
  })
  const overlap = dataSet.text('SegmentsOverlap')
  const descriptor: SegmentationDescriptor = {
    identity: identity.value,
    segmentationType,
    label: dataSet.text('ContentLabel'),
    description: dataSet.text('ContentDescription'),
    threshold: segmentationType === 'FRACTIONAL' ? thresholdOf(file, options.fractionalThreshold ?? 0.5) : null,
    segmentsOverlap: overlap === 'YES' ? 'yes' : overlap === 'NO' ? 'no' : 'not-stated',
    referenced: referencedImages(dataSet),
    frames: layout.frames,
    spacingSource: geometry.spacingSource,
  }
  const padding = dataSet.integer('PixelPaddingValue')
  const { threshold } = descriptor
  return ok({ segmentationType, layout, segments, frames, geometry, threshold, padding, descriptor })
}

function typeOf(text: string | null): SegmentationType {
  if (text === 'BINARY' || text === 'FRACTIONAL' || text === 'LABELMAP') return text
  if (text === null) throw new MalformedDicom('dicom/value-missing', { tag: tagName('SegmentationType') })
  throw new MalformedDicom('dicom/value-invalid', { tag: tagName('SegmentationType') })
}

function thresholdOf({ dataSet }: DicomFile, fraction: number): FractionalThreshold {
  if (!(fraction > 0 && fraction <= 1)) throw new RangeError(`${fraction} is no threshold`)
  const maximum = dataSet.integer('MaximumFractionalValue')
  if (maximum === null || maximum < 1 || maximum > 255) {
    throw new MalformedDicom('dicom/value-missing', { tag: tagName('MaximumFractionalValue') })
  }
  // the product of two decimals may end a hair above the whole number it means
  const least = Math.max(1, Math.ceil(fraction * maximum - 1e-9))
  return { meaning: dataSet.text('SegmentationFractionalType'), fraction, maximum, least }
}

async function reading(plan: Plan, source: FrameSource): Promise<Result<SegmentationReading, Refusal>> {
  const { geometry, descriptor, segmentationType, segments } = plan
  const runs = await (segmentationType === 'LABELMAP' ? runsOfLabels(plan, source) : runsOfFrames(plan, source))
  if (!runs.ok) return runs
  const read = [...runs.value].map(([number, list]) => ({ ...segments.get(number)!, runs: list }))
  return ok({ segmentation: { grid: geometry.grid, segments: read }, descriptor })
}
