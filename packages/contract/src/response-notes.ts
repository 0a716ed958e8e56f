/**
 * Why a row of a tumour table was not used, or what a reader should know of it though it was. Codes are for machines and never
 * change; the sentences live in language/.
 */
export type ResponseNotes = {
  // the row cannot be placed
  'no-subject': Record<never, never>
  'no-lesion': { test: string }
  'unknown-lesion': { lesion: string; evaluator: string }
  'several-evaluators': { lesion: string; evaluators: readonly string[] }
  'no-visit': Record<never, never>
  'no-baseline': { subject: string; evaluator: string; because: 'no-tumour' | 'no-visit' | 'nothing-measured' }
  'before-baseline': { visit: string; baseline: string }
  // what it says is not read
  'role-unknown': { lesion: string; role: string }
  'parent-unknown': { lesion: string; test: string }
  'unit-refused': { unit: string }
  'result-not-read': { test: string; result: string }
  'nothing-recorded': Record<never, never>
  'date-not-read': { date: string }
  'state-of-target': { lesion: string; state: string }
  'state-against-length': { lesion: string; state: string; test: string; mm: number; counts: 'state' | 'length' }
  'merger-not-identified': { lesion: string }
  // another row says it
  'identified-again': { lesion: string; row: number }
  'identified-otherwise': { lesion: string; role: string; earlier: string; row: number }
  'duplicate-row': { row: number }
  'repeated-later': { row: number }
  'not-the-accepted-row': { row: number }
  'conflicting-rows': { row: number }
  // the criterion has no use for it
  'test-not-needed': { test: string }
  'axis-not-needed': { lesion: string; test: string; used: string }
  'size-of-new-lesion': { lesion: string }
  'total-of-parts': { lesion: string; parts: readonly string[] }
  'target-after-baseline': { lesion: string; visit: string }
  'new-at-baseline': { lesion: string; visit: string }
  'never-assessed': { lesion: string }
  // it is used, and there is something to know
  'unit-assumed': Record<never, never>
  'state-taken-as': { state: string; as: 'unequivocal' | 'present' }
  'node-by-long-axis': { lesion: string }
  'other-axis': { lesion: string; diameterMm: number; test: string; axisMm: number }
  'target-too-short': { lesion: string; mm: number; isNode: boolean }
  'too-many-targets': { targets: number }
  'too-many-in-organ': { organ: string; targets: number }
  'target-without-baseline': { lesion: string; visit: string }
  'sum-differs': { givenMm: number; oursMm: number; visit: string }
  'sum-not-compared': { givenMm: number; seenMm: number; visit: string }
  // tables of days and diameters
  'no-day': { day: string }
  'baseline-after-start': { subject: string; day: string }
}

/** Code of a note on a row. */
export type ResponseNoteCode = keyof ResponseNotes

/** One note; `row` counts as a spreadsheet does, the header being row 1. */
export type ResponseNote = {
  [C in ResponseNoteCode]: {
    readonly file: string
    readonly row: number
    readonly code: C
    readonly parameters: ResponseNotes[C]
  }
}[ResponseNoteCode]

/** Notes on rows that entered a response all the same. */
const remarks: readonly ResponseNoteCode[] = [
  'nothing-recorded',
  'date-not-read',
  'unit-assumed',
  'state-taken-as',
  'node-by-long-axis',
  'other-axis',
  'target-too-short',
  'too-many-targets',
  'too-many-in-organ',
  'target-without-baseline',
  'sum-differs',
  'sum-not-compared',
  'baseline-after-start',
]

/** Whether the row itself was left out. */
export const isLeftOut = ({ code }: ResponseNote): boolean => !remarks.includes(code)

/** Builds a note with its parameters checked against its code. */
export function responseNote<C extends ResponseNoteCode>(
  file: string,
  row: number,
  code: C,
  parameters: ResponseNotes[C],
): ResponseNote {
  return { file, row, code, parameters } as ResponseNote
}
