import type { Burden } from '@debulk/clinical/assessment'
import type { Catalogue } from '@debulk/language/catalogue'

/** The share, or why there is none: a liver that is not all in the image has no whole to be a share of. */
export function shareOfLiver({ percentOfLiver, liverCutOff }: Burden, { format, report }: Catalogue): string {
  if (percentOfLiver !== null) return format.percentOfLiver(percentOfLiver)
  return liverCutOff ? report.liverCutOff : report.notRecorded
}
