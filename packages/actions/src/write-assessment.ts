import type { Assessment } from '@debulk/clinical/assessment'
import type { Refusal } from '@debulk/contract/refusal'
import { measureCsv } from '@debulk/contract/measure-csv'
import { reportHtml } from '@debulk/dossier/report'
import type { Language } from '@debulk/language/language'
import { speak } from '@debulk/language/speak'
import { sha256 } from '@debulk/platform/sha256'
import { writeFiles } from '@debulk/platform/write-files'
import { isoDate } from '@debulk/quantity/iso-date'
import type { Result } from '@debulk/quantity/result'
import { assessmentJson } from './assessment-json.ts'
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
}

/** Writes the report, the JSON and the CSV of one assessment: all three, or none. */
export async function writeAssessment(
  assessment: Assessment,
  measured: Measured,
  { folder, language, today, support }: WriteTask,
  shell: Shell,
): Promise<Result<readonly string[], Refusal>> {
  const day = isoDate(today)
  if (!day.ok) throw new RangeError(`${today} is not a day`)
  const strip = await deciderStrip(assessment, measured, shell)
  const html = reportHtml({
    assessment,
    strip,
    refused: measured.refused,
    words: await speak(language),
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
      { path: 'assessment.json', content: `${await assessmentJson(assessment, measured)}\n` },
      { path: 'lesions.csv', content: measureCsv(measured) },
    ],
    shell.signal,
  )
}
