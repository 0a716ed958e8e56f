import assert from 'node:assert/strict'
import { test } from 'node:test'
import { coxRegression } from './cox-regression.ts'

type Rows = readonly (readonly [time: number, event: 0 | 1, ...covariates: number[]])[]
const fit = (rows: Rows, ties: 'efron' | 'breslow' = 'efron') =>
  coxRegression({
    times: rows.map(([time]) => time),
    events: rows.map(([, event]) => event === 1),
    covariates: rows.map(([, , ...covariates]) => covariates),
    ties,
  })

const refused: readonly { why: string; rows: Rows; error: object }[] = [
  {
    why: 'every event is in one group before the other group leaves: the ratio has no end',
    rows: [
      [1, 1, 1],
      [2, 1, 1],
      [3, 0, 0],
      [4, 0, 0],
    ],
    error: { code: 'monotone-likelihood', covariates: [0] },
  },
  {
    why: 'the lowest value fails first every time: without end downwards, ties too',
    rows: [
      [1, 1, -3],
      [1, 1, -3],
      [2, 1, 0.5],
      [3, 0, 7],
    ],
    error: { code: 'monotone-likelihood', covariates: [0] },
  },
  {
    why: 'only the second of two covariates separates',
    rows: [
      [1, 1, 2, 1],
      [2, 1, 5, 1],
      [3, 1, 1, 1],
      [4, 1, 4, 1],
      [9, 0, 3, 0],
      [9, 0, 2, 0],
      [9, 0, 5, 0],
    ],
    error: { code: 'monotone-likelihood', covariates: [1] },
  },
  {
    why: 'a constant tells nothing',
    rows: [
      [1, 1, 2, 4],
      [2, 1, 1, 4],
      [3, 0, 2, 4],
    ],
    error: { code: 'not-identifiable', covariates: [1] },
  },
  {
    why: 'the second is twice the first and one more',
    rows: [
      [1, 1, 2, 5],
      [2, 1, 1, 3],
      [3, 1, 4, 9],
      [4, 0, 3, 7],
    ],
    error: { code: 'not-identifiable', covariates: [1] },
  },
  {
    why: 'the only other value left before the first event',
    rows: [
      [1, 0, 7],
      [2, 1, 3],
      [3, 1, 3],
    ],
    error: { code: 'not-identifiable', covariates: [0] },
  },
  {
    // standardised over all five, the same values sum to others by rounding
    why: 'three alike are left at the first event',
    rows: [
      [1, 0, 1],
      [7, 1, 0],
      [6, 1, 0],
      [2, 0, 1],
      [6, 1, 0],
    ],
    error: { code: 'not-identifiable', covariates: [0] },
  },
  { why: 'no events', rows: [[1, 0, 2]], error: { code: 'no-events' } },
]
for (const { why, rows, error } of refused)
  for (const ties of ['efron', 'breslow'] as const)
    test(`refused (${ties}): ${why}`, () => assert.deepEqual(fit(rows, ties), { ok: false, error }))

// One covariate, no ties, by hand. Times 1–3, x = 1, 0, 1, all events: L = w/(2w + 1) · 1/(w + 1), w = exp b.
// d ln L/db = 0: 2w² = 1, so b = −ln 2/2; information 2w/(2w + 1)² + w/(w + 1)² there.
test('three subjects by hand', () => {
  const found = fit([
    [1, 1, 1],
    [2, 1, 0],
    [3, 1, 1],
  ])
  assert.ok(found.ok)
  const [only] = found.value.coefficients
  const w = Math.SQRT1_2
  const information = (2 * w) / (2 * w + 1) ** 2 + w / (w + 1) ** 2
  assert.ok(Math.abs((only?.coefficient ?? NaN) + Math.LN2 / 2) < 1e-12)
  assert.ok(Math.abs((only?.standardError ?? NaN) - 1 / Math.sqrt(information)) < 1e-12)
  assert.ok(Math.abs(found.value.logLikelihood.null - Math.log(1 / 6)) < 1e-12)
  assert.ok(Math.abs(found.value.logLikelihood.fitted - Math.log(w / (2 * w + 1) / (w + 1))) < 1e-12)
})

test('a ratio of a thousand that is finite is told', () => {
  // 200 of one group fail on day 1, and one of the other before them
  const rows: Rows = [
    [0.5, 1, 0],
    ...Array.from({ length: 200 }, (_, i) => [1 + i / 1000, 1, 1] as const),
    ...Array.from({ length: 200 }, () => [9, 0, 0] as const),
  ]
  const found = fit(rows)
  assert.ok(found.ok)
  assert.ok((found.value.coefficients[0]?.hazardRatio ?? 0) > 100)
})

test('a unit a thousand times smaller makes the coefficient as much larger, and nothing else', () => {
  const rows: Rows = [
    [1, 1, 2, 30],
    [2, 1, 5, 10],
    [2, 1, 1, 80],
    [4, 0, 4, 20],
    [5, 1, 3, 50],
    [6, 0, 3, 90],
    [7, 1, 6, 40],
  ]
  const [one, two] = [fit(rows), fit(rows.map(([time, event, a = 0, b = 0]) => [time, event, a * 1e-3 + 1e3, b]))]
  assert.ok(one.ok && two.ok)
  const ratio = (two.value.coefficients[0]?.coefficient ?? 0) / (one.value.coefficients[0]?.coefficient ?? 1)
  assert.ok(Math.abs(ratio / 1000 - 1) < 1e-7, `${ratio}`)
  assert.ok(Math.abs((two.value.coefficients[0]?.z ?? 0) - (one.value.coefficients[0]?.z ?? 1)) < 1e-7)
  assert.ok(Math.abs(two.value.logLikelihood.fitted - one.value.logLikelihood.fitted) < 1e-9)
})

test('no covariate, rows of two widths and values that are none are our mistakes', () => {
  assert.throws(() => fit([[1, 1]]), RangeError)
  assert.throws(
    () =>
      fit([
        [1, 1, 2],
        [2, 1, 3, 4],
      ]),
    RangeError,
  )
  assert.throws(() => fit([[1, 1, NaN]]), RangeError)
})
