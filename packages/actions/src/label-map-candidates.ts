import type { Technique } from '@debulk/clinical/lesion/study-reading'
import type { ReadLimits } from '@debulk/contract/read-limits'
import { refusal, type Refusal } from '@debulk/contract/refusal'
import { sliceSpacing, spacing, type Grid } from '@debulk/imaging/grid'
import type { Segmentation } from '@debulk/imaging/segmentation'
import { groupSegmentations, type SegmentationFile } from '@debulk/interop/folder-conventions/group-segmentations'
import { imageOrLabels } from '@debulk/interop/folder-conventions/image-or-labels'
import { timePoint } from '@debulk/interop/folder-conventions/time-point'
import type { FileEntry } from '@debulk/platform/file-entry'
import { readSegmentationFile } from '@debulk/platform/read-segmentation-file'
import { readSlices, readVolumeHeader } from '@debulk/platform/read-volume'
import { err, ok } from '@debulk/quantity/result'
import type { Candidate } from './candidate.ts'
import type { ImageSource } from './image-source.ts'
import { sameGrid } from './measure-reading.ts'
import type { FileNaming, Naming } from './naming.ts'
import type { Shell } from './progress.ts'
import { rolesOf } from './roles-of.ts'

type Reading = { readonly limits: ReadLimits; readonly naming: Naming; readonly files: readonly FileEntry[] }

/**
 * NIfTI and NRRD label maps → segmentations. The maps of one folder are one segmentation (a file per organ or per lesion, as
 * TotalSegmentator writes them), or several to choose from; a 3D Slicer file is one by itself. Images are told by name or folder, by
 * the mapping, or by having been given as such.
 */
export async function labelMapCandidates(
  entries: readonly FileEntry[],
  images: readonly FileEntry[],
  { limits, naming }: { readonly limits: ReadLimits; readonly naming: Naming },
  refused: Refusal[],
  shell: Shell,
): Promise<Candidate[]> {
  const volumes = entries.filter(isVolume)
  const reading: Reading = { limits, naming, files: entries }
  const isImage = (entry: FileEntry) =>
    naming(entry.path).isImage || (imageOrLabels(entry) === 'image' && !isStated(entry, naming))
  const maps = volumes.filter((entry) => !isImage(entry))
  const pictures = [...images.filter(isVolume), ...volumes.filter(isImage)]
  const candidates: Candidate[] = []
  const groups = groupSegmentations(maps.map((entry) => segmentationFile(entry, naming)))
  for (const [done, { id, files }] of groups.entries()) {
    shell.signal.throwIfAborted()
    shell.report({ stage: 'reading', done, of: groups.length })
    const group = maps.filter(({ path }) => files.includes(path))
    const candidate = await candidateOf(id, group, pictures, reading, refused)
    if (candidate) candidates.push(candidate)
  }
  return candidates
}

const isVolume = ({ kind }: FileEntry): boolean =>
  kind === 'nifti' || kind === 'nifti-gzip' || kind === 'nifti-pair' || kind === 'nrrd'
const isSlicer = ({ name }: FileEntry): boolean => /\.seg\.n(?:rrd|hdr)$/i.test(name)
const folderOf = ({ path, name }: FileEntry): string => path.slice(0, path.length - name.length).replace(/[/!]$/, '')

/** The mapping gives its segments roles, so it is no image whatever it is called. */
const isStated = (entry: FileEntry, naming: Naming): boolean => isSlicer(entry) || naming(entry.path).isMask

function segmentationFile(entry: FileEntry, naming: Naming): SegmentationFile {
  const { path, name, folders } = entry
  const { date, patient, segmentation, role, instances } = naming(path)
  const study = `${patient ?? ''} ${date ?? timePoint(folders).date ?? ''}`
  return {
    path,
    name,
    study,
    holds: isSlicer(entry) ? 'segmentation' : 'label-map',
    mapped: { role, segmentation, instances },
  }
}

async function candidateOf(
  id: string,
  group: readonly FileEntry[],
  pictures: readonly FileEntry[],
  reading: Reading,
  refused: Refusal[],
): Promise<Candidate | null> {
  const [first] = group
  if (!first) return null
  const named = reading.naming(first.path)
  const folder = timePoint(first.folders)
  const date = named.date ?? folder.date
  if (date === null) {
    refused.push(refusal(folderOf(first) || first.path, 'date/unknown', { folder: folderOf(first) || '.' }))
    return null
  }
  const read = await segmentationOf(group, reading, refused)
  if (!read) return null
  const path = group.length === 1 ? first.path : id
  const roles = read.flatMap(({ roles: each }) => each)
  const { grid } = read[0]!.segmentation
  const image = await imageFor(first, grid, named, pictures, reading)
  return {
    patient: named.patient ?? folder.patient ?? '(not stated)',
    studyUid: null,
    date,
    dateSource: named.date ? 'mapping' : 'folder-name',
    technique: techniqueOf(named, image?.grid ?? grid),
    reader: named.reader,
    reviewed: named.reviewed,
    name: path.split(/[/!]/).at(-1) ?? path,
    path,
    segmentation: { grid, segments: roles.map(({ segment }) => segment) },
    roles,
    image,
    synthetic: false,
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
  { limits, naming, files }: Reading,
  refused: Refusal[],
): Promise<ReadMap[] | null> {
  const read: ReadMap[] = []
  for (const entry of group) {
    const segmentation = await readSegmentationFile(entry, { limits, files })
    const roles = segmentation.ok ? rolesOf(entry.path, segmentation.value.segments, naming) : segmentation
    if (!segmentation.ok || !roles.ok) {
      refused.push(!segmentation.ok ? segmentation.error : (roles as { error: Refusal }).error)
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

/** The image on the same grid: the one the mapping names, else one given or lying beside, by geometry. */
async function imageFor(
  first: FileEntry,
  grid: Grid,
  named: FileNaming,
  pictures: readonly FileEntry[],
  { limits, files }: Reading,
): Promise<ImageSource | null> {
  const near = pictures.filter(
    (entry) => sharesFolder(entry, first) || !pictures.some((other) => sharesFolder(other, first)),
  )
  for (const entry of near) {
    if (named.image !== null && entry.name !== named.image) continue
    const header = await readVolumeHeader(entry, { limits })
    if (!header.ok || !sameGrid(header.value.grid, grid)) continue
    let memory = new ArrayBuffer(0)
    return {
      grid: header.value.grid,
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
  return null
}

const widestVoxel = 8
/** Up to here the memory of one reading is kept for the next. */
const reusedBytes = 2 ** 25

/** In the same time point's folder or one below it. */
const sharesFolder = (a: FileEntry, b: FileEntry): boolean => {
  const depth = timePoint(b.folders).depth
  return (
    depth >= 0 && a.folders.length > depth && b.folders.slice(0, depth + 1).every((name, i) => a.folders[i] === name)
  )
}

function techniqueOf({ technique }: FileNaming, grid: Grid): Technique {
  const { x, y } = spacing(grid)
  return {
    modality: null,
    sequence: null,
    phase: null,
    agent: null,
    sliceSpacingMm: sliceSpacing(grid),
    pixelSpacingMm: Math.max(x, y),
    ...technique,
  }
}
