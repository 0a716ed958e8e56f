import type { PatientEvent } from '@debulk/clinical/record/patient-event'
import { dateProblems } from './case-date-problems.ts'
import { type Place, placeIn, type Problem } from './case-place.ts'
import { referenceProblems } from './case-reference-problems.ts'
import { curlyQuoteProblems } from './curly-quote-problems.ts'
import { halfProblems } from './case-half-problems.ts'
import { markerJoinProblems } from './marker-join-problems.ts'
import { typedLesionProblems } from './typed-lesion-problems.ts'
import type { Refusal } from './refusal.ts'
import type { TextFile } from './text-file.ts'

/** A person mends a few faults and reads again. */
const most = 20

/** What no schema of one event can see: repeated ids, references to nothing, facts that lack their other half, dates that cannot be. */
export function caseProblems(path: string, file: TextFile, events: readonly PatientEvent[]): Refusal[] {
  const first = new Map<string, number>()
  for (const [i, { id }] of events.entries()) if (!first.has(id)) first.set(id, i)
  const found: Refusal[] = []
  for (const [i, event] of events.entries()) {
    const at = placeIn(path, file, ['events', i])
    const twice = (first.get(event.id) ?? i) < i ? [at.duplicate(['id'], event.id)] : []
    for (const check of checks) found.push(...check(event, at, events))
    found.push(...twice)
    if (found.length >= most) return found.slice(0, most)
  }
  return found
}

const checks: readonly ((event: PatientEvent, at: Place, events: readonly PatientEvent[]) => Problem[])[] = [
  curlyQuoteProblems,
  halfProblems,
  typedLesionProblems,
  referenceProblems,
  markerJoinProblems,
  dateProblems,
]
