import { checkOutput, type SaidOutput } from '@debulk/contract/check-output'
import { caveatSaid, sayAnswer, sayClaim, sayEvent, sayFinding } from '@debulk/language/record/say'
import { speakRecord } from '@debulk/language/record/speak-record'
import type { CheckedRecord } from './check-record.ts'

/** A checked record by the published schema, as one line. */
export const checkedRecordJson = async (checked: CheckedRecord): Promise<string> =>
  JSON.stringify(await checkedRecordOutput(checked))

/** A checked record by the published schema. Machine output is in English whatever the reader's language. */
export async function checkedRecordOutput({ review, assessment }: CheckedRecord) {
  const words = await speakRecord('en')
  const headline = assessment?.headline
  const reduction =
    headline?.result.status === 'computed'
      ? {
          baseline: headline.baseline,
          at: headline.at,
          fraction: headline.result.fraction,
          low: headline.result.low,
          high: headline.result.high,
        }
      : null
  return checkOutput(review, reduction, {
    answer: (answer) => whole(sayAnswer(answer, words)),
    caveat: ({ code, parameters }) => caveatSaid(code, parameters, words),
    claim: (claim) => whole(sayClaim(claim, words)),
    finding: (finding) => whole(sayFinding(finding, words)),
    event: (event) => sayEvent(event, words),
  })
}

/** What a program is given: the sentence whole, not the line of the first screen. */
const whole = ({ title, sentence, source }: SaidOutput): SaidOutput => ({ title, sentence, source })
