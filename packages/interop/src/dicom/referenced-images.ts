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
  for (const source of frameSources(dataSet)) addUid(source, sopUids)
  return sopUids.size > 0 ? [{ seriesUid: null, sopUids }] : []
}

/** One-based frames of each image that a segmentation names, by SOP Instance UID; an empty set is the whole image. */
export type ReferencedFrames = ReadonlyMap<string, ReadonlySet<number>>

/**
 * The source images of the frames, which say more than the Referenced Series Sequence, or else what that says. Walks all
 * frames: to be asked only where several volumes are in question.
 */
export function referencedFrames(dataSet: DataSet): ReferencedFrames {
  const sources = frameSources(dataSet)
  const listed = () =>
    [...dataSet.items('ReferencedSeriesSequence')].flatMap((item) => [...item.items('ReferencedInstanceSequence')])
  const frames = new Map<string, Set<number>>()
  const whole = new Set<string>()
  for (const item of sources.length > 0 ? sources : listed()) {
    const uid = plainUid(item, 'ReferencedSOPInstanceUID')
    if (uid === null) continue
    const numbers = item.numbers('ReferencedFrameNumber') ?? []
    if (numbers.length === 0) whole.add(uid)
    const known = frames.get(uid) ?? new Set<number>()
    for (const number of numbers) known.add(number)
    frames.set(uid, known)
  }
  for (const uid of whole) frames.set(uid, new Set())
  return frames
}

const frameSources = (dataSet: DataSet): readonly DataSet[] =>
  [...dataSet.items('SharedFunctionalGroupsSequence'), ...dataSet.items('PerFrameFunctionalGroupsSequence')].flatMap(
    (groups) => [...groups.items('DerivationImageSequence')].flatMap((each) => [...each.items('SourceImageSequence')]),
  )

function addUid(item: DataSet, into: Set<string>): void {
  const uid = plainUid(item, 'ReferencedSOPInstanceUID')
  if (uid !== null) into.add(uid)
}
