import assert from 'node:assert/strict'
import { test } from 'node:test'
import { near } from '../test/near.ts'
import { seededRandom, type SeededRandom } from '../test/seeded-random.ts'
import { farthestPairs, type GrownPoint, type PlaneCloud } from './farthest-pair.ts'

function randomCloud(random: SeededRandom): PlaneCloud {
  const planes = random.whole(1, 8)
  const first = new Int32Array(planes + 1)
  for (let p = 0; p < planes; p++) first[p + 1] = first[p]! + random.whole(1, 12)
  const count = first[planes]!
  const falling = random.next() < 0.5
  const step = random.between(0.2, 5)
  // on circles, so that nearly everything is far from something
  const radius = random.between(0, 10)
  const turn = () => random.between(0, 2 * Math.PI)
  const angles = Float64Array.from({ length: count }, turn)
  return {
    planes,
    first,
    w: Float64Array.from({ length: planes }, (_, p) => (falling ? -p : p) * step),
    u: angles.map((a) => radius * Math.cos(a) + random.between(-1, 1)),
    v: angles.map((a) => radius * Math.sin(a) + random.between(-1, 1)),
  }
}

function randomShape(random: SeededRandom): GrownPoint {
  const vertices = random.whole(1, 4)
  const column = (size: number) => Float64Array.from({ length: vertices }, () => random.between(-size, size))
  return { u: column(2), v: column(2), w: column(3) }
}

/** Oracle: every two points, each grown to every vertex and its opposite. */
function everyPair({ planes, first, w, u, v }: PlaneCloud, shape: GrownPoint): number {
  const grown: (readonly [number, number, number])[] = []
  for (let p = 0; p < planes; p++) {
    for (let i = first[p]!; i < first[p + 1]!; i++) {
      for (let k = 0; k < shape.u.length; k++) {
        for (const half of [-0.5, 0.5]) {
          grown.push([u[i]! + half * shape.u[k]!, v[i]! + half * shape.v[k]!, w[p]! + half * shape.w[k]!])
        }
      }
    }
  }
  let longest = 0
  for (const a of grown)
    for (const b of grown) longest = Math.max(longest, Math.hypot(a[0] - b[0], a[1] - b[1], a[2] - b[2]))
  return longest
}

test('farthest pairs of random clouds equal all pairs of grown points', () => {
  const random = seededRandom(90)
  for (let n = 0; n < 60; n++) {
    const cloud = randomCloud(random)
    const point: GrownPoint = { u: Float64Array.of(0), v: Float64Array.of(0), w: Float64Array.of(0) }
    const shapes = [point, ...Array.from({ length: 2 }, () => randomShape(random))]
    farthestPairs(cloud, shapes).forEach((pair, i) => {
      near(pair.distance, everyPair(cloud, shapes[i]!), 1e-12, `cloud ${n}, shape ${i}`)
      near(lengthOf(pair, cloud, shapes[i]!), pair.distance, 1e-12, `cloud ${n}, shape ${i}: between its ends`)
    })
  }
})

function lengthOf(pair: ReturnType<typeof farthestPairs>[number], cloud: PlaneCloud, shape: GrownPoint): number {
  const planeOf = (i: number) => cloud.first.findIndex((from, p) => from <= i && i < cloud.first[p + 1]!)
  const by = (column: 'u' | 'v') =>
    cloud[column][pair.to]! - cloud[column][pair.from]! + pair.sense * shape[column][pair.vertex]!
  const w = cloud.w[planeOf(pair.to)]! - cloud.w[planeOf(pair.from)]! + pair.sense * shape.w[pair.vertex]!
  return Math.hypot(by('u'), by('v'), w)
}

test('no points have no farthest pair', () => {
  const none = new Float64Array()
  assert.throws(
    () => farthestPairs({ planes: 0, first: new Int32Array(1), w: none, u: none, v: none }, []),
    /no points/,
  )
})
