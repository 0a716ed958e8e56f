import type { RecordReview } from '@debulk/clinical/review/review-record'
import type { RecordCatalogue } from '@debulk/language/record/record-catalogue'
import { isOpenEarliest, isOpenLatest } from '@debulk/quantity/duration'

/** How many events there are and what time they span: `62 events, 2013 to 21 October 2020`; open ends span nothing. */
export function recordPeriod({ events }: RecordReview, { page, format }: RecordCatalogue): string {
  const closed = events.map(({ on }) => on).filter((on) => !isOpenEarliest(on) && !isOpenLatest(on))
  const [first, last] = [closed[0], closed.toSorted((a, b) => (a.latest < b.latest ? -1 : 1)).at(-1)]
  return page.period({
    events: events.length,
    first: first ? format.uncertainDate(first) : null,
    last: last ? format.uncertainDate(last) : null,
  })
}
