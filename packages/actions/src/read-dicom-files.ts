import type { ReadLimits } from '@debulk/contract/read-limits'
import { refusal, type Refusal } from '@debulk/contract/refusal'
import { dicomIdentity, type DicomIdentity } from '@debulk/interop/dicom/dicom-identity'
import { imageSeries, type ImageSeries } from '@debulk/interop/dicom/image-series'
import type { ImageDoors } from '@debulk/interop/dicom/pixel-data'
import { pixelDecoders } from '@debulk/interop/dicom/pixel-decoders'
import { readDicom, type DicomFile } from '@debulk/interop/dicom/read-dicom'
import type { PixelDoors } from '@debulk/interop/dicom/stored-frames'
import type { FileEntry } from '@debulk/platform/file-entry'
import { inflateRawUpTo } from '@debulk/platform/inflate-raw-up-to'
import { ok, type Result } from '@debulk/quantity/result'
import { dicomImage, type DicomImage } from './dicom-image.ts'
import type { Shell } from './progress.ts'

type Read = { readonly file: DicomFile; readonly identity: DicomIdentity }

/** DICOM files of any number of patients, sorted out. Images may lie elsewhere than what is asked for. */
export type DicomFiles = {
  /** Of those asked for. */
  readonly segmentations: readonly Read[]
  /** Studies with a segmentation, believed or not. */
  readonly segmentedStudies: ReadonlySet<string>
  readonly volumes: readonly ImageSeries[]
  readonly doors: ImageDoors
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
  const doors: ImageDoors = {
    inflateRaw: inflateRawUpTo,
    decoders: pixelDecoders(),
    whole: async (file) => {
      const entry = byPath.get(file.path)
      if (!entry || entry.size <= 2 * headBytes || isPacked(entry)) return ok(file)
      const read = await wholeOf(entry, doors)
      return read.ok ? ok(read.value.file) : read
    },
  }
  const read = await readAll([...byPath.values()], doors, refused, shell)
  const volumes = volumesOf(read, refused)
  const segmentations = read.filter(({ file, identity }) => identity.kind === 'segmentation' && asked.has(file.path))
  return {
    segmentations: withoutCopies(segmentations, refused),
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
  doors: PixelDoors,
  refused: Refusal[],
  { report, signal }: Shell,
): Promise<Read[]> {
  const read: Read[] = []
  for (const [done, entry] of entries.entries()) {
    signal.throwIfAborted()
    report({ stage: 'reading', done, of: entries.length })
    const known = (await headOf(entry, doors)) ?? (await wholeOf(entry, doors))
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

/** Files above this are images most of the time: their pixels are read when they are needed, not before. */
const headBytes = 2 ** 17

/** A large image by its first bytes; null when it is small, is no image, or its head does not hold what is needed. */
async function headOf(entry: FileEntry, doors: PixelDoors): Promise<Result<Read, Refusal> | null> {
  if (entry.size <= 2 * headBytes || isPacked(entry)) return null
  const bytes = await entry.readRange(0, headBytes)
  const file = bytes.ok ? readDicom(entry.path, bytes.value, doors, entry.size) : bytes
  const read = file.ok ? withIdentity(file.value) : file
  return read.ok && read.value.identity.kind === 'image' ? read : null
}

async function wholeOf(entry: FileEntry, doors: PixelDoors): Promise<Result<Read, Refusal>> {
  const bytes = await entry.read()
  const file = bytes.ok ? readDicom(entry.path, bytes.value, doors) : bytes
  return file.ok ? withIdentity(file.value) : file
}

function withIdentity(file: DicomFile): Result<Read, Refusal> {
  const identity = dicomIdentity(file)
  return identity.ok ? ok({ file, identity: identity.value }) : identity
}

const isPacked = ({ path }: FileEntry): boolean => path.includes('!')

/** One file per SOP Instance UID: a study exported twice is one study. Of two that differ nobody knows which is right. */
function withoutCopies(read: readonly Read[], refused: Refusal[]): Read[] {
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

const isCopy = (a: DicomFile, b: DicomFile): boolean =>
  Buffer.compare(a.dataSet.encoding.bytes, b.dataSet.encoding.bytes) === 0

/** Every volume of every image series, in order of series UID. */
function volumesOf(read: readonly Read[], refused: Refusal[]): ImageSeries[] {
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
      const { volumes, refused: left } = imageSeries(files)
      refused.push(...left)
      return volumes
    })
}
