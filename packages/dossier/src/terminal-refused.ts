import type { Catalogue } from '@debulk/language/catalogue'
import { printable } from '@debulk/language/printable'
import { explainRefusal, type Refusal } from '@debulk/language/refusal-sentences'
import type { Ink } from './terminal-ink.ts'
import { terminalProse } from './terminal-prose.ts'

/** Paths shown of those that were left out for the same reason; JSON names them all. */
const shown = 4

/** What was left out, why, and what to do; the same sentence is said once. */
export function terminalRefused(
  refused: readonly Refusal[],
  { words, width, ink }: { readonly words: Catalogue; readonly width: number; readonly ink: Ink },
): string[] {
  if (refused.length === 0) return []
  const alike = Map.groupBy(refused, (refusal) => explainRefusal(refusal, words.refusals, words.format))
  return [
    ink.strong(words.report.headings.leftOut),
    ...[...alike].flatMap(([sentence, group]) => {
      const few = group.length > shown ? group.slice(0, shown - 1) : group
      const rest = group.length - few.length
      return [
        ...few.map(({ path }) => `  ${printable(path)}`),
        ...(rest > 0 ? [`  ${words.report.moreFiles(rest)}`] : []),
        ...terminalProse(sentence, { width, lead: '    ' }),
      ]
    }),
  ]
}
