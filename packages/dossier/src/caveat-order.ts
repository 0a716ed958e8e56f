import type { Caveat, CaveatCode } from '@debulk/clinical/assessment'

/** What changes the meaning of the answer comes first; what only widens it comes last. */
const order: Readonly<Record<CaveatCode, number>> = {
  'new-disease': 0,
  'first-seen-other-technique': 1,
  'course-incomplete': 1,
  draft: 2,
  'nature-not-reviewed': 3,
  'not-baseline-before-first-step': 4,
  'no-treatment-known': 5,
  'surgical-threshold': 6,
  'lower-bound-liver': 7,
  'break-even': 8,
  'incomplete-lesion': 9,
  'unmatched-lesions': 10,
  'vanished-bounded': 11,
  indeterminate: 12,
  'modality-differs': 13,
  'phase-differs': 14,
  'sequence-differs': 15,
  'agent-differs': 16,
  'reader-differs': 16,
  'reader-unknown': 22,
  'site-read-once': 9,
  'overlap-counted-twice': 9,
  'fractional-threshold': 10,
  'slice-spacing-differs': 17,
  'evidence-not-segmented': 18,
  'no-diameter': 18,
  'count-at-least': 19,
  'count-range': 19,
  reappeared: 20,
  'border-unknown': 21,
  'technique-unknown': 22,
  'error-assumed': 23,
  'specks-left-out': 24,
}

export const byImportance = (caveats: readonly Caveat[]): readonly Caveat[] =>
  caveats.toSorted((a, b) => order[a.code] - order[b.code])
