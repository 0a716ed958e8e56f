import { refusal, type Refusal } from '@debulk/contract/refusal'
import { err, ok, type Result } from '@debulk/quantity/result'
import type { DataSet } from './data-set.ts'
import { tagName, type Keyword } from './dictionary.ts'
import { dicomIdentity, type DicomIdentity } from './dicom-identity.ts'
import { MalformedDicom, orRefuse } from './malformed-dicom.ts'
import { planeOf, type Plane } from './plane.ts'
import type { DicomFile } from './read-dicom.ts'

/** Stored value → value of the modality: stored · slope + intercept. */
export type Rescale = { readonly slope: number; readonly intercept: number }

/** One image frame: a whole classic file, or one frame of a multi-frame file. */
export type ImageFrame = {
  readonly file: DicomFile
  readonly identity: DicomIdentity
  /** Zero-based. */
  readonly frame: number
  readonly rows: number
  readonly columns: number
  readonly plane: Plane
  readonly statedSpacingMm: number | null
  /** Null when the file states one that is no number, or a lookup table instead: pixel values have then no meaning. */
  readonly rescale: Rescale | null
  /** What may never differ within one volume: image type, echo, b-value, temporal position, stack. */
  readonly kind: string
  /** What may differ from slice to slice, and tells volumes apart only when they share slice positions. */
  readonly occasions: readonly (string | null)[]
}

/** Frames of one file, with the plane of each. */
export function imageFrames(file: DicomFile): Result<readonly ImageFrame[], Refusal> {
  return orRefuse(file.path, () => {
    const identity = dicomIdentity(file)
    if (!identity.ok) return identity
    const { dataSet } = file
    if (!dataSet.element('PixelData'))
      return err(refusal(file.path, 'dicom/value-missing', { tag: tagName('PixelData') }))
    const rows = positive(dataSet, 'Rows')
    const columns = positive(dataSet, 'Columns')
    const shared = { file, identity: identity.value, rows, columns }
    if (dataSet.element('PerFrameFunctionalGroupsSequence')) return ok(enhancedFrames(shared))
    const frames = dataSet.has('NumberOfFrames') ? positive(dataSet, 'NumberOfFrames') : 1
    if (frames !== 1) {
      return err(refusal(file.path, 'dicom/value-missing', { tag: tagName('PerFrameFunctionalGroupsSequence') }))
    }
    return ok([classicFrame(shared)])
  })
}

type Shared = Pick<ImageFrame, 'file' | 'identity' | 'rows' | 'columns'>

function classicFrame(shared: Shared): ImageFrame {
  const { dataSet } = shared.file
  return {
    ...shared,
    frame: 0,
    plane: planeOf({ position: dataSet, orientation: dataSet, measures: dataSet }),
    statedSpacingMm: dataSet.number('SpacingBetweenSlices'),
    rescale: dataSet.element('ModalityLUTSequence') ? null : rescaleOf(dataSet),
    kind: described(dataSet, [
      'SOPClassUID',
      'ImageType',
      'PhotometricInterpretation',
      'EchoTime',
      'EchoNumbers',
      'DiffusionBValue',
      'TemporalPositionIdentifier',
    ]),
    occasions: (
      [
        'AcquisitionNumber',
        'SiemensBValue',
        'GEBValue',
        'DiffusionGradientOrientation',
        'InversionTime',
        'FlipAngle',
        'TriggerTime',
        'AcquisitionDateTime',
        'AcquisitionTime',
        'ContentTime',
      ] as const
    ).map((keyword) => described(dataSet, [keyword])),
  }
}

function enhancedFrames(shared: Shared): readonly ImageFrame[] {
  const { dataSet } = shared.file
  const count = positive(dataSet, 'NumberOfFrames')
  const common = dataSet.item('SharedFunctionalGroupsSequence')
  const frames: ImageFrame[] = []
  for (const own of dataSet.items('PerFrameFunctionalGroupsSequence')) {
    if (frames.length === count) break
    const group = (keyword: Keyword): DataSet | null => own.item(keyword) ?? common?.item(keyword) ?? null
    const required = (keyword: Keyword): DataSet => group(keyword) ?? missing(keyword)
    const content = group('FrameContentSequence')
    const measures = required('PixelMeasuresSequence')
    const transformation = group('PixelValueTransformationSequence')
    const type = group('MREchoSequence')
    frames.push({
      ...shared,
      frame: frames.length,
      plane: planeOf({
        position: required('PlanePositionSequence'),
        orientation: required('PlaneOrientationSequence'),
        measures,
      }),
      statedSpacingMm: measures.number('SpacingBetweenSlices'),
      rescale: transformation ? rescaleOf(transformation) : { slope: 1, intercept: 0 },
      kind: [
        described(dataSet, ['SOPClassUID', 'ImageType']),
        content ? described(content, ['StackID', 'TemporalPositionIndex']) : '',
        type ? described(type, ['EffectiveEchoTime']) : '',
        described(group('MRDiffusionSequence') ?? own, ['DiffusionBValue']),
      ].join('|'),
      occasions: [content ? described(content, ['FrameAcquisitionNumber']) : null],
    })
  }
  if (frames.length !== count) {
    throw new MalformedDicom('dicom/frame-count', { stated: count, described: frames.length })
  }
  return frames
}

/** Absent is 1 and 0; a slope of 0 would wipe the image out. */
function rescaleOf(dataSet: DataSet): Rescale | null {
  const slope = dataSet.has('RescaleSlope') ? dataSet.number('RescaleSlope') : 1
  const intercept = dataSet.has('RescaleIntercept') ? dataSet.number('RescaleIntercept') : 0
  return slope === null || intercept === null || slope === 0 ? null : { slope, intercept }
}

const described = (dataSet: DataSet, keywords: readonly Keyword[]): string =>
  keywords.map((keyword) => (dataSet.texts(keyword) ?? []).join('\\')).join('|')

function positive(dataSet: DataSet, keyword: Keyword): number {
  if (!dataSet.has(keyword)) return missing(keyword)
  const value = dataSet.integer(keyword)
  if (value === null || value < 1) throw new MalformedDicom('dicom/value-invalid', { tag: tagName(keyword) })
  return value
}

function missing(keyword: Keyword): never {
  throw new MalformedDicom('dicom/value-missing', { tag: tagName(keyword) })
}
