import { recordTermsRu } from './record-terms.ru.ts'
import { timelineLines } from './timeline-lines.ts'

export const timelineWordsRu = timelineLines(recordTermsRu)
