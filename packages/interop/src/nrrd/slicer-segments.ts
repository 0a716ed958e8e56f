import type { Code, Segment } from '@debulk/imaging/segmentation'

/** A segment as 3D Slicer describes it in the header of a `.seg.nrrd`. */
export type SlicerSegment = {
  readonly id: string
  readonly name: string
  readonly layer: number
  readonly labelValue: number
  readonly category: Code | null
  readonly type: Code | null
  readonly anatomicRegion: Code | null
  readonly trackingId: string | null
  readonly trackingUid: string | null
  readonly algorithm: Segment['algorithm']
}

/**
 * Segments from `Segment{N}_…` pairs. Files from before layers existed have neither `_Layer` nor `_LabelValue`: then each
 * segment is a layer of its own, with the value 1.
 *
 * @source 3D Slicer developer guide, "Segmentation labelmap file format (.seg.nrrd)"
 */
export function slicerSegments(pairs: ReadonlyMap<string, string>): SlicerSegment[] {
  const numbers = new Set<number>()
  for (const key of pairs.keys()) {
    const number = /^Segment(\d{1,6})_(?:ID|Name|LabelValue)$/.exec(key)?.[1]
    if (number !== undefined) numbers.add(Number(number))
  }
  return [...numbers].sort((a, b) => a - b).map((n) => segment(pairs, n))
}

function segment(pairs: ReadonlyMap<string, string>, n: number): SlicerSegment {
  const value = (key: string) => pairs.get(`Segment${n}_${key}`)?.trim()
  const layered = value('Layer') !== undefined
  const id = value('ID') ?? `Segment_${n + 1}`
  const tags = tagsOf(value('Tags') ?? '')
  const [, category, type, , , region] = (tags.get('TerminologyEntry') ?? '').split('~')
  return {
    id,
    name: value('Name') ?? id,
    layer: layered ? Number(value('Layer')) : value('LabelValue') === undefined ? n : 0,
    labelValue: Number(value('LabelValue') ?? 1),
    category: code(category),
    type: code(type),
    anatomicRegion: code(region),
    // `DICOM.` and the attribute's keyword, as Slicer itself writes the algorithm
    trackingId: tags.get('DICOM.TrackingID') ?? null,
    trackingUid: tags.get('DICOM.TrackingUID') ?? null,
    algorithm: {
      type: algorithmTypes.find((t) => t === tags.get('DICOM.SegmentAlgorithmType')) ?? null,
      name: tags.get('DICOM.SegmentAlgorithmName') ?? null,
    },
  }
}

const algorithmTypes = ['AUTOMATIC', 'SEMIAUTOMATIC', 'MANUAL'] as const

/** `key:value` between bars. */
function tagsOf(text: string): Map<string, string> {
  const tags = text.split('|').map((tag) => /^\s*([^:]+):(.*)$/s.exec(tag))
  return new Map(tags.flatMap((m) => (m ? [[(m[1] ?? '').trim(), (m[2] ?? '').trim()] as const] : [])))
}

/** `scheme^value^meaning`; empty when nothing was chosen. */
function code(text: string | undefined): Code | null {
  const [scheme = '', value = '', meaning = ''] = (text ?? '').split('^').map((part) => part.trim())
  return scheme === '' || value === '' ? null : { scheme, value, meaning }
}
