import { contrastPhase, contrastPhaseKind } from '@debulk/clinical/lesion/contrast-phase'
import type { Format } from '../format.ts'
import { printable } from '../printable.ts'
import type { RecordTerms } from './record-terms.ts'

/**
 * The word for a contrast phase of the record, however it is spelt there. Of one that is only known by its kind, written in the other
 * language, the kind is said and what was written beside it; anything else stays as it is.
 */
export function phaseName(text: string, { phase }: Pick<RecordTerms, 'phase'>, format: Format): string {
  const known = phase[contrastPhase(text) ?? text.trim().toLowerCase()]
  if (known !== undefined) return known
  const kind = contrastPhaseKind(text)
  const isForeign = /\p{Script=Cyrillic}/u.test(text) !== (format.language === 'ru')
  const named = kind === null || !isForeign ? undefined : phase[kind]
  return named === undefined ? printable(text) : `${named} (${format.quote(printable(text))})`
}
