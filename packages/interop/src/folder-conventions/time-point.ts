import { isoDate, type IsoDate } from '@debulk/quantity/iso-date'

/** Whose files these are and from when, as their folders say. */
export type TimePoint = { readonly patient: string | null; readonly date: IsoDate | null; readonly depth: number }

/** The innermost folder named `YYYY-MM-DD` is the date; the folder above it is the patient. */
export function timePoint(folders: readonly string[]): TimePoint {
  for (let depth = folders.length - 1; depth >= 0; depth--) {
    const date = isoDate(folders[depth] ?? '')
    if (date.ok) return { patient: folders[depth - 1] ?? null, date: date.value, depth }
  }
  return { patient: null, date: null, depth: -1 }
}
