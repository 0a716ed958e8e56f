import assert from 'node:assert/strict'
import { execFileSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, describe, test } from 'node:test'
import { gzipSync } from 'node:zlib'
import { readLimits } from '@debulk/contract/read-limits'
import { handmadeZip } from '../test/handmade-zip.ts'
import { walkFiles, type Walk } from './walk-files.ts'

const top = mkdtempSync(join(tmpdir(), 'debulk-walk-'))
after(() => rmSync(top, { recursive: true, force: true }))
const limits = readLimits

function folder(name: string, files: Record<string, string | Uint8Array>): string {
  const path = join(top, name)
  for (const [file, content] of Object.entries(files)) {
    mkdirSync(join(path, file, '..'), { recursive: true })
    writeFileSync(join(path, file), content)
  }
  return path
}

/** Paths below `top`, so that expectations are the same everywhere. */
const below = (walk: Walk) => walk.files.map(({ path }) => path.slice(top.length + 1))
const refusals = (walk: Walk) => walk.refused.map(({ path, code }) => [path.slice(top.length + 1), code])
const dicom = Buffer.concat([Buffer.alloc(128), Buffer.from('DICM')])
const nifti = Buffer.alloc(352)
nifti.writeInt32LE(348, 0)
nifti.write('n+1', 344)

describe('a folder of patients', () => {
  const path = folder('patients', {
    'B/2018-04-07/x.dcm': dicom,
    'A/2018-04-07/liver.nii.gz': gzipSync(nifti),
    'A/2018-04-07/ct.nii': nifti,
    'A/notes.txt': 'hello',
    'A/debulk.mapping.yaml': 'patient: A',
    'A/dataset.json': '{"labels": {}}',
    'A/.DS_Store': 'litter',
    'a.seg.nrrd': 'NRRD0004\n',
  })

  test('comes in order of path, with its kinds by content', async () => {
    const walk = await walkFiles([path], { limits })
    assert.deepEqual(
      walk.files.map(({ path: p, kind }) => [p.slice(path.length + 1), kind]),
      [
        ['A/2018-04-07/ct.nii', 'nifti'],
        ['A/2018-04-07/liver.nii.gz', 'nifti-gzip'],
        ['A/dataset.json', 'json'],
        ['A/debulk.mapping.yaml', 'yaml'],
        ['A/notes.txt', 'unknown'],
        ['B/2018-04-07/x.dcm', 'dicom'],
        ['a.seg.nrrd', 'nrrd'],
      ],
    )
    assert.deepEqual(walk.refused, [])
  })

  test('each file knows its folders, those of the path given first', async () => {
    const walk = await walkFiles([path], { limits })
    assert.deepEqual(walk.files[0]?.folders.slice(-3), ['patients', 'A', '2018-04-07'])
  })

  test('reads whole and in part', async () => {
    const walk = await walkFiles([join(path, 'A', 'notes.txt')], { limits })
    const [file] = walk.files
    const [whole, part, end] = [await file?.read(), await file?.readRange(1, 3), await file?.readRange(3, 99)]
    const text = (out: typeof whole) => (out?.ok ? Buffer.from(out.value).toString() : 'refused')
    assert.deepEqual([text(whole), text(part), text(end)], ['hello', 'el', 'lo'])
  })

  test('a smaller limit refuses the file, not the folder', async () => {
    const walk = await walkFiles([path], { limits: { ...limits, fileBytes: 4 } })
    const [first] = walk.files
    const read = await first?.read()
    assert.equal(read?.ok === false && read.error.code, 'file/too-large')
    assert.equal(walk.files.length, 7)
  })

  test('stops at the limit of files, once', async () => {
    const walk = await walkFiles([path], { limits: { ...limits, files: 2 } })
    assert.equal(walk.files.length, 2)
    assert.deepEqual(
      walk.refused.map(({ code }) => code),
      ['folder/too-many'],
    )
  })

  test('Ctrl-C ends it', async () => {
    await assert.rejects(walkFiles([path], { limits, signal: AbortSignal.abort() }), { name: 'AbortError' })
  })
})

describe('traps on the way', () => {
  const path = folder('traps', { 'in/x.txt': 'x', 'far/y.txt': 'y' })
  symlinkSync('/etc', join(path, 'in', 'away'))
  symlinkSync('..', join(path, 'in', 'up'))
  symlinkSync('/nowhere', join(path, 'in', 'dangling'))
  execFileSync('mkfifo', [join(path, 'in', 'pipe')])

  test('links are refused and never followed; a pipe does not block', async () => {
    const walk = await walkFiles([join(path, 'in')], { limits })
    assert.deepEqual(below(walk), ['traps/in/x.txt'])
    assert.deepEqual(refusals(walk), [
      ['traps/in/away', 'file/link'],
      ['traps/in/dangling', 'file/link'],
      ['traps/in/pipe', 'file/special'],
      ['traps/in/up', 'file/link'],
    ])
  })
  test('a link that the person names is theirs to follow', async () => {
    symlinkSync(join(path, 'far'), join(path, 'chosen'))
    const walk = await walkFiles([join(path, 'chosen')], { limits })
    assert.deepEqual(below(walk), ['traps/chosen/y.txt'])
  })
  test('what does not exist is refused, and the rest is read', async () => {
    const walk = await walkFiles([join(path, 'no'), join(path, 'far')], { limits })
    assert.deepEqual(refusals(walk), [['traps/no', 'file/not-readable']])
    assert.deepEqual(below(walk), ['traps/far/y.txt'])
  })
  test('deeper than the limit', async () => {
    folder('deep', { 'a/b/c/d.txt': '' })
    const walk = await walkFiles([join(top, 'deep')], { limits: { ...limits, depth: 2 } })
    assert.deepEqual(refusals(walk), [['deep/a/b/c', 'folder/too-deep']])
  })
})

describe('zip files', () => {
  const zip = (name: string, entries: Parameters<typeof handmadeZip>[0]) => {
    writeFileSync(join(top, name), handmadeZip(entries))
    return join(top, name)
  }
  const good = { name: 'P1/2018-04-07/x.dcm', content: dicom }

  test('entries are files like any other, stored or deflated', async () => {
    const walk = await walkFiles(
      [zip('two.zip', [good, { name: 'P2/notes.txt', content: Buffer.from('hello'), stored: true }])],
      { limits },
    )
    assert.deepEqual(
      walk.files.map(({ path, kind, folders, size }) => [path.slice(top.length + 1), kind, folders.slice(-2), size]),
      [
        ['two.zip!P1/2018-04-07/x.dcm', 'dicom', ['P1', '2018-04-07'], 132],
        ['two.zip!P2/notes.txt', 'unknown', ['two', 'P2'], 5],
      ],
    )
    for (const [i, expected] of [dicom, Buffer.from('hello')].entries()) {
      const read = await walk.files[i]?.read()
      assert.ok(read?.ok)
      assert.ok(expected.equals(read.value))
      const part = await walk.files[i]?.readRange(1, 4)
      assert.ok(part?.ok)
      assert.ok(expected.subarray(1, 4).equals(part.value))
    }
    walk.close()
  })

  test('Russian names: UTF-8 flagged, UTF-8 unflagged, code page 866', async () => {
    const cp866 = Uint8Array.from([0xae, 0xe7, 0xa0, 0xa3, 0x20, 0x33]) // очаг 3
    const walk = await walkFiles(
      [
        zip('names.zip', [
          { name: 'печень', content: dicom },
          { name: Buffer.from('метастаз'), content: dicom },
          { name: cp866, content: dicom },
        ]),
      ],
      { limits },
    )
    assert.deepEqual(
      walk.files.map(({ name }) => name),
      ['печень', 'метастаз', 'очаг 3'],
    )
    walk.close()
  })

  const one = { name: 'one.txt', content: Buffer.from('one') }
  const rows: [string, Parameters<typeof handmadeZip>[0][number], string][] = [
    ['a path that climbs out', { ...one, name: '../../etc/passwd' }, 'zip/unsafe-path'],
    ['a path that climbs out with backslashes', { ...one, name: '..\\..\\x' }, 'zip/unsafe-path'],
    ['an absolute path', { ...one, name: '/etc/passwd' }, 'zip/unsafe-path'],
    ['a drive', { ...one, name: 'C:/x' }, 'zip/unsafe-path'],
    ['a name with a zero', { ...one, name: 'a\0b' }, 'zip/unsafe-path'],
    ['a link', { ...one, mode: 0o120777 }, 'file/link'],
    ['an encrypted entry', { ...one, flags: 1 }, 'zip/encrypted'],
    ['another packing method', { ...one, method: 12 }, 'zip/method'],
    ['a zip in the zip', { name: 'in.zip', content: handmadeZip([one]) }, 'zip/nested'],
    ['a ratio that deflate cannot reach', { ...one, claims: { bytes: 3_000_000_000 } }, 'zip/ratio'],
    ['a bomb of zeros', { name: 'zeros', content: new Uint8Array(2_000_000) }, 'zip/ratio'],
    [
      'more than a file may hold',
      { ...one, stored: true, claims: { bytes: 4_294_967_290, packedBytes: 4_294_967_290 } },
      'file/too-large',
    ],
    ['broken data', { ...one, content: Uint8Array.from([0xff]), stored: true, method: 8 }, 'zip/broken'],
  ]
  for (const [why, entry, code] of rows) {
    test(`${why}: refused, and the next entry is read`, async () => {
      const walk = await walkFiles([zip('trap.zip', [entry, good])], {
        limits: { ...limits, fileBytes: 4_000_000_000, zipRatioFromBytes: 1_000_000 },
      })
      assert.deepEqual(
        walk.refused.map((r) => r.code),
        [code],
      )
      assert.deepEqual(
        walk.files.map(({ name }) => name),
        ['x.dcm'],
      )
      walk.close()
    })
  }

  for (const [why, claims, fault] of [
    ['a wrong checksum', { crc32: 7 }, 'checksum'],
    ['a size that is too small', { bytes: 2 }, 'size'],
    ['a size that is too large', { bytes: 4 }, 'size'],
  ] as const) {
    test(`${why} is found on reading`, async () => {
      const walk = await walkFiles([zip('lies.zip', [{ ...one, claims }])], { limits })
      const read = await walk.files[0]?.read()
      assert.deepEqual(read?.ok === false && read.error.parameters, { fault })
      walk.close()
    })
  }

  const whole: [string, () => string, Partial<typeof limits>, string][] = [
    [
      'entries that lie inside one another',
      () => zip('overlap.zip', [good, { ...good, name: 'y', claims: { dataOf: 0 } }]),
      {},
      'zip/broken',
    ],
    ['too many entries', () => zip('many.zip', [good, one, { ...one, name: 'z' }]), { files: 2 }, 'zip/too-many'],
    ['too much in all', () => zip('much.zip', [good, one]), { zipBytes: 134 }, 'zip/too-large'],
    [
      'the end is missing',
      () => {
        writeFileSync(join(top, 'cut.zip'), handmadeZip([good]).subarray(0, 100))
        return join(top, 'cut.zip')
      },
      {},
      'zip/broken',
    ],
  ]
  for (const [why, make, smaller, code] of whole) {
    test(`${why}: the archive is refused, and the next file is read`, async () => {
      const next = join(folder('next', { 'a.txt': 'a' }), 'a.txt')
      const walk = await walkFiles([make(), next], { limits: { ...limits, ...smaller } })
      assert.deepEqual(
        walk.refused.map((r) => r.code),
        [code],
      )
      assert.deepEqual(
        walk.files.map(({ name }) => name),
        ['a.txt'],
      )
      walk.close()
    })
  }
})
