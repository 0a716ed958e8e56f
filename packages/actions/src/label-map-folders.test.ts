import assert from 'node:assert/strict'
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { after, describe, test } from 'node:test'
import { writeNifti } from '@debulk/interop/nifti/write-nifti'
import { measure, type MeasureRequest } from './measure.ts'

const top = mkdtempSync(join(tmpdir(), 'debulk-mapping-'))
after(() => rmSync(top, { recursive: true, force: true }))

const size = { x: 24, y: 20, z: 10 }
const grid = {
  size,
  step: { x: { x: 1, y: 0, z: 0 }, y: { x: 0, y: 1, z: 0 }, z: { x: 0, y: 0, z: 2 } },
  origin: { x: 0, y: 0, z: 0 },
  frameOfReferenceUid: null,
}
type Box = readonly [value: number, from: number, to: number]

/** A label map of boxes, each `to − from` voxels wide and 4 × 4 voxels of 2 mm³ across. */
function map(...boxes: Box[]): Uint8Array {
  const voxels = new Uint8Array(size.x * size.y * size.z)
  for (const [value, from, to] of boxes)
    for (let z = 3; z < 7; z++)
      for (let y = 8; y < 12; y++) voxels.fill(value, from + size.x * (y + size.y * z), to + size.x * (y + size.y * z))
  return writeNifti({ grid, voxels, slope: 1, intercept: 0 }, (bytes) => bytes)
}

function folder(name: string, files: Record<string, string | Uint8Array>): string {
  for (const [file, content] of Object.entries(files)) {
    mkdirSync(dirname(join(top, name, file)), { recursive: true })
    writeFileSync(join(top, name, file), content)
  }
  return join(top, name)
}

const shell = { signal: new AbortController().signal, report: () => {} }

async function measured(path: string, more: Partial<MeasureRequest> = {}) {
  const request: MeasureRequest = {
    paths: [path],
    imagePaths: [],
    casePath: null,
    patient: null,
    segmentation: null,
    connectivity: 26,
    errorModelPath: null,
    ...more,
  }
  const result = await measure(request, shell)
  result.close()
  const { studies, refused } = result
  const brief = studies.map(({ patient, date, review, liverVolumeMl, lesions }) => ({
    patient,
    date,
    review,
    liverMl: liverVolumeMl,
    lesions: lesions.map(({ shape, nature }) => `${shape?.voxels} ${nature}`).toSorted(),
  }))
  return { studies: brief, codes: refused.map(({ code }) => code) }
}

// boxes of 4 × 4 voxels across, so 16 voxels for each voxel of width, and 2 mm³ each: worked by hand
const liver: Box = [1, 2, 22]
const liverMl = (20 * 16 * 2) / 1000
const study = (patient: string, lesions: string[], more: object = {}) => ({
  patient,
  date: '2018-04-07',
  review: 'draft',
  liverMl: null,
  lesions,
  ...more,
})

describe('folders as the tools write them', () => {
  test('TotalSegmentator: organs beside one class of lesions, the image told by its name', async () => {
    const path = folder('total', {
      'A/2018-04-07/liver.nii': map(liver),
      'A/2018-04-07/liver_lesions.nii': map([1, 4, 6], [1, 10, 13]),
      'A/2018-04-07/spleen.nii': map([1, 0, 1]),
      'A/2018-04-07/ct.nii': map([3, 0, 24]),
    })
    assert.deepEqual(await measured(path), {
      studies: [study('A', ['32 not-reviewed', '48 not-reviewed'], { liverMl })],
      codes: [],
    })
  })

  test('one file per lesion: a lesion in two pieces stays one, a cyst is benign', async () => {
    const path = folder('each', {
      'A/2018-04-07/lesion_1.nii': map([1, 4, 6], [1, 10, 13]),
      'A/2018-04-07/очаг 2.nii': map([1, 15, 16]),
      'A/2018-04-07/cyst 3.nii': map([1, 18, 20]),
    })
    assert.deepEqual((await measured(path)).studies, [study('A', ['16 not-reviewed', '32 benign', '80 not-reviewed'])])
  })

  test('nnU-Net: names of the values beside the predictions, an absent class is "none"', async () => {
    const labels = JSON.stringify({ labels: { background: 0, liver: 1, tumor: 2 }, file_ending: '.nii' })
    const path = folder('nnunet', {
      'dataset.json': labels,
      'A/2018-04-07/case_1.nii': map(liver, [2, 4, 6]),
      'A/2018-07-11/case_2.nii': map(liver),
    })
    assert.deepEqual(await measured(path), {
      studies: [study('A', ['32 not-reviewed'], { liverMl }), study('A', [], { liverMl, date: '2018-07-11' })],
      codes: [],
    })
  })

  test('MONAI Label: names in the datastore, labels in their own folder', async () => {
    const info = { label_info: [{ name: 'tumor', idx: 1 }] }
    const path = folder('monai', {
      'A/2018-04-07/datastore_v2.json': JSON.stringify({
        objects: { scan_1: { image: {}, labels: { final: { info } } } },
      }),
      'A/2018-04-07/labels/final/scan_1.nii': map([1, 4, 6]),
    })
    assert.deepEqual(await measured(path), { studies: [study('A', ['32 not-reviewed'])], codes: [] })
  })

  test('MONAI Label: what a model made, before anybody submitted it', async () => {
    const info = { model: 'deepedit', params: { label_names: { background: 0, tumor: 1 } } }
    const path = folder('monai-model', {
      'A/2018-04-07/datastore_v2.json': JSON.stringify({
        objects: { scan_1: { image: {}, labels: { original: { info } } } },
      }),
      'A/2018-04-07/labels/original/scan_1.nii': map([1, 4, 6]),
    })
    assert.deepEqual(await measured(path), { studies: [study('A', ['32 not-reviewed'])], codes: [] })
  })

  test('two readers’ maps are two readings: refused with the list, unless one is chosen', async () => {
    const path = folder('two', {
      'A/2018-04-07/liver.nii': map(liver),
      'A/2018-04-07/lesions_A.nii': map([1, 4, 6]),
      'A/2018-04-07/lesions_B.nii': map([1, 4, 7]),
    })
    assert.deepEqual(await measured(path), { studies: [], codes: ['segmentation/several'] })
    assert.deepEqual((await measured(path, { segmentation: 'lesions_B.nii' })).studies, [
      study('A', ['48 not-reviewed'], { liverMl }),
    ])
  })

  for (const [why, path, code] of [
    ['a name that says nothing', { 'A/2018-04-07/mask.nii': map([1, 4, 6]) }, 'role/undecided'],
    ['no date', { 'A/lesions.nii': map([1, 4, 6]) }, 'date/unknown'],
  ] as const) {
    test(`${why} is refused`, async () =>
      assert.deepEqual((await measured(folder(`refused ${code.replace('/', ' ')}`, path))).codes, [code]))
  }
})

describe('the mapping file', () => {
  test('says what names and folders do not', async () => {
    const path = folder('mapped', {
      'debulk.mapping.yaml': `patient: NET-7
rules:
  - { folder: before, date: 2018-04-07, reviewed: true }
  - { folder: after, date: 2018-07-11 }
  - file: "seg*.nii"
    labels: { 1: liver, 2: lesion, 3: lesion }
    natures: { 3: benign }
`,
      'before/seg1.nii': map(liver, [2, 4, 6], [2, 10, 13], [3, 16, 17]),
      'after/seg2.nii': map(liver, [2, 4, 5]),
    })
    const own = (lesions: string[], more: object = {}) => study('NET-7', lesions, { liverMl, ...more })
    assert.deepEqual(await measured(path), {
      studies: [
        own(['16 benign', '32 not-reviewed', '48 not-reviewed'], { review: 'reviewed' }),
        own(['16 not-reviewed'], { date: '2018-07-11' }),
      ],
      codes: [],
    })
  })

  test('says that each value is one lesion, however many pieces it has', async () => {
    const path = folder('instances', {
      'A/2018-04-07/debulk.mapping.yaml': 'role: lesion\ninstances: true\n',
      'A/2018-04-07/x.nii': map([1, 4, 6], [1, 10, 13], [2, 15, 16]),
    })
    assert.deepEqual((await measured(path)).studies, [study('A', ['16 not-reviewed', '80 not-reviewed'])])
  })

  test('joins files of different folders', async () => {
    const path = folder('joined', {
      'debulk.mapping.yaml': 'segmentation: by hand\n',
      'A/2018-04-07/total/liver.nii': map(liver),
      'A/2018-04-07/drawn/lesions.nii': map([1, 4, 6]),
    })
    assert.deepEqual(await measured(path), { studies: [study('A', ['32 not-reviewed'], { liverMl })], codes: [] })
  })

  test('gives files of one folder to two days or two people', async () => {
    const path = folder('flat', {
      'debulk.mapping.yaml': `modality: CT
rules:
  - { file: "a_*", patient: A, date: 2018-04-07 }
  - { file: "b_*", patient: A, date: 2018-07-11 }
  - { file: "*_liver*", role: liver }
  - { file: "lesion_1*", patient: B, date: 2018-04-07 }
  - { file: "lesion_2*", patient: C, date: 2018-04-07 }
`,
      'a_liver.nii': map(liver),
      'b_liver.nii': map([1, 2, 12]),
      'a_lesions.nii': map([1, 4, 6]),
      'b_lesions.nii': map([1, 10, 11]),
      'lesion_1.nii': map([1, 4, 7]),
      'lesion_2.nii': map([1, 4, 8]),
    })
    assert.deepEqual((await measured(path)).studies, [
      study('A', ['32 not-reviewed'], { liverMl }),
      study('A', ['16 not-reviewed'], { liverMl: liverMl / 2, date: '2018-07-11' }),
      study('B', ['48 not-reviewed']),
      study('C', ['64 not-reviewed']),
    ])
  })

  test('joins files of one patient only', async () => {
    const path = folder('apart', {
      'debulk.mapping.yaml': 'segmentation: by hand\n',
      'A/2018-04-07/lesions.nii': map([1, 4, 6]),
      'B/2018-04-07/lesions.nii': map([1, 4, 7]),
    })
    assert.deepEqual((await measured(path)).studies, [study('A', ['32 not-reviewed']), study('B', ['48 not-reviewed'])])
  })

  test('with a fault stops everything, whatever else could be measured', async () => {
    const path = folder('fault', {
      'debulk.mapping.yaml': 'rolle: lesion\n',
      'A/2018-04-07/lesions.nii': map([1, 4, 6]),
    })
    assert.deepEqual(await measured(path), { studies: [], codes: ['text/unknown-key'] })
  })
})
