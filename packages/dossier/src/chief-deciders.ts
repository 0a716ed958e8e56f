import type { Decider } from '@debulk/clinical/assessment'

const MOST = 5
/** A lesion that holds less of everything than this decides nothing. */
const LEAST_SHARE = 0.05

/** The few lesions an answer hangs on: each holds a twentieth of the baseline, of what remains or of the random error. */
export function chiefDeciders(deciders: readonly Decider[]): readonly Decider[] {
  const share = (d: Decider) => Math.max(d.shareOfBaseline ?? 0, d.shareOfResidual ?? 0, d.shareOfVariance)
  return deciders
    .filter((d) => share(d) >= LEAST_SHARE)
    .toSorted((a, b) => share(b) - share(a))
    .slice(0, MOST)
}
