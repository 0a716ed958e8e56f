/** Criteria that compare one summed quantity with its baseline and its smallest value so far. */
export const sizeCriteria = ['who', 'mrecist', 'easl', 'qeasl', 'vrecist'] as const
/** One of them, by its code. */
export type SizeCriterion = (typeof sizeCriteria)[number]

type Thresholds = {
  /** What is summed over the targets. */
  readonly quantity: 'product' | 'enhancing-diameter' | 'enhancing-product' | 'enhancing-volume' | 'volume'
  /** Fall from baseline that is partial response, inclusive. */
  readonly partial: number
  readonly progression: number
  /** Whether a rise of exactly the threshold is progression. */
  readonly progressionIncludes: boolean
}

/**
 * Thresholds of each criterion. Volumetric progression at 73 % is 20 % of a diameter cubed; its use with enhancing volume is general
 * knowledge, not verified.
 *
 * @source WHO: Miller 1981, Cancer 47:207–214; mRECIST: Lencioni 2010, Semin Liver Dis 30:52–60; EASL: Bruix 2001, J Hepatol 35:421–430, >25 % as in
 *   PMC3094725 table 1; qEASL and vRECIST: ≥65 % as in Chapiro 2014, Radiology 273:746–758
 */
export const sizeThresholds: Readonly<Record<SizeCriterion, Thresholds>> = {
  who: { quantity: 'product', partial: 0.5, progression: 0.25, progressionIncludes: true },
  mrecist: { quantity: 'enhancing-diameter', partial: 0.3, progression: 0.2, progressionIncludes: true },
  easl: { quantity: 'enhancing-product', partial: 0.5, progression: 0.25, progressionIncludes: false },
  qeasl: { quantity: 'enhancing-volume', partial: 0.65, progression: 0.73, progressionIncludes: true },
  vrecist: { quantity: 'volume', partial: 0.65, progression: 0.73, progressionIncludes: true },
}

/** The summed quantity at three times; `nadir` is the smallest earlier complete sum, baseline included. */
export type Sums = { readonly baseline: number; readonly nadir: number; readonly current: number }

const tolerance = 1e-9

/**
 * Response by one of the criteria that compare a sum: complete when nothing is left, then progression over nadir, then partial
 * response under baseline. After complete response anything seen again is progression.
 *
 * @source As `sizeThresholds`
 */
export function sizeResponse(criterion: SizeCriterion, { baseline, nadir, current }: Sums): 'CR' | 'PR' | 'SD' | 'PD' {
  const { partial, progression, progressionIncludes } = sizeThresholds[criterion]
  if (current === 0) return 'CR'
  if (nadir === 0) return 'PD'
  const risen = current / nadir - 1 - progression
  if (progressionIncludes ? risen >= -tolerance : risen > tolerance) return 'PD'
  return 1 - current / baseline - partial >= -tolerance ? 'PR' : 'SD'
}
