import type { Catalogue } from '@debulk/language/catalogue'
import { printable } from '@debulk/language/printable'
import { explainRefusal, type Refusal } from '@debulk/language/refusal-sentences'
import type { Ink } from './terminal-ink.ts'
import { terminalProse } from './terminal-prose.ts'

/** What was left out, path by path, why, and what to do. */
export function terminalRefused(
  refused: readonly Refusal[],
  { words, width, ink }: { readonly words: Catalogue; readonly width: number; readonly ink: Ink },
): string[] {
  if (refused.length === 0) return []
  return [
    ink.strong(words.report.headings.leftOut),
    ...refused.flatMap((refusal) => [
      `  ${printable(refusal.path)}`,
      ...terminalProse(explainRefusal(refusal, words.refusals, words.format), { width, lead: '    ' }),
    ]),
  ]
}
