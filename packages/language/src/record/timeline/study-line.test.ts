import assert from 'node:assert/strict'
import { test } from 'node:test'
import { defaultMeasurementError } from '@debulk/clinical/lesion/measurement-error'
import type { StudyReading } from '@debulk/clinical/lesion/study-reading'
import type { TypedLesion } from '@debulk/clinical/record/imaging-events'
import { typedStudies } from '@debulk/clinical/record/typed-studies'
import { uncertainDate } from '@debulk/quantity/uncertain-date'
import { format } from '../../format.ts'
import { recordTermsEn } from '../record-terms.en.ts'
import { recordTermsRu } from '../record-terms.ru.ts'
import { studyLine } from './study-line.ts'

const plain = (text: string) => text.replaceAll('\u00A0', ' ')

/** A reading of one day; without lesions nobody looked for any. */
function studyOf(lesions: readonly TypedLesion[] | undefined): StudyReading {
  const on = uncertainDate('2018-04-07')
  assert.ok(on.ok)
  const [study] = typedStudies('test', 'P1', [
    {
      kind: 'study-read',
      id: 'read',
      on: on.value,
      provenance: { kind: 'measured', algorithm: 'debulk', version: '0', from: null },
      modality: 'MR',
      liverVolumeMl: 1508,
      natures: 'metastasis',
      reviewed: true,
      ...(lesions ? { lesions } : {}),
    },
  ])
  assert.ok(study)
  return study
}

const sphere = (volumeMl: number, more: Partial<TypedLesion> = {}): TypedLesion => ({
  label: `${volumeMl} mL`,
  segmented: true,
  volumeMl: { lowMl: volumeMl, highMl: volumeMl },
  longAxisMm: Math.cbrt((6000 * volumeMl) / Math.PI),
  ...more,
})

// A sphere of 33.51 mL is 40 mm across (4/3 π 20³ = 33510 mm³); with one of 4.19 mL (20 mm) they make 37.7 mL, 2.5 % of 1508 mL. Printed to two digits, as the error allows.
test('how many, how much, the largest, the share; a benign lesion and a speck are not counted, one outside the liver is apart', () => {
  const study = studyOf([
    sphere(33.51),
    sphere(4.19),
    sphere(50, { nature: 'benign' }),
    sphere(0.01, { speck: true }),
    sphere(11.5, { site: 'mesenteric mass' }),
  ])
  const en = plain(studyLine(study, defaultMeasurementError, recordTermsEn, format('en')))
  assert.match(
    en,
    /^Measured on the images: MRI, 2 lesions, 38 mL .*, largest 40 mm, 2\.5 % of the liver, mesenteric mass 12 mL$/,
  )
  const ru = plain(studyLine(study, defaultMeasurementError, recordTermsRu, format('ru')))
  assert.match(ru, /^Измерено на снимках: МРТ, 2 очага, 38 мл .*, наибольший 40 мм, 2,5 % печени, .* 12 мл$/)
})

test('looked for and none seen is said; not looked for is not', () => {
  const line = (study: StudyReading) => plain(studyLine(study, defaultMeasurementError, recordTermsEn, format('en')))
  assert.match(line(studyOf([])), /no lesion seen/)
  assert.doesNotMatch(line(studyOf(undefined)), /no lesion seen/)
})
