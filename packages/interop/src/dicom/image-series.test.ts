import assert from 'node:assert/strict'
import { test } from 'node:test'
import { sliceSpacing, toLps, voxelVolumeMm3 } from '@debulk/imaging/grid'
import { imageSeries } from './image-series.ts'
import type { DicomFile } from './read-dicom.ts'
import { fixture, opened, testFile, type TestElement } from '../../test/dicom-file.ts'

type Slice = {
  readonly name?: string
  readonly position?: string
  readonly orientation?: string
  readonly spacing?: string
  readonly rows?: number
  readonly uid?: string
  readonly extra?: readonly TestElement[]
}

const axial = '1\\0\\0\\0\\1\\0'

function slice(
  i: number,
  { name, position, orientation = axial, spacing = '0.5\\0.8', rows = 4, uid, extra = [] }: Slice = {},
): DicomFile {
  const all: TestElement[] = [
    [0x00080008, 'CS', 'ORIGINAL\\PRIMARY\\AXIAL'],
    [0x00080016, 'UI', '1.2.840.10008.5.1.4.1.1.4'],
    [0x00080018, 'UI', uid ?? `1.2.3.${i + 1}`],
    [0x00080020, 'DA', '20200102'],
    [0x00080060, 'CS', 'MR'],
    [0x0008103e, 'LO', 't1 vibe portal venous'],
    [0x00100020, 'LO', 'P1'],
    [0x00180050, 'DS', '7.5'], // thickness that is not the spacing
    [0x0020000d, 'UI', '1.2.1'],
    [0x0020000e, 'UI', '1.2.2'],
    [0x00200013, 'IS', `${100 - i}`], // instance numbers run the other way
    [0x00200032, 'DS', position ?? `-10\\-20\\${i * 3}`],
    [0x00200037, 'DS', orientation],
    [0x00200052, 'UI', '1.2.9'],
    [0x00280002, 'US', [1]],
    [0x00280004, 'CS', 'MONOCHROME2'],
    [0x00280010, 'US', [rows]],
    [0x00280011, 'US', [6]],
    [0x00280030, 'DS', spacing],
    [0x00280100, 'US', [16]],
    [0x00280101, 'US', [12]],
    [0x00280102, 'US', [11]],
    [0x00280103, 'US', [0]],
    [0x7fe00010, 'OW', Array.from({ length: rows * 6 }, (_, p) => i * 100 + p)],
  ]
  const merged = new Map(all.map((element) => [element[0], element]))
  for (const element of extra) merged.set(element[0], element)
  const sorted = [...merged.values()].sort((a, b) => a[0] - b[0])
  const path = name ?? `s${i}.dcm`
  return opened(path, testFile(sorted))
}

const stack = (count: number, of: (i: number) => Slice = () => ({})) =>
  Array.from({ length: count }, (_, i) => slice(i, of(i)))
const codes = ({ refused }: ReturnType<typeof imageSeries>) => refused.map(({ code }) => code)

test('the real CT: slices 1 mm apart, whatever SliceThickness says', () => {
  const files = [2, 3, 1].map((i) => opened(`0${i}.dcm`, fixture(`real-dcmqi/ct-3slice/0${i}.dcm`)))
  const { volumes, refused } = imageSeries(files)
  assert.deepEqual(refused, [])
  const [volume] = volumes
  assert.ok(volume)
  assert.equal(volume.identity.sliceThicknessMm, 1.25)
  assert.ok(Math.abs(sliceSpacing(volume.grid) - 1) < 1e-9)
  assert.deepEqual(volume.grid.size, { x: 512, y: 512, z: 3 })
  // positions as dcmdump prints them
  assert.deepEqual(volume.grid.origin, { x: -235.199997, y: -226.800003, z: -128.690002 })
  assert.deepEqual(
    volume.slices.map(({ file }) => file.path),
    ['03.dcm', '02.dcm', '01.dcm'],
  )
  assert.equal(volume.identity.modality, 'CT')
  assert.equal(volume.identity.studyDate, '2003-04-17')
  assert.equal(volume.technique.sequence, 'STANDARD')
})

test('slices are put in order by position, not by name, number or thickness', () => {
  const { volumes } = imageSeries([slice(2), slice(0), slice(3), slice(1)])
  const [volume] = volumes
  assert.ok(volume)
  assert.ok(Math.abs(sliceSpacing(volume.grid) - 3) < 1e-12)
  // Pixel Spacing is row distance first (PS3.3 10.7.1.3): 0.5 down a column, 0.8 along a row
  assert.deepEqual(volume.grid.step.x, { x: 0.8, y: 0, z: 0 })
  assert.deepEqual(volume.grid.step.y, { x: 0, y: 0.5, z: 0 })
  assert.deepEqual(
    volume.slices.map(({ file }) => file.path),
    ['s0.dcm', 's1.dcm', 's2.dcm', 's3.dcm'],
  )
  assert.deepEqual(volume.technique, {
    modality: 'MR',
    sequence: 't1 vibe portal venous',
    phase: 'portal-venous',
    agent: null,
    sliceSpacingMm: 3,
    pixelSpacingMm: 0.8,
  })
})

test('a tilted gantry gives a sheared grid with the right voxel volume', () => {
  // tilt of 20°: each slice 2 mm up and 2·tan 20° back
  const back = 2 * Math.tan((20 * Math.PI) / 180)
  const { volumes, refused } = imageSeries(
    stack(5, (i) => ({ position: `0\\${(i * back).toFixed(6)}\\${i * 2}`, spacing: '1\\1' })),
  )
  assert.deepEqual(refused, [])
  const { grid } = volumes[0]!
  assert.ok(Math.abs(voxelVolumeMm3(grid) - 2) < 1e-5, 'base times height, not base times step length')
  assert.ok(Math.abs(sliceSpacing(grid) - 2) < 1e-5)
  assert.ok(Math.abs(toLps(grid, { x: 0, y: 0, z: 4 }).y - 4 * back) < 1e-5)
})

test('oblique slices are measured along their own normal', () => {
  const [c, s] = [Math.cos(0.4), Math.sin(0.4)]
  const text = (v: number[]) => v.map((n) => n.toFixed(10)).join('\\')
  const orientation = text([c, s, 0, 0, 0, -1]) // coronal, turned by 0.4 rad
  const normal = [-s, c, 0].map((n) => -n * -1)
  const { volumes } = imageSeries(
    stack(4, (i) => ({ orientation, spacing: '1\\1', position: text(normal.map((n) => n * 2.5 * i)) })),
  )
  assert.ok(Math.abs(sliceSpacing(volumes[0]!.grid) - 2.5) < 1e-6)
})

const refusals: readonly { why: string; files: () => DicomFile[]; codes: string[]; volumes: number; path?: string }[] =
  [
    {
      why: 'one slice is missing',
      files: () => stack(6).toSpliced(2, 1),
      codes: ['series/missing-slice'],
      volumes: 0,
      path: 's3.dcm',
    },
    {
      why: 'distances differ',
      files: () => stack(6, (i) => ({ position: `0\\0\\${i < 4 ? i * 3 : i * 3 + 1.3}` })),
      codes: ['series/irregular-spacing'],
      volumes: 0,
      path: 's4.dcm',
    },
    {
      why: 'a slice lies beside the others',
      files: () => stack(5, (i) => ({ position: `${i === 2 ? 1 : 0}\\0\\${i * 3}` })),
      codes: ['series/off-line'],
      volumes: 0,
      path: 's2.dcm',
    },
    {
      why: 'two slices at one place with nothing to tell them apart',
      files: () => [...stack(4), slice(9, { name: 'again.dcm', position: '-10\\-20\\3' })],
      codes: ['series/duplicate-slice'],
      volumes: 0,
      path: 'again.dcm',
    },
    { why: 'a lone slice', files: () => stack(1), codes: ['series/single-slice'], volumes: 0 },
    {
      why: 'a lone slice that states its spacing',
      files: () => stack(1, () => ({ extra: [[0x00180088, 'DS', '5']] })),
      codes: [],
      volumes: 1,
    },
    {
      why: 'a copy of a file counts once',
      files: () => [...stack(3), slice(1, { name: 'copy.dcm' })],
      codes: ['dicom/copy'],
      volumes: 1,
    },
    {
      why: 'two files claim one UID',
      files: () => [...stack(3), slice(7, { name: 'liar.dcm', uid: '1.2.3.2' })],
      codes: ['dicom/uid-collision'],
      volumes: 0, // slices 0 and 2 alone would look like two slices six apart
    },
    {
      why: 'no position',
      files: () => stack(2, () => ({ extra: [[0x00200032, 'DS', '']] })),
      codes: ['dicom/value-missing', 'dicom/value-missing'],
      volumes: 0,
    },
    {
      why: 'a position of two numbers',
      files: () => stack(1, () => ({ position: '1\\2' })),
      codes: ['dicom/value-invalid'],
      volumes: 0,
    },
    {
      why: 'cosines that are no directions',
      files: () => stack(1, () => ({ orientation: '1\\1\\0\\0\\1\\0' })),
      codes: ['dicom/value-invalid'],
      volumes: 0,
    },
    {
      why: 'a spacing of zero',
      files: () => stack(1, () => ({ spacing: '0\\1' })),
      codes: ['dicom/value-invalid'],
      volumes: 0,
    },
    {
      why: 'planes that fan out (radial)',
      files: () =>
        stack(20, (i) => {
          const [c, s] = [Math.cos(i / 8).toFixed(6), Math.sin(i / 8).toFixed(6)]
          return { orientation: `${c}\\${s}\\0\\0\\0\\-1` }
        }),
      codes: ['series/directions'],
      volumes: 0,
    },
  ]

test('what is no regular volume is refused beside the slice at fault', async (t) => {
  for (const { why, files, codes: expected, volumes, path } of refusals) {
    await t.test(why, () => {
      const read = imageSeries(files())
      assert.deepEqual(codes(read), expected)
      assert.equal(read.volumes.length, volumes)
      if (path) assert.equal(read.refused[0]?.path, path)
    })
  }
})

test('the sentence of a missing slice can name files and distances', () => {
  const [refusal] = imageSeries(stack(6).toSpliced(2, 2)).refused
  assert.deepEqual(refusal?.parameters, { after: 's1.dcm', before: 's4.dcm', gapMm: 9, spacingMm: 3, missing: 2 })
})

const splits: readonly { why: string; of: (i: number) => Slice; volumes: number[] }[] = [
  {
    why: 'localiser among axial slices',
    of: (i) => (i === 0 ? { extra: [[0x00080008, 'CS', 'ORIGINAL\\PRIMARY\\LOCALIZER']] } : {}),
    volumes: [7],
  },
  {
    why: 'two directions',
    of: (i) => (i < 4 ? {} : { orientation: '0\\1\\0\\0\\0\\-1', position: `${i}\\0\\0` }),
    volumes: [4, 4],
  },
  { why: 'two matrix sizes', of: (i) => (i < 4 ? {} : { rows: 8 }), volumes: [4, 4] },
  { why: 'two pixel spacings', of: (i) => (i < 4 ? {} : { spacing: '0.5\\0.9' }), volumes: [4, 4] },
  {
    why: 'two echoes at the same places',
    of: (i) => ({ position: `0\\0\\${(i % 4) * 3}`, extra: [[0x00180081, 'DS', i < 4 ? '2.3' : '4.6']] }),
    volumes: [4, 4],
  },
  {
    why: 'two b-values',
    of: (i) => ({ position: `0\\0\\${(i % 4) * 3}`, extra: [[0x00189087, 'FD', [i < 4 ? 50 : 800]]] }),
    volumes: [4, 4],
  },
  {
    why: 'two b-values in a Siemens private attribute only',
    of: (i) => ({ position: `0\\0\\${(i % 4) * 3}`, extra: [[0x0019100c, 'IS', i < 4 ? '50' : '800']] }),
    volumes: [4, 4],
  },
  {
    why: 'two acquisitions at the same places',
    of: (i) => ({ position: `0\\0\\${(i % 4) * 3}`, extra: [[0x00200012, 'IS', i < 4 ? '1' : '2']] }),
    volumes: [4, 4],
  },
  {
    why: 'two acquisitions shifted by half a slice would look like one of half the spacing',
    of: (i) => ({
      position: `0\\0\\${(i % 4) * 3 + (i < 4 ? 0 : 1.5)}`,
      extra: [[0x00200012, 'IS', i < 4 ? '1' : '2']],
    }),
    volumes: [4, 4],
  },
  {
    why: 'acquisitions one above the other are one volume',
    of: (i) => ({ extra: [[0x00200012, 'IS', i < 4 ? '1' : '2']] }),
    volumes: [8],
  },
  {
    why: 'interleaved slices with a time each are one volume',
    of: (i) => ({ extra: [[0x00080032, 'TM', `1000${10 + (i % 2) * 20 + i}`]] }),
    volumes: [8],
  },
]

test('volumes of one series are told apart, never mixed', async (t) => {
  for (const { why, of, volumes } of splits) {
    await t.test(why, () => {
      const read = imageSeries(stack(8, of))
      assert.deepEqual(
        read.volumes.map(({ slices }) => slices.length),
        volumes,
      )
    })
  }
})

test('positions rounded to two digits are still regular', () => {
  const { volumes, refused } = imageSeries(stack(30, (i) => ({ position: `0\\0\\${(i * 0.625).toFixed(2)}` })))
  assert.deepEqual(refused, [])
  assert.ok(Math.abs(sliceSpacing(volumes[0]!.grid) - 0.625) < 2e-4)
})

/** One enhanced MR file; `of` gives each frame its position, echo and rescale. */
function enhanced(frames: readonly { z: number; echo: number; slope?: string }[]): DicomFile {
  const group = (tag: number, elements: TestElement[]): TestElement => [tag, 'SQ', [elements]]
  return opened(
    'enhanced.dcm',
    testFile([
      [0x00080008, 'CS', 'ORIGINAL\\PRIMARY\\T1\\NONE'],
      [0x00080016, 'UI', '1.2.840.10008.5.1.4.1.1.4.1'],
      [0x00080018, 'UI', '1.2.3.1'],
      [0x00080060, 'CS', 'MR'],
      [0x0020000d, 'UI', '1.2.1'],
      [0x0020000e, 'UI', '1.2.2'],
      [0x00280002, 'US', [1]],
      [0x00280004, 'CS', 'MONOCHROME2'],
      [0x00280008, 'IS', `${frames.length}`],
      [0x00280010, 'US', [2]],
      [0x00280011, 'US', [2]],
      [0x00280100, 'US', [16]],
      [0x00280101, 'US', [16]],
      [0x00280102, 'US', [15]],
      [0x00280103, 'US', [1]],
      [
        0x52009229,
        'SQ',
        [
          [
            group(0x00209116, [[0x00200037, 'DS', axial]]),
            group(0x00289110, [
              [0x00180050, 'DS', '9'],
              [0x00280030, 'DS', '1\\1'],
            ]),
          ],
        ],
      ],
      [
        0x52009230,
        'SQ',
        frames.map(({ z, echo, slope = '1' }) => [
          group(0x00189114, [[0x00189082, 'FD', [echo]]]),
          group(0x00209113, [[0x00200032, 'DS', `0\\0\\${z}`]]),
          group(0x00289145, [
            [0x00281052, 'DS', '0'],
            [0x00281053, 'DS', slope],
          ]),
        ]),
      ],
      [0x7fe00010, 'OW', frames.flatMap(({ z }) => [z, z, z, z])],
    ]),
  )
}

test('frames of an enhanced file are slices like any other', () => {
  const { volumes, refused } = imageSeries([enhanced([4, 0, 2].map((z) => ({ z, echo: 2.3 })))])
  assert.deepEqual(refused, [])
  assert.equal(sliceSpacing(volumes[0]!.grid), 2)
  assert.deepEqual(
    volumes[0]!.slices.map(({ frame }) => frame),
    [1, 2, 0],
  )
})

test('echoes inside one enhanced file are two volumes', () => {
  const frames = [0, 2, 4, 0, 2, 4].map((z, i) => ({ z, echo: i < 3 ? 2.3 : 4.6 }))
  assert.deepEqual(
    imageSeries([enhanced(frames)]).volumes.map(({ slices }) => slices.length),
    [3, 3],
  )
})

test('a gap inside an enhanced file names its frames', () => {
  const [refusal] = imageSeries([enhanced([0, 2, 6].map((z) => ({ z, echo: 2.3 })))]).refused
  assert.equal(refusal?.code, 'series/missing-slice')
  assert.deepEqual(refusal?.parameters, {
    after: 'enhanced.dcm #2',
    before: 'enhanced.dcm #3',
    gapMm: 4,
    spacingMm: 2,
    missing: 1,
  })
})
