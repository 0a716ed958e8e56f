/** Languages people read Debulk in. JSON and CSV are never localised. */
export type Language = 'en' | 'ru'

export const isLanguage = (text: string): text is Language => text === 'en' || text === 'ru'

/** `ru_RU.UTF-8`, `ru`, `en-GB` → a language; English where there is none of ours. */
export function languageOfLocale(locale: string | undefined): Language {
  return /^ru(?:$|[^a-z])/i.test(locale ?? '') ? 'ru' : 'en'
}
