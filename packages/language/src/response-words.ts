import type { ResponseNote, ResponseNotes } from '@debulk/contract/response-notes'
import type { Format } from './format.ts'

/** What is said of responses derived from tables of tumour measurements. */
export type ResponseWords = {
  /** One sentence per note on a row. */
  readonly notes: { readonly [C in keyof ResponseNotes]: (p: ResponseNotes[C], f: Format) => string }
  readonly head: (p: { subjects: number; courses: number; visits: number }) => string
  readonly best: (p: { stableDays: number; isConfirmed: boolean; acceptsStable: boolean }) => string
  readonly anyone: string
  readonly without: (courses: number) => string
  readonly rows: (p: { file: string; rows: number }) => string
  readonly noted: (p: { leftOut: number; remarks: number }) => string
  readonly example: (p: { count: number; code: string; row: number; sentence: string }) => string
  readonly listAll: string
  readonly nothing: string
}

/** The sentence of one note. */
export function explainNote(note: ResponseNote, { notes }: ResponseWords, format: Format): string {
  const say = notes[note.code] as (p: ResponseNote['parameters'], f: Format) => string
  return say(note.parameters, format)
}
