// One good study among everything that a folder should not hold: it is measured, the rest is listed, in bounded memory and time.
import assert from 'node:assert/strict'
import { mkdirSync, readdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { before, describe, test } from 'node:test'
import { crc32, deflateRawSync, gzipSync } from 'node:zlib'
import { maskFile, niftiHeader } from './handmade-nifti.ts'
import { debulk, root, workFolder, type Ran } from './run-debulk.ts'
import { tarEntries } from './tar-entries.ts'

const top = workFolder()
const folder = path.join(top, 'inbox')
const MiB = 2 ** 20
const escape = '\u001B]0;owned\u0007'

type Output = {
  studies: { patient: string; date: string; liverVolumeMl: number; lesions: { voxels: number; volumeMl: number }[] }[]
  refused: { path: string; code: string; reason: string }[]
}

/** A zip with one entry, of any name. @source APPNOTE.TXT 6.3.10 §4.3 */
function zip(name: string, content: Uint8Array): Buffer {
  const packed = deflateRawSync(content, { level: 1 })
  const field = (values: readonly [bytes: 2 | 4, value: number][]) =>
    Buffer.concat(
      values.map(([bytes, value]) => {
        const out = Buffer.alloc(bytes)
        if (bytes === 2) out.writeUInt16LE(value)
        else out.writeUInt32LE(value >>> 0)
        return out
      }),
    )
  const entry = Buffer.from(name)
  const common = field([
    [2, 20],
    [2, 0x800],
    [2, 8],
    [4, 0],
    [4, crc32(content)],
    [4, packed.length],
    [4, content.length],
    [2, entry.length],
    [2, 0],
  ])
  const local = Buffer.concat([field([[4, 0x04034b50]]), common, entry, packed])
  const central = Buffer.concat([
    field([
      [4, 0x02014b50],
      [2, 20],
    ]),
    common,
    field([
      [2, 0],
      [2, 0],
      [2, 0],
      [4, 0],
      [4, 0],
    ]),
    entry,
  ])
  const end = field([
    [4, 0x06054b50],
    [2, 0],
    [2, 0],
    [2, 1],
    [2, 1],
    [4, central.length],
    [4, local.length],
    [2, 0],
  ])
  return Buffer.concat([local, central, end])
}

let measured: Ran
let output: Output
let peakMiB = 0

before(() => {
  const put = (name: string, content: string | Uint8Array) => {
    const to = path.join(folder, name)
    mkdirSync(path.dirname(to), { recursive: true })
    writeFileSync(to, content)
  }
  put('NET-1/2020-01-01/liver.nii.gz', maskFile([[2, 21, 2, 17, 1, 8]]))
  put('NET-1/2020-01-01/lesions.nii.gz', maskFile([[4, 9, 4, 8, 2, 4]]))
  for (const { name, content } of tarEntries(readFileSync(path.join(root, 'fixtures/malformed-dicom/corpus.tar.gz'))))
    put(`corpus/${name}`, content)
  const whole = maskFile([[4, 9, 4, 8, 2, 4]])
  put('cut/2020-01-02/lesions.nii.gz', whole.subarray(0, whole.length - 30))
  put('cut/2020-01-03/lesions.nii.gz', whole.subarray(0, 40))
  put('cut/2020-01-04/lesions.nii.gz', '')
  put('huge/2020-01-05/lesions.nii', niftiHeader([1626, 1626, 1626]))
  put('huge/2020-01-06/lesions.nii.gz', gzipSync(niftiHeader([1626, 1626, 1626])))
  put('huge/2020-01-07/lesions.nii', niftiHeader([-1, 32767, 32767]))
  put('huge/2020-01-08/lesions.nii', niftiHeader([1000, 1000, 1000]))
  put(
    'huge/2020-01-09/lesions.nrrd',
    'NRRD0004\ntype: uchar\ndimension: 3\nspace: LPS\nsizes: 1626 1626 1626\nspace directions: (1,0,0) (0,1,0) (0,0,1)\nspace origin: (0,0,0)\nencoding: raw\n\n',
  )
  put('zips/slip.zip', zip('../../../../tmp/2020-01-01/debulk-slipped.nii.gz', whole))
  put('zips/absolute.zip', zip('/tmp/2020-01-01/debulk-slipped.nii.gz', whole))
  put('zips/bomb.zip', zip('2020-01-01/lesions.nii', Buffer.alloc(512 * MiB)))
  put(
    'zips/gzip-bomb/2020-01-01/lesions.nii.gz',
    gzipSync(Buffer.concat([niftiHeader([2, 2, 2]), Buffer.alloc(512 * MiB)]), { level: 1 }),
  )
  put('zips/inner.zip', zip('again.zip', zip('x', Buffer.from('x'))))
  put(`names/${escape}.dcm`, 'not DICOM')
  put('names/a\nb.dcm', 'not DICOM')
  symlinkSync('..', path.join(folder, 'loop'))
  symlinkSync('/etc', path.join(folder, 'outside'))
  symlinkSync('nowhere', path.join(folder, 'dangling'))
  let deep = path.join(folder, 'deep')
  for (let i = 0; i < 100; i++) deep = path.join(deep, 'd')
  mkdirSync(deep, { recursive: true })

  // the peak of the process itself, told as it ends; its resource usage would begin with that of this one
  const spy = path.join(top, 'peak.mjs')
  const told = path.join(top, 'status')
  writeFileSync(
    spy,
    `import { readFileSync, writeFileSync } from 'node:fs'
process.on('exit', () => writeFileSync(${JSON.stringify(told)}, readFileSync('/proc/self/status')))
`,
  )
  measured = debulk(['measure', folder, '--json'], { env: { NODE_OPTIONS: `--import=${spy}` } })
  output = JSON.parse(measured.out) as Output
  peakMiB = Number(/VmHWM:\s*(\d+) kB/.exec(readFileSync(told, 'utf8'))?.[1]) / 1024
})

describe('a hostile folder', () => {
  test('the good study in it is measured', () => {
    assert.equal(measured.status, 0, measured.err)
    const good = output.studies.filter(({ patient }) => patient === 'NET-1')
    // 20 · 16 · 8 and 6 · 5 · 3 voxels of 2 × 2 × 5 mm
    assert.deepEqual(
      good.map(({ date, liverVolumeMl, lesions }) => [date, liverVolumeMl, lesions.map(({ voxels }) => voxels)]),
      [['2020-01-01', 51.2, [90]]],
    )
  })
  test('nothing else is', () => assert.equal(output.studies.length, 1))
  test('below 400 MiB and 20 seconds', () => {
    assert.ok(peakMiB < 400, `${peakMiB} MiB`)
    assert.ok(measured.ms < 20_000, `${measured.ms} ms`)
  })
  test('without a word on standard error', () => assert.equal(measured.err, ''))

  const listed: [string, string][] = [
    ['cut/2020-01-02/lesions.nii.gz', 'file/truncated'],
    ['cut/2020-01-03/lesions.nii.gz', 'file/unknown-format'],
    ['cut/2020-01-04/lesions.nii.gz', 'file/unknown-format'],
    ['huge/2020-01-05/lesions.nii', 'volume/too-large'],
    ['huge/2020-01-06/lesions.nii.gz', 'volume/too-large'],
    ['huge/2020-01-07/lesions.nii', 'volume/size'],
    ['huge/2020-01-08/lesions.nii', 'volume/truncated'],
    ['huge/2020-01-09/lesions.nrrd', 'volume/too-large'],
    ['zips/slip.zip', 'zip/unsafe-path'],
    ['zips/absolute.zip', 'zip/unsafe-path'],
    ['zips/bomb.zip', 'zip/ratio'],
    ['zips/gzip-bomb/2020-01-01/lesions.nii.gz', 'volume/longer'],
    ['zips/inner.zip', 'zip/nested'],
    ['loop', 'file/link'],
    ['outside', 'file/link'],
    ['dangling', 'file/link'],
    [`names/${escape}.dcm`, 'file/unknown-format'],
  ]
  for (const [name, code] of listed) {
    test(`${JSON.stringify(name)}: ${code}`, () => {
      const found = output.refused.filter((each) => each.path.startsWith(path.join(path.basename(folder), name)))
      assert.deepEqual(
        found.map((each) => each.code),
        [code],
      )
      assert.match(found[0]?.reason ?? '', /^\p{Lu}.+\.$/u)
    })
  }
  test('folders without end end', () => assert.ok(output.refused.some(({ code }) => code === 'folder/too-deep')))
  test('every malformed DICOM file is read as what it says or listed', () => {
    const codes = output.refused.filter(({ path: at }) => at.includes('/corpus/')).map(({ code }) => code)
    assert.ok(codes.length > 50, `${codes.length} listed`)
    assert.deepEqual(
      codes.filter((code) => !/^(dicom|series|pixel-data|study|file|segmentation)\//.test(code)),
      [],
    )
  })
  test('nothing was unpacked anywhere', () => {
    assert.deepEqual(readdirSync(folder).toSorted(), [
      'NET-1',
      'corpus',
      'cut',
      'dangling',
      'deep',
      'huge',
      'loop',
      'names',
      'outside',
      'zips',
    ])
  })
  test('a file name cannot drive the terminal', () => {
    const { out, err } = debulk(['measure', path.join(folder, 'names')])
    const { err: csv } = debulk(['measure', path.join(folder, 'names'), '--csv'])
    assert.doesNotMatch(out + err + csv, /[^\P{Cc}\n]/u)
  })
})
