import type { Sequence } from '@debulk/phantom/patient-plan'

export type Setting = { readonly sequence: Sequence; readonly sliceSpacingMm: number }

/** One way of erring that the error model does not assume. Every patient is read once in each. */
export type Scenario = {
  readonly id: string
  readonly what: string
  readonly baseline: Setting
  readonly at: Setting
  /** Who reads the judged study; the first hand reads the baseline. */
  readonly reader: 'first hand' | 'second hand'
  /** How much wider or tighter the second hand draws than the first, and a changed sequence shows; either sign, by chance. */
  readonly handsApartMm: number
  readonly sequencesApartMm: number
  /** Chance that a lesion below twice the smallest size is overlooked in the judged study; null: as that hand does. */
  readonly overlooks: number | null
  /** Whether what shrank below 5 mm stays, unseen, at 3 to 4 mm. */
  readonly small: 'as-planned' | 'persist'
}

const usual: Setting = { sequence: 't1-portal-venous', sliceSpacingMm: 4 }

const still: Omit<Scenario, 'id' | 'what'> = {
  baseline: usual,
  at: usual,
  reader: 'first hand',
  handsApartMm: 0,
  sequencesApartMm: 0,
  overlooks: null,
  small: 'as-planned',
}

export const scenarios: readonly Scenario[] = [
  { ...still, id: 'one-hand', what: 'one hand, one technique' },
  { ...still, id: 'two-hands', what: 'two hands with the same habits', reader: 'second hand' },
  {
    ...still,
    id: 'two-hands-half',
    what: 'two hands, boundaries 0.5 mm apart',
    reader: 'second hand',
    handsApartMm: 0.5,
  },
  { ...still, id: 'two-hands-one', what: 'two hands, boundaries 1 mm apart', reader: 'second hand', handsApartMm: 1 },
  {
    ...still,
    id: 'phase',
    what: 'portal venous, then hepatobiliary phase: 0.5 mm apart',
    at: { ...usual, sequence: 't1-hepatobiliary' },
    sequencesApartMm: 0.5,
  },
  {
    ...still,
    id: 'sequence',
    what: 'T2 HASTE, then T1: 1 mm apart',
    baseline: { ...usual, sequence: 't2-haste' },
    sequencesApartMm: 1,
  },
  {
    ...still,
    id: 'slices',
    what: 'slices of 3 mm, then of 6 mm',
    baseline: { ...usual, sliceSpacingMm: 3 },
    at: { ...usual, sliceSpacingMm: 6 },
  },
  { ...still, id: 'overlooked', what: 'half of the lesions below 8 mm overlooked', overlooks: 0.5 },
  { ...still, id: 'persisting', what: 'all that vanished persists at 3 to 4 mm', small: 'persist' },
  {
    id: 'everything',
    what: 'everything at once: two hands and phases, each 0.5 mm apart; 4, then 6 mm; overlooked; persisting',
    baseline: usual,
    at: { sequence: 't1-hepatobiliary', sliceSpacingMm: 6 },
    reader: 'second hand',
    handsApartMm: 0.5,
    sequencesApartMm: 0.5,
    overlooks: 0.5,
    small: 'persist',
  },
]
