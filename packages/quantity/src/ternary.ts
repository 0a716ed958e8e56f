/** An answer that may not be known; unknown never becomes yes or no by itself. */
export type Ternary = 'yes' | 'no' | 'unknown'

/** Yes when all are, no when any is not. */
export const both = (...answers: readonly Ternary[]): Ternary =>
  answers.includes('no') ? 'no' : answers.includes('unknown') ? 'unknown' : 'yes'

/** Yes when any is, no when none is. */
export const either = (...answers: readonly Ternary[]): Ternary =>
  answers.includes('yes') ? 'yes' : answers.includes('unknown') ? 'unknown' : 'no'

/** Yes to no and back. */
export const opposite = (answer: Ternary): Ternary => (answer === 'yes' ? 'no' : answer === 'no' ? 'yes' : 'unknown')
