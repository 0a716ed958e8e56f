import assert from 'node:assert/strict'
import { test } from 'node:test'
import { courseDay, courseOfSums } from '../../test/sample-course.ts'
import { on } from '../../test/sample-record.ts'
import { usualBestResponseRules } from './best-response.ts'
import { adjudicated, readerDiscordance } from './reader-agreement.ts'
import { responseCourse } from './response-course.ts'

const between = (first: readonly number[], second: readonly number[]) =>
  readerDiscordance(
    responseCourse(courseOfSums(first)),
    responseCourse(courseOfSums(second)),
    on(courseDay(0)),
    usualBestResponseRules,
  )

// worked by hand; visits are 28 days apart, stable disease counts from 42 days
test('the same course', () => {
  const found = between([100, 80, 70], [100, 81, 69])
  assert.deepEqual([found.alike, found.ratedByBoth, found.kinds, found.needsAdjudication], [2, 2, [], false])
  assert.equal(adjudicated(found, null).counts, 'first')
})

test('another visit of progression, the same best response', () => {
  const found = between([100, 60, 80, 90], [100, 60, 65, 90])
  assert.deepEqual(
    found.visits.map(({ visit, first, second }) => [visit, first, second]),
    [[courseDay(2), 'PD', 'PR']],
  )
  assert.deepEqual(found.kinds, ['progression-date'])
  assert.deepEqual([found.progression.first?.value, found.progression.second?.value], [courseDay(2), courseDay(3)])
})

test('another best response; the adjudicator chooses one of the two', () => {
  const found = between([100, 80, 70], [100, 80, 71])
  assert.deepEqual([found.kinds, found.best], [['best-response'], { first: 'PR', second: 'SD' }])
  assert.deepEqual(adjudicated(found, null), { counts: 'none-yet', because: 'not-adjudicated' })
  assert.deepEqual(adjudicated(found, 'second'), { counts: 'second', because: 'adjudicator' })
})

test('a visit that one reader did not rate is listed, not compared', () => {
  const found = between([100, 80, 80], [100, 80])
  assert.deepEqual([found.ratedByOne, found.ratedByBoth], [[courseDay(2)], 1])
})
