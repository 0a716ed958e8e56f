import type { Language } from './language.ts'

/** The text a new case file starts with: what to write, how dates and numbers are written, one example of each common event. */
export async function caseTemplate(language: Language): Promise<string> {
  return language === 'ru'
    ? (await import('./case-template.ru.ts')).caseTemplateRu
    : (await import('./case-template.en.ts')).caseTemplateEn
}
