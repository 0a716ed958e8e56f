import { writing, wholeFile } from './case-mistakes/file-mistakes.ts'
import { whenItWas, calendar } from './case-mistakes/date-mistakes.ts'
import { kinds, keys } from './case-mistakes/key-mistakes.ts'
import { words } from './case-mistakes/word-mistakes.ts'
import { numbers, booleans, units } from './case-mistakes/number-mistakes.ts'
import { halves } from './case-mistakes/half-mistakes.ts'
import { references } from './case-mistakes/reference-mistakes.ts'
import { overrides } from './case-mistakes/override-mistakes.ts'
import { listsAndIds } from './case-mistakes/list-mistakes.ts'
import type { Mistake } from './case-mistakes/mistake-rows.ts'

/** The table, by what the mistake is about. */
export const mistakes: readonly Mistake[] = [
  ...writing,
  ...listsAndIds,
  ...wholeFile,
  ...whenItWas,
  ...kinds,
  ...keys,
  ...words,
  ...numbers,
  ...booleans,
  ...units,
  ...halves,
  ...overrides,
  ...references,
  ...calendar,
]
