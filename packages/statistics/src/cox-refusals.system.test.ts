import assert from 'node:assert/strict'
import { spawnSync } from 'node:child_process'
import { test } from 'node:test'
import fc from 'fast-check'
import { coxRegression } from './cox-regression.ts'

const hasScipy = spawnSync('python3', ['-c', 'import scipy, numpy']).status === 0

/**
 * The finite maximum exists unless a direction δ has δ·(xᵢ − xⱼ) ≥ 0 for every event i and all j at risk with it, once > 0 (Albert
 * & Anderson 1984 for logistic models, Heinze & Schemper 2001 for this one): a linear program that knows nothing of our steps.
 */
const script = `
import json, sys
import numpy as np
from scipy.optimize import linprog
def said(d):
    x, t, e = np.array(d['covariates'], float), np.array(d['times']), np.array(d['events'])
    if not e.any():
        return 'no-events'
    apart = [x[i] - x[j] for i in np.where(e)[0] for j in np.where(t >= t[i])[0] if i != j]
    if not apart or np.linalg.matrix_rank(np.array(apart)) < x.shape[1]:
        return 'not-identifiable'
    a = np.array(apart)
    best = linprog(-a.sum(0), A_ub=-a, b_ub=np.zeros(len(a)), bounds=[(-1, 1)] * x.shape[1], method='highs')
    return 'monotone-likelihood' if -best.fun > 1e-7 else 'fitted'
print(json.dumps([said(d) for d in json.load(sys.stdin)]))`

test(
  'SciPy refuses the same small samples for the same reasons, and no others',
  { skip: hasScipy ? false : 'not run: needs python3-scipy' },
  () => {
    const sample = fc.integer({ min: 1, max: 3 }).chain((width) =>
      fc
        .array(
          fc.record({
            time: fc.integer({ min: 1, max: 8 }),
            event: fc.boolean(),
            x: fc.tuple(fc.integer({ min: 0, max: 1 }), fc.integer({ min: 0, max: 6 }), fc.integer({ min: 0, max: 1 })),
          }),
          { minLength: 2, maxLength: 15 },
        )
        .map((subjects) => ({
          times: subjects.map(({ time }) => time),
          events: subjects.map(({ event }) => event),
          covariates: subjects.map(({ x }) => x.slice(0, width)),
        })),
    )
    const samples = fc.sample(sample, { numRuns: 800, seed: 17 })
    const { stdout, stderr } = spawnSync('python3', ['-c', script], {
      input: JSON.stringify(samples),
      encoding: 'utf8',
    })
    const expected = JSON.parse(stdout || assert.fail(stderr)) as string[]
    assert.ok(new Set(expected).size === 4, 'every answer is among them')
    samples.forEach((data, i) => {
      for (const ties of ['efron', 'breslow'] as const) {
        const found = coxRegression({ ...data, ties })
        assert.equal(found.ok ? 'fitted' : found.error.code, expected[i], JSON.stringify(data))
      }
    })
  },
)
