import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import fc from 'fast-check'
import { aalenJohansen } from './aalen-johansen.ts'
import { coxRegression } from './cox-regression.ts'
import { kaplanMeier } from './kaplan-meier.ts'
import { logRank } from './log-rank.ts'
import { restrictedMean } from './restricted-mean.ts'
import { survivalAt } from './survival-at.ts'
import { survivalQuantile } from './survival-quantile.ts'

/** Whole days, so that many are ties. */
const subject = fc.record({
  time: fc.integer({ min: 1, max: 30 }),
  way: fc.integer({ min: 0, max: 2 }),
  side: fc.boolean(),
})
const subjects = fc.array(subject, { maxLength: 60 })
type Subject = { readonly time: number; readonly way: number; readonly side: boolean }
const columns = (some: readonly Subject[]) => ({
  times: some.map(({ time }) => time),
  events: some.map(({ way }) => way > 0),
  causes: some.map(({ way }) => way),
  groups: some.map(({ side }) => (side ? 'a' : 'b')),
  covariates: some.map(({ side }) => [Number(side)]),
})
const close = (found: number | null | undefined, expected: number | null | undefined, within = 1e-9) => {
  if (typeof found !== 'number' || typeof expected !== 'number') return assert.equal(found, expected)
  assert.ok(Math.abs(found - expected) <= within * (1 + Math.abs(expected)), `${found} is not ${expected}`)
}

describe('whatever was observed', () => {
  test('another unit of time changes times and nothing else', () => {
    fc.assert(
      fc.property(subjects, fc.constantFrom(7, 30.4375, 1 / 365.25), (some, factor) => {
        const days = columns(some)
        const other = { ...days, times: days.times.map((time) => time * factor) }
        const [one, two] = [kaplanMeier(days), kaplanMeier(other)]
        assert.deepEqual(
          one.steps.map((step) => ({ ...step, time: 0 })),
          two.steps.map((step) => ({ ...step, time: 0 })),
        )
        const median = survivalQuantile(one).time
        close(survivalQuantile(two).time, median === null ? null : median * factor)
        assert.deepEqual(logRank(days), logRank(other))
        assert.deepEqual(coxRegression({ ...days, ties: 'efron' }), coxRegression({ ...other, ties: 'efron' }))
        const [mean, scaled] = [restrictedMean(one, 12), restrictedMean(two, 12 * factor)]
        assert.equal(mean.ok, scaled.ok)
        if (mean.ok && scaled.ok) {
          close(scaled.value.mean, mean.value.mean * factor)
          close(scaled.value.standardError, mean.value.standardError * factor)
        }
      }),
    )
  })

  test('exchanging the groups turns the hazard ratio over and leaves chi-square', () => {
    fc.assert(
      fc.property(subjects, fc.constantFrom('efron' as const, 'breslow' as const), (some, ties) => {
        const [one, two] = [columns(some), columns(some.map((each) => ({ ...each, side: !each.side })))]
        const [first, second] = [coxRegression({ ...one, ties }), coxRegression({ ...two, ties })]
        assert.equal(first.ok, second.ok)
        if (first.ok && second.ok) {
          const [a, b] = [first.value.coefficients[0], second.value.coefficients[0]]
          close(a?.hazardRatio, 1 / (b?.hazardRatio ?? 0), 1e-6)
          close(a?.low, 1 / (b?.high ?? 0), 1e-6)
        }
        close(logRank(one).chiSquare, logRank(two).chiSquare)
      }),
    )
  })

  test('the order of subjects does not matter', () => {
    fc.assert(
      fc.property(subjects, (some) => {
        const [one, two] = [columns(some), columns(some.toReversed())]
        assert.deepEqual(kaplanMeier(one), kaplanMeier(two))
        assert.deepEqual(aalenJohansen({ ...one, count: 2 }), aalenJohansen({ ...two, count: 2 }))
        close(logRank(one).chiSquare, logRank(two).chiSquare)
      }),
    )
  })

  test('causes and the event-free add up to 1; the event-free are the curve of any event, errors too', () => {
    fc.assert(
      fc.property(subjects, (some) => {
        const data = columns(some)
        const curve = kaplanMeier(data)
        const united = aalenJohansen({ times: data.times, causes: data.events.map(Number), count: 1 })
        aalenJohansen({ ...data, count: 2 }).steps.forEach(({ incidence, eventFree }, i) => {
          const [first, second] = incidence
          close((first?.value ?? NaN) + (second?.value ?? NaN) + eventFree, 1)
          close(eventFree, curve.steps[i]?.survival)
          const error = curve.steps[i]?.standardError
          if (typeof error === 'number') close(united.steps[i]?.incidence[0]?.standardError, error, 1e-7)
        })
      }),
    )
  })

  test('without ties the score test of two groups is the log-rank test (Cox 1972)', () => {
    const apart = fc.uniqueArray(subject, { selector: ({ time }) => time, minLength: 3, maxLength: 25 })
    fc.assert(
      fc.property(apart, (some) => {
        const data = columns(some)
        const fit = coxRegression({ ...data, ties: 'breslow' })
        if (fit.ok) close(fit.value.score.chiSquare, logRank(data).chiSquare, 1e-8)
      }),
    )
  })

  test('the curve falls from 1, within its bounds, and never below 0', () => {
    fc.assert(
      fc.property(subjects, (some) => {
        let before = 1
        for (const { survival, low, high } of kaplanMeier(columns(some)).steps) {
          assert.ok(survival <= before && survival >= 0)
          if (low !== null && high !== null) assert.ok(low > 0 && low <= survival && survival <= high && high < 1)
          before = survival
        }
      }),
    )
  })
})

describe('at the edges', () => {
  const edge = (some: readonly (readonly [time: number, event: 0 | 1, side: 0 | 1])[]) => ({
    times: some.map(([time]) => time),
    events: some.map(([, event]) => event === 1),
    groups: some.map(([, , side]) => String(side)),
    covariates: some.map(([, , side]) => [side]),
    ties: 'efron' as const,
  })
  const lastStep = { events: 0, survival: 1, standardError: 0, low: null, high: null }

  test('of nobody nothing is told', () => {
    const nobody = edge([])
    const curve = kaplanMeier(nobody)
    assert.deepEqual(curve.steps, [])
    assert.equal(survivalAt(curve, 0), null)
    assert.deepEqual(survivalQuantile(curve), { time: null, low: null, high: null })
    assert.deepEqual(restrictedMean(curve, 1), { ok: false, error: { code: 'beyond-follow-up', lastTime: null } })
    assert.deepEqual(logRank(nobody), { groups: [], covariance: [], degreesOfFreedom: 0, chiSquare: null, p: null })
    assert.deepEqual(coxRegression(nobody), { ok: false, error: { code: 'no-events' } })
    assert.deepEqual(aalenJohansen({ times: [], causes: [], count: 2 }).steps, [])
  })

  test('all censored: the curve stays at 1 as far as it was seen', () => {
    const data = edge([
      [4, 0, 0],
      [9, 0, 1],
    ])
    const curve = kaplanMeier(data)
    assert.deepEqual(curve.steps.at(-1), { time: 9, atRisk: 1, censored: 1, ...lastStep })
    assert.equal(survivalQuantile(curve).time, null)
    assert.equal(survivalAt(curve, 9)?.survival, 1)
    assert.equal(survivalAt(curve, 9.5), null)
    assert.deepEqual(restrictedMean(curve, 9), { ok: true, value: { mean: 9, standardError: 0 } })
    assert.deepEqual(restrictedMean(curve, 10), { ok: false, error: { code: 'beyond-follow-up', lastTime: 9 } })
    assert.equal(logRank(data).p, null)
    assert.deepEqual(coxRegression(data), { ok: false, error: { code: 'no-events' } })
  })

  test('everybody at once: nothing is left, and nothing compared', () => {
    const data = edge([
      [5, 1, 0],
      [5, 1, 0],
      [5, 1, 1],
    ])
    const curve = kaplanMeier(data)
    assert.deepEqual(
      curve.steps.map(({ survival, standardError }) => [survival, standardError]),
      [[0, null]],
    )
    assert.equal(survivalAt(curve, 100)?.survival, 0)
    assert.equal(survivalQuantile(curve).time, 5)
    assert.deepEqual(restrictedMean(curve, 20), { ok: true, value: { mean: 5, standardError: 0 } })
    assert.equal(logRank(data).chiSquare, null)
  })

  test('at a tie the event comes first: the censored one was at risk', () => {
    const curve = kaplanMeier({ times: [3, 3], events: [false, true] })
    assert.equal(curve.steps[0]?.atRisk, 2)
    assert.equal(curve.steps[0]?.survival, 0.5)
  })

  test('a stretch exactly at a half has its median in the middle', () => {
    // 4 subjects: half are left from 2 to 6
    assert.equal(survivalQuantile(kaplanMeier({ times: [1, 2, 6, 8], events: [true, true, true, true] })).time, 4)
    assert.equal(survivalQuantile(kaplanMeier({ times: [1, 2, 6, 8], events: [true, true, false, false] })).time, 2)
  })

  test('columns of two lengths and times that are none are our mistakes', () => {
    assert.throws(() => kaplanMeier({ times: [1, 2], events: [true] }), RangeError)
    assert.throws(() => kaplanMeier({ times: [-1], events: [true] }), RangeError)
    assert.throws(() => kaplanMeier({ times: [Number.NaN], events: [true] }), RangeError)
    assert.throws(() => logRank({ times: [1], events: [true], groups: [] }), RangeError)
    assert.throws(() => aalenJohansen({ times: [1], causes: [3], count: 2 }), RangeError)
    assert.throws(() => restrictedMean(kaplanMeier({ times: [1], events: [true] }), 0), RangeError)
    assert.throws(() => survivalQuantile(kaplanMeier({ times: [1], events: [true] }), 1), RangeError)
  })
})
