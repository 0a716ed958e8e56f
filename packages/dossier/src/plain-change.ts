import type { SumChange } from '@debulk/clinical/assessment'
import type { Catalogue } from '@debulk/language/catalogue'

/** `−77 %`, or why there is no such figure: nothing at the baseline has no percentage, an unknown end no change. */
export function plainChange(
  { baseline, at, fraction }: Pick<SumChange, 'baseline' | 'at' | 'fraction'>,
  { format, labels, report }: Catalogue,
): string {
  if (fraction !== null) return format.change(fraction)
  if (baseline === 0 && at !== null) return report.ofZero
  return labels.verdict['cannot-be-told']
}
