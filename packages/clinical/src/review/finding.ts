import type { UncertainDate } from '@debulk/quantity/uncertain-date'
import type { CareLack } from '../board/care-lacks.ts'
import type { MissingCode } from '../board/missing-codes.ts'
import type { ClaimValues } from '../claims/claim-values.ts'
import type { FindingParameters } from '../discordance/finding-parameters.ts'

/** Code of a check of the record against itself. */
export type FindingCode = keyof FindingParameters

/**
 * How a finding is read, gravest first: `safety-limit`, what was done to the patient lies beyond a published limit; `conflict`, two facts
 * cannot both hold; `gap`, a fact that decides is not there; `note`, worth a reader's eye.
 */
export const findingSeverities = ['safety-limit', 'conflict', 'gap', 'note'] as const
/** One of them. */
export type FindingSeverity = (typeof findingSeverities)[number]

/** What one check found. */
export type FindingOf<C extends FindingCode> = {
  readonly code: C
  readonly severity: FindingSeverity
  readonly parameters: FindingParameters[C]
  /** Ids of the events that do not fit together; their quotes are shown. */
  readonly because: readonly string[]
}
/** Something in the record that does not fit together. A record of its own, never a correction. */
export type Finding = { [C in FindingCode]: FindingOf<C> }[FindingCode]

/** How a claim stands against the record. */
export type ClaimVerdict =
  | 'holds'
  | 'holds-in-part'
  | 'not-supported'
  | 'not-reproducible'
  | 'not-classifiable'
  | 'computed'

type ClaimResultOf<A extends keyof ClaimValues> = {
  /** Id of the claim-made event. */
  readonly claim: string
  readonly about: A
  readonly verdict: ClaimVerdict
  /** What the record gives instead; full precision. */
  readonly value: ClaimValues[A]
  readonly because: readonly string[]
}
/** A claim and what the record makes of it. */
export type ClaimResult = { [A in keyof ClaimValues]: ClaimResultOf<A> }[keyof ClaimValues]

/** What a record of this disease should hold and this one does not. */
export type MissingItem = {
  readonly code: MissingCode
  readonly state: 'not-recorded' | 'partly'
  /** What is there of it. */
  readonly because: readonly string[]
}

/** How old what a board used, or would use on the day asked for, is. */
export type FreshnessItem = {
  readonly code: 'imaging' | 'laboratory' | 'markers'
  /** Id of the board; null: the day asked for. */
  readonly board: string | null
  readonly latest: UncertainDate | null
  readonly leastDays: number | null
  readonly mostDays: number | null
  readonly limitDays: number
  readonly state: 'fresh' | 'stale' | 'cannot-be-told' | 'none'
  readonly because: readonly string[]
}

/** One of the 13 items of the CARE checklist. */
export type CareItem = {
  readonly item: 1 | 2 | 3 | 4 | 5 | 6 | 7 | 8 | 9 | 10 | 11 | 12 | 13
  readonly state: 'present' | 'partial' | 'absent'
  /** Ids of events, or parts of the publication, that hold it. */
  readonly where: readonly string[]
  /** Codes of what it lacks. */
  readonly lacks: readonly CareLack[]
}
