import assert from 'node:assert/strict'
import { test } from 'node:test'
import { deflateRawSync } from 'node:zlib'
import dicomParser from 'dicom-parser'
import { dictionary, type Keyword } from './dictionary.ts'
import { deflatedHead, readDicom } from './read-dicom.ts'
import {
  fixture,
  joined,
  opened,
  testDoors,
  testElements,
  testFile,
  type TestElement,
  type TestSyntax,
} from '../../test/dicom-file.ts'

// Oracle: dicom-parser 1.8.21, where it can read the file.
test('every element of the real files lies where dicom-parser finds it', async (t) => {
  for (const path of [
    'real-dcmqi/ct-3slice/01.dcm', // implicit little endian
    'real-dcmqi/liver.dcm', // explicit, sequences of undefined length
    'real-dcmqi/partial_overlaps.dcm',
    'real-dcmqi/sparse-labelmap-noppv.dcm',
    'real-dcmqi/sr-example/seg.dcm',
    'real-dcmqi/sr-example/sr.dcm', // deeply nested
    'real-pydicom-liver/liver_expb.dcm', // explicit big endian
    'real-pydicom-liver/liver_rle.dcm', // encapsulated
  ]) {
    await t.test(path, () => {
      const bytes = fixture(path)
      const { dataSet } = opened(path, bytes)
      const reference = dicomParser.parseDicom(bytes)
      let compared = 0
      for (const [keyword, [tag]] of Object.entries(dictionary)) {
        const expected = reference.elements[`x${tag.toString(16).padStart(8, '0')}`]
        if (tag >>> 16 === 2) continue
        const found = dataSet.element(keyword as Keyword)
        assert.equal(found === null, expected === undefined, keyword)
        if (!found || !expected) continue
        // dicom-parser counts the delimiter of a sequence in its length
        assert.equal(found.start, expected.dataOffset, keyword)
        if (!expected.hadUndefinedLength) assert.equal(found.length, expected.length, keyword)
        compared++
      }
      assert.ok(compared >= 15, `${compared} attributes compared`)
    })
  }
})

const elements: readonly TestElement[] = [
  [0x00080005, 'CS', 'ISO_IR 192'],
  [0x00080016, 'UI', '1.2.840.10008.5.1.4.1.1.4'],
  [0x00080060, 'CS', 'MR'],
  [
    0x00081115,
    'SQ',
    [
      [
        [0x0008114a, 'SQ', [[[0x00081155, 'UI', '1.2.3']], [[0x00081155, 'UI', '1.2.4']]]],
        [0x0020000e, 'UI', '1.9'],
      ],
    ],
  ],
  [0x00100020, 'LO', 'P1'],
  [0x00200032, 'DS', '1.5\\-2\\3e1'],
  [0x00280010, 'US', [12]],
  [0x7fe00010, 'OW', [1, 2, 3, 4]],
]

const little = '1.2.840.10008.1.2.1'
const implicit = '1.2.840.10008.1.2'
const writings: readonly { why: string; bytes: Uint8Array }[] = [
  { why: 'explicit little endian', bytes: testFile(elements) },
  { why: 'explicit, undefined lengths', bytes: testFile(elements, { open: true }) },
  { why: 'implicit little endian', bytes: testFile(elements, { uid: implicit, explicit: false }) },
  { why: 'implicit, undefined lengths', bytes: testFile(elements, { uid: implicit, explicit: false, open: true }) },
  { why: 'explicit big endian', bytes: testFile(elements, { uid: '1.2.840.10008.1.2.2', little: false }) },
  {
    why: 'big endian, undefined lengths',
    bytes: testFile(elements, { uid: '1.2.840.10008.1.2.2', little: false, open: true }),
  },
  { why: 'no preamble, no meta header, implicit', bytes: testFile(elements, { uid: null, explicit: false }) },
  { why: 'no preamble, no meta header, explicit', bytes: testFile(elements, { uid: null }) },
  { why: 'no preamble, but a meta header', bytes: testFile(elements).subarray(132) },
  { why: 'states explicit, is implicit', bytes: testFile(elements, { uid: little, explicit: false }) },
  { why: 'states implicit, is explicit', bytes: testFile(elements, { uid: implicit }) },
  { why: 'deflated', bytes: deflated(elements) },
  { why: 'padding after the pixel data', bytes: joined([testFile(elements), new Uint8Array(10)]) },
  {
    why: 'a sequence sent as UN, as relays do that do not know it',
    bytes: testFile(
      elements.map((e) =>
        e[0] === 0x00081115 ? ([e[0], 'UN', testElements([e], { explicit: false }).subarray(8)] as const) : e,
      ),
    ),
  },
]

function deflated(all: readonly TestElement[]): Uint8Array {
  const uid = '1.2.840.10008.1.2.1.99'
  const head = testFile([], { uid })
  return joined([head, new Uint8Array(deflateRawSync(testElements(all)))])
}

test('one data set reads the same however it is written', async (t) => {
  for (const { why, bytes } of writings) {
    await t.test(why, () => {
      const { dataSet } = opened(why, bytes)
      assert.equal(dataSet.text('Modality'), 'MR')
      assert.equal(dataSet.uid('SOPClassUID'), '1.2.840.10008.5.1.4.1.1.4')
      assert.deepEqual(dataSet.numbers('ImagePositionPatient'), [1.5, -2, 30])
      assert.equal(dataSet.integer('Rows'), 12)
      const series = dataSet.item('ReferencedSeriesSequence')
      assert.equal(series?.uid('SeriesInstanceUID'), '1.9')
      const uids = [...(series?.items('ReferencedInstanceSequence') ?? [])].map((item) =>
        item.uid('ReferencedSOPInstanceUID'),
      )
      assert.deepEqual(uids, ['1.2.3', '1.2.4'])
      assert.equal(dataSet.element('PixelData')?.length, 8)
      assert.equal(dataSet.text('PatientID'), 'P1')
    })
  }
})

const others: readonly { why: string; bytes: Uint8Array }[] = [
  { why: 'nothing', bytes: new Uint8Array(0) },
  { why: 'zeros', bytes: new Uint8Array(4096) },
  { why: 'text', bytes: new TextEncoder().encode('{"a": 1, "the case file": "is no image", "nor": "is this"}') },
  { why: 'a PNG', bytes: Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10, ...Array<number>(64).fill(7)) },
  { why: 'NRRD', bytes: fixture('real-dcmqi/liver_seg.nrrd') },
  { why: 'gzip', bytes: fixture('malformed-dicom/corpus.tar.gz') },
  {
    why: 'begins like group 0008 and goes on as noise',
    bytes: Uint8Array.of(8, 0, 5, 0, ...Array<number>(60).fill(0x41)),
  },
]

test('what is not DICOM is told at once', async (t) => {
  for (const { why, bytes } of others) {
    await t.test(why, () => {
      const read = readDicom('x', bytes, testDoors())
      assert.equal(read.ok ? 'read' : read.error.code, 'file/unknown-format')
    })
  }
})

const refusals: readonly { why: string; bytes: Uint8Array; code: string }[] = [
  { why: 'preamble and nothing after', bytes: testFile([]).subarray(0, 132), code: 'file/truncated' },
  { why: 'meta header and nothing after', bytes: testFile([]), code: 'file/truncated' },
  { why: 'video', bytes: testFile(elements, { uid: '1.2.840.10008.1.2.4.102' }), code: 'dicom/transfer-syntax' },
  { why: 'a transfer syntax that is no UID', bytes: testFile(elements, { uid: 'MR' }), code: 'dicom/uid-invalid' },
  { why: 'the same attribute twice', bytes: testFile([elements[2]!, elements[2]!]), code: 'dicom/duplicate-element' },
  { why: 'pixel data cut off', bytes: testFile(elements).subarray(0, -2), code: 'dicom/truncated' },
  { why: 'a header cut off', bytes: testFile(elements.slice(0, 3)).subarray(0, -6), code: 'dicom/broken' },
  {
    why: 'deflated noise',
    bytes: joined([testFile([], { uid: '1.2.840.10008.1.2.1.99' }), Uint8Array.of(9, 9, 9, 9, 9)]),
    code: 'dicom/deflate',
  },
]

test('a damaged file is refused by name', async (t) => {
  for (const { why, bytes, code } of refusals) {
    await t.test(why, () => {
      const read = readDicom('x', bytes, testDoors())
      assert.equal(read.ok ? 'read' : read.error.code, code)
    })
  }
})

test('a deflated bomb stops at the limit', () => {
  const uid = '1.2.840.10008.1.2.1.99'
  const asked: number[] = []
  const doors = {
    inflateRaw: (_: Uint8Array, limitBytes: number) => {
      asked.push(limitBytes)
      return { ok: false, error: 'longer-than-expected' } as const
    },
  }
  const read = readDicom('bomb', joined([testFile([], { uid }), new Uint8Array(64)]), doors)
  assert.equal(read.ok ? 'read' : read.error.code, 'dicom/deflate')
  assert.deepEqual(asked, [2 ** 30])
})

test('a head is one that ends in the pixel data, wherever it is cut', () => {
  const bytes = testFile(elements)
  const whole = readDicom('x', bytes, testDoors())
  assert.ok(whole.ok && !whole.value.isHead)
  const pixels = whole.value.dataSet.element('PixelData')!
  for (let end = 1; end < bytes.length; end++) {
    const read = readDicom('x', bytes.subarray(0, end), testDoors(), bytes.length)
    assert.equal(read.ok, end >= pixels.start, `${end} bytes`)
    if (!read.ok) continue
    assert.ok(read.value.isHead)
    assert.deepEqual(read.value.dataSet.element('PixelData'), pixels)
  }
})

test('a deflated file is kept without its pixels', () => {
  const plain = opened('x', testFile(elements))
  assert.equal(deflatedHead(plain), plain)
  const meta = testFile([], { uid: '1.2.840.10008.1.2.1.99' })
  const whole = opened('x', joined([meta, deflateRawSync(testElements(elements))]))
  const head = deflatedHead(whole)
  assert.ok(head.isHead && !whole.isHead)
  const pixels = whole.dataSet.element('PixelData')!
  assert.equal(head.dataSet.encoding.bytes.buffer.byteLength, pixels.start)
  for (const keyword of Object.keys(dictionary) as Keyword[]) {
    assert.deepEqual(head.dataSet.element(keyword), whole.dataSet.element(keyword), keyword)
  }
})

test('syntaxes of a row build what they say', () => {
  const syntax: TestSyntax = { explicit: false }
  assert.deepEqual([...testElements([[0x00280010, 'US', [12]]], syntax)], [0x28, 0, 0x10, 0, 2, 0, 0, 0, 12, 0])
})
