import { responseOutputVersion } from '@debulk/contract/response-output'
import type { Derivation } from './response-derivation.ts'

/** Responses with the sums they rest on, and every note by its code; never localised. */
export function responseJson({ derived, without, notes, rows, rules, source }: Derivation): string {
  return JSON.stringify({
    schemaVersion: responseOutputVersion,
    kind: 'response',
    criterion: 'recist-1.1',
    bestResponse: rules,
    tables: [...rows].map(([file, count]) => ({ file, rows: count })),
    courses: derived.map(({ course, responses, rows: records }) => ({
      subject: course.subject,
      evaluator: course.evaluator,
      evaluatorId: course.evaluatorId,
      targets: course.course.targets,
      best: records.find(({ RSTESTCD }) => RSTESTCD === 'BESTRESP')?.RSSTRESC ?? null,
      visits: responses.map(({ visit, date, ...response }) => ({
        visitNumber: course.visits.get(visit)?.numberText ?? '',
        visit: course.visits.get(visit)?.name ?? '',
        // days have no calendar
        date: source.kind === 'sdtm' ? date.value : null,
        ...response,
      })),
    })),
    records: derived.flatMap((each) => each.rows),
    notDerived: without,
    notes,
  })
}
