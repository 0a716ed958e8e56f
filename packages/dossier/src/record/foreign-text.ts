import type { Language } from '@debulk/language/language'

/** The language of a text that is not in the language of the page, by its letters; null where they do not tell it apart. */
export function foreignText(text: string, page: Language): Language | null {
  const cyrillic = /\p{Script=Cyrillic}/u.test(text)
  if (page === 'ru') return cyrillic || !/[A-Za-z]{3}/.test(text) ? null : 'en'
  return cyrillic ? 'ru' : null
}
