/** A central value with its bounds, in one unit; null where nothing bounds that side. */
export type Interval = { readonly central: number; readonly low: number | null; readonly high: number | null }

/** The same from the other side: growth instead of shrinkage. */
export const negated = ({ central, low, high }: Interval): Interval => ({
  central: -central,
  low: high === null ? null : -high,
  high: low === null ? null : -low,
})

/** Which way a reduction points: the whole interval one way, or zero inside it. */
export const directionOf = ({ central, low, high }: Interval): 'shrank' | 'grew' | 'within-error' => {
  if ((low ?? central) >= 0) return 'shrank'
  return (high ?? central) < 0 ? 'grew' : 'within-error'
}
