import type { Bounded } from '@debulk/quantity/bounded'

/** By how many per cent a label lowers a dose between two clearances, mL/min; both ends belong to it. */
const bands = [
  { from: 40, to: 50, percent: 30 },
  { from: 30, to: 40, percent: 40 },
  { from: 20, to: 30, percent: 45 },
  { from: 10, to: 20, percent: 55 },
  { from: 5, to: 10, percent: 60 },
] as const

/** The rows of the table that a clearance falls into. */
export type RenalReduction = {
  /** Per cent, smallest first; 0 above the table. Several where the value lies on an edge or is known only within bounds. */
  readonly percents: readonly number[]
  /** It is, or may be, below the last row. */
  readonly belowTable: boolean
}

/**
 * What the label of bleomycin tabulates for a creatinine clearance, mL/min: a fact of the label, not a dose. The table prints both ends
 * of each row, so that an edge belongs to two of them.
 *
 * @source US label: clearance above 50 mL/min 100 % of the dose, 40–50 70 %, 30–40 60 %, 20–30 55 %, 10–20 45 %, 5–10 40 %, as read in
 *         DrugCentral
 */
export function renalReduction({ least, leastOpen, most, mostOpen }: Bounded): RenalReduction {
  const reachesUpTo = (to: number) => least === null || (leastOpen ? least < to : least <= to)
  const reachesDownTo = (from: number) => most === null || (mostOpen ? most > from : most >= from)
  const rows = bands.filter(({ from, to }) => reachesUpTo(to) && reachesDownTo(from)).map(({ percent }) => percent)
  const above = most === null || most > 50
  return { percents: above ? [0, ...rows] : rows, belowTable: least === null || least < 5 }
}
