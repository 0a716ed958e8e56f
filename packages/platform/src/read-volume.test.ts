import assert from 'node:assert/strict'
import { copyFileSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, describe, test } from 'node:test'
import { fileURLToPath } from 'node:url'
import { gzipSync } from 'node:zlib'
import { readLimits } from '@debulk/contract/read-limits'
import { voxelVolumeMm3, type Grid } from '@debulk/imaging/grid'
import { runVoxels } from '@debulk/imaging/run-list'
import type { Volume } from '@debulk/imaging/volume'
import { writeNifti } from '@debulk/interop/nifti/write-nifti'
import type { FileEntry } from './file-entry.ts'
import { handmadeZip } from '../test/handmade-zip.ts'
import { readSegmentationFile } from './read-segmentation-file.ts'
import { readSlices, readVolume, readVolumeHeader } from './read-volume.ts'
import { walkFiles } from './walk-files.ts'

const limits = readLimits
const toNifti = (volume: Volume): Uint8Array => writeNifti(volume, (bytes) => bytes)
const fixture = (name: string) => fileURLToPath(new URL(`../../../fixtures/${name}`, import.meta.url))
const top = mkdtempSync(join(tmpdir(), 'debulk-volume-'))
after(() => rmSync(top, { recursive: true, force: true }))

async function entry(path: string): Promise<FileEntry> {
  const { files, refused } = await walkFiles([path], { limits })
  assert.ok(files[0], JSON.stringify(refused))
  return files[0]
}

function file(name: string, bytes: Uint8Array): string {
  mkdirSync(join(top, name, '..'), { recursive: true })
  writeFileSync(join(top, name), bytes)
  return join(top, name)
}

describe('real label maps', () => {
  // counted by others, see the README of each fixture
  const rows: [string, number, number][] = [
    ['real-ibsi/mask.nii.gz', 74, 592],
    ['real-pyradiomics/brain1_label.nrrd', 4137, 16412.658691406243],
    ['real-pyradiomics/lung1_label.nrrd', 837, 1361.197814941406],
    ['real-dcmqi/liver_seg.nrrd', 107_098, 107_098 * 0.810547 * 0.810547],
  ]
  for (const [name, voxels, mm3] of rows) {
    test(`${name}: ${voxels} voxels, ${mm3.toFixed(4)} mm³`, async () => {
      const read = await readSegmentationFile(await entry(fixture(name)), { limits })
      assert.ok(read.ok, JSON.stringify(read))
      const { segments, grid } = read.value
      assert.deepEqual(
        segments.map(({ runs }) => runVoxels(runs)),
        [voxels],
      )
      assert.ok(Math.abs(voxels * voxelVolumeMm3(grid) - mm3) < 1e-6 * mm3)
    })
  }

  test('classes of MULLET, counted with nibabel', async () => {
    const read = await readSegmentationFile(await entry(fixture('real-mullet/case_0005/segmentation_1.nii.gz')), {
      limits,
    })
    assert.ok(read.ok)
    assert.deepEqual(
      read.value.segments.map((s) => [s.number, s.label, runVoxels(s.runs)]),
      [
        [2, 'segmentation_1#2', 50_892],
        [3, 'segmentation_1#3', 107],
      ],
    )
  })

  test('an image given for a label map is refused', async () => {
    const grid: Grid = { ...plain, size: { x: 64, y: 64, z: 4 } }
    const voxels = Int16Array.from({ length: 64 * 64 * 4 }, (_, i) => (i * 7919) % 16_384)
    const path = file('ct.nii', toNifti({ grid, voxels, slope: 1, intercept: 0 }))
    const read = await readSegmentationFile(await entry(path), { limits })
    assert.equal(read.ok ? 'accepted' : read.error.code, 'label-map/too-many')
  })
})

const plain: Grid = {
  size: { x: 4, y: 3, z: 5 },
  step: { x: { x: 1, y: 0, z: 0 }, y: { x: 0, y: 1, z: 0 }, z: { x: 0.5, y: 0, z: 2 } },
  origin: { x: 1, y: 2, z: 3 },
  frameOfReferenceUid: null,
}
const voxels = Int16Array.from({ length: 60 }, (_, i) => i * 3)
const nifti = toNifti({ grid: plain, voxels, slope: 1, intercept: 0 })

describe('a part of a volume', () => {
  const nrrd = Buffer.concat([
    Buffer.from(
      'NRRD0004\ntype: short\ndimension: 3\nspace: LPS\nsizes: 4 3 5\nspace directions: (1,0,0) (0,1,0) (0.5,0,2)\nspace origin: (1,2,3)\nendian: little\nencoding: raw\n\n',
    ),
    Buffer.from(voxels.buffer),
  ])
  const zip = handmadeZip([{ name: 'i.nii', content: nifti }])
  for (const [name, bytes] of [
    ['i.nii', nifti],
    ['i.nii.gz', gzipSync(nifti)],
    ['i.nrrd', nrrd],
    ['i.zip', zip],
  ] as const) {
    test(`slices 1 and 2 of ${name} lie where they lay`, async () => {
      const one = await entry(file(name, bytes))
      const slab = await readSlices(one, { from: 1, to: 3 }, { limits })
      assert.ok(slab.ok, JSON.stringify(slab))
      assert.deepEqual([...slab.value.voxels], [...voxels.subarray(12, 36)])
      assert.deepEqual(slab.value.grid.size, { x: 4, y: 3, z: 2 })
      assert.deepEqual(slab.value.grid.origin, { x: 1.5, y: 2, z: 5 })
      const whole = await readVolume(one, { limits })
      assert.ok(whole.ok)
      assert.deepEqual([...whole.value.voxels], [...voxels])
    })
  }

  test('of an open file only the bytes of the slices are read', async () => {
    const one = await entry(file('i.nii', nifti))
    const asked: [number, number][] = []
    const watched: FileEntry = {
      ...one,
      read: () => Promise.reject(new Error('read whole')),
      readRange: (a, b) => (asked.push([a, b]), one.readRange(a, b)),
    }
    assert.ok((await readSlices(watched, { from: 4, to: 5 }, { limits })).ok)
    assert.deepEqual(asked.at(-1), [352 + 48 * 2, 352 + 60 * 2])
  })

  test('slices that the file does not hold', async () => {
    const one = await entry(file('cut.nii', nifti.subarray(0, 400)))
    const slab = await readSlices(one, { from: 3, to: 5 }, { limits })
    assert.equal(slab.ok ? 'accepted' : slab.error.code, 'volume/truncated')
  })
})

describe('broken and hostile files', () => {
  const header = (change: (h: DataView) => void): Uint8Array => {
    const copy = new Uint8Array(nifti)
    change(new DataView(copy.buffer))
    return copy
  }
  const huge = header((h) => [1626, 1626, 1626].forEach((n, i) => h.setInt16(42 + 2 * i, n, true)))
  const rows: [string, string, Uint8Array, string][] = [
    ['gzip cut short', 'a.nii.gz', gzipSync(toNifti(noise())).subarray(0, 3000), 'file/truncated'],
    ['gzip with a flipped bit', 'b.nii.gz', flipped(gzipSync(toNifti(noise()))), 'gzip/broken'],
    [
      'packed, more inside than the header says',
      'c.nii.gz',
      gzipSync(Buffer.concat([nifti, new Uint8Array(80_000)])),
      'volume/longer',
    ],
    ['packed, less inside than the header says', 'd.nii.gz', gzipSync(nifti.subarray(0, 380)), 'volume/truncated'],
    ['four billion voxels', 'e.nii', huge, 'volume/too-large'],
    ['four billion voxels, packed', 'f.nii.gz', gzipSync(huge), 'volume/too-large'],
    ['open and cut short', 'g.nii', nifti.subarray(0, 400), 'volume/truncated'],
    ['a header of a pair', 'h.hdr', header((h) => h.setUint8(345, 0x69)), 'nifti/pair'],
    ['not a volume', 'i.txt', Buffer.from('hello'), 'file/unknown-format'],
  ]
  for (const [why, name, bytes, code] of rows) {
    test(why, async () => {
      const read = await readVolume(await entry(file(name, bytes)), { limits })
      assert.equal(read.ok ? 'accepted' : read.error.code, code)
    })
  }

  function noise() {
    const many = Int16Array.from({ length: 6000 }, (_, i) => ((i * i * 7919) >> 5) % 30_011)
    return { grid: { ...plain, size: { x: 20, y: 20, z: 15 } }, voxels: many, slope: 1, intercept: 0 }
  }
  function flipped(bytes: Buffer): Buffer {
    const at = bytes.length - 400
    bytes[at] = (bytes[at] ?? 0) ^ 0x55
    return bytes
  }
})

describe('detached headers', () => {
  const nhdr = (name: string) =>
    Buffer.from(
      `NRRD0004\ntype: uchar\ndimension: 3\nspace: LPS\nsizes: 2 2 1\nspace directions: (1,0,0) (0,1,0) (0,0,1)\nspace origin: (0,0,0)\nencoding: raw\ndata file: ${name}\n`,
    )
  const data = Uint8Array.from([0, 1, 1, 0])

  test('the data lie beside the header, or below it', async () => {
    file('pair/x.raw', data)
    file('pair/below/y.raw', data)
    for (const name of ['x.raw', './x.raw', 'below/y.raw']) {
      const read = await readSegmentationFile(await entry(file('pair/x.nhdr', nhdr(name))), { limits })
      assert.ok(read.ok, JSON.stringify(read))
      assert.deepEqual(
        read.value.segments.map(({ runs }) => runVoxels(runs)),
        [2],
      )
    }
  })
  test('and in the same zip', async () => {
    const path = file(
      'pair.zip',
      handmadeZip([
        { name: 'p/x.nhdr', content: nhdr('x.raw') },
        { name: 'p/x.raw', content: data },
      ]),
    )
    const { files, close } = await walkFiles([path], { limits })
    assert.ok(files[0])
    assert.ok((await readVolume(files[0], { limits, files })).ok)
    assert.equal((await readVolumeHeader(files[0], { limits })).ok, true)
    close()
  })

  file('secret.raw', data)
  mkdirSync(join(top, 'jail'), { recursive: true })
  symlinkSync(join(top, 'secret.raw'), join(top, 'jail', 'link.raw'))
  symlinkSync(top, join(top, 'jail', 'up'))
  for (const [name, code] of [
    ['../secret.raw', 'nrrd/data-file-outside'],
    [join(top, 'secret.raw'), 'nrrd/data-file-outside'],
    ['link.raw', 'nrrd/data-file-outside'],
    ['up/secret.raw', 'nrrd/data-file-outside'],
    ['C:\\secret.raw', 'nrrd/data-file-outside'],
    ['missing.raw', 'nrrd/data-file-missing'],
  ] as const) {
    test(`data at ${name.replace(top, '/…')}: ${code}`, async () => {
      const read = await readVolume(await entry(file('jail/x.nhdr', nhdr(name))), { limits })
      assert.equal(read.ok ? 'accepted' : read.error.code, code)
    })
  }
})

test('files copied elsewhere read the same', async () => {
  copyFileSync(fixture('real-ibsi/image.nii.gz'), join(top, 'no-extension'))
  const read = await readVolume(await entry(join(top, 'no-extension')), { limits })
  assert.ok(read.ok)
  assert.equal(read.value.voxels.length, 80)
})
