import type { IsoDate } from '@debulk/quantity/iso-date'
import type { UncertainDate } from '@debulk/quantity/uncertain-date'
import { calendar } from './calendar.ts'
import type { Language } from './language.ts'
import { numerals } from './numerals.ts'
import { printable } from './printable.ts'

/** Forms of a word by CLDR plural category; English uses `one` and `other`, Russian all four. */
export type PluralForms = { readonly [F in 'one' | 'few' | 'many']?: string } & { readonly other: string }

/** A central value with its bounds, in one unit; null where nothing bounds that side. */
export type Interval = { readonly central: number; readonly low: number | null; readonly high: number | null }

/** The same from the other side: growth instead of shrinkage. */
export const negated = ({ central, low, high }: Interval): Interval => ({
  central: -central,
  low: high === null ? null : -high,
  high: low === null ? null : -low,
})

/** How values are written in one language. Every space inside a value is a no-break space. */
export type Format = {
  readonly language: Language
  /** Two significant digits, three from 100. */
  number(value: number): string
  /** A whole number, all digits. */
  integer(value: number): string
  /** A length or ratio of the file itself: up to four significant digits, no padding. */
  technical(value: number): string
  /** Central value and bounds with the decimals of the central value: `8.0 (6.0–12.9)`. */
  interval(value: Interval): string
  /** The bounds alone: `6.0–12.9`. */
  bounds(value: Interval): string
  /** A volume without its unit; below 0.01 mL no digits are claimed. */
  volume(value: number): string
  mL(value: number): string
  /** `8.0 mL (6.0–12.9)` */
  mLInterval(value: Interval): string
  mm(value: number): string
  /** Whole percent of a fraction; never rounds across 70, 90 or 100 %. */
  percent(fraction: number): string
  /** `88 % (81–91 %)` */
  percentInterval(value: Interval): string
  /** A probability rounded to 5 %; its ends read `under 5 %` and `over 95 %`. */
  toFivePercent(probability: number): string
  /** With its sign: `−77 %`, `+6 %`. */
  change(fraction: number): string
  /** `−5 % (−20 to +9 %)` */
  changeInterval(value: Interval): string
  /** A percentage that may be small (share of the liver), two significant digits. */
  percentOfLiver(percent: number): string
  bytes(value: number): string
  duration(seconds: number): string
  /** 7 April 2018, 7 апреля 2018 г. */
  date(day: IsoDate | string): string
  /** 7 Apr 2018, 07.04.2018 */
  shortDate(day: IsoDate | string): string
  /** Apr 2018, апр. 2018 г. */
  month(day: IsoDate | string): string
  uncertainDate(date: UncertainDate): string
  plural(count: number, forms: PluralForms): string
  /** `31 lesions`, `31 очаг`; the word agrees with the number. */
  count(value: number, forms: PluralForms): string
  /** a, b and c */
  list(items: readonly string[]): string
  /** Text from a file, in this language's quotation marks, safe to show. */
  quote(text: string): string
}

export function format(language: Language): Format {
  const numbers = numerals(language)
  const dates = calendar(language)
  const rules = new Intl.PluralRules(language)
  const plural = (count: number, forms: PluralForms) => {
    const category = rules.select(count)
    return (category === 'zero' || category === 'two' ? undefined : forms[category]) ?? forms.other
  }
  return {
    language,
    ...numbers,
    ...dates,
    plural,
    count: (value, forms) => `${numbers.integer(value)}\u00A0${plural(value, forms)}`,
    list: (items) => join(items, language === 'ru' ? ' и ' : ' and '),
    quote: (text) => (language === 'ru' ? `«${printable(text)}»` : `“${printable(text)}”`),
  }
}

function join(items: readonly string[], last: string): string {
  if (items.length < 2) return items.join('')
  return `${items.slice(0, -1).join(', ')}${last}${items.at(-1) ?? ''}`
}
