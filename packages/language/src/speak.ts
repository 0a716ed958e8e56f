import type { Catalogue } from './catalogue.ts'
import type { Language } from './language.ts'

/** Loads one language, on demand: the other's sentences are never read. */
export async function speak(language: Language): Promise<Catalogue> {
  switch (language) {
    case 'en':
      return (await import('./catalogue.en.ts')).catalogueEn()
    case 'ru':
      return (await import('./catalogue.ru.ts')).catalogueRu()
  }
}
