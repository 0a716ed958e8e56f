import type { UncertainDate } from '@debulk/quantity/uncertain-date'
import type { Claim } from '../record/board-events.ts'
import type { ClaimVerdict } from '../review/finding.ts'
import type { ReviewContext } from '../review/review-context.ts'
import type { ClaimValues } from './claim-values.ts'

/** A claim of one kind. */
export type ClaimAbout<A extends keyof ClaimValues> = Extract<Claim, { readonly about: A }>

/** What one check says of its claim. */
export type Checked<A extends keyof ClaimValues> = {
  readonly about: A
  readonly verdict: ClaimVerdict
  readonly value: ClaimValues[A]
  /** Ids of the events it rests on. */
  readonly because: readonly string[]
}

/** Date of the event a claim points at; null where the record has no such event. */
export const dateOf = (context: ReviewContext, id: string): UncertainDate | null =>
  context.events.find((event) => event.id === id)?.on ?? null
