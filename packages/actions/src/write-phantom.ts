import { readLimits } from '@debulk/contract/read-limits'
import { refusal, type Refusal } from '@debulk/contract/refusal'
import { defaultPlan } from '@debulk/phantom/default-plan'
import type { PatientPlan } from '@debulk/phantom/patient-plan'
import { phantomAnatomy } from '@debulk/phantom/phantom-anatomy'
import { phantomCaseFile } from '@debulk/phantom/phantom-case-file'
import { phantomPatient, type PhantomPatient } from '@debulk/phantom/phantom-patient'
import { phantomTruth } from '@debulk/phantom/phantom-truth'
import { randomPlan } from '@debulk/phantom/random-plan'
import { sampleWords, type SampleWords } from '@debulk/phantom/sample-words'
import { readText } from '@debulk/platform/read-text'
import { writeFiles, type OutputFile } from '@debulk/platform/write-files'
import { err, ok, type Result } from '@debulk/quantity/result'
import { phantomReader, phantomStudyFiles } from './phantom-study-files.ts'
import type { Shell } from './progress.ts'

export type PhantomTask = {
  /** The folder to write into; made when missing. */
  readonly folder: string
  readonly seed: number | null
  /** Both null: the sample patient. Else a random one; the missing number is 6 studies or 12 lesions. */
  readonly studies: number | null
  readonly lesions: number | null
  /** What the sample patient's record calls things; English without it. */
  readonly words?: SampleWords
}

export type PhantomWritten = {
  readonly patientId: string
  readonly files: readonly string[]
  readonly dates: readonly string[]
}

/** A synthetic patient as files. See `writePatient`. */
export function writePhantom(task: PhantomTask, shell: Shell): Promise<Result<PhantomWritten, Refusal>> {
  const { folder, studies, lesions, words = sampleWords } = task
  const seed = String(task.seed ?? 2018)
  const plan =
    studies === null && lesions === null
      ? defaultPlan({ seed, words })
      : randomPlan(seed, { studies: studies ?? 6, lesions: lesions ?? 12 })
  return writePatient(folder, plan, shell)
}

/**
 * Makes a patient from its plan and writes it: DICOM MR and SEG (with and without Tracking UIDs), NIfTI, the case file
 * and the truth. All files or none; an abort leaves nothing behind.
 */
export async function writePatient(
  folder: string,
  plan: PatientPlan,
  { report, signal }: Shell,
): Promise<Result<PhantomWritten, Refusal>> {
  signal.throwIfAborted()
  const there = patientIn(folder)
  if (there !== null && there !== plan.patient.id) {
    return err(refusal(folder, 'output/other-patient', { patient: there }))
  }
  report({ stage: 'generating', done: 0, of: plan.studies.length })
  const patient = phantomPatient(plan)
  const written = await writeFiles(folder, patientFiles(patient, report), signal, { readers: 'as-system' })
  if (!written.ok) return written
  return ok({ patientId: plan.patient.id, files: written.value, dates: plan.studies.map(({ date }) => date) })
}

/** Whose files a folder holds already: those of two patients would be read as one. */
function patientIn(folder: string): string | null {
  const truth = readText(`${folder}/truth.json`, readLimits)
  return truth.ok ? (/"patient":"([^"]*)"/.exec(truth.value)?.[1] ?? null) : null
}

function* patientFiles(patient: PhantomPatient, report: Shell['report']): Generator<OutputFile> {
  const anatomy = phantomAnatomy(patient)
  const of = patient.studies.length
  const liverVolumesMl: number[] = []
  for (const study of patient.studies) {
    report({ stage: 'generating', done: study.index, of })
    liverVolumesMl.push(yield* phantomStudyFiles({ patient, study, anatomy }))
  }
  report({ stage: 'generating', done: of, of })
  yield { path: 'nifti/debulk.mapping.yaml', content: mapping(patient) }
  yield { path: 'case.yaml', content: phantomCaseFile(patient) }
  yield { path: 'truth.json', content: `${JSON.stringify(phantomTruth(patient, liverVolumesMl))}\n` }
  yield { path: 'README.md', content: readme(patient) }
}

/** A label map does not say whose it is, how the image was made or who drew it. */
const mapping = ({ plan }: PhantomPatient): string => `patient: ${plan.patient.id}
modality: MR
reader: ${phantomReader.replace('^', ' ')}
`

const readme = ({ plan }: PhantomPatient): string => `# Synthetic patient ${plan.patient.id}

Everything here was computed from the plan \`${plan.id}\` and the seed \`${plan.seed}\`. No such person exists.

- \`dicom/<date>/mr\` MR series, \`dicom/<date>/seg.dcm\` liver and lesions with Tracking UIDs, as an imperfect reader draws them
- \`dicom-untracked/<date>/seg.dcm\` the same masks, all lesions as one class, without Tracking UIDs
- \`nifti/<date>\` image, liver, lesions; \`nifti/debulk.mapping.yaml\` whose they are and who drew them
- \`case.yaml\` treatments, sites outside the liver, what the reader asserted
- \`truth.json\` identity, exact volumes and axes, motion of landmarks, events
`
