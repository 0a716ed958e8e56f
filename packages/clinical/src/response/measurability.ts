/** What may be measured at the baseline, and what the length says of it. */
export type Measurability = 'measurable' | 'non-target' | 'normal' | 'non-measurable'

/** Length of a lesion or node at the baseline, mm. */
export type BaselineLength =
  | { readonly kind: 'lesion'; readonly longAxisMm: number; readonly sliceMm: number | null }
  | { readonly kind: 'node'; readonly shortAxisMm: number }

const lesionMm = 10
const nodeMm = 15
const pathologicalNodeMm = 10
const thinSliceMm = 5

/**
 * Shortest length that is measurable: 10 mm with slices of at most 5 mm, else twice the slice. A spacing nobody recorded is taken as thin.
 *
 * @source RECIST 1.1 §3.1.1 — Eisenhauer 2009; twice the slice above 5 mm: appendix II
 */
export const shortestMeasurableMm = (sliceMm: number | null): number =>
  sliceMm !== null && sliceMm > thinSliceMm ? 2 * sliceMm : lesionMm

/**
 * Whether a lesion or node is measurable at the baseline. A node of 10 mm to less than 15 mm is pathological, but no target;
 * below 10 mm it is normal.
 *
 * @source RECIST 1.1 §3.1.1 — Eisenhauer 2009; Schwartz 2009, Eur J Cancer 45:261–267 (nodes)
 */
export function measurability(length: BaselineLength): Measurability {
  const atLeast = (mm: number, threshold: number): boolean => mm >= threshold - 1e-9
  if (length.kind === 'lesion')
    return atLeast(length.longAxisMm, shortestMeasurableMm(length.sliceMm)) ? 'measurable' : 'non-measurable'
  if (atLeast(length.shortAxisMm, nodeMm)) return 'measurable'
  return atLeast(length.shortAxisMm, pathologicalNodeMm) ? 'non-target' : 'normal'
}
