// Expected values: RECIST 1.1, complete response needs markers at or below the upper limit of normal.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { about, day, told } from '../../test/sample-record.ts'
import { markerSeries } from '../markers/marker-series.ts'
import { markersAtComplete } from './markers-at-complete.ts'

const cga = (date: string, value: number) =>
  told('marker-measured', date, {
    analyte: 'chromogranin-a',
    value: about(value),
    unit: 'ng/mL',
    reference: { high: 100 },
    assay: 'A',
    matrix: 'serum',
  })

for (const [why, results, expected] of [
  ['below the limit', [cga('2020-06-01', 99.9)], []],
  ['at the limit, which is normal', [cga('2020-06-01', 100)], []],
  ['above the limit', [cga('2020-06-01', 100.1)], ['2020-06-01']],
  ['above on the day of the visit', [cga('2020-07-01', 300)], ['2020-07-01']],
  ['above earlier and normal since', [cga('2020-01-01', 300), cga('2020-06-01', 80)], []],
  ['raised long before, normal the day after', [cga('2020-01-01', 800), cga('2020-07-02', 60)], []],
  ['raised the day after', [cga('2020-01-01', 800), cga('2020-07-02', 600)], ['2020-07-02']],
  ['raised 42 days before', [cga('2020-05-20', 300)], ['2020-05-20']],
  ['raised 43 days before', [cga('2020-05-19', 300)], []],
  ['raised 43 days after', [cga('2020-08-13', 300)], []],
  [
    'a marker of the heart is none of the tumour',
    [told('marker-measured', '2020-06-01', { analyte: 'nt-probnp', value: about(900), reference: { high: 125 } })],
    [],
  ],
  [
    'only stated to be raised',
    [told('marker-measured', '2020-06-01', { analyte: 'serotonin', stated: 'raised' })],
    ['2020-06-01'],
  ],
] as const)
  test(`complete response on 2020-07-01: ${why}`, () => {
    const found = markersAtComplete(markerSeries(results), [day('2020-07-01')])
    assert.deepEqual(
      found.map(({ on }) => on.value),
      expected,
    )
  })
