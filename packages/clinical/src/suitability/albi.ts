import type { Bounded } from '@debulk/quantity/bounded'

/** Highest scores of grades 1 and 2. */
export const albiCutOffs = [-2.6, -1.39] as const

/** The albumin–bilirubin score with its grade; a range where a value is known only within bounds. */
export type Albi = {
  readonly least: number | null
  readonly most: number | null
  /** Every grade that the bounds allow: one where the grade is certain. */
  readonly grades: readonly (1 | 2 | 3)[]
}

/**
 * ALBI score and grade from bilirubin (µmol/L) and albumin (g/L).
 *
 * @source ALBI = 0.66·log10(bilirubin, µmol/L) − 0.085·(albumin, g/L); grade 1 ≤ −2.60, 2 above −2.60 to −1.39, 3 above −1.39 —
 *         Johnson 2015, J Clin Oncol 33:550–558 (formula and cut-offs read in secondary pages); derived in hepatocellular carcinoma
 */
export function albi(bilirubinMicromolar: Bounded, albuminGramsPerLitre: Bounded): Albi {
  const least = score(bilirubinMicromolar.least, albuminGramsPerLitre.most)
  const most = score(bilirubinMicromolar.most, albuminGramsPerLitre.least)
  const from = least === null ? 1 : gradeOf(least)
  const to = most === null ? 3 : gradeOf(most)
  return { least, most, grades: ([1, 2, 3] as const).filter((grade) => grade >= from && grade <= to) }
}

/** Null where nothing bounds one of them; the score rises with bilirubin and falls with albumin. */
function score(bilirubin: number | null, albumin: number | null): number | null {
  return bilirubin === null || albumin === null || bilirubin <= 0
    ? null
    : 0.66 * Math.log10(bilirubin) - 0.085 * albumin
}

const slack = 1e-9
const [first, second] = albiCutOffs
const gradeOf = (value: number): 1 | 2 | 3 => (value <= first + slack ? 1 : value <= second + slack ? 2 : 3)
