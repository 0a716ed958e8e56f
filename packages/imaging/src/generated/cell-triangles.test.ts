import assert from 'node:assert/strict'
import { test } from 'node:test'
import { cellEdges, marchingCubesCases } from '../marching-cubes-cases.ts'
import { cellTriangles } from './cell-triangles.ts'

test('the table is what its derivation says', () => {
  assert.deepEqual(
    cellTriangles,
    marchingCubesCases().map((word) => word || '-'),
  )
})

test('triangles of a cell use exactly the edges between an inside and an outside corner', () => {
  for (let filling = 0; filling < 256; filling++) {
    const crossed = cellEdges.flatMap(({ from, to }, edge) =>
      ((filling >> from) & 1) === ((filling >> to) & 1) ? [] : [String.fromCharCode(97 + edge)],
    )
    assert.deepEqual([...new Set(cellTriangles[filling]!.replace('-', ''))].sort(), crossed)
  }
})

// Known case counts of marching cubes: Lorensen & Cline's 15 cases need at most 5 triangles where faces are not ambiguous.
for (const { why, filling, triangles } of [
  { why: 'nothing inside', filling: 0, triangles: 0 },
  { why: 'one corner', filling: 1, triangles: 1 },
  { why: 'an edge', filling: 0b11, triangles: 2 },
  { why: 'a face', filling: 0b1111, triangles: 2 },
  { why: 'a corner and its three neighbours', filling: 0b10111, triangles: 4 },
  { why: 'all but one corner', filling: 0b11111110, triangles: 1 },
  { why: 'everything inside', filling: 255, triangles: 0 },
]) {
  test(`${why}: ${triangles} triangles`, () => {
    assert.equal(cellTriangles[filling]!.replace('-', '').length / 3, triangles)
  })
}
