import assert from 'node:assert/strict'
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { describe, test } from 'node:test'
import { standing } from '@debulk/clinical/record/patient-record'
import { parseCaseFile } from '@debulk/contract/case-file'
import { importing } from '../test/importing.ts'
import { workbookParts, zipOf } from '../test/handmade-xlsx.ts'
import { importReport } from './import-table-report.ts'
import { oldErrors } from './import-table-write.ts'
import type { ImportPlan } from './import-tables.ts'

const markers = `schemaVersion: 1
missing: [NA]
tables:
  - id: markers
    row: marker
    patient: Patient
    key: [Date]
    dates: DD.MM.YYYY
    events:
      - kind: marker-measured
        on: { column: Date }
        analyte: chromogranin-a
        value: { column: CgA }
        unit: ng/mL
        laboratory: { column: Lab }
`
const lesions = `schemaVersion: 1
tables:
  - id: lesions
    row: lesion
    patient: Patient
    key: [Date, Lesion]
    events:
      - kind: study-read
        gather: lesions
        on: { column: Date }
        modality: { column: Modality }
        lesions:
          - label: { column: Lesion }
            diametersMm: [{ column: A }, { column: B }]
`
const stand = (text: string) => {
  const file = parseCaseFile('c.yaml', text)
  assert.ok(file.ok, JSON.stringify(file))
  return standing(file.value.record.events)
}
const codes = (plan: ImportPlan) => [
  ...plan.refused.map(({ code }) => code),
  ...importReport(plan).flatMap(({ refusedRows }) =>
    refusedRows.flatMap(({ row, problems }) => problems.map((p) => `${row} ${p.column} ${p.refusal.code}`)),
  ),
]

describe('a table becomes case files', () => {
  const place = importing(markers)
  const first = place.put(
    'markers.csv',
    'Patient,Date,CgA,Lab\nNET-1,07.04.2018,628.8,X\nNET-1,26.01.2019,>1000,NA\nNET-2,07.04.2018,NA,NA\n',
  )
  test('values, bounds and what is not recorded', async () => {
    const plan = await place.run([first])
    assert.deepEqual(codes(plan), [])
    const events = stand(place.cases()['NET-1.case.yaml'] ?? '')
    assert.deepEqual(
      events.map((e) =>
        e.kind === 'marker-measured'
          ? [
              e.on.value,
              e.value?.least,
              e.value?.most,
              e.laboratory,
              e.provenance.kind === 'imported' ? e.provenance.row : null,
            ]
          : e.kind,
      ),
      [
        ['2018-04-07', 628.8, 628.8, 'X', 2],
        ['2019-01-26', 1000, null, undefined, 3],
      ],
    )
    assert.deepEqual(importReport(plan)[0]?.silentRows, [4])
  })
  test('importing the same again changes no byte', async () => {
    const before = place.cases()
    const plan = await place.run([first], { today: '2025-01-01' })
    assert.deepEqual(place.cases(), before)
    assert.equal(plan.patients[0]?.unchanged, 2)
  })
  test('a changed row retracts the old event and appends the new one; back again restores it', async () => {
    const changed = place.put(
      'markers.csv',
      'Patient,Date,CgA,Lab\nNET-1,07.04.2018,640,X\nNET-1,26.01.2019,>1000,NA\n',
    )
    const plan = await place.run([changed])
    assert.equal(plan.patients[0]?.changed, 1)
    const values = () => stand(place.cases()['NET-1.case.yaml'] ?? '').map((e) => e.id)
    const after = values()
    assert.equal(after.length, 2)
    for (let i = 0; i < 3; i++) {
      place.put('markers.csv', 'Patient,Date,CgA,Lab\nNET-1,07.04.2018,628.8,X\nNET-1,26.01.2019,>1000,NA\n')
      await place.run([first])
      assert.notDeepEqual(values(), after)
      place.put('markers.csv', 'Patient,Date,CgA,Lab\nNET-1,07.04.2018,640,X\nNET-1,26.01.2019,>1000,NA\n')
      await place.run([first])
      assert.deepEqual(values(), after)
    }
  })
  test('a row that is gone is said and its event stays', async () => {
    const fewer = place.put('markers.csv', 'Patient,Date,CgA,Lab\nNET-1,07.04.2018,640,X\n')
    const before = place.cases()
    const plan = await place.run([fewer])
    assert.equal(plan.vanished.length, 1)
    assert.deepEqual(place.cases(), before)
  })
})
test('an existing case file keeps its comments, its order and its own events', async () => {
  const place = importing(markers)
  mkdirSync(place.folder)
  const own =
    '# kept by hand\nschemaVersion: 1\npatient: NET-1 # pseudonym\nevents:\n  # the operation\n  - { kind: resection-performed, on: 2017-08-30 }\n'
  writeFileSync(path.join(place.folder, 'anna.case.yaml'), own)
  await place.run([place.put('m.csv', 'Patient,Date,CgA,Lab\nNET-1,07.04.2018,628.8,X\n')])
  const text = place.cases()['anna.case.yaml'] ?? ''
  assert.ok(text.startsWith(own))
  assert.equal(stand(text).length, 2)
  assert.deepEqual(Object.keys(place.cases()), ['anna.case.yaml'])
})

test('pseudonyms that YAML, a folder or a terminal could take for something else stay what they are', async () => {
  const place = importing(markers)
  const names = ['007', 'true', 'null', 'a: b', 'NET-1 # x', '../up', 'Пациент 1', '{x}', "it's"]
  const table = place.put(
    'm.csv',
    `Patient,Date,CgA,Lab\n${names.map((name) => `${name},07.04.2018,628.8,X\n`).join('')}`,
  )
  assert.deepEqual(codes(await place.run([table])), [])
  const patients = Object.values(place.cases()).map((text) => {
    const file = parseCaseFile('c.yaml', text)
    return file.ok ? file.value.patient : JSON.stringify(file.error)
  })
  assert.deepEqual(patients.toSorted(), names.toSorted())
  const again = await place.run([table])
  assert.equal(
    again.patients.reduce((n, each) => n + each.unchanged, 0),
    names.length,
  )
})

test('a case file that cannot be read is left as it is, and the row says so', async () => {
  const place = importing(markers)
  mkdirSync(place.folder)
  const broken = 'schemaVersion: 1\npatient: NET-1\nevents: [{ kind: resected }]\n'
  writeFileSync(path.join(place.folder, 'NET-1.case.yaml'), broken)
  const plan = await place.run([place.put('m.csv', 'Patient,Date,CgA,Lab\nNET-1,07.04.2018,628.8,X\n')])
  assert.deepEqual(codes(plan), ['2 null table/case-file-broken'])
  assert.equal(place.cases()['NET-1.case.yaml'], broken)
})

describe('rows with errors', () => {
  const place = importing(markers)
  const table = place.put(
    'markers.csv',
    'Patient,Date,CgA,Lab\nNET-1,07.04.2018,628.8,=cmd|1\nNET-1,31.02.2019,5,X\nNET-2,08.04.2018,много,"=HYPERLINK(""x"")"\n,08.04.2018,5,X\nNET-3,08.04.2018,5\nNET-4,01.01.2018,1,X\nNET-4,01.01.2018,2,X\n',
  )
  const file = () => path.join(path.dirname(table), 'errors.csv')
  test('are named with row, column and code; the others are read', async () => {
    const plan = await place.run([table])
    assert.deepEqual(codes(plan), [
      '3 Date table/date-unreadable',
      '4 CgA table/value-unexpected',
      '5 Patient table/patient-missing',
      '6 null table/row-ragged',
      '7 Date table/row-twice',
      '8 Date table/row-twice',
    ])
    assert.deepEqual(Object.keys(place.cases()), ['NET-1.case.yaml'])
    assert.match(place.cases()['NET-1.case.yaml'] ?? '', /laboratory: =cmd\|1/)
  })
  test('stand in a file as they were, formulas made harmless', () => {
    const text = readFileSync(file(), 'utf8')
    assert.ok(text.startsWith('\uFEFFPatient,Date,CgA,Lab,row,column,problem\r\n'))
    assert.match(text, /\r\nNET-2,08\.04\.2018,много,"'=HYPERLINK\(""x""\)",4,CgA,/)
    for (const cell of text.split(/[,\r\n]/)) assert.doesNotMatch(cell, /^"?[=+@\t]/)
  })
  test('corrected there, that very file is imported with the same mapping', async () => {
    const corrected = readFileSync(file(), 'utf8').replace('31.02.2019', '28.02.2019').replace('много', '77')
    writeFileSync(file(), corrected)
    const plan = await place.run([file()])
    assert.equal(plan.vanished.length, 0)
    assert.equal(stand(place.cases()['NET-1.case.yaml'] ?? '').length, 2)
    assert.match(place.cases()['NET-2.case.yaml'] ?? '', /laboratory: =HYPERLINK\("x"\)/)
    const whole = place.put(
      'markers.csv',
      'Patient,Date,CgA,Lab\nNET-1,07.04.2018,628.8,=cmd|1\nNET-1,28.02.2019,5,X\nNET-2,08.04.2018,77,"=HYPERLINK(""x"")"\n',
    )
    const again = await place.run([whole])
    assert.equal(
      again.patients.reduce((n, p) => n + p.added + p.changed, 0),
      0,
      'the corrected rows are known by the whole table',
    )
  })
  test('are explained in Russian when asked', async () => {
    const other = importing(markers)
    const t = other.put('m.csv', 'Patient,Date,CgA,Lab\nNET-1,31.02.2019,5,X\n')
    await other.run([t], { language: 'ru' })
    assert.match(readFileSync(path.join(path.dirname(t), 'errors.csv'), 'utf8'), /«31\.02\.2019»\u00A0— не дата/)
  })
})

describe('rows with errors of a table with a title above and a line break in a column’s name', () => {
  const place = importing(
    markers.replace('row: marker', 'skipRows: 2\n    row: marker').replaceAll(/\bDate\b/g, '"Visit date"'),
  )
  const rows = (day: string) => `NET-1;07.04.2018;1;X\nNET-1;${day};5;X\n`
  const head = 'Series of 2019;;;\n;;;\nPatient;"Visit\n date";CgA;Lab\n'
  const table = place.put('m.csv', head + rows('31.02.2019'))
  const file = path.join(path.dirname(table), 'errors.csv')
  test('the column is found, the title skipped', async () => {
    assert.deepEqual(codes(await place.run([table])), ['5 Visit date table/date-unreadable'])
  })
  test('corrected there, that very file is imported with the same mapping: it has no title', async () => {
    writeFileSync(file, readFileSync(file, 'utf8').replace('31.02.2019', '28.02.2019'))
    const plan = await place.run([file])
    assert.deepEqual(codes(plan), [])
    assert.equal(plan.patients[0]?.added, 1)
    const again = await place.run([place.put('m.csv', head + rows('28.02.2019'))])
    assert.deepEqual([again.patients[0]?.added, again.patients[0]?.unchanged], [0, 2])
  })
  test('the old file of errors is said to be of an earlier import', async () => {
    const plan = await place.run([table])
    assert.deepEqual(oldErrors(plan, file), [file])
    assert.deepEqual(oldErrors(plan, `${file}.none`), [])
  })
})

test('a date after the day of the import is told of the cell, not of a key that the table does not have', async () => {
  const place = importing(markers)
  const plan = await place.run([place.put('m.csv', 'Patient,Date,CgA,Lab\nN,07.04.2031,1,X\n')])
  assert.deepEqual(codes(plan), ['2 Date table/value-unexpected'])
  const [row] = importReport(plan)[0]?.refusedRows ?? []
  const { expected, found } = (row?.problems[0]?.refusal.parameters ?? {}) as Record<string, unknown>
  assert.deepEqual([found, expected], ['2031-04-07', '≤ 2024-05-17'])
})

test('pseudonyms that differ in a letter’s case or a dash are said to be alike; one that looks like a name too', async () => {
  const place = importing(markers)
  mkdirSync(place.folder)
  writeFileSync(path.join(place.folder, 'x.case.yaml'), 'schemaVersion: 1\npatient: "net 2"\nevents: []\n')
  const of = (name: string) => `${name},07.04.2018,1,X\n`
  const names = ['NET-1', 'net-1', 'NET–1', 'NET-2', 'NET-10', 'Иванов Иван', 'Smith J.']
  const plan = await place.run([place.put('m.csv', `Patient,Date,CgA,Lab\n${names.map(of).join('')}`)])
  assert.deepEqual(plan.alike, [
    ['NET-1', 'NET–1', 'net-1'],
    ['NET-2', 'net 2'],
  ])
  assert.deepEqual(plan.nameLike, ['Smith J.', 'Иванов Иван'])
})

test('the file of errors leaves out columns that nothing reads: they may hold names', async () => {
  const place = importing(markers.replace('    events:', '    ignore: { Surname: personal }\n    events:'))
  const table = place.put('m.csv', 'Surname,Patient,Date,Free text,CgA,Lab\nIvanova,N,31.02.2019,called,5,X\n')
  await place.run([table])
  const file = path.join(path.dirname(table), 'errors.csv')
  const text = readFileSync(file, 'utf8')
  assert.ok(text.startsWith('\uFEFFPatient,Date,CgA,Lab,row,column,problem\r\nN,31.02.2019,5,X,2,Date,'), text)
  writeFileSync(file, text.replace('31.02.2019', '28.02.2019'))
  const plan = await place.run([file])
  assert.deepEqual([codes(plan), plan.patients[0]?.added], [[], 1])
})

test('every error of a row is told at once', async () => {
  const place = importing(markers)
  const plan = await place.run([place.put('m.csv', 'Patient,Date,CgA,Lab\nN,31.02.2019,много,X\n')])
  assert.deepEqual(codes(plan), ['2 Date table/date-unreadable', '2 CgA table/value-unexpected'])
})

test('a table of one patient says nothing of the events of another', async () => {
  const place = importing(markers)
  const two = 'Patient,Date,CgA,Lab\nA,07.04.2018,1,X\nB,07.04.2018,1,X\n'
  await place.run([place.put('m.csv', two)])
  const plan = await place.run([place.put('m.csv', 'Patient,Date,CgA,Lab\nB,07.04.2018,1,X\n')])
  assert.deepEqual(plan.vanished, [])
})

test('a case file of the folder that says no patient is named: he could be in the table', async () => {
  const place = importing(markers)
  mkdirSync(place.folder)
  writeFileSync(path.join(place.folder, 'b.case.yaml'), 'patient: [\n')
  const plan = await place.run([place.put('m.csv', 'Patient,Date,CgA,Lab\nA,07.04.2018,1,X\n')])
  assert.deepEqual(
    plan.refused.map(({ path: at, code }) => [path.basename(at), code]),
    [['b.case.yaml', 'table/case-file-broken']],
  )
})

test('one row in two files: nobody knows which is right, so neither is read', async () => {
  const place = importing(markers)
  const one = place.put('a.csv', 'Patient,Date,CgA,Lab\nN,07.04.2018,1,X\nN,08.04.2018,1,X\n')
  const two = place.put('b.csv', 'Patient,Date,CgA,Lab\nN,07.04.2018,2,X\n')
  assert.deepEqual(codes(await place.run([one, two])), ['2 Date table/row-twice', '2 Date table/row-twice'])
  assert.equal(stand(place.cases()['N.case.yaml'] ?? '').length, 1)
})

describe('lesions of one reading', () => {
  const head = 'Patient,Date,Modality,Lesion,A,B\n'
  test('gather into one event', async () => {
    const place = importing(lesions)
    await place.run([
      place.put('l.csv', `${head}N,2018-04-07,MR,01,51,49\nN,2018-04-07,,02,20,\nN,2019-01-26,MR,01,12,9\n`),
    ])
    const events = stand(place.cases()['N.case.yaml'] ?? '')
    assert.deepEqual(
      events.map((e) =>
        e.kind === 'study-read' ? [e.on.value, e.modality, e.lesions?.map((l) => [l.label, l.diametersMm])] : null,
      ),
      [
        [
          '2018-04-07',
          'MR',
          [
            ['01', [51, 49]],
            ['02', [20]],
          ],
        ],
        ['2019-01-26', 'MR', [['01', [12, 9]]]],
      ],
    )
  })
  for (const { why, rows, expected } of [
    {
      why: 'one bad row holds the reading back, not the other reading',
      rows: 'N,2018-04-07,MR,01,51,49\nN,2018-04-07,MR,02,much,\nN,2019-01-26,MR,01,12,9\n',
      expected: ['2 null table/row-held-back', '3 A table/value-unexpected'],
    },
    {
      why: 'a row without a date could belong to any reading of the patient',
      rows: 'N,2018-04-07,MR,01,51,49\nN,,MR,02,5,\nP,2018-04-07,MR,01,1,\n',
      expected: ['2 null table/row-held-back', '3 Date table/value-missing'],
    },
    {
      why: 'two modalities of one reading',
      rows: 'N,2018-04-07,MR,01,51,49\nN,2018-04-07,CT,02,5,\n',
      expected: ['2 null table/row-held-back', '3 Modality table/row-conflict'],
    },
  ]) {
    test(why, async () => {
      const place = importing(lesions)
      assert.deepEqual(codes(await place.run([place.put('l.csv', `${head}${rows}`)])), expected)
    })
  }
})

test('what only the whole record can see refuses its row: a therapy that nobody started', async () => {
  const place = importing(`schemaVersion: 1
tables:
  - id: drugs
    row: treatment
    patient: Patient
    key: [Date, Drug]
    events:
      - kind: systemic-therapy-started
        when: { column: What, is: [start] }
        on: { column: Date }
        drug: { column: Drug }
      - kind: systemic-therapy-stopped
        when: { column: What, is: [stop] }
        on: { column: Date }
        therapy: { column: Drug }
`)
  const table = place.put(
    'd.csv',
    'Patient,Date,Drug,What\nN,2017,octreotide,start\nN,2018,octreotide,stop\nN,2018,lanreotide,stop\n',
  )
  assert.deepEqual(codes(await place.run([table])), ['4 Drug table/id-unknown'])
  assert.equal(stand(place.cases()['N.case.yaml'] ?? '').length, 2)
})

describe('tables that do not fit their mapping are refused whole', () => {
  for (const { why, text, expected } of [
    { why: 'a column is not there', text: 'Patient,Datum,CgA,Lab\nN,1,2,3\n', expected: ['table/no-column'] },
    { why: 'a column is there twice', text: 'Patient,Date,CgA,CgA,Lab\nN,1,2,3,4\n', expected: ['table/column-twice'] },
    { why: 'a quotation mark does not close', text: 'Patient,Date,CgA,Lab\nN,"1,2,3\n', expected: ['table/quote'] },
  ]) {
    test(why, async () => {
      const place = importing(markers)
      assert.deepEqual(codes(await place.run([place.put('m.csv', text)])), expected)
      assert.equal(existsSync(place.folder), false)
    })
  }
  test('columns without a name, or not mapped, are listed', async () => {
    const place = importing(markers)
    const plan = await place.run([place.put('m.csv', 'Patient,Date,CgA,Lab,,Phone,\nN,07.04.2018,5,X,secret,1,\n')])
    assert.deepEqual(importReport(plan)[0]?.unmapped, ['#5', 'Phone'])
  })
})

describe('workbooks', () => {
  const head =
    '<row r="1"><c r="A1" t="inlineStr"><is><t>Patient</t></is></c><c r="B1" t="inlineStr"><is><t>Date</t></is></c><c r="C1" t="inlineStr"><is><t>CgA</t></is></c><c r="D1" t="inlineStr"><is><t>Lab</t></is></c></row>'
  const row = (date: string, cga: string) =>
    `<row r="2"><c r="A2" t="inlineStr"><is><r><t>NET</t></r><r><t>-1</t></r><rPh sb="0" eb="1"><t>x</t></rPh></is></c>${date}${cga}</row>`
  const day = '<c r="B2" s="1"><v>43201</v></c>'
  const cga = '<c r="C2"><v>628.80000000000007</v></c>'
  const book = (parts: Parameters<typeof workbookParts>, claimed?: Record<string, number>) =>
    zipOf(workbookParts(...parts), claimed)
  const first = (plan: ImportPlan) => importReport(plan)[0]?.first[0]?.becomes ?? ''

  test('a serial date is a day, digits that a spreadsheet does not show are dropped', async () => {
    const place = importing(markers)
    const plan = await place.run([place.put('m.xlsx', book([head + row(day, cga)]))])
    assert.match(Object.values(place.cases())[0] ?? '', /sheet: /)
    assert.deepEqual(codes(plan), [])
    assert.match(first(plan), /patient: NET-1\n[\s\S]*on: 2018-04-11[\s\S]*value: 628\.8\n/)
  })
  test('the same number counted from 1904 is another day', async () => {
    const place = importing(markers)
    const plan = await place.run([
      place.put('m.xlsx', book([head + row(day, cga), { book: '<workbookPr date1904="1"/>' }])),
    ])
    assert.match(first(plan), /on: 2022-04-12/) // 1462 days later, ECMA-376-1 §18.17.4.1
  })
  test('the value saved with a formula is read, and said', async () => {
    const place = importing(markers)
    const plan = await place.run([
      place.put('m.xlsx', book([head + row(day, '<c r="C2"><f>[1]Sheet1!A1*2</f><v>5</v></c>')])),
    ])
    assert.match(first(plan), /value: 5\n/)
    assert.deepEqual(importReport(plan)[0]?.remarks, [{ code: 'formulas', count: 1 }])
  })
  test('a formula whose value was not saved is an error of its row, and not among those whose value is read', async () => {
    const place = importing(markers)
    const plan = await place.run([place.put('m.xlsx', book([head + row(day, '<c r="C2"><f>1+1</f><v></v></c>')]))])
    assert.deepEqual(importReport(plan)[0]?.remarks, [])
  })
  test('of several tables that name a sheet, a workbook is read by that whose sheet it has', async () => {
    const [, tables = ''] = markers.split('tables:\n')
    const second = tables.replace('id: markers', 'id: others\n    sheet: Two')
    const mapping = `${markers.replace('id: markers', 'id: markers\n    sheet: One')}${second}`
    const place = importing(mapping)
    const plan = await place.run([place.put('any name.xlsx', book([head + row(day, cga)]))])
    assert.deepEqual([plan.refused, plan.tables.map(({ table }) => table.id)], [[], ['markers']])
  })
  for (const { why, parts, expected } of [
    {
      why: 'a formula saved without value',
      parts: [head + row(day, '<c r="C2"><f>1+1</f><v></v></c>')],
      expected: ['2 CgA table/formula-unsaved'],
    },
    {
      why: 'an error',
      parts: [head + row(day, '<c r="C2" t="e"><v>#DIV/0!</v></c>')],
      expected: ['2 CgA table/cell-error'],
    },
    {
      why: 'merged cells among the data',
      parts: [head + row(day, cga), { after: '<mergeCells><mergeCell ref="A2:A3"/></mergeCells>' }],
      expected: ['table/merged'],
    },
    { why: 'XML that is not well-formed', parts: [`${head}<row`], expected: ['table/workbook-broken'] },
    {
      why: 'entities that multiply',
      parts: [`${head}${row(day, '<c r="C2" t="inlineStr"><is><t>&lol;</t></is></c>')}`],
      expected: ['table/workbook-broken'],
    },
  ] as { why: string; parts: Parameters<typeof workbookParts>; expected: string[] }[]) {
    test(`refused: ${why}`, async () => {
      const place = importing(markers)
      assert.deepEqual(codes(await place.run([place.put('m.xlsx', book(parts))])), expected)
    })
  }
  test('links to other files are said and not opened', async () => {
    const place = importing(markers)
    const link =
      '<Relationship Id="rId9" Type="http://x/externalLink" Target="http://127.0.0.1:9/x.xlsx" TargetMode="External"/>'
    const plan = await place.run([place.put('m.xlsx', book([head + row(day, cga), { relations: link }]))])
    assert.deepEqual(importReport(plan)[0]?.remarks, [{ code: 'external-links', count: 1 }])
  })
  test('a bomb is refused before it is unpacked', async () => {
    const place = importing(markers)
    const parts = workbookParts(head + row(day, cga))
    const bomb = zipOf({ ...parts, 'xl/worksheets/sheet1.xml': new Uint8Array(64 * 1024 ** 2) })
    assert.ok(bomb.length < 100_000)
    assert.deepEqual(codes(await place.run([place.put('m.xlsx', bomb)])), ['zip/ratio'])
  })
  test('a size that the directory lies about is refused', async () => {
    const place = importing(markers)
    const [plan] = [
      await place.run([place.put('m.xlsx', book([head + row(day, cga)], { 'xl/worksheets/sheet1.xml': 5 }))]),
    ]
    assert.equal(codes(plan).length, 1)
    assert.match(codes(plan)[0] ?? '', /^zip\/broken$/)
  })
  test('a zip that is no workbook, and an old .xls', async () => {
    const place = importing(markers)
    const zip = place.put('a.xlsx', zipOf({ 'a.txt': 'x' }))
    const old = place.put('b.xls', Uint8Array.of(0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1))
    assert.deepEqual(codes(await place.run([zip, old])), ['table/no-workbook', 'table/not-a-table'])
  })
})
