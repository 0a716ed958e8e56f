import assert from 'node:assert/strict'
import { test } from 'node:test'
import { gunzipSync } from 'node:zlib'
import { dicomIdentity } from './dicom-identity.ts'
import { imageSeries } from './image-series.ts'
import { MalformedDicom } from './malformed-dicom.ts'
import { decodeSlices } from './pixel-data.ts'
import { readDicom } from './read-dicom.ts'
import { readSegmentation } from './read-segmentation.ts'
import { storedFrames } from './stored-frames.ts'
import {
  delimiter,
  encapsulated,
  fixture,
  joined,
  opened,
  testDoors,
  testElements,
  testFile,
  type TestElement,
} from '../../test/dicom-file.ts'

const doors = testDoors()

type Outcome = {
  readonly identity: string
  readonly series: string
  readonly pixels: string
  readonly segmentation: string
}

/** Everything that can be asked of a file; nothing of it may throw. */
async function everything(path: string, bytes: Uint8Array): Promise<Outcome> {
  const read = readDicom(path, bytes, doors)
  if (!read.ok)
    return {
      identity: read.error.code,
      series: read.error.code,
      pixels: read.error.code,
      segmentation: read.error.code,
    }
  const identity = dicomIdentity(read.value)
  const { volumes, refused } = imageSeries([read.value])
  const [volume] = volumes
  const pixels = volume ? await decodeSlices(volume, { from: 0, to: volume.slices.length }, doors) : null
  const stored = await storedFrames(read.value, doors)
  if (stored.ok && stored.value.layout.frames < 1000) frameOrFault(() => stored.value.of(0))
  const segmentation = await readSegmentation(read.value, doors)
  return {
    identity: identity.ok ? 'read' : identity.error.code,
    series: volume ? 'read' : (refused[0]?.code ?? 'nothing'),
    pixels: pixels === null ? 'not asked' : pixels.ok ? 'read' : pixels.error.code,
    segmentation: segmentation.ok ? 'read' : segmentation.error.code,
  }
}

/** The frame decoder reports by MalformedDicom, which its callers turn into refusals. */
function frameOrFault(decode: () => unknown): void {
  try {
    decode()
  } catch (fault) {
    if (!(fault instanceof MalformedDicom)) throw fault
  }
}

async function timed<T>(run: () => Promise<T>): Promise<{ result: T; ms: number }> {
  const start = process.hrtime.bigint()
  const result = await run()
  return { result, ms: Number(process.hrtime.bigint() - start) / 1e6 }
}

/** Entries of a tar archive: 512-byte headers, name and octal size, contents padded to 512. */
function* tarEntries(tar: Uint8Array): Generator<{ name: string; bytes: Uint8Array }> {
  const text = (from: number, to: number) =>
    new TextDecoder('latin1').decode(tar.subarray(from, to)).replace(/\0.*$/s, '')
  for (let at = 0; at + 512 <= tar.length && tar[at] !== 0;) {
    const size = parseInt(text(at + 124, at + 136), 8)
    if (tar[at + 156] === 0x30 || tar[at + 156] === 0)
      yield { name: text(at, at + 100), bytes: tar.slice(at + 512, at + 512 + size) }
    at += 512 + Math.ceil(size / 512) * 512
  }
}

test('237 malformed files: each refused or read as it says, none slowly', async () => {
  let files = 0
  const refused: string[] = []
  await everything('warm', fixture('real-dcmqi/liver.dcm'))
  for (const { name, bytes } of tarEntries(gunzipSync(fixture('malformed-dicom/corpus.tar.gz')))) {
    const { result, ms } = await timed(() => everything(name, bytes))
    assert.ok(ms < 200, `${name}: ${ms} ms`)
    // none of them has slice positions, and none is a segmentation: no number may come out
    assert.notEqual(result.series, 'read', name)
    assert.notEqual(result.segmentation, 'read', name)
    if (result.identity !== 'read') refused.push(`${name.split('/').at(-1)!.slice(0, 6)} ${result.identity}`)
    files++
  }
  assert.equal(files, 237)
  assert.ok(refused.length > 20, `${refused.length} refused`)
  // one of each class, judged by hand from the bytes
  for (const known of [
    'TC0233 file/truncated', // 132 bytes: nothing after the preamble
    'TC0143 dicom/uid-invalid', // study UID of 65 characters
    'TC0383 file/unknown-format', // no DICM
    'TC0395 dicom/broken', // length 4,294,967,295 in the meta header
    'TC0401 dicom/uid-invalid', // transfer syntax 999.888.777.INVALID
    'TC0445 dicom/duplicate-element',
    'TC0467 dicom/value-missing', // empty SOP Instance UID
  ]) {
    assert.ok(refused.includes(known), `${known}; refused were ${refused.join(', ')}`)
  }
})

test('a file cut off anywhere is refused', async (t) => {
  for (const path of [
    'real-dcmqi/liver.dcm',
    'real-dcmqi/sparse-labelmap-noppv.dcm',
    'real-pydicom-liver/liver_rle.dcm',
    'real-pydicom-liver/liver_expb.dcm',
  ]) {
    await t.test(path, async () => {
      const whole = fixture(path)
      for (let length = 0; length < whole.length; length += 97) {
        const cut = whole.slice(0, length)
        const { segmentation, series } = await everything(path, cut)
        assert.notEqual(segmentation, 'read', `${length} bytes`)
        assert.notEqual(series, 'read', `${length} bytes`)
      }
    })
  }
})

test('bytes changed at random never crash or hang', async () => {
  let seed = 11
  const random = () => (seed = (seed * 48271) % 2147483647) / 2147483647
  for (const path of [
    'real-dcmqi/sparse-labelmap-noppv.dcm',
    'real-dcmqi/sr-example/seg.dcm',
    'real-ct-compressed/jpeg-ls-80.dcm',
  ]) {
    const whole = fixture(path)
    for (let i = 0; i < 400; i++) {
      const bytes = whole.slice()
      for (let k = 0; k < 1 + random() * 4; k++)
        bytes[Math.floor(132 + random() * (bytes.length - 132))] = Math.floor(random() * 256)
      const { ms } = await timed(() => everything(`${path} ${i}`, bytes))
      assert.ok(ms < 500, `${path}, change ${i}: ${ms} ms`)
    }
  }
})

const segHead: readonly TestElement[] = [
  [0x00080016, 'UI', '1.2.840.10008.5.1.4.1.1.66.4'],
  [0x00080018, 'UI', '1.2.3'],
  [0x0020000d, 'UI', '1.2.1'],
  [0x0020000e, 'UI', '1.2.2'],
]
const sequenceOf = (tag: number, items: Uint8Array) => {
  const header = testElements([[tag, 'SQ', []]])
  new DataView(header.buffer).setUint32(8, items.length, true)
  return joined([header, items])
}
const repeated = (bytes: Uint8Array, times: number) => {
  const whole = new Uint8Array(bytes.length * times)
  for (let i = 0; i < times; i++) whole.set(bytes, i * bytes.length)
  return whole
}
const million = 1_000_000

const open = (tag: number) => {
  const header = testElements([[tag, 'SQ', []]])
  header.set([255, 255, 255, 255], 8)
  return header
}

const image = (extra: readonly TestElement[], pixelData: Uint8Array, uid?: string) => {
  const all: readonly TestElement[] = [
    [0x00080016, 'UI', '1.2.840.10008.5.1.4.1.1.4'],
    [0x00080018, 'UI', '1.2.3'],
    [0x00180088, 'DS', '1'],
    [0x0020000d, 'UI', '1.2.1'],
    [0x0020000e, 'UI', '1.2.2'],
    [0x00200032, 'DS', '0\\0\\0'],
    [0x00200037, 'DS', '1\\0\\0\\0\\1\\0'],
    [0x00280002, 'US', [1]],
    [0x00280010, 'US', [65535]],
    [0x00280011, 'US', [65535]],
    [0x00280030, 'DS', '1\\1'],
    [0x00280100, 'US', [16]],
    [0x00280103, 'US', [0]],
  ]
  const merged = new Map([...all, ...extra].map((element) => [element[0], element]))
  return joined([
    testFile(
      [...merged.values()].sort((a, b) => a[0] - b[0]),
      uid ? { uid } : {},
    ),
    pixelData,
  ])
}
const native = (bytes: Uint8Array) => testElements([[0x7fe00010, 'OW', bytes]])

const bombs: readonly { why: string; make: () => Uint8Array; expected: Partial<Outcome> }[] = [
  {
    why: 'a million empty items where segments belong',
    make: () => joined([testFile(segHead), sequenceOf(0x00620002, repeated(delimiter(0xe000, 0), million))]),
    expected: { segmentation: 'dicom/value-missing' },
  },
  {
    why: 'a million empty items where frames belong',
    make: () => joined([testFile(segHead), sequenceOf(0x52009230, repeated(delimiter(0xe000, 0), million))]),
    expected: { segmentation: 'dicom/value-missing' },
  },
  {
    why: 'sequences open a million deep and never close',
    make: () =>
      joined([testFile(segHead), repeated(joined([open(0x00081115), delimiter(0xe000, 0xffffffff)]), million)]),
    expected: { identity: 'dicom/broken' },
  },
  {
    why: 'sequences a hundred thousand deep that do close',
    make: () =>
      joined([
        testFile(segHead),
        repeated(joined([open(0x00620002), delimiter(0xe000, 0xffffffff)]), 100_000),
        repeated(joined([delimiter(0xe00d, 0), delimiter(0xe0dd, 0)]), 100_000),
      ]),
    expected: { identity: 'read' },
  },
  {
    why: 'a million different attributes',
    make: () => {
      const one = testElements([[0x00090000, 'LO', '']])
      const all = repeated(one, million)
      const view = new DataView(all.buffer)
      for (let i = 0; i < million; i++) {
        view.setUint16(8 * i, 9 + (i >> 16), true)
        view.setUint16(8 * i + 2, i & 0xffff, true)
      }
      return joined([testFile(segHead.slice(0, 1)), all])
    },
    expected: { identity: 'dicom/too-many-elements' },
  },
  {
    why: 'a text of 60 million letters where a UID belongs',
    make: () =>
      joined([
        testFile(segHead.filter(([tag]) => tag !== 0x0020000d)),
        testElements([[0x0020000d, 'UT', '1'.repeat(6e7)]]),
      ]),
    expected: { identity: 'dicom/uid-invalid' },
  },
  {
    why: 'an attribute of four gigabytes',
    make: () => {
      const bytes = joined([testFile(segHead), testElements([[0x00091010, 'OB', new Uint8Array(100)]])])
      new DataView(bytes.buffer).setUint32(bytes.length - 104, 0xfffffffe, true)
      return bytes
    },
    expected: { identity: 'dicom/truncated' },
  },
  {
    why: '65535 × 65535 pixels and none there',
    make: () => image([], native(new Uint8Array(16))),
    expected: { pixels: 'pixel-data/length' },
  },
  {
    why: '65535 × 65535 pixels × 2³¹ frames',
    make: () => image([[0x00280008, 'IS', '2147483647']], native(new Uint8Array(16))),
    expected: { series: 'dicom/value-missing' },
  },
  {
    why: '65535 × 65535 pixels in a run-length stream of 200 bytes',
    make: () =>
      image(
        [],
        encapsulated([Uint8Array.of(2, 0, 0, 0, 64, 0, 0, 0, 100, ...Array<number>(191).fill(0x81))]),
        '1.2.840.10008.1.2.5',
      ),
    expected: { pixels: 'pixel-data/too-large' },
  },
  {
    why: '4096 × 4096 pixels in a run-length stream of 200 bytes',
    make: () =>
      image(
        [
          [0x00280010, 'US', [4096]],
          [0x00280011, 'US', [4096]],
        ],
        encapsulated([Uint8Array.of(2, 0, 0, 0, 64, 0, 0, 0, 100, ...Array<number>(191).fill(0x81))]),
        '1.2.840.10008.1.2.5',
      ),
    expected: { pixels: 'pixel-data/not-decoded' },
  },
  {
    why: 'a million fragments for one frame',
    make: () =>
      image(
        [],
        joined([encapsulated([]).subarray(0, -8), repeated(delimiter(0xe000, 0), million), delimiter(0xe0dd, 0)]),
        '1.2.840.10008.1.2.5',
      ),
    expected: { pixels: 'pixel-data/too-large' },
  },
]

test('bombs are refused in little time and memory', async (t) => {
  for (const { why, make, expected } of bombs) {
    await t.test(why, async () => {
      const bytes = make()
      const before = process.memoryUsage()
      const { result, ms } = await timed(() => everything(why, bytes))
      const after = process.memoryUsage()
      assert.deepEqual({ ...result, ...expected }, result)
      assert.ok(ms < 2000, `${ms} ms`)
      const grown = after.heapUsed - before.heapUsed + after.arrayBuffers - before.arrayBuffers
      assert.ok(grown < 100e6, `${grown} bytes`)
    })
  }
})

test('a segmentation of noise stops at the limit of runs', async () => {
  // every second pixel set: as many runs as half the pixels
  const [rows, columns, frames] = [4096, 4096, 3]
  const group = (tag: number, elements: TestElement[]): TestElement => [tag, 'SQ', [elements]]
  const file = testFile([
    ...segHead,
    [0x00280002, 'US', [1]],
    [0x00280008, 'IS', `${frames}`],
    [0x00280010, 'US', [rows]],
    [0x00280011, 'US', [columns]],
    [0x00280100, 'US', [1]],
    [0x00280103, 'US', [0]],
    [0x00620001, 'CS', 'BINARY'],
    [0x00620002, 'SQ', [[[0x00620004, 'US', [1]]]]],
    group(0x52009229, [
      group(0x00209116, [[0x00200037, 'DS', '1\\0\\0\\0\\1\\0']]),
      group(0x00289110, [
        [0x00180088, 'DS', '1'],
        [0x00280030, 'DS', '1\\1'],
      ]),
    ]),
    [
      0x52009230,
      'SQ',
      Array.from({ length: frames }, (_, z) => [
        group(0x00209113, [[0x00200032, 'DS', `0\\0\\${z}`]]),
        group(0x0062000a, [[0x0062000b, 'US', [1]]]),
      ]),
    ],
    [0x7fe00010, 'OB', new Uint8Array((rows * columns * frames) / 8).fill(0x55)],
  ])
  const read = await readSegmentation(opened('noise', file), doors)
  assert.equal(read.ok ? 'read' : read.error.code, 'segmentation/too-many-runs')
})
