// Studies made of boxes, written by the product's own writers; voxels and millilitres are worked from the boxes by hand.
import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { measureOutput } from '@debulk/contract/measure-output'
import { measureOutputSchema } from '@debulk/contract/output-schema'
import type { OutputFile } from '@debulk/platform/write-files'
import { dicomFiles, inFolder, maskFile, uidOf } from '../test/box-studies.ts'
import { leftOut, measured, testFolders } from '../test/measuring.ts'
import { grid, small, dicom } from '../test/one-study.ts'
import { measureTable } from './measure-table.ts'

const folder = testFolders()

describe('whose and when', () => {
  const noDate = (files: readonly OutputFile[]): OutputFile[] =>
    files.map((file) => ({ ...file, content: withoutStudyDate(file.content) }))
  const undated = noDate(dicomFiles(dicom({ patientId: '' })))

  test('a DICOM study without patient and date takes them from its folders', async () => {
    const { studies } = await measured(folder('folders'), inFolder('NET-9/2019-05-06', undated))
    assert.deepEqual(
      studies.map(({ patient, date, dateSource }) => [patient, date, dateSource]),
      [['NET-9', '2019-05-06', 'folder-name']],
    )
  })
  test('else from a mapping file', async () => {
    const mapping = { path: 'debulk.mapping.yaml', content: 'patient: NET-9\ndate: 2019-05-06\nphase: arterial\n' }
    const { studies } = await measured(folder('mapping'), [...undated, mapping])
    assert.deepEqual(
      studies.map(({ patient, date, dateSource, technique }) => [patient, date, dateSource, technique.phase]),
      [['NET-9', '2019-05-06', 'mapping', 'arterial']],
    )
  })
  test('else it is refused', async () => {
    const done = await measured(folder('nowhere'), undated)
    assert.deepEqual(leftOut(done, folder('nowhere'))[0], ['date/study-date-missing', 'seg.dcm'])
  })
  test('what the files state goes before folders and mapping', async () => {
    const mapping = { path: 'debulk.mapping.yaml', content: 'patient: NET-9\ndate: 2019-05-06\n' }
    const { studies } = await measured(folder('stated'), [...inFolder('X/2001-01-01', dicomFiles(dicom())), mapping])
    assert.deepEqual(
      studies.map(({ patient, date, dateSource }) => [patient, date, dateSource]),
      [['P-1', '2020-01-01', 'study-date']],
    )
  })
  test('a map of which only the date is known is of nobody known, in words and in JSON', async () => {
    const mapping = { path: 'debulk.mapping.yaml', content: 'date: 2019-05-06\nrole: lesion\n' }
    const map = { path: 'x.nii.gz', content: maskFile(grid, small) }
    const done = await measured(folder('anybody'), [map, mapping])
    assert.deepEqual(
      done.studies.map(({ patient, date }) => [patient, date]),
      [[null, '2019-05-06']],
    )
    const look = { columns: 100, colour: false }
    assert.match(await measureTable(done, { ...look, language: 'en' }), /Patient not stated/)
    assert.match(await measureTable(done, { ...look, language: 'ru' }), /Пациент не указан/)
    assert.equal(measureOutputSchema.parse(measureOutput(done, () => '')).studies[0]?.patient, null)
  })
  test('what was given in full is shown from its last folder on, which may be all that names nobody', async () => {
    const at = folder('Petrovskaya/studies')
    const done = await measured(at, [
      ...inFolder('2020-01-01', dicomFiles(dicom())),
      { path: 'x.dcm', content: 'none' },
    ])
    assert.deepEqual([done.studies[0]?.source, done.refused[0]?.path], ['studies/2020-01-01/seg.dcm', 'studies/x.dcm'])
    assert.doesNotMatch(JSON.stringify([done.studies, done.refused]), /Petrovskaya/)
  })
  test('without any of these, two studies may be of two people', async () => {
    const files = [
      ...inFolder('a', dicomFiles(dicom({ patientId: '' }))),
      ...inFolder('b', dicomFiles(dicom({ patientId: '', study: 'two', date: '2021-01-01' }))),
    ]
    const { patients } = await measured(folder('nameless'), files)
    assert.deepEqual(patients, [uidOf('one'), uidOf('two')].toSorted())
  })
})

/** The file with StudyDate (0008,0020) made a private-use tag of group 0009, so that it states none. */
function withoutStudyDate(content: string | Uint8Array): Uint8Array {
  const bytes = Buffer.from(content)
  const at = bytes.indexOf(Buffer.from([0x08, 0x00, 0x20, 0x00, 0x44, 0x41]))
  if (at > 0) bytes.fill(0x20, at + 8, at + 16) // an empty value
  return bytes
}
