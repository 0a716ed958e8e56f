import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { assessStudies, type Question } from '@debulk/actions/assess-studies'
import { measure, type Measured } from '@debulk/actions/measure'
import { writePhantom } from '@debulk/actions/write-phantom'
import type { PhantomTruth } from '@debulk/phantom/phantom-truth'
import type { Assessment } from '@debulk/clinical/assessment'

/** The sample patient as the product reads it from freshly written files. */
export type SamplePatient = {
  readonly measured: Measured
  readonly assess: (question: Question) => Assessment
  /** All the tumour there is, seen or not, by date; the product is not told. */
  readonly trueVolumeMl: ReadonlyMap<string, number>
}

/** Writes the default synthetic patient as DICOM with its case file, reads it back and measures it. */
export async function readSamplePatient(): Promise<SamplePatient> {
  const shell = { report: () => {}, signal: new AbortController().signal }
  const folder = await mkdtemp(join(tmpdir(), 'debulk-story-'))
  try {
    const written = await writePhantom(
      { folder: join(folder, 'patient'), seed: null, studies: null, lesions: null },
      shell,
    )
    if (!written.ok) throw new Error(`the sample patient could not be written: ${written.error.code}`)
    const measured = await measure(
      {
        paths: [join(folder, 'patient/dicom')],
        imagePaths: [],
        casePath: join(folder, 'patient/case.yaml'),
        patient: null,
        segmentation: null,
        connectivity: 26,
        errorModelPath: null,
      },
      shell,
    )
    measured.close()
    const truth = JSON.parse(await readFile(join(folder, 'patient/truth.json'), 'utf8')) as PhantomTruth
    return {
      measured,
      trueVolumeMl: new Map(truth.studies.map(({ date, truth: { volumeMl } }) => [date, volumeMl])),
      assess: (question) => {
        const assessed = assessStudies(measured, question)
        if (!assessed.ok) throw new Error(`the sample patient could not be assessed: ${assessed.error.code}`)
        return assessed.value
      },
    }
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}
