import type { Code, Segment } from '@debulk/imaging/segmentation'
import type { DataSet } from './data-set.ts'
import { tagName, type Keyword } from './dictionary.ts'
import { MalformedDicom } from './malformed-dicom.ts'

/** A segment but for its voxels. */
export type SegmentDescription = Omit<Segment, 'runs'>

/** Items of the Segment Sequence by segment number. */
export function segmentDescriptions(dataSet: DataSet): ReadonlyMap<number, SegmentDescription> {
  const described = new Map<number, SegmentDescription>()
  for (const item of dataSet.items('SegmentSequence')) {
    const number = item.integer('SegmentNumber')
    if (number === null) throw new MalformedDicom('dicom/value-missing', { tag: tagName('SegmentNumber') })
    if (described.has(number)) throw new MalformedDicom('segmentation/segment-twice', { number })
    described.set(number, {
      number,
      label: item.text('SegmentLabel') ?? `${number}`,
      trackingId: item.text('TrackingID'),
      trackingUid: plainUid(item, 'TrackingUID'),
      category: codeOf(item.item('SegmentedPropertyCategoryCodeSequence')),
      type: codeOf(item.item('SegmentedPropertyTypeCodeSequence')),
      anatomicRegion: codeOf(item.item('AnatomicRegionSequence')),
      algorithm: {
        type: algorithmType(item.text('SegmentAlgorithmType')),
        name:
          item.text('SegmentAlgorithmName') ??
          item.item('SegmentationAlgorithmIdentificationSequence')?.text('AlgorithmName') ??
          null,
      },
    })
  }
  if (described.size === 0) throw new MalformedDicom('dicom/value-missing', { tag: tagName('SegmentSequence') })
  return described
}

/**
 * A coded concept, whichever of its three attributes holds the value; null without one.
 *
 * @source DICOM PS3.3 Table 8.8-1
 */
export function codeOf(item: DataSet | null): Code | null {
  const value = item?.text('CodeValue') ?? item?.text('LongCodeValue') ?? item?.text('URNCodeValue')
  if (!item || !value) return null
  return { value, scheme: item.text('CodingSchemeDesignator') ?? '', meaning: item.text('CodeMeaning') ?? '' }
}

const algorithmType = (text: string | null): Segment['algorithm']['type'] =>
  text === 'AUTOMATIC' || text === 'SEMIAUTOMATIC' || text === 'MANUAL' ? text : null

/** A UID that only refers to something; a bad one is no reference, and no reason to refuse the file. */
export function plainUid(dataSet: DataSet, keyword: Keyword): string | null {
  const text = dataSet.text(keyword)
  return text !== null && text.length <= 64 && /^[0-9.]+$/.test(text) ? text : null
}
