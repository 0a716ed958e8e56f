import assert from 'node:assert/strict'
import { test } from 'node:test'
import { logRank } from './log-rank.ts'

// by hand: at 2, one of a's two and of three; at 3 one of b's one and of two. E(a) = 2/3 + 1/2; V = 2/9 + 1/4
const three = { times: [2, 3, 4], events: [true, true, false], groups: ['a', 'b', 'a'] }
const chiSquare = (1 - 7 / 6) ** 2 / (2 / 9 + 1 / 4)
const near = (found: number | null | undefined, expected: number) =>
  assert.ok(typeof found === 'number' && Math.abs(found - expected) < 1e-12, `${found} is not ${expected}`)

test('three subjects by hand', () => {
  const { groups, covariance, ...found } = logRank(three)
  assert.deepEqual(
    groups.map(({ group, size, observed }) => [group, size, observed]),
    [
      ['a', 2, 1],
      ['b', 1, 1],
    ],
  )
  near(groups[0]?.expected, 7 / 6)
  near(covariance[0]?.[0], 17 / 36)
  near(covariance[0]?.[1], -17 / 36)
  near(found.chiSquare, chiSquare)
  assert.equal(found.degreesOfFreedom, 1)
})

test('a group that left before the first event is listed and not compared', () => {
  for (const place of [0, 3]) {
    const { times, events, groups } = three
    const found = logRank({
      times: times.toSpliced(place, 0, 1),
      events: events.toSpliced(place, 0, false),
      groups: groups.toSpliced(place, 0, 'c'),
    })
    assert.deepEqual(
      found.groups.find(({ group }) => group === 'c'),
      { group: 'c', size: 1, observed: 0, expected: 0 },
    )
    assert.equal(found.degreesOfFreedom, 1)
    near(found.chiSquare, chiSquare)
  }
})

test('one group is compared with nobody', () => {
  const { degreesOfFreedom, chiSquare: found, p } = logRank({ ...three, groups: ['a', 'a', 'a'] })
  assert.deepEqual({ degreesOfFreedom, found, p }, { degreesOfFreedom: 0, found: null, p: null })
})
