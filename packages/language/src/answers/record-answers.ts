import type { AnswerCaveats, AnswerValues } from '@debulk/clinical/review/answer'
import type { AnswerWordsOf, CaveatWordsOf } from './answer-words.ts'

/** Everything that rules say of a record, in one language. A rule without words does not compile. */
export type RecordAnswers = {
  readonly rules: AnswerWordsOf<AnswerValues>
  readonly caveats: CaveatWordsOf<AnswerCaveats>
}
