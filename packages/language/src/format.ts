import type { Told } from '@debulk/clinical/record/event-base'
import { calendar, type Calendar } from './calendar.ts'
import type { Language } from './language.ts'
import { measures, type Measures } from './measures.ts'
import { numerals, type Numerals } from './numerals.ts'
import { printable } from './printable.ts'
import { toldText } from './record/told-text.ts'

/** Forms of a word by CLDR plural category; English uses `one` and `other`, Russian all four. */
export type PluralForms = { readonly [F in 'one' | 'few' | 'many']?: string } & { readonly other: string }

/** How values are written in one language. Every space inside a value is a no-break space. */
export type Format = Numerals &
  Measures &
  Calendar & {
    readonly language: Language
    readonly plural: (count: number, forms: PluralForms) => string
    /** `31 lesions`, `31 очаг`; the word agrees with the number. */
    readonly count: (value: number, forms: PluralForms) => string
    /** a, b and c */
    readonly list: (items: readonly string[]) => string
    /** Text from a file, in this language's quotation marks, safe to show. */
    readonly quote: (text: Told) => string
  }

export function format(language: Language): Format {
  const numbers = numerals(language)
  const rules = new Intl.PluralRules(language)
  const plural = (count: number, forms: PluralForms) => {
    const category = rules.select(count)
    return (category === 'zero' || category === 'two' ? undefined : forms[category]) ?? forms.other
  }
  return {
    language,
    ...numbers,
    ...measures(language),
    ...calendar(language),
    plural,
    count: (value, forms) => `${numbers.integer(value)}\u00A0${plural(value, forms)}`,
    list: (items) => join(items, language === 'ru' ? ' и ' : ' and '),
    quote: (told) => {
      const text = printable(toldText(told, { language }))
      return language === 'ru' ? `«${text}»` : `“${text}”`
    },
  }
}

function join(items: readonly string[], last: string): string {
  if (items.length < 2) return items.join('')
  return `${items.slice(0, -1).join(', ')}${last}${items.at(-1) ?? ''}`
}
