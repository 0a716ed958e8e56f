// The published series of fixtures/table-import/crlm, counted by awk (apt: mawk or gawk), which knows nothing of us.
import assert from 'node:assert/strict'
import { spawnSync } from 'node:child_process'
import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { test } from 'node:test'
import type { TableImportOutput } from '@debulk/contract/table-import-output'
import { inProcess, root, workFolder } from './run-debulk.ts'

const folder = path.join(root, 'fixtures', 'table-import', 'crlm')
const table = path.join(folder, 'clinical.csv')
const awk = (condition: string): string =>
  spawnSync('awk', ['-F,', `NR > 1 && (${condition}) { n++ } END { print n + 0 }`, table], { encoding: 'utf8' }).stdout
const isThere = spawnSync('awk', ['BEGIN { exit 0 }']).status === 0
const counted = (condition: string) => Number(awk(condition))

test(
  'every row of 197 patients is read; events, columns and missing values as awk counts them',
  { skip: isThere ? false : 'needs awk (Debian package mawk)' },
  async () => {
    const out = path.join(workFolder(), 'cases')
    const ran = await inProcess([
      'import',
      table,
      '--mapping',
      path.join(folder, 'mapping.yaml'),
      '--out',
      out,
      '--json',
    ])
    assert.equal(ran.status, 0, ran.err)
    const [said] = (JSON.parse(ran.out) as TableImportOutput).tables
    const rows = counted('$1 != ""')
    assert.deepEqual(said?.events, {
      'patient-described': rows,
      'systemic-therapy-started': counted('$6 == 1'),
      'suitability-recorded': rows,
      'resection-performed': rows,
      'status-seen': rows,
    })
    assert.equal(said?.rows, rows)
    assert.deepEqual([said?.refusedRows, said?.silentRows], [[], []])
    const header = readFileSync(table, 'utf8').split(/\r?\n/, 1)[0]?.split(',') ?? []
    const read = [
      'Patient-ID',
      'age',
      'clinrisk_score',
      'chemo_before_liver_resection',
      'extrahep_disease',
      'vital_status',
      'overall_survival_months',
    ]
    const listed = [...read, ...(said?.unmapped ?? []), ...Object.keys(said?.ignored ?? {})]
    assert.deepEqual(listed.toSorted(), header.toSorted(), 'every column is read, left out with a reason, or listed')
    const files = readdirSync(out).map((name) => readFileSync(path.join(out, name), 'utf8'))
    const holding = (text: string) => files.filter((file) => file.includes(text)).length
    assert.equal(files.length, rows)
    assert.equal(holding('clinical risk score'), counted('$7 != -999'))
    assert.equal(holding('-999'), 0)
    assert.equal(holding('vital: dead'), counted('$21 == 1'))
    assert.equal(holding('presence: present'), counted('$9 == 1'))
  },
)
