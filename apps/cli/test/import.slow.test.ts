// `debulk import` as a person calls it, on fixtures/table-import. Counts of the published series come from awk in import.system.test.ts.
import assert from 'node:assert/strict'
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { describe, test } from 'node:test'
import type { TableImportOutput } from '@debulk/contract/table-import-output'
import { Ajv2020 } from 'ajv/dist/2020.js'
import { parse } from 'yaml'
import { inProcess, interrupted, root, workFolder } from './run-debulk.ts'

const top = workFolder()
const fixtures = path.join(root, 'fixtures', 'table-import')
const english = (name: string) => path.join(fixtures, 'series-en', name)
const russian = (name: string) => path.join(fixtures, 'series-ru', name)
const out = (name: string) => path.join(top, name)
const csv = ['visits.csv', 'lesions.csv', 'markers.csv'].map(english)

function valid(text: string, schema: string): unknown {
  const ajv = new Ajv2020({ strict: false })
  const file = path.join(root, 'packages', 'contract', 'schemas', `${schema}.schema.json`)
  const validate = ajv.compile(JSON.parse(readFileSync(file, 'utf8')) as object)
  const value: unknown = schema === 'import-output' ? JSON.parse(text) : parse(text)
  assert.ok(validate(value), `${schema}: ${JSON.stringify(validate.errors?.[0])}`)
  return value
}
type Event = { readonly kind: string; readonly imported?: unknown; readonly id?: unknown }
const eventsIn = (folder: string): Record<string, readonly Event[]> =>
  Object.fromEntries(
    readdirSync(folder)
      .filter((name) => name.endsWith('.case.yaml'))
      .map((name) => [name, (parse(readFileSync(path.join(folder, name), 'utf8')) as { events: Event[] }).events]),
  )
const withoutOrigin = (events: readonly Event[]) =>
  events.map((event) => JSON.stringify({ ...event, imported: null, id: null })).toSorted()

describe('one series in three forms', () => {
  test('CSV files: JSON by its schema, every row read', async () => {
    const ran = await inProcess(['import', ...csv, '--mapping', english('mapping.yaml'), '--out', out('csv'), '--json'])
    assert.equal(ran.status, 0, ran.err)
    const said = valid(ran.out, 'import-output') as TableImportOutput
    // counted in the files: 36 visits, 135 lesions on 36 days, 36 marker rows of which 6 without 5-HIAA (patients 5 and 10)
    assert.deepEqual(
      said.tables.map(({ id, rows, events, refusedRows, unmapped }) => ({ id, rows, events, refusedRows, unmapped })),
      [
        {
          id: 'visits',
          rows: 36,
          events: {
            'performance-status-recorded': 35,
            'symptom-reported': 25,
            'specimen-reported': 12,
            'systemic-therapy-started': 12,
          },
          refusedRows: [],
          unmapped: [],
        },
        { id: 'lesions', rows: 135, events: { 'study-read': 36 }, refusedRows: [], unmapped: [] },
        { id: 'markers', rows: 36, events: { 'marker-measured': 66 }, refusedRows: [], unmapped: [] },
      ],
    )
    assert.equal(said.patients.length, 12)
  })
  test('the workbook that openpyxl wrote says the same: dates, percentages and all', async () => {
    const ran = await inProcess([
      'import',
      english('series.xlsx'),
      '--mapping',
      english('mapping-xlsx.yaml'),
      '--out',
      out('xlsx'),
    ])
    assert.equal(ran.status, 0, ran.err)
    const [a, b] = [eventsIn(out('csv')), eventsIn(out('xlsx'))]
    assert.deepEqual(Object.keys(a), Object.keys(b))
    for (const name of Object.keys(a)) {
      assert.deepEqual(withoutOrigin(b[name] ?? []), withoutOrigin(a[name] ?? []))
      assert.deepEqual(b[name]?.map(({ id }) => id).toSorted(), a[name]?.map(({ id }) => id).toSorted())
    }
  })
  test('the Russian files, in Windows-1251 with decimal commas and centimetres, say the same but for the drug they lack', async () => {
    const tables = ['визиты.csv', 'очаги.csv'].map(russian)
    const ran = await inProcess([
      'import',
      ...tables,
      '--mapping',
      russian('mapping.yaml'),
      '--out',
      out('ru'),
      '--lang',
      'ru',
    ])
    assert.equal(ran.status, 0, ran.err)
    assert.match(ran.out, /строк с ошибками нет/)
    const [a, b] = [eventsIn(out('csv')), eventsIn(out('ru'))]
    for (const [name, events] of Object.entries(a)) {
      const comparable = (list: readonly Event[]) =>
        withoutOrigin(list.filter(({ kind }) => kind !== 'systemic-therapy-started')).map((text) =>
          text.replaceAll(/,"couinaudSegment":"\w+"/g, ''),
        )
      assert.deepEqual(comparable(b[name] ?? []), comparable(events))
    }
  })
  test('the mappings and the case files are valid by the published schemas', () => {
    for (const mapping of [english('mapping.yaml'), english('mapping-xlsx.yaml'), russian('mapping.yaml')])
      valid(readFileSync(mapping, 'utf8'), 'table-mapping')
    valid(readFileSync(path.join(fixtures, 'crlm', 'mapping.yaml'), 'utf8'), 'table-mapping')
    for (const name of readdirSync(out('csv'))) valid(readFileSync(path.join(out('csv'), name), 'utf8'), 'case-file')
  })
  test('what was imported can be assessed', async () => {
    const file = path.join(out('csv'), 'SYN-01.case.yaml')
    const ran = await inProcess(['measure', '--case', file, '--json'])
    assert.equal(ran.status, 0, ran.err)
  })
})

describe('a dry run', () => {
  test('shows what the first rows become, and writes nothing', async () => {
    const ran = await inProcess([
      'import',
      ...csv,
      '--mapping',
      english('mapping.yaml'),
      '--out',
      out('dry'),
      '--dry-run',
    ])
    assert.equal(ran.status, 0)
    assert.match(ran.out, /Row 2 becomes:\n {4}patient: SYN-01\n/)
    assert.match(ran.out, /Nothing was written/)
    assert.equal(existsSync(out('dry')), false)
  })
})

describe('exit codes', () => {
  for (const { why, args, says } of [
    { why: 'no table', args: ['--mapping', english('mapping.yaml'), '--out', out('x')], says: /at least one table/ },
    { why: 'no mapping', args: [csv[0] ?? '', '--out', out('x')], says: /--mapping/ },
    { why: 'no folder', args: [csv[0] ?? '', '--mapping', english('mapping.yaml')], says: /--out/ },
    { why: 'an option that does not exist', args: ['--mappings', 'x'], says: /--mappings/ },
  ]) {
    test(`2: ${why}`, async () => {
      const ran = await inProcess(['import', ...args])
      assert.equal(ran.status, 2)
      assert.match(ran.err, says)
    })
  }
  test('1: rows with errors; the others are imported, and the file of errors can be imported when it is corrected', async () => {
    const broken = path.join(top, 'visits.csv')
    const good = readFileSync(english('visits.csv'), 'utf8')
    const ecog = /SYN-02,[^,]*,(\d),/.exec(good)?.[1]
    writeFileSync(
      broken,
      good.replace('SYN-01,2017-09-12,0,', 'SYN-01,12/09/2017,0,').replace(/(SYN-02,[^,]*),\d,/, '$1,7,'),
    )
    const ask = (table: string) => [
      'import',
      table,
      '--mapping',
      english('mapping.yaml'),
      '--out',
      out('bad'),
      '--errors',
      out('errors.visits.csv'),
    ]
    const first = await inProcess(ask(broken))
    assert.equal(first.status, 1)
    const file = path.join(top, 'errors.visits.csv')
    assert.ok(existsSync(file), `${first.out}${first.err}`)
    const lines = readFileSync(file, 'utf8')
    assert.match(lines, /,2,Visit date,"“12\/09\/2017” is not a date/)
    writeFileSync(file, lines.replace('12/09/2017', '2017-09-12').replace(/(SYN-02,[^,]*),7,/, `$1,${ecog},`))
    const second = await inProcess(ask(file))
    assert.equal(second.status, 0, second.out)
    const again = await inProcess(ask(english('visits.csv')))
    assert.match(again.out, /events: 0 new, 0 corrected, 84 there already/)
  })
  test('1: a mapping with faults, each with its line', async () => {
    const mapping = path.join(top, 'faulty.yaml')
    writeFileSync(
      mapping,
      readFileSync(english('mapping.yaml'), 'utf8').replace('value: { column: ECOG }', 'valeu: { column: ECOG }'),
    )
    const ran = await inProcess(['import', ...csv, '--mapping', mapping, '--out', out('faulty')])
    assert.equal(ran.status, 1)
    assert.match(ran.err, /faulty\.yaml: Line 14, column 9: .*“valeu”.*“value”/)
  })
})

test('Ctrl-C leaves nothing half-written', async () => {
  const folder = path.join(top, 'large')
  mkdirSync(folder)
  const rows = Array.from(
    { length: 20_000 },
    (_, i) => `P${i % 4000},2018-01-${String(1 + (i % 28)).padStart(2, '0')},${i},100,5`,
  )
  writeFileSync(
    path.join(folder, 'markers.csv'),
    `Patient,Date,"CgA, ng/mL",CgA ULN,"5-HIAA, mg/24 h"\n${rows.join('\n')}\n`,
  )
  const started = Date.now()
  const ran = await interrupted(
    [
      'import',
      path.join(folder, 'markers.csv'),
      '--mapping',
      english('mapping.yaml'),
      '--out',
      path.join(folder, 'cases'),
    ],
    {
      when: () => Date.now() - started > 1200,
      signal: 'SIGINT',
    },
  )
  assert.ok(ran.wasRunning)
  assert.equal(ran.status, 130, ran.err)
  assert.match(ran.err, /Nothing half-written/)
  assert.deepEqual(readdirSync(folder), ['markers.csv'])
})
