import type { DataSet } from './data-set.ts'
import { plainUid } from './segment-description.ts'

/** Images a segmentation was drawn on. The series is null where only frames name their sources. */
export type ReferencedSeries = { readonly seriesUid: string | null; readonly sopUids: ReadonlySet<string> }

/** From the Referenced Series Sequence, else from the source images of the frames (older files have only these). */
export function referencedImages(dataSet: DataSet): readonly ReferencedSeries[] {
  const series: ReferencedSeries[] = []
  for (const item of dataSet.items('ReferencedSeriesSequence')) {
    const sopUids = new Set<string>()
    for (const instance of item.items('ReferencedInstanceSequence')) addUid(instance, sopUids)
    series.push({ seriesUid: plainUid(item, 'SeriesInstanceUID'), sopUids })
  }
  if (series.length > 0) return series
  const sopUids = new Set<string>()
  for (const frame of dataSet.items('PerFrameFunctionalGroupsSequence')) {
    for (const derivation of frame.items('DerivationImageSequence')) {
      for (const source of derivation.items('SourceImageSequence')) addUid(source, sopUids)
    }
  }
  return sopUids.size > 0 ? [{ seriesUid: null, sopUids }] : []
}

function addUid(item: DataSet, into: Set<string>): void {
  const uid = plainUid(item, 'ReferencedSOPInstanceUID')
  if (uid !== null) into.add(uid)
}
