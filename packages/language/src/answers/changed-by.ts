import type { MarkerChange } from '@debulk/clinical/markers/marker-change'
import type { Format } from '../format.ts'

/** `−66 %`; `−66 % to −34 %` where a result has only bounds; null where nothing is known of it. */
export function changedBy(
  change: MarkerChange | null,
  format: Format,
  words: { readonly span: (a: string, b: string) => string; readonly atLeast: string; readonly atMost: string },
): string | null {
  if (change === null) return null
  const { leastPercent: least, mostPercent: most } = change
  const one = (percent: number) => format.change(percent / 100)
  if (least !== null && most !== null) return least === most ? one(least) : words.span(one(least), one(most))
  if (least !== null) return `${words.atLeast} ${one(least)}`
  return most === null ? null : `${words.atMost} ${one(most)}`
}
