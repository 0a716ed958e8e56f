import type { RecordReview } from '@debulk/clinical/review/review-record'
import type { PageWords } from '@debulk/language/record/page-words'

/** Why a record shows no event: none was written, or all were taken back. */
export const noEvents = ({ retracted = 0 }: RecordReview, { none, allRetracted }: PageWords): string =>
  retracted > 0 ? `${allRetracted(retracted)}.` : none.events
