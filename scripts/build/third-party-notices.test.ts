import assert from 'node:assert/strict'
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { after, test } from 'node:test'
import { thirdPartyNotices } from './third-party-notices.ts'

const root = path.dirname(path.dirname(import.meta.dirname))
const folder = mkdtempSync(path.join(tmpdir(), 'notices-'))
after(() => rmSync(folder, { recursive: true, force: true }))

type Row = {
  readonly why: string
  readonly manifest: { readonly name: string; readonly version: string; readonly license?: string }
  readonly files: readonly string[]
  readonly problem: RegExp | null
}
const mit = { version: '1.0.0', license: 'MIT' }
const rows: readonly Row[] = [
  { why: 'its text comes along', manifest: { name: 'with-text', ...mit }, files: ['LICENSE'], problem: null },
  {
    why: 'a name of a licence is not its text',
    manifest: { name: 'no-text', ...mit },
    files: [],
    problem: /^no-text 1\.0\.0 \(MIT\) brings no licence text; add it as no-text\.txt/,
  },
  {
    why: 'a text added by hand stands in',
    manifest: { name: '@cornerstonejs/codec-openjpeg', version: '1.3.6', license: 'MIT' },
    files: ['dist/decode.wasm'],
    problem: null,
  },
  {
    why: 'another version may contain other things',
    manifest: { name: 'dcmjs', version: '0.51.0', license: 'MIT' },
    files: ['LICENSE'],
    problem: /^dcmjs 0\.51\.0: nobody has looked what it contains/,
  },
  {
    why: 'compiled code hides whose it is',
    manifest: { name: 'some-codec', ...mit },
    files: ['LICENSE', 'build/some.wasm'],
    problem: /^some-codec 1\.0\.0: nobody has looked what it contains/,
  },
  {
    why: 'a licence that asks for more than notice',
    manifest: { name: 'copyleft', version: '2.0.0', license: 'GPL-3.0' },
    files: ['COPYING'],
    problem: /^copyleft 2\.0\.0 \(GPL-3\.0\) may not be bundled/,
  },
  {
    why: 'no licence at all',
    manifest: { name: 'mute', version: '2.0.0' },
    files: ['LICENSE'],
    problem: /^mute 2\.0\.0 \(no licence named\) may not be bundled/,
  },
]
for (const { why, manifest, files, problem } of rows) {
  test(`${manifest.name}: ${why}`, () => {
    const place = path.join(folder, 'node_modules', manifest.name)
    for (const file of ['package.json', ...files]) {
      mkdirSync(path.dirname(path.join(place, file)), { recursive: true })
      writeFileSync(path.join(place, file), file === 'package.json' ? JSON.stringify(manifest) : 'You may.')
    }
    const { problems } = thirdPartyNotices(folder, [`node_modules/${manifest.name}/index.js`])
    if (problem === null) assert.deepEqual(problems, [])
    else {
      assert.equal(problems.length, 1)
      assert.match(problems[0] ?? '', problem)
    }
  })
}

// Who wrote the libraries inside is known from their own repositories; binary copies must carry these lines.
test('the notices of the codecs name the authors of what is compiled into them', () => {
  const { text, problems } = thirdPartyNotices(root, [
    'node_modules/@cornerstonejs/codec-charls/dist/charlswasm_decode.js',
    'node_modules/@cornerstonejs/codec-openjpeg/dist/openjpegwasm_decode.js',
    'node_modules/@cornerstonejs/codec-openjph/dist/openjphjs.js',
    'node_modules/dcmjs-codecs/build/dcmjs-codecs.min.js',
    'node_modules/dcmjs-codecs/node_modules/dcmjs/build/dcmjs.es.js',
  ])
  assert.deepEqual(problems, [])
  const named = {
    CharLS: 'Jan de Vaan',
    OpenJPEG: 'Professor Benoit Macq',
    OpenJPH: 'Aous Naman',
    'IJG, in the words its licence asks for':
      'this software is based in part on the work of the Independent JPEG Group',
    libjxl: 'the JPEG XL Project Authors',
    Highway: 'the Highway Project Authors',
    skcms: 'Google Inc.',
    Brotli: 'the Brotli Authors',
    musl: 'Rich Felker',
    pako: 'Inside dcmjs:\n\npako 2',
    loglevel: 'Inside dcmjs-codecs, dcmjs:\n\nloglevel 1',
  }
  const missing = Object.entries(named).filter(([, line]) => !text.toLowerCase().includes(line.toLowerCase()))
  assert.deepEqual(missing, [])
})
