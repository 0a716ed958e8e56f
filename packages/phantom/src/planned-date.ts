import { isoDate, type IsoDate } from '@debulk/quantity/iso-date'

/** A date written in the source of a plan; one that does not exist is our bug. */
export function plannedDate(text: string): IsoDate {
  const date = isoDate(text)
  if (!date.ok) throw new RangeError(`${text} is not a date`)
  return date.value
}

/** The day `days` after 1970-01-01. */
export function dateOfEpochDay(days: number): IsoDate {
  return plannedDate(new Date(days * 86_400_000).toISOString().slice(0, 10))
}
