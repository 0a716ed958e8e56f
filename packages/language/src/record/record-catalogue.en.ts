import { recordAnswersEn } from '../answers/record-answers.en.ts'
import { format } from '../format.ts'
import { checkWordsEn } from './check-words.en.ts'
import { pageWordsEn } from './page-words.en.ts'
import { provenanceWordsEn } from './provenance-words.en.ts'
import type { RecordCatalogue } from './record-catalogue.ts'
import { recordTermsEn } from './record-terms.en.ts'
import { timelineWordsEn } from './timeline-words.en.ts'

export function recordCatalogueEn(): RecordCatalogue {
  const words = format('en')
  return {
    format: words,
    answers: recordAnswersEn,
    checks: checkWordsEn,
    timeline: timelineWordsEn,
    page: pageWordsEn(words),
    provenance: provenanceWordsEn,
    terms: recordTermsEn,
  }
}
