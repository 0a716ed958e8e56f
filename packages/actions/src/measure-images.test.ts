// Studies made of boxes, written by the product's own writers; voxels and millilitres are worked from the boxes by hand.
import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import type { OutputFile } from '@debulk/platform/write-files'
import {
  dicomFiles,
  greyImage,
  imageFile,
  inFolder,
  lattice,
  maskFile,
  mrFiles,
  segFile,
  writeTree,
} from '../test/box-studies.ts'
import { leftOut, measured, testFolders } from '../test/measuring.ts'
import { grid, large, small, lesions, dicom, brief } from '../test/one-study.ts'
import { type Measured } from './measure.ts'

const folder = testFolders()

describe('images', () => {
  const image = (inside: number) => ({ path: 'image.nii.gz', content: imageFileOf(inside) })
  const imageFileOf = (inside: number) => imageFile(grid, [large], inside)
  const intensities = ({ studies }: Measured) =>
    studies.map(({ lesions: found }) => {
      const { intensity, touchesBorder } = found[0]!
      return [intensity.status === 'measured' ? intensity.statistics.mean : intensity.reason, touchesBorder]
    })
  const days = (...of: (readonly OutputFile[])[]) => of.flatMap((files, i) => inFolder(`NET-1/202${i}-01-01`, files))

  test('each study has its own', async () => {
    const done = await measured(folder('own'), days([lesions, image(200)], [lesions, image(300)]))
    assert.deepEqual(intensities(done), [
      [200, false],
      [300, false],
    ])
  })
  test("another study's image on the same grid says nothing", async () => {
    const done = await measured(folder('borrowed'), days([lesions, image(200)], [lesions]))
    assert.deepEqual(intensities(done), [
      [200, false],
      ['no-image', null],
    ])
  })
  test('given apart, they are told by their day', async () => {
    const apart = folder('apart')
    writeTree(folder('scans'), days([image(200)], [image(300)]))
    const done = await measured(apart, days([lesions], [lesions]), { imagePaths: [folder('scans')] })
    assert.deepEqual(intensities(done), [
      [200, false],
      [300, false],
    ])
  })
  test('one file given for one study is its image, for two it is neither', async () => {
    writeTree(folder('scan'), [image(200)])
    const imagePaths = [`${folder('scan')}/image.nii.gz`]
    assert.deepEqual(intensities(await measured(folder('only'), days([lesions]), { imagePaths })), [[200, false]])
    const both = await measured(folder('both'), days([lesions], [lesions]), { imagePaths })
    assert.deepEqual(intensities(both), [
      ['no-image', null],
      ['no-image', null],
    ])
    const known = ['2020-01-01', '2021-01-01']
    assert.deepEqual(
      both.refused.map(({ code, parameters }) => [code, parameters]),
      [['image/not-used', { date: null, known }]],
    )
  })
  test('one of another day is said not to be used', async () => {
    writeTree(folder('other day'), days([image(200)], [image(300)]).slice(1))
    const imagePaths = [folder('other day')]
    const done = await measured(folder('this day'), days([lesions]), { imagePaths })
    assert.deepEqual(intensities(done), [['no-image', null]])
    assert.deepEqual(
      done.refused.map(({ code, parameters }) => [code, parameters]),
      [['image/not-used', { date: '2021-01-01', known: ['2020-01-01'] }]],
    )
  })
  test('an image of an undecided name is one when it is given as such', async () => {
    const at = folder('named')
    const files = days([lesions, { ...image(200), path: 'p0712.nii.gz' }])
    const imagePaths = [`${at}/NET-1/2020-01-01/p0712.nii.gz`]
    const done = await measured(at, files, { imagePaths })
    assert.deepEqual([intensities(done), leftOut(done, at)], [[[200, false]], []])
  })
  test('on another grid it still tells where the image ends', async () => {
    const coarse = lattice({ size: { x: 12, y: 10, z: 10 }, step: { x: 4, y: 4, z: 5 } })
    const done = await measured(folder('coarse'), days([lesions, { path: 'image.nii.gz', content: imageFile(coarse) }]))
    assert.deepEqual(intensities(done), [['grid-differs', false]])
  })
  test('a damaged one is named, and the masks are measured', async () => {
    const at = folder('damaged')
    const done = await measured(at, days([lesions, { path: 'image.nii.gz', content: 'torn' }]))
    assert.deepEqual(
      [intensities(done), leftOut(done, at)],
      [[['no-image', null]], [['file/unknown-format', 'NET-1/2020-01-01/image.nii.gz']]],
    )
  })
  test('damaged behind its header, it has no values but a border', async () => {
    const content = image(200).content
    const done = await measured(folder('torn'), days([lesions, { ...image(200), content: content.subarray(0, -40) }]))
    assert.deepEqual(intensities(done), [['pixel-data-not-decoded', false]])
  })
  test('of two series on one grid nothing says which was segmented: geometry, and no values', async () => {
    const files = [
      ...mrFiles(dicom({ image: greyImage(grid, [large], 210), series: 'arterial' })),
      ...mrFiles(dicom({ image: greyImage(grid, [large], 310), series: 'venous' })),
      segFile(dicom({ image: 'none' })),
    ]
    const done = await measured(folder('phases'), files)
    assert.deepEqual(intensities(done), [['several-images', false]])
    assert.equal(done.studies[0]?.technique.modality, 'MR')
  })
  describe('a DICOM series and a label map', () => {
    const own = mrFiles(dicom({ image: greyImage(grid, [large], 210) }))
    // the series was made on another day than the folder says
    const later = mrFiles(dicom({ image: greyImage(grid, [large], 210), date: '2020-03-04' }))
    const told = ({ studies }: Measured) =>
      studies.map(({ patient, date, dateSource, technique }) => [patient, date, dateSource, technique.modality])
    const said = ({ refused }: Measured) => refused.map(({ code, parameters }) => [code, parameters])

    test('given as its image, it has the values, the border, the technique, the day and the patient', async () => {
      writeTree(folder('dicom scan'), own)
      const at = folder('dicom scan for maps')
      const done = await measured(at, days([lesions]), { imagePaths: [folder('dicom scan')] })
      assert.deepEqual(
        [told(done), intensities(done), leftOut(done, at)],
        [[['P-1', '2020-01-01', 'study-date', 'MR']], [[210, false]], []],
      )
    })
    test('beside it too, and then nobody says that it was not segmented', async () => {
      const at = folder('dicom beside')
      const done = await measured(at, days([lesions, ...own]))
      assert.deepEqual(
        [told(done), intensities(done), leftOut(done, at)],
        [[['P-1', '2020-01-01', 'study-date', 'MR']], [[210, false]], []],
      )
    })
    test('given as its image but of another day, it is not: the day stays, and it is said', async () => {
      writeTree(folder('dicom later'), later)
      const done = await measured(folder('dicom later maps'), days([lesions]), { imagePaths: [folder('dicom later')] })
      assert.deepEqual(
        [told(done), intensities(done), said(done)],
        [
          [['NET-1', '2020-01-01', 'folder-name', null]],
          [['no-image', null]],
          [['image/not-used', { date: '2020-03-04', known: ['2020-01-01'] }]],
        ],
      )
    })
    test('in its own folder but of another day, the study date holds, and it is said', async () => {
      const done = await measured(folder('dicom later beside'), days([lesions, ...later]))
      assert.deepEqual(
        [told(done), intensities(done), said(done)],
        [
          [['P-1', '2020-03-04', 'study-date', 'MR']],
          [[210, false]],
          [['date/differs', { stated: '2020-01-01', studyDate: '2020-03-04' }]],
        ],
      )
    })
    test('a day that only the mapping states is not moved by a series of another day beside it', async () => {
      const mapping = { path: 'debulk.mapping.yaml', content: 'patient: P-1\ndate: 2020-01-01\n' }
      const done = await measured(folder('dicom later flat'), [lesions, mapping, ...later])
      assert.deepEqual(
        [told(done), done.refused.map(({ code }) => code)],
        [[['P-1', '2020-01-01', 'mapping', null]], ['study/no-segmentation']],
      )
    })
    test('of somebody else than the mapping says: not measured', async () => {
      const mapping = { path: 'debulk.mapping.yaml', content: 'patient: P-2\n' }
      const at = folder('dicom of another')
      const done = await measured(at, [mapping, ...days([lesions, ...own])])
      assert.deepEqual(
        [done.studies, leftOut(done, at)],
        [[], [['image/other-patient', 'NET-1/2020-01-01/liver_lesions.nii.gz']]],
      )
    })
    test("the patient it names is that of the folder's other studies, and of a DICOM study elsewhere", async () => {
      const elsewhere = dicomFiles(dicom({ study: 'two', date: '2022-01-01' }))
      const done = await measured(folder('one patient'), [...days([lesions, ...own], [lesions]), ...elsewhere])
      assert.deepEqual(
        [done.patients, done.studies.map(({ patient, date }) => `${patient} ${date}`)],
        [['P-1'], ['P-1 2020-01-01', 'P-1 2021-01-01', 'P-1 2022-01-01']],
      )
    })
    test('of two people in one folder nothing says whose a third study is', async () => {
      const other = mrFiles(dicom({ image: greyImage(grid), study: 'two', patientId: 'P-2', date: '2021-01-01' }))
      const { patients } = await measured(
        folder('two patients'),
        days([lesions, ...own], [lesions, ...other], [lesions]),
      )
      assert.deepEqual(patients, ['NET-1', 'P-1', 'P-2'])
    })
    test('a map stored upside down lies on the same voxels', async () => {
      const { size, step, origin } = grid
      const down = {
        ...grid,
        step: { ...step, z: { x: 0, y: 0, z: -step.z.z } },
        origin: { ...origin, z: origin.z + step.z.z * (size.z - 1) },
      }
      const turned = { path: 'lesions.nii.gz', content: maskFile(down, { ...large, z: [5, 7] }) } // 9 − 4 to 9 − 2
      writeTree(folder('dicom turned'), own)
      const done = await measured(folder('turned'), days([turned]), { imagePaths: [folder('dicom turned')] })
      assert.deepEqual(intensities(done), [[210, false]])
    })
    test('on another grid it is said that it was not used', async () => {
      writeTree(folder('dicom coarse'), own)
      const at = folder('dicom coarse maps')
      const finer = lattice({ step: { x: 1, y: 2, z: 5 } })
      const done = await measured(at, days([{ ...lesions, content: maskFile(finer, large) }]), {
        imagePaths: [folder('dicom coarse')],
      })
      assert.deepEqual(
        [told(done), intensities(done), leftOut(done, at)],
        [
          [['NET-1', '2020-01-01', 'folder-name', null]],
          [['no-image', null]],
          [['image/not-on-grid', 'NET-1/2020-01-01/liver_lesions.nii.gz']],
        ],
      )
    })
    test('of two days a series is that of its own', async () => {
      writeTree(
        folder('dicom of one day'),
        mrFiles(dicom({ image: greyImage(grid, [large], 210), date: '2021-01-01' })),
      )
      const imagePaths = [folder('dicom of one day')]
      const done = await measured(folder('dicom for two days'), days([lesions], [lesions]), { imagePaths })
      assert.deepEqual(intensities(done), [
        ['no-image', null],
        [210, false],
      ])
    })
  })
  test('DICOM images given apart are used, and nothing is measured there', async () => {
    const old = { label: 'Lesions', boxes: [small] }
    writeTree(folder('archive'), [
      ...dicomFiles(dicom({ image: greyImage(grid, [large], 210), segments: [old], reading: 'old' })),
      ...inFolder('other', mrFiles(dicom({ study: 'two', date: '2021-01-01' }))),
    ])
    const at = folder('drawn')
    const done = await measured(at, [segFile(dicom({ reading: 'new' }))], { imagePaths: [folder('archive')] })
    assert.deepEqual(
      [brief(done), intensities(done), leftOut(done, at)],
      [['P-1 2020-01-01 51.2 [1.8 0.16]'], [[210, false]], [['image/not-used', 'archive/other/mr/000.dcm']]],
    )
  })
})
