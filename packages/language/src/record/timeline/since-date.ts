import type { UncertainDate } from '@debulk/quantity/uncertain-date'
import type { Format } from '../../format.ts'

/** `since November 2016`, `с ноября 2016 г.`: a month after the Russian preposition stands in the genitive, as it does after a day. */
export function sinceDate(on: UncertainDate, since: string, format: Format): string {
  if (on.precision === 'window' || on.precision === 'unknown') return format.uncertainDate(on)
  if (format.language === 'ru' && on.precision === 'month')
    return `${since} ${format.date(on.earliest).replace(/^\d+\u00A0/, '')}`
  return `${since} ${format.uncertainDate(on)}`
}
