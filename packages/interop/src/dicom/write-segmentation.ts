import { sliceSpacing, spacing, toLps, type Grid } from '@debulk/imaging/grid'
import type { Code, Segment, Segmentation } from '@debulk/imaging/segmentation'
import { normalise } from '@debulk/quantity/vector'
import { packFrames, type SegmentFrame } from './write-segment-frames.ts'
import { writeDataSet, type DataElement } from './write-data-set.ts'
import { decimalString, decimalTriple } from './write-decimal.ts'
import { dicomDay, patientStudyElements, type PatientStudy } from './write-patient-study.ts'

/** SOP Class UID of Segmentation Storage. */
export const segmentationStorage = '1.2.840.10008.5.1.4.1.1.66.4'

/** What a segmentation file says besides its voxels. */
export type SegmentationObject = PatientStudy & {
  readonly series: {
    readonly uid: string
    readonly number: number
    readonly description: string
    readonly bodyPart: string
  }
  readonly instanceUid: string
  readonly dimensionUid: string
  readonly frameOfReferenceUid: string
  readonly content: {
    /** CS: capitals, digits, underscore. */
    readonly label: string
    readonly description: string
    readonly creator: string
  }
  /** The images that were segmented, slice by slice of the same grid; null when there are none. */
  readonly source: {
    readonly sopClassUid: string
    readonly seriesUid: string
    readonly instanceUids: readonly string[]
  } | null
}

/**
 * Segments as one Segmentation object, BINARY, packed to bits; frames in which a segment is empty are left out.
 *
 * @source DICOM PS3.3 A.51 (Segmentation IOD), C.8.20.2; PS3.5 §8.1.1 (packing)
 */
export function writeSegmentation(segmentation: Segmentation, object: SegmentationObject): Uint8Array {
  const { grid, segments } = segmentation
  const { frames, bytes } = packFrames(segmentation)
  if (frames.length === 0) throw new RangeError('a segmentation without a single voxel has no frames to write')
  if (object.source && object.source.instanceUids.length !== grid.size.z) throw new RangeError('one source per slice')
  return writeDataSet([
    ...patientStudyElements(object),
    ...objectElements(object, grid),
    { tag: 0x00280008, vr: 'IS', value: String(frames.length) },
    { tag: 0x00620002, vr: 'SQ', value: segments.map(segmentItem) },
    { tag: 0x52009229, vr: 'SQ', value: [sharedGroups(grid)] },
    { tag: 0x52009230, vr: 'SQ', value: frames.map((frame) => frameGroups(frame, segmentation, object)) },
    ...sourceElements(object),
    { tag: 0x7fe00010, vr: 'OB', value: bytes },
  ])
}

function objectElements(of: SegmentationObject, grid: Grid): DataElement[] {
  const { study, series, content } = of
  return [
    { tag: 0x00080008, vr: 'CS', value: 'DERIVED\\PRIMARY' },
    { tag: 0x00080016, vr: 'UI', value: segmentationStorage },
    { tag: 0x00080018, vr: 'UI', value: of.instanceUid },
    { tag: 0x00080021, vr: 'DA', value: dicomDay(study.date) },
    { tag: 0x00080023, vr: 'DA', value: dicomDay(study.date) },
    { tag: 0x00080031, vr: 'TM', value: study.time },
    { tag: 0x00080033, vr: 'TM', value: study.time },
    { tag: 0x00080060, vr: 'CS', value: 'SEG' },
    { tag: 0x0008103e, vr: 'LO', value: series.description },
    { tag: 0x00180015, vr: 'CS', value: series.bodyPart },
    { tag: 0x0020000e, vr: 'UI', value: series.uid },
    { tag: 0x00200011, vr: 'IS', value: String(series.number) },
    { tag: 0x00200013, vr: 'IS', value: '1' },
    { tag: 0x00200052, vr: 'UI', value: of.frameOfReferenceUid },
    { tag: 0x00201040, vr: 'LO', value: '' },
    { tag: 0x00209221, vr: 'SQ', value: [[{ tag: 0x00209164, vr: 'UI', value: of.dimensionUid }]] },
    { tag: 0x00209222, vr: 'SQ', value: dimensions(of.dimensionUid) },
    { tag: 0x00280002, vr: 'US', value: [1] },
    { tag: 0x00280004, vr: 'CS', value: 'MONOCHROME2' },
    { tag: 0x00280010, vr: 'US', value: [grid.size.y] },
    { tag: 0x00280011, vr: 'US', value: [grid.size.x] },
    { tag: 0x00280100, vr: 'US', value: [1] },
    { tag: 0x00280101, vr: 'US', value: [1] },
    { tag: 0x00280102, vr: 'US', value: [0] },
    { tag: 0x00280103, vr: 'US', value: [0] },
    { tag: 0x00282110, vr: 'CS', value: '00' },
    { tag: 0x00620001, vr: 'CS', value: 'BINARY' },
    { tag: 0x00700080, vr: 'CS', value: content.label },
    { tag: 0x00700081, vr: 'LO', value: content.description },
    { tag: 0x00700084, vr: 'PN', value: content.creator },
  ]
}

/** Frames are indexed by segment, then by position. */
const dimensions = (uid: string): DataElement[][] => [
  [
    { tag: 0x00209164, vr: 'UI', value: uid },
    { tag: 0x00209165, vr: 'AT', value: [0x0062000b] },
    { tag: 0x00209167, vr: 'AT', value: [0x0062000a] },
    { tag: 0x00209421, vr: 'LO', value: 'Segment' },
  ],
  [
    { tag: 0x00209164, vr: 'UI', value: uid },
    { tag: 0x00209165, vr: 'AT', value: [0x00200032] },
    { tag: 0x00209167, vr: 'AT', value: [0x00209113] },
    { tag: 0x00209421, vr: 'LO', value: 'Position' },
  ],
]

const finding: Code = { value: '49755003', scheme: 'SCT', meaning: 'Morphologically Abnormal Structure' }
const mass: Code = { value: '4147007', scheme: 'SCT', meaning: 'Mass' }

function segmentItem(segment: Segment): DataElement[] {
  const { type, name } = segment.algorithm
  const item: DataElement[] = [
    { tag: 0x00620004, vr: 'US', value: [segment.number] },
    { tag: 0x00620005, vr: 'LO', value: segment.label },
    { tag: 0x00620008, vr: 'CS', value: type ?? 'MANUAL' },
    { tag: 0x00620003, vr: 'SQ', value: [codeItem(segment.category ?? finding)] },
    { tag: 0x0062000f, vr: 'SQ', value: [codeItem(segment.type ?? mass)] },
  ]
  if (type !== null && type !== 'MANUAL') item.push({ tag: 0x00620009, vr: 'LO', value: name ?? 'unnamed' })
  if (segment.anatomicRegion) item.push({ tag: 0x00082218, vr: 'SQ', value: [codeItem(segment.anatomicRegion)] })
  // the standard wants both or neither
  if (segment.trackingUid !== null) {
    item.push({ tag: 0x00620020, vr: 'UT', value: segment.trackingId ?? segment.label })
    item.push({ tag: 0x00620021, vr: 'UI', value: segment.trackingUid })
  }
  return item
}

const codeItem = ({ value, scheme, meaning }: Code): DataElement[] => [
  { tag: 0x00080100, vr: 'SH', value },
  { tag: 0x00080102, vr: 'SH', value: scheme },
  { tag: 0x00080104, vr: 'LO', value: meaning },
]

function sharedGroups(grid: Grid): DataElement[] {
  const { x, y } = spacing(grid)
  const orientation = `${decimalTriple(normalise(grid.step.x))}\\${decimalTriple(normalise(grid.step.y))}`
  return [
    { tag: 0x00209116, vr: 'SQ', value: [[{ tag: 0x00200037, vr: 'DS', value: orientation }]] },
    {
      tag: 0x00289110,
      vr: 'SQ',
      value: [
        [
          { tag: 0x00180050, vr: 'DS', value: decimalString(sliceSpacing(grid)) },
          { tag: 0x00180088, vr: 'DS', value: decimalString(sliceSpacing(grid)) },
          { tag: 0x00280030, vr: 'DS', value: `${decimalString(y)}\\${decimalString(x)}` },
        ],
      ],
    },
  ]
}

function frameGroups(
  frame: SegmentFrame,
  { grid, segments }: Segmentation,
  { source }: SegmentationObject,
): DataElement[] {
  const segment = segments[frame.segment]
  if (!segment) throw new RangeError('a frame of no segment')
  const position = decimalTriple(toLps(grid, { x: 0, y: 0, z: frame.z }))
  const groups: DataElement[] = [
    // index values count from 1: the segment's place in the list, the slice's place in the grid
    { tag: 0x00209111, vr: 'SQ', value: [[{ tag: 0x00209157, vr: 'UL', value: [frame.segment + 1, frame.z + 1] }]] },
    { tag: 0x00209113, vr: 'SQ', value: [[{ tag: 0x00200032, vr: 'DS', value: position }]] },
    { tag: 0x0062000a, vr: 'SQ', value: [[{ tag: 0x0062000b, vr: 'US', value: [segment.number] }]] },
  ]
  const instanceUid = source?.instanceUids[frame.z]
  if (source && instanceUid !== undefined) {
    const image: DataElement[] = [
      { tag: 0x00081150, vr: 'UI', value: source.sopClassUid },
      { tag: 0x00081155, vr: 'UI', value: instanceUid },
      { tag: 0x0040a170, vr: 'SQ', value: [codeItem(sourceImage)] },
    ]
    groups.push({
      tag: 0x00089124,
      vr: 'SQ',
      value: [
        [
          { tag: 0x00082112, vr: 'SQ', value: [image] },
          { tag: 0x00089215, vr: 'SQ', value: [codeItem(segmentationDerivation)] },
        ],
      ],
    })
  }
  return groups
}

const sourceImage: Code = {
  value: '121322',
  scheme: 'DCM',
  meaning: 'Source image for image processing operation',
}
const segmentationDerivation: Code = { value: '113076', scheme: 'DCM', meaning: 'Segmentation' }

function sourceElements({ source }: SegmentationObject): DataElement[] {
  if (!source) return []
  const instances = source.instanceUids.map((uid): DataElement[] => [
    { tag: 0x00081150, vr: 'UI', value: source.sopClassUid },
    { tag: 0x00081155, vr: 'UI', value: uid },
  ])
  const series: DataElement[] = [
    { tag: 0x0008114a, vr: 'SQ', value: instances },
    { tag: 0x0020000e, vr: 'UI', value: source.seriesUid },
  ]
  return [{ tag: 0x00081115, vr: 'SQ', value: [series] }]
}
