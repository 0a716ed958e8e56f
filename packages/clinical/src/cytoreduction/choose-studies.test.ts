import assert from 'node:assert/strict'
import { test } from 'node:test'
import { sampleStudy, when } from '../../test/sample-readings.ts'
import type { Treatment } from '../treatment/treatment.ts'
import { defaultBaseline } from './choose-studies.ts'

const dates = ['2017-06-21', '2018-04-07', '2018-07-11', '2019-01-26']
const studies = dates.map((date) => sampleStudy(date, []))
const tace = (on: string): Treatment => ({
  id: on,
  kind: 'embolisation',
  on: when(on),
  until: null,
  target: null,
  drug: null,
  course: null,
  lastOfCourse: null,
})

// Baseline: the last study before the first treatment that is judged, so one between the first study and the judged one.
for (const { why, on, at, baseline, unknown } of [
  { why: 'the last study before it', on: ['2018-04-11', '2018-05-31'], at: 3, baseline: 1, unknown: false },
  { why: 'on the day of the study: that study', on: ['2018-04-07'], at: 3, baseline: 1, unknown: false },
  { why: 'given after all studies: judges nothing', on: ['2021-04-01'], at: 3, baseline: 0, unknown: true },
  { why: 'given after the judged study', on: ['2018-04-11'], at: 1, baseline: 0, unknown: true },
  { why: 'on the day of the judged study', on: ['2018-07-11'], at: 2, baseline: 0, unknown: true },
  { why: 'before every study: none shows what was there', on: ['2016-04'], at: 3, baseline: 0, unknown: true },
  { why: 'of two, the first before every study', on: ['2016-04', '2018-08-01'], at: 3, baseline: 2, unknown: false },
  { why: 'some day of April: the study of 7 April may be after', on: ['2018-04'], at: 3, baseline: 0, unknown: false },
  { why: 'the first study judged: itself', on: ['2018-04-11'], at: 0, baseline: 0, unknown: false },
]) {
  test(`${why} → ${dates[baseline]}`, () => {
    const [first, judged] = [studies[0]!, studies[at]!]
    const choice = defaultBaseline(first, judged, studies, { treatments: on.map(tace), sites: [] })
    assert.equal(choice.study.date, dates[baseline])
    assert.deepEqual(
      choice.caveats.map(({ code }) => code),
      unknown ? ['no-treatment-known'] : [],
    )
  })
}
