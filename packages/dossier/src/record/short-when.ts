import type { Format } from '@debulk/language/format'
import { isoDate } from '@debulk/quantity/iso-date'
import type { UncertainDate } from '@debulk/quantity/uncertain-date'

/** A date as it stands in a narrow column: `7 Apr 2018`, `Dec 2016`, `2013`; a window by its ends, each as exactly as it was written. */
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
    case 'window': {
      const [from = '', until = ''] = on.value.split('/').map((end) => end.trim())
      if (until === '..') return `${format.language === 'ru' ? 'не раньше' : 'not before'} ${endOf(from, format)}`
      if (from === '..') return `${format.language === 'ru' ? 'не позже' : 'not after'} ${endOf(until, format)}`
      return `${endOf(from, format)} – ${endOf(until, format)}`
    }
  }
}

/** `2016-11` stays a month, `2013` a year. */
function endOf(written: string, format: Format): string {
  if (/^\d{4}$/.test(written)) return written
  if (/^\d{4}-\d{2}$/.test(written)) return format.month(`${written}-01`)
  return isoDate(written).ok ? format.shortDate(written) : '…'
}
