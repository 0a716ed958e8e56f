// Whose readings make a course: design of this product (a signed reading before unsigned ones). Responses by RECIST 1.1 §4.3.1.
import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { sampleLesion, sampleStudy } from '../../test/sample-readings.ts'
import { contextOf, day, told } from '../../test/sample-record.ts'
import type { StudyReading } from '../lesion/study-reading.ts'
import type { PatientEvent } from '../record/patient-event.ts'
import { readingSeries } from '../lesion/reading-series.ts'
import { responseReview } from './response-review.ts'

const days = ['2024-01-10', '2024-04-10', '2024-07-10'] as const
/** A reading with one lesion of so many mm. */
const read = (at: 0 | 1 | 2, reader: string | null, mm: number, event = `${reader} ${at}`): StudyReading =>
  sampleStudy(days[at], [sampleLesion({ volumeMl: mm, trackingUid: 'a', label: 'A', diameterMm: mm })], {
    reader,
    event,
  })
/** A reading that lists no lesions. */
const bare = (at: 0 | 1 | 2, reader: string | null): StudyReading =>
  sampleStudy(days[at], [], { reader, event: `bare ${reader} ${at}`, lesionsSegmented: false })

const seriesOf = (...studies: StudyReading[]) =>
  readingSeries(studies).map(({ reader, read: all, unclear }) => [
    reader,
    all.map(({ event }) => event).join(', '),
    [...unclear].join(', '),
  ])

describe('whose readings make a course', () => {
  for (const [why, studies, expected] of [
    ['one of each day', [read(0, 'A', 50), read(1, 'B', 40)], [[null, 'A 0, B 1', '']]],
    [
      'one without lesions beside one with',
      [read(0, null, 50), read(1, null, 40), bare(1, null)],
      [[null, 'null 0, null 1', '']],
    ],
    [
      'signed by somebody else, without lesions',
      [read(0, 'A', 50), read(1, 'A', 40), bare(1, 'N')],
      [[null, 'A 0, A 1', '']],
    ],
    [
      'the only one of its day, without lesions',
      [read(0, null, 50), bare(1, 'N'), bare(1, null)],
      [[null, 'null 0, bare N 1', '']],
    ],
    [
      'unsigned days between two readers',
      [read(0, null, 50), read(1, 'A', 40), read(1, 'B', 41), read(2, null, 30)],
      [
        ['A', 'null 0, A 1, null 2', ''],
        ['B', 'null 0, B 1, null 2', ''],
      ],
    ],
    [
      'a day that another reader alone measured',
      [read(0, 'A', 50), read(0, 'B', 51), read(1, 'A', 40), bare(1, 'B'), bare(2, 'N')],
      [
        ['A', 'A 0, A 1, bare N 2', ''],
        ['B', 'B 0, bare B 1, bare N 2', ''],
      ],
    ],
    [
      'a signed one beside an unsigned one',
      [read(0, null, 50), read(0, 'A', 51), read(1, null, 40)],
      [['A', 'A 0, null 1', '']],
    ],
    [
      'the same, and another reader on another day',
      [read(0, null, 50), read(0, 'A', 51), read(1, 'B', 40)],
      [[null, 'A 0, B 1', '']],
    ],
    [
      'several of one day, and nobody signed',
      [read(0, null, 50, 'x'), read(1, null, 40, 'y'), read(1, null, 60, 'z')],
      [[null, 'x, y', '2024-04-10']],
    ],
  ] as const)
    test(why, () => assert.deepEqual(seriesOf(...studies), expected))
})

describe('several readings of one day', () => {
  const judged = told('lesions-judged', days[1], { study: day(days[1]), newLesions: [] })
  const selected = told('targets-selected', days[0], { study: day(days[0]), lesions: [{ trackingUid: 'a' }] })
  const overall = (studies: readonly StudyReading[], events: readonly PatientEvent[] = [judged, selected]) =>
    responseReview(contextOf([...events], { studies })).flatMap((answer) =>
      answer.rule !== 'response/recist'
        ? []
        : answer.value.status === 'derived'
          ? [answer.value.visits.at(-1)?.overall]
          : [answer.value.reason, ...answer.value.studies, ...answer.because],
    )
  // 50 → 80 mm is +60 % and 30 mm: progression
  test('a PET of the day without lesions takes no response away', () => {
    const two = [read(0, null, 50), read(1, null, 80)]
    assert.deepEqual(overall(two), ['PD'])
    assert.deepEqual(overall([...two, bare(1, null)]), ['PD'])
  })
  // 50 → 30 mm: −40 %, 50 → 80 mm: +60 %
  test('which of them counts is not known: it says so, and on what it rests', () => {
    const two = [read(0, null, 50, 'x'), read(1, null, 80, 'y'), read(1, null, 30, 'z')]
    const expected = ['several-unsigned', days[1], 'x', 'y', 'z']
    assert.deepEqual(overall(two), expected)
    assert.deepEqual(overall(two, []), expected)
    const signed = two.map((each) => (each.event === 'z' ? { ...each, reader: 'A' } : each))
    assert.deepEqual(overall(signed), ['PR'])
  })
  test('a line that such a day does not lie in has its response', () => {
    const studies = [read(0, null, 50, 'w'), read(0, null, 20, 'x'), read(1, null, 50, 'y'), read(2, null, 80, 'z')]
    const again = told('targets-selected', days[1], { study: day(days[1]), lesions: [{ trackingUid: 'a' }] })
    assert.deepEqual(overall(studies, [selected, again]), ['several-unsigned', days[0], 'w', 'y', 'x', 'PD'])
  })
})
