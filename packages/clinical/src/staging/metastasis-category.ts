import type { Ternary } from '@debulk/quantity/ternary'

/** Distant metastases. */
export type MCategory = 'M0' | 'M1' | 'M1a' | 'M1b' | 'M1c'

/**
 * Categories that the sites allow: liver only M1a, elsewhere without the liver M1b, both M1c. Nobody having looked outside the liver leaves M1a and
 * M1c; the first is what is shown, and that the liver is the only site is not established.
 * @source AJCC Cancer Staging Manual 8th ed. 2017, UICC TNM 8, jejunum and ileum
 */
export function metastasisCategories(sites: {
  readonly liver: Ternary
  /** Any distant site outside the liver, non-regional nodes included. */
  readonly elsewhere: Ternary
}): readonly MCategory[] {
  const { liver, elsewhere } = sites
  if (liver === 'yes') return elsewhere === 'no' ? ['M1a'] : elsewhere === 'yes' ? ['M1c'] : ['M1a', 'M1c']
  if (liver === 'no') return elsewhere === 'no' ? ['M0'] : elsewhere === 'yes' ? ['M1b'] : ['M0', 'M1b']
  return elsewhere === 'no' ? ['M0', 'M1a'] : elsewhere === 'yes' ? ['M1b', 'M1c'] : []
}
