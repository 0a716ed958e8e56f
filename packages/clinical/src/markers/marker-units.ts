import { times, type Bounded } from '@debulk/quantity/bounded'
import { err, ok, type Result } from '@debulk/quantity/result'
import type { MarkerAnalyte } from '../record/laboratory-events.ts'

/**
 * Molar masses, g/mol.
 * @source Serotonin C10H12N2O 176.215, 5-HIAA C10H9NO3 191.183 (as laboratories convert; today's abridged atomic weights give 176.219 and
 *   191.186, 0.002 % more)
 */
export const molarMass = { serotonin: 176.215, '5-hiaa': 191.183 } as const

/**
 * One pmol/L of NT-proBNP in ng/L.
 * @source Manufacturers' package inserts (1 pmol/L = 8.457 ng/L); general knowledge, not verified against an insert
 */
export const ntProBnpNgPerPmol = 8.457

/** Why one result does not turn into another unit. */
export type MarkerUnitRefusal =
  /** The unit belongs to one assay: another assay's, or another kind of unit, is another number. */
  | 'assay-specific'
  /** A concentration, an amount per day and a ratio to creatinine are different quantities. */
  | 'other-quantity'
  /** No conversion is listed for this analyte. */
  | 'not-listed'
  /** The unit is not listed for this analyte. */
  | 'unit-not-listed'

/** Units that turn into one another by a factor: each in terms of the first. */
type UnitGroup = Readonly<Record<string, number>>

const massConcentration: UnitGroup = { 'ng/mL': 1, 'ug/L': 1, 'ng/L': 0.001, 'pg/mL': 0.001, 'ug/dL': 10 }
const substanceConcentration: UnitGroup = { 'nmol/L': 1, 'umol/L': 1000, 'pmol/L': 0.001 }

const group = (of: UnitGroup, factor: number): UnitGroup =>
  Object.fromEntries(Object.entries(of).map(([unit, size]) => [unit, size * factor]))

/** Concentrations of a molecule of known mass: 1 nmol/L is M/1000 ng/mL. */
const concentrations = (mass: number): UnitGroup => ({
  ...massConcentration,
  ...group(substanceConcentration, mass / 1000),
})
/** Amounts per day in mg: 1 µmol is M/1000 mg. */
const perDay = (mass: number): UnitGroup => ({
  'mg/(24.h)': 1,
  'ug/(24.h)': 0.001,
  'umol/(24.h)': mass / 1000,
  'nmol/(24.h)': mass / 1_000_000,
})

/**
 * The closed table of analytes and units. Units of one group convert; between groups nothing does.
 * @source Serotonin and 5-HIAA by molar mass; NT-proBNP by its makers' factor; chromogranin A in U/L, ng/mL and nmol/L is
 *   specific to the assay (epitopes, fragments): general knowledge, not verified against a standard
 */
const unitGroups: Readonly<Record<MarkerAnalyte, readonly UnitGroup[]>> = {
  'chromogranin-a': [
    massConcentration,
    substanceConcentration,
    { 'U/L': 1, 'kU/L': 1000, 'U/mL': 1000 },
    { '[IU]/L': 1 },
  ],
  serotonin: [concentrations(molarMass.serotonin), perDay(molarMass.serotonin)],
  '5-hiaa': [
    perDay(molarMass['5-hiaa']),
    concentrations(molarMass['5-hiaa']),
    { 'mg/g{creat}': 1, 'mg/g': 1, 'ug/mg{creat}': 1, 'ug/mg': 1 },
    { 'umol/mmol{creat}': 1, 'umol/mmol': 1, 'mmol/mol{creat}': 1, 'mmol/mol': 1 },
  ],
  nse: [massConcentration],
  'nt-probnp': [{ 'ng/L': 1, 'pg/mL': 1, 'ng/mL': 1000, 'ug/L': 1000, 'pmol/L': ntProBnpNgPerPmol }],
  pancreastatin: [{ 'pg/mL': 1, 'ng/L': 1 }],
  gastrin: [],
  glucagon: [],
  insulin: [],
  vip: [],
  other: [],
}

/** One spelling of what UCUM spells in several ways: `ng/ml`, `mg/d`, `mg/24.h`. */
const spelt = (unit: string): string => unit.replace(/(?<=\/[mdu]?)l$/, 'L').replace(/\/(d|24\.h)$/, '/(24.h)')

/** Which units of an analyte belong together; a unit that is not listed stands alone. */
export function unitGroupOf(analyte: MarkerAnalyte, written: string): string {
  const unit = spelt(written)
  const index = unitGroups[analyte].findIndex((units) => Object.hasOwn(units, unit))
  return index === -1 ? `only ${unit}` : `group ${index}`
}

/** What one unit is in another, or why it is nothing. */
export function markerUnitFactor(
  analyte: MarkerAnalyte,
  writtenFrom: string,
  writtenTo: string,
): Result<number, MarkerUnitRefusal> {
  const [from, to] = [spelt(writtenFrom), spelt(writtenTo)]
  if (from === to) return ok(1)
  const groups = unitGroups[analyte]
  if (groups.length === 0) return err('not-listed')
  const [groupFrom, groupTo] = [from, to].map((unit) => groups.find((units) => Object.hasOwn(units, unit)))
  if (groupFrom === undefined || groupTo === undefined) return err('unit-not-listed')
  if (groupFrom !== groupTo) return err(analyte === 'chromogranin-a' ? 'assay-specific' : 'other-quantity')
  const [size, sizeTo] = [groupFrom[from], groupTo[to]]
  return size === undefined || sizeTo === undefined ? err('unit-not-listed') : ok(size / sizeTo)
}

/** The same result in another unit. Bounds stay bounds. */
export function convertMarker(
  analyte: MarkerAnalyte,
  value: Bounded,
  units: { readonly from: string; readonly to: string },
): Result<Bounded, MarkerUnitRefusal> {
  const factor = markerUnitFactor(analyte, units.from, units.to)
  return factor.ok ? ok(times(value, factor.value)) : factor
}
