import type { ReadLimits } from '@debulk/contract/read-limits'
import type { Refusal } from '@debulk/contract/refusal'
import { groupSegmentations, type SegmentationFile } from '@debulk/interop/folder-conventions/group-segmentations'
import type { ImageSeries } from '@debulk/interop/dicom/image-series'
import { imageOrLabels } from '@debulk/interop/folder-conventions/image-or-labels'
import { timePoint } from '@debulk/interop/folder-conventions/time-point'
import type { FileEntry } from '@debulk/platform/file-entry'
import type { Candidate } from './candidate.ts'
import type { Naming } from './naming.ts'
import type { Shell } from './progress.ts'
import type { DicomFiles } from './read-dicom-files.ts'
import { readLabelMaps, type LabelMapReading } from './read-label-maps.ts'
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
  const files = maps.map((entry) => segmentationFile(entry, naming))
  const reading: LabelMapReading = {
    ...common,
    used: common.images,
    files: [...entries, ...images],
    images: pictures,
    maps,
    ofOneStudy: new Set(files.map(({ study }) => study)).size === 1,
    refused,
  }
  const candidates: Candidate[] = []
  const groups = groupSegmentations(files)
  const torn = new Set(refused.filter(isUnreadMap).map(({ path }) => folderIn(path)))
  for (const [done, { id, files: paths }] of groups.entries()) {
    shell.signal.throwIfAborted()
    shell.report({ stage: 'reading', done, of: groups.length })
    const group = maps.filter(({ path }) => paths.includes(path))
    if (group.some(({ path }) => torn.has(folderIn(path)))) continue // its missing map is named already
    const candidate = await readLabelMaps(id, group, reading)
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
