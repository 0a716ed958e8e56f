import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { test } from 'node:test'
import { daysOf, exactDays } from '@debulk/quantity/duration'
import fc from 'fast-check'
import { publishedEvents } from '../../test/published-events.ts'
import { sampleLesion, sampleStudy } from '../../test/sample-readings.ts'
import { contextOf, on, told } from '../../test/sample-record.ts'
import type { AnyAnswer, RecordRule } from '../review/answer.ts'
import { outcomeReview } from './outcome-review.ts'
import { delayBetween, immortalTime } from './treatment-delay.ts'

type AnswerOf<R extends RecordRule> = Extract<AnyAnswer, { readonly rule: R }>
const of = <R extends RecordRule>(answers: readonly AnyAnswer[], rule: R, about?: string): AnswerOf<R>[] =>
  answers.filter(
    (answer): answer is AnswerOf<R> => answer.rule === rule && (about === undefined || answer.about === about),
  )
const published = outcomeReview(contextOf(publishedEvents))

type Vectors = {
  readonly intervals: readonly {
    readonly from: string
    readonly to: string
    readonly days: number
    readonly months?: number
  }[]
  readonly pfsSeed: {
    readonly timeZero: string
    readonly lastTumourAssessment: string
    readonly lastContactWindow: readonly [string, string]
    readonly censorDate: string
    readonly months: number
    readonly event: 0
  }
  readonly conventions: { readonly monthDays: number }
}
const vectors = JSON.parse(
  readFileSync(new URL('../../../../fixtures/clinical-vectors/clinical-vectors.json', import.meta.url), 'utf8'),
) as Vectors

test('vectors: a month is as many days as theirs', () => assert.equal(daysOf.month, vectors.conventions.monthDays))
for (const { from, to, days, months } of vectors.intervals)
  test(`vector intervals: ${from} to ${to} is ${days} days`, () => {
    const { days: found } = delayBetween(on(from), on(to))
    assert.equal(exactDays(found), days)
    if (months !== undefined) assert.ok(Math.abs(days / daysOf.month - months) < 0.005)
  })

test('vector pfsSeed: from the biopsy to the last assessment, not to the last contact', () => {
  const { timeZero, lastTumourAssessment, lastContactWindow, censorDate, months, event } = vectors.pfsSeed
  const [answer] = of(published, 'outcome/progression-free-survival', 'diagnosis')
  assert.ok(answer)
  const { from, to, days, outcome } = answer.value.time
  assert.deepEqual([from.value, to.value, outcome === 'event' ? 1 : 0], [timeZero, censorDate, event])
  assert.equal(to.value, lastTumourAssessment)
  assert.ok(Math.abs((exactDays(days) ?? NaN) / daysOf.month - months) < 0.005)
  const [alive] = of(published, 'outcome/overall-survival', 'diagnosis')
  assert.deepEqual([alive?.value.time.to.earliest, alive?.value.time.to.latest], lastContactWindow)
})

// Months of the published case by hand: 1395, 1148 and 924 days over 30.4375.
const progressionFreeRows = [
  { zero: 'diagnosis', days: 1395, months: 45.8 },
  { zero: 'surgery', days: 1148, months: 37.7 },
  { zero: 'first-arterial', days: 924, months: 30.4 },
] as const
for (const { zero, days, months } of progressionFreeRows)
  test(`published case: progression-free from ${zero} is ${months} months, censored at the last imaging`, () => {
    for (const rule of ['outcome/progression-free-survival', 'outcome/hepatic-progression-free-survival'] as const) {
      const [answer] = of(published, rule, zero)
      assert.ok(answer)
      const { time } = answer.value
      // vector pfsSeed: not the last contact, April to June 2021
      assert.equal(time.to.value, vectors.pfsSeed.censorDate)
      assert.equal(time.outcome, 'censored')
      assert.equal(exactDays(time.days), days)
      assert.equal(Math.round((days / daysOf.month) * 10) / 10, months)
      assert.ok(answer.caveats.some(({ code }) => code === 'outcome-contact-is-not-imaging'))
    }
  })

test('published case: overall survival runs to the last contact, a range', () => {
  const [answer] = of(published, 'outcome/overall-survival', 'diagnosis')
  // 2016-12-26 to 2021-04-01 and to 2021-06-30
  assert.deepEqual(answer?.value.time.days, { leastDays: 1557, mostDays: 1647 })
  assert.equal(answer?.value.time.reason, 'last-known-alive')
})

test('published case: from flushing 3 to 4 years, from pain 270 to 300 days to the biopsy', () => {
  assert.deepEqual(of(published, 'outcome/diagnostic-delay', 'flushing')[0]?.value.days, {
    leastDays: 1091,
    mostDays: 1455,
  })
  assert.deepEqual(of(published, 'outcome/diagnostic-delay', 'pain')[0]?.value.days, { leastDays: 270, mostDays: 300 })
})

test('published case: 247 and 471 days from diagnosis to surgery and embolisation, 224 between them', () => {
  const delays = of(published, 'outcome/treatment-delay').map(
    ({ about, value }) => [about, value.since, exactDays(value.days)] as const,
  )
  for (const expected of [
    ['surgery', 'diagnosis', 247],
    ['tace-1', 'diagnosis', 471],
    ['tace-1', 'treatment', 224],
  ] as const)
    assert.ok(
      delays.some((delay) => delay.join() === expected.join()),
      expected.join(),
    )
})

test('published case: 471 days before the first embolisation are immortal', () => {
  const [answer] = of(published, 'outcome/immortal-time', 'tace-1')
  assert.equal(answer && exactDays(answer.value.days), 471)
})

test('immortal time: none where the treatment came on the day of the start or may have come before it', () => {
  const start = on('2020-01-10')
  assert.equal(immortalTime(start, { id: 'a', on: on('2020-01-10') }), null)
  assert.equal(immortalTime(start, { id: 'a', on: on('2020-01') }), null)
  assert.deepEqual(immortalTime(start, { id: 'a', on: on('2020-01-11') })?.days, { leastDays: 1, mostDays: 1 })
})

test('both sessions of a course are one treatment: the next one after the first embolisation is not the second', () => {
  const [answer] = of(published, 'outcome/time-to-next-treatment', 'tace-1')
  assert.equal(answer?.value.time.reason, 'last-contact-without-treatment')
  assert.equal(of(published, 'outcome/time-to-next-treatment', 'tace-2').length, 0)
})

test('a review of a specimen is no second diagnosis, and a specimen without findings is none', () => {
  const [answer] = of(published, 'outcome/overall-survival', 'diagnosis')
  assert.equal(answer?.value.time.from.value, '2016-12-26')
  const empty = outcomeReview(contextOf([told('specimen-reported', '2020-01-01', { site: 'liver' })]))
  assert.deepEqual(empty, [])
})

test('ultrasound alone, or a study of part of the liver, keeps nobody free of progression', () => {
  const record = (modality: string, wholeLiver?: boolean) =>
    outcomeReview(
      contextOf([
        told('specimen-reported', '2020-01-01', { site: 'liver', gradeStated: 'G2' }),
        told('study-performed', '2020-07-01', { modality, ...(wholeLiver === undefined ? {} : { wholeLiver }) }),
        told('study-read', '2020-07-01', { trend: { to: 'stable' } }),
      ]),
    )
  const counted = (answers: readonly AnyAnswer[]) => of(answers, 'outcome/progression-free-survival').length
  assert.deepEqual([record('MR'), record('MR', true), record('US'), record('MR', false)].map(counted), [1, 1, 0, 0])
})

test('lesions that are larger are not yet progression, and no longer free of it', () => {
  const record = (to: 'larger' | 'stable') =>
    of(
      outcomeReview(
        contextOf([
          told('specimen-reported', '2020-01-01', { site: 'liver', gradeStated: 'G2' }),
          told('study-read', '2020-03-01', { modality: 'MR', trend: { to: 'stable' } }),
          told('study-read', '2020-07-01', { modality: 'MR', trend: { to } }),
        ]),
      ),
      'outcome/progression-free-survival',
    )[0]?.value.time
  assert.deepEqual([record('stable')?.to.value, record('stable')?.outcome], ['2020-07-01', 'censored'])
  assert.deepEqual([record('larger')?.to.value, record('larger')?.outcome], ['2020-03-01', 'censored'])
})

test('the order in which events of one day were written does not matter', () => {
  fc.assert(
    fc.property(fc.shuffledSubarray(publishedEvents, { minLength: publishedEvents.length }), (events) => {
      assert.deepEqual(outcomeReview(contextOf(events)), published)
    }),
    { numRuns: 50 },
  )
})

// 50 → 30 mm is −40 %, 30 → 40 mm is +33 % and +10 mm over the smallest sum: RECIST 1.1 progression on the third study.
test('measured lesions say whether there was progression, where nobody stated it', () => {
  const lesion = (diameterMm: number) => sampleLesion({ volumeMl: diameterMm, diameterMm, trackingUid: 'a' })
  const course = (sizes: readonly (readonly [string, number])[]) =>
    of(
      outcomeReview(
        contextOf([told('specimen-reported', '2020-01-01', { site: 'liver', gradeStated: 'G2' })], {
          studies: sizes.map(([date, mm]) => sampleStudy(date, [lesion(mm)])),
        }),
      ),
      'outcome/progression-free-survival',
    )[0]
  const grown = course([
    ['2020-02-01', 50],
    ['2020-05-01', 30],
    ['2020-08-01', 40],
  ])
  assert.deepEqual([grown?.value.time.outcome, grown?.value.time.to.value], ['event', '2020-08-01'])
  const held = course([
    ['2020-02-01', 50],
    ['2020-05-01', 30],
    ['2020-08-01', 31],
  ])
  assert.deepEqual([held?.value.time.outcome, held?.value.time.to.value], ['censored', '2020-08-01'])
  assert.ok(held?.caveats.some(({ code }) => code === 'outcome-progression-measured'))
})

test('published case: the board that decided on a treatment may have met on its day', () => {
  const boards = of(published, 'outcome/treatment-delay').filter(({ value }) => value.since === 'board')
  // 2018-04-07..11 to 2018-04-11, and 2017-02-01..08-30 to 2017-08-30
  assert.deepEqual(
    boards.map(({ about, value }) => [about, value.days.leastDays, value.days.mostDays]),
    [
      ['surgery', 0, 210],
      ['tace-1', 0, 4],
    ],
  )
})
