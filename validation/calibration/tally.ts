import type { Threshold, Verdict } from '@debulk/clinical/assessment'
import type { Answer } from './answer.ts'
import { wilsonInterval, type Share } from './wilson-interval.ts'

export type Confusion = Readonly<Record<'reached' | 'not-reached', Readonly<Record<Verdict, number>>>>

/** How a set of answers did. */
export type Tally = {
  readonly answered: number
  readonly notAnswered: number
  readonly coverage: Share
  /** Truth above the interval, and below it. */
  readonly missedAbove: number
  readonly missedBelow: number
  /** Medians, as fractions: estimate minus truth, and high minus low. */
  readonly bias: number
  readonly width: number
  /** By threshold: truth × verdict. */
  readonly confusion: Readonly<Record<Threshold, Confusion>>
  /** By threshold: verdicts that are sure and wrong. */
  readonly flips: Readonly<Record<Threshold, Share>>
}

export function tally(all: readonly (Answer | null)[]): Tally {
  const answers = all.filter((answer) => answer !== null)
  // a truth on the very end of the interval is inside, whatever the last bit says
  const above = answers.filter(({ truth, high }) => truth > high + 1e-9).length
  const below = answers.filter(({ truth, low }) => truth < low - 1e-9).length
  const of = answers.length
  const flips = (threshold: Threshold) => {
    const { reached, 'not-reached': notReached } = confusionAt(answers, threshold)
    return wilsonInterval(reached['not-reached'] + notReached.reached, of)
  }
  return {
    answered: of,
    notAnswered: all.length - of,
    coverage: wilsonInterval(of - above - below, of),
    missedAbove: above,
    missedBelow: below,
    bias: median(answers.map(({ fraction, truth }) => fraction - truth)),
    width: median(answers.map(({ low, high }) => high - low)),
    confusion: { 70: confusionAt(answers, 70), 90: confusionAt(answers, 90) },
    flips: { 70: flips(70), 90: flips(90) },
  }
}

function confusionAt(answers: readonly Answer[], threshold: Threshold): Confusion {
  const count = (reached: boolean): Readonly<Record<Verdict, number>> => {
    const told = answers.filter(({ truth }) => isReached(truth, threshold) === reached)
    const as = (verdict: Verdict) => told.filter(({ verdicts }) => verdicts[threshold] === verdict).length
    return {
      reached: as('reached'),
      'not-reached': as('not-reached'),
      'cannot-be-told': as('cannot-be-told'),
    }
  }
  return { reached: count(true), 'not-reached': count(false) }
}

export const isReached = (truth: number, threshold: Threshold): boolean => truth >= threshold / 100 - 1e-9

function median(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b)
  const middle = sorted.length / 2
  return sorted.length === 0 ? NaN : ((sorted[Math.ceil(middle) - 1] ?? NaN) + (sorted[Math.floor(middle)] ?? NaN)) / 2
}
