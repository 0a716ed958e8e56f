/** One distinct time: how many were still observed just before it, and how many left by which way (0 is censoring). */
export type Tally = { readonly time: number; readonly atRisk: number; readonly left: readonly number[] }

/**
 * Distinct times, ascending. Events at a time come before censoring at that time: both are at risk there. O(n log n).
 *
 * @param times one per subject, any one unit
 * @param ways  one per subject, 0 for censored, 1 … `kinds` for the kind of event
 */
export function tally(times: readonly number[], ways: readonly number[], kinds: number): Tally[] {
  checkTimes(times, ways.length)
  const order = times.map((_, i) => i).toSorted((a, b) => (times[a] ?? 0) - (times[b] ?? 0))
  const found: { time: number; atRisk: number; left: number[] }[] = []
  order.forEach((subject, place) => {
    const [time, way] = [times[subject] ?? Number.NaN, ways[subject] ?? 0]
    if (!(Number.isInteger(way) && way >= 0 && way <= kinds))
      throw new RangeError(`subject ${subject} has way ${way} of 0 … ${kinds}`)
    let last = found.at(-1)
    if (last?.time !== time) {
      last = { time, atRisk: times.length - place, left: Array.from({ length: kinds + 1 }, () => 0) }
      found.push(last)
    }
    last.left[way] = (last.left[way] ?? 0) + 1
  })
  return found
}

/** Times are finite and not negative, and every column has as many rows. */
export function checkTimes(times: readonly number[], ...lengths: readonly number[]): void {
  for (const length of lengths)
    if (length !== times.length) throw new RangeError(`${times.length} times, but a column of ${length}`)
  times.forEach((time, i) => {
    if (!(time >= 0 && time < Infinity)) throw new RangeError(`subject ${i} was observed for ${time}`)
  })
}
