import { refusal, type Refusal } from '@debulk/contract/refusal'
import type { Technique } from '@debulk/clinical/lesion/study-reading'
import { sliceSpacing, spacing } from '@debulk/imaging/grid'
import type { DicomIdentity } from '@debulk/interop/dicom/dicom-identity'
import type { ImageSeries } from '@debulk/interop/dicom/image-series'
import { placeOnImageGrid } from '@debulk/interop/dicom/place-on-image-grid'
import { readSegmentation, type SegmentationReading } from '@debulk/interop/dicom/read-segmentation'
import { segmentedVolumes } from '@debulk/interop/dicom/segmented-volumes'
import { timePoint } from '@debulk/interop/folder-conventions/time-point'
import type { Candidate } from './candidate.ts'
import type { Shell } from './progress.ts'
import type { Naming } from './naming.ts'
import type { DicomFiles } from './read-dicom-files.ts'
import { pathOf } from './dicom-near-label-map.ts'
import { rolesOf } from './roles-of.ts'

/** DICOM files → the segmentations among them, each with the image it was drawn on. */
export async function dicomCandidates(
  files: DicomFiles,
  naming: Naming,
  drawnOn: Set<ImageSeries>,
  refused: Refusal[],
  shell: Shell,
): Promise<Candidate[]> {
  const candidates: Candidate[] = []
  for (const read of files.segmentations) {
    shell.signal.throwIfAborted()
    const candidate = await candidateOf(read, files, { naming, drawnOn }, refused)
    if (candidate) candidates.push(candidate)
  }
  return candidates
}

/** Names the studies asked for that nobody segmented, neither in DICOM nor in the label maps drawn on `used`. */
export function refuseUnsegmented(
  { segmentedStudies, volumes, isAsked }: DicomFiles,
  used: ReadonlySet<ImageSeries>,
  refused: Refusal[],
): void {
  const drawn = new Set([...segmentedStudies, ...[...used].map(({ identity }) => identity.studyInstanceUid)])
  for (const study of new Set(volumes.map(({ identity }) => identity.studyInstanceUid))) {
    if (drawn.has(study)) continue
    const ofStudy = volumes.filter(({ identity }) => identity.studyInstanceUid === study)
    const volume = ofStudy.find(isAsked)
    if (volume) refused.push(refusal(pathOf(volume), 'study/no-segmentation', { study }))
  }
}

async function candidateOf(
  { file, identity: own }: DicomFiles['segmentations'][number],
  { volumes, doors, imageOf, foldersOf }: DicomFiles,
  { naming, drawnOn }: { readonly naming: Naming; readonly drawnOn: Set<ImageSeries> },
  refused: Refusal[],
): Promise<Candidate | null> {
  const first = await readSegmentation(file, doors)
  // a sparse file may leave its slice spacing open; the image it was drawn on settles it
  const meant = segmentedVolumes(file, first.ok ? first.value : null, volumes)
  if (!meant.ok) {
    refused.push(meant.error)
    return null
  }
  const other = meant.value.find(({ identity }) => isOtherPatient(identity, own))
  if (other) {
    refused.push(refusal(file.path, 'segmentation/other-patient', { image: pathOf(other) }))
    return null
  }
  for (const volume of meant.value) drawnOn.add(volume)
  const image = imageOf(meant.value)
  const reading =
    image && (!first.ok || first.value.descriptor.spacingSource !== 'stated')
      ? await readSegmentation(file, doors, { imageGrid: image.source.grid })
      : first
  if (!reading.ok) {
    refused.push(reading.error)
    return null
  }
  const { descriptor, segmentation } = reading.value
  const { identity } = descriptor
  const named = naming(file.path)
  const folders = foldersOf(file.path)
  const folder = timePoint(folders)
  const studyDate = image?.studyDate ?? identity.studyDate
  const date = studyDate ?? named.date ?? folder.date
  if (date === null) {
    refused.push(refusal(file.path, 'date/study-date-missing', {}))
    return null
  }
  const stated = image?.patientId ?? identity.patientId ?? named.patient
  const onGrid = image ? placeOnImageGrid(segmentation, image.source.grid).segmentation : segmentation
  const roles = rolesOf(file.path, onGrid.segments, naming)
  if (!roles.ok) {
    refused.push(roles.error)
    return null
  }
  return {
    // without any of these two studies may be of two patients
    patient: stated ?? folder.patient ?? identity.studyInstanceUid,
    patientSource: stated === null ? 'folder-name' : 'stated',
    patientFolders: folder.patientFolders,
    studyUid: identity.studyInstanceUid,
    date,
    dateSource: studyDate ? 'study-date' : named.date ? 'mapping' : 'folder-name',
    technique: { ...(image?.technique ?? ownTechnique(reading.value)), ...named.technique },
    reader: named.reader ?? identity.reader ?? folder.reader,
    reviewed: named.reviewed || identity.approval === 'approved' || identity.verification === 'verified',
    name: identity.seriesDescription ?? descriptor.label ?? file.path,
    path: file.path,
    files: [file.path],
    segmentation: onGrid,
    roles: roles.value,
    image: image?.source ?? null,
    fractionalThreshold: descriptor.threshold?.fraction ?? null,
    synthetic: isSynthetic(identity) || image?.synthetic === true,
  }
}

/** Both say whose they are, and not the same; a Patient ID left out says nothing. */
const isOtherPatient = (a: DicomIdentity, b: DicomIdentity): boolean =>
  a.patientId !== null && b.patientId !== null && a.patientId !== b.patientId

const isSynthetic = ({ synthetic }: DicomIdentity): boolean => synthetic === 'synthetic'

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
