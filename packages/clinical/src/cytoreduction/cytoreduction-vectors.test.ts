import assert from 'node:assert/strict'
import { test } from 'node:test'
import { clinicalVectors } from '../../test/clinical-vectors.ts'
import { volumeRatio } from './volume-ratio.ts'

type Row = {
  readonly V0: readonly number[]
  readonly cv0: readonly number[]
  readonly V1: readonly number[]
  readonly cv1: readonly number[]
  readonly C: number
  readonly sdLnR: number
  readonly ci95: readonly [number, number]
  readonly pGe90: number
  readonly pGe70: number
}

const parts = (volumes: readonly number[], cvs: readonly number[]) =>
  volumes.map((volumeMl, i) => ({ id: String(i), volumeMl, lowMl: volumeMl, highMl: volumeMl, cv: cvs[i] ?? NaN }))
const near = (actual: number | null, expected: number, within = 0.0006) =>
  assert.ok(actual !== null && Math.abs(actual - expected) <= within, `${actual} is not ${expected}`)

for (const { V0, cv0, V1, cv1, C, sdLnR, ci95, pGe90, pGe70 } of clinicalVectors<Row>('cytoreduction')) {
  test(`cytoreduction ${C}, ${V0.length} lesions`, () => {
    const ratio = volumeRatio(parts(V0, cv0), parts(V1, cv1), { commonMm: 0, independentMm: 0 })
    near(ratio.fraction, C)
    near(ratio.sdLnRatio.total, sdLnR, 0.00006)
    near(ratio.low, ci95[0])
    near(ratio.high, ci95[1])
    near(ratio.support[90].low, pGe90)
    near(ratio.support[70].high, pGe70)
  })
}
