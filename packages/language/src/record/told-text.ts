import type { Told } from '@debulk/clinical/record/event-base'
import type { Language } from '../language.ts'

/** Words of the record in the language of the page, where the record has both; else as they stand, whichever language that is. */
export const toldText = (told: Told, { language }: { readonly language: Language }): string =>
  typeof told === 'string' ? told : told[language]
