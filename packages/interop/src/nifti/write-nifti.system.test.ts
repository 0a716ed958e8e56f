import assert from 'node:assert/strict'
import { spawnSync } from 'node:child_process'
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, describe, test } from 'node:test'
import { gzipSync } from 'node:zlib'
import { toLps, type Grid } from '@debulk/imaging/grid'
import type { Voxels } from '@debulk/imaging/volume'
import { writeNifti } from './write-nifti.ts'

const python = existsSync('/usr/bin/python3') ? '/usr/bin/python3' : 'python3'
const skip = spawnSync(python, ['-c', 'import nibabel']).status === 0 ? false : 'not run: needs python3-nibabel'
const folder = mkdtempSync(join(tmpdir(), 'debulk-write-nifti-'))
after(() => rmSync(folder, { recursive: true, force: true }))

const upright = { x: { x: 1.5, y: 0, z: 0 }, y: { x: 0, y: 1.25, z: 0 }, z: { x: 0, y: 0, z: 4 } }
const [s, c] = [Math.sin(0.4), Math.cos(0.4)]
const grids = [
  { why: 'axial', square: true, step: upright },
  { why: 'feet first', square: true, step: { ...upright, z: { x: 0, y: 0, z: -4 } } },
  {
    why: 'coronal',
    square: true,
    step: { x: { x: 2, y: 0, z: 0 }, y: { x: 0, y: 0, z: -2 }, z: { x: 0, y: 3, z: 0 } },
  },
  {
    why: 'oblique',
    square: true,
    step: { x: { x: c, y: s, z: 0 }, y: { x: -s * 2, y: c * 2, z: 0 }, z: { x: 0, y: 0, z: 3 } },
  },
  { why: 'sheared (gantry tilt)', square: false, step: { ...upright, z: { x: 0, y: 1, z: 4 } } },
] satisfies { why: string; square: boolean; step: Grid['step'] }[]
const size = { x: 5, y: 4, z: 3 }
const kinds: (new (length: number) => Voxels)[] = [
  Uint8Array,
  Int8Array,
  Uint16Array,
  Int16Array,
  Uint32Array,
  Int32Array,
  Float32Array,
  Float64Array,
]

// oracle: nibabel, and the signs of RAS against LPS
describe('nibabel reads what was written', { skip }, () => {
  for (const [n, { why, square, step }] of grids.entries()) {
    test(`${why}: values, affine, both transforms`, () => {
      const grid: Grid = { size, step, origin: { x: -10.5, y: 20.25, z: 7 }, frameOfReferenceUid: null }
      const paths = kinds.map((Kind, k) => {
        const voxels = new Kind(60)
        for (let i = 0; i < 60; i++) voxels[i] = valueAt(i)
        const path = join(folder, `${n}-${k}.nii.gz`)
        writeFileSync(
          path,
          writeNifti({ grid, voxels, slope: 2, intercept: -3 }, (bytes) => gzipSync(bytes)),
        )
        return path
      })
      const out = spawnSync(python, ['-c', reading, ...paths], { encoding: 'utf8' })
      assert.equal(out.status, 0, out.stderr)
      const last = toLps(grid, { x: 4, y: 3, z: 2 })
      for (const found of JSON.parse(out.stdout) as Found[]) {
        assert.deepEqual(
          found.values,
          Array.from({ length: 60 }, (_, i) => valueAt(i) * 2 - 3),
        )
        near(found.last, [-last.x, -last.y, last.z], 1e-5)
        assert.equal(found.units, 'mm')
        // a quaternion of three floats knows half a turn to about √ε only
        if (square) near(found.qform, found.sform, 2e-3)
        assert.equal(found.qformCode, square ? 1 : 0)
      }
    })
  }
})

const valueAt = (i: number) => (i * 7) % 61

type Found = {
  readonly values: readonly number[]
  readonly last: readonly number[]
  readonly units: string
  readonly sform: readonly number[]
  readonly qform: readonly number[]
  readonly qformCode: number
}

const reading = `
import nibabel as nib, numpy as np, json, sys
found = []
for path in sys.argv[1:]:
  i = nib.load(path)
  q, code = i.get_qform(coded=True)
  found.append({'values': np.asanyarray(i.dataobj).flatten(order='F').tolist(), 'last': (i.affine @ [4, 3, 2, 1])[:3].tolist(),
   'units': i.header.get_xyzt_units()[0], 'sform': i.get_sform().flatten().tolist(),
   'qform': (q if q is not None else np.zeros((4, 4))).flatten().tolist(), 'qformCode': int(code)})
print(json.dumps(found))
`

function near(found: readonly number[], expected: readonly number[], tolerance: number): void {
  found.forEach((value, i) =>
    assert.ok(Math.abs(value - expected[i]!) < tolerance, `${found.join()} against ${expected.join()}`),
  )
}
