import assert from 'node:assert/strict'
import { test } from 'node:test'
import { sampleLesion, sampleStudy } from '../../test/sample-readings.ts'
import type { LesionReading } from '../lesion/lesion-reading.ts'
import type { StudyReading } from '../lesion/study-reading.ts'
import { nothingSaid, targetInStudy, type SaidOfTarget } from './target-in-study.ts'

const lesion = (trackingUid: string | null, diameterMm: number, more: Partial<LesionReading> = {}) =>
  sampleLesion({ volumeMl: diameterMm, trackingUid, diameterMm, ...more })
const stateIn = (study: StudyReading, said: Partial<SaidOfTarget> = {}) =>
  targetInStudy({
    target: 'a',
    study,
    identities: new Set(['a', 'b']),
    identityOf: ({ trackingUid }) => trackingUid,
    said: { ...nothingSaid, ...said },
  })
const study = (lesions: readonly LesionReading[], more: Partial<StudyReading> = {}) =>
  sampleStudy('2018-07-11', lesions, more)
const typed = (lesions: readonly LesionReading[], liverCutOff: boolean | null = null) =>
  study(
    lesions.map((each) => ({ ...each, evidence: '2-axis' as const })),
    { dateSource: 'case-file', liverCutOff },
  )

// RECIST 1.1 §4.3.2, §4.4.2; unknown is never gone
for (const [why, given, expected] of [
  ['measured', study([lesion('a', 20)]), { state: 'measured', mm: 20 }],
  ['nobody measured across', study([lesion('a', 20, { diameterIs: 'assumed' })]), { state: 'not-evaluable' }],
  ['cut off', study([lesion('a', 20, { touchesBorder: true })]), { state: 'not-evaluable', atLeastMm: 20 }],
  ['not drawn, everything else is', study([lesion('b', 20)]), { state: 'absent' }],
  ['not drawn, the liver is cut off', study([lesion('b', 20)], { liverCutOff: true }), { state: 'not-evaluable' }],
  ['not drawn, another has no identity', study([lesion('b', 20), lesion(null, 9)]), { state: 'not-evaluable' }],
  ['not drawn, only strangers are', study([lesion('z', 20)]), { state: 'not-evaluable' }],
  ['looked for, no lesion at all', study([]), { state: 'absent' }],
  ['nobody looked for lesions', study([], { lesionsSegmented: false }), { state: 'not-evaluable' }],
  ['typed, not in the list', typed([lesion('b', 20)]), { state: 'not-evaluable' }],
  ['typed, not in a list of the whole liver', typed([lesion('b', 20)], false), { state: 'absent' }],
  ['typed, not in a list of one lobe', typed([lesion('b', 20)], true), { state: 'not-evaluable' }],
  ['typed: there was none', typed([]), { state: 'absent' }],
  ['typed: there was none in one lobe', typed([], true), { state: 'not-evaluable' }],
  ['measured and saved', study([lesion('b', 20)], { dateSource: 'case-file', liverCutOff: null }), { state: 'absent' }],
  ['a node: its short axis', study([lesion('a', 30, { node: true, shortAxisMm: 15 })]), { state: 'measured', mm: 15 }],
  ['a node, long axis only', study([lesion('a', 30, { node: true })]), { state: 'not-evaluable' }],
  ['more than are listed', study([], { countIsAtLeast: true }), { state: 'not-evaluable' }],
] as const) {
  test(`${why}: ${expected.state}`, () => assert.deepEqual(stateIn(given), expected))
}

// states of a lesion in a study, design §5: only the same technique makes what is not visible gone
for (const [state, expected] of [
  ['measured', 'measured'],
  ['too-small', 'too-small'],
  ['not-visible-same-technique', 'absent'],
  ['not-visible-technique-differs', 'not-evaluable'],
  ['not-covered', 'not-evaluable'],
  ['obscured', 'not-evaluable'],
  ['resected', 'not-evaluable'],
  ['ablated', 'not-evaluable'],
] as const) {
  test(`a person says ${state}: ${expected}`, () =>
    assert.equal(stateIn(study([lesion('a', 20)]), { state }).state, expected))
}

test('merged and split', () => {
  assert.deepEqual(stateIn(study([]), { mergedInto: 'b' }), { state: 'merged-into', into: 'b' })
  const parts = study([lesion('x', 18), lesion('y', 14)])
  assert.deepEqual(stateIn(parts, { splitInto: ['x', 'y'] }), { state: 'split', fragmentsMm: [18, 14] })
  assert.deepEqual(stateIn(parts, { splitInto: ['x', 'lost'] }), { state: 'not-evaluable' })
  // what is benign is no tumour, as in the totals: design, nature of a lesion
  const benign = (uid: string) => lesion(uid, 14, { nature: 'benign' })
  assert.deepEqual(stateIn(study([lesion('x', 18), benign('y')]), { splitInto: ['x', 'y'] }), {
    state: 'split',
    fragmentsMm: [18],
  })
  assert.deepEqual(stateIn(study([benign('x'), benign('y')]), { splitInto: ['x', 'y'] }), { state: 'absent' })
})
