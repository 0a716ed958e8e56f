import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { courseDay, sampleCourse, sampleVisit, type Length } from '../../test/sample-course.ts'
import { responseCourse, type ResponseCourse, type ResponseVisit } from './response-course.ts'

// Laws that hold for every course, whatever its numbers; no expected values of ours
const ids = ['a', 'b', 'c', 'n1', 'n2']
const millimetres = fc.integer({ min: 1, max: 1200 }).map((tenth) => tenth / 10)
const length: fc.Arbitrary<Length> = fc.oneof(
  { weight: 6, arbitrary: millimetres },
  { weight: 2, arbitrary: fc.constant<Length>(0) },
  { weight: 1, arbitrary: fc.constant<Length>(null) },
  { weight: 1, arbitrary: fc.constant<Length>({ state: 'too-small', mm: null }) },
)
const targets = (from: fc.Arbitrary<Length>) => fc.record({ a: from, b: from, c: from, n1: from, n2: from })
const nonTarget = fc.constantFrom('CR', 'NON-CR/NON-PD', 'NE', null)
const courses = fc
  .record({
    baseline: targets(millimetres.map((mm) => mm + 15)),
    later: fc.array(fc.record({ lengths: targets(length), nonTarget }), { minLength: 1, maxLength: 5 }),
  })
  .map(({ baseline, later }) =>
    sampleCourse([
      sampleVisit(0, baseline),
      ...later.map((visit, i) => sampleVisit(i + 1, visit.lengths, { nonTarget: visit.nonTarget })),
    ]),
  )

const rank = { CR: 0, PR: 1, SD: 2, PD: 3, NE: null, none: null, baseline: null } as const
const last = (course: ResponseCourse) => responseCourse(course).at(-1)
const withLast = (course: ResponseCourse, change: (visit: ResponseVisit) => ResponseVisit): ResponseCourse => ({
  ...course,
  followUps: course.followUps.map((visit, i) => (i === course.followUps.length - 1 ? change(visit) : visit)),
})

test('a target that is larger now never gives a better response', () => {
  fc.assert(
    fc.property(courses, fc.constantFrom(...ids), millimetres, (course, id, by) => {
      const before = last(course)
      const grown = withLast(course, (visit) => {
        const state = visit.targets.get(id)
        if (state?.state !== 'measured' && state?.state !== 'absent') return visit
        const mm = (state.state === 'measured' ? state.mm : 0) + by
        return { ...visit, targets: new Map([...visit.targets, [id, { state: 'measured', mm }]]) }
      })
      const after = last(grown)
      const [from, to] = [rank[before?.target ?? 'NE'], rank[after?.target ?? 'NE']]
      if (from === null || to === null) assert.notEqual(after?.target, 'CR')
      else assert.ok(to >= from, `${before?.target} became ${after?.target}`)
    }),
    { numRuns: 500 },
  )
})

test('the order in which targets are listed does not matter', () => {
  fc.assert(
    fc.property(courses, fc.shuffledSubarray(ids, { minLength: ids.length }), (course, order) => {
      const shuffled = {
        ...course,
        targets: order.flatMap((id) => course.targets.filter((target) => target.id === id)),
        followUps: course.followUps.map((visit) => ({
          ...visit,
          targets: new Map(order.flatMap((id) => [...visit.targets].filter(([target]) => target === id))),
        })),
      }
      assert.deepEqual(responseCourse(shuffled), responseCourse(course))
    }),
    { numRuns: 300 },
  )
})

test('lengths typed in centimetres change no answer', () => {
  const throughCentimetres = (visit: ResponseVisit): ResponseVisit => ({
    ...visit,
    targets: new Map(
      [...visit.targets].map(([id, state]) => [
        id,
        state.state === 'measured' ? { ...state, mm: (state.mm / 10) * 10 } : state,
      ]),
    ),
  })
  fc.assert(
    fc.property(courses, (course) => {
      const again = {
        ...course,
        baseline: throughCentimetres(course.baseline),
        followUps: course.followUps.map(throughCentimetres),
      }
      const answers = (of: ResponseCourse) =>
        responseCourse(of).map(({ target, overall, flags }) => ({ target, overall, flags }))
      assert.deepEqual(answers(again), answers(course))
    }),
    { numRuns: 300 },
  )
})

test('a target that was not evaluated is never a response, and sets no nadir', () => {
  fc.assert(
    fc.property(courses, fc.constantFrom(...ids), (course, id) => {
      const unseen = withLast(course, (visit) => ({
        ...visit,
        targets: new Map([...visit.targets].filter(([target]) => target !== id)),
      }))
      const at = last(unseen)
      assert.ok(at?.target === 'NE' || at?.target === 'PD')
      assert.equal(at.sumMm, null)
      const after = { ...unseen, followUps: [...unseen.followUps, sampleVisit(9, { a: 1 }, { id: courseDay(9) })] }
      assert.equal(last(after)?.nadirMm, at.nadirMm)
    }),
    { numRuns: 300 },
  )
})
