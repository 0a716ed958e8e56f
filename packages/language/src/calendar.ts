import { isOpenEarliest, isOpenLatest } from '@debulk/quantity/duration'
import type { IsoDate } from '@debulk/quantity/iso-date'
import type { UncertainDate } from '@debulk/quantity/uncertain-date'
import type { Language } from './language.ts'

/** How days are written. */
export type Calendar = {
  /** 7 April 2018, 7 апреля 2018 г. */
  readonly date: (day: IsoDate | string) => string
  /** 7 Apr 2018, 07.04.2018 */
  readonly shortDate: (day: IsoDate | string) => string
  /** Apr 2018, апр. 2018 */
  readonly month: (day: IsoDate | string) => string
  readonly uncertainDate: (date: UncertainDate) => string
}

/** Months as they follow a day, stand alone, and are cut short. Written out: the same on every build of the runtime. */
const months = {
  en: {
    ofDay: 'January February March April May June July August September October November December'.split(' '),
    alone: 'January February March April May June July August September October November December'.split(' '),
    short: 'Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec'.split(' '),
  },
  ru: {
    ofDay: 'января февраля марта апреля мая июня июля августа сентября октября ноября декабря'.split(' '),
    alone: 'январь февраль март апрель май июнь июль август сентябрь октябрь ноябрь декабрь'.split(' '),
    short: 'янв. февр. март апр. май июнь июль авг. сент. окт. нояб. дек.'.split(' '),
  },
}

const gap = '\u00A0'

export function calendar(language: Language): Calendar {
  const names = months[language]
  const era = language === 'ru' ? `${gap}г.` : ''
  const date = (day: string) => {
    const [y, m, d] = parts(day)
    return `${d}${gap}${names.ofDay[m - 1] ?? ''}${gap}${y}${era}`
  }
  const alone = (day: string) => {
    const [y, m] = parts(day)
    return `${names.alone[m - 1] ?? ''}${gap}${y}${era}`
  }
  return {
    date,
    shortDate: (day) => {
      const [y, m, d] = parts(day)
      if (language === 'ru') return `${pad(d)}.${pad(m)}.${y}`
      return `${d}${gap}${names.short[m - 1] ?? ''}${gap}${y}`
    },
    month: (day) => {
      const [y, m] = parts(day)
      return `${names.short[m - 1] ?? ''}${gap}${y}`
    },
    uncertainDate: (on) => {
      const { precision, earliest, latest } = on
      switch (precision) {
        case 'day':
          return date(earliest)
        case 'month':
          return alone(earliest)
        case 'year':
          return `${parts(earliest)[0]}${era}`
        case 'unknown':
          return language === 'ru' ? 'дата не указана' : 'date not recorded'
        case 'window':
          return windowOf(language, isOpenEarliest(on) ? null : date(earliest), isOpenLatest(on) ? null : date(latest))
      }
    },
  }
}

/** A window, open where its end is null. */
function windowOf(language: Language, from: string | null, to: string | null): string {
  if (to === null) return language === 'ru' ? `не раньше ${from ?? ''}` : `not before ${from ?? ''}`
  if (from === null) return language === 'ru' ? `не позднее ${to}` : `not after ${to}`
  return language === 'ru' ? `между ${from} и ${to}` : `between ${from} and ${to}`
}

/** Year, month, day of `YYYY-MM-DD`. */
function parts(day: string): readonly [number, number, number] {
  const match = /^(\d{4})-(\d{2})-(\d{2})$/.exec(day)
  if (!match) throw new RangeError(`${day} is not a day`)
  return [Number(match[1]), Number(match[2]), Number(match[3])]
}

const pad = (n: number) => String(n).padStart(2, '0')
