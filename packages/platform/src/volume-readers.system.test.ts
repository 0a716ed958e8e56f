import assert from 'node:assert/strict'
import { spawnSync } from 'node:child_process'
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, describe, test } from 'node:test'
import { fileURLToPath } from 'node:url'
import { readLimits } from '@debulk/contract/read-limits'
import { toLps, type Grid } from '@debulk/imaging/grid'
import { connectedComponents } from '@debulk/imaging/components'
import { runVoxels } from '@debulk/imaging/run-list'
import { readSegmentationFile } from './read-segmentation-file.ts'
import { readVolume } from './read-volume.ts'
import { walkFiles } from './walk-files.ts'

/** Debian's Python, where its packages are. */
const python = existsSync('/usr/bin/python3') ? '/usr/bin/python3' : 'python3'
const missing = ['nibabel', 'scipy'].filter((name) => spawnSync(python, ['-c', `import ${name}`]).status !== 0)
const skip = missing.length > 0 && `not run: needs ${missing.map((name) => `python3-${name}`).join(', ')}`

const top = mkdtempSync(join(tmpdir(), 'debulk-nibabel-'))
after(() => rmSync(top, { recursive: true, force: true }))
const limits = readLimits

function run(script: string, ...args: string[]): unknown {
  const out = spawnSync(python, ['-c', script, ...args], { encoding: 'utf8', maxBuffer: 1e8 })
  assert.equal(out.status, 0, out.stderr)
  return JSON.parse(out.stdout)
}

async function entry(path: string) {
  const { files } = await walkFiles([path], { limits })
  assert.ok(files[0])
  return files[0]
}

/** Files of every type, byte order, version and kind of placement, with what nibabel reads from them. */
const making = `
import nibabel as nib, numpy as np, json, sys
from nibabel.eulerangles import euler2mat
rng = np.random.default_rng(7)
out = []
n = 0
for cls, name in ((nib.Nifti1Image, 1), (nib.Nifti2Image, 2)):
  for endian in '<>':
    for dt in ('u1','i1','i2','u2','i4','u4','i8','u8','f4','f8'):
      for place in ('sform', 'qform', 'both'):
        aff = np.eye(4)
        aff[:3,:3] = euler2mat(*rng.uniform(-3,3,3)) @ np.diag(rng.uniform(.4,5,3)) @ np.diag([1,1,rng.choice([-1,1])])
        if place == 'sform': aff[:3,:3] = aff[:3,:3] @ np.array([[1,.2,0],[0,1,.1],[0,0,1]])
        aff[:3,3] = rng.uniform(-300,300,3)
        data = rng.integers(0,100,(4,5,6)).astype(dt)
        img = cls(data, aff, cls.header_class(endianness=endian))
        img.set_data_dtype(np.dtype(dt).newbyteorder(endian))
        img.set_sform(aff if place != 'qform' else None, 1 if place != 'qform' else 0)
        img.set_qform(aff if place != 'sform' else None, 1 if place != 'sform' else 0)
        if place == 'sform':
          zooms = np.sqrt((aff[:3,:3]**2).sum(0)); img.header.set_zooms(zooms)
        if dt == 'i2' and place == 'both': img.header.set_slope_inter(2.5, -10)
        path = f'{sys.argv[1]}/{n}.nii' + ('.gz' if n % 2 else ''); n += 1
        nib.save(img, path)
        back = nib.load(path)
        out.append({'path': path, 'affine': back.affine.tolist(), 'values': np.asarray(back.dataobj).astype(float).ravel(order='F').tolist(),
                    'what': f'NIfTI-{name} {endian}{dt} {place}'})
print(json.dumps(out))
`

type Made = { path: string; what: string; affine: number[][]; values: number[] }

describe('NIfTI against nibabel', { skip }, () => {
  test('every type, byte order, version and placement: same voxels at the same points', async () => {
    const made = run(making, top) as Made[]
    assert.equal(made.length, 120)
    for (const { path, what, affine, values } of made) {
      const read = await readVolume(await entry(path), { limits })
      assert.ok(read.ok, `${what}: ${JSON.stringify(read)}`)
      const { grid, voxels, slope, intercept } = read.value
      for (const [i, expected] of values.entries()) {
        assert.ok(Math.abs((voxels[i] ?? NaN) * slope + intercept - expected) < 1e-9, `${what}, voxel ${i}`)
      }
      assertSamePlace(grid, affine, what)
    }
  })

  function assertSamePlace(grid: Grid, affine: number[][], what: string): void {
    for (const index of [
      { x: 0, y: 0, z: 0 },
      { x: 3, y: 0, z: 0 },
      { x: 0, y: 4, z: 0 },
      { x: 3, y: 4, z: 5 },
    ]) {
      const ras = affine.slice(0, 3).map(([a = 0, b = 0, c = 0, d = 0]) => a * index.x + b * index.y + c * index.z + d)
      const lps = toLps(grid, index)
      const apart = Math.hypot(lps.x + (ras[0] ?? NaN), lps.y + (ras[1] ?? NaN), lps.z - (ras[2] ?? NaN))
      assert.ok(apart < 1e-4, `${what}: ${apart} mm apart`)
    }
  }
})

/** Voxels and 26-connected components of every label of every map below a folder. */
const counting = `
import nibabel as nib, numpy as np, glob, json, sys
from scipy import ndimage
rows = []
for path in sorted(glob.glob(sys.argv[1] + '/*/*.nii.gz')):
  data = np.asanyarray(nib.load(path).dataobj)
  for value in np.unique(data):
    if value: rows.append([path, int(value), int((data == value).sum()), ndimage.label(data == value, np.ones((3,3,3)))[1]])
print(json.dumps(rows))
`

describe('MULLET against SciPy', { skip }, () => {
  test('voxels and components of every class in 28 maps', async () => {
    const folder = fileURLToPath(new URL('../../../fixtures/real-mullet', import.meta.url))
    const theirs = run(counting, folder) as [string, number, number, number][]
    const { files } = await walkFiles([folder], { limits })
    const ours: typeof theirs = []
    for (const file of files.filter(({ kind }) => kind === 'nifti-gzip')) {
      const read = await readSegmentationFile(file, { limits })
      assert.ok(read.ok)
      for (const { number, runs } of read.value.segments)
        ours.push([file.path, number, runVoxels(runs), connectedComponents(runs, 26).count])
    }
    assert.deepEqual(ours, theirs)
    const kept = readFileSync(join(folder, 'voxels.csv'), 'utf8').trim().split('\n').slice(1)
    assert.deepEqual(
      ours.map(([path, ...rest]) => [path.slice(folder.length + 1), ...rest].join(',')),
      kept,
    )
  })
})
