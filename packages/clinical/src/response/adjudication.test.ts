// Which reading an adjudicator chose. Responses by RECIST 1.1 §4.3.1, worked by hand: 50 → 62 mm is +24 % and 12 mm, 50 → 30 mm −40 %.
import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { sampleLesion, sampleStudy } from '../../test/sample-readings.ts'
import { contextOf, day, told } from '../../test/sample-record.ts'
import { measuredAssessments } from '../outcome/measured-assessments.ts'
import { outcomeReview } from '../outcome/outcome-review.ts'
import type { PatientEvent } from '../record/patient-event.ts'
import { responseReview } from './response-review.ts'

const days = ['2024-01-10', '2024-04-10', '2024-07-10', '2024-10-10'] as const
const courses: Readonly<Record<string, readonly number[]>> = {
  A: [50, 50, 50, 50],
  B: [50, 30, 30, 30],
  C: [50, 50, 62, 62],
}
const studiesOf = (...readers: string[]) =>
  days.flatMap((date, i) =>
    readers.map((reader) => {
      const diameterMm = courses[reader]?.[i] ?? 0
      const lesion = sampleLesion({ volumeMl: diameterMm, trackingUid: 'a', label: 'A', diameterMm })
      return sampleStudy(date, [lesion], { reader, event: `${reader}${i}` })
    }),
  )
const none = days.slice(1).map((date) => told('lesions-judged', date, { study: day(date), newLesions: [] }))
const from = (date: string) => told('targets-selected', date, { study: day(date), lesions: [{ trackingUid: 'a' }] })
const choice = (on: string, study: string, reader: string) =>
  told('response-adjudicated', on, { id: `${on} ${reader}`, study: day(study), reader, by: 'EF' })

const chosen = (readers: readonly string[], events: readonly PatientEvent[]) =>
  responseReview(contextOf([...none, from(days[0]), ...events], { studies: studiesOf(...readers) })).flatMap((answer) =>
    answer.rule === 'response/readers' ? [`${answer.about}: ${answer.value.adjudication?.reader ?? 'nobody'}`] : [],
  )

describe('the reading an adjudicator chose', () => {
  test('a choice taken later goes before the first, in every pair of the line', () => {
    const revised = [choice('2024-11-01', days[0], 'C'), choice('2024-11-20', days[0], 'A')]
    assert.deepEqual(chosen(['A', 'B', 'C'], revised), [
      '2024-01-10 · A · B: A',
      '2024-01-10 · A · C: A',
      '2024-01-10 · B · C: A',
    ])
    const answers = responseReview(
      contextOf([...none, from(days[0]), ...revised], { studies: studiesOf('A', 'B', 'C') }),
    )
    // by A nothing ever changed; by C it was progression on the third day
    assert.deepEqual(
      measuredAssessments(answers, 'anywhere', []).map(({ progression }) => progression),
      ['no', 'no', 'no'],
    )
  })
  test('a study that a second line starts from names that line', () => {
    const events = [from(days[2]), choice('2024-11-01', days[2], 'C')]
    assert.deepEqual(chosen(['A', 'C'], events), ['2024-01-10 · A · C: nobody', '2024-07-10 · A · C: C'])
    const between = [from(days[2]), choice('2024-11-01', days[1], 'C')]
    assert.deepEqual(chosen(['A', 'C'], between), ['2024-01-10 · A · C: C', '2024-07-10 · A · C: nobody'])
  })
  // 2024-01-15 to 2024-07-10 are 177 days
  for (const [why, more] of [
    ['one line', []],
    ['the next line starts from that study', [from(days[2])]],
  ] as const)
    test(`progression by the reading chosen ends the time without: ${why}`, () => {
      const start = told('embolisation-performed', '2024-01-15', { technique: 'bland' })
      const events = [start, ...none, from(days[0]), choice('2024-11-20', days[0], 'C'), ...more]
      const times = outcomeReview(contextOf(events, { studies: studiesOf('A', 'C') })).flatMap((answer) =>
        answer.rule === 'outcome/progression-free-survival' || answer.rule === 'outcome/time-to-progression'
          ? [[answer.value.time.outcome, answer.value.time.to.value, answer.value.time.days.leastDays]]
          : [],
      )
      assert.ok(times.length > 0)
      for (const time of times) assert.deepEqual(time, ['event', '2024-07-10', 177])
    })
})
