// `debulk check` from end to end: what it prints, writes and refuses, and how it ends.
import assert from 'node:assert/strict'
import { createHash } from 'node:crypto'
import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { test } from 'node:test'
import { checkOutputSchema } from '@debulk/contract/check-output'
import { assessOutputSchema } from '@debulk/contract/output-schema'
import { untranslated } from '@debulk/language/test/untranslated'
import { recordNames } from '@debulk/language/test/record-names'
import { inProcess, root, workFolder } from './run-debulk.ts'

const published = path.join(root, 'fixtures', 'published-patient', 'published.case.yaml')
const folder = workFolder()
const write = (name: string, text: string): string => {
  const file = path.join(folder, name)
  writeFileSync(file, text)
  return file
}
const small = write(
  'small.case.yaml',
  `schemaVersion: 1
patient: NET-007
events:
  - { id: cga-1, kind: marker-measured, on: 2017-02-02, analyte: chromogranin-a, value: 628.8, unit: ng/mL, reference: { high: 108 } }
  - { id: cga-2, kind: marker-measured, on: 2017-10-05, analyte: chromogranin-a, value: 93.8, unit: ng/mL, reference: { high: 108 } }
`,
)

test('the published patient: the first screen, the timeline and the answers, and findings are no failure', async () => {
  const { status, out, err } = await inProcess(['check', published, '--as-of', '2021-06-30'], 100)
  assert.equal(status, 0, err)
  // published-case.json: C01 −65.7 %, C02 −85.08 %, delay 1091–1455 d, 7 Apr 2018, TNM pT3 or pT4 pN1 or pN2
  for (const text of ['−65.7\u00A0%', '−85.1\u00A0%', '1091', 'What is missing', 'pT3 or pT4', '[tace-1]']) {
    assert.ok(out.includes(text), text)
  }
  assert.ok(out.indexOf('What holds') < out.indexOf('Timeline'))
  assert.ok(out.indexOf('Timeline') < out.indexOf('What the rules say'))
})

test('--all shows every finding and every quote', async () => {
  const [usual, all] = [await inProcess(['check', published]), await inProcess(['check', published, '--all'])]
  assert.match(usual.out, /\d+ more; --all shows them/)
  assert.doesNotMatch(all.out, /--all/)
  assert.ok(all.out.length > 1.5 * usual.out.length)
})

test('in Russian nothing is left in English but names and the record’s own words', async () => {
  const { status, out } = await inProcess(['check', published, '--lang', 'ru'])
  assert.equal(status, 0)
  const record = readFileSync(published, 'utf8')
  const own = new Set((record.match(/[A-Za-z]+/g) ?? []).map((word) => word.toLowerCase()))
  const left = new Set(untranslated(out.replace(/«[^»]*»|\[[^\]]*\]/g, ''), recordNames))
  const english = [...left].filter((word) => !own.has(word.toLowerCase()) && word.length > 2 && !/^[A-Z]+$/.test(word))
  assert.deepEqual(english, [])
})

test('JSON is by the published schema, one line per case, with full precision', async () => {
  const { status, out } = await inProcess([
    'check',
    published,
    small,
    '--json',
    '--lang',
    'ru',
    '--as-of',
    '2021-06-30',
  ])
  assert.equal(status, 0)
  const lines = out.trimEnd().split('\n')
  const checked = lines.map((line) => checkOutputSchema.parse(JSON.parse(line)))
  assert.deepEqual(
    checked.map(({ patient }) => patient),
    ['published-F', 'NET-007'],
  )
  const [first, second] = checked
  assert.ok(first && second)
  assert.equal(first.claims.length, 14)
  assert.equal(first.care.length, 13)
  for (const { sentence } of [...first.answers, ...first.findings, ...first.claims])
    assert.doesNotMatch(sentence, /[а-яё]{4}/i)
  // nothing is said of what is not there
  assert.equal(second.cytoreduction, null)
  assert.deepEqual(second.claims, [])
})

test('the page is one file that needs nothing else, and its style is the one it names', async () => {
  const file = path.join(folder, 'pages', 'one.html')
  const { status, err } = await inProcess(['check', published, '--html', file, '--lang', 'ru'])
  assert.equal(status, 0, err)
  assert.ok(err.includes(file))
  const html = readFileSync(file, 'utf8')
  const style = /<style>([^]*?)<\/style>/.exec(html)?.[1] ?? ''
  assert.ok(html.includes(`'sha256-${createHash('sha256').update(style).digest('base64')}'`))
  assert.doesNotMatch(html, /(?:src|href)="https?:|<script/)
  assert.match(html, /<html lang="ru">/)
})

test('--out writes page and JSON of every case, and cases of one name do not overwrite each other', async () => {
  const out = path.join(folder, 'out')
  const twin = write('small.yaml', readFileSync(small, 'utf8'))
  const { status, err } = await inProcess(['check', small, twin, '--out', out])
  assert.equal(status, 0, err)
  assert.deepEqual(readdirSync(out).toSorted(), ['small-2.html', 'small-2.json', 'small.html', 'small.json'])
  checkOutputSchema.parse(JSON.parse(readFileSync(path.join(out, 'small.json'), 'utf8')))
})

test('a broken case file fails and says where; the others are checked all the same', async () => {
  const broken = write('broken.yaml', 'schemaVersion: 1\npatient: P\nevents:\n  - { kind: nonsense, on: 2017 }\n')
  const { status, out, err } = await inProcess(['check', broken, small])
  assert.equal(status, 1)
  assert.match(err, /broken\.yaml: .*4/)
  assert.match(out, /NET-007/)
})

for (const { why, args, says } of [
  { why: 'no case file', args: [], says: /needs a case file/ },
  { why: 'images without a case file', args: ['./studies'], says: /needs a case file/ },
  { why: 'no such day', args: [small, '--as-of', '2021-02-30'], says: /--as-of “2021-02-30” is not a date/ },
  {
    why: 'one page for two cases',
    args: [small, published, '--html', 'x.html'],
    says: /--html writes one case; .* --out/,
  },
  { why: 'an unknown option', args: [small, '--sideways'], says: /no option “--sideways”/ },
]) {
  test(`misuse: ${why}`, async () => {
    const { status, out, err } = await inProcess(['check', ...args])
    assert.equal(status, 2)
    assert.equal(out, '')
    assert.match(err, says)
  })
}

test('images are measured into the same record', async () => {
  const patient = path.join(folder, 'patient')
  assert.equal((await inProcess(['phantom', patient, '--seed', '5', '--studies', '2', '--lesions', '4'])).status, 0)
  const asked = ['check', path.join(patient, 'case.yaml'), path.join(patient, 'dicom'), '--json']
  const { status, out, err } = await inProcess(asked)
  assert.equal(status, 0, err)
  const { cytoreduction } = checkOutputSchema.parse(JSON.parse(out))
  const assessed = await inProcess([
    'assess',
    path.join(patient, 'dicom'),
    '--case',
    path.join(patient, 'case.yaml'),
    '--json',
  ])
  // the other verb is the oracle: one record, one figure
  assert.equal(cytoreduction?.fraction, assessOutputSchema.parse(JSON.parse(assessed.out)).cytoreduction.fraction)
})

test('assess of a case file alone ends with its check', async () => {
  const { out } = await inProcess(['assess', '--case', published])
  assert.match(out, /What the rules say/)
})
