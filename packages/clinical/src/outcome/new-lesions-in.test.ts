import assert from 'node:assert/strict'
import { test } from 'node:test'
import { sampleLesion, sampleStudy } from '../../test/sample-readings.ts'
import { contextOf, day, told } from '../../test/sample-record.ts'
import type { PatientEvent } from '../record/patient-event.ts'
import type { AnyAnswer, RecordRule } from '../review/answer.ts'
import { outcomeReview } from './outcome-review.ts'

type AnswerOf<R extends RecordRule> = Extract<AnyAnswer, { readonly rule: R }>
type Free = 'outcome/progression-free-survival' | 'outcome/hepatic-progression-free-survival'
const endOf = (answers: readonly AnyAnswer[], rule: Free) => {
  const [first] = answers.filter((answer): answer is AnswerOf<Free> => answer.rule === rule)
  return first ? `${first.value.time.reason} ${first.value.time.to.value}` : null
}
const ends = (events: readonly PatientEvent[], measured: readonly string[] = []) => {
  const lesion = sampleLesion({ volumeMl: 14, diameterMm: 30, trackingUid: 'a' })
  const studies = measured.map((date) => sampleStudy(date, [lesion]))
  const diagnosis = told('specimen-reported', '2020-01-05', { site: 'liver', gradeStated: 'G2' })
  const answers = outcomeReview(contextOf([diagnosis, ...events], { studies }))
  return [
    endOf(answers, 'outcome/progression-free-survival'),
    endOf(answers, 'outcome/hepatic-progression-free-survival'),
  ]
}

type Found = { readonly site: string; readonly certainty: 'equivocal' | 'unequivocal'; readonly node?: boolean }
const judged = (date: string, newLesions: readonly Found[], nonTargets?: 'CR' | 'NON-CR/NON-PD') =>
  told('lesions-judged', date, {
    id: `judged ${date}`,
    study: day(date),
    newLesions,
    ...(nonTargets ? { nonTargets } : {}),
  })
const possible = (site: string): Found => ({ site, certainty: 'equivocal' })
const certain = (site: string): Found => ({ site, certainty: 'unequivocal' })
const [first, second, third] = ['2020-04-10', '2020-07-10', '2020-10-10']

// RECIST 1.1 §4.3.5: a lesion confirmed later is progression on the day it was first seen; at another place it is another lesion.
const rows: readonly (readonly [string, readonly PatientEvent[], readonly string[]])[] = [
  [
    'a possible lesion of the liver, certain later, is dated where it first appeared',
    [judged(first, []), judged(second, [possible('liver')]), judged(third, [certain('Печень, S6')])],
    [`progression ${second}`, `progression ${second}`],
  ],
  [
    'a possible lesion that was gone at the next study was none',
    [judged(first, [possible('liver')]), judged(second, []), judged(third, [certain('liver')])],
    [`progression ${third}`, `progression ${third}`],
  ],
]
for (const [why, events, expected] of rows) {
  test(`new lesions as judged: ${why}`, () => {
    assert.deepEqual(ends(events), expected)
  })
  test(`new lesions beside measured ones: ${why}`, () => {
    assert.deepEqual(ends(events, ['2020-01-10', first, second, third]), expected)
  })
}

test('a possible lesion of the liver is not confirmed by a certain one of bone', () => {
  const events = [judged(first, []), judged(second, [possible('liver')]), judged(third, [certain('bone')])]
  assert.deepEqual(ends(events), [`progression ${third}`, null])
  assert.deepEqual(ends(events, ['2020-01-10', first, second, third]), [
    `progression ${third}`,
    `last-assessment ${third}`,
  ])
})

test('a certain lesion in bone ends the time anywhere and leaves the liver free of progression', () => {
  const events = [judged(first, []), judged(second, []), judged(third, [certain('bone')])]
  assert.deepEqual(ends(events, ['2020-01-10', first, second, third]), [
    `progression ${third}`,
    `last-assessment ${third}`,
  ])
})

// Nodes and ligaments of the liver are outside it; of a place not understood nobody can say.
for (const [why, found, expected] of [
  [
    'a node of the hepatoduodenal ligament',
    { ...certain('hepatoduodenal ligament'), node: true },
    `last-assessment ${second}`,
  ],
  ['a node called after the liver alone', { ...certain('liver'), node: true }, `last-assessment ${second}`],
  ['extrahepatic: bone', certain('extrahepatic: bone'), `last-assessment ${second}`],
  ['лимфоузел ворот печени', certain('лимфоузел ворот печени'), `last-assessment ${second}`],
  ['печень, S6', certain('печень, S6'), `progression ${second}`],
  ['a place not understood', certain('segment 6'), `last-assessment ${first}`],
] as const)
  test(`hepatic time to progression: ${why}`, () => {
    const looks = ends([judged(first, []), judged(second, [found])], ['2020-01-10', first, second])
    assert.deepEqual(looks, [`progression ${second}`, expected])
  })

test('a possible lesion is not confirmed by a certain one of another segment', () => {
  const events = [judged(first, []), judged(second, [possible('liver S2')]), judged(third, [certain('liver S8')])]
  assert.deepEqual(ends(events), [`progression ${third}`, `progression ${third}`])
})

// A study that looked for lesions and saw none, judged without new ones: 10 February to 10 August 2020.
const clean = (date: string, scope: 'whole-liver' | 'right-lobe' = 'whole-liver') =>
  told('study-read', date, { id: `read ${date}`, modality: 'CT', scope, lesions: [] })
test('a liver without lesions and no new lesion anywhere is free of progression', () => {
  const looked = [clean(first), judged(first, [], 'CR')]
  assert.deepEqual(ends(looked), [`last-assessment ${first}`, `last-assessment ${first}`])
})
test('a liver without lesions says nothing of the rest of the body where nobody judged it', () => {
  assert.deepEqual(ends([clean(first)]), [null, `last-assessment ${first}`])
})
test('where there is no progression-free time one answer says why', () => {
  const why = (...events: PatientEvent[]) => {
    const diagnosis = told('specimen-reported', '2020-01-05', { site: 'liver', gradeStated: 'G2' })
    return outcomeReview(contextOf([diagnosis, ...events])).flatMap((answer) =>
      answer.rule === 'outcome/progression-free-not-known' ? [answer.value] : [],
    )
  }
  assert.deepEqual(why(), [{ reason: 'no-look', looks: 0 }])
  assert.deepEqual(why(told('study-read', first, { modality: 'US', trend: { to: 'stable' } })), [
    { reason: 'not-adequate', looks: 1 },
  ])
  assert.deepEqual(why(clean(first)), [{ reason: 'not-judged', looks: 1 }])
  assert.deepEqual(why(clean(first), judged(first, [])), [])
})
test('one lobe without lesions says nothing of the other', () => {
  assert.deepEqual(ends([clean(first, 'right-lobe')]), [null, null])
})
test('a judgement without a word on new lesions keeps nobody free of progression', () => {
  const silent = told('lesions-judged', first, { study: day(first), nonTargets: 'NON-CR/NON-PD' })
  assert.deepEqual(ends([silent]), [null, null])
})
