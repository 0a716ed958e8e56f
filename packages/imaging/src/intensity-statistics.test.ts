import assert from 'node:assert/strict'
import { test } from 'node:test'
import { drawnMask, maskWhere, randomLesion, runsOf } from '../test/dense-mask.ts'
import { near } from '../test/near.ts'
import { readNiftiMask, readNiftiValues } from '../test/read-label-map.ts'
import { seededRandom } from '../test/seeded-random.ts'
import { gridOf } from '../test/test-grids.ts'
import { intensityStatistics, type IntensityStatistics } from './intensity-statistics.ts'
import type { Voxels } from './volume.ts'

const keys = ['mean', 'standardDeviation', 'minimum', 'maximum', 'percentile10', 'median', 'percentile90'] as const

/** Oracle: the values sorted, the definitions written out. */
function defined(values: readonly number[]): IntensityStatistics {
  const sorted = [...values].sort((a, b) => a - b)
  const mean = sorted.reduce((sum, v) => sum + v, 0) / sorted.length
  const quantile = (q: number) => {
    const at = q * (sorted.length - 1)
    const [low, high] = [sorted[Math.floor(at)]!, sorted[Math.ceil(at)]!]
    return low + (at - Math.floor(at)) * (high - low)
  }
  return {
    mean,
    standardDeviation: Math.sqrt(sorted.reduce((sum, v) => sum + (v - mean) ** 2, 0) / sorted.length),
    minimum: sorted[0]!,
    maximum: sorted.at(-1)!,
    percentile10: quantile(0.1),
    median: quantile(0.5),
    percentile90: quantile(0.9),
  }
}

const spans = { narrow: 40, wide: 30_000, widest: 2 ** 31 }
const kinds = [Uint8Array, Int8Array, Uint16Array, Int16Array, Uint32Array, Int32Array, Float32Array, Float64Array]
for (const Kind of kinds) {
  test(`${Kind.name}: the statistics of the values under the mask, with slope and intercept`, () => {
    const random = seededRandom(160)
    for (let n = 0; n < 60; n++) {
      const mask = randomLesion(random)
      const span = Object.values(spans)[n % 3]!
      const voxels: Voxels = new Kind(mask.bytes.length)
      for (let i = 0; i < voxels.length; i++) voxels[i] = random.between(-span, span) // wraps to what the type can hold
      const [slope, intercept] = [[1, 0] as const, [2.5, -1024] as const, [-0.01, 3] as const][random.whole(0, 2)]!
      const found = intensityStatistics(runsOf(mask), {
        grid: gridOf({ size: mask.size, spacing: { x: 1, y: 1, z: 1 } }),
        voxels,
        slope,
        intercept,
      })
      const values = [...voxels].filter((_, i) => mask.bytes[i] !== 0).map((v) => v * slope + intercept)
      const expected = defined(values)
      // against the largest value, for that is what both can lose digits to
      const most = Math.max(1, ...values.map(Math.abs))
      for (const key of keys) near(found[key] / most, expected[key] / most, 1e-12, `mask ${n}: ${key}`)
    }
  })
}

// numpy.percentile([1 … 10], [10, 50, 90]) = 1.9, 5.5, 9.1; numpy.std([1 … 10]) = 2.8722813232690143
test('one to ten', () => {
  const mask = maskWhere({ x: 10, y: 1, z: 1 }, () => true)
  const voxels = Int16Array.from({ length: 10 }, (_, i) => 10 - i)
  const found = intensityStatistics(runsOf(mask), {
    grid: gridOf({ size: mask.size, spacing: { x: 1, y: 1, z: 1 } }),
    voxels,
    slope: 1,
    intercept: 0,
  })
  assert.deepEqual(
    keys.map((key) => Number(found[key].toFixed(12))),
    [5.5, 2.872281323269, 1, 10, 1.9, 5.5, 9.1],
  )
})

test('IBSI digital phantom: the consensus values of intensity-based statistics, as integers and as floats', () => {
  // reference manual, intensity-based statistical features
  const consensus = { mean: 2.15, variance: 3.05, median: 1, minimum: 1, percentile10: 1, percentile90: 4, maximum: 6 }
  const { mask, grid } = readNiftiMask('real-ibsi/mask.nii.gz')
  const values = readNiftiValues('real-ibsi/image.nii.gz')
  for (const voxels of [values, Uint8Array.from(values), Float32Array.from(values)]) {
    const found = intensityStatistics(runsOf(mask), { grid, voxels, slope: 1, intercept: 0 })
    const variance = found.standardDeviation ** 2
    assert.deepEqual(
      { mean: Number(found.mean.toPrecision(3)), variance: Number(variance.toPrecision(3)) },
      {
        mean: consensus.mean,
        variance: consensus.variance,
      },
    )
    for (const key of ['median', 'minimum', 'percentile10', 'percentile90', 'maximum'] as const) {
      assert.equal(found[key], consensus[key], key)
    }
  }
})

test('values far apart and a value that is not a number', () => {
  const mask = drawnMask('111')
  const of = (voxels: Voxels) =>
    intensityStatistics(runsOf(mask), {
      grid: gridOf({ size: mask.size, spacing: { x: 1, y: 1, z: 1 } }),
      voxels,
      slope: 1,
      intercept: 0,
    })
  assert.equal(of(Int32Array.of(-2_000_000_000, 5, 2_000_000_000)).median, 5)
  assert.equal(of(Int32Array.of(2_000_000_000, 5, -2_000_000_000)).minimum, -2_000_000_000)
  assert.equal(of(Int16Array.of(0, 32_767, -32_768)).median, 0)
  for (const key of keys) assert.ok(Number.isNaN(of(Float32Array.of(1, NaN, 3))[key]), key)
})

test('nothing has no intensity', () => {
  const mask = drawnMask('1')
  const volume = {
    grid: gridOf({ size: mask.size, spacing: { x: 1, y: 1, z: 1 } }),
    voxels: Uint8Array.of(7),
    slope: 1,
    intercept: 0,
  }
  assert.throws(() => intensityStatistics({ ...runsOf(mask), count: 0 }, volume), /without voxels/)
})
