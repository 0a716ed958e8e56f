// `debulk measure` on folders of real objects, as a person would lay them out. Where each expected value is from stands in
// the README of its fixture and, in short, beside it here.
import assert from 'node:assert/strict'
import { cpSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { describe, test } from 'node:test'
import { inProcess, root, workFolder } from './run-debulk.ts'

const top = workFolder()
const fixtures = path.join(root, 'fixtures')

type Lesion = { label: string; voxels: number; volumeMl: number; meshVolumeMl: number; maximumDiameter3dMeshMm: number }
type Study = {
  patient: string
  date: string
  source: string
  liverVolumeMl: number | null
  technique: { sliceSpacingMm: number; modality: string | null }
  lesions: (Lesion & { intensity: { mean?: number; unknown: string | null } })[]
}
type Output = { studies: Study[]; refused: { path: string; code: string }[] }

/** Copies files of the fixtures to where they shall lie, and measures. */
async function measured(
  name: string,
  copies: Readonly<Record<string, string>>,
  more: { readonly mapping?: string; readonly args?: readonly string[] } = {},
): Promise<Output> {
  const folder = path.join(top, name)
  mkdirSync(folder, { recursive: true })
  for (const [from, to] of Object.entries(copies)) {
    cpSync(path.join(fixtures, from), path.join(folder, to), { recursive: true })
  }
  if (more.mapping !== undefined) writeFileSync(path.join(folder, 'debulk.mapping.yaml'), more.mapping)
  const { out } = await inProcess(['measure', folder, '--json', ...(more.args ?? [])])
  return JSON.parse(out) as Output
}

const codes = ({ refused }: Output) => refused.map(({ code }) => code)
const near = (actual: number | null | undefined, expected: number, within: number) =>
  assert.ok(Math.abs((actual ?? NaN) - expected) <= within, `${actual} is not ${expected} ± ${within}`)

/** Voxels counted by dcmqi's authors (liver_seg.nrrd, ITK) and by pydicom. */
const liverVoxels = 107_098
/** From (0028,0030), dcmdump. */
const pixelMm2 = 0.810547 ** 2

describe('the liver of dcmqi', () => {
  test('has the volume of its voxels at the distance of its slices, not at their thickness', async () => {
    const output = await measured('dcmqi', { 'real-dcmqi/ct-3slice': 'ct', 'real-dcmqi/liver.dcm': 'seg.dcm' })
    const [study] = output.studies
    near(study?.liverVolumeMl, (liverVoxels * pixelMm2 * 1.0) / 1000, 0.005) // 70.36 mL
    near(study?.technique.sliceSpacingMm, 1.0, 1e-6) // SliceThickness says 1.25
    assert.equal(study?.technique.modality, 'CT')
    assert.deepEqual(codes(output), ['study/no-lesion-segment'])
  })
  test('the same with its images elsewhere', async () => {
    const args = ['--image', path.join(fixtures, 'real-dcmqi', 'ct-3slice')]
    const { studies } = await measured('dcmqi apart', { 'real-dcmqi/liver.dcm': 'seg.dcm' }, { args })
    near(studies[0]?.liverVolumeMl, 70.36, 0.005)
  })
  test('the same as NRRD', async () => {
    const { studies } = await measured('dcmqi nrrd', {
      'real-dcmqi/liver_seg.nrrd': 'P/2003-04-17/liver_seg.nrrd',
    })
    near(studies[0]?.liverVolumeMl, 70.36, 0.005)
  })
  for (const file of readdirSync(path.join(fixtures, 'real-pydicom-liver')).filter((name) => name.endsWith('.dcm'))) {
    test(`the same in other bytes: ${file}`, async () => {
      const { studies } = await measured(file, {
        [`real-pydicom-liver/${file}`]: 'seg.dcm',
        'real-dcmqi/ct-3slice': 'ct',
      })
      near(studies[0]?.liverVolumeMl, 70.36, 0.005)
    })
  }
  test('all four encodings at once are four segmentations of one study', async () => {
    const output = await measured('four', { 'real-pydicom-liver': '.' })
    assert.deepEqual([output.studies.length, codes(output)], [0, ['segmentation/several']])
  })
})

test('the tumour of the structured report has the volume that the report states', async () => {
  const output = await measured('sr', { 'real-dcmqi/sr-example': '.' })
  // TID 1500: 33.5824 mL; 795 voxels of 3.537818² × 3.375 mm
  assert.deepEqual(
    output.studies.flatMap(({ lesions }) => lesions.map(({ voxels, volumeMl }) => [voxels, volumeMl.toFixed(4)])),
    [[795, '33.5824']],
  )
  // it lies in the pharynx, so nothing is known of the liver
  assert.deepEqual(codes(output), ['dicom/not-imaging', 'study/lesions-elsewhere-only'])
})

test('overlapping segments keep all their voxels', async () => {
  const output = await measured(
    'overlaps',
    { 'real-dcmqi/partial_overlaps.dcm': 'seg.dcm' },
    { mapping: 'names: { "*": lesion }\ninstances: true\n' },
  )
  // pydicom, and three label maps of dcmqi's authors
  assert.deepEqual(
    output.studies[0]?.lesions.map(({ voxels }) => voxels).toSorted((a, b) => a - b),
    [4713, 6693, 9602, 10_743, 11_888],
  )
})

test('the digital phantom of IBSI', async () => {
  const { studies } = await measured(
    'ibsi',
    {
      'real-ibsi/image.nii.gz': 'IBSI/2017-01-01/image.nii.gz',
      'real-ibsi/mask.nii.gz': 'IBSI/2017-01-01/mask.nii.gz',
    },
    { mapping: 'rules: [{ file: "**/mask.nii.gz", role: lesion, instances: true }]\n' },
  )
  const lesion = studies[0]?.lesions[0]
  assert.equal(lesion?.voxels, 74)
  near(lesion?.volumeMl, 0.592, 1e-12) // consensus: 592 mm³
  near(lesion?.meshVolumeMl, 0.556, 0.004) // consensus: 556 ± 4 mm³
  near(lesion?.maximumDiameter3dMeshMm, 13.1, 0.1) // consensus: 13.1 ± 0.1 mm
  near(lesion?.intensity.mean, 2.15, 0.005) // consensus: mean 2.15
})

for (const { file, voxels, mm3 } of [
  { file: 'brain1_label.nrrd', voxels: 4137, mm3: 16_412.6587 },
  { file: 'lung1_label.nrrd', voxels: 837, mm3: 1361.1978 },
]) {
  test(`${file} has the volume PyRadiomics publishes`, async () => {
    const { studies } = await measured(
      file,
      { [`real-pyradiomics/${file}`]: `P/2017-01-01/${file}` },
      { mapping: 'role: lesion\ninstances: true\n' },
    )
    const lesion = studies[0]?.lesions[0]
    assert.equal(lesion?.voxels, voxels)
    near(lesion?.volumeMl, mm3 / 1000, 1e-6)
  })
}

test('seven patients of MULLET, by a mapping file: every voxel and every component', async () => {
  // four contrast phases of one day each; days are made up so that each is a study of its own
  const days = [1, 2, 3, 4].map((n) => `  - { file: "**/segmentation_${n}.nii.gz", date: 2020-01-0${n} }`)
  const patients = [0, 1, 2, 3, 4, 5, 6].map((n) => `  - { folder: case_000${n}, patient: M-${n} }`)
  const mapping = ['labels: { 1: lesion, 2: lesion, 3: lesion }', 'rules:', ...days, ...patients].join('\n')
  const cases = [0, 1, 2, 3, 4, 5, 6].map((n) => [`real-mullet/case_000${n}`, `case_000${n}`])
  const output = await measured('mullet', Object.fromEntries(cases) as Record<string, string>, { mapping })

  // voxels.csv: nibabel and scipy.ndimage.label with 26 neighbours, per class
  const expected = new Map<string, [voxels: number, components: number]>()
  const rows = readFileSync(path.join(fixtures, 'real-mullet', 'voxels.csv'), 'utf8')
    .trim()
    .split('\n')
    .slice(1)
  for (const row of rows) {
    const [file = '', , voxels, components] = row.split(',')
    const [v, c] = expected.get(file) ?? [0, 0]
    expected.set(file, [v + Number(voxels), c + Number(components)])
  }
  const found = output.studies.map(({ source, lesions }): [string, [number, number]] => [
    source.split('/').slice(-2).join('/'),
    [lesions.reduce((sum, { voxels }) => sum + voxels, 0), lesions.length],
  ])
  const empty = found.filter(([file]) => !expected.has(file))
  assert.deepEqual(
    empty.filter(([, [voxels]]) => voxels > 0),
    [],
  )
  assert.deepEqual(new Map(found.filter(([file]) => expected.has(file))), expected)
  assert.deepEqual(
    [...new Set(output.studies.map(({ patient }) => patient))],
    [0, 1, 2, 3, 4, 5, 6].map((n) => `M-${n}`),
  )
})
