// Studies made of boxes, written by the product's own writers; voxels and millilitres are worked from the boxes by hand.
import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { codes, dicomFiles, inFolder, maskFile, mrFiles, segFile, type BoxSegment } from '../test/box-studies.ts'
import { leftOut, measured, testFolders } from '../test/measuring.ts'
import { brief, dicom, grid, large, segments, small } from '../test/one-study.ts'

const folder = testFolders()
const map = { path: 'lesions.nii.gz', content: maskFile(grid, small) }
const otherMap = { ...map, content: maskFile(grid, large) }

describe('a SEG and a label map drawn on one DICOM series are two readings of one study', () => {
  // the folder calls the patient otherwise than the files do
  const files = inFolder('NET-1/2020-01-01', [...dicomFiles(dicom()), map])
  const several = 'NET-1/2020-01-01/lesions.nii.gz'
  const seg = 'NET-1/2020-01-01/seg.dcm'

  test('nobody chose: neither is measured', async () => {
    const done = await measured(folder('unchosen'), files)
    assert.deepEqual([brief(done), leftOut(done, folder('unchosen'))], [[], [['segmentation/several', several]]])
  })
  test('one is chosen, the other named as not used', async () => {
    const at = folder('chosen')
    const done = await measured(at, files, { segmentation: 'seg.dcm' })
    assert.deepEqual(
      [brief(done), leftOut(done, at)],
      [['P-1 2020-01-01 51.2 [1.8 0.16]'], [['segmentation/not-chosen', several]]],
    )
    const drawn = await measured(folder('map'), files, { segmentation: 'lesions.nii.gz' })
    assert.deepEqual(leftOut(drawn, folder('map')), [['segmentation/not-chosen', seg]])
    const uids = [done, drawn].map(({ studies }) => studies[0]?.studyUid)
    assert.equal(uids[0], uids[1])
    assert.ok(uids[0])
  })
})

describe('folders of readers are two readings of one patient', () => {
  for (const [why, a, b] of [
    ['below the day', 'NET-1/2020-01-01/reader_A', 'NET-1/2020-01-01/reader_B'],
    ['above the day', 'NET-1/reader_A/2020-01-01', 'NET-1/reader_B/2020-01-01'],
  ] as const) {
    const files = [...inFolder(a, [map]), ...inFolder(b, [otherMap])]
    test(`${why}: never added up, never two patients`, async () => {
      const done = await measured(folder(why), files)
      assert.deepEqual(
        [brief(done), leftOut(done, folder(why))],
        [[], [['segmentation/several', `${a}/lesions.nii.gz`]]],
      )
    })
    test(`${why}: the reader chooses, and has signed`, async () => {
      const done = await measured(folder(`${why}, B`), files, { segmentation: 'reader_B' })
      assert.deepEqual(brief(done), ['NET-1 2020-01-01 null [1.8]'])
      assert.equal(done.studies[0]?.reader, 'reader_B')
    })
  }
  test('two lesions in one folder are one reading', async () => {
    const files = [
      { ...otherMap, path: 'lesion_A.nii.gz' },
      { ...map, path: 'lesion_B.nii.gz' },
    ]
    const done = await measured(folder('letters'), inFolder('NET-1/2020-01-01', files))
    assert.deepEqual(brief(done), ['NET-1 2020-01-01 null [1.8 0.16]'])
  })
})

describe('what was asked for is not silently replaced', () => {
  const files = [
    ...inFolder('NET-1/2020-01-01/reader_A', [map]),
    ...inFolder('NET-1/2020-01-01/reader_B', [otherMap]),
    ...inFolder('NET-1/2020-06-01/reader_A', [map]),
  ]
  test('the only reading of a study is measured, and named where it is another one', async () => {
    const at = folder('mixed')
    const done = await measured(at, files, { segmentation: 'reader_B' })
    assert.deepEqual(
      [brief(done), leftOut(done, at)],
      [
        ['NET-1 2020-01-01 null [1.8]', 'NET-1 2020-06-01 null [0.16]'],
        [
          ['segmentation/not-chosen', 'NET-1/2020-01-01/reader_A/lesions.nii.gz'],
          ['segmentation/not-asked-for', 'NET-1/2020-06-01/reader_A/lesions.nii.gz'],
        ],
      ],
    )
    assert.equal(done.segmentationsInstead, null)
  })
  test('nothing is called so: nothing is measured, and the names there are come back', async () => {
    const done = await measured(folder('misspelt'), files, { segmentation: 'reader_Z' })
    assert.deepEqual([brief(done), done.segmentationsInstead], [[], ['lesions.nii.gz', 'reader_A', 'reader_B']])
  })
  test('a file asked for that was refused for itself is no misspelling', async () => {
    const torn = { path: 'NET-1/2020-01-01/reader_C/lesions_C.nii.gz', content: otherMap.content.subarray(0, 60) }
    const done = await measured(folder('torn'), [...files, torn], { segmentation: 'lesions_C.nii.gz' })
    assert.equal(done.segmentationsInstead, null)
    assert.ok(done.refused.some(({ path }) => path.endsWith('lesions_C.nii.gz')))
  })
})

describe('a lesion declared without a voxel', () => {
  const study = (tracked: Partial<BoxSegment>) =>
    segFile(dicom({ image: 'none', segments: [...segments, { label: 'Lesion 07', boxes: [], ...tracked }] }))
  test('is said where it has an identity, and is no lesion', async () => {
    const at = folder('empty')
    const done = await measured(at, [study({ tracked: 'seven', type: codes.metastasis })])
    assert.deepEqual(brief(done), ['P-1 2020-01-01 51.2 [1.8 0.16]'])
    assert.deepEqual(
      done.refused.map(({ code, parameters }) => ({ code, parameters })),
      [{ code: 'segmentation/segment-empty', parameters: { segments: ['Lesion 07'] } }],
    )
  })
  test('of a class it means that there is none', async () => {
    const done = await measured(folder('none'), [study({ label: 'Metastases' })])
    assert.deepEqual(done.refused, [])
  })
})

test('a segmentation of one patient on the image of another is refused', async () => {
  const at = folder('stranger')
  const done = await measured(at, [...mrFiles(dicom()), segFile(dicom({ patientId: 'P-2' }))])
  assert.deepEqual([brief(done), leftOut(done, at)], [[], [['segmentation/other-patient', 'seg.dcm']]])
})
