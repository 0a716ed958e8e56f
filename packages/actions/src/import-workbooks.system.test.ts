// Workbooks that other programs wrote. Expected values are what those programs were told to write (make-workbooks.py), as a
// spreadsheet program shows it.
import assert from 'node:assert/strict'
import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { after, describe, it } from 'node:test'
import { parseCaseFile } from '@debulk/contract/case-file'
import { importing } from '../test/importing.ts'
import { importReport } from './import-table-report.ts'
import type { ImportPlan } from './import-tables.ts'

const folder = mkdtempSync(path.join(tmpdir(), 'debulk-books-'))
after(() => rmSync(folder, { recursive: true, force: true }))
const script = path.join(import.meta.dirname, '../../../fixtures/table-import/make-workbooks.py')
const made = spawnSync('/usr/bin/python3', [script, folder, '5000'], { encoding: 'utf8' })
const skip = made.status === 0 ? false : 'not run: needs the Debian packages python3-openpyxl and python3-xlsxwriter'

const mapping = `schemaVersion: 1
tables:
  - id: markers
    row: marker
    patient: Patient
    key: [Date]
    events:
      - kind: marker-measured
        on: { column: Date }
        analyte: chromogranin-a
        value: { column: CgA }
        unit: ng/mL
        note: { column: Remark }
      - kind: consent-given
        when: { column: Given, is: [true] }
        on: { column: Date }
        scope: research
`
const codes = (plan: ImportPlan) => [
  ...plan.refused.map(({ code }) => code),
  ...importReport(plan).flatMap(({ refusedRows }) =>
    refusedRows.flatMap(({ row, problems }) => problems.map((p) => `${row} ${p.column} ${p.refusal.code}`)),
  ),
]
async function read(book: string) {
  const place = importing(mapping)
  const plan = await place.run([path.join(folder, book)])
  const facts = plan.patients.flatMap(({ text, patient }) => {
    const file = parseCaseFile('x', text ?? '')
    if (!file.ok) return []
    return file.value.events.map((event) =>
      event.kind === 'marker-measured'
        ? [patient, event.on.value, event.value?.text, event.note]
        : [patient, event.kind],
    )
  })
  return { plan, facts, codes: codes(plan), remarks: importReport(plan)[0]?.remarks }
}

describe('workbooks of other programs', { skip }, () => {
  it('rich text, own date formats, units in formats, booleans, numbers as text, empty and hidden rows, hidden sheets', async () => {
    const { facts, codes: problems, remarks } = await read('rich.xlsx')
    assert.deepEqual(problems, [])
    assert.deepEqual(facts, [
      ['NET-1', '2018-04-07', '628.8', 'line one\r\nline two'],
      ['NET-1', 'consent-given'],
      ['NET-1', '2018-04-08', '95.2', undefined],
    ])
    assert.deepEqual(remarks, [
      { code: 'hidden-rows', count: 1 },
      { code: 'hidden-columns', count: 3 },
    ])
  })
  it('days counted from 1904', async () => {
    assert.deepEqual((await read('mac.xlsx')).facts, [['NET-1', '2018-04-07', '5', undefined]])
  })
  it('a value that is none is refused, not guessed', async () => {
    const { facts, codes: problems } = await read('wrong.xlsx')
    assert.deepEqual(problems, [
      '2 CgA table/formula-unsaved',
      '3 CgA table/formula-unsaved',
      '4 CgA table/value-unexpected',
      '5 CgA table/value-unexpected',
    ])
    assert.deepEqual(facts, [
      ['NET-1', '2018-04-05', '15', undefined], // shown as 15%
      ['NET-1', '2018-04-06', '5', undefined],
    ])
  })
  it('an error is an error in any column; zeros that a format shows are part of a pseudonym', async () => {
    const { facts, codes: problems } = await read('open.xlsx')
    assert.deepEqual(problems, [
      '3 CgA table/formula-unsaved',
      '4 Patient table/cell-error',
      '5 Date table/cell-error',
      '6 Given table/cell-error',
    ])
    assert.deepEqual(facts, [['007', '2018-04-07', '3', undefined]])
  })
  it('merged cells are refused', async () => assert.deepEqual((await read('merged.xlsx')).codes, ['table/merged']))
  it('thousands of rows', async () => {
    const { plan, codes: problems } = await read('large.xlsx')
    assert.deepEqual(problems, [])
    assert.equal(
      plan.patients.reduce((n, { added }) => n + added, 0),
      5000,
    )
  })
})
