import type { Assessment } from '@debulk/clinical/assessment'
import type { Refusal } from '@debulk/contract/refusal'
import { terminalAssess } from '@debulk/dossier/terminal-assess'
import { ansiInk, plainInk } from '@debulk/dossier/terminal-ink'
import { speak } from '@debulk/language/speak'
import { unknownColumns, type Look } from './measure-table.ts'

/** An assessment as sentences and tables for a terminal. */
export async function assessmentTable(
  assessment: Assessment,
  refused: readonly Refusal[],
  look: Look & { readonly support: 'shown' | 'not-shown' },
): Promise<string> {
  return terminalAssess({
    assessment,
    refused,
    support: look.support,
    words: await speak(look.language),
    width: look.columns ?? unknownColumns,
    ink: look.colour ? ansiInk : plainInk,
  })
}
