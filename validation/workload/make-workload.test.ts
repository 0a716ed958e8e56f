import assert from 'node:assert/strict'
import test from 'node:test'
import { isOnePiece, touches, withoutFaceContact } from './contact.ts'
import { lesionDiameters, makeWorkload, standardRequest, workloadGrid } from './make-workload.ts'
import { noiseMask } from './noise-mask.ts'
import { niftiFile, niftiHeaderBytes } from './write-nifti.ts'

const small = { ...standardRequest, size: { x: 128, y: 128, z: 100 }, lesions: 12, smallestMm: 12, edgePairs: 2 }
const workload = makeWorkload(small)

test('the same seed gives the same volume, another seed another', () => {
  assert.deepEqual(makeWorkload(small).image, workload.image)
  assert.notDeepEqual(makeWorkload({ ...small, seed: 21 }).mask, workload.mask)
})

test('every lesion is one piece inside the liver', () => {
  for (const { voxels } of workload.lesions) {
    assert.ok(isOnePiece(voxels, small.size))
    assert.ok(voxels.every((at) => workload.liver[at] === 1))
  }
})

test('lesions touch in the pairs alone, and there by an edge and no face', () => {
  const contacts = { faces: 0, edges: 0 }
  workload.lesions.forEach((a, i) => {
    for (const b of workload.lesions.slice(i + 1)) {
      if (touches(a.voxels, b.voxels, small.size, 'faces')) contacts.faces++
      if (touches(a.voxels, b.voxels, small.size, 'edges')) contacts.edges++
    }
  })
  assert.deepEqual(contacts, { faces: 0, edges: 2 })
})

test('mask and labels agree', () => {
  const voxels = workload.lesions.reduce((sum, lesion) => sum + lesion.voxels.length, 0)
  assert.equal(
    workload.mask.reduce((sum, value) => sum + value, 0),
    voxels,
  )
  assert.equal(new Set(workload.instances).size, small.lesions + 1)
})

test('diameters run from the largest to the smallest asked for', () => {
  const diameters = lesionDiameters(standardRequest)
  assert.equal(diameters[0], 57)
  assert.ok(Math.abs((diameters.at(-1) ?? 0) - 4) < 1e-9)
  assert.deepEqual(lesionDiameters({ ...standardRequest, lesions: 1 }), [57])
})

test('what shares a face is taken away, what shares an edge stays', () => {
  const size = { x: 4, y: 4, z: 1 }
  const other = Int32Array.of(5) // x 1, y 1
  const kept = withoutFaceContact(Int32Array.of(5, 6, 10), other, size) // itself, its right neighbour, the one across
  assert.deepEqual([...kept], [10])
  assert.ok(touches(kept, other, size, 'edges'))
})

test('noise has the share of voxels asked for', () => {
  const voxels = noiseMask(1, 100_000, 0.3).reduce((sum, value) => sum + value, 0)
  assert.ok(Math.abs(voxels / 100_000 - 0.3) < 0.005, `${voxels}`) // 3.4 standard deviations
})

test('NIfTI header: size, spacing and the signs from LPS to RAS', () => {
  const grid = workloadGrid({ x: 4, y: 3, z: 2 })
  const file = niftiFile(grid, new Uint8Array(24))
  const view = new DataView(file.buffer)
  assert.equal(file.length, niftiHeaderBytes + 24)
  assert.deepEqual(
    [42, 44, 46].map((at) => view.getInt16(at, true)),
    [4, 3, 2],
  )
  assert.deepEqual(
    [80, 84, 88].map((at) => view.getFloat32(at, true)),
    [96, 128, 150],
  )
  const rows = [280, 296, 312].map((at) => [0, 4, 8, 12].map((column) => view.getFloat32(at + column, true)))
  // origin of the grid: half a voxel inside −192, −192, −150
  assert.deepEqual(rows, [
    [-96, 0, 0, 144],
    [0, -128, 0, 128],
    [0, 0, 150, -75],
  ])
})
