import assert from 'node:assert/strict'
import { test } from 'node:test'
import { toLps } from '@debulk/imaging/grid'
import { length, subtract } from '@debulk/quantity/vector'
import { defaultPlan } from './default-plan.ts'
import { Motion } from './motion.ts'
import { Random } from './random.ts'
import { RowMapping } from './row-mapping.ts'
import { studyGrid } from './study-grid.ts'

const plans = defaultPlan().studies
const july = plans[3]!

test('toStudy undoes toReference anywhere in the upper abdomen', () => {
  const random = new Random('places')
  for (const plan of plans) {
    const motion = new Motion(plan.motion, new Random('motion'))
    for (let i = 0; i < 40; i++) {
      const p = { x: random.uniform(-150, 120), y: random.uniform(-90, 90), z: random.uniform(-110, 110) }
      assert.ok(length(subtract(motion.toReference(motion.toStudy(p)), p)) < 1e-8)
    }
  }
})

test('space never folds: the pull-back keeps its handedness everywhere', () => {
  const motion = new Motion(july.motion, new Random('fold'))
  const h = 0.01
  for (let x = -140; x <= 100; x += 20) {
    for (let y = -90; y <= 90; y += 20) {
      for (let z = -110; z <= 110; z += 20) {
        const at = motion.toReference({ x, y, z })
        const a = subtract(motion.toReference({ x: x + h, y, z }), at)
        const b = subtract(motion.toReference({ x, y: y + h, z }), at)
        const c = subtract(motion.toReference({ x, y, z: z + h }), at)
        const volume = a.x * (b.y * c.z - b.z * c.y) - a.y * (b.x * c.z - b.z * c.x) + a.z * (b.x * c.y - b.y * c.x)
        assert.ok(volume / h ** 3 > 0.5 && volume / h ** 3 < 2)
      }
    }
  }
})

test('without bends and breathing the motion is rigid: distances stay', () => {
  const still = { ...july.motion, deformationMm: 0, breathing: { x: 0, y: 0, z: 0 } }
  const motion = new Motion(still, new Random('rigid'))
  const [a, b] = [motion.toStudy({ x: 10, y: 20, z: 30 }), motion.toStudy({ x: -40, y: 5, z: 80 })]
  assert.ok(Math.abs(length(subtract(a, b)) - Math.hypot(50, 15, 50)) < 1e-8)
})

test('a row of voxels is mapped to within a tenth of a millimetre of the motion itself', () => {
  for (const plan of plans) {
    const motion = new Motion(plan.motion, new Random('rows'))
    const grid = studyGrid(plan, '2.25.1')
    const mapping = new RowMapping(grid, motion)
    let worst = 0
    for (const [y, z] of [
      [3, 1],
      [57, 13],
      [101, 21],
      [plan.rows - 1, plan.slices - 1],
    ] as const) {
      mapping.load(y, z)
      for (let x = 0; x < plan.columns; x += 7) {
        const exact = motion.toReference(toLps(grid, { x, y, z }))
        const row = { x: mapping.organX[x]!, y: mapping.organY[x]!, z: mapping.organZ[x]! }
        worst = Math.max(worst, length(subtract(exact, row)))
        const body = motion.toBody(toLps(grid, { x, y, z }))
        assert.ok(Math.abs(body.x - mapping.bodyX[x]!) < 1e-9)
      }
    }
    assert.ok(worst < 0.1, `${worst} mm on ${plan.date}`)
  }
})
