import type { RecordReview } from '@debulk/clinical/review/review-record'
import type { PageWords } from '@debulk/language/record/page-words'

/** Why a record shows no event: none was written, all begin after the day asked for, or all were taken back. */
export function noEvents({ later, retracted = 0 }: RecordReview, page: PageWords): string {
  if (later !== undefined) return `${page.allLater(later.facts.length)}.`
  return retracted > 0 ? `${page.allRetracted(retracted)}.` : page.none.events
}
