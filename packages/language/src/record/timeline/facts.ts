import type { Bounded } from '@debulk/quantity/bounded'
import type { Amount, Told } from '@debulk/clinical/record/event-base'
import type { Format } from '../../format.ts'
import { printable } from '../../printable.ts'
import { toldText } from '../told-text.ts'

/** One fact of a line; what was not recorded leaves no trace. */
export type Fact = string | null | undefined | false

const gap = '\u00A0'

/** `Head: fact, fact`; a head alone where nothing more was recorded. */
export function line(head: string, ...facts: readonly Fact[]): string {
  const told = facts.filter((fact) => typeof fact === 'string' && fact !== '')
  const text = told.length === 0 ? head : `${head}: ${told.join(', ')}`
  return text.slice(0, 1).toUpperCase() + text.slice(1)
}

/** A fact that is there: worded, else nothing. */
export const when = <T>(value: T | null | undefined, word: (value: T) => Fact): Fact =>
  value === undefined || value === null ? null : word(value)

/** Words of the record as part of a line. */
export const said = (told: Told, f: Format): string => printable(toldText(told, f))

/** `30 mg` in the unit as printed. */
export const amount = ({ value, unit }: Amount, f: Format): string =>
  `${f.printed(value)}${gap}${f.unit(printable(unit))}`

/** `>30 ng/mL`; a unit of 1 is none. */
export const measured = (value: Bounded, unit: string | undefined, f: Format): string =>
  unit === undefined || unit === '1' ? f.bounded(value) : `${f.bounded(value)}${gap}${f.unit(printable(unit))}`

/** A word and its value: `cycle 2`. */
export const named = (word: string, value: string): string => `${word}${gap}${value}`

/** Millimetres as printed. */
export const mm = (value: number, f: Format): string => `${f.printed(value)}${gap}${f.unit('mm')}`

/** `51 × 49 × 37 mm` */
export const across = (sizes: readonly number[], f: Format): string =>
  `${sizes.map(f.printed).join(`${gap}×${gap}`)}${gap}${f.unit('mm')}`
