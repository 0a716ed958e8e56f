import type { Assessment } from '@debulk/clinical/assessment'
import type { Catalogue } from '@debulk/language/catalogue'

/** How much tumour is gone as one sentence; null where nothing bounds it, or it cannot be worked out. */
export function boundedReduction(assessment: Assessment | null, { verdict }: Catalogue): string | null {
  if (assessment === null) return null
  const { headline } = assessment
  const { result } = headline
  if (result.status !== 'computed' || result.low === null) return null
  const value = { central: result.fraction, low: result.low, high: result.high }
  return `${verdict.headline({ ...headline, value })} ${verdict.thresholds(result.verdicts)}`
}
