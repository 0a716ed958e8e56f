import type { Language } from '../language.ts'
import type { RecordCatalogue } from './record-catalogue.ts'

/** The words for records in one language; only that language is loaded. */
export async function speakRecord(language: Language): Promise<RecordCatalogue> {
  return language === 'ru'
    ? (await import('./record-catalogue.ru.ts')).recordCatalogueRu()
    : (await import('./record-catalogue.en.ts')).recordCatalogueEn()
}
