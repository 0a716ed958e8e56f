import { byDate } from '@debulk/quantity/duration'
import type { StudyReading } from '../lesion/study-reading.ts'
import type { EventOf } from '../record/patient-event.ts'
import { eventsOf } from '../record/patient-record.ts'
import type { ReviewContext } from '../review/review-context.ts'
import type { OtherCriterion } from './criterion-gate.ts'
import { criterionOf } from './criterion-of.ts'
import { liverSteps } from './liver-steps.ts'

/** A line of treatment that response is judged in: its baseline and the studies after it, by one reader. */
export type ResponseLine = {
  readonly reader: string | null
  readonly baseline: StudyReading
  readonly followUps: readonly StudyReading[]
  /** The targets somebody chose; null where nobody did. */
  readonly selected: EventOf<'targets-selected'> | null
}

/**
 * Lines of treatment of a record. Every choice of targets starts one, which ends with the baseline of the next; where nobody chose,
 * there is one from the last study before the first treatment of the liver. Studies read by several people give a line for each. Of a
 * criterion beside RECIST only what was chosen for it by name is a line of its own.
 *
 * @source RECIST 1.1 §4.2; a new line of treatment starts a new baseline: PMC4671850
 */
export function responseLines(
  { events, studies }: ReviewContext,
  wanted: 'recist' | OtherCriterion = 'recist',
): readonly ResponseLine[] {
  return readings(studies).flatMap(({ reader, read }) => {
    const selections = eventsOf(events, 'targets-selected')
      .filter(
        ({ criterion, by }) =>
          criterionOf(criterion ?? 'RECIST') === wanted && (reader === null || by === undefined || by === reader),
      )
      .toSorted((a, b) => (a.study < b.study ? -1 : a.study > b.study ? 1 : 0))
    if (selections.length === 0) {
      if (wanted !== 'recist') return []
      const baseline = usualBaseline(read, events)
      return baseline ? [line(reader, baseline, read, null, null)] : []
    }
    return selections.flatMap((selected, i) => {
      const baseline = read.find(({ date }) => date === selected.study)
      const next = selections.slice(i + 1).find(({ study }) => study > selected.study)
      return baseline ? [line(reader, baseline, read, selected, next?.study ?? null)] : []
    })
  })
}

const line = (
  reader: string | null,
  baseline: StudyReading,
  read: readonly StudyReading[],
  selected: ResponseLine['selected'],
  until: string | null,
): ResponseLine => ({
  reader,
  baseline,
  followUps: read.filter(({ date }) => date > baseline.date && (until === null || date <= until)),
  selected,
})

/** One series of studies where each was read once; otherwise one per reader. */
function readings(
  studies: readonly StudyReading[],
): readonly { readonly reader: string | null; readonly read: readonly StudyReading[] }[] {
  const dates = new Set(studies.map(({ date }) => date))
  if (dates.size === studies.length) return [{ reader: null, read: studies }]
  const readers = [...new Set(studies.flatMap(({ reader }) => (reader === null ? [] : [reader])))]
  return readers.map((reader) => ({ reader, read: studies.filter((study) => study.reader === reader) }))
}

function usualBaseline(read: readonly StudyReading[], events: ReviewContext['events']): StudyReading | null {
  const first = read[0]
  if (first === undefined) return null
  const last = read.at(-1)?.date ?? first.date
  const step = liverSteps(events)
    .toSorted((a, b) => byDate(a.on, b.on))
    .find(({ on }) => first.date <= on.earliest && on.earliest < last)
  return (step && read.findLast(({ date }) => date <= step.on.earliest)) ?? first
}
