/** A square matrix by rows. */
export type Matrix = readonly (readonly number[])[]

/** The factor, or the first row that adds nothing to the rows before it. */
export type Cholesky =
  | { readonly ok: true; readonly lower: readonly Float64Array[] }
  | { readonly ok: false; readonly row: number }

/**
 * Lower triangle L with L·Lᵀ = `matrix`, symmetric, n × n. O(n³).
 *
 * @param tolerance a pivot below this share of its diagonal counts as none
 */
export function cholesky(matrix: Matrix, tolerance: number): Cholesky {
  const lower = matrix.map((row) => new Float64Array(row.length))
  for (let i = 0; i < lower.length; i++) {
    for (let j = 0; j <= i; j++) {
      let sum = matrix[i]![j]!
      for (let k = 0; k < j; k++) sum -= lower[i]![k]! * lower[j]![k]!
      if (i !== j) lower[i]![j] = sum / lower[j]![j]!
      else if (sum > tolerance * matrix[i]![i]! && sum > 0) lower[i]![i] = Math.sqrt(sum)
      else return { ok: false, row: i }
    }
  }
  return { ok: true, lower }
}

/** x with L·Lᵀ·x = `right`. O(n²). */
export function solve(lower: readonly Float64Array[], right: readonly number[]): number[] {
  const x = [...right]
  for (let i = 0; i < x.length; i++) {
    for (let k = 0; k < i; k++) x[i]! -= lower[i]![k]! * x[k]!
    x[i]! /= lower[i]![i]!
  }
  for (let i = x.length - 1; i >= 0; i--) {
    for (let k = i + 1; k < x.length; k++) x[i]! -= lower[k]![i]! * x[k]!
    x[i]! /= lower[i]![i]!
  }
  return x
}

/** The inverse of L·Lᵀ, column by column. O(n³). */
export function inverse(lower: readonly Float64Array[]): number[][] {
  return lower.map((_, column) =>
    solve(
      lower,
      lower.map((_row, i) => (i === column ? 1 : 0)),
    ),
  )
}
