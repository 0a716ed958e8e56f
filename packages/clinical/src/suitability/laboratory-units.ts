import { times, type Bounded } from '@debulk/quantity/bounded'
import { ucumRatio } from '@debulk/quantity/ucum-ratio'
import type { LaboratoryAnalyte } from '../record/laboratory-events.ts'

/** Molar masses, g/mol: bilirubin C33H36N4O6 and creatinine C4H7N3O. @source IUPAC standard atomic weights, abridged 2021 */
export const molarMass = { bilirubin: 584.673, creatinine: 113.12 } as const

type Units = { readonly unit: string; readonly gramsPerMole?: number }

const enzyme: Units = { unit: 'U/L' }

/** The unit in which a limit is written. */
const units: { readonly [A in LaboratoryAnalyte]?: Units } = {
  bilirubin: { unit: 'mg/dL', gramsPerMole: molarMass.bilirubin },
  creatinine: { unit: 'mg/dL', gramsPerMole: molarMass.creatinine },
  albumin: { unit: 'g/dL' },
  platelets: { unit: '10*9/L' },
  inr: { unit: '1' },
  'creatinine-clearance': { unit: 'mL/min' },
  ldh: enzyme,
  ast: enzyme,
  alt: enzyme,
}

/**
 * A laboratory value in the unit its limits are written in, however its own is spelt; null where the unit is none of this analyte.
 *
 * @source UCUM for units and prefixes; molar masses from IUPAC standard atomic weights; 1 µkat = 60 U by definition of the katal
 */
export function inLimitUnit(
  analyte: LaboratoryAnalyte,
  value: Bounded,
  unit: string,
): { readonly value: Bounded; readonly unit: string } | null {
  const known = units[analyte]
  if (!known) return null
  const factor = limitUnits(unit, known)
  if (factor === null) return null
  return { value: factor === 1 ? value : times(value, factor), unit: known.unit }
}

/** How many of the limit's unit one of another is. */
function limitUnits(written: string, { unit, gramsPerMole }: Units): number | null {
  // a clearance for a body surface is another figure, though its note means nothing to UCUM
  if (/\{1\.73/.test(written)) return null
  // international units of an enzyme are its units
  const own = unit === 'U/L' ? written.replace(/\[[Ii]U\]/, 'U') : written
  const ratio = ucumRatio(own, unit)
  if (ratio !== null || gramsPerMole === undefined) return ratio
  const moles = ucumRatio(own, 'umol/L')
  // a mole per litre is a molar mass of grams in ten decilitres
  return moles === null ? null : (moles * gramsPerMole) / 10_000
}
