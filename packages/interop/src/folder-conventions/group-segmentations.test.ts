import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { groupSegmentations, type SegmentationFile } from './group-segmentations.ts'

const file = (path: string, more: Partial<SegmentationFile> = {}): SegmentationFile => ({
  path,
  name: path.split(/[/!]/).at(-1) ?? path,
  holds: path.endsWith('.seg.nrrd') || path.endsWith('.dcm') ? 'segmentation' : 'label-map',
  study: 'p 2018-04-07',
  ...more,
})
const mapped = (role: string | null, segmentation: string | null = null, instances = false) => ({
  mapped: { role, segmentation, instances },
})

describe('the readings of a study', () => {
  const rows: [string, SegmentationFile[], Record<string, string[]>][] = [
    [
      'TotalSegmentator: many files, one reading',
      ['d/liver.nii.gz', 'd/liver_lesions.nii.gz', 'd/liver_segment_1.nii.gz', 'd/spleen.nii.gz'].map((path) =>
        file(path),
      ),
      { d: ['d/liver.nii.gz', 'd/liver_lesions.nii.gz', 'd/liver_segment_1.nii.gz', 'd/spleen.nii.gz'] },
    ],
    [
      'one file per lesion',
      ['d/lesion_01.nii.gz', 'd/lesion_02.nii.gz', 'd/liver.nii.gz'].map((path) => file(path)),
      { d: ['d/lesion_01.nii.gz', 'd/lesion_02.nii.gz', 'd/liver.nii.gz'] },
    ],
    ['one file alone goes by its own name', [file('d/lesions.nii.gz')], { 'd/lesions.nii.gz': ['d/lesions.nii.gz'] }],
    [
      'two readers: two readings, each with the liver',
      ['d/lesions_A.nii.gz', 'd/lesions_B.nii.gz', 'd/liver.nii.gz'].map((path) => file(path)),
      {
        'd/lesions_A.nii.gz': ['d/lesions_A.nii.gz', 'd/liver.nii.gz'],
        'd/lesions_B.nii.gz': ['d/lesions_B.nii.gz', 'd/liver.nii.gz'],
      },
    ],
    [
      'all lesions in one map, and one by one: two readings',
      ['d/lesion_1.nii', 'd/lesion_2.nii', 'd/lesions.nii'].map((path) => file(path)),
      { 'd (2)': ['d/lesion_1.nii', 'd/lesion_2.nii'], 'd/lesions.nii': ['d/lesions.nii'] },
    ],
    [
      'cysts belong to every reading',
      [file('d/lesions.nii'), file('d/cysts.nii')],
      { d: ['d/cysts.nii', 'd/lesions.nii'] },
    ],
    [
      'maps whose names say nothing are one each',
      [file('d/segmentation_1.nii.gz'), file('d/segmentation_2.nii.gz')],
      {
        'd/segmentation_1.nii.gz': ['d/segmentation_1.nii.gz'],
        'd/segmentation_2.nii.gz': ['d/segmentation_2.nii.gz'],
      },
    ],
    [
      'two Slicer files are two',
      [file('d/a.seg.nrrd'), file('d/b.seg.nrrd')],
      { 'd/a.seg.nrrd': ['d/a.seg.nrrd'], 'd/b.seg.nrrd': ['d/b.seg.nrrd'] },
    ],
    [
      'folders stay apart',
      [file('a/lesions.nii'), file('b/lesions.nii')],
      { 'a/lesions.nii': ['a/lesions.nii'], 'b/lesions.nii': ['b/lesions.nii'] },
    ],
    [
      'in a zip too',
      [file('x.zip!liver.nii'), file('x.zip!lesions.nii')],
      { 'x.zip': ['x.zip!lesions.nii', 'x.zip!liver.nii'] },
    ],
    ['only organs', [file('d/liver.nii'), file('d/spleen.nii')], { d: ['d/liver.nii', 'd/spleen.nii'] }],
    [
      'the mapping joins what lies apart',
      [file('a/liver.nii', mapped(null, 'mine')), file('b/x.nii', mapped('lesion', 'mine'))],
      { mine: ['a/liver.nii', 'b/x.nii'] },
    ],
    [
      'the mapping says that odd names are single lesions',
      [file('d/a.nii', mapped('lesion', null, true)), file('d/b.nii', mapped('lesion', null, true))],
      { d: ['d/a.nii', 'd/b.nii'] },
    ],
  ]
  for (const [why, files, expected] of rows) {
    test(why, () =>
      assert.deepEqual(
        Object.fromEntries(groupSegmentations(files).map(({ id, files: paths }) => [id, paths])),
        expected,
      ),
    )
  }
  test('two studies in one folder stay two', () => {
    const on = (path: string, study: string, more: Partial<SegmentationFile> = {}) => file(path, { study, ...more })
    const groups = groupSegmentations([
      on('d/a_liver.nii', 'p 2020-01-01', mapped('liver')),
      on('d/b_liver.nii', 'p 2020-06-01', mapped('liver')),
      on('d/a_lesions.nii', 'p 2020-01-01'),
      on('d/b_lesions.nii', 'p 2020-06-01'),
      on('e/lesion_1.nii', 'A 2020-01-01'),
      on('e/lesion_2.nii', 'B 2020-01-01'),
    ])
    assert.deepEqual(
      groups.map(({ id, files }) => [id, files]),
      [
        ['d (p 2020-01-01)', ['d/a_lesions.nii', 'd/a_liver.nii']],
        ['d (p 2020-06-01)', ['d/b_lesions.nii', 'd/b_liver.nii']],
        ['e/lesion_1.nii', ['e/lesion_1.nii']],
        ['e/lesion_2.nii', ['e/lesion_2.nii']],
      ],
    )
  })
  test('one name in two studies is two segmentations', () => {
    const groups = groupSegmentations([
      file('a/x.nii', mapped('lesion', 'mine')),
      file('b/x.nii', { study: 'p 2019-01-01', ...mapped('lesion', 'mine') }),
    ])
    assert.deepEqual(
      groups.map(({ files }) => files),
      [['a/x.nii'], ['b/x.nii']],
    )
  })
})
