import type { ReadLimits } from '@debulk/contract/read-limits'
import { refusal, type Refusal } from '@debulk/contract/refusal'
import type { Technique } from '@debulk/clinical/lesion/study-reading'
import { sliceSpacing, spacing } from '@debulk/imaging/grid'
import { dicomIdentity, type DicomIdentity } from '@debulk/interop/dicom/dicom-identity'
import { imageSeries, type ImageSeries } from '@debulk/interop/dicom/image-series'
import { decodeSlices, type ImageDoors } from '@debulk/interop/dicom/pixel-data'
import { pixelDecoders } from '@debulk/interop/dicom/pixel-decoders'
import { placeOnImageGrid } from '@debulk/interop/dicom/place-on-image-grid'
import { readDicom, type DicomFile } from '@debulk/interop/dicom/read-dicom'
import { readSegmentation, type SegmentationReading } from '@debulk/interop/dicom/read-segmentation'
import { timePoint } from '@debulk/interop/folder-conventions/time-point'
import type { PixelDoors } from '@debulk/interop/dicom/stored-frames'
import type { FileEntry } from '@debulk/platform/file-entry'
import { inflateRawUpTo } from '@debulk/platform/inflate-raw-up-to'
import { err, ok, type Result } from '@debulk/quantity/result'
import { cross, normalise } from '@debulk/quantity/vector'
import type { Candidate } from './candidate.ts'
import type { ImageSource } from './image-source.ts'
import type { Shell } from './progress.ts'
import type { Naming } from './naming.ts'
import { rolesOf } from './roles-of.ts'

type Read = { readonly file: DicomFile; readonly identity: DicomIdentity }

/**
 * DICOM files of any number of patients → the segmentations in them, each with the image it was drawn on. `images` lie
 * elsewhere: nothing is measured there.
 */
export async function dicomCandidates(
  entries: readonly FileEntry[],
  images: readonly FileEntry[],
  { limits, naming }: { readonly limits: ReadLimits; readonly naming: Naming },
  refused: Refusal[],
  shell: Shell,
): Promise<Candidate[]> {
  const byPath = new Map([...images, ...entries].map((entry) => [entry.path, entry]))
  const isAsked = new Set(entries.map(({ path }) => path))
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
  const candidates: Candidate[] = []
  const segmentations = read.filter(({ file, identity }) => identity.kind === 'segmentation' && isAsked.has(file.path))
  for (const { file } of withoutCopies(segmentations, refused)) {
    shell.signal.throwIfAborted()
    const folders = byPath.get(file.path)?.folders ?? []
    const candidate = await candidateOf(file, { volumes, doors, limits, naming, folders }, refused)
    if (candidate) candidates.push(candidate)
  }
  const drawn = new Set(segmentations.map(({ identity }) => identity.studyInstanceUid))
  for (const study of new Set(volumes.map(({ identity }) => identity.studyInstanceUid))) {
    if (drawn.has(study)) continue
    const ofStudy = volumes.filter(({ identity }) => identity.studyInstanceUid === study)
    const volume = ofStudy.find(({ slices }) => slices.some(({ file }) => isAsked.has(file.path)))
    if (volume) refused.push(refusal(volume.slices[0]!.file.path, 'study/no-segmentation', { study }))
  }
  return candidates
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

type Reading = {
  readonly volumes: readonly ImageSeries[]
  readonly doors: ImageDoors
  readonly limits: ReadLimits
  readonly naming: Naming
  /** Around the segmentation. */
  readonly folders: readonly string[]
}

async function candidateOf(
  file: DicomFile,
  { volumes, doors, limits, naming, folders }: Reading,
  refused: Refusal[],
): Promise<Candidate | null> {
  const first = await readSegmentation(file, doors)
  // a sparse file may leave its slice spacing open; the image it was drawn on settles it
  const image = imageOf(first.ok ? first.value : null, file, volumes)
  const reading =
    image && (!first.ok || first.value.descriptor.spacingSource !== 'stated')
      ? await readSegmentation(file, doors, { imageGrid: image.grid })
      : first
  if (!reading.ok) {
    refused.push(reading.error)
    return null
  }
  const { descriptor, segmentation } = reading.value
  const { identity } = descriptor
  const named = naming(file.path)
  const folder = timePoint(folders)
  const studyDate = image?.identity.studyDate ?? identity.studyDate
  const date = studyDate ?? named.date ?? folder.date
  if (date === null) {
    refused.push(refusal(file.path, 'date/study-date-missing', {}))
    return null
  }
  const stated = image?.identity.patientId ?? identity.patientId ?? named.patient
  const onGrid = image ? placeOnImageGrid(segmentation, image.grid).segmentation : segmentation
  const roles = rolesOf(file.path, onGrid.segments, naming)
  if (!roles.ok) {
    refused.push(roles.error)
    return null
  }
  return {
    // without any of these two studies may be of two patients
    patient: stated ?? folder.patient ?? identity.studyInstanceUid,
    patientSource: stated === null ? 'folder-name' : 'stated',
    patientFolders: folders.slice(0, Math.max(0, folder.depth)),
    studyUid: identity.studyInstanceUid,
    date,
    dateSource: studyDate ? 'study-date' : named.date ? 'mapping' : 'folder-name',
    technique: { ...(image?.technique ?? ownTechnique(reading.value)), ...named.technique },
    reader: named.reader ?? identity.reader,
    reviewed: named.reviewed || identity.approval === 'approved' || identity.verification === 'verified',
    name: identity.seriesDescription ?? descriptor.label ?? file.path,
    path: file.path,
    segmentation: onGrid,
    roles: roles.value,
    image: image ? imageSource(image, doors, limits) : null,
    synthetic: isSynthetic(identity) || (image !== null && isSynthetic(image.identity)),
  }
}

const isSynthetic = ({ synthetic }: DicomIdentity): boolean => synthetic === 'synthetic'

/** The volume a segmentation names: by series and instances, else by frame of reference in the same study. */
function imageOf(
  reading: SegmentationReading | null,
  file: DicomFile,
  volumes: readonly ImageSeries[],
): ImageSeries | null {
  const identity = dicomIdentity(file)
  if (!identity.ok) return null
  const referenced = reading?.descriptor.referenced ?? []
  const uids = new Set(referenced.flatMap(({ sopUids }) => [...sopUids]))
  const series = new Set(referenced.map(({ seriesUid }) => seriesUid))
  const named = volumes.filter((volume) => volume.slices.some((slice) => uids.has(slice.identity.sopInstanceUid)))
  const inSeries = volumes.filter((volume) => series.has(volume.identity.seriesInstanceUid))
  const inFrame = volumes.filter(
    (volume) =>
      volume.identity.studyInstanceUid === identity.value.studyInstanceUid &&
      volume.grid.frameOfReferenceUid !== null &&
      volume.grid.frameOfReferenceUid === identity.value.frameOfReferenceUid,
  )
  return named[0] ?? inSeries[0] ?? (inFrame.length === 1 ? (inFrame[0] ?? null) : null)
}

/** Without the image only the geometry of the segmentation is known. */
function ownTechnique({ segmentation: { grid } }: SegmentationReading): Technique {
  const { x, y } = spacing(grid)
  return {
    modality: null,
    sequence: null,
    phase: null,
    agent: null,
    sliceSpacingMm: sliceSpacing(grid),
    pixelSpacingMm: Math.max(x, y),
  }
}

function imageSource(series: ImageSeries, doors: ImageDoors, limits: ReadLimits): ImageSource {
  const { grid } = series
  return {
    grid,
    normal: normalise(cross(grid.step.x, grid.step.y)),
    access: 'direct',
    readSlab: async (from, to) => {
      const volume = await decodeSlices(series, { from, to }, doors, limits)
      return volume.ok ? ok(volume.value) : err('pixel-data-not-decoded')
    },
  }
}
