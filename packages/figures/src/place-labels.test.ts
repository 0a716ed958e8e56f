import assert from 'node:assert/strict'
import { test } from 'node:test'
import { placeLabels, type Box } from './place-labels.ts'

const box = (x: number, y: number): Box => ({ x, y, width: 20, height: 10 })

test('a label takes its first place when that is free', () => {
  assert.deepEqual(placeLabels([[box(0, 0), box(0, 50)]], []), [box(0, 0)])
})

test('it gives way to an obstacle and to an earlier label', () => {
  const placed = placeLabels(
    [
      [box(0, 0), box(0, 50)],
      [box(5, 50), box(5, 80)],
    ],
    [box(10, 5)],
  )
  assert.deepEqual(placed, [box(0, 50), box(5, 80)])
})

test('where nothing is free it covers least', () => {
  assert.deepEqual(placeLabels([[box(0, 0), box(15, 0)]], [box(0, 0)]), [box(15, 0)])
})
