import assert from 'node:assert/strict'
import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, describe, test } from 'node:test'
import { fileURLToPath } from 'node:url'
import { deflateRawSync, gzipSync } from 'node:zlib'
import { handmadeZip } from '../test/handmade-zip.ts'

/**
 * Each hostile file is read in a process of its own, whose memory and time are measured: at most 64 MiB more than reading nothing,
 * and a second. What must happen to it is asserted in the quick tests; here it must be cheap.
 */
const top = mkdtempSync(join(tmpdir(), 'debulk-hostile-'))
after(() => rmSync(top, { recursive: true, force: true }))

const script = `
import { readLimits } from '${import.meta.resolve('@debulk/contract/read-limits')}'
import { walkFiles } from '${new URL('./walk-files.ts', import.meta.url).href}'
import { readSegmentationFile } from '${new URL('./read-segmentation-file.ts', import.meta.url).href}'
const peak = () => process.resourceUsage().maxRSS
const out = []
for (const path of process.argv.slice(1)) {
  const start = performance.now()
  const before = peak()
  const walk = await walkFiles([path], { limits: readLimits })
  const codes = walk.refused.map((r) => r.code)
  for (const file of walk.files) {
    const read = await readSegmentationFile(file, { limits: readLimits, files: walk.files })
    codes.push(read.ok ? 'read' : read.error.code)
  }
  walk.close()
  out.push({ codes, ms: performance.now() - start, grownMiB: (peak() - before) / 1024 })
}
console.log(JSON.stringify(out))
`

type Cost = { codes: string[]; ms: number; grownMiB: number }

/** A good file is read first, so that loading code is not taken for the cost of the bomb. */
function cost(path: string): Cost {
  const good = fileURLToPath(new URL('../../../fixtures/real-ibsi/mask.nii.gz', import.meta.url))
  const out = spawnSync(process.execPath, ['--input-type=module', '-e', script, good, path], { encoding: 'utf8' })
  assert.equal(out.status, 0, out.stderr)
  const [first, second] = JSON.parse(out.stdout) as Cost[]
  assert.deepEqual(first?.codes, ['read'])
  assert.ok(second)
  return second
}

/** A NIfTI header that claims `size` voxels of one byte. */
function header(size: readonly [number, number, number]): Uint8Array {
  const bytes = new Uint8Array(352)
  const h = new DataView(bytes.buffer)
  h.setInt32(0, 348, true)
  for (const [i, n] of [3, ...size, 1, 1, 1, 1].entries()) h.setInt16(40 + 2 * i, n, true)
  h.setInt16(70, 2, true)
  for (const i of [0, 1, 2, 3]) h.setFloat32(76 + 4 * i, 1, true)
  h.setFloat32(108, 352, true)
  h.setInt16(254, 1, true)
  for (const at of [280, 300, 320]) h.setFloat32(at, 1, true)
  bytes.set([0x6e, 0x2b, 0x31, 0], 344)
  return bytes
}

const MiB = 1024 ** 2
const nrrd = (sizes: string, encoding: string) =>
  Buffer.from(
    `NRRD0004\ntype: uchar\ndimension: 3\nspace: LPS\nsizes: ${sizes}\nspace directions: (1,0,0) (0,1,0) (0,0,1)\nspace origin: (0,0,0)\nencoding: ${encoding}\n\n`,
  )
/** 1 GiB of zeros after `start`, packed to a MiB. */
const zeros = (start: Uint8Array) => gzipSync(Buffer.concat([start, Buffer.alloc(1024 * MiB)]), { level: 1 })

describe('refused cheaply', () => {
  const rows: [string, string, () => Uint8Array, string][] = [
    ['four billion voxels in 352 bytes', 'a.nii', () => header([1626, 1626, 1626]), 'volume/too-large'],
    ['four billion voxels, packed', 'b.nii.gz', () => gzipSync(header([1626, 1626, 1626])), 'volume/too-large'],
    [
      'a billion voxels promised, none there',
      'c.nii.gz',
      () => gzipSync(header([1000, 1000, 1000])),
      'volume/truncated',
    ],
    ['eight voxels promised, a gigabyte there', 'd.nii.gz', () => zeros(header([2, 2, 2])), 'volume/longer'],
    ['four billion voxels of NRRD', 'e.nrrd', () => nrrd('1626 1626 1626', 'gzip'), 'volume/too-large'],
    [
      'eight voxels of NRRD, a gigabyte there',
      'f.nrrd',
      () => Buffer.concat([nrrd('2 2 2', 'gzip'), zeros(new Uint8Array())]),
      'volume/longer',
    ],
    [
      'a header of 16 MiB without end',
      'g.nrrd',
      () => Buffer.from('NRRD0004\n' + 'key:=value\n'.repeat(1_500_000)),
      'nrrd/header-too-long',
    ],
    ['a gigabyte of zeros in gzip', 'h.nii.gz', () => zeros(new Uint8Array()), 'file/unknown-format'],
    [
      'a gigabyte of zeros in a zip',
      'i.zip',
      () => handmadeZip([{ name: 'x.nii', content: Buffer.alloc(1024 * MiB) }]),
      'zip/ratio',
    ],
    [
      'an entry that lies about its size',
      'j.zip',
      () => {
        const packed = deflateRawSync(Buffer.concat([header([2, 2, 2]), Buffer.alloc(512 * MiB)]), { level: 1 })
        return handmadeZip([{ name: 'x.nii', content: packed, stored: true, method: 8, claims: { bytes: 360 } }])
      },
      'zip/broken',
    ],
  ]
  for (const [why, name, make, code] of rows) {
    test(why, () => {
      writeFileSync(join(top, name), make())
      const { codes, ms, grownMiB } = cost(join(top, name))
      assert.deepEqual(codes, [code])
      assert.ok(ms < 1000, `${ms} ms`)
      assert.ok(grownMiB < 64, `${grownMiB} MiB`)
    })
  }
})
