import assert from 'node:assert/strict'
import test from 'node:test'
import { goals, outcome, type Goal } from './goals.ts'
import { logLogSlope } from './growth.ts'
import { generatedBegin, generatedEnd, replaceGenerated } from './replace-generated.ts'
import { PeerProcess } from './peer-process.ts'
import { median, timeInTurn } from './time-in-turn.ts'

test('median of odd and even counts', () => {
  assert.equal(median([9, 1, 5]), 5)
  assert.equal(median([4, 1, 2, 9]), 3)
})

test('every round calls every contestant, after all have warmed up', async () => {
  const calls: string[] = []
  const contestant = (id: string) => ({
    id,
    once: () => Promise.resolve(calls.push(id)),
    warmUp: 1,
    callsPerRound: 2,
  })
  const timings = await timeInTurn([contestant('a'), contestant('b')], 2, 0)
  assert.equal(calls.join(''), 'ab' + 'aabb' + 'aabb')
  assert.deepEqual(timings[0]?.rounds, [3.5, 7.5]) // calls 3, 4 and 7, 8
})

test('a part of a round goes on for as long as it must', async () => {
  let calls = 0
  const counted = () => Promise.resolve((calls++, 30))
  await timeInTurn([{ id: 'a', once: counted, warmUp: 0, callsPerRound: 1 }], 2, 100)
  assert.equal(calls, 8) // four calls of 30 ms fill 100
})

test('a straight line through the origin has slope 1, a square law 2', () => {
  const law = (power: number) => [1, 10, 100].map((amount) => ({ amount, label: '', ms: 3 * amount ** power }))
  assert.ok(Math.abs(logLogSlope(law(1)) - 1) < 1e-12)
  assert.ok(Math.abs(logLogSlope(law(2)) - 2) < 1e-12)
})

const goal = (sense: Goal['bound']['sense'], figure: number | null): Goal => ({
  goal: 'P0',
  what: '',
  bound: { sense, value: 10, unit: '×' },
  figure,
})

for (const { why, given, expected } of [
  { why: 'below a ceiling', given: goal('at-most', 9), expected: 'reached' },
  { why: 'above a ceiling', given: goal('at-most', 11), expected: 'missed' },
  { why: 'at the floor', given: goal('at-least', 10), expected: 'reached' },
  { why: 'below the floor', given: goal('at-least', 9), expected: 'missed' },
  { why: 'a peer is not installed', given: goal('at-most', null), expected: 'not-measured' },
]) {
  test(`${why}: ${expected}`, () => assert.equal(outcome(given).status, expected))
}

test('without peers no goal is reached or missed', () => {
  const none = {
    medians: new Map([['components-hop', 4]]),
    wholeProcess: { debulk: null, itkFeret: null, python: null },
    workersGain: null,
    segmentFiles: [1],
    gates: [],
  }
  assert.ok(goals(none).every((each) => outcome(each).status === 'not-measured'))
})

test('the generated part is replaced, the rest of the page stays, lost markers throw', () => {
  const page = `top\n${generatedBegin}\nold\n${generatedEnd}\nbottom`
  assert.equal(replaceGenerated(page, 'new'), `top\n${generatedBegin}\n\nnew\n\n${generatedEnd}\nbottom`)
  assert.throws(() => replaceGenerated('no markers', 'new'))
})

test('a peer that dies is reported, and can still be stopped', async () => {
  const peer = new PeerProcess('short-lived', [process.execPath, '-e', 'console.error("out of tea"); process.exit(3)'])
  await assert.rejects(peer.ask('work'), /short-lived stopped at "work": out of tea/)
  await peer.stop()
})
