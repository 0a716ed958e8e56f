import { times, type Bounded } from '@debulk/quantity/bounded'
import type { LaboratoryAnalyte } from '../record/laboratory-events.ts'

/** Molar masses, g/mol: bilirubin C33H36N4O6 and creatinine C4H7N3O. @source IUPAC standard atomic weights, abridged 2021 */
export const molarMass = { bilirubin: 584.673, creatinine: 113.12 } as const

/** From µmol/L to mg/dL: a mole per litre is a molar mass of grams in ten decilitres. */
const perMicromole = (gramsPerMole: number): number => gramsPerMole / 10_000

type Units = { readonly unit: string; readonly factors: Readonly<Record<string, number>> }

const platelets: Units = {
  unit: '10*9/L',
  factors: { '10*9/L': 1, '10*3/uL': 1, '/uL': 1e-3, '10*6/mL': 1, '/nL': 1 },
}
const milligrams = (gramsPerMole: number): Units => ({
  unit: 'mg/dL',
  factors: {
    'mg/dL': 1,
    'mg/L': 0.1,
    'umol/L': perMicromole(gramsPerMole),
    'mmol/L': 1000 * perMicromole(gramsPerMole),
  },
})
const enzyme: Units = { unit: 'U/L', factors: { 'U/L': 1, 'ukat/L': 60, 'nkat/L': 0.06 } }

/** The unit in which a limit is written, with what each other unit is worth in it. */
const units: { readonly [A in LaboratoryAnalyte]?: Units } = {
  bilirubin: milligrams(molarMass.bilirubin),
  creatinine: milligrams(molarMass.creatinine),
  albumin: { unit: 'g/dL', factors: { 'g/dL': 1, 'g/L': 0.1, 'mg/mL': 0.1, 'mg/dL': 1e-3 } },
  platelets,
  inr: { unit: '1', factors: { '1': 1, '{INR}': 1 } },
  'creatinine-clearance': { unit: 'mL/min', factors: { 'mL/min': 1, 'mL/s': 60 } },
  ldh: enzyme,
  ast: enzyme,
  alt: enzyme,
}

/**
 * A laboratory value in the unit its limits are written in; null where the unit is no unit of this analyte.
 *
 * @source UCUM for prefixes; molar masses from IUPAC standard atomic weights; 1 µkat = 60 U by definition of the katal
 */
export function inLimitUnit(
  analyte: LaboratoryAnalyte,
  value: Bounded,
  unit: string,
): { readonly value: Bounded; readonly unit: string } | null {
  const known = units[analyte]
  const factor = known?.factors[unit]
  if (!known || factor === undefined) return null
  return { value: factor === 1 ? value : times(value, factor), unit: known.unit }
}
