import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { spacing, voxelVolumeMm3, type Grid } from '@debulk/imaging/grid'
import { runVoxels, type RunList } from '@debulk/imaging/run-list'
import { length, subtract } from '@debulk/quantity/vector'
import { defaultPlan } from './default-plan.ts'
import { drawLiver } from './draw-liver.ts'
import { drawShape } from './draw-shape.ts'
import { lobeAt } from './liver-shape.ts'
import { phantomPatient, type PhantomStudy } from './phantom-patient.ts'
import { phantomSegmentation, withoutTracking } from './phantom-segmentation.ts'
import { RowMapping } from './row-mapping.ts'
import { sampleDate, samplePlan } from './sample-plan.ts'

const patient = phantomPatient(defaultPlan())
const [june2017, april2018, may2018, july2018, , january2019, , october2020] = patient.studies as [
  PhantomStudy,
  PhantomStudy,
  PhantomStudy,
  PhantomStudy,
  PhantomStudy,
  PhantomStudy,
  PhantomStudy,
  PhantomStudy,
]

/** What counting voxels in the reader's masks gives; nothing of the product's measuring is used. */
const readings = patient.studies.map((study) => {
  const drawn = study.lesions.flatMap((lesion) =>
    lesion.drawn ? [{ lesion, runs: drawShape(lesion.drawn, study.grid) }] : [],
  )
  const counted = drawn.filter(({ lesion }) => lesion.plan.nature === 'metastasis')
  const volumeMl = counted.reduce((sum, { runs }) => sum + (runVoxels(runs) * voxelVolumeMm3(study.grid)) / 1000, 0)
  return { study, drawn, counted, volumeMl }
})
const near = (actual: number, expected: number, tolerance: number, what: string) =>
  assert.ok(
    Math.abs(actual - expected) <= tolerance,
    `${what}: ${actual.toFixed(3)}, expected ${expected} ± ${tolerance}`,
  )
const [first, baseline, , july, , january] = readings
const reduction = (before: number, after: number) => 1 - after / before

// expected values: the story the sample patient was designed to tell, stated before it was generated
describe('the story, counted in the reader’s voxels', () => {
  const counts = [30, 31, 9, 6, 6, 7, 7, 7]
  const burdens = [48, 69, 25, 11, 10, 8, 6, 6]
  const largest = [45, 51, 30, 27, 26, 24, 22, 22]
  const second = [25, 28, 28.5, 17, 16.5, 16, 14.5, 14.5]
  readings.forEach(({ study, counted, volumeMl, drawn }, i) => {
    test(`${study.plan.date}: ${counts[i]} lesions, about ${burdens[i]} mL, the largest ${largest[i]} mm`, () => {
      assert.equal(counted.length, counts[i])
      near(volumeMl, burdens[i]!, Math.max(0.4, burdens[i]! * 0.05), 'burden in mL')
      const axis = (id: string) => edgeLongAxis(drawn.find(({ lesion }) => lesion.plan.id === id)!.runs, study.grid)
      near(axis('M01'), largest[i]!, 1.2, 'largest')
      near(axis('M02'), second[i]!, 1.2, 'second')
    })
  })

  test('31 lesions, 26 right and 5 left, in April 2018', () => {
    const lobes = baseline!.counted.map(({ lesion }) => lesion.plan.lobe)
    assert.equal(lobes.filter((lobe) => lobe === 'right').length, 26)
    assert.equal(lobes.filter((lobe) => lobe === 'left').length, 5)
  })

  test('January 2019 against April 2018: count −77 %, RECIST −49 %, volume −88 %', () => {
    near(reduction(31, january!.counted.length), 0.774, 0.001, 'count')
    near(reduction(baseline!.volumeMl, january!.volumeMl), 0.88, 0.005, 'volume')
    const targets = (of: (typeof readings)[number]) =>
      ['M01', 'M02'].reduce(
        (sum, id) => sum + edgeLongAxis(of.drawn.find(({ lesion }) => lesion.plan.id === id)!.runs, of.study.grid),
        0,
      )
    near(reduction(targets(baseline!), targets(january!)), 0.49, 0.005, 'sum of the two targets')
  })

  test('July 2018 reads 84 %; from the first study 83 % in the liver and 87 % in the whole body', () => {
    near(reduction(baseline!.volumeMl, july!.volumeMl), 0.84, 0.005, 'July')
    near(reduction(first!.volumeMl, january!.volumeMl), 0.83, 0.005, 'liver')
    near(reduction(first!.volumeMl + 3 + 11.5, january!.volumeMl), 0.87, 0.005, 'whole body')
  })

  test('every lesion drawn has at least 8 voxels, so none is a speck', () => {
    for (const { counted } of readings) for (const { runs } of counted) assert.ok(runVoxels(runs) >= 10)
  })

  test('five lesions persist at 3 to 4 mm unseen; the first is seen again in January 2019 with the same identity', () => {
    const hidden = july2018.lesions.filter(({ truth, drawn, plan }) => truth && !drawn && !plan.occult)
    assert.deepEqual(
      hidden.map(({ plan }) => plan.id),
      ['M10', 'M11', 'M12', 'M13', 'M14'],
    )
    for (const { plan } of hidden) near(plan.course[3]!.longAxisMm, 3.5, 0.5, plan.id)
    const again = january2019.lesions.filter(({ drawn }, i) => drawn && !july2018.lesions[i]!.drawn)
    assert.deepEqual(
      again.map(({ plan }) => plan.id),
      ['M10'],
    )
    assert.equal(again[0]!.trackingUid, april2018.lesions.find(({ plan }) => plan.id === 'M10')!.trackingUid)
  })

  test('the lesion first seen in October 2020 was there all along', () => {
    const shown = october2020.lesions.find(({ plan }) => plan.id === 'M32')!
    assert.ok(shown.drawn)
    for (const study of patient.studies) {
      const same = study.lesions.find(({ plan }) => plan.id === 'M32')!
      assert.ok(same.truth && same.truth.volumeMl() > 0.03)
      assert.equal(same.trackingUid, shown.trackingUid)
      assert.equal(same.drawn !== null, study === october2020)
    }
    assert.equal(october2020.plan.sequence, 't1-hepatobiliary')
  })

  test('the slices of May 2018 are 6 mm thick, all others of the same phase 4 mm', () => {
    assert.equal(may2018.plan.sliceSpacingMm, 6)
    for (const { plan } of patient.studies) {
      if (plan !== may2018.plan && plan.sequence === 't1-portal-venous') assert.equal(plan.sliceSpacingMm, 4)
    }
  })
})

describe('geometry', () => {
  test('every lesion lies in the liver, in its lobe, on every date', () => {
    for (const study of patient.studies) {
      for (const { plan, centre, truth } of study.lesions) {
        const home = study.motion.toReference(centre)
        assert.equal(lobeAt(home), plan.lobe)
        const reach = truth?.reachMm ?? 0
        for (const [x, y, z] of [
          [1, 0, 0],
          [-1, 0, 0],
          [0, 1, 0],
          [0, -1, 0],
          [0, 0, 1],
          [0, 0, -1],
        ] as const) {
          const rim = study.motion.toReference({
            x: centre.x + x * reach,
            y: centre.y + y * reach,
            z: centre.z + z * reach,
          })
          assert.ok(patient.liver.at(rim.x, rim.y, rim.z) < 0, `${plan.id} on ${study.plan.date}`)
        }
      }
    }
  })

  test('no two lesions touch, not even by a corner of a voxel', () => {
    for (const { drawn, study } of readings) {
      const { x: nx, y: ny } = study.grid.size
      const owner = new Map<number, string>()
      for (const { lesion, runs } of drawn) {
        eachVoxel(runs, (x, y, z) => owner.set(x + nx * (y + ny * z), lesion.plan.id))
      }
      for (const [at, id] of owner) {
        for (let dz = -1; dz <= 1; dz++) {
          for (let dy = -1; dy <= 1; dy++) {
            for (let dx = -1; dx <= 1; dx++) {
              assert.equal(owner.get(at + dx + nx * (dy + ny * dz)) ?? id, id)
            }
          }
        }
      }
    }
  })

  // expected: an adult liver, 1.4 to 1.8 L; the sampling error of a count is some tenths of a mL
  test('the liver has 1.4 to 1.8 L and keeps within 8 % of its volume over the dates', () => {
    const volumes = [june2017, april2018, july2018].map((study) => {
      const mapping = new RowMapping(study.grid, study.motion)
      const { truth, reader } = drawLiver(patient.liver, study.grid, {
        mapping,
        readerShiftMm: study.plan.readerShiftMm,
      })
      const masks = phantomSegmentation(study, { truth, reader }, 'reader')
      const merged = withoutTracking(masks)
      const lesionVoxels = masks.segments.slice(1).reduce((sum, { runs }) => sum + runVoxels(runs), 0)
      assert.equal(runVoxels(merged.segments[1]!.runs), lesionVoxels)
      return (runVoxels(truth) * voxelVolumeMm3(study.grid)) / 1e6
    })
    for (const litres of volumes) assert.ok(litres > 1.4 && litres < 1.8, `${litres} L`)
    assert.ok(Math.max(...volumes) / Math.min(...volumes) < 1.08)
  })
})

test('the sample study has the masks of the whole field, voxel for voxel', () => {
  const sample = phantomPatient(samplePlan())
  const [a, b] = [patient, sample].map(({ studies }) => studies.find(({ plan }) => plan.date === sampleDate)!)
  assert.notEqual(a!.studyUid, b!.studyUid)
  assert.ok(length(subtract(a!.lesions[0]!.centre, b!.lesions[0]!.centre)) < 1e-9)
  for (const [i, lesion] of a!.lesions.entries()) {
    if (!lesion.drawn) continue
    assert.equal(runVoxels(drawShape(lesion.drawn, a!.grid)), runVoxels(drawShape(b!.lesions[i]!.drawn!, b!.grid)))
  }
})

function eachVoxel(runs: RunList, visit: (x: number, y: number, z: number) => void): void {
  for (let i = 0; i < runs.count; i++) {
    const z = Math.floor(runs.row[i]! / runs.size.y)
    for (let x = runs.start[i]!; x < runs.end[i]!; x++) visit(x, runs.row[i]! - z * runs.size.y, z)
  }
}

/** RECIST long axis between outer pixel edges by brute force over all corners of a slice. */
function edgeLongAxis(runs: RunList, grid: Grid): number {
  const { x: dx, y: dy } = spacing(grid)
  const corners = new Map<number, [number, number][]>()
  for (let i = 0; i < runs.count; i++) {
    const z = Math.floor(runs.row[i]! / runs.size.y)
    const y = runs.row[i]! - z * runs.size.y
    const list = corners.get(z) ?? []
    for (const edge of [y - 0.5, y + 0.5]) {
      list.push([(runs.start[i]! - 0.5) * dx, edge * dy], [(runs.end[i]! - 0.5) * dx, edge * dy])
    }
    corners.set(z, list)
  }
  let longest = 0
  for (const list of corners.values()) {
    for (const [ax, ay] of list) for (const [bx, by] of list) longest = Math.max(longest, Math.hypot(ax - bx, ay - by))
  }
  return longest
}
