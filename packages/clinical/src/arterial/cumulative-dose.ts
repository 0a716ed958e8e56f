import type { Ternary } from '@debulk/quantity/ternary'
import type { Delivered } from './delivered-amount.ts'

/** A sum in one unit; null where nothing bounds that side. */
export type UnitTotal = { readonly unit: string; readonly least: number | null; readonly most: number | null }

/** Sums of what was delivered, one for each unit: milligrams, USP units and international units are never added. */
export function totalsByUnit(amounts: readonly Delivered[]): UnitTotal[] {
  const units = [...new Set(amounts.map(({ unit }) => unit))].toSorted()
  return units.map((unit) => {
    const of = amounts.filter((amount) => amount.unit === unit)
    return { unit, least: sum(of.map(({ least }) => least)), most: sum(of.map(({ most }) => most)) }
  })
}

const sum = (values: readonly (number | null)[]): number | null =>
  values.reduce<number | null>((total, value) => (total === null || value === null ? null : total + value), 0)

/** Whether a sum exceeds a limit: unknown where its bounds include the limit. A sum equal to the limit does not exceed it. */
export function exceeds({ least, most }: Pick<UnitTotal, 'least' | 'most'>, limit: number): Ternary {
  const slack = limit * 1e-9
  if (least !== null && least > limit + slack) return 'yes'
  return most !== null && most <= limit + slack ? 'no' : 'unknown'
}

/** What was assumed to hold a dose against a limit in another unit. */
export type UnitAssumption = 'none' | 'one-unit-per-mg' | 'thousand-iu-per-unit'

/** A cumulative dose of bleomycin against its limit. */
export type BleomycinTotal = {
  readonly totals: readonly UnitTotal[]
  readonly limitUnits: 400
  readonly assumption: UnitAssumption
  /** In USP units, under the assumption; null where units are mixed or not known. */
  readonly units: UnitTotal | null
  readonly exceeds: Ternary
}

/** What one of each is worth in USP units; equivalence is an assumption, shown with the answer. */
const worth: Readonly<Record<string, { readonly units: number; readonly assumption: UnitAssumption }>> = {
  "[USP'U]": { units: 1, assumption: 'none' },
  "k[USP'U]": { units: 1000, assumption: 'none' },
  mg: { units: 1, assumption: 'one-unit-per-mg' },
  g: { units: 1000, assumption: 'one-unit-per-mg' },
  '[IU]': { units: 1 / 1000, assumption: 'thousand-iu-per-unit' },
  'k[IU]': { units: 1, assumption: 'thousand-iu-per-unit' },
  // UCUM writes the same unit both ways
  '[iU]': { units: 1 / 1000, assumption: 'thousand-iu-per-unit' },
  'k[iU]': { units: 1, assumption: 'thousand-iu-per-unit' },
}

/**
 * Cumulative bleomycin. Amounts in several units are listed and not added, so nothing is said of the limit.
 *
 * @source pulmonary toxicity rises above a total of 400 units — US label; 1 unit ≈ 1 mg ≈ 1000 IU: general knowledge, not verified, an
 *         assumption printed with the answer
 */
export function bleomycinTotal(amounts: readonly Delivered[]): BleomycinTotal {
  const totals = totalsByUnit(amounts)
  const [only] = totals
  const known = totals.length === 1 && only ? worth[only.unit] : undefined
  if (!only || !known) return { totals, limitUnits: 400, assumption: 'none', units: null, exceeds: 'unknown' }
  const scaled = (value: number | null) => (value === null ? null : value * known.units)
  const units = { unit: "[USP'U]", least: scaled(only.least), most: scaled(only.most) }
  return { totals, limitUnits: 400, assumption: known.assumption, units, exceeds: exceeds(units, 400) }
}

/** Limits between which lifetime doses of doxorubicin are put, mg/m². */
export const doxorubicinLimits = [450, 550] as const

/** A cumulative dose of doxorubicin per body surface; null parts where body surface or unit is not known. */
export type DoxorubicinTotal = {
  readonly totals: readonly UnitTotal[]
  readonly bodySurfaceM2: number | null
  readonly perM2: { readonly least: number | null; readonly most: number | null } | null
  readonly exceeds: readonly { readonly limit: (typeof doxorubicinLimits)[number]; readonly answer: Ternary }[]
}

/**
 * Cumulative doxorubicin per square metre against both lifetime limits in use. Only what went into the liver's arteries is counted.
 *
 * @source lifetime 450 to 550 mg/m² — general knowledge, not verified against a label
 */
export function doxorubicinTotal(amounts: readonly Delivered[], bodySurfaceM2: number | null): DoxorubicinTotal {
  const totals = totalsByUnit(amounts)
  const [only] = totals
  const mg = totals.length === 1 && only?.unit === 'mg' ? only : null
  const per = (value: number | null) => (value === null || bodySurfaceM2 === null ? null : value / bodySurfaceM2)
  const perM2 = mg && bodySurfaceM2 !== null ? { least: per(mg.least), most: per(mg.most) } : null
  return {
    totals,
    bodySurfaceM2,
    perM2,
    exceeds: doxorubicinLimits.map((limit) => ({ limit, answer: perM2 ? exceeds(perM2, limit) : 'unknown' })),
  }
}
