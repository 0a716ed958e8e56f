import { explainAssessRefused } from '@debulk/language/assess-sentences'
import type { Language } from '@debulk/language/language'
import { speak } from '@debulk/language/speak'
import { writeFile } from '@debulk/platform/write-files'
import { isoDate } from '@debulk/quantity/iso-date'
import { err, ok, type Result } from '@debulk/quantity/result'
import { assessStudies, type AssessStudiesRefused } from './assess-studies.ts'
import { assessmentTable } from './assessment-table.ts'
import { checkRecord } from './check-record.ts'
import { checkedRecordPage, checkedRecordText } from './check-record-text.ts'
import { measure } from './measure.ts'
import type { Shell } from './progress.ts'
import { refusalText } from './refusal-text.ts'
import { writeAssessment } from './write-assessment.ts'
import { writePhantom } from './write-phantom.ts'

export type DemoTask = {
  readonly folder: string
  readonly today: string
  /** The case file of the published patient, which is checked as well. */
  readonly publishedCase: string
  readonly language: Language
  readonly columns: number | null
  readonly colour: boolean
}

export type DemoShown = {
  readonly text: string
  readonly report: string
  /** The first screen of the published patient's check, and its page. */
  readonly published: { readonly text: string; readonly page: string }
}

/** The whole way on the synthetic patient: images and masks written, read back, measured, assessed, reported. */
export async function demo(
  { folder, today, publishedCase, language, columns, colour }: DemoTask,
  shell: Shell,
): Promise<Result<DemoShown, string>> {
  const patient = `${folder}/patient`
  const words = (await speak(language)).command.sample
  const written = await writePhantom({ folder: patient, seed: null, studies: null, lesions: null, words }, shell)
  if (!written.ok) {
    const explain = await refusalText(language, [written.error])
    return err(`${written.error.path}: ${explain(written.error)}`)
  }
  const measured = await measure(
    {
      paths: [`${patient}/dicom`],
      imagePaths: [],
      casePath: `${patient}/case.yaml`,
      patient: null,
      segmentation: null,
      connectivity: 26,
      errorModelPath: null,
    },
    shell,
  )
  try {
    const explain = await refusalText(language, measured.refused)
    const assessed = assessStudies(measured, { baseline: null, at: null, scope: 'liver', basis: 'totals' })
    if (!assessed.ok) {
      const reasons = measured.refused.map((each) => `${each.path}: ${explain(each)}`)
      return err([await whyNot(assessed.error, language), ...reasons].join('\n'))
    }
    const report = `${folder}/report`
    const files = await writeAssessment(
      assessed.value,
      measured,
      { folder: report, language, today, support: 'not-shown', casePath: `${patient}/case.yaml`, record: null },
      shell,
    )
    if (!files.ok) return err(`${files.error.path}: ${(await refusalText(language, [files.error]))(files.error)}`)
    const look = { language, columns, colour, support: 'not-shown' as const }
    const published = await checkPublished({ folder, today, publishedCase, language, columns, colour }, shell)
    if (!published.ok) return published
    return ok({
      published: published.value,
      text: await assessmentTable(assessed.value, measured.refused, look),
      report: `${report}/report.html`,
    })
  } finally {
    measured.close()
  }
}

/** The published patient's record: nothing is measured, everything is asked. */
async function checkPublished(
  { folder, today, publishedCase, language, columns, colour }: DemoTask,
  shell: Shell,
): Promise<Result<DemoShown['published'], string>> {
  const day = isoDate(today)
  if (!day.ok) throw new RangeError(`${today} is not a day`)
  const checked = await checkRecord({ casePath: publishedCase, paths: [], asOf: day.value, dayIsToday: true }, shell)
  if (!checked.ok) {
    const explain = await refusalText(language, checked.error)
    return err(checked.error.map((each) => `${each.path}: ${explain(each)}`).join('\n'))
  }
  const page = `${folder}/published-patient/record.html`
  const html = await checkedRecordPage(checked.value, { language, today: day.value, all: false })
  const written = await writeFile(page, html, shell.signal, { readers: 'as-system' })
  if (!written.ok) return err(`${page}: ${(await refusalText(language, [written.error]))(written.error)}`)
  return ok({ text: await checkedRecordText(checked.value, { language, columns, colour, how: 'short' }), page })
}

/** What stopped, for a person. The sample is one patient, so several are our own mistake. */
async function whyNot(refused: AssessStudiesRefused, language: Language): Promise<string> {
  if (refused.code === 'assess/several-patients') throw new Error(`${refused.patients.length} patients in the sample`)
  const { assessRefusals, format } = await speak(language)
  return explainAssessRefused(refused, assessRefusals, format)
}
