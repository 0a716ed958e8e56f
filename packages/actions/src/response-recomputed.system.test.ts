import assert from 'node:assert/strict'
import { spawnSync } from 'node:child_process'
import path from 'node:path'
import { it } from 'node:test'
import { deriveResponses } from './response-derivation.ts'

const folder = path.join(import.meta.dirname, '../../../fixtures/pharmaverse-onco')
const python = spawnSync('python3', [path.join(folder, 'recompute.py'), folder], { encoding: 'utf8' })

it(
  'every visit of the simulated trial comes out as a second program works it',
  {
    skip: python.error ? 'not run: needs python3' : false,
  },
  async () => {
    assert.equal(python.status, 0, python.stderr)
    const shell = { report: () => {}, signal: new AbortController().signal }
    const [tu, tr] = [path.join(folder, 'tu_onco.csv.gz'), path.join(folder, 'tr_onco.csv.gz')]
    const derivation = await deriveResponses({ kind: 'sdtm', tu, tr }, shell)
    assert.ok(derivation.ok)
    const ours = derivation.value.derived.flatMap(({ rows }) => {
      const visits = Map.groupBy(
        rows.filter(({ RSTESTCD }) => RSTESTCD !== 'BESTRESP'),
        (row) => [row.USUBJID, row.RSEVAL, row.RSEVALID, row.VISITNUM].join(','),
      )
      return [...visits].map(([key, all]) => {
        const said = (test: string) => all.find(({ RSTESTCD }) => RSTESTCD === test)?.RSSTRESC ?? ''
        return [key, said('TRGRESP'), said('NTRGRESP'), said('NEWLPROG'), said('OVRLRESP')].join(',')
      })
    })
    assert.deepEqual(ours.toSorted(), python.stdout.trim().split('\n').toSorted())
  },
)
