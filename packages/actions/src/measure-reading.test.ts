// Every lesion is a box, so voxels, millilitres and edge lengths are worked by hand from its corners.
import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { burdenOf } from '@debulk/clinical/burden/burden'
import type { LesionReading } from '@debulk/clinical/lesion/lesion-reading'
import { defaultMeasurementError } from '@debulk/clinical/lesion/measurement-error'
import type { Grid } from '@debulk/imaging/grid'
import { runsOfLabels } from '@debulk/imaging/label-runs'
import { RunListBuilder } from '@debulk/imaging/run-list'
import type { Segment } from '@debulk/imaging/segmentation'
import type { Volume } from '@debulk/imaging/volume'
import { err, ok } from '@debulk/quantity/result'
import { box, day, greyImage, labelMap, lattice, millilitres, uidOf, type Box } from '../test/box-studies.ts'
import type { ImageSource } from './image-source.ts'
import { measureReading } from './measure-reading.ts'
import type { SegmentRole } from './segment-role.ts'

const grid = lattice() // 24 × 20 × 10 voxels of 2 × 2 × 5 mm
const organ = box([2, 21], [2, 17], [1, 8]) // 20 · 16 · 8 = 2560 voxels
const large = box([4, 9], [4, 8], [2, 4]) // 6 · 5 · 3 = 90
const small = box([14, 15], [6, 7], [5, 6]) // 8
const tiny = box([18, 18], [10, 10], [7, 7]) // 1

type Drawn = Partial<Omit<SegmentRole, 'segment'>> & {
  readonly label: string
  readonly boxes: readonly Box[]
  readonly tracked?: string
}

function drawn({ label, boxes, tracked, ...role }: Drawn, on: Grid, number: number): SegmentRole {
  const segment: Segment = {
    number,
    label,
    runs: runsOfLabels(labelMap(on, [boxes]).voxels, on.size).get(1) ?? new RunListBuilder(on.size, 1).build(),
    trackingId: tracked ?? null,
    trackingUid: tracked === undefined ? null : uidOf(tracked),
    category: null,
    type: null,
    anatomicRegion: null,
    algorithm: { type: null, name: null },
  }
  const instance = tracked !== undefined
  return { role: 'lesion', instance, site: null, nature: null, ...role, segment }
}

const liver = (...boxes: readonly Box[]): Drawn => ({ label: 'liver', role: 'liver', boxes })
const lesions = (...boxes: readonly Box[]): Drawn => ({ label: 'lesions', boxes })

const imageOf = (volume: Volume): ImageSource => ({
  grid: volume.grid,
  normal: null,
  access: 'direct',
  readSlab: (from, to) => {
    const slice = volume.grid.size.x * volume.grid.size.y
    const size = { ...volume.grid.size, z: to - from }
    const voxels = volume.voxels.subarray(from * slice, to * slice)
    return Promise.resolve(ok({ ...volume, grid: { ...volume.grid, size }, voxels }))
  },
})

async function reading(segments: readonly Drawn[], more: { on?: Grid; image?: ImageSource | null } = {}) {
  const { on = grid, image = null } = more
  const { reading: study } = await measureReading({
    patient: 'P-1',
    studyUid: null,
    date: day('2020-01-01'),
    dateSource: 'folder-name',
    technique: { modality: null, sequence: null, phase: null, agent: null, sliceSpacingMm: 5, pixelSpacingMm: 2 },
    reader: null,
    fractionalThreshold: null,
    review: 'draft',
    source: 'here',
    grid: on,
    segments: segments.map((each, i) => drawn(each, on, i + 1)),
    image,
    connectivity: 26,
  })
  return study
}

const brief = ({ label, volumeMl, speck }: LesionReading) => `${label} ${volumeMl}${speck ? ' speck' : ''}`

test('what lies in two lesions is summed twice, and said', async () => {
  const other = box([8, 13], [4, 8], [2, 4]) // 90 voxels, 2 · 5 · 3 = 30 of them in `large` too
  const one = { label: 'a', boxes: [large], tracked: 'a' }
  const both = await reading([one, { label: 'b', boxes: [other], tracked: 'b' }])
  assert.equal(both.overlapMl, millilitres(grid, 30))
  const cyst = { label: 'c', boxes: [other], tracked: 'c', nature: 'benign' as const }
  assert.equal((await reading([one, cyst])).overlapMl, 0, 'a cyst is in no sum')
  assert.equal((await reading([lesions(large, small)])).overlapMl, 0)
})

test('a lesion whose name says so is several grown into one', async () => {
  const study = await reading([
    { label: 'confluent lesion 1', boxes: [large] },
    { label: 'lesion 2', boxes: [small] },
  ])
  assert.deepEqual(
    study.lesions.map(({ confluent }) => confluent),
    [true, false],
  )
})

describe('the volume of the liver', () => {
  const straddling = box([20, 23], [10, 11], [4, 5]) // 16 voxels, 8 of them outside the liver
  const rows: [string, Drawn[], number | null][] = [
    ['a lesion inside is counted once', [liver(organ), lesions(large)], 2560],
    ['of one that straddles the border, the part outside is added', [liver(organ), lesions(straddling)], 2568],
    ['a liver drawn without its tumour gets it back', [liver(box([2, 9], [2, 17], [1, 8])), lesions(small)], 1032],
    ['two lesions over one another count once', [liver(organ), { ...lesions(straddling) }, lesions(straddling)], 2568],
    ['a lesion of another organ is none of it', [liver(organ), { ...lesions(straddling), site: 'Bone' }], 2560],
    [
      'Couinaud segments stand for it',
      [
        { label: 's7', role: { couinaud: '7' }, boxes: [box([0, 4], [0, 3], [0, 1])] }, // 40
        { label: 's8', role: { couinaud: '8' }, boxes: [box([4, 8], [0, 3], [0, 1])] }, // 40, 8 of them in both
      ],
      72,
    ],
    [
      'but not beside a liver',
      [liver(organ), { label: 's7', role: { couinaud: '7' }, boxes: [box([0, 4], [0, 3], [0, 1])] }],
      2560,
    ],
    ['no liver, no volume', [lesions(large)], null],
  ]
  for (const [why, segments, voxels] of rows) {
    test(why, async () => {
      const { liverVolumeMl } = await reading(segments)
      assert.equal(liverVolumeMl, voxels === null ? null : millilitres(grid, voxels))
    })
  }
})

describe('a lesion outside the liver as it was drawn', () => {
  // the liver ends at x = 21 and lies at y = 2 … 17, z = 1 … 8; the coarsest step is 5 mm
  const at = (...[from, to]: [number, number]) => lesions(box([from, to], [4, 6], [2, 4]))
  const half = box([2, 9], [2, 17], [1, 8])
  const rows: [string, Drawn[], (boolean | null)[]][] = [
    ['one voxel of it inside is enough', [liver(organ), at(21, 23)], [false]],
    ['below the capsule, touching from outside', [liver(organ), at(22, 23)], [false]],
    ['two voxels away, 4 mm', [liver(half), at(12, 14)], [false]],
    ['three voxels away, 6 mm', [liver(half), at(13, 15)], [true]],
    ['in a hole left for it', [liver(half, box([13, 21], [2, 17], [1, 8])), at(10, 12)], [false]],
    // 36 and 27 voxels: the nearer one is in the hole, the other lies against it
    [
      'beside one that is not',
      [liver(half), { ...at(10, 13), tracked: 'a' }, { ...at(14, 16), tracked: 'b' }],
      [false, false],
    ],
    ['nothing to judge it by', [at(13, 15)], [null]],
    ['nor for one of another organ', [liver(half), { ...at(13, 15), site: 'Bone' }], [null]],
  ]
  for (const [why, segments, expected] of rows) {
    test(why, async () => {
      const { lesions: found } = await reading(segments)
      assert.deepEqual(
        found.map(({ shape }) => shape?.outsideLiver),
        expected,
      )
    })
  }
})

test('lesions outside the liver count, in the liver too, and it is said; a cyst there is nobody’s concern', async () => {
  const half = liver(box([2, 9], [2, 17], [1, 8])) // 1024 voxels
  const stray = box([14, 16], [4, 6], [2, 4]) // 27
  const said = async (...segments: Drawn[]) => {
    const { caveats, volumeMl, liverVolumeMl } = burdenOf(await reading(segments), defaultMeasurementError)
    const outside = caveats.filter(({ code }) => code === 'outside-liver')
    return [volumeMl, liverVolumeMl, outside.map(({ parameters }) => parameters)]
  }
  const [volumeMl, liverMl] = [millilitres(grid, 27), millilitres(grid, 1051)]
  assert.deepEqual(await said(half, lesions(stray)), [volumeMl, liverMl, [{ date: '2020-01-01', count: 1, volumeMl }]])
  assert.deepEqual(await said(half, { ...lesions(stray), nature: 'benign' }), [0, liverMl, []])
})

describe('what is one lesion', () => {
  const rows: [string, Drawn[], string[]][] = [
    [
      'a class falls into components, largest first, numbered by place',
      [lesions(tiny, small, large)],
      ['lesions #1 1.8', 'lesions #2 0.16', 'lesions #3 0.02 speck'],
    ],
    [
      'a tracked segment is one, in however many pieces',
      [{ ...lesions(small, large), tracked: 'A' }],
      ['lesions 1.96'],
    ],
    ['so is one that its name numbers', [{ ...lesions(small, large), instance: true }], ['lesions 1.96']],
    ['corners that touch are one component', [lesions(small, box([16, 17], [8, 9], [7, 8]))], ['lesions #1 0.32']],
    ['eight voxels of 5.7 mm are no speck', [lesions(small)], ['lesions #1 0.16']],
    ['seven are', [lesions(box([1, 7], [1, 1], [1, 1]))], ['lesions #1 0.14 speck']],
    ['an identity is never a speck', [{ ...lesions(tiny), tracked: 'A' }], ['lesions 0.02']],
    ['an empty segment is none', [lesions()], []],
  ]
  for (const [why, segments, expected] of rows) {
    test(why, async () => {
      const study = await reading(segments)
      assert.deepEqual(study.lesions.map(brief), expected)
      assert.equal(study.lesionsSegmented, true)
    })
  }

  test('many voxels below 3 mm are a speck', async () => {
    const fine = lattice({ step: { x: 0.5, y: 0.5, z: 0.5 } })
    // 4 × 4 × 1 voxels: √(2² + 2²) = 2.83 mm along the diagonal
    const { lesions: found } = await reading([lesions(box([4, 7], [4, 7], [3, 3]))], { on: fine })
    assert.deepEqual(
      found.map(({ speck, diameterMm }) => [speck, diameterMm]),
      [[true, Math.hypot(2, 2)]],
    )
  })

  test('a liver without a segment for lesions leaves their number open', async () => {
    const study = await reading([liver(organ)])
    assert.deepEqual([study.lesionsSegmented, study.lesions], [false, []])
  })

  test('a lesion elsewhere says nothing of the liver, and is listed', async () => {
    const bone = { ...lesions(large), site: 'Bone' }
    const alone = await reading([liver(organ), bone])
    assert.deepEqual([alone.lesionsSegmented, alone.lesions.map(brief)], [false, ['lesions #1 1.8']])
    const searched = await reading([bone, lesions()])
    assert.equal(searched.lesionsSegmented, true, 'an empty segment for those of the liver: none there')
  })
})

describe('reading ids', () => {
  const id = async (segments: readonly Drawn[], on?: Grid) =>
    (await reading(segments, on ? { on } : {})).lesions.map((lesion) => lesion.id)

  test('the same voxels under the same name have the same id, whatever lies beside them', async () => {
    const [a] = await id([{ ...lesions(large), instance: true }])
    const [b] = await id([liver(organ), { ...lesions(large), instance: true }, { label: 'x', boxes: [tiny] }])
    assert.match(a!, /^[0-9a-f]{16}$/)
    assert.equal(a, b)
  })

  const other: [string, Drawn, Grid?][] = [
    ['another label', { label: 'lesion', boxes: [large], instance: true }],
    ['one voxel more', { ...lesions(large, box([10, 10], [4, 4], [2, 2])), instance: true }],
    ['another place', { ...lesions(large), instance: true }, { ...grid, origin: { x: 0, y: 0, z: 0 } }],
  ]
  for (const [why, segment, on] of other) {
    test(`${why}, another id`, async () => {
      assert.notDeepEqual(await id([segment], on), await id([{ ...lesions(large), instance: true }]))
    })
  }
})

describe('parts of a lesion', () => {
  test('viable volume is what of it is viable, and 0 where none is', async () => {
    const viable: Drawn = { label: 'viable', role: 'viable', boxes: [box([4, 9], [4, 8], [2, 2]), organ] }
    const part: Drawn = { ...viable, boxes: [box([4, 9], [4, 8], [2, 2])] } // 30 voxels of `large`
    const { lesions: found } = await reading([lesions(large, small), part])
    assert.deepEqual(
      found.map(({ viableVolumeMl }) => viableVolumeMl),
      [millilitres(grid, 30), 0],
    )
    const everywhere = await reading([lesions(large), viable])
    assert.equal(everywhere.lesions[0]?.viableVolumeMl, millilitres(grid, 90), 'never more than the lesion')
  })

  test('without a viable segment it is unknown', async () => {
    assert.equal((await reading([lesions(large)])).lesions[0]?.viableVolumeMl, null)
  })

  test('the Couinaud segment is the one that holds most of it', async () => {
    const couinaud = (name: string, x: [number, number]): Drawn => ({
      label: name,
      role: { couinaud: name },
      boxes: [box(x, [0, 19], [0, 9])],
    })
    const { lesions: found } = await reading([lesions(large, tiny), couinaud('4a', [0, 5]), couinaud('8', [6, 12])])
    assert.deepEqual(
      found.map(({ couinaudSegment }) => couinaudSegment),
      ['8', null],
    )
  })
})

describe('the border of the image', () => {
  const image = imageOf(greyImage(grid))
  const edge = box([0, 3], [5, 8], [4, 5])
  /** Half the pixel size over the same place; its first voxel's corner is the mask's. */
  const fine = (z: number): ImageSource => {
    const on = lattice({ size: { x: 48, y: 40, z }, step: { x: 1, y: 1, z: 5 } })
    return imageOf(greyImage({ ...on, origin: { x: -20.5, y: -30.5, z: 100 } }))
  }
  const rows: [string, Box, ImageSource | null, boolean | null][] = [
    ['reached', edge, image, true],
    ['not reached', large, image, false],
    ['nobody knows without an image', edge, null, null],
    ['reached on an image of another grid', edge, fine(10), true],
    ['not reached there', large, fine(10), false],
    ['a mask that ends before its image does', box([4, 9], [4, 8], [9, 9]), fine(14), false],
    ['an image that ends before its mask does', large, fine(5), true],
  ]
  for (const [why, where, on, expected] of rows) {
    test(why, async () => {
      assert.equal((await reading([lesions(where)], { image: on })).lesions[0]?.touchesBorder, expected)
    })
  }

  // the image has voxels 0 … 23, 0 … 19 and slices 0 … 9
  const livers: [string, Box[], ImageSource | null, boolean | null][] = [
    ['two slices of background all round', [organ], image, false],
    ['to the last slice', [box([2, 21], [2, 17], [1, 9])], image, true],
    ['one voxel to the side', [organ, box([0, 0], [10, 10], [5, 5])], image, true],
    ['the image ends before the mask', [organ], fine(5), true],
    ['nobody knows without an image', [organ], null, null],
  ]
  for (const [why, where, on, expected] of livers) {
    test(`the liver, ${why}`, async () => {
      const study = await reading([liver(...where), lesions(large)], { image: on })
      assert.deepEqual(
        [study.liverCutOff, study.lesions[0]?.touchesBorder ?? null],
        [expected, on && on.grid.size.z === 5],
      )
    })
  }
  test('no liver, nothing to cut off', async () => {
    assert.equal((await reading([lesions(edge)], { image })).liverCutOff, null)
  })

  test('in another frame of reference the image says nothing', async () => {
    const framed = (uid: string) => ({ ...grid, frameOfReferenceUid: uid })
    const elsewhere = imageOf(greyImage(framed('1.2.3')))
    const { lesions: found } = await reading([lesions(edge)], { on: framed('1.2.4'), image: elsewhere })
    assert.equal(found[0]?.touchesBorder, null)
  })
})

describe('intensity', () => {
  const inside = greyImage(grid, [large])
  const reason = async (image: ImageSource | null) =>
    (await reading([lesions(large)], { image })).lesions.map(({ intensity }) =>
      intensity.status === 'unknown' ? intensity.reason : intensity.statistics.mean,
    )

  test('is that of the voxels under each lesion', async () => {
    const { lesions: found } = await reading([lesions(large, small)], { image: imageOf(inside) })
    assert.deepEqual(
      found.map(({ intensity }) => intensity.status === 'measured' && intensity.statistics),
      [250, 100].map((value) => ({
        mean: value,
        standardDeviation: 0,
        minimum: value,
        maximum: value,
        percentile10: value,
        median: value,
        percentile90: value,
      })),
    )
  })
  test('counts rescaled values', async () => {
    assert.deepEqual(await reason(imageOf({ ...inside, slope: 2, intercept: -1000 })), [-500])
  })
  test('is unknown without an image', async () => assert.deepEqual(await reason(null), ['no-image']))
  test('is unknown on an image of another grid', async () => {
    const coarse = lattice({ size: { x: 12, y: 10, z: 10 }, step: { x: 4, y: 4, z: 5 } })
    assert.deepEqual(await reason(imageOf(greyImage(coarse))), ['grid-differs'])
  })
  test('is unknown when the pixels cannot be decoded', async () => {
    const broken: ImageSource = { ...imageOf(inside), readSlab: () => Promise.resolve(err('pixel-data-not-decoded')) }
    assert.deepEqual(await reason(broken), ['pixel-data-not-decoded'])
  })
  test('an image without lesions is not read at all', async () => {
    const untouchable: ImageSource = { ...imageOf(inside), readSlab: () => Promise.reject(new Error('was read')) }
    assert.deepEqual((await reading([liver(organ), lesions()], { image: untouchable })).lesions, [])
  })
})

describe('the slices that axes lie in', () => {
  // a rod of 1 × 10 × 2 voxels; its long axis in slices of x, y or z
  const rod = box([5, 5], [4, 13], [3, 4])
  const rows: [string, Grid, number][] = [
    ['coarsest along z: 2 × 20 mm', lattice({ step: { x: 2, y: 2, z: 5 } }), Math.hypot(2, 20)],
    ['coarsest along x: 20 × 4 mm', lattice({ step: { x: 5, y: 2, z: 2 } }), Math.hypot(20, 4)],
    ['coarsest along y: 2 × 4 mm', lattice({ step: { x: 2, y: 5, z: 2 } }), Math.hypot(2, 4)],
    ['none coarser: the third axis', lattice({ step: { x: 2, y: 2, z: 2 } }), Math.hypot(2, 20)],
  ]
  for (const [why, on, expected] of rows) {
    test(why, async () => {
      const { lesions: found } = await reading([lesions(rod)], { on })
      assert.ok(Math.abs((found[0]?.diameterMm ?? 0) - expected) < 1e-9, `${found[0]?.diameterMm} for ${expected}`)
    })
  }

  test('the plane of acquisition goes before the spacing', async () => {
    const on = lattice({ step: { x: 2, y: 2, z: 5 } })
    const sagittal: ImageSource = { ...imageOf(greyImage(on)), normal: { x: 1, y: 0, z: 0 } }
    const { lesions: found } = await reading([lesions(rod)], { on, image: sagittal })
    assert.ok(Math.abs((found[0]?.diameterMm ?? 0) - Math.hypot(20, 10)) < 1e-9)
  })
})
