import assert from 'node:assert/strict'
import { existsSync } from 'node:fs'
import { test } from 'node:test'
import { lesions, reading, resected, session, staged, subjectOf, testConsistency } from '../../test/consistency-rows.ts'
import { about, contextOf, day, told } from '../../test/sample-record.ts'
import { checkConsistency } from './check-consistency.ts'

testConsistency('check-consistency', [
  {
    code: 'source-questioned',
    why: 'a remark passes through',
    fires: true,
    events: [told('source-questioned', '2019', { topic: 'dates', explanation: { en: 'One.', ru: 'Раз.' } })],
  },
  { code: 'source-questioned', why: 'nobody remarked on anything', fires: false, events: [reading('2015-01-01')] },
])

test('every check stands in a test of its own subject', () => {
  for (const subject of new Set(Object.values(subjectOf)))
    assert.ok(existsSync(new URL(`${subject}.test.ts`, import.meta.url)), subject)
  assert.equal(Object.keys(subjectOf).length, 38)
})

test('the gravest findings come first, and a retracted fact is not found', () => {
  const events = [staged({ t: 'T1', n: 'NX', m: 'M1' }), resected({ depth: 'serosa', ki67Percent: about(3) })]
  assert.deepEqual(
    checkConsistency(contextOf(events)).map(({ severity }) => severity),
    ['conflict', 'gap', 'gap', 'note'],
  )
  const retracted = told('event-retracted', '2016', { retracts: 'stage', reason: 'another patient' })
  const codes = checkConsistency(contextOf([...events, retracted])).map(({ code }) => code)
  assert.deepEqual(codes, ['mitoses-not-counted', 'grade-on-boundary'])
})

test('a limit exceeded is no contradiction, and comes before every contradiction', () => {
  // label of the iodised oil as the rules of arterial therapy give it: 15 mL a session
  const oil = { agents: [{ name: 'Lipiodol', role: 'oil' as const, delivered: { value: 15.1, unit: 'mL' } }] }
  const events = [staged({ t: 'T1', n: 'N1' }), resected({ depth: 'serosa' }), session('2015-06-10', 'segmental', oil)]
  assert.deepEqual(
    checkConsistency(contextOf(events))
      .slice(0, 2)
      .map(({ code, severity }) => [code, severity]),
    [
      ['limit-exceeded', 'safety-limit'],
      ['stage-below-pathology', 'conflict'],
    ],
  )
})

test('a record without faults is left alone', () => {
  const clean = [
    told('stage-assigned', '2015-04', {
      system: 'ajcc',
      version: '8',
      basis: 'pathological',
      t: 'T3',
      n: 'N1',
      m: 'M1a',
    }),
    resected({
      depth: 'subserosa',
      nodesInvolved: true,
      ki67Percent: about(5),
      mitosesPer2Mm2: about(1),
      gradeStated: 'G2',
    }),
    reading('2015-01-01', lesions(12, { scope: 'whole-liver', enhancement: 'hyper' })),
    told('board-met', '2015-01-20', {
      inputs: ['2015-01-01'],
      decisions: [{ treatment: 'embolisation', staged: true }],
    }),
    session('2015-02-10', 'right-hepatic', { deliveredFraction: 1 }),
    session('2015-04-10', 'left-hepatic', { lastOfCourse: true, deliveredFraction: 1 }),
    reading('2015-06-10', lesions(9, { scope: 'whole-liver', trend: { to: 'smaller', since: day('2015-01-01') } })),
  ]
  assert.deepEqual(checkConsistency(contextOf(clean)), [])
})
