import assert from 'node:assert/strict'
import { test } from 'node:test'
import { about, contextOf, told } from '../../test/sample-record.ts'
import type { PatientEvent } from '../record/patient-event.ts'
import { pathologyReview } from './pathology-review.ts'

const liver = told('specimen-reported', '2016-12-26', {
  id: 'liver',
  site: 'liver',
  differentiation: 'well',
  ki67Percent: about(3),
  gradeStated: 'G2',
})
const primary = told('specimen-reported', '2017-08-30', {
  id: 'primary',
  site: 'primary',
  differentiation: 'well',
  ki67Percent: about(1),
  gradeStated: 'G1',
})
const review = (events: readonly PatientEvent[]) => pathologyReview(contextOf(events))
const codes = (events: readonly PatientEvent[], about: string) =>
  review(events)
    .find((answer) => answer.about === about && answer.rule === 'pathology/specimen-grade')
    ?.caveats.map(({ code }) => code) ?? []
const caseOf = (events: readonly PatientEvent[]) => {
  const answer = review(events).find(({ rule }) => rule === 'pathology/case-grade')
  return answer?.rule === 'pathology/case-grade' ? answer.value : null
}

// Peregudov 2021: G1 primary, G2 metastasis with Ki-67 3 %, no counts; highest is G2
test('the published patient: G2 on the boundary, without counts', () => {
  assert.deepEqual(caseOf([liver, primary])?.possible, ['G2'])
  assert.deepEqual(caseOf([primary, liver])?.laterLower, ['primary'])
  assert.deepEqual(codes([liver, primary], 'liver'), ['grade/on-limit', 'grade/no-mitoses', 'grade/cells-not-recorded'])
})

test('a review holds, and the first report stays beside it', () => {
  const first = told('specimen-reported', '2016-12-26', {
    id: 'first',
    site: 'liver',
    differentiation: 'well',
    ki67Percent: about(1),
  })
  const again = told('specimen-reported', '2017-01-20', {
    id: 'again',
    site: 'liver',
    reviewOf: 'first',
    differentiation: 'well',
    ki67Percent: about(3),
  })
  const answers = review([first, again]).filter(({ rule }) => rule === 'pathology/specimen-grade')
  assert.deepEqual(
    answers.map(({ about: of }) => of),
    ['again'],
  )
  assert.deepEqual(answers[0]?.because, ['again', 'first'])
  assert.ok(codes([first, again], 'again').includes('grade/review-differs'))
  assert.deepEqual(caseOf([first, again])?.possible, ['G2'], 'the reviewed report does not count again')
})

const rows: { why: string; facts: Parameters<typeof told<'specimen-reported'>>[2]; code: string; expected: boolean }[] =
  [
    {
      why: '499 cells are too few',
      facts: { site: 'liver', ki67Percent: about(5), cellsCounted: 499 },
      code: 'grade/few-cells',
      expected: true,
    },
    {
      why: '500 cells are enough',
      facts: { site: 'liver', ki67Percent: about(5), cellsCounted: 500 },
      code: 'grade/few-cells',
      expected: false,
    },
    {
      why: '3 % of 500 crosses the limit',
      facts: { site: 'liver', ki67Percent: about(3), cellsCounted: 500 },
      code: 'grade/interval-crosses',
      expected: true,
    },
    {
      why: '1 % of 500 does not',
      facts: { site: 'liver', ki67Percent: about(1), cellsCounted: 500 },
      code: 'grade/interval-crosses',
      expected: false,
    },
    {
      why: 'stated G1 with Ki-67 3 %',
      facts: { site: 'liver', ki67Percent: about(3), gradeStated: 'G1' },
      code: 'grade/stated-differs',
      expected: true,
    },
    {
      why: 'stated G2 with Ki-67 3 %',
      facts: { site: 'liver', ki67Percent: about(3), gradeStated: 'G2' },
      code: 'grade/stated-differs',
      expected: false,
    },
    {
      why: '2.4 % had no grade in 2010',
      facts: { site: 'liver', ki67Percent: about(2.4) },
      code: 'grade/differs-in-2010',
      expected: true,
    },
    {
      why: '2 % was G1 then too',
      facts: { site: 'liver', ki67Percent: about(2) },
      code: 'grade/differs-in-2010',
      expected: false,
    },
    {
      why: 'NET G3 is younger than 2010',
      facts: { site: 'liver', differentiation: 'well', ki67Percent: about(25) },
      code: 'grade/no-net-g3-in-2010',
      expected: true,
    },
    {
      why: 'carcinoma with Ki-67 20 % is unusual',
      facts: { site: 'liver', differentiation: 'poor', ki67Percent: about(20) },
      code: 'grade/poor-with-low-ki67',
      expected: true,
    },
    {
      why: 'carcinoma with Ki-67 21 % is not',
      facts: { site: 'liver', differentiation: 'poor', ki67Percent: about(21) },
      code: 'grade/poor-with-low-ki67',
      expected: false,
    },
  ]
for (const { why, facts, code, expected } of rows)
  test(why, () =>
    assert.equal(
      codes([told('specimen-reported', '2020-01-01', { ...facts, id: 'x' })], 'x').includes(code as never),
      expected,
    ),
  )

test('a first report that gave no grade is no other grade', () => {
  const first = told('specimen-reported', '2016-12-26', { id: 'first', site: 'liver' })
  const again = told('specimen-reported', '2016-12-26', {
    id: 'again',
    site: 'liver',
    reviewOf: 'first',
    ki67Percent: about(3),
  })
  assert.ok(!codes([first, again], 'again').includes('grade/review-differs'))
})

test('a report without anything to grade gives no grade', () => {
  assert.equal(caseOf([told('specimen-reported', '2020-01-01', { site: 'liver' })]), null)
})
