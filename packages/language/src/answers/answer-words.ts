import type { Format } from '../format.ts'

/** One line beneath an answer: an item of a checklist, a step of a series. */
export type Detail = {
  readonly label: string
  readonly text: string
  /** How it stands, where that can be said; drawn as shape and word, not by colour alone. */
  readonly mark: 'met' | 'not-met' | 'unknown' | 'conflict' | null
}

/** A rule that reads the record, in one language. Names of papers stay as they are. */
export type RuleWords<V> = {
  /** A short heading without a full stop. */
  readonly title: string
  /** What the rule does. */
  readonly says: string
  readonly source: string
  /** The answer as one sentence or two; `about` names the event, analyte or site it speaks of. */
  readonly sentence: (value: V, about: string, format: Format) => string
  readonly details?: (value: V, format: Format) => readonly Detail[]
}

/** Words of the rules of one part of the record. */
export type AnswerWordsOf<A> = { readonly [R in keyof A]: RuleWords<A[R]> }
/** Sentences of the caveats of one part of the record. */
export type CaveatWordsOf<C> = { readonly [K in keyof C]: (parameters: C[K], format: Format) => string }
