import type { ReadLimits } from '@debulk/contract/read-limits'
import { refusal, type Refusal } from '@debulk/contract/refusal'
import { imageSeries, type ImageSeries, type IsCopy } from '@debulk/interop/dicom/image-series'
import type { DicomFile } from '@debulk/interop/dicom/read-dicom'
import type { SegmentationDoors } from '@debulk/interop/dicom/read-segmentation'
import { contentDigest } from '@debulk/platform/content-digest'
import type { FileEntry } from '@debulk/platform/file-entry'
import { dicomImage, type DicomImage } from './dicom-image.ts'
import { dicomDoors, openDicom, type OpenedDicom } from './open-dicom.ts'
import type { Shell } from './progress.ts'

/** DICOM files of any number of patients, sorted out. Images may lie elsewhere than what is asked for. */
export type DicomFiles = {
  /** Of those asked for. */
  readonly segmentations: readonly OpenedDicom[]
  /** Studies with a segmentation, believed or not. */
  readonly segmentedStudies: ReadonlySet<string>
  readonly volumes: readonly ImageSeries[]
  readonly doors: SegmentationDoors
  /** Whether a volume lies where studies were asked for, or was given as an image only. */
  readonly isAsked: (volume: ImageSeries) => boolean
  /** Names of the folders around a file. */
  readonly foldersOf: (path: string) => readonly string[]
  readonly imageOf: (volumes: readonly ImageSeries[]) => DicomImage | null
}

/** Reads what tells DICOM files apart; pixels are read when they are needed. */
export async function readDicomFiles(
  entries: readonly FileEntry[],
  images: readonly FileEntry[],
  limits: ReadLimits,
  refused: Refusal[],
  shell: Shell,
): Promise<DicomFiles> {
  const byPath = new Map([...images, ...entries].map((entry) => [entry.path, entry]))
  const asked = new Set(entries.map(({ path }) => path))
  const doors = dicomDoors((path) => byPath.get(path))
  const read = await readAll([...byPath.values()], doors, refused, shell)
  const isCopy = await copies(read, byPath, shell)
  const volumes = volumesOf(read, isCopy, refused)
  const segmentations = read.filter(({ file, identity }) => identity.kind === 'segmentation' && asked.has(file.path))
  return {
    segmentations: withoutCopies(segmentations, isCopy, refused),
    segmentedStudies: new Set(segmentations.map(({ identity }) => identity.studyInstanceUid)),
    volumes,
    doors,
    isAsked: ({ slices }) => slices.some(({ file }) => asked.has(file.path)),
    foldersOf: (path) => byPath.get(path)?.folders ?? [],
    imageOf: (meant) => dicomImage(meant, doors, limits),
  }
}

async function readAll(
  entries: readonly FileEntry[],
  doors: SegmentationDoors,
  refused: Refusal[],
  { report, signal }: Shell,
): Promise<OpenedDicom[]> {
  const read: OpenedDicom[] = []
  for (const [done, entry] of entries.entries()) {
    signal.throwIfAborted()
    report({ stage: 'reading', done, of: entries.length })
    const known = await openDicom(entry, doors)
    if (!known.ok) {
      refused.push(known.error)
      continue
    }
    const { kind } = known.value.identity
    if (kind === 'other' || kind === 'structured-report') refused.push(refusal(entry.path, 'dicom/not-imaging', {}))
    else if (kind !== 'directory') read.push(known.value)
  }
  return read
}

/**
 * Tells copies among files of one SOP Instance UID by all of their content: of a large image only the head was read. A file that
 * can no longer be read is no copy of anything.
 */
async function copies(
  read: readonly OpenedDicom[],
  byPath: ReadonlyMap<string, FileEntry>,
  { signal }: Shell,
): Promise<IsCopy> {
  const digests = new Map<string, string>()
  for (const same of Map.groupBy(read, ({ identity }) => identity.sopInstanceUid).values()) {
    if (same.length < 2) continue
    for (const { file } of same) {
      signal.throwIfAborted()
      const entry = byPath.get(file.path)
      const digest = entry ? await contentDigest(entry) : null
      if (digest?.ok) digests.set(file.path, digest.value)
    }
  }
  return (a, b) => digests.has(a.path) && digests.get(a.path) === digests.get(b.path)
}

/** One file per SOP Instance UID: a study exported twice is one study. Of two that differ nobody knows which is right. */
function withoutCopies(read: readonly OpenedDicom[], isCopy: IsCopy, refused: Refusal[]): OpenedDicom[] {
  return [...Map.groupBy(read, ({ identity }) => identity.sopInstanceUid)].flatMap(([uid, [first, ...others]]) => {
    if (!first) return []
    const other = first.file.path
    const differing = others.filter(({ file }) => !isCopy(file, first.file))
    for (const { file } of others) {
      const isSame = !differing.some((each) => each.file === file)
      refused.push(
        isSame
          ? refusal(file.path, 'dicom/copy', { other })
          : refusal(file.path, 'dicom/uid-collision', { other, uid }),
      )
    }
    return differing.length === 0 ? [first] : []
  })
}

/** Every volume of every image series, in order of series UID. */
function volumesOf(read: readonly OpenedDicom[], isCopy: IsCopy, refused: Refusal[]): ImageSeries[] {
  const series = new Map<string, DicomFile[]>()
  for (const { file, identity } of read) {
    if (identity.kind !== 'image') continue
    const key = `${identity.patientId} ${identity.studyInstanceUid} ${identity.seriesInstanceUid}`
    const files = series.get(key)
    if (files) files.push(file)
    else series.set(key, [file])
  }
  return [...series]
    .toSorted(([a], [b]) => (a < b ? -1 : 1))
    .flatMap(([, files]) => {
      const { volumes, refused: left } = imageSeries(files, isCopy)
      refused.push(...left)
      return volumes
    })
}
