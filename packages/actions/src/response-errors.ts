import { csvLine } from '@debulk/interop/cdisc/response-csv'
import type { Language } from '@debulk/language/language'
import { explainNote } from '@debulk/language/response-words'
import { speak } from '@debulk/language/speak'
import type { Derivation } from './response-derivation.ts'

/** Every row that was not used or needs a look, as CSV: file, row, reason, sentence. */
export async function responseErrors({ notes }: Derivation, language: Language): Promise<string> {
  const { response, format } = await speak(language)
  return [
    csvLine(['file', 'row', 'reason', 'sentence']),
    ...notes.map((note) => csvLine([note.file, note.row, note.code, explainNote(note, response, format)])),
  ].join('')
}
