import type { PatientEvent } from '@debulk/clinical/record/patient-event'
import type { CaseEvent } from './case-events.ts'
import { placeIn, type Problem } from './case-place.ts'
import { namesIn } from './case-reference-problems.ts'
import type { TextFile } from './text-file.ts'

/**
 * References to an event that has no id of its own. `event-3` is only where it stands: an event written above it would move the
 * reference, and with it a retraction, to another fact without a word.
 */
export function placeNameProblems(
  path: string,
  file: TextFile,
  written: readonly CaseEvent[],
  events: readonly PatientEvent[],
): Problem[] {
  const places = new Map<string, number>()
  for (const [i, { id }] of written.entries()) if (id === undefined) places.set(`event-${i + 1}`, i + 1)
  return events.flatMap((event, i) => {
    const at = placeIn(path, file, ['events', i])
    return namesIn(event).flatMap(({ at: key, value }) => {
      const place = places.get(value)
      return place === undefined || value === event.id ? [] : [at.placeName(key, value, place)]
    })
  })
}
