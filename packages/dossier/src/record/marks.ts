import type { AnyAnswer } from '@debulk/clinical/review/answer'
import type { ClaimVerdict, FindingSeverity, FreshnessItem } from '@debulk/clinical/review/finding'
import type { Detail } from '@debulk/language/answers/answer-words'

/** Shapes that stand beside words; every one also has its word, so that nothing hangs on shape or colour alone. */
export const basisMarks: Readonly<Record<AnyAnswer['basis'], string>> = {
  measured: '●',
  derived: '◆',
  reported: '■',
  assumed: '○',
}
export const verdictMarks: Readonly<Record<ClaimVerdict, string>> = {
  holds: '●',
  computed: '◆',
  'holds-in-part': '◐',
  'not-supported': '○',
  'not-reproducible': '◇',
  'not-classifiable': '□',
}
export const severityMarks: Readonly<Record<FindingSeverity, string>> = {
  'safety-limit': '⇑',
  conflict: '▲',
  gap: '△',
  note: '▪',
}
export const detailMarks: Readonly<Record<NonNullable<Detail['mark']>, string>> = {
  met: '✓',
  'not-met': '✗',
  unknown: '?',
  conflict: '▲',
}
export const freshnessMarks: Readonly<Record<FreshnessItem['state'], string>> = {
  fresh: '●',
  stale: '○',
  'cannot-be-told': '◐',
  none: '□',
}
