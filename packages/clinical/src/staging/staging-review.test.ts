import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { about, contextOf, told } from '../../test/sample-record.ts'
import type { PatientEvent } from '../record/patient-event.ts'
import type { StagingAnswers } from './staging-answers.ts'
import { stagingReview } from './staging-review.ts'

const derived = (events: readonly PatientEvent[]): StagingAnswers['staging/derived'] | null => {
  const answer = stagingReview(contextOf(events)).find(({ rule }) => rule === 'staging/derived')
  return answer?.rule === 'staging/derived' ? answer.value : null
}
const codes = (events: readonly PatientEvent[]): string[] =>
  stagingReview(contextOf(events)).flatMap(({ caveats }) => caveats.map(({ code }) => code))

const biopsy = told('specimen-reported', '2016-12-26', { id: 'liver', site: 'liver', ki67Percent: about(3) })
const resection = told('specimen-reported', '2017-08-30', {
  id: 'primary',
  site: 'primary',
  procedure: 'resection',
  depth: 'through-wall',
  nodesInvolved: true,
})
const octreotide = told('systemic-therapy-started', '2017-02', { id: 'ssa', drug: 'octreotide' })
const stated = told('stage-assigned', '2017-02', { id: 'stated', t: 'T1', n: 'Nx', m: 'M1', group: 'IV' })

// Peregudov 2021, restaged by hand: pT3 (pT4 if serosa) pN1 (pN2 if counts) pM1a, IV; the text says T1NxM1, IV
describe('the published patient', () => {
  const events = [biopsy, resection, octreotide, stated]
  test('pT3 or pT4, pN1 or pN2, pM1a with liver-only not established, IV', () => {
    const found = derived(events)
    assert.deepEqual([found?.t.basis, found?.t.possible], ['pathological', ['T3', 'T4']])
    assert.deepEqual([found?.n.basis, found?.n.possible], ['pathological', ['N1', 'N2']])
    assert.deepEqual(
      [found?.m.basis, found?.m.possible[0], found?.m.liverOnly],
      ['pathological', 'M1a', 'not-established'],
    )
    assert.deepEqual(found?.groups, ['IV'])
  })
  test('the assigned T1 contradicts, M1 and IV agree, NX is no contradiction', () => {
    const answer = stagingReview(contextOf(events)).find(({ rule }) => rule === 'staging/assigned')
    assert.ok(answer?.rule === 'staging/assigned')
    assert.deepEqual(answer.value.agrees, { t: 'no', n: null, m: 'yes', group: 'yes' })
  })
  test('y is asked, not inferred; the letter of M1 is missed; the system is missed', () => {
    for (const code of ['stage/after-therapy-not-stated', 'stage/metastasis-without-letter', 'stage/system-not-stated'])
      assert.ok(codes(events).includes(code), code)
  })
})

test('y is not asked where it was answered, nor without treatment before the operation', () => {
  const answered = told('stage-assigned', '2017-09', { t: 'pT3', m: 'M1a', basis: 'pathological', afterTherapy: false })
  assert.ok(!codes([biopsy, resection, octreotide, answered]).includes('stage/after-therapy-not-stated'))
  const later = told('systemic-therapy-started', '2017-10', { drug: 'octreotide' })
  assert.ok(!codes([biopsy, resection, later]).includes('stage/after-therapy-not-stated'))
})

const pet = (...findings: { siteKind: 'liver' | 'bone' | 'other'; uptake: 'intense' | 'none' }[]) =>
  told('pet-read', '2017-01-10', {
    tracer: '68Ga-DOTATATE',
    tracerTarget: 'somatostatin-receptor',
    findings: findings.map((finding) => ({ site: finding.siteKind, ...finding })),
  })
const fdg = told('pet-read', '2016-12-08', { tracer: '18F-FDG', tracerTarget: 'fdg', findings: [] })
const ms: { why: string; events: PatientEvent[]; possible: string[]; liverOnly: string | null }[] = [
  {
    why: 'receptor imaging found the liver only',
    events: [biopsy, pet({ siteKind: 'liver', uptake: 'intense' })],
    possible: ['M1a'],
    liverOnly: 'established',
  },
  {
    why: 'receptor imaging found bone',
    events: [biopsy, pet({ siteKind: 'bone', uptake: 'intense' })],
    possible: ['M1c'],
    liverOnly: null,
  },
  {
    why: 'something else lights up: not established',
    events: [biopsy, pet({ siteKind: 'other', uptake: 'intense' })],
    possible: ['M1a', 'M1c'],
    liverOnly: 'not-established',
  },
  {
    why: 'FDG is no staging of a low-grade tumour',
    events: [biopsy, fdg],
    possible: ['M1a', 'M1c'],
    liverOnly: 'not-established',
  },
  {
    why: 'peritoneum seen, liver not mentioned',
    events: [told('site-finding-read', '2020-01-01', { site: 'pelvis', siteKind: 'peritoneum', presence: 'present' })],
    possible: ['M1b', 'M1c'],
    liverOnly: null,
  },
]
for (const { why, events, possible, liverOnly } of ms)
  test(why, () => assert.deepEqual([derived(events)?.m.possible, derived(events)?.m.liverOnly], [possible, liverOnly]))

test('several primaries carry the suffix; one does not; not counted stays open', () => {
  const counted = (tumours: string) =>
    told('specimen-reported', '2017-08-30', {
      site: 'primary',
      procedure: 'resection',
      depth: 'serosa',
      tumours: about(tumours),
    })
  assert.equal(derived([counted('3')])?.t.multiple, 'yes')
  assert.equal(derived([counted('1')])?.t.multiple, 'no')
  assert.equal(derived([resection])?.t.multiple, 'unknown')
})

test('a biopsy of the primary does not make T pathological', () =>
  assert.equal(
    derived([told('specimen-reported', '2017-01-01', { site: 'primary', procedure: 'biopsy' }), biopsy])?.t.basis,
    'clinical',
  ))

test('nothing recorded: no stage', () => assert.deepEqual(stagingReview(contextOf([])), []))

test('what cannot be read is said, and a group that its own categories contradict', () => {
  const found = codes([told('stage-assigned', '2020-01-01', { t: 'T7', n: 'N0', m: 'M1', group: 'II' })])
  assert.ok(found.includes('stage/not-read'))
  assert.ok(found.includes('stage/group-differs-from-categories'))
})

// a lesion-free liver by receptor imaging and a reading of all of it, nothing elsewhere: M0 by the definition of M
const clean = (more: object = {}) =>
  told('study-read', '2017-01-05', { id: 'ct', scope: 'whole-liver', reviewed: true, lesions: [], ...more })
const m0Rows: { why: string; events: PatientEvent[]; possible: string[] }[] = [
  { why: 'no uptake and no lesion', events: [pet({ siteKind: 'liver', uptake: 'none' }), clean()], possible: ['M0'] },
  {
    why: 'a cyst is no metastasis',
    events: [
      pet({ siteKind: 'liver', uptake: 'none' }),
      clean({ natures: 'benign', lesions: [{ label: 'cyst', diametersMm: [12, 12] }] }),
    ],
    possible: ['M0'],
  },
  {
    why: 'a lesion nobody named leaves it open',
    events: [pet({ siteKind: 'liver', uptake: 'none' }), clean({ lesions: [{ label: 'a', diametersMm: [12, 12] }] })],
    possible: ['M0', 'M1a'],
  },
  {
    why: 'one lobe is not the liver',
    events: [pet({ siteKind: 'liver', uptake: 'none' }), clean({ scope: 'right-lobe' })],
    possible: ['M0', 'M1a'],
  },
  { why: 'receptor imaging that says nothing of the liver', events: [pet(), clean()], possible: ['M0', 'M1a'] },
  { why: 'no receptor imaging', events: [clean()], possible: [] },
  {
    why: 'bone lights up',
    events: [pet({ siteKind: 'liver', uptake: 'none' }, { siteKind: 'bone', uptake: 'intense' }), clean()],
    possible: ['M1b'],
  },
]
for (const { why, events, possible } of m0Rows)
  test(`no metastases: ${why}`, () => {
    assert.deepEqual(derived([resection, ...events])?.m.possible, possible)
  })

const assignedOf = (events: readonly PatientEvent[]) => {
  const answer = stagingReview(contextOf(events)).find(({ rule }) => rule === 'staging/assigned')
  assert.ok(answer?.rule === 'staging/assigned')
  return answer
}
test('a stage is not held against metastases found months after it', () => {
  const stage = told('stage-assigned', '2017-01-20', { id: 'stage', m: 'M0' })
  const later = told('specimen-reported', '2017-08-10', { id: 'later', site: 'liver', ki67Percent: about(3) })
  const { value, because } = assignedOf([pet({ siteKind: 'liver', uptake: 'none' }), clean(), stage, later])
  assert.equal(value.agrees.m, 'yes')
  assert.ok(!because.includes('later'))
  const known = told('specimen-reported', '2017-01-19', { site: 'liver', ki67Percent: about(3) })
  assert.equal(assignedOf([stage, known]).value.agrees.m, 'no')
  // within the month of the stage nobody can tell which came first: it is held
  const vague = told('specimen-reported', '2017-01', { site: 'liver', ki67Percent: about(3) })
  assert.equal(assignedOf([stage, vague]).value.agrees.m, 'no')
  // a year may lie almost wholly after the stage, and what has no date anywhere: neither contradicts
  for (const date of ['2017', 'unknown']) {
    const specimen = told('specimen-reported', date, { site: 'liver', ki67Percent: about(3) })
    assert.notEqual(assignedOf([stage, specimen]).value.agrees.m, 'no', date)
  }
  const undated = told('stage-assigned', 'unknown', { id: 'stage', m: 'M0' })
  assert.notEqual(assignedOf([undated, known]).value.agrees.m, 'no')
})

// A sphere of 20 mm holds π/6 · 20³ = 4.18879 mL, one of 11.5 mL is 28.0 mm across: by hand.
for (const [lowMl, n] of [
  [4.18, ['N1', 'N2']],
  [4.18879, ['N1', 'N2']],
  [4.2, ['N2']],
  [11.5, ['N2']],
] as const)
  test(`a mesenteric mass of at least ${lowMl} mL and no diameter: ${n.join(' or ')}`, () => {
    const mass = told('site-finding-read', '2017-01-10', {
      site: 'mesenteric mass',
      siteKind: 'mesenteric-mass',
      volumeMl: { lowMl, highMl: 2 * lowMl },
    })
    assert.deepEqual(derived([biopsy, mass])?.n.possible, n)
  })

test('a mesenteric mass of a volume measured once counts as large as its diameter, where that is recorded', () => {
  const mass = told('site-finding-read', '2017-01-10', {
    site: 'mesenteric mass',
    siteKind: 'mesenteric-mass',
    volumeMl: { lowMl: 3, highMl: 3 },
    diametersMm: [21],
  })
  assert.deepEqual(derived([biopsy, mass])?.n.possible, ['N2'])
})

test('another organ: its rules are not built in, and no category of the ileum is printed for it', () => {
  const pancreas = told('specimen-reported', '2017-08-30', {
    site: 'primary',
    organ: 'pancreas',
    procedure: 'resection',
    depth: 'subserosa',
  })
  const stage = told('stage-assigned', '2017-09-10', { t: 'pT3', n: 'pN0', m: 'M0', group: 'II' })
  const rules = stagingReview(contextOf([biopsy, pancreas, stage])).map(({ rule }) => rule)
  assert.deepEqual(rules, ['staging/not-applicable', 'staging/assigned'])
  const { value } = assignedOf([biopsy, pancreas, stage])
  assert.deepEqual(value.agrees, { t: null, n: null, m: 'no', group: 'no' })
  assert.equal(assignedOf([pancreas, stage]).value.agrees.m, null)
})

test('the caveat on the organ goes when it is recorded, and stays where two are', () => {
  const ileum = told('specimen-reported', '2017-08-30', {
    id: 'ileum',
    site: 'primary',
    organ: 'jejunum-ileum',
    procedure: 'resection',
    differentiation: 'well',
    depth: 'subserosa',
  })
  assert.ok(!codes([ileum]).includes('stage/site-assumed'))
  assert.ok(codes([resection]).includes('stage/site-assumed'))
  const other = told('stage-assigned', '2017-09-10', { organ: 'colon', t: 'T3' })
  assert.ok(codes([ileum, other]).includes('stage/site-assumed'))
  assert.ok(
    codes([{ ...ileum, differentiation: undefined } as PatientEvent]).includes('stage/well-differentiated-only'),
  )
})
