import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { fileStem } from './file-stem.ts'
import { imageOrLabels } from './image-or-labels.ts'
import { labelNames } from './label-names.ts'
import { timePoint } from './time-point.ts'

describe('image or label map', () => {
  const rows: [string, string[], ReturnType<typeof imageOrLabels>][] = [
    ['ct.nii.gz', [], 'image'],
    ['mr.nii.gz', [], 'image'],
    ['T1_venous.nii', [], 'image'],
    ['image.nii.gz', [], 'image'],
    ['volume-7.nii', [], 'image'],
    ['case_007_0000.nii.gz', [], 'image'],
    ['liver_0001.nii.gz', [], 'image'],
    ['снимок.nii.gz', [], 'image'],
    ['x.nii.gz', ['imagesTr'], 'image'],
    ['x.nii.gz', ['images', 'p1'], 'image'],
    ['liver.nii.gz', ['images'], 'labels'],
    ['lesion_01.nii.gz', [], 'labels'],
    ['segmentation-7.nii', [], 'labels'],
    ['ct_seg.nii.gz', [], 'labels'],
    ['label_12.nii.gz', [], 'labels'],
    ['ct.seg.nrrd', [], 'labels'],
    ['x.nii.gz', ['labelsTr'], 'labels'],
    ['scan_1.nii.gz', ['labels', 'final'], 'labels'],
    ['scan_1.nii.gz', ['monai'], 'image'],
    ['x.nii.gz', ['labels', 'final'], 'labels'],
    ['case_007.nii.gz', ['2018-04-07'], 'undecided'],
  ]
  for (const [name, folders, expected] of rows) {
    test(`${[...folders, name].join('/')}: ${expected}`, () => assert.equal(imageOrLabels({ name, folders }), expected))
  }
})

describe('when and whose', () => {
  const rows: [string[], string | null, string | null][] = [
    [['data', 'NET-1', '2018-04-07'], '2018-04-07', 'NET-1'],
    [['NET-1', '2018-04-07', 'segmentations'], '2018-04-07', 'NET-1'],
    [['2018-04-07'], '2018-04-07', null],
    [['NET-1', '2017-01-01', '2018-04-07'], '2018-04-07', '2017-01-01'],
    [['NET-1', '2018-02-30'], null, null],
    [['NET-1', '20180407'], null, null],
    [['NET-1', 'reader_A', '2018-04-07'], '2018-04-07', 'NET-1'],
    [['NET-1', '2018-04-07', 'Reader 2'], '2018-04-07', 'NET-1'],
    [['reader_A', '2018-04-07'], '2018-04-07', null],
    [['NET-1', 'nifti', '2018-04-07'], '2018-04-07', 'NET-1'],
    [['masks', '2018-04-07'], '2018-04-07', null],
    [['readers of journals', '2018-04-07'], '2018-04-07', 'readers of journals'],
    [[], null, null],
  ]
  for (const [folders, date, patient] of rows) {
    test(`${folders.join('/') || 'no folder'} → ${date ?? 'no date'}, ${patient ?? 'no patient'}`, () => {
      const point = timePoint(folders)
      assert.deepEqual([point.date, point.patient], [date, patient])
    })
  }
})

describe('names of label values', () => {
  test('nnU-Net version 2', () => {
    const json = { labels: { background: 0, liver: 1, tumor: 2 }, channel_names: { 0: 'CT' } }
    assert.deepEqual(
      labelNames(json, 'case_1.nii.gz'),
      new Map([
        [1, 'liver'],
        [2, 'tumor'],
      ]),
    )
  })
  test('nnU-Net version 1', () => {
    assert.deepEqual(
      labelNames({ labels: { 0: 'background', 1: 'liver', 2: 'cancer' } }, 'x'),
      new Map([
        [1, 'liver'],
        [2, 'cancer'],
      ]),
    )
  })
  test('nnU-Net regions: the order says which value a region is written as (KiTS2023)', () => {
    const json = {
      labels: { background: 0, kidney: [1, 2, 3], masses: [2, 3], tumor: 2 },
      regions_class_order: [1, 3, 2],
    }
    assert.deepEqual(
      labelNames(json, 'x'),
      new Map([
        [1, 'kidney'],
        [3, 'masses'],
        [2, 'tumor'],
      ]),
    )
  })
  test('MONAI Label: the final label of this image', () => {
    const json = {
      name: 'd',
      objects: {
        case_1: {
          image: {},
          labels: {
            original: { info: { label_info: [{ name: 'x', idx: 1 }] } },
            final: {
              info: {
                label_info: [
                  { name: 'liver', idx: 1 },
                  { name: 'tumor', idx: 2 },
                ],
              },
            },
          },
        },
      },
    }
    assert.deepEqual(
      labelNames(json, 'case_1.nii.gz'),
      new Map([
        [1, 'liver'],
        [2, 'tumor'],
      ]),
    )
    assert.equal(labelNames(json, 'case_2.nii.gz'), null)
  })
  describe('MONAI Label: what a model made (app.infer saves {model, params}), beside what a person submitted', () => {
    const common = { ts: 1700000000, checksum: 'MD5:0', name: 'case_1.nii.gz' }
    const params = { label_names: { background: 0, liver: 1, tumor: 2 }, latencies: { total: 3.1 }, centroids: {} }
    const original = { ext: '.nii.gz', info: { model: 'deepedit', params, ...common } }
    const labelInfo = [{ name: 'tumor', idx: 1 }]
    const final = { ext: '.nii.gz', info: { label_info: labelInfo, ...common } }
    const listed = { ext: '.nii.gz', info: { model: 'x', params: { label_names: ['liver', 'tumor'] }, ...common } }
    const ofModel: [number, string][] = [
      [1, 'liver'],
      [2, 'tumor'],
    ]
    for (const [why, labels, folder, expected] of [
      ['the model’s own', { original }, 'original', ofModel],
      ['the tag of its folder, the model’s', { original, final }, 'original', ofModel],
      ['the tag of its folder, the person’s', { original, final }, 'final', [[1, 'tumor']]],
      ['taken out of its folder: the final one', { original, final }, '2020-01-01', [[1, 'tumor']]],
      ['another tag’s numbers may be others', { original, final: { info: common } }, 'final', null],
      ['a list has no numbers', { original: listed }, 'original', null],
    ] as const) {
      const json = { objects: { case_1: { image: {}, labels } } }
      test(why, () => assert.deepEqual(labelNames(json, 'case_1.nii.gz', folder), expected && new Map(expected)))
    }
  })
  for (const other of [null, 7, [], {}, { labels: [] }, { labels: { a: 'b' } }, { objects: {} }]) {
    test(`${JSON.stringify(other)} explains nothing`, () => assert.equal(labelNames(other, 'x.nii'), null))
  }
})

test('stems', () => {
  assert.deepEqual(['a.nii.gz', 'b.nii', 'c d.seg.nrrd', 'e.nrrd', 'f.nhdr', 'g'].map(fileStem), [
    'a',
    'b',
    'c d',
    'e',
    'f',
    'g',
  ])
})
