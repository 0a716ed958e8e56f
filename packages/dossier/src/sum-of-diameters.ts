import type { Burden } from '@debulk/clinical/assessment'
import type { Catalogue } from '@debulk/language/catalogue'

/** `≥ 71`, or that there is none: a lesion that nobody measured across is in no sum of diameters. */
export const sumOfDiameters = (
  { sumOfDiametersMm: sum, sumIsAtLeast }: Burden,
  { chart, report }: Catalogue,
  write: (mm: number) => string,
): string => (sum === null ? report.notRecorded : sumIsAtLeast ? chart.atLeast(write(sum)) : write(sum))
