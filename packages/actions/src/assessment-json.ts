import type { Assessment } from '@debulk/clinical/assessment'
import { assessOutput, type AssessSentences } from '@debulk/contract/assess-output'
import type { MeasuredStudies } from '@debulk/contract/measure-output'
import { explainCaveat } from '@debulk/language/caveat-sentences'
import { explainRefusal } from '@debulk/language/refusal-sentences'
import { speak } from '@debulk/language/speak'
import type { CheckedRecord } from './check-record.ts'
import { checkedRecordOutput } from './check-record-json.ts'

/**
 * An assessment by the published schema, with what the rules say of the record where a case file alone was assessed. Machine output is in
 * English whatever the reader's language.
 */
export async function assessmentJson(
  assessment: Assessment,
  measured: MeasuredStudies,
  record: CheckedRecord | null,
): Promise<string> {
  const { caveats, refusals, rules, format } = await speak('en')
  const sentences: AssessSentences = {
    caveat: (each) => explainCaveat(each, caveats, format),
    refusal: (each) => explainRefusal(each, refusals, format),
    source: (rule) => rules[rule].source,
  }
  return JSON.stringify(assessOutput(assessment, measured, sentences, record && (await checkedRecordOutput(record))))
}
