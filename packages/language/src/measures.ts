import type { Bounded } from '@debulk/quantity/bounded'
import { daysOf, type Duration } from '@debulk/quantity/duration'
import type { Language } from './language.ts'

/** How values of the record are written: as printed in the source, without rounding. */
export type Measures = {
  /** A number as printed, with this language's decimal mark: `1189.1`, `1189,1`. */
  readonly printed: (value: number) => string
  /** With its comparator: `>30`, `≤5`, `5–8`. */
  readonly bounded: (value: Bounded) => string
  /** A UCUM unit as people of this language write it; one that is not listed stays as it is. */
  readonly unit: (ucum: string) => string
  /** `50 days` */
  readonly days: (days: number) => string
  /** `45.8 months`, of 30.4375 days. */
  readonly months: (days: number) => string
  /** `4.5 years`, of 365.25 days. */
  readonly years: (days: number) => string
  /** Days with their bounds: `50 days`, `270 to 300 days`, `at most 434 days`. */
  readonly span: (duration: Duration) => string
}

const gap = '\u00A0'

const units: Readonly<Record<string, string>> = {
  'ng/mL': 'нг/мл',
  'ug/L': 'мкг/л',
  'ug/dL': 'мкг/дл',
  'ng/L': 'нг/л',
  'pg/mL': 'пг/мл',
  'pmol/L': 'пмоль/л',
  'nmol/L': 'нмоль/л',
  'umol/L': 'мкмоль/л',
  'mmol/L': 'ммоль/л',
  'mg/dL': 'мг/дл',
  'g/dL': 'г/дл',
  'g/L': 'г/л',
  'mg/(24.h)': 'мг/сут',
  'umol/(24.h)': 'мкмоль/сут',
  'U/L': 'Ед/л',
  '10*9/L': '×10⁹/л',
  'mL/min': 'мл/мин',
  mm: 'мм',
  cm: 'см',
  mL: 'мл',
  L: 'л',
  cm3: 'см³',
  '/uL': '/мкл',
  '10*3/uL': '×10³/мкл',
  mg: 'мг',
  'mg/m2': 'мг/м²',
  ug: 'мкг',
  g: 'г',
  "[USP'U]": 'ед. USP',
  '[IU]': 'МЕ',
  '[iU]': 'МЕ',
  '[iU]/L': 'МЕ/л',
  'm[iU]/L': 'мМЕ/л',
  'k[iU]/L': 'тыс. МЕ/л',
  GBq: 'ГБк',
  Gy: 'Гр',
  d: 'сут',
  '/d': 'в сутки',
  '%': '%',
}
const plain: Readonly<Record<string, string>> = {
  'ug/L': 'µg/L',
  'ug/dL': 'µg/dL',
  'umol/L': 'µmol/L',
  'mg/(24.h)': 'mg/24 h',
  'umol/(24.h)': 'µmol/24 h',
  '10*9/L': '×10⁹/L',
  ug: 'µg',
  cm3: 'cm³',
  '/uL': '/µL',
  '10*3/uL': '×10³/µL',
  'mg/m2': 'mg/m²',
  "[USP'U]": 'USP units',
  '[IU]': 'IU',
  '[iU]': 'IU',
  '[iU]/L': 'IU/L',
  'm[iU]/L': 'mIU/L',
  'k[iU]/L': 'kIU/L',
  '/d': 'per day',
}

const words = {
  en: {
    day: { one: 'day', few: 'days', many: 'days', other: 'days' },
    dayBounded: { one: 'day', few: 'days', many: 'days', other: 'days' },
    month: { one: 'month', few: 'months', many: 'months', other: 'months' },
    year: { one: 'year', few: 'years', many: 'years', other: 'years' },
    atLeast: 'at least',
    atMost: 'at most',
    unknown: 'not known',
    between: (a: string, b: string) => `${a} to ${b}`,
  },
  ru: {
    day: { one: 'день', few: 'дня', many: 'дней', other: 'дня' },
    // after "from … to" and "at least": the genitive
    dayBounded: { one: 'дня', few: 'дней', many: 'дней', other: 'дня' },
    month: { one: 'месяц', few: 'месяца', many: 'месяцев', other: 'месяца' },
    year: { one: 'год', few: 'года', many: 'лет', other: 'года' },
    atLeast: 'не менее',
    atMost: 'не более',
    unknown: 'неизвестно',
    between: (a: string, b: string) => `от ${a} до ${b}`,
  },
} as const

export function measures(language: Language): Measures {
  const word = words[language]
  const rules = new Intl.PluralRules(language)
  const exact = new Intl.NumberFormat(language, { maximumFractionDigits: 15, useGrouping: false })
  const tenths = new Intl.NumberFormat(language, { maximumFractionDigits: 1, useGrouping: false })
  const hundredths = new Intl.NumberFormat(language, { maximumFractionDigits: 2, useGrouping: false })
  const printed = (value: number) => exact.format(value).replace('-', '−')
  const agreed = (shown: number, text: string, forms: Readonly<Record<'one' | 'few' | 'many' | 'other', string>>) => {
    const category = rules.select(shown)
    const form = category === 'one' || category === 'few' || category === 'many' ? category : 'other'
    return `${text.replace('-', '−')}${gap}${forms[form]}`
  }
  const days = (value: number) => agreed(value, exact.format(value), word.day)
  const daysBounded = (value: number) => agreed(value, exact.format(value), word.dayBounded)
  return {
    printed,
    bounded: ({ least, most, leastOpen, mostOpen }) => {
      if (least !== null && most !== null) return least === most ? printed(least) : `${printed(least)}–${printed(most)}`
      if (least !== null) return `${leastOpen ? '>' : '≥'}${printed(least)}`
      return most === null ? word.unknown : `${mostOpen ? '<' : '≤'}${printed(most)}`
    },
    unit: (ucum) => {
      const names = language === 'ru' ? units : plain
      // UCUM has both l and L for the litre
      return names[ucum] ?? names[ucum.replace(/(?<=^|[/dmu])l$/, 'L')] ?? ucum
    },
    days,
    months: (value) => agreed(round(value / daysOf.month, 10), tenths.format(value / daysOf.month), word.month),
    years: (value) => agreed(round(value / daysOf.year, 100), hundredths.format(value / daysOf.year), word.year),
    span: ({ leastDays, mostDays }) => {
      if (leastDays !== null && mostDays !== null)
        return leastDays === mostDays ? days(leastDays) : word.between(printed(leastDays), daysBounded(mostDays))
      if (leastDays !== null) return `${word.atLeast} ${daysBounded(leastDays)}`
      return mostDays === null ? word.unknown : `${word.atMost} ${daysBounded(mostDays)}`
    },
  }
}

/** The number that is shown is the one its word agrees with. */
const round = (value: number, digits: number): number => Math.round(value * digits) / digits
