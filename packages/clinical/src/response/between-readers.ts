import { studyIds } from '../lesion/study-reading.ts'
import type { EventOf } from '../record/patient-event.ts'
import { eventsOf } from '../record/patient-record.ts'
import type { AnyAnswer } from '../review/answer.ts'
import type { ReviewContext } from '../review/review-context.ts'
import { usualBestResponseRules } from './best-response.ts'
import { readerDiscordance } from './reader-agreement.ts'
import { referenceDate } from './reference-date.ts'
import type { VisitResponse } from './response-course.ts'
import type { ResponseLine } from './response-line.ts'

/** A line and its visits; null where it has no response. */
export type RatedLine = { readonly line: ResponseLine; readonly visits: readonly VisitResponse[] | null }

/** Where readers of one line part, two by two. */
export function betweenReaders(judged: readonly RatedLine[], context: ReviewContext): AnyAnswer[] {
  const read = judged.flatMap(({ line, visits }) =>
    line.reader === null || visits === null ? [] : [{ line, visits, reader: line.reader }],
  )
  return read.flatMap((first, i) =>
    read.slice(i + 1).flatMap((second): AnyAnswer[] => {
      const { line } = first
      if (line.baseline.date !== second.line.baseline.date || first.reader === second.reader) return []
      const reference = referenceDate(line, context)
      const chosen = adjudicationOf(line, read, context)
      const value = {
        baseline: line.baseline.date,
        ...readerDiscordance(first.visits, second.visits, reference.on, usualBestResponseRules),
        names: { first: first.reader, second: second.reader },
        adjudication: chosen && { reader: chosen.reader, by: chosen.by ?? null, reason: chosen.reason ?? null },
      }
      const readings = [...line.followUps, ...second.line.followUps].flatMap(studyIds)
      const because = [...readings, ...(chosen ? [chosen.id] : [])]
      const about = [line.baseline.date, first.reader, second.reader].join(' · ')
      return [{ rule: 'response/readers', about, value, basis: 'derived', because, caveats: [] }]
    }),
  )
}

type ReadLine = { readonly line: ResponseLine; readonly reader: string }

/**
 * The last choice between all readers of the line that names a study of it; one that names its baseline goes before one of a later study.
 * A study that another line starts from names that line alone.
 */
function adjudicationOf(
  { baseline, followUps }: ResponseLine,
  read: readonly ReadLine[],
  { events }: ReviewContext,
): EventOf<'response-adjudicated'> | null {
  const readers = new Set(read.flatMap(({ line, reader }) => (line.baseline.date === baseline.date ? [reader] : [])))
  const starts = new Set(read.map(({ line }) => line.baseline.date))
  const choices = eventsOf(events, 'response-adjudicated').filter(({ reader }) => readers.has(reader))
  return (
    choices.findLast(({ study }) => study === baseline.date) ??
    choices.findLast(({ study }) => !starts.has(study) && followUps.some(({ date }) => date === study)) ??
    null
  )
}
