import type { Technique } from '@debulk/clinical/lesion/study-reading'
import type { ReadLimits } from '@debulk/contract/read-limits'
import { refusal, type Refusal } from '@debulk/contract/refusal'
import { sliceSpacing, spacing, type Grid } from '@debulk/imaging/grid'
import type { Segmentation } from '@debulk/imaging/segmentation'
import { chooseSliceAxis, gridWithSlicesOn } from '@debulk/imaging/slice-axis'
import { groupSegmentations, type SegmentationFile } from '@debulk/interop/folder-conventions/group-segmentations'
import type { ImageSeries } from '@debulk/interop/dicom/image-series'
import { placeOnImageGrid } from '@debulk/interop/dicom/place-on-image-grid'
import { imageOrLabels } from '@debulk/interop/folder-conventions/image-or-labels'
import { timePoint } from '@debulk/interop/folder-conventions/time-point'
import type { FileEntry } from '@debulk/platform/file-entry'
import { readSegmentationFile } from '@debulk/platform/read-segmentation-file'
import { readSlices, readVolumeHeader } from '@debulk/platform/read-volume'
import { err, ok } from '@debulk/quantity/result'
import type { Candidate } from './candidate.ts'
import { dicomVolumesNear, pathOf, volumesUnder } from './dicom-near-label-map.ts'
import type { ImageSource } from './image-source.ts'
import { sameGrid } from './measure-reading.ts'
import type { FileNaming, Naming } from './naming.ts'
import type { Shell } from './progress.ts'
import type { DicomFiles } from './read-dicom-files.ts'
import { rolesOf } from './roles-of.ts'
import { sharesTimePoint } from './shares-time-point.ts'
import { isVolumeName } from './volume-name.ts'

type Given = {
  readonly limits: ReadLimits
  readonly naming: Naming
  readonly dicom: DicomFiles | null
  /** Receives the DICOM volumes that turn out to be a label map's image. */
  readonly drawnOn: Set<ImageSeries>
  /** Receives the files that may be a label map's image. */
  readonly images: Set<FileEntry>
}

type Reading = Omit<Given, 'images'> & {
  readonly used: Set<FileEntry>
  readonly files: readonly FileEntry[]
  readonly images: readonly FileEntry[]
  readonly maps: readonly FileEntry[]
  readonly refused: Refusal[]
}

/**
 * NIfTI and NRRD label maps → segmentations. The maps of one folder are one segmentation (a file per organ or per lesion, as
 * TotalSegmentator writes them), or several to choose from; a 3D Slicer file is one by itself. Images are told by name or folder, by
 * the mapping, or by having been given as such.
 */
export async function labelMapCandidates(
  entries: readonly FileEntry[],
  images: readonly FileEntry[],
  common: Given,
  refused: Refusal[],
  shell: Shell,
): Promise<Candidate[]> {
  const { naming } = common
  const volumes = entries.filter(isVolume)
  const given = new Set(images.map(({ path }) => path))
  const isImage = (entry: FileEntry) =>
    given.has(entry.path) ||
    naming(entry.path).isImage ||
    (imageOrLabels(entry) === 'image' && !isStated(entry, naming))
  const maps = volumes.filter((entry) => !isImage(entry))
  const beside = volumes.filter((entry) => isImage(entry) && !given.has(entry.path))
  const pictures = [...images.filter(isVolume), ...beside]
  const reading: Reading = {
    ...common,
    used: common.images,
    files: [...entries, ...images],
    images: pictures,
    maps,
    refused,
  }
  const candidates: Candidate[] = []
  const groups = groupSegmentations(maps.map((entry) => segmentationFile(entry, naming)))
  const torn = new Set(refused.filter(isUnreadMap).map(({ path }) => folderIn(path)))
  for (const [done, { id, files }] of groups.entries()) {
    shell.signal.throwIfAborted()
    shell.report({ stage: 'reading', done, of: groups.length })
    const group = maps.filter(({ path }) => files.includes(path))
    if (group.some(({ path }) => torn.has(folderIn(path)))) continue // its missing map is named already
    const candidate = await candidateOf(id, group, reading)
    if (candidate) candidates.push(candidate)
  }
  return candidates
}

/** By content; of a damaged file only the name is left, and a study with one map missing would mislead. */
export const isVolume = ({ kind, name }: FileEntry): boolean =>
  kind === 'nifti' ||
  kind === 'nifti-gzip' ||
  kind === 'nifti-pair' ||
  kind === 'nrrd' ||
  (kind === 'unknown' && isVolumeName(name))
const isSlicer = ({ name }: FileEntry): boolean => /\.seg\.n(?:rrd|hdr)$/i.test(name)
const folderIn = (path: string): string => path.replace(/[^/!]*$/, '')
/** A map that could not even be opened. */
const isUnreadMap = ({ path }: Refusal): boolean => {
  const name = path.slice(folderIn(path).length)
  return isVolumeName(name) && imageOrLabels({ name, folders: [] }) !== 'image'
}
const folderOf = ({ path, name }: FileEntry): string => path.slice(0, path.length - name.length).replace(/[/!]$/, '')

/** The mapping gives its segments roles, so it is no image whatever it is called. */
const isStated = (entry: FileEntry, naming: Naming): boolean => isSlicer(entry) || naming(entry.path).isMask

function segmentationFile(entry: FileEntry, naming: Naming): SegmentationFile {
  const { path, name, folders } = entry
  const { date, patient, segmentation, role, instances } = naming(path)
  const folder = timePoint(folders)
  const whose = patient ?? folder.patientFolders.join('/')
  const study = `${whose} ${date ?? folder.date ?? ''}`
  return {
    path,
    name,
    study,
    holds: isSlicer(entry) ? 'segmentation' : 'label-map',
    mapped: { role, segmentation, instances },
  }
}

async function candidateOf(id: string, group: readonly FileEntry[], reading: Reading): Promise<Candidate | null> {
  const [first] = group
  if (!first) return null
  const { refused } = reading
  const named = reading.naming(first.path)
  const folder = timePoint(first.folders)
  const stated = named.date ?? folder.date
  const studies = new Set(reading.maps.map((each) => segmentationFile(each, reading.naming).study))
  const { dicom: files, drawnOn } = reading
  const near = files ? dicomVolumesNear(files, { map: first, date: stated, ofOneStudy: studies.size === 1 }) : []
  const undated = () => {
    const where = folderOf(first) || first.path
    const isSaid = refused.some(({ path, code }) => path === where && code === 'date/unknown')
    if (!isSaid) refused.push(refusal(where, 'date/unknown', { folder: folderOf(first) || '.' }))
    return null
  }
  if (stated === null && near.length === 0) return undated()
  const read = await segmentationOf(group, reading)
  const any = read?.[0]
  if (!read || !any) return null
  const path = group.length === 1 ? first.path : id
  const drawn = read.flatMap(({ roles: each }) => each)
  const own: Segmentation = { grid: any.segmentation.grid, segments: drawn.map(({ segment }) => segment) }
  const beside = await imageFor(first, own.grid, reading)
  const isBeside = beside !== null && sameGrid(beside.grid, own.grid)
  const under = isBeside ? [] : volumesUnder(own, near)
  const dicom = files?.imageOf(under) ?? null
  if (dicom) for (const volume of under) drawnOn.add(volume)
  if (!beside && !dicom && near[0]) refused.push(refusal(path, 'image/not-on-grid', { image: pathOf(near[0]) }))
  const date = dicom?.studyDate ?? stated
  if (date === null) return undated()
  const segmentation = dicom ? placeOnImageGrid(own, dicom.source.grid).segmentation : own
  const image = dicom?.source ?? beside
  return {
    patient: named.patient ?? folder.patient ?? dicom?.patientId ?? null,
    patientSource: (named.patient ?? (folder.patient === null ? dicom?.patientId : null)) ? 'stated' : 'folder-name',
    patientFolders: folder.patientFolders,
    studyUid: dicom?.studyUid ?? null,
    date,
    dateSource: dicom?.studyDate ? 'study-date' : named.date ? 'mapping' : 'folder-name',
    technique: dicom ? { ...dicom.technique, ...named.technique } : techniqueOf(named, image?.grid ?? own.grid),
    reader: named.reader ?? folder.reader,
    reviewed: named.reviewed,
    name: path.split(/[/!]/).at(-1) ?? path,
    path,
    files: group.map((entry) => entry.path),
    segmentation,
    roles: drawn.map((role, i) => ({ ...role, segment: segmentation.segments[i] ?? role.segment })),
    image,
    fractionalThreshold: null,
    synthetic: dicom?.synthetic === true,
  }
}

type ReadMap = {
  readonly entry: FileEntry
  readonly segmentation: Segmentation
  readonly roles: Candidate['roles']
}

/** The maps of a group with their roles; all must share one grid. Null when any is refused: a study with a map missing misleads. */
async function segmentationOf(
  group: readonly FileEntry[],
  { limits, naming, files, refused }: Reading,
): Promise<ReadMap[] | null> {
  const read: ReadMap[] = []
  for (const entry of group) {
    const segmentation = await readSegmentationFile(entry, { limits, files })
    if (!segmentation.ok) {
      refused.push(segmentation.error)
      return null
    }
    const roles = rolesOf(entry.path, segmentation.value.segments, naming)
    if (!roles.ok) {
      refused.push(roles.error)
      return null
    }
    const other = read[0]
    if (other && !sameGrid(other.segmentation.grid, segmentation.value.grid)) {
      refused.push(refusal(entry.path, 'segmentation/grids-differ', { file: entry.path, other: other.entry.path }))
      return null
    }
    read.push({ entry, segmentation: segmentation.value, roles: roles.value })
  }
  return read
}

/**
 * The image a group was drawn on: of those that may be meant, the one the mapping names, else the one on the same grid, else the
 * only one, which then tells at least where the image ends.
 */
async function imageFor(first: FileEntry, grid: Grid, reading: Reading): Promise<ImageSource | null> {
  const { limits, naming, files, refused } = reading
  const named = naming(first.path).image
  const near = imagesOf(first, reading)
  for (const entry of near) reading.used.add(entry)
  const meant = near.filter(({ name }) => named === null || name === named)
  let other: ImageSource | null = null
  for (const entry of meant) {
    const header = await readVolumeHeader(entry, { limits })
    if (!header.ok) {
      if (!refused.some(({ path }) => path === entry.path)) refused.push(header.error)
      continue
    }
    const image = imageSource(entry, header.value.grid, { limits, files })
    if (sameGrid(image.grid, grid)) return image
    other = meant.length === 1 ? image : null
  }
  return other
}

function imageSource(entry: FileEntry, grid: Grid, { limits, files }: Pick<Reading, 'limits' | 'files'>): ImageSource {
  let memory = new ArrayBuffer(0)
  return {
    grid,
    normal: null,
    access: entry.kind === 'nifti' && !entry.path.includes('!') ? 'direct' : 'packed',
    readSlab: async (from, to) => {
      const bytes = (to - from) * grid.size.x * grid.size.y * widestVoxel
      if (bytes <= reusedBytes && memory.byteLength < bytes) memory = new ArrayBuffer(bytes)
      const slab = await readSlices(entry, { from, to }, { limits, files, into: memory })
      return slab.ok ? ok(slab.value) : err('pixel-data-not-decoded')
    },
  }
}

/**
 * Images that may belong to a map: those of its own time point; else those of the same day and, where days of several patients
 * are, of the same patient; else those without a day, when there is only one study. An image of another study is none of them,
 * even on the same grid.
 */
function imagesOf(map: FileEntry, { images, maps, naming }: Reading): readonly FileEntry[] {
  const own = images.filter((entry) => sharesTimePoint(entry, map))
  if (own.length > 0) return own
  const when = (entry: FileEntry) => naming(entry.path).date ?? timePoint(entry.folders).date
  const whose = (entry: FileEntry) => naming(entry.path).patient ?? timePoint(entry.folders).patient
  const sameDay = images.filter((entry) => when(entry) !== null && when(entry) === when(map))
  const samePatient = sameDay.filter((entry) => whose(entry) === whose(map))
  if (samePatient.length > 0) return samePatient
  if (sameDay.length > 0) return new Set(sameDay.map(whose)).size === 1 ? sameDay : []
  const studies = new Set(maps.map((each) => `${whose(each)} ${when(each)}`))
  return studies.size === 1 ? images.filter((entry) => when(entry) === null) : []
}

const widestVoxel = 8
/** Up to here the memory of one reading is kept for the next. */
const reusedBytes = 2 ** 25

function techniqueOf({ technique }: FileNaming, grid: Grid): Technique {
  const slices = gridWithSlicesOn(grid, chooseSliceAxis(grid, null))
  const { x, y } = spacing(slices)
  return {
    modality: null,
    sequence: null,
    phase: null,
    agent: null,
    sliceSpacingMm: sliceSpacing(slices),
    pixelSpacingMm: Math.max(x, y),
    ...technique,
  }
}
