import { chiSquareTail } from './chi-square.ts'
import type { FollowUp } from './follow-up.ts'
import { checkTimes } from './tally.ts'
import { cholesky, solve } from './cholesky.ts'

/** Events of one group, and how many it would have had by its share of those at risk. */
export type LogRankGroup = {
  readonly group: string
  readonly size: number
  readonly observed: number
  readonly expected: number
}

/**
 * `covariance` of observed − expected, groups × groups in the order of `groups` (of first appearance). Chi-square and p are null
 * where nothing is compared: no events, or never two groups at risk together.
 */
export type LogRank = {
  readonly groups: readonly LogRankGroup[]
  readonly covariance: readonly (readonly number[])[]
  readonly degreesOfFreedom: number
  readonly chiSquare: number | null
  readonly p: number | null
}

/**
 * Do two or more groups have the event at the same rate? Hypergeometric variance at ties. O(n log n + times · groups²).
 *
 * @param groups the group of each subject, by name
 * @source Mantel 1966, Cancer Chemother Rep 50:163–170; Peto & Peto 1972, J R Stat Soc A 135:185–207
 */
export function logRank({ times, events, groups }: FollowUp & { readonly groups: readonly string[] }): LogRank {
  checkTimes(times, events.length, groups.length)
  const names = [...new Set(groups)]
  const order = times.map((_, i) => i).toSorted((a, b) => (times[b] ?? 0) - (times[a] ?? 0))
  const zeros = () => names.map(() => 0)
  const [observed, expected, atRisk] = [zeros(), zeros(), zeros()]
  const covariance = names.map(zeros)
  // from the last time back, so that those at risk only grow
  for (let place = 0; place < order.length;) {
    const time = times[order[place]!]!
    let failed = 0
    for (; place < order.length && times[order[place]!] === time; place++) {
      const subject = order[place]!
      const group = names.indexOf(groups[subject]!)
      atRisk[group]!++
      if (!events[subject]) continue
      observed[group]!++
      failed++
    }
    if (failed === 0) continue
    const shares = atRisk.map((count) => count / place)
    const factor = place > 1 ? (failed * (place - failed)) / (place - 1) : 0
    shares.forEach((share, g) => {
      expected[g]! += failed * share
      shares.forEach((other, h) => (covariance[g]![h]! += factor * share * ((g === h ? 1 : 0) - other)))
    })
  }
  const rows = names.map((group, g) => ({
    group,
    size: atRisk[g] ?? 0,
    observed: observed[g] ?? 0,
    expected: expected[g] ?? 0,
  }))
  return { groups: rows, covariance, ...test(rows, covariance) }
}

function test(rows: readonly LogRankGroup[], covariance: readonly (readonly number[])[]) {
  // a group without expectation was never compared; of the others one follows from the rest
  const free = rows.flatMap(({ expected }, i) => (expected > 0 ? [i] : [])).slice(1)
  const degreesOfFreedom = free.length
  const none = { degreesOfFreedom, chiSquare: null, p: null }
  if (degreesOfFreedom === 0) return none
  const excess = free.map((i) => (rows[i]?.observed ?? 0) - (rows[i]?.expected ?? 0))
  const factor = cholesky(
    free.map((i) => free.map((j) => covariance[i]?.[j] ?? 0)),
    1e-12,
  )
  if (!factor.ok) return none
  const chiSquare = solve(factor.lower, excess).reduce((sum, value, i) => sum + value * (excess[i] ?? 0), 0)
  return { degreesOfFreedom, chiSquare, p: chiSquareTail(chiSquare, degreesOfFreedom) }
}
