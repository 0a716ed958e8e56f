// `debulk response` as a person and as another program call it.
import assert from 'node:assert/strict'
import { readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { describe, test } from 'node:test'
import { csvRows } from './csv-rows.ts'
import { inProcess, root, workFolder } from './run-debulk.ts'

const top = workFolder()
const onco = path.join(root, 'fixtures', 'pharmaverse-onco')
const [tu, tr] = [path.join(onco, 'tu_onco.csv.gz'), path.join(onco, 'tr_onco.csv.gz')]
const laleh = path.join(root, 'fixtures', 'laleh-recist', 'laleh_recist.csv.gz')
const columns = 'subject=study+patient,day=day,diameter=longdiam'

describe('debulk response', () => {
  test('--csv has the columns of RS in their order, and nothing else on standard output', async () => {
    const { status, out, err } = await inProcess(['response', '--tu', tu, '--tr', tr, '--csv'])
    assert.deepEqual([status, err], [0, ''])
    assert.equal(out.split('\r\n')[0], 'USUBJID,RSEVAL,RSEVALID,VISITNUM,VISIT,RSTESTCD,RSSTRESC,RSDTC')
    // 1092 records of the RS that comes with the tables, and the best response of 40 subjects by three evaluators
    assert.equal(out.trim().split('\r\n').length - 1, 1092 + 120)
    assert.ok(out.includes('\r\n01-701-1146,INVESTIGATOR,,7,WEEK 6,OVRLRESP,PD,2013-06-30\r\n'))
  })

  test('--csv does not depend on the language', async () => {
    const args = ['response', '--tu', tu, '--tr', tr, '--csv', '--criterion', 'recist-1.1']
    const [en, ru] = [await inProcess(args), await inProcess([...args, '--lang', 'ru'])]
    assert.equal(en.out, ru.out)
  })

  test('--json says what each response rests on', async () => {
    const { out } = await inProcess(['response', '--tu', tu, '--tr', tr, '--json'])
    const { courses, notDerived } = JSON.parse(out) as {
      courses: { subject: string; visits: { sumMm: number; overall: string }[] }[]
      notDerived: unknown[]
    }
    assert.deepEqual([courses.length, notDerived.length], [120, 0])
    // SUMDIAM of 01-701-1146, investigator, in TR: 49 and 77 mm
    assert.deepEqual(
      courses[0]?.visits.map(({ sumMm, overall }) => [sumMm, overall]),
      [
        [49, 'baseline'],
        [77, 'PD'],
      ],
    )
  })

  test('--errors lists every row that is not used, with its reason, in the language asked for', async () => {
    const file = path.join(top, 'errors.csv')
    const { status, err } = await inProcess(['response', '--tu', tu, '--tr', tr, '--errors', file, '--lang', 'ru'])
    assert.equal(status, 0)
    assert.match(err, /errors\.csv/)
    const rows = csvRows(readFileSync(file, 'utf8'))
    // README of fixtures/pharmaverse-onco
    assert.equal(rows.length, 4770 + 353 + 8 + 213)
    assert.deepEqual(Object.keys(rows[0] ?? {}), ['file', 'row', 'reason', 'sentence'])
    assert.match(rows[0]?.['sentence'] ?? '', /прослеживается/)
  })

  test('a table with a day and a diameter per row', async () => {
    const { status, out } = await inProcess(['response', '--longitudinal', laleh, '--columns', columns])
    assert.equal(status, 0)
    assert.match(out, /7,080\svisits judged, 1,472\ssubjects/)
    assert.match(out, /8,560\srows read/)
  })

  const wrong = path.join(top, 'wrong.csv')
  writeFileSync(wrong, 'USUBJID,TULNKID\nS1,T01\n')
  const open = path.join(top, 'open.csv')
  writeFileSync(open, 'USUBJID,TULNKID,TUORRES\nS1,"T01,TARGET\n')
  const empty = path.join(top, 'empty.csv')
  writeFileSync(empty, '')
  // А-01 in windows-1251
  const old = path.join(top, 'windows-1251.csv')
  writeFileSync(
    old,
    Buffer.concat([Buffer.from('USUBJID,TULNKID,TUORRES\n'), Buffer.of(0xc0), Buffer.from('-01,T01,TARGET\n')]),
  )
  const twice = path.join(top, 'twice.csv')
  writeFileSync(twice, 'USUBJID,TULNKID,TUORRES,TUORRES\nS1,T01,TARGET,NEW\n')
  for (const [what, args, status, says] of [
    ['one SD between without confirmation', ['--tu', tu, '--tr', tr, '--accept-sd'], 2, '--confirmed'],
    ['an empty table', ['--tu', empty, '--tr', tr], 1, 'no row with the names of columns'],
    ['another encoding', ['--tu', old, '--tr', tr], 1, 'Save the table as UTF-8'],
    ['a column twice', ['--tu', twice, '--tr', tr], 1, 'TUORRES'],
    ['no TR', ['--tu', tu], 2, '--tr'],
    ['no table', [], 2, '--tu'],
    ['both kinds of table', ['--tu', tu, '--longitudinal', laleh], 2, '--longitudinal'],
    ['columns that cannot be read', ['--longitudinal', laleh, '--columns', 'patient'], 2, 'subject='],
    ['a column that is not there', ['--longitudinal', laleh, '--columns', 'subject=id,day=day,diameter=mm'], 1, 'id'],
    ['another criterion', ['--tu', tu, '--tr', tr, '--criterion', 'irecist'], 2, 'recist-1.1'],
    ['two forms of output', ['--tu', tu, '--tr', tr, '--csv', '--json'], 2, '--json'],
    ['no such file', ['--tu', path.join(top, 'none.csv'), '--tr', tr], 1, 'ENOENT'],
    ['a variable is missing', ['--tu', wrong, '--tr', tr], 1, 'TUSTRESC'],
    ['a quotation mark stays open', ['--tu', open, '--tr', tr], 1, 'Line 2'],
  ] as const) {
    test(what, async () => {
      const ran = await inProcess(['response', ...args])
      assert.equal(ran.status, status, ran.err)
      assert.ok(ran.err.includes(says), ran.err)
      assert.equal(ran.out, '')
    })
  }
})
