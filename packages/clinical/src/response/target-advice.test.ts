import assert from 'node:assert/strict'
import { test } from 'node:test'
import { targetAdvice, type TargetCandidate } from './target-advice.ts'

const candidate = (id: string, lengthMm: number | null, more: Partial<TargetCandidate> = {}): TargetCandidate => ({
  id,
  kind: 'lesion',
  organ: 'liver',
  lengthMm,
  sliceMm: 5,
  composition: null,
  earlierLocalTreatment: 'none',
  touchesBorder: false,
  nature: 'metastasis',
  ...more,
})
const reasons = (candidates: readonly TargetCandidate[]) =>
  Object.fromEntries(targetAdvice(candidates).map(({ id, advised, reason }) => [id, [advised, reason]]))
const one = (more: Partial<TargetCandidate>) => targetAdvice([candidate('x', 30, more)])[0]?.reason

// RECIST 1.1 §4.2: at most two of an organ, the largest first
test('the two largest of the liver, and why not the third', () => {
  assert.deepEqual(reasons([candidate('c', 20), candidate('a', 51), candidate('b', 28)]), {
    a: [true, 'largest-of-organ'],
    b: [true, 'second-of-organ'],
    c: [false, 'two-of-organ-already'],
  })
})

// RECIST 1.1 §4.2: five in all, representative of every organ
test('five in all, every organ before a second of any', () => {
  const organs = ['liver', 'lung', 'bone', 'spleen']
  const all = organs.flatMap((organ, i) => [
    candidate(`${organ} 1`, 20 + i, { organ }),
    candidate(`${organ} 2`, 19 - i, { organ }),
  ])
  const advised = targetAdvice(all)
    .filter((each) => each.advised)
    .map(({ id }) => id)
  assert.deepEqual(advised, ['spleen 1', 'bone 1', 'lung 1', 'liver 1', 'liver 2'])
  assert.equal(targetAdvice(all).find(({ id }) => id === 'lung 2')?.reason, 'five-already')
})

test('all nodes are one organ, and so are the two of a pair', () => {
  // EORTC RECIST questions and clarifications: nodes are considered to be one organ
  const nodes = ['mesentery', 'neck', 'groin'].map((organ, i) => candidate(organ, 30 - i, { kind: 'node', organ }))
  assert.equal(targetAdvice(nodes).filter(({ advised }) => advised).length, 2)
  const kidneys = ['left kidney', 'right kidney', 'Left kidney'].map((organ, i) => candidate(`${i}`, 30 - i, { organ }))
  assert.equal(targetAdvice(kidneys).filter(({ advised }) => advised).length, 2)
})

test('a smaller solid lesion goes before a larger cystic one', () => {
  const cystic = candidate('cyst', 60, { composition: 'cystic' })
  assert.deepEqual(reasons([cystic, candidate('a', 20), candidate('b', 15)]), {
    cyst: [false, 'larger-solid-preferred'],
    a: [true, 'largest-of-organ'],
    b: [true, 'second-of-organ'],
  })
  assert.deepEqual(reasons([cystic, candidate('a', 20)]).cyst, [true, 'second-of-organ'], 'where there is no other')
})

// RECIST 1.1 §3.1.1 and §3.1.3; lesions treated in the line that is judged stay targets
for (const [why, more, expected] of [
  ['10 mm with slices of 6 mm', { lengthMm: 10, sliceMm: 6 }, 'too-short'],
  ['a node of 14 mm', { kind: 'node', lengthMm: 14 }, 'node-not-target'],
  ['a node of 9 mm', { kind: 'node', lengthMm: 9 }, 'node-normal'],
  ['not measured across', { lengthMm: null }, 'not-measured'],
  ['cut off', { touchesBorder: true }, 'cut-off'],
  ['benign', { nature: 'benign' }, 'benign'],
  ['indeterminate', { nature: 'indeterminate' }, 'nature-uncertain'],
  ['treated in an earlier line', { earlierLocalTreatment: 'treated' }, 'treated-earlier'],
  ['perhaps treated in an earlier line', { earlierLocalTreatment: 'perhaps' }, 'perhaps-treated-earlier'],
  ['grown since it was treated', { earlierLocalTreatment: 'progressed-since' }, 'largest-of-organ'],
  ['not treated before', { earlierLocalTreatment: 'none' }, 'largest-of-organ'],
] as const) {
  test(`${why}: ${expected}`, () => assert.equal(one(more), expected))
}
