import { isOpenEarliest, isOpenLatest } from '@debulk/quantity/duration'
import type { UncertainDate } from '@debulk/quantity/uncertain-date'
import type { Format } from '@debulk/language/format'

/** A date as it stands in a narrow column: `7 Apr 2018`, `Dec 2016`, `2013`, `2 Feb 2017 – 28 Feb 2017`. */
export function shortWhen(on: UncertainDate, format: Format): string {
  switch (on.precision) {
    case 'day':
      return format.shortDate(on.earliest)
    case 'month':
      return format.month(on.earliest)
    case 'year':
      return on.earliest.slice(0, 4)
    case 'unknown':
      return format.uncertainDate(on)
    case 'window':
      return `${isOpenEarliest(on) ? '…' : format.shortDate(on.earliest)} – ${isOpenLatest(on) ? '…' : format.shortDate(on.latest)}`
  }
}
