import { refusal, type Refusal } from '@debulk/contract/refusal'
import type { ImageSeries } from '@debulk/interop/dicom/image-series'
import { timePoint } from '@debulk/interop/folder-conventions/time-point'
import type { FileEntry } from '@debulk/platform/file-entry'
import type { IsoDate } from '@debulk/quantity/iso-date'
import type { Candidate } from './candidate.ts'
import { pathOf } from './dicom-near-label-map.ts'
import type { Naming } from './naming.ts'
import { isVolume } from './label-map-candidates.ts'
import type { DicomFiles } from './read-dicom-files.ts'

type Read = {
  readonly naming: Naming
  readonly dicom: DicomFiles | null
  readonly drawnOn: ReadonlySet<ImageSeries>
  readonly used: ReadonlySet<FileEntry>
  readonly refused: readonly Refusal[]
}

/**
 * Images given as such that belong to no segmentation: a slip in a path or a day would otherwise cost the intensities, and
 * whether a lesion is cut off, without a word. One refusal per study; another series of a segmented study is no slip.
 */
export function imagesWithoutStudy(
  images: readonly FileEntry[],
  candidates: readonly Candidate[],
  { naming, dicom, drawnOn, used, refused }: Read,
): Refusal[] {
  const known = [...new Set(candidates.map(({ date }) => date))].toSorted()
  if (known.length === 0) return []
  const said = new Set(refused.flatMap((each) => [each.path, 'image' in each.parameters ? each.parameters.image : '']))
  const unused = (path: string, date: IsoDate | null) =>
    refusal(path, 'image/not-used', { date: date !== null && known.includes(date) ? null : date, known })
  const files = images
    .filter((entry) => isVolume(entry) && !used.has(entry) && !said.has(entry.path))
    .map((entry) => unused(entry.path, naming(entry.path).date ?? timePoint(entry.folders).date))
  const drawn = new Set([...drawnOn].map(({ identity }) => identity.studyInstanceUid))
  const idle = (dicom?.volumes ?? []).filter(
    (volume) => !dicom?.isAsked(volume) && !drawn.has(volume.identity.studyInstanceUid) && !said.has(pathOf(volume)),
  )
  const series = [...new Map(idle.map((volume) => [volume.identity.studyInstanceUid, volume])).values()]
  return [...files, ...series.map((volume) => unused(pathOf(volume), volume.identity.studyDate))]
}
