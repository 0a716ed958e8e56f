import { recordTermsEn } from './record-terms.en.ts'
import { timelineLines } from './timeline-lines.ts'

export const timelineWordsEn = timelineLines(recordTermsEn)
