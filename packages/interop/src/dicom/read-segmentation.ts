import { refusal, type Refusal } from '@debulk/contract/refusal'
import type { Grid } from '@debulk/imaging/grid'
import { RunListBuilder } from '@debulk/imaging/run-list'
import type { Code, Segmentation } from '@debulk/imaging/segmentation'
import { err, ok, type Result } from '@debulk/quantity/result'
import { dicomIdentity, type DicomIdentity } from './dicom-identity.ts'
import { tagName } from './dictionary.ts'
import { pixelLayout, type PixelLayout } from './frame-bytes.ts'
import { MalformedDicom, orRefuse } from './malformed-dicom.ts'
import type { DicomFile } from './read-dicom.ts'
import { referencedImages, type ReferencedSeries } from './referenced-images.ts'
import { segmentDescriptions, type SegmentDescription } from './segment-description.ts'
import { segmentFrames, type SegmentFrames } from './segment-frames.ts'
import { packedFrames, storedFrameRuns, type FrameRuns, type SegmentTarget } from './segment-pixels.ts'
import { segmentationGeometry } from './segmentation-geometry.ts'
import type { SpacingSource } from './sparse-lattice.ts'
import { storedFrames, type PixelDoors } from './stored-frames.ts'

export type SegmentationType = 'BINARY' | 'FRACTIONAL' | 'LABELMAP'

/** From which value on a voxel of a fractional segmentation belongs to its segment. */
export type FractionalThreshold = {
  readonly meaning: string | null
  readonly fraction: number
  readonly maximum: number
  /** Smallest stored value that counts. */
  readonly least: number
}

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

export type SegmentationReading = { readonly segmentation: Segmentation; readonly descriptor: SegmentationDescriptor }

export type SegmentationOptions = {
  /** Grid of the referenced image; settles the slice spacing of a sparse file that leaves it open. */
  readonly imageGrid?: Grid
  /** Share of the largest fractional value from which a voxel counts. */
  readonly fractionalThreshold?: number
}

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
  doors: PixelDoors,
  options: SegmentationOptions = {},
): Promise<Result<SegmentationReading, Refusal>> {
  const plan = orRefuse(file.path, () => planned(file, options))
  if (!plan.ok) return plan
  const { segmentationType, layout } = plan.value
  if (segmentationType === 'BINARY' && file.transferSyntax.codec === 'native') {
    return orRefuse(file.path, () => ok(reading(plan.value, packedFrames(file, layout))))
  }
  const stored = await storedFrames(file, doors)
  if (!stored.ok) return stored
  return orRefuse(file.path, () => ok(reading(plan.value, storedFrameRuns(stored.value))))
}

type Plan = {
  readonly segmentationType: SegmentationType
  readonly layout: PixelLayout
  readonly segments: ReadonlyMap<number, SegmentDescription>
  readonly frames: SegmentFrames
  readonly geometry: ReturnType<typeof segmentationGeometry>
  readonly descriptor: SegmentationDescriptor
  /** Stored value of a label map that means no segment, when the file names one. */
  readonly padding: number | null
}

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
  return ok({ segmentationType, layout, segments, frames, geometry, descriptor, padding })
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

/** Runs of all segments. More than this many fit no measurement, and would take gigabytes. */
const runLimit = 2 ** 24
/** Pixels between two looks at that limit. */
const bandPixels = 2 ** 22

function reading(plan: Plan, runsOf: FrameRuns): SegmentationReading {
  const { layout, segments, frames, geometry, descriptor, segmentationType } = plan
  const { size } = geometry.grid
  const isLabelMap = segmentationType === 'LABELMAP'
  const builders = new Map<number, RunListBuilder>()
  for (const [number, { type }] of segments) {
    const isBackground = isLabelMap && (number === plan.padding || isBackgroundType(type))
    if (!isBackground) builders.set(number, new RunListBuilder(size, 256))
  }
  const least = descriptor.threshold?.least ?? 1
  const labels: SegmentTarget = { kind: 'labels', of: (label) => builders.get(label) ?? noSegment(plan, label) }
  const bandHeight = Math.max(1, Math.floor(bandPixels / layout.columns))
  let runs = 0
  for (const frame of inOrder(frames, geometry.slice)) {
    const number = frames.segment[frame]!
    const builder = builders.get(number)
    if (!isLabelMap && !builder) throw new MalformedDicom('segmentation/segment-undeclared', { number })
    const target: SegmentTarget = isLabelMap || !builder ? labels : { kind: 'segment', builder, least }
    const row = size.y * geometry.slice[frame]!
    for (let y = 0; y < layout.rows; y += bandHeight) {
      const height = Math.min(bandHeight, layout.rows - y)
      runs += runsOf({ frame, y, height, row: row + y }, target)
      if (runs > runLimit) throw new MalformedDicom('segmentation/too-many-runs', { limit: runLimit })
    }
  }
  if (descriptor.threshold) refuseBelow(descriptor.threshold, plan, builders, runsOf)
  const measured = [...builders].map(([number, builder]) => ({ ...segments.get(number)!, runs: builder.build() }))
  return { segmentation: { grid: geometry.grid, segments: measured }, descriptor }
}

/** Somebody drew a segment whose every value is below the threshold: to read it as "none" would lose it in silence. */
function refuseBelow(
  { least, maximum, fraction }: FractionalThreshold,
  { layout, segments, frames }: Plan,
  builders: ReadonlyMap<number, RunListBuilder>,
  runsOf: FrameRuns,
): void {
  for (const [number, builder] of builders) {
    if (builder.count > 0) continue
    const highest = { kind: 'highest' as const, value: 0 }
    for (let frame = 0; frame < frames.count; frame++) {
      if (frames.segment[frame] === number) runsOf({ frame, y: 0, height: layout.rows, row: 0 }, highest)
    }
    if (highest.value === 0 || highest.value >= least) continue
    const parameters = { segment: segments.get(number)!.label, highest: highest.value / maximum, threshold: fraction }
    throw new MalformedDicom('segmentation/below-threshold', parameters)
  }
}

/** A label without a segment: background, or a file that does not say what it shows. */
function noSegment({ padding, segments }: Plan, label: number): null {
  const isBackground = label === padding || (padding === null && label === 0) || segments.has(label)
  if (!isBackground) throw new MalformedDicom('segmentation/segment-undeclared', { number: label })
  return null
}

/** @source DICOM PS3.16 CID 7150 ff.: (125040, DCM, "Background") */
const isBackgroundType = (type: Code | null): boolean => type?.value === '125040' && type.scheme === 'DCM'

/** Frames by segment, then slice: the order run lists are built in. The same segment twice on one slice is refused. */
function inOrder(frames: SegmentFrames, slice: Int32Array): readonly number[] {
  const { segment, count } = frames
  const order = Array.from({ length: count }, (_, frame) => frame).sort(
    (a, b) => segment[a]! - segment[b]! || slice[a]! - slice[b]! || a - b,
  )
  for (let i = 1; i < count; i++) {
    const [one, two] = [order[i - 1]!, order[i]!]
    if (segment[one] === segment[two] && slice[one] === slice[two]) {
      throw new MalformedDicom('segmentation/frame-twice', { frame: one + 1, other: two + 1 })
    }
  }
  return order
}
