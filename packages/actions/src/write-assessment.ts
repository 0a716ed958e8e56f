import type { Assessment } from '@debulk/clinical/assessment'
import { standing } from '@debulk/clinical/record/patient-record'
import { parseRecord } from '@debulk/contract/case-file'
import { readLimits } from '@debulk/contract/read-limits'
import type { Refusal } from '@debulk/contract/refusal'
import { measureCsv } from '@debulk/contract/measure-csv'
import { reportHtml } from '@debulk/dossier/report'
import { courseSection } from '@debulk/dossier/record/section-course'
import type { Language } from '@debulk/language/language'
import { speakRecord } from '@debulk/language/record/speak-record'
import { speak } from '@debulk/language/speak'
import { readText } from '@debulk/platform/read-text'
import { sha256 } from '@debulk/platform/sha256'
import { writeFiles } from '@debulk/platform/write-files'
import { isoDate, type IsoDate } from '@debulk/quantity/iso-date'
import type { Result } from '@debulk/quantity/result'
import { assessmentJson } from './assessment-json.ts'
import type { CheckedRecord } from './check-record.ts'
import { deciderStrip } from './decider-strip.ts'
import type { Measured } from './measure.ts'
import type { Shell } from './progress.ts'
import { version } from './version.ts'

export type WriteTask = {
  readonly folder: string
  readonly language: Language
  readonly today: string
  /** Whether the probability behind each threshold is printed. */
  readonly support: 'shown' | 'not-shown'
  /** The case file that was read, if any. */
  readonly casePath: string | null
  /** What the rules say of the record, where a case file alone was assessed. */
  readonly record: CheckedRecord | null
}

/** Writes the report, the JSON and the CSV of one assessment, and the page of the record where there is one: all of them, or none. */
export async function writeAssessment(
  assessment: Assessment,
  measured: Measured,
  { folder, language, today, support, casePath, record }: WriteTask,
  shell: Shell,
): Promise<Result<readonly string[], Refusal>> {
  const day = isoDate(today)
  if (!day.ok) throw new RangeError(`${today} is not a day`)
  const strip = await deciderStrip(assessment, measured, shell)
  const words = await speak(language)
  const html = reportHtml({
    assessment,
    course: await courseOf(casePath, measured, assessment, language),
    strip,
    refused: measured.refused,
    words,
    generated: { version, on: day.value, errorModel: measured.model.name },
    support,
    sha256,
    origin: measured.synthetic ? 'synthetic' : 'patient',
  })
  shell.report({ stage: 'writing', done: 0, of: 1 })
  return writeFiles(
    folder,
    [
      { path: 'report.html', content: html },
      { path: 'assessment.json', content: `${await assessmentJson(assessment, measured, record)}\n` },
      { path: 'lesions.csv', content: measureCsv(measured) },
      ...(record ? [{ path: 'record.html', content: await recordPage(record, language, day.value) }] : []),
    ],
    shell.signal,
  )
}

const recordPage = async (record: CheckedRecord, language: Language, today: IsoDate): Promise<string> => {
  const { checkedRecordPage } = await import('./check-record-text.ts')
  return checkedRecordPage(record, { language, today, all: false })
}

/** Beside the burden: what the record says of markers and symptoms, over the same time; null where it says nothing of them. */
async function courseOf(casePath: string | null, { model }: Measured, { studies }: Assessment, language: Language) {
  if (casePath === null) return null
  const text = readText(casePath, readLimits)
  const record = text.ok ? parseRecord(casePath, text.value) : text
  if (!record.ok) return null
  const events = standing(record.value.events)
  if (!events.some(({ kind }) => kind === 'marker-measured' || kind === 'symptom-reported')) return null
  const [words, { chart }] = await Promise.all([speakRecord(language), speak(language)])
  return courseSection({ events, studies, model }, words, chart)
}
