import assert from 'node:assert/strict'
import { test } from 'node:test'
import { bounded } from '@debulk/quantity/bounded'
import { dayDate } from '@debulk/quantity/uncertain-date'
import { day, sampleRecordView, told } from '../../test/sample-record-view.ts'
import { displayWidth } from '../display-width.ts'
import { plainInk } from '../terminal-ink.ts'
import { recordPage } from './record-page.ts'
import type { RecordView } from './record-view.ts'
import { terminalRecord, terminalRecordShort } from './terminal-record.ts'

const page = (view: RecordView, origin: 'patient' | 'synthetic' = 'patient') =>
  recordPage({
    ...view,
    all: false,
    origin,
    generated: { version: '1', on: day('2021-06-30') },
    sha256: () => 'digest',
  })
const text = (view: RecordView, width: number, all = false) =>
  terminalRecord({ ...view, all, refused: [], width, ink: plainInk })

for (const language of ['en', 'ru'] as const) {
  test(`the page has no hole, and every link leads somewhere (${language})`, async () => {
    const html = page(await sampleRecordView(language))
    assert.doesNotMatch(html.replace(/<style>[^]*?<\/style>/, ''), /undefined|NaN|\[object|\$\{/)
    const ids = new Set([...html.matchAll(/\sid="([^"]+)"/g)].map((m) => m[1]))
    const links = [...html.matchAll(/href="#([^"]+)"/g)].map((m) => m[1])
    assert.ok(links.length > 20, String(links.length))
    for (const link of links) assert.ok(ids.has(link), `#${link} leads nowhere`)
    assert.equal(ids.size, [...html.matchAll(/\sid="([^"]+)"/g)].length, 'an id stands twice')
  })

  test(`the terminal keeps its width and has no hole (${language})`, async () => {
    const view = await sampleRecordView(language)
    for (const width of [80, 120]) {
      for (const all of [false, true]) {
        const shown = text(view, width, all)
        assert.doesNotMatch(shown, /undefined|NaN|\[object|\$\{/)
        // a word longer than the line, such as an address, is not broken
        const wide = shown.split('\n').filter((line) => displayWidth(line) > width && line.trim().includes(' '))
        assert.deepEqual(
          wide.filter((line) => Math.max(...line.trim().split(' ').map(displayWidth)) < width - 20),
          [],
        )
      }
    }
  })

  test(`an empty record says so, and nothing of it is normal or absent (${language})`, async () => {
    const view = await sampleRecordView(language, [])
    const shown = text(view, 80)
    assert.ok(shown.includes(view.words.page.none.events))
    assert.ok(page(view).includes(view.words.page.none.events))
    const back = { ...view, review: { ...view.review, retracted: 2 } }
    for (const said of [text(back, 80), page(back)]) {
      assert.ok(
        said.includes(view.words.page.allRetracted(2).replaceAll('\u00A0', ' ')) ||
          said.includes(view.words.page.allRetracted(2)),
      )
      assert.ok(!said.includes(view.words.page.none.events))
    }
    // no date, so no chart
    assert.doesNotMatch(page(view), /id="course"/)
  })
}

test('text of the record is never markup', async () => {
  const html = page(await sampleRecordView('en'))
  assert.doesNotMatch(html, /<script/)
  assert.match(html, /&#60;script&#62;alert\(1\)/)
})

test('the page takes nothing from elsewhere: no script, and only its own style', async () => {
  const html = page(await sampleRecordView('en'))
  assert.match(html, /default-src 'none'; img-src data:; style-src 'sha256-digest'/)
  assert.doesNotMatch(html, /(?:src|href)="https?:/)
})

test('a generated patient says so at both ends of the page', async () => {
  const view = await sampleRecordView('en')
  const html = page(view, 'synthetic').replace(/<style>[^]*?<\/style>/, '')
  assert.equal(html.split(view.catalogue.report.synthetic).length - 1, 2)
})

test('basis and verdicts stand as mark and as word', async () => {
  const view = await sampleRecordView('en')
  const shown = text(view, 100)
  assert.match(shown, /◆ .*\(derived\)/)
  for (const { basis } of view.review.answers) assert.ok(shown.includes(`(${view.words.page.basis[basis]})`))
})

test('quotes are whole, however long', async () => {
  const long = `${'слово '.repeat(100)}конец`
  const view = await sampleRecordView('ru')
  const events = view.review.events.map((event) => (event.id === 'flushing' ? { ...event, quote: long } : event))
  assert.ok(page({ ...view, review: { ...view.review, events } }).includes(long))
})

test('the first screen alone has no timeline', async () => {
  const view = await sampleRecordView('en')
  const shown = terminalRecordShort({ ...view, all: false, refused: [], width: 80, ink: plainInk })
  assert.ok(!shown.includes(view.words.page.headings.timeline))
  assert.ok(shown.includes(view.words.page.headings.missing))
})

test('where a fact comes from stands on the page, and on the terminal where all is asked for', async () => {
  const ablation = { kind: 'ablation-performed', on: dayDate(day('2019-01-01')), source: 'p. 4' } as const
  const read = { kind: 'imported', file: 'a.xlsx', sheet: 'Visits', row: 14, recordedOn: null } as const
  const view = await sampleRecordView('en', [{ ...ablation, id: 'a', provenance: read, quote: 'one\ntwo' }])
  const says = 'Imported from “a.xlsx”, sheet “Visits”, row 14.'
  assert.ok(page(view).includes(says))
  assert.ok(text(view, 100, true).includes(says))
  assert.ok(text(view, 100, true).includes('“one two”'))
  assert.ok(!text(view, 100).includes(says))
})

// a note is of who wrote the record, a quote of the source: the label says which
for (const { why, has, summary } of [
  { why: 'a note alone', has: { note: 'my remark' }, summary: 'note' },
  { why: 'a quote alone', has: { quote: 'their words' }, summary: 'in the source' },
  { why: 'both', has: { quote: 'their words', note: 'my remark' }, summary: 'in the source, note' },
  { why: 'a source alone', has: { source: 'p. 4' }, summary: 'where it comes from' },
]) {
  test(`${why} is called what it is`, async () => {
    const view = await sampleRecordView('en', [told('ablation-performed', '2019-01-01', { id: 'a', ...has })])
    assert.match(page(view), new RegExp(`<summary>\\s*${summary}<span`))
    assert.equal(/Note: my remark/.test(page(view).replaceAll(/\s+/g, ' ')), 'note' in has)
    assert.equal(text(view, 100, true).includes('Note: my remark'), 'note' in has)
  })
}

test('the first look has as many columns as it has something to say in', async () => {
  const ablation = told('ablation-performed', '2019-01-01', { id: 'a' })
  for (const [events, columns] of [
    [[], 1],
    [[ablation], 2],
    [undefined, 3], // the sample has a claim
  ] as const) {
    const html = page(await sampleRecordView('en', events))
    assert.ok(html.includes(`class="glance of-${columns}"`), `${columns}`)
    const [, first = ''] = /<div class="glance[^>]*>([^]*?)<\/section>/.exec(html) ?? []
    assert.equal(first.split('<h2>').length - 1, columns)
  }
})

const bound = (text: string) => {
  const read = bounded(text)
  assert.ok(read.ok)
  return read.value
}

test('of many grounds the first and the last are shown, the others when they are asked for', async () => {
  const results = Array.from({ length: 48 }, (_, i) =>
    told('laboratory-measured', `20${10 + (i % 12)}-01-0${1 + Math.floor(i / 12)}`, {
      id: `b${i}`,
      analyte: 'bilirubin',
      value: bound('1'),
      unit: 'mg/dL',
    }),
  )
  const html = page(await sampleRecordView('en', results))
  assert.match(html, /<summary>46 between them<\/summary>/)
})

test('a change of a therapy names its drug, not the id of the event that began it', async () => {
  const view = await sampleRecordView('en', [
    told('systemic-therapy-started', '2019-01-01', { id: 'sst', drug: 'lanreotide' }),
    told('systemic-therapy-changed', '2019-02-01', { id: 'change', therapy: 'sst' }),
    told('systemic-therapy-stopped', '2019-03-01', { id: 'stop', therapy: 'sst' }),
  ])
  const lines = text(view, 100, true)
    .split('\n')
    .filter((line) => /\[(change|stop)\]/.test(line))
  assert.equal(lines.length, 2)
  for (const line of lines) assert.match(line, /lanreotide/i)
})
