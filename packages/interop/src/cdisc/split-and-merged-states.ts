import type { TargetState } from '@debulk/clinical/response/response-course'
import type { AssessmentVisit } from './assessment-visits.ts'
import type { Merger } from './tumour-lesions.ts'
import type { VisitWord } from './visit-key.ts'

/** Whether a visit is the one that told of it, or comes after it; what names no visit holds at all of them. */
export function hasHappened(
  told: VisitWord | undefined,
  visit: AssessmentVisit,
  visits: readonly AssessmentVisit[],
): boolean {
  const at = visits.findIndex(
    ({ key, dates }) => key === told?.key || dates.some(({ value }) => value === told?.date?.value),
  )
  return at < 0 || visits.indexOf(visit) >= at
}

/**
 * A fragment nobody measured leaves the lesion not evaluated; the lesion's own length beside one fragment is the other part of it.
 * Beside several it is taken as their total; these lesions are told.
 */
export function splitStates(
  parentOf: ReadonlyMap<string, string>,
  isTarget: ReadonlySet<string>,
  state: (id: string) => TargetState | null,
  states: Map<string, TargetState>,
): readonly string[] {
  const totals: string[] = []
  for (const [parent, pairs] of Map.groupBy(parentOf, ([, from]) => from)) {
    if (!isTarget.has(parent)) continue
    const found = pairs.map(([id]) => state(id))
    if (found.every((part) => part === null)) continue
    const rest = found.length === 1 ? [states.get(parent)] : []
    if (found.length > 1 && states.has(parent)) totals.push(parent)
    const lengths = [...found, ...rest.flatMap((own) => own ?? [])].map((part) => (part ? lengthOf(part) : null))
    const isWhole = lengths.every((mm) => mm !== null)
    const fragmentsMm = lengths.flatMap((mm) => mm ?? [])
    states.set(
      parent,
      isWhole ? { state: 'split', fragmentsMm } : { state: 'not-evaluable', atLeastMm: sum(fragmentsMm) },
    )
  }
  return totals
}

/** What was measured of a merged lesion is carried by one of those it is made of; a member still measured on its own has not merged yet. */
export function mergedStates(
  mergers: readonly Merger[],
  isTarget: ReadonlySet<string>,
  state: (id: string) => TargetState | null,
  states: Map<string, TargetState>,
): void {
  for (const { lesion: merged, members } of mergers) {
    const own = members.filter((id) => isTarget.has(id))
    const isMeasured = (id: string) => !['not-evaluable', undefined].includes(states.get(id)?.state)
    const measured = own.filter(isMeasured)
    // a merged lesion that keeps the name of one of its parts is measured under it
    const whole = isTarget.has(merged) ? null : state(merged)
    const carrier = whole === null ? (measured.length === 1 ? measured[0] : undefined) : own[0]
    if (carrier === undefined) continue
    if (whole !== null) states.set(carrier, whole)
    for (const id of own) if (id !== carrier && !isMeasured(id)) states.set(id, { state: 'merged-into', into: carrier })
  }
}

/** What a lesion adds to the sum; null where it was not evaluated. */
export function lengthOf(state: TargetState): number | null {
  if (state.state === 'measured') return state.mm
  if (state.state === 'too-small') return state.mm ?? 5
  return state.state === 'absent' ? 0 : null
}

const sum = (lengths: readonly number[]): number => lengths.reduce((total, mm) => total + mm, 0)
