import assert from 'node:assert/strict'
import path from 'node:path'
import { it } from 'node:test'
import { gunzipSync } from 'node:zlib'
import { readFileSync } from 'node:fs'
import { deriveResponses, type Derivation, type ResponseSource } from './response-derivation.ts'

const fixtures = path.join(import.meta.dirname, '../../../fixtures')
const shell = { report: () => {}, signal: new AbortController().signal }

async function derive(source: ResponseSource): Promise<Derivation> {
  const derivation = await deriveResponses(source, shell)
  assert.ok(derivation.ok)
  return derivation.value
}

/** How often each key comes. */
const counts = (keys: readonly string[]) =>
  Object.fromEntries([...Map.groupBy(keys, (key) => key)].map(([key, all]) => [key, all.length]))

const folder = path.join(fixtures, 'pharmaverse-onco')
const onco: ResponseSource = {
  kind: 'sdtm',
  tu: path.join(folder, 'tu_onco.csv.gz'),
  tr: path.join(folder, 'tr_onco.csv.gz'),
}

it('the RS of the simulated trial differs only where it ignores the nadir, or a target that was not done', async () => {
  const { derived, without, notes, rows } = await derive(onco)
  const text = gunzipSync(readFileSync(path.join(folder, 'rs_onco.csv.gz'))).toString('utf8')
  const [header, ...lines] = text
    .trim()
    .split(/\r?\n/)
    .map((line) => line.split(','))
  const at = (name: string) => header?.indexOf(name) ?? -1
  const theirs = new Map(
    lines.map((cells) => {
      const get = (name: string) => cells[at(name)] ?? ''
      const key = ['USUBJID', 'RSEVAL', 'RSEVALID', 'VISITNUM', 'RSTESTCD', 'RSDTC'].map(get).join('|')
      return [key, get('RSSTRESC')]
    }),
  )
  assert.equal(theirs.size, 1092)
  const ours = derived.flatMap((each) => each.rows).filter(({ RSTESTCD }) => RSTESTCD !== 'BESTRESP')
  const compared = ours.map((row) => {
    const key = [row.USUBJID, row.RSEVAL, row.RSEVALID, row.VISITNUM, row.RSTESTCD, row.RSDTC].join('|')
    const said = theirs.get(key) ?? 'missing'
    return said === row.RSSTRESC ? `${row.RSTESTCD} alike` : `${row.RSTESTCD} ${said} is ${row.RSSTRESC}`
  })
  assert.equal(ours.length, theirs.size)
  // the classes and their counts by recompute.py and a comparison of the CSV files with Python; see README.md
  assert.deepEqual(counts(compared), {
    'TRGRESP alike': 323,
    'TRGRESP PR is PD': 15,
    'TRGRESP SD is PD': 12,
    'TRGRESP CR is NE': 4,
    'TRGRESP SD is NE': 2,
    'TRGRESP PR is NE': 1,
    'NTRGRESP alike': 357,
    'NEWLPROG alike': 21,
    'OVRLRESP alike': 338,
    'OVRLRESP PR is PD': 10,
    'OVRLRESP SD is PD': 5,
    'OVRLRESP PR is NE': 3,
    'OVRLRESP SD is NE': 1,
  })
  assert.equal(new Set(derived.map(({ course }) => course.subject)).size, 40)
  assert.deepEqual([derived.length, without.length, [...rows.values()]], [120, 0, [1221, 10_038]])
  // 73 nodes below 15 mm and 140 others below 10 mm at the baseline, by Python's csv over TU and TR;
  // 2385 lesions, two axes beside DIAMETER each; 178 + 175 where DIAMETER is the other axis; 8 sums beside "not done"
  assert.deepEqual(counts(notes.map(({ code }) => code)), {
    'axis-not-needed': 4770,
    'other-axis': 353,
    'sum-not-compared': 8,
    'target-too-short': 213,
  })
})

it('every row of 1,472 patients with one diameter each is used, or listed', async () => {
  const { derived, without, notes, rows } = await derive({
    kind: 'longitudinal',
    path: path.join(fixtures, 'laleh-recist/laleh_recist.csv.gz'),
    columns: { subject: ['study', 'patient'], day: 'day', diameter: 'longdiam' },
  })
  assert.deepEqual([derived.length, without.length, [...rows.values()]], [1472, 0, [8560]])
  // counted with Python's csv over the file; see README.md
  assert.deepEqual(counts(notes.map(({ code }) => code)), {
    'nothing-recorded': 7,
    'baseline-after-start': 12,
    'duplicate-row': 6,
    'conflicting-rows': 2,
    'no-day': 1,
  })
  // 8560 rows, one without day, seven second rows of a day; every other is a visit
  assert.equal(
    derived.reduce((count, { responses }) => count + responses.length, 0),
    8560 - 1 - 7,
  )
})
