import type { RecordAnswers } from '../answers/record-answers.ts'
import type { Format } from '../format.ts'
import type { CheckWords } from './finding-words.ts'
import type { PageWords } from './page-words.ts'
import type { ProvenanceWords } from './provenance-words.ts'
import type { RecordTerms } from './record-terms.ts'
import type { TimelineWords } from './timeline-words.ts'

/** Everything said of a record, in one language; apart from the other words, so that measuring does not load it. */
export type RecordCatalogue = {
  readonly format: Format
  readonly answers: RecordAnswers
  readonly checks: CheckWords
  readonly timeline: TimelineWords
  readonly page: PageWords
  readonly provenance: ProvenanceWords
  /** What codes are called. */
  readonly terms: RecordTerms
}
