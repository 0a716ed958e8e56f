// Expected ids and references are those that the mapping spells out, filled in by hand.
import assert from 'node:assert/strict'
import { existsSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { describe, test } from 'node:test'
import { standing } from '@debulk/clinical/record/patient-record'
import type { PatientEvent } from '@debulk/clinical/record/patient-event'
import { parseCaseFile } from '@debulk/contract/case-file'
import { importing } from '../test/importing.ts'
import { importReport } from './import-table-report.ts'
import type { ImportPlan } from './import-tables.ts'

const mapping = `schemaVersion: 1
tables:
  - id: biopsies
    row: specimen
    patient: Patient
    key: [Date]
    dates: DD.MM.YYYY
    events:
      - kind: biopsy-performed
        id: "{patient}-{Date}-biopsy"
        when: { column: Site }
        on: { column: Date }
        site: liver
        note: { column: Site }
      - kind: specimen-reported
        id: { column: Specimen }
        on: { column: Date }
        site: liver
        takenAt: "{patient}-{Date}-biopsy"
        reviewOf: { column: Review of }
        ki67Percent: { column: Ki-67 }
`
const head = 'Patient,Date,Site,Specimen,Review of,Ki-67\n'
const codes = (plan: ImportPlan) =>
  importReport(plan).flatMap(({ refusedRows }) =>
    refusedRows.flatMap(({ row, problems }) => problems.map((p) => `${row} ${p.column} ${p.refusal.code}`)),
  )
const stand = (text: string | undefined): PatientEvent[] => {
  const file = parseCaseFile('c.yaml', text ?? '')
  assert.ok(file.ok, JSON.stringify(file))
  return standing(file.value.record.events)
}
const shown = (text: string | undefined) =>
  stand(text).map((e) => [
    e.id,
    ...(e.kind === 'specimen-reported' ? [e.takenAt, e.reviewOf, e.ki67Percent?.text] : []),
  ])

describe('ids that a mapping gives', () => {
  const place = importing(mapping)
  const rows = 'N,07.04.2018,segment 8,S1,,3\nN,08.04.2019,segment 4,S2,S1,5\n'
  const table = place.put('b.csv', head + rows)
  const file = () => place.cases()['N.case.yaml']
  test('are in the case file, and others refer to them', async () => {
    const plan = await place.run([table])
    assert.deepEqual(codes(plan), [])
    assert.deepEqual(shown(file()), [
      ['N-2018-04-07-biopsy'],
      ['S1', 'N-2018-04-07-biopsy', undefined, '3'],
      ['N-2019-04-08-biopsy'],
      ['S2', 'N-2019-04-08-biopsy', 'S1', '5'],
    ])
  })
  test('a dry run shows them', async () => {
    const plan = await place.run([table])
    const becomes = importReport(plan)[0]?.first[1]?.becomes ?? ''
    assert.match(becomes, /id: N-2019-04-08-biopsy\n/)
    assert.match(becomes, /reviewOf: S1\n/)
  })
  test('importing again changes nothing', async () => {
    const before = place.cases()
    const plan = await place.run([table], { today: '2030-01-01' })
    assert.deepEqual(place.cases(), before)
    assert.deepEqual([plan.patients[0]?.unchanged, plan.vanished], [4, []])
  })
  test('a changed event gets the next id, and what refers to it follows; back again restores it', async () => {
    const before = shown(file())
    const change = async (from: string, to: string) => {
      writeFileSync(table, (head + rows).replace(from, to))
      return place.run([table], { today: '2030-01-01' })
    }
    const plan = await change('S1,,3', 'S1,,4')
    assert.deepEqual([codes(plan), plan.vanished], [[], []])
    assert.deepEqual(shown(file()), [
      ['N-2018-04-07-biopsy'],
      ['S1.2', 'N-2018-04-07-biopsy', undefined, '4'],
      ['N-2019-04-08-biopsy'],
      ['S2.2', 'N-2019-04-08-biopsy', 'S1.2', '5'],
    ])
    const again = file()
    await place.run([table])
    assert.equal(file(), again)
    await change('', '')
    assert.deepEqual(shown(file()), before)
  })
})

for (const { why, rows, expected, kept } of [
  {
    why: 'one id twice',
    rows: 'N,07.04.2018,a,S1,,3\nN,08.04.2018,b,S1,,3\n',
    expected: ['2 Specimen table/id-twice', '3 Specimen table/id-twice'],
    kept: 0,
  },
  {
    why: 'the same id of another patient is another',
    rows: 'N,07.04.2018,a,S1,,3\nM,08.04.2018,b,S1,,3\n',
    expected: [],
    kept: 2,
  },
  {
    why: 'a reference to nothing',
    rows: 'N,07.04.2018,a,S1,S9,3\nN,08.04.2018,b,S2,,3\n',
    expected: ['2 Review of table/id-unknown'],
    kept: 2,
  },
  {
    why: 'a reference to a row that is refused',
    rows: 'N,07.04.2018,a,S1,,many\nN,08.04.2018,b,S2,S1,3\n',
    expected: ['2 Ki-67 table/value-unexpected', '3 Review of table/id-unknown'],
    kept: 0,
  },
  {
    why: 'a reference by a name that no row made',
    rows: 'N,07.04.2018,,S1,,3\n',
    expected: ['2 Date table/id-unknown'],
    kept: 0,
  },
  { why: 'a reference to itself', rows: 'N,07.04.2018,a,S1,S1,3\n', expected: ['2 Review of case/cannot-be'], kept: 0 },
  { why: 'no id where its cell is empty', rows: 'N,07.04.2018,a,,,3\n', expected: [], kept: 2 },
]) {
  test(why, async () => {
    const place = importing(mapping)
    const plan = await place.run([place.put('b.csv', head + rows)])
    assert.deepEqual(codes(plan), expected)
    const [text] = [existsSync(place.folder) ? place.cases()['N.case.yaml'] : undefined]
    assert.equal(text === undefined ? 0 : stand(text).length, kept)
  })
}

test('an id that a person gave another event is not taken', async () => {
  const place = importing(mapping)
  const table = place.put('b.csv', `${head}N,07.04.2018,a,S1,,3\n`)
  await place.run([place.put('x.csv', `${head}N,01.01.2017,a,S0,,3\n`)])
  const [name] = Object.keys(place.cases())
  const at = path.join(place.folder, name ?? '')
  writeFileSync(at, `${place.cases()[name ?? '']}  - { id: S1, kind: ablation-performed, on: 2019 }\n`)
  assert.deepEqual(codes(await place.run([table])), ['2 Specimen table/id-taken'])
})

test('a mapping that names what was imported before replaces it', async () => {
  const plain = mapping.replaceAll(/^ {8}(?:id|takenAt|reviewOf): .*\n/gm, '')
  const place = importing(plain)
  const table = place.put('b.csv', `${head}N,07.04.2018,a,S1,,3\n`)
  await place.run([table])
  place.put('mapping.yaml', mapping)
  const plan = await place.run([table])
  assert.deepEqual([codes(plan), plan.vanished, plan.patients[0]?.changed], [[], [], 2])
  assert.deepEqual(
    stand(place.cases()['N.case.yaml']).map(({ id }) => id),
    ['N-2018-04-07-biopsy', 'S1'],
  )
})

describe('retractions in a table', () => {
  const retracting = `${mapping}      - kind: event-retracted
        when: { column: Wrong }
        on: { column: Date }
        retracts: { column: Specimen }
        reason: { column: Wrong }
`
  test('take the event back, once', async () => {
    const place = importing(retracting)
    const table = place.put('b.csv', `${head.trim()},Wrong\nN,07.04.2018,a,S1,,3,mislabelled\n`)
    const plan = await place.run([table])
    assert.deepEqual(codes(plan), [])
    assert.deepEqual(
      stand(place.cases()['N.case.yaml']).map(({ id }) => id),
      ['N-2018-04-07-biopsy'],
    )
    const before = place.cases()
    const again = await place.run([table], { today: '2030-01-01' })
    assert.deepEqual(place.cases(), before)
    assert.equal(again.patients[0]?.unchanged, 3)
  })
  test('what a person retracted stays retracted', async () => {
    const place = importing(mapping)
    const table = place.put('b.csv', `${head}N,07.04.2018,a,S1,,3\n`)
    await place.run([table])
    const at = path.join(place.folder, 'N.case.yaml')
    const retraction = '  - { id: r, kind: event-retracted, on: 2019, retracts: S1, reason: mislabelled }\n'
    writeFileSync(at, `${place.cases()['N.case.yaml']}${retraction}`)
    const before = place.cases()
    await place.run([table])
    assert.deepEqual(place.cases(), before)
  })
})
