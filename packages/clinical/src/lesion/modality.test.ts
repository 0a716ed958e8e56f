import assert from 'node:assert/strict'
import { test } from 'node:test'
import { isCtName, modalitiesOf, sameModality } from './modality.ts'

// codes of DICOM CID 29, and what reports in English and Russian write
for (const [name, expected] of [
  ['CT', ['CT']],
  ['MSCT', ['CT']],
  ['CECT', ['CT']],
  ['CT with contrast', ['CT']],
  ['КТ', ['CT']],
  ['МСКТ', ['CT']],
  ['КТ с контрастом', ['CT']],
  ['компьютерная томография', ['CT']],
  ['MR', ['MR']],
  ['MRI', ['MR']],
  ['МРТ', ['MR']],
  ['магнитно-резонансная томография', ['MR']],
  ['PET/CT', ['PT', 'CT']],
  ['ПЭТ/КТ', ['PT', 'CT']],
  ['CT+MRI', ['CT', 'MR']],
  ['УЗИ', ['US']],
  ['ultrasound', ['US']],
  ['SPECT', ['NM']],
  ['томография', []],
] as const) {
  test(`${name}: ${expected.join(' + ') || 'none that is known'}`, () => assert.deepEqual(modalitiesOf(name), expected))
}

test('one way of imaging under two names, and two of them', () => {
  assert.deepEqual(
    [sameModality('MR', 'MRI'), sameModality('КТ', 'CT'), sameModality('CT', 'PET/CT'), sameModality('МСКТ', 'МРТ')],
    [true, true, false, false],
  )
})
test('what is not named, or by no known word, may be CT', () =>
  assert.deepEqual(
    [isCtName('ПЭТ/КТ'), isCtName('MRI'), isCtName('scan'), isCtName(null)],
    ['yes', 'no', 'unknown', 'unknown'],
  ))
