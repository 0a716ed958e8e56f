import assert from 'node:assert/strict'
import { test } from 'node:test'
import { oncePerList } from './once-per-list.ts'

test('worked once for a list, and anew for another of the same content', () => {
  const asked: (readonly number[])[] = []
  const doubled = oncePerList((list: readonly number[]) => {
    asked.push(list)
    return list.map((each) => 2 * each)
  })
  const list = [1, 2]
  assert.deepEqual(
    [doubled(list), doubled(list), doubled([1, 2])],
    [
      [2, 4],
      [2, 4],
      [2, 4],
    ],
  )
  assert.equal(doubled(list), doubled(list))
  assert.equal(asked.length, 2)
})
