import type { Ternary } from '@debulk/quantity/ternary'
import type { Delivered } from './delivered-amount.ts'
import { doseUnit } from './dose-unit.ts'

/** A sum in one unit; what is not known counts as nothing in `least`, and leaves `most` null. */
export type UnitTotal = { readonly unit: string; readonly least: number; readonly most: number | null }

/** Sums of what was delivered, in mL, mg and units: spellings of one unit are one, but milligrams, USP units and international units are never added. */
export function totalsByUnit(amounts: readonly Delivered[]): UnitTotal[] {
  const converted = amounts.map(({ least, most, unit: recorded }): UnitTotal => {
    const { unit, ratio } = doseUnit(recorded)
    return { unit, least: least * ratio, most: most === null ? null : most * ratio }
  })
  const units = [...new Set(converted.map(({ unit }) => unit))].toSorted()
  return units.map((unit) =>
    converted
      .filter((amount) => amount.unit === unit)
      .reduce<UnitTotal>(
        (total, { least, most }) => ({
          unit,
          least: total.least + least,
          most: total.most === null || most === null ? null : total.most + most,
        }),
        { unit, least: 0, most: 0 },
      ),
  )
}

/** Whether a sum exceeds a limit: unknown where its bounds include the limit. A sum equal to the limit does not exceed it. */
export function exceeds({ least, most }: Pick<UnitTotal, 'least' | 'most'>, limit: number): Ternary {
  const slack = limit * 1e-9
  if (least > limit + slack) return 'yes'
  return most !== null && most <= limit + slack ? 'no' : 'unknown'
}

/** What was assumed to hold a dose against a limit in another unit. */
export type UnitAssumption = 'none' | 'one-unit-per-mg' | 'thousand-iu-per-unit'

/** A cumulative dose of bleomycin against its limit. */
export type BleomycinTotal = {
  readonly totals: readonly UnitTotal[]
  readonly limitUnits: 400
  readonly assumption: UnitAssumption
  /**
   * In USP units, under the assumption. Of mixed units, the one that exceeds the limit alone, which the others only add to; else null, as
   * where the unit is no dose.
   */
  readonly units: UnitTotal | null
  readonly exceeds: Ternary
}

/** What one of each is worth in USP units; equivalence is an assumption, shown with the answer. */
const worth: Readonly<Record<string, { readonly perUnit: number; readonly assumption: UnitAssumption }>> = {
  "[USP'U]": { perUnit: 1, assumption: 'none' },
  mg: { perUnit: 1, assumption: 'one-unit-per-mg' },
  '[IU]': { perUnit: 1000, assumption: 'thousand-iu-per-unit' },
}

/**
 * Cumulative bleomycin. Amounts in several units are listed and not added: the limit is exceeded where one of them alone exceeds it, and
 * else nothing is said of it.
 *
 * @source pulmonary toxicity rises above a total of 400 units — US label; 1 unit ≈ 1 mg ≈ 1000 IU: general knowledge, not verified, an
 *         assumption printed with the answer
 */
export function bleomycinTotal(amounts: readonly Delivered[]): BleomycinTotal {
  const totals = totalsByUnit(amounts)
  const isAll = totals.length === 1
  const held = totals.flatMap(({ unit, least, most }) => {
    const known = worth[unit]
    if (!known) return []
    const { perUnit, assumption } = known
    const units = { unit: "[USP'U]", least: least / perUnit, most: most === null || !isAll ? null : most / perUnit }
    return [{ assumption, units, exceeds: exceeds(units, 400) }]
  })
  const told = held.filter((each) => isAll || each.exceeds === 'yes').toSorted((a, b) => b.units.least - a.units.least)
  return {
    totals,
    limitUnits: 400,
    ...(told[0] ?? { assumption: 'none' as const, units: null, exceeds: 'unknown' as const }),
  }
}

/** Limits between which lifetime doses of doxorubicin are put, mg/m². */
export const doxorubicinLimits = [450, 550] as const

/** A cumulative dose of doxorubicin per body surface; null parts where body surface or unit is not known. */
export type DoxorubicinTotal = {
  readonly totals: readonly UnitTotal[]
  readonly bodySurfaceM2: number | null
  readonly perM2: { readonly least: number; readonly most: number | null } | null
  readonly exceeds: readonly { readonly limit: (typeof doxorubicinLimits)[number]; readonly answer: Ternary }[]
}

/**
 * Cumulative doxorubicin per square metre against both lifetime limits in use. Only what went into the liver's arteries is counted.
 *
 * @source lifetime 450 to 550 mg/m² — general knowledge, not verified against a label
 */
export function doxorubicinTotal(amounts: readonly Delivered[], bodySurfaceM2: number | null): DoxorubicinTotal {
  const totals = totalsByUnit(amounts)
  const mg = totals.find(({ unit }) => unit === 'mg')
  const per = (least: number, most: number | null, m2: number) => ({
    least: least / m2,
    most: most === null ? null : most / m2,
  })
  // what is recorded in another unit only adds to it
  const most = totals.length === 1 && mg ? mg.most : null
  const perM2 = mg && bodySurfaceM2 !== null ? per(mg.least, most, bodySurfaceM2) : null
  return {
    totals,
    bodySurfaceM2,
    perM2,
    exceeds: doxorubicinLimits.map((limit) => ({ limit, answer: perM2 ? exceeds(perM2, limit) : 'unknown' })),
  }
}
