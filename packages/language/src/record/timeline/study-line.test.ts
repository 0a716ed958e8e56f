import assert from 'node:assert/strict'
import { test } from 'node:test'
import { defaultMeasurementError } from '@debulk/clinical/lesion/measurement-error'
import { sampleLesion, sampleStudy } from '../../../../clinical/test/sample-readings.ts'
import { format } from '../../format.ts'
import { recordTermsEn } from '../record-terms.en.ts'
import { recordTermsRu } from '../record-terms.ru.ts'
import { studyLine } from './study-line.ts'

const plain = (text: string) => text.replaceAll('\u00A0', ' ')
const technique = {
  modality: 'MR',
  sequence: null,
  phase: null,
  agent: null,
  sliceSpacingMm: null,
  pixelSpacingMm: null,
}

// A sphere of 33.51 mL is 40 mm across (4/3 π 20³ = 33510 mm³); with one of 4.19 mL (20 mm) they make 37.7 mL, 2.5 % of 1508 mL. Printed to two digits, as the error allows.
test('how many, how much, the largest, the share; a benign lesion and a speck are not counted, one outside the liver is apart', () => {
  const study = sampleStudy(
    '2018-04-07',
    [
      sampleLesion({ volumeMl: 33.51 }),
      sampleLesion({ volumeMl: 4.19 }),
      sampleLesion({ volumeMl: 50, nature: 'benign' }),
      sampleLesion({ volumeMl: 0.01, speck: true }),
      sampleLesion({ volumeMl: 11.5, site: 'mesenteric mass' }),
    ],
    { technique, liverVolumeMl: 1508 },
  )
  const en = plain(studyLine(study, defaultMeasurementError, recordTermsEn, format('en')))
  assert.match(
    en,
    /^Measured on the images: MRI, 2 lesions, 38 mL .*, largest 40 mm, 2\.5 % of the liver, mesenteric mass 12 mL$/,
  )
  const ru = plain(studyLine(study, defaultMeasurementError, recordTermsRu, format('ru')))
  assert.match(ru, /^Измерено на снимках: МРТ, 2 очага, 38 мл .*, наибольший 40 мм, 2,5 % печени, .* 12 мл$/)
})

test('looked for and none seen is said; not looked for is not', () => {
  const line = (study: ReturnType<typeof sampleStudy>) =>
    plain(studyLine(study, defaultMeasurementError, recordTermsEn, format('en')))
  assert.match(line(sampleStudy('2018-04-07', [])), /no lesion seen/)
  assert.doesNotMatch(line(sampleStudy('2018-04-07', [], { lesionsSegmented: false })), /no lesion seen/)
})
