import type { Technique } from '@debulk/clinical/lesion/study-reading'
import { refusal } from '@debulk/contract/refusal'
import { sliceSpacing, spacing, type Grid } from '@debulk/imaging/grid'
import type { Segmentation } from '@debulk/imaging/segmentation'
import { chooseSliceAxis, gridWithSlicesOn } from '@debulk/imaging/slice-axis'
import type { ImageSeries } from '@debulk/interop/dicom/image-series'
import { placeOnImageGrid } from '@debulk/interop/dicom/place-on-image-grid'
import { timePoint } from '@debulk/interop/folder-conventions/time-point'
import type { FileEntry } from '@debulk/platform/file-entry'
import { readSegmentationFile } from '@debulk/platform/read-segmentation-file'
import type { Candidate } from './candidate.ts'
import { dicomVolumesNear, pathOf, volumesUnder } from './dicom-near-label-map.ts'
import { labelMapImage, type ImageSearch } from './label-map-image.ts'
import { sameGrid } from '@debulk/imaging/same-grid'
import type { FileNaming } from './naming.ts'
import type { DicomFiles } from './read-dicom-files.ts'
import { rolesOf } from './roles-of.ts'

export type LabelMapReading = ImageSearch & {
  readonly dicom: DicomFiles | null
  /** Receives the DICOM volumes that turn out to be a label map's image. */
  readonly drawnOn: Set<ImageSeries>
  /** All maps found are of one study. */
  readonly ofOneStudy: boolean
}

/** The maps of one group → one segmentation with its image, its day and its patient. Null when any of it is refused. */
export async function readLabelMaps(
  id: string,
  group: readonly FileEntry[],
  reading: LabelMapReading,
): Promise<Candidate | null> {
  const [first] = group
  if (!first) return null
  const { refused, dicom: files, drawnOn, ofOneStudy } = reading
  const named = reading.naming(first.path)
  const folder = timePoint(first.folders)
  const stated = named.date ?? folder.date
  const near = files ? dicomVolumesNear(files, { map: first, date: stated, ofOneStudy }) : []
  const undated = () => {
    const where = folderOf(first) || first.path
    const isSaid = refused.some(({ path, code }) => path === where && code === 'date/unknown')
    if (!isSaid) refused.push(refusal(where, 'date/unknown', { folder: folderOf(first) || '.' }))
    return null
  }
  if (stated === null && near.length === 0) return undated()
  const read = await segmentationOf(group, reading)
  const sample = read?.[0]
  if (!read || !sample) return null
  const path = group.length === 1 ? first.path : id
  const drawn = read.flatMap(({ roles: each }) => each)
  const own: Segmentation = { grid: sample.segmentation.grid, segments: drawn.map(({ segment }) => segment) }
  const beside = await labelMapImage(first, own.grid, reading)
  const isBeside = beside !== null && sameGrid(beside.grid, own.grid)
  const under = isBeside ? [] : volumesUnder(own, near)
  const dicom = files?.imageOf(under) ?? null
  if (dicom) for (const volume of under) drawnOn.add(volume)
  if (!beside && !dicom && near[0]) refused.push(refusal(path, 'image/not-on-grid', { image: pathOf(near[0]) }))
  const other = ofOtherPatient(under, named.patient)
  if (other) {
    refused.push(refusal(path, 'image/other-patient', { image: pathOf(other) }))
    return null
  }
  const date = dicom?.studyDate ?? stated
  if (date === null) return undated()
  if (stated !== null && date !== stated) refused.push(refusal(path, 'date/differs', { stated, studyDate: date }))
  const segmentation = dicom ? placeOnImageGrid(own, dicom.source.grid).segmentation : own
  const image = dicom?.source ?? beside
  const patient = named.patient ?? dicom?.patientId ?? null
  return {
    patient: patient ?? folder.patient,
    patientSource: patient === null ? 'folder-name' : 'stated',
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

const folderOf = ({ path, name }: FileEntry): string => path.slice(0, path.length - name.length).replace(/[/!]$/, '')

/** One of the volumes a map lies on that is of somebody else than the mapping, or another of them, says; a Patient ID left out says nothing. */
function ofOtherPatient(volumes: readonly ImageSeries[], named: string | null): ImageSeries | undefined {
  const known = volumes.filter(({ identity }) => identity.patientId !== null)
  const whose = named ?? known[0]?.identity.patientId
  return known.find(({ identity }) => identity.patientId !== whose)
}

type ReadMap = {
  readonly entry: FileEntry
  readonly segmentation: Segmentation
  readonly roles: Candidate['roles']
}

/** The maps of a group with their roles; all must share one grid. Null when any is refused: a study with a map missing misleads. */
async function segmentationOf(
  group: readonly FileEntry[],
  { limits, naming, files, refused }: LabelMapReading,
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
