import { isAbove, type Bounded } from '@debulk/quantity/bounded'
import { snapped } from '@debulk/quantity/snapped'
import type { InvasionDepth } from '../record/pathology-events.ts'

/** Extent of the primary. */
export type TCategory = 'TX' | 'T0' | 'Tis' | 'T1' | 'T2' | 'T3' | 'T4'

/** Largest T1. @source AJCC/UICC 8 and ENETS, jejunum and ileum: T1 up to 1 cm */
export const t1LargestMm = 10

/**
 * Categories that depth and size allow, for a neuroendocrine tumour of jejunum or ileum: lamina propria or submucosa and at most 10 mm T1;
 * muscularis propria or larger T2; subserosa T3; serosa or other organs T4. Through the wall into fat, with the serosa not mentioned: T3 or T4. Empty
 * where neither is recorded: TX.
 * @source AJCC Cancer Staging Manual 8th ed. 2017, UICC TNM 8 (as given by pathologyoutlines, UpToDate); AJCC 7 and ENETS 2012 draw the same lines
 */
export function tumourCategories(depth: InvasionDepth | null, sizeMm: Bounded | null): readonly TCategory[] {
  const large = sizeMm === null ? 'unknown' : isAbove(snapped(sizeMm, t1LargestMm), t1LargestMm)
  const bySize: readonly TCategory[] = large === 'yes' ? ['T2'] : large === 'no' ? ['T1'] : ['T1', 'T2']
  switch (depth) {
    case 'lamina-propria':
    case 'submucosa':
      return bySize
    case 'muscularis-propria':
      return ['T2']
    case 'subserosa':
      return ['T3']
    case 'through-wall':
      return ['T3', 'T4']
    case 'serosa':
    case 'other-organs':
      return ['T4']
    case null:
      // a small tumour may be deep: without the depth, size only says how little it is
      return sizeMm === null ? [] : [...bySize, ...(bySize.includes('T2') ? [] : (['T2'] as const)), 'T3', 'T4']
  }
}
