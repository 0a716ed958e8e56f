import { recordAnswersRu } from '../answers/record-answers.ru.ts'
import { format } from '../format.ts'
import { checkWordsRu } from './check-words.ru.ts'
import { pageWordsRu } from './page-words.ru.ts'
import { provenanceWordsRu } from './provenance-words.ru.ts'
import type { RecordCatalogue } from './record-catalogue.ts'
import { recordTermsRu } from './record-terms.ru.ts'
import { timelineWordsRu } from './timeline-words.ru.ts'

export function recordCatalogueRu(): RecordCatalogue {
  const words = format('ru')
  return {
    format: words,
    answers: recordAnswersRu,
    checks: checkWordsRu,
    timeline: timelineWordsRu,
    page: pageWordsRu(words),
    provenance: provenanceWordsRu,
    terms: recordTermsRu,
  }
}
