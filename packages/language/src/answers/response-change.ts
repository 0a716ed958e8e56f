import type { Format } from '../format.ts'
import { roundedBeside } from '../rounded.ts'

/**
 * Changes that decide a response, in per cent.
 *
 * @source RECIST 1.1 and mRECIST −30 and +20; WHO and EASL −50 and +25; qEASL and vRECIST −65 and +73; Choi −10, −15 and +10
 */
const limits = [-65, -50, -30, -15, -10, 10, 20, 25, 73]

/** A change with its sign and one decimal: `−38.2 %`; with more where one would put it on the other side of a limit. */
export function responseChange(fraction: number, f: Format): string {
  const shown = roundedBeside(fraction * 100, 1, limits)
  return `${shown > 0 ? '+' : ''}${f.printed(shown)}\u00A0%`
}
