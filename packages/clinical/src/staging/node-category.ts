import { isAbove, isAtLeast, type Bounded } from '@debulk/quantity/bounded'
import { snapped } from '@debulk/quantity/snapped'
import { either } from '@debulk/quantity/ternary'

/** Regional nodes. */
export type NCategory = 'NX' | 'N0' | 'N1' | 'N2'

/** Positive nodes from which N2 begins. @source AJCC/UICC 8, jejunum and ileum */
export const n2FromNodes = 12
/** Mesenteric mass beyond which it is N2. @source AJCC/UICC 8, jejunum and ileum: larger than 2 cm */
export const n2AboveMassMm = 20

/** What is known of the regional nodes. */
export type NodeFacts = {
  /** Metastases in regional nodes, as stated. */
  readonly involved: boolean | null
  readonly positive: Bounded | null
  /** Largest diameter of a mesenteric mass; 0 says that there is none. */
  readonly mesentericMassMm: Bounded | null
}

/**
 * Categories the nodes allow: any positive N1; at least 12, or a mesenteric mass above 20 mm, N2. Positive without a count or without a word on a
 * mass is N1 or N2. Empty where nothing is recorded: NX.
 * @source AJCC Cancer Staging Manual 8th ed. 2017, UICC TNM 8 (as given by pathologyoutlines, UpToDate)
 */
export function nodeCategories({ involved, positive, mesentericMassMm }: NodeFacts): readonly NCategory[] {
  const many = positive === null ? 'unknown' : isAtLeast(snapped(positive, n2FromNodes), n2FromNodes)
  const massive =
    mesentericMassMm === null ? 'unknown' : isAbove(snapped(mesentericMassMm, n2AboveMassMm), n2AboveMassMm)
  const n2 = either(many, massive)
  if (n2 === 'yes') return ['N2']
  const anyMass = mesentericMassMm !== null && isAbove(mesentericMassMm, 0) === 'yes'
  const anyNode = involved === true || (positive !== null && isAbove(positive, 0) === 'yes')
  if (anyMass || anyNode) return n2 === 'no' ? ['N1'] : ['N1', 'N2']
  const negative = involved === false || (positive !== null && isAbove(positive, 0) === 'no')
  if (negative) return ['N0']
  return positive === null && mesentericMassMm === null ? [] : n2 === 'no' ? ['N0', 'N1'] : ['N0', 'N1', 'N2']
}
