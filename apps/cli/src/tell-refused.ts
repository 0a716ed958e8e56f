import { refusalText } from '@debulk/actions/refusal-text'
import type { Refusal } from '@debulk/contract/refusal'
import { printable } from '@debulk/language/printable'
import type { Io } from './io.ts'

/** What was left out, one line each, on standard error. A path may hold anything, so it is made fit to print. */
export async function tellRefused(refused: readonly Refusal[], io: Io): Promise<void> {
  const explain = await refusalText(io.language, refused)
  for (const each of refused) io.err(`${printable(each.path)}: ${explain(each)}\n`)
}
