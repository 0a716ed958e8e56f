import { responseNote, type ResponseNote } from '@debulk/contract/response-notes'
import type { TumourResult } from './tumour-result.ts'

/**
 * What counts of several records of one test of one lesion at one visit: an accepted one before others, a finding before "not
 * done", the latest date before earlier ones. Two findings of one day that differ leave it open: not evaluated.
 */
export function oneResultPerTest(
  file: string,
  results: readonly TumourResult[],
  note: (note: ResponseNote) => void,
): TumourResult[] {
  const byTest = new Map<string, TumourResult[]>()
  for (const result of results) {
    const key = result.test === 'other' ? `other ${result.row}` : result.test
    const group = byTest.get(key)
    if (group) group.push(result)
    else byTest.set(key, [result])
  }
  return [...byTest.values()].flatMap((group) => counted(file, group, note))
}

function counted(
  file: string,
  group: readonly TumourResult[],
  note: (note: ResponseNote) => void,
): readonly TumourResult[] {
  if (group.length === 1) return group
  const keep = (
    rest: readonly TumourResult[],
    chosen: readonly TumourResult[],
    code: 'not-the-accepted-row' | 'duplicate-row' | 'repeated-later',
  ) => {
    const [first] = chosen
    if (first) for (const { row } of rest) note(responseNote(file, row, code, { row: first.row }))
  }
  let left = narrowed(
    group,
    ({ isAccepted }) => isAccepted,
    (rest, chosen) => keep(rest, chosen, 'not-the-accepted-row'),
  )
  left = narrowed(
    left,
    ({ value }) => value.kind !== 'not-evaluated',
    (rest, chosen) => keep(rest, chosen, 'duplicate-row'),
  )
  const latest = left.reduce((day, { visit }) => (visit.date && visit.date.latest > day ? visit.date.latest : day), '')
  left = narrowed(
    left,
    ({ visit }) => visit.date?.latest === latest,
    (rest, chosen) => keep(rest, chosen, 'repeated-later'),
  )
  const [first, ...others] = left
  if (!first) return []
  const same = (other: TumourResult) => JSON.stringify(other.value) === JSON.stringify(first.value)
  if (others.every(same)) {
    keep(others, [first], 'duplicate-row')
    return [first]
  }
  const [second] = others
  for (const { row } of left) {
    const other = row === first.row ? (second?.row ?? row) : first.row
    note(responseNote(file, row, 'conflicting-rows', { row: other }))
  }
  return [{ ...first, value: { kind: 'not-evaluated', isSilent: false } }]
}

/** Those that fit, unless none does or all do; `drop` hears of the rest. */
function narrowed(
  results: readonly TumourResult[],
  fits: (result: TumourResult) => boolean,
  drop: (rest: readonly TumourResult[], chosen: readonly TumourResult[]) => void,
): readonly TumourResult[] {
  const chosen = results.filter(fits)
  if (chosen.length === 0 || chosen.length === results.length) return results
  drop(
    results.filter((result) => !chosen.includes(result)),
    chosen,
  )
  return chosen
}
