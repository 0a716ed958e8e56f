import assert from 'node:assert/strict'
import { test } from 'node:test'
import { clinicalVectors } from '../../test/clinical-vectors.ts'
import { ellipsoidVolume, sphereMl } from './ellipsoid-volume.ts'

type Row =
  | { readonly axesCm: readonly [number, number, number]; readonly ellipsoidCm3: number }
  | { readonly sphereCm: number; readonly cm3: number }

for (const row of clinicalVectors<Row>('volume')) {
  test(`volume ${JSON.stringify(row)}`, () => {
    // printed to the third decimal, the smallest to the fourth
    if ('axesCm' in row)
      assert.ok(Math.abs(ellipsoidVolume(row.axesCm.map((cm) => 10 * cm)).volumeMl - row.ellipsoidCm3) <= 0.0005)
    else assert.ok(Math.abs(sphereMl(10 * row.sphereCm) - row.cm3) <= (row.cm3 < 1 ? 0.00005 : 0.0005))
  })
}
