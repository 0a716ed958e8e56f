import type { Elsewhere } from '@debulk/clinical/cytoreduction/body-cytoreduction'
import { defaultMeasurementError, type MeasurementError } from '@debulk/clinical/lesion/measurement-error'
import type { StudyReading } from '@debulk/clinical/lesion/study-reading'
import { readLimits } from '@debulk/contract/read-limits'
import { refusal, withTexts, type Refusal } from '@debulk/contract/refusal'
import type { Connectivity } from '@debulk/imaging/components'
import type { ImageSeries } from '@debulk/interop/dicom/image-series'
import type { FileEntry } from '@debulk/platform/file-entry'
import type { IsoDate } from '@debulk/quantity/iso-date'
import { shownPaths } from '@debulk/platform/shown-paths'
import { walkFiles } from '@debulk/platform/walk-files'
import type { Candidate } from './candidate.ts'
import { withCasePatient } from './case-patient.ts'
import { countedTwice } from './counted-twice.ts'
import { chooseHeldReadings, namesOfHeld } from './choose-held-readings.ts'
import { chooseSegmentations, namesInstead } from './choose-segmentations.ts'
import { withFolderOwners } from './folder-owners.ts'
import { withFoldersApart } from './folder-patients.ts'
import { imagesWithoutStudy } from './images-without-study.ts'
import { identityTwice } from './identity-twice.ts'
import { labelMapCandidates } from './label-map-candidates.ts'
import { measureReading, type MeasuredReading } from './measure-reading.ts'
import { noSegmentation } from './no-segmentation.ts'
import type { Shell } from './progress.ts'
import { readNaming } from './read-naming.ts'
import type { SegmentRole } from './segment-role.ts'
import { isVolumeName } from './volume-name.ts'

export type MeasureRequest = {
  readonly paths: readonly string[]
  /** Folders or files of images that belong to the segmentations. */
  readonly imagePaths: readonly string[]
  readonly casePath: string | null
  /** What the case file says is taken as it was known on this day. */
  readonly day?: IsoDate | undefined
  readonly patient: string | null
  /** Which segmentation to take where a study has several: its name or path. */
  readonly segmentation: string | null
  readonly connectivity: Connectivity
  readonly errorModelPath: string | null
}

/** What was measured, what was left out, and what the record says besides. */
export type Measured = {
  readonly studies: readonly StudyReading[]
  readonly readings: readonly MeasuredReading[]
  /** Everybody named of whom there are segmentations, asked for or not. */
  readonly patients: readonly string[]
  /** What `--segmentation` could have said, where nothing is called what it says; nothing was measured then. */
  readonly segmentationsInstead: readonly string[] | null
  readonly refused: readonly Refusal[]
  readonly elsewhere: Elsewhere
  readonly model: MeasurementError
  readonly connectivity: Connectivity
  /** Every image says of itself that it is synthetic. */
  readonly synthetic: boolean
  /** Closes archives; images cannot be read after. */
  close(): void
}

/**
 * Reads folders and archives, chooses one segmentation per study and measures its lesions. What cannot be read is left
 * out with its reason and the rest goes on; a case file, mapping file or error model with a fault stops everything, because figures
 * would silently lack what it says. Paths leave as they may be shown.
 */
export async function measure(request: MeasureRequest, shell: Shell): Promise<Measured> {
  const { paths, imagePaths, casePath, errorModelPath } = request
  const shown = shownPaths([...paths, ...imagePaths, casePath ?? [], errorModelPath ?? []].flat())
  const measured = await measureFiles(request, shell)
  return {
    ...measured,
    studies: measured.studies.map((study) => ({ ...study, source: shown(study.source) })),
    readings: measured.readings.map((each) => ({
      ...each,
      reading: { ...each.reading, source: shown(each.reading.source) },
    })),
    refused: measured.refused.map((each) => withTexts(each, shown)),
  }
}

async function measureFiles(request: MeasureRequest, shell: Shell): Promise<Measured> {
  const refused: Refusal[] = []
  const stop = (): Measured => ({ ...nothing, refused, connectivity: request.connectivity })
  const record =
    request.casePath === null ? null : (await import('./read-case.ts')).readCase(request.casePath, request.day)
  if (record && !record.ok) {
    refused.push(...record.error)
    return stop()
  }
  const model =
    request.errorModelPath === null
      ? null
      : (await import('./read-error-model.ts')).readErrorModel(request.errorModelPath)
  if (model && !model.ok) {
    refused.push(...model.error)
    return stop()
  }

  const walking = {
    limits: readLimits,
    signal: shell.signal,
    onProgress: (files: number) => shell.report({ stage: 'finding', done: files, of: 0 }),
  }
  const walk = await walkFiles(request.paths, walking)
  const images = await walkFiles(request.imagePaths, walking)
  const named = [...request.paths, ...request.imagePaths]
  const files = onceEach(walk.files)
  const imageFiles = onceEach(images.files)
  refused.push(...walk.refused, ...images.refused)
  for (const file of onceEach([...files, ...imageFiles])) {
    if (isStray(file, named)) refused.push(refusal(file.path, 'file/unknown-format', {}))
  }
  const mapped = await readNaming(files)
  if (!mapped.ok) {
    walk.close()
    images.close()
    refused.push(...mapped.error)
    return stop()
  }
  const naming = mapped.value
  const isDicom = ({ kind }: FileEntry) => kind === 'dicom'
  const [dicom, dicomImages] = [files.filter(isDicom), imageFiles.filter(isDicom)]
  const sorted =
    dicom.length + dicomImages.length === 0
      ? null
      : await (await import('./read-dicom-files.ts')).readDicomFiles(dicom, dicomImages, readLimits, refused, shell)
  const maps = files.filter((file) => !isDicom(file))
  const drawnOn = new Set<ImageSeries>()
  const used = new Set<FileEntry>()
  const reading = { limits: readLimits, naming, dicom: sorted, drawnOn, images: used }
  const candidates: Candidate[] = await labelMapCandidates(maps, imageFiles, reading, refused, shell)
  if (sorted) {
    const { dicomCandidates, refuseUnsegmented } = await import('./dicom-candidates.ts')
    candidates.push(...(await dicomCandidates(sorted, naming, drawnOn, refused, shell)))
    refuseUnsegmented(sorted, drawnOn, refused)
  }
  refused.push(...imagesWithoutStudy(imageFiles, candidates, { naming, dicom: sorted, drawnOn, used, refused }))
  if (candidates.length === 0 && request.paths.length > 0)
    refused.push(...noSegmentation(request.paths, files, refused))
  const apart = withFoldersApart(withFolderOwners(candidates))
  const known = record ? withCasePatient(apart, record.value.patient) : apart
  const patients = patientsOf(known)
  const wanted = known.filter(({ patient }) => request.patient === null || patient === request.patient)
  const isOther = record && wanted.length > 0 && !patientsOf(wanted).includes(record.value.patient)
  if (isOther && request.casePath !== null) {
    const { patient } = record.value
    walk.close()
    images.close()
    refused.push(refusal(request.casePath, 'case/other-patient', { patient, found: patientsOf(wanted) }))
    return { ...stop(), patients }
  }
  const held = record ? record.value.apply([]).flatMap(namesOfHeld) : []
  const segmentationsInstead =
    wanted.length === 0 && held.length === 0 ? null : namesInstead(known, held, request.segmentation, refused)
  if (segmentationsInstead) {
    walk.close()
    images.close()
    return { ...stop(), patients, segmentationsInstead }
  }
  const chosen = chooseSegmentations(wanted, request.segmentation, refused)
  const readings: MeasuredReading[] = []
  for (const [done, candidate] of chosen.entries()) {
    shell.signal.throwIfAborted()
    shell.report({ stage: 'measuring', done, of: chosen.length })
    const twice = countedTwice(candidate.path, candidate.roles) ?? identityTwice(candidate.path, candidate.roles)
    if (twice) {
      refused.push(twice)
      continue
    }
    const measured = await measureCandidate(candidate, request.connectivity)
    readings.push(measured)
    const empty = candidate.roles.filter(isEmptyLesion).map(({ segment }) => segment.label)
    if (empty.length > 0) refused.push(refusal(candidate.path, 'segmentation/segment-empty', { segments: empty }))
    if (!measured.reading.lesionsSegmented) refused.push(withoutLiverLesions(candidate))
  }
  const measured = readings.map(({ reading }) => reading)
  const studies = chooseHeldReadings(record ? record.value.apply(measured) : measured, request.segmentation, refused)
  if (record) refused.push(...record.value.missed(studies))
  return {
    studies: studies.toSorted(byPatientAndDate),
    readings,
    patients,
    segmentationsInstead,
    refused,
    elsewhere: record ? record.value.elsewhere : null,
    model: model ? model.value : defaultMeasurementError,
    connectivity: request.connectivity,
    synthetic: chosen.length > 0 && chosen.every(({ synthetic }) => synthetic),
    close: () => {
      walk.close()
      images.close()
    },
  }
}

/** A file below two of the paths given is one file. */
const onceEach = (files: readonly FileEntry[]): FileEntry[] => [
  ...new Map(files.map((file) => [file.path, file])).values(),
]

const patientsOf = (candidates: readonly Candidate[]): string[] =>
  [...new Set(candidates.flatMap(({ patient }) => patient ?? []))].toSorted()

/** Not what it is called or was given as: `x.dcm` that is none, a document named as a study. What merely lies about is passed by. */
const isStray = ({ kind, name, path }: FileEntry, named: readonly string[]): boolean =>
  (kind === 'unknown' && /\.dcm$/i.test(name)) ||
  (named.includes(path) && (kind === 'json' || kind === 'yaml' || (kind === 'unknown' && !isVolumeName(name))))

const nothing: Omit<Measured, 'connectivity'> = {
  studies: [],
  readings: [],
  patients: [],
  segmentationsInstead: null,
  refused: [],
  elsewhere: null,
  model: defaultMeasurementError,
  synthetic: false,
  close: () => {},
}

function measureCandidate(candidate: Candidate, connectivity: Connectivity): Promise<MeasuredReading> {
  const { patient, studyUid, date, dateSource, technique, reader, image, path } = candidate
  return measureReading({
    patient,
    studyUid,
    date,
    dateSource,
    technique,
    reader,
    fractionalThreshold: candidate.fractionalThreshold,
    review: candidate.reviewed ? 'reviewed' : 'draft',
    source: path,
    grid: candidate.segmentation.grid,
    segments: candidate.roles,
    image,
    connectivity,
  })
}

/** One lesion by its identity or name, and no voxel of it; a class of lesions without any says that there is none. */
const isEmptyLesion = ({ role, instance, segment }: SegmentRole): boolean =>
  role === 'lesion' && instance && segment.runs.count === 0

/** Why a study tells nothing of the lesions in the liver. */
function withoutLiverLesions({ path, roles }: Candidate): Refusal {
  const sites = new Set(roles.flatMap(({ role, site }) => (role === 'lesion' && site !== null ? [site] : [])))
  return sites.size > 0
    ? refusal(path, 'study/lesions-elsewhere-only', { sites: [...sites] })
    : refusal(path, 'study/no-lesion-segment', { known: roles.map(({ segment }) => segment.label) })
}

const byPatientAndDate = (a: StudyReading, b: StudyReading): number =>
  compare(a.patient ?? '', b.patient ?? '') || compare(a.date, b.date)

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)
