// References within a record; the days, labels and UIDs are made up, what each lacks is read off the row.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { testConsistency } from '../../test/consistency-rows.ts'
import { contextOf, day, on, told } from '../../test/sample-record.ts'
import { typedStudies } from '../record/typed-studies.ts'
import type { PatientEvent } from '../record/patient-event.ts'
import type { ReviewContext } from '../review/review-context.ts'
import { checkConsistency } from './check-consistency.ts'

const read = (date: string, reader = 'AB') =>
  told('study-read', date, {
    id: `read ${date} ${reader}`,
    reader,
    modality: 'CT',
    lesions: [
      { label: 'a', diametersMm: [50], trackingUid: '2.25.1' },
      { label: 'small', count: { least: 3, most: 3 }, sizeMm: { smallestMm: 4, largestMm: 9 } },
    ],
  })
const studies = [read('2020-01-10'), read('2020-04-10')]
const base = { id: 'said' }
const newLesion = { newLesions: [{ site: 'liver', certainty: 'unequivocal' as const }] }
const inStudies = (events: readonly PatientEvent[]): Partial<ReviewContext> => ({
  studies: typedStudies('p', 'P1', [...events]),
})
const row = (why: string, said: PatientEvent, fires: boolean, record: readonly PatientEvent[] = studies) => ({
  code: 'judgement-of-no-study' as const,
  why,
  fires,
  events: [...record, said],
  more: inStudies(record),
})

const judged = (study: string) => told('lesions-judged', study, { ...base, study: day(study), ...newLesion })
const targets = (study: string, lesion: object) =>
  told('targets-selected', study, { ...base, study: day(study), lesions: [lesion] })
const merged = (into: string, ...lesions: string[]) =>
  told('lesion-merged', '2020-04-10', { ...base, study: day('2020-04-10'), into, lesions })
const made = told('study-performed', '2020-06-10', { id: 'made', modality: 'CT' })
const reviewed = (study: string) => told('study-reviewed', '2020-07', { ...base, study: day(study) })
const adjudicated = told('response-adjudicated', '2020-05-01', {
  ...base,
  study: day('2020-01-10'),
  reader: 'AB',
})

testConsistency('judgement-checks', [
  row('a new lesion one day after the study', judged('2020-04-11'), true),
  row('a new lesion on the day of the study', judged('2020-04-10'), false),
  row('a study known to the month is no study of a day', judged('2020-06-10'), true, [
    ...studies,
    told('study-performed', '2020-06', { id: 'vague', modality: 'CT' }),
  ]),
  row('a new lesion in a study that nobody read: no response has such a visit', judged('2020-06-10'), true, [
    ...studies,
    made,
  ]),
  row('a review of a study that was performed', reviewed('2020-06-10'), false, [...studies, made]),
  row('targets of a day without study', targets('2020-01-11', { label: 'a' }), true),
  row('a target that the reading does not name', targets('2020-01-10', { label: 'b' }), true),
  row('a target by its name', targets('2020-01-10', { label: 'a' }), false),
  row('a target that is one entry for several', targets('2020-01-10', { label: 'small' }), false),
  row('a target outside the liver, by its site', targets('2020-01-10', { label: 'root' }), false, [
    ...studies,
    told('site-finding-read', '2020-01-10', { site: 'root', siteKind: 'mesenteric-mass', diametersMm: [20] }),
  ]),
  row('a target by its Tracking UID', targets('2020-01-10', { trackingUid: '2.25.1' }), false),
  row('a target by a Tracking UID nobody read', targets('2020-01-10', { trackingUid: '2.25.9' }), true),
  row('merged from a lesion nobody read', merged('2.25.1', '2.25.1', '2.25.9'), true),
  row('merged into a lesion nobody read', merged('2.25.9', '2.25.1'), true),
  row('merged from what was read', merged('2.25.1', '2.25.1'), false),
  row(
    'split into lesions nobody read',
    told('lesion-split', '2020-04-10', { ...base, study: day('2020-04-10'), from: '2.25.1', into: ['2.25.8'] }),
    true,
  ),
  row('a choice between readers of whom there is one', adjudicated, true),
  row('a choice between two readers', adjudicated, false, [...studies, read('2020-01-10', 'CD')]),
  row(
    'a state of a lesion in no study',
    told('lesion-state-asserted', '2020-04-11', {
      ...base,
      study: day('2020-04-11'),
      lesion: { trackingUid: '2.25.1' },
      state: 'too-small',
    }),
    true,
  ),
  row('a review of no study', reviewed('2020-04-11'), true),
  row(
    'an identity for a label that no reading has',
    told('lesion-identified', '2020-05', { ...base, study: day('2020-04-10'), label: 'b', trackingUid: '2.25.2' }),
    true,
  ),
  row(
    'a match with a lesion of no study',
    told('match-confirmed', '2020-05', {
      ...base,
      from: { study: day('2020-01-10'), label: 'a' },
      to: { study: day('2020-04-11'), label: 'a' },
    }),
    true,
  ),
  row(
    'a nature by name and study',
    told('lesion-nature-asserted', '2020-05', { ...base, study: day('2020-01-10'), label: 'a', nature: 'benign' }),
    false,
  ),
  {
    code: 'dated-after-today',
    why: 'seen alive in 2091, and nobody named the day',
    fires: true,
    events: [told('status-seen', '2091', { id: 'seen', vital: 'alive' })],
    more: { later: { facts: [{ id: 'seen', kind: 'status-seen', on: on('2091') }], dayIsToday: true } },
  },
  {
    code: 'dated-after-today',
    why: 'the day was named',
    fires: false,
    events: [],
    more: { later: { facts: [{ id: 'seen', kind: 'status-seen', on: on('2091') }], dayIsToday: false } },
  },
])

test('the nearest study is named, so that the slip is seen', () => {
  const said = judged('2020-04-11')
  const found = checkConsistency(contextOf([...studies, said], inStudies(studies))).find(
    ({ code }) => code === 'judgement-of-no-study',
  )
  assert.deepEqual(found?.parameters, {
    on: on('2020-04-11'),
    lacks: [{ lacks: 'study', study: '2020-04-11', nearest: on('2020-04-10') }],
  })
})
