import type { CaseEvent } from './case-events.ts'
import { placeIn, type Problem } from './case-place.ts'
import type { TextFile } from './text-file.ts'

/** Events that name two origins: a fact was entered, or imported, or measured, or derived, and the others would be dropped unseen. */
export function originProblems(path: string, file: TextFile, events: readonly CaseEvent[]): Problem[] {
  return events.flatMap((event, i) => {
    const at = placeIn(path, file, ['events', i])
    const origins = (['enteredBy', 'imported', 'measured', 'derived'] as const).filter(
      (key) => event[key] !== undefined,
    )
    const [first, second] = origins
    if (first !== undefined && second !== undefined) {
      const example = 'imported: { file: series.csv, row: 14 }'
      return [at.unexpected([second], origins.join(' + '), 'enteredBy | imported | measured | derived', example)]
    }
    if (event.recordedOn === undefined || (!event.measured && !event.derived)) return []
    const found = `${event.measured ? 'measured' : 'derived'} + recordedOn`
    return [at.unexpected(['recordedOn'], found, 'enteredBy + recordedOn | imported + recordedOn', 'recordedOn: null')]
  })
}
