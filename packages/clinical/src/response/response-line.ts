import { byDate } from '@debulk/quantity/duration'
import type { IsoDate } from '@debulk/quantity/iso-date'
import type { StudyReading } from '../lesion/study-reading.ts'
import type { EventOf } from '../record/patient-event.ts'
import { eventsOf } from '../record/patient-record.ts'
import type { ReviewContext } from '../review/review-context.ts'
import type { OtherCriterion } from './criterion-gate.ts'
import { criterionOf } from './criterion-of.ts'
import { liverSteps } from './liver-steps.ts'
import { readingSeries, type ReadingSeries } from '../lesion/reading-series.ts'

/** A line of treatment that response is judged in: its baseline and the studies after it, by one reader. */
export type ResponseLine = {
  readonly reader: string | null
  readonly baseline: StudyReading
  readonly followUps: readonly StudyReading[]
  /** Days of it with several readings, none of them signed. */
  readonly unclear: readonly IsoDate[]
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
  return readingSeries(studies).flatMap((series) => {
    const { reader, read } = series
    const selections = eventsOf(events, 'targets-selected')
      .filter(
        ({ criterion, by }) =>
          criterionOf(criterion ?? 'RECIST') === wanted && (reader === null || by === undefined || by === reader),
      )
      .toSorted((a, b) => (a.study < b.study ? -1 : a.study > b.study ? 1 : 0))
    if (selections.length === 0) {
      if (wanted !== 'recist') return []
      const baseline = usualBaseline(read, events)
      return baseline ? [line(series, baseline, null, null)] : []
    }
    return selections.flatMap((selected, i) => {
      const baseline = read.find(({ date }) => date === selected.study)
      const next = selections.slice(i + 1).find(({ study }) => study > selected.study)
      return baseline ? [line(series, baseline, selected, next?.study ?? null)] : []
    })
  })
}

function line(
  { reader, read, unclear }: ReadingSeries,
  baseline: StudyReading,
  selected: ResponseLine['selected'],
  until: string | null,
): ResponseLine {
  const followUps = read.filter(({ date }) => date > baseline.date && (until === null || date <= until))
  const days = [...new Set([baseline, ...followUps].map(({ date }) => date))]
  return { reader, baseline, followUps, unclear: days.filter((day) => unclear.has(day)), selected }
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
