import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { test } from 'node:test'
import { exactly } from '@debulk/quantity/bounded'
import { about } from '../../test/sample-record.ts'
import { burdenClass } from '../burden/burden-class.ts'
import { burdenOf } from '../burden/burden.ts'
import { defaultMeasurementError } from '../lesion/measurement-error.ts'
import { ellipsoidVolume } from '../lesion/ellipsoid-volume.ts'
import { sampleLesion, sampleStudy } from '../../test/sample-readings.ts'
import { albi } from './albi.ts'
import { bodySurfaceArea, expectedLiverVolume, futureRemnant } from './future-remnant.ts'
import { metastasisPattern, type PlacedLesion } from './metastasis-pattern.ts'
import { keeps } from './within-limit.ts'

type Body = { readonly heightCm: number; readonly weightKg: number }
type Vectors = {
  readonly liver: readonly (Body & {
    readonly bsa?: number
    readonly tlvMl?: number
    readonly flrMl?: number
    readonly sFLRpct?: number
  })[]
  readonly burden: readonly { readonly pct: number; readonly class: string }[]
  readonly burdenCompute: readonly {
    readonly lesionsCm3: readonly number[]
    readonly plus: { readonly n: number; readonly eachCm3: number }
    readonly liverIncludingTumourCm3: number
    readonly pct: number
    readonly class: string
    readonly wrongIfTumourExcludedPct: number
  }[]
  readonly volume: readonly {
    readonly axesCm?: readonly [number, number, number]
    readonly sphereCm?: number
    readonly ellipsoidCm3?: number
    readonly cm3?: number
  }[]
}
const vectors = JSON.parse(
  readFileSync(new URL('../../../../fixtures/clinical-vectors/clinical-vectors.json', import.meta.url), 'utf8'),
) as Vectors
const close = (a: number | undefined, b: number, within: number) =>
  assert.ok(a !== undefined && Math.abs(a - b) <= within, `${a} is not ${b}`)

for (const { heightCm, weightKg, bsa, tlvMl, flrMl, sFLRpct } of vectors.liver)
  test(`vector liver: ${heightCm} cm, ${weightKg} kg${flrMl === undefined ? '' : `, remnant ${flrMl} mL`}`, () => {
    const surface = bodySurfaceArea(heightCm, weightKg)
    if (bsa !== undefined) close(surface, bsa, 5e-5 + 1e-9)
    if (tlvMl !== undefined) close(expectedLiverVolume(surface), tlvMl, 0.05)
    if (flrMl !== undefined && sFLRpct !== undefined)
      close(futureRemnant(flrMl, heightCm, weightKg)?.percent, sFLRpct, 0.005)
  })

// 165 cm and 65 kg: 1392.97 mL to be expected; 20, 30 and 40 % are 278.6, 417.9 and 557.2 mL.
for (const limit of [20, 30, 40] as const)
  test(`remnant below, at and above ${limit} %`, () => {
    const at = (expectedLiverVolume(bodySurfaceArea(165, 65)) * limit) / 100
    const reached = [at - 0.01, at, at + 0.01].map(
      (mL) => futureRemnant(mL, 165, 65)?.reaches.find((one) => one.limit === limit)?.reached,
    )
    assert.deepEqual(reached, [false, true, true])
  })
test('no liver is expected of a body too small for the formula', () => assert.equal(futureRemnant(10, 60, 5), null))

for (const { pct, class: name } of vectors.burden)
  test(`vector burden: ${pct} % is ${name}`, () => assert.equal(burdenClass(pct), name))

for (const vector of vectors.burdenCompute)
  test(`vector burdenCompute: ${vector.pct} % of a liver that includes the tumour`, () => {
    const volumes = [...vector.lesionsCm3, ...Array.from({ length: vector.plus.n }, () => vector.plus.eachCm3)]
    const study = sampleStudy(
      '2018-04-07',
      volumes.map((volumeMl, i) => sampleLesion({ volumeMl, trackingUid: `${i}` })),
      { liverVolumeMl: vector.liverIncludingTumourCm3 },
    )
    const burden = burdenOf(study, defaultMeasurementError)
    close(burden.percentOfLiver ?? undefined, vector.pct, 0.0005)
    assert.equal(burden.burdenClass, vector.class)
    assert.ok(Math.abs((burden.percentOfLiver ?? 0) - vector.wrongIfTumourExcludedPct) > 0.3)
  })

for (const { axesCm, sphereCm, ellipsoidCm3, cm3 } of vectors.volume)
  test(`vector volume: ${axesCm?.join(' × ') ?? sphereCm} cm`, () => {
    const axes = axesCm ?? [sphereCm ?? 0, sphereCm ?? 0, sphereCm ?? 0]
    const found = ellipsoidVolume(axes.map((cm) => cm * 10))
    close(found.volumeMl, ellipsoidCm3 ?? cm3 ?? 0, 0.0006)
  })

// Johnson 2015. 0.66·log10(10) = 0.66, so albumin alone sets the score: 38.35 g/L gives −2.60 and 24.12 g/L gives −1.39.
const albiRows = [
  [10, 38.4, [1]],
  [10, (0.66 + 2.6) / 0.085, [1]],
  [10, 38.3, [2]],
  [10, 24.2, [2]],
  [10, (0.66 + 1.39) / 0.085, [2]],
  [10, 24.1, [3]],
] as const
for (const [bilirubin, albumin, grades] of albiRows)
  test(`ALBI at ${bilirubin} µmol/L and ${albumin.toFixed(3)} g/L`, () =>
    assert.deepEqual(albi(exactly(bilirubin), exactly(albumin)).grades, grades))
test('ALBI of bounded values is every grade they allow', () => {
  assert.deepEqual(albi(about('<10'), exactly(30)).grades, [1, 2])
  assert.deepEqual(albi(exactly(10), about('>30')).grades, [1, 2])
  assert.deepEqual(albi(about('>10'), exactly(30)).grades, [2, 3])
})

const keepRows = [
  ['≤', 2, 'yes', 'yes', 'no'],
  ['<', 2, 'yes', 'no', 'no'],
  ['≥', 2, 'no', 'yes', 'yes'],
  ['>', 2, 'no', 'no', 'yes'],
] as const
for (const [comparator, value, below, at, above] of keepRows)
  test(`limit ${comparator} ${value} below, at and above`, () => {
    const limit = { comparator, value, unit: '1' }
    assert.deepEqual(
      [1.99, 2, 2.01].map((given) => keeps(exactly(given), limit)),
      [below, at, above],
    )
  })
test('bounds that include the limit are unknown; open bounds do not reach it', () => {
  const at = (text: string, comparator: '≤' | '<' | '≥' | '>') =>
    keeps(about(text), { comparator, value: 2, unit: '1' })
  assert.deepEqual(
    [at('1-3', '≤'), at('<2', '<'), at('≤2', '<'), at('<2', '≥'), at('>2', '≤'), at('≥2', '≤'), at('>2', '>')],
    ['unknown', 'yes', 'unknown', 'no', 'no', 'unknown', 'yes'],
  )
})

const placed = (segment: string | null, volumeMl: number, diameterMm = 10): PlacedLesion => ({
  id: `${segment}-${volumeMl}`,
  segment,
  volumeMl,
  diameterMm,
})
const patterns = [
  ['one lobe', [placed('5', 10), placed('8', 10)], 'I'],
  ['two adjacent segments of both lobes', [placed('4', 10), placed('5', 10)], 'I'],
  ['75 % in one lobe, small elsewhere', [placed('6', 75), placed('2', 25, 30)], 'II'],
  ['just below 75 %', [placed('6', 74.9), placed('2', 25.1, 30)], 'III'],
  ['75 %, but above 3 cm elsewhere', [placed('6', 75), placed('2', 25, 30.1)], 'III'],
  ['both lobes alike', [placed('6', 50), placed('2', 50)], 'III'],
  ['a segment not recorded', [placed('6', 50), placed(null, 50)], 'unknown'],
  ['no lesion', [], 'unknown'],
] as const
for (const [why, lesions, expected] of patterns)
  test(`pattern, ${why}: ${expected}`, () => {
    const found = metastasisPattern(lesions, true)
    assert.equal(found.status === 'assigned' ? found.pattern : found.status, expected)
  })
test('pattern: unknown where more lesions are there than are listed', () =>
  assert.equal(metastasisPattern([placed('6', 1)], false).status, 'unknown'))
