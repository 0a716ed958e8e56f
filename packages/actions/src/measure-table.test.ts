import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { LesionReading } from '@debulk/clinical/lesion/lesion-reading'
import { defaultMeasurementError } from '@debulk/clinical/lesion/measurement-error'
import type { StudyReading } from '@debulk/clinical/lesion/study-reading'
import { parseCaseFile } from '@debulk/contract/case-file'
import { measureTable } from './measure-table.ts'

/** A segmented study of lesions that differ from a typed one only in what a test is about. */
function sampleStudy(lesions: readonly Partial<LesionReading>[], more: Partial<StudyReading> = {}): StudyReading {
  const file = parseCaseFile(
    'x',
    'schemaVersion: 1\npatient: P1\nevents: [{ kind: study-read, on: 2020-01-01, lesions: [{ label: a, volumeMl: 10 }] }]',
  )
  assert.ok(file.ok)
  const study = file.value.studies[0]
  const typed = study?.lesions[0]
  assert.ok(study && typed)
  return {
    ...study,
    ...more,
    lesions: lesions.map((lesion, i): LesionReading => {
      const volumeMl = lesion.volumeMl ?? 10
      const common = {
        id: `${i}`,
        evidence: 'segmented',
        volumeMl,
        volumeLowMl: volumeMl,
        volumeHighMl: volumeMl,
      } as const
      return { ...typed, ...common, ...lesion }
    }),
  }
}

const table = async (...lesions: readonly Partial<LesionReading>[]) => tableOf(lesions, 26)
const tableOf = async (lesions: readonly Partial<LesionReading>[], connectivity: 6 | 18 | 26) =>
  measureTable(
    {
      studies: [sampleStudy(lesions, { liverVolumeMl: 1000 })],
      readings: [],
      patients: ['P1'],
      refused: [],
      segmentationsInstead: null,
      elsewhere: null,
      model: defaultMeasurementError,
      connectivity,
      synthetic: false,
      close: () => {},
    },
    { language: 'en', columns: 120, colour: false },
  )
const inLiver = { volumeMl: 10, label: 'Metastasis' }
const primary = { volumeMl: 90, label: 'Neoplasm, Primary #1', site: 'pharyngeal tonsil' }

test('the share of the liver is of lesions of the liver: 10 of 1000 mL', async () => {
  assert.match((await table(inLiver, primary)).replaceAll('\u00A0', ' '), /liver[^·]*1\.0 %/i)
})

test('a lesion elsewhere is listed with its site, even when there is no other', async () => {
  for (const lesions of [[inLiver, primary], [primary]]) {
    assert.match(await table(...lesions), /Neoplasm, Primary #1 \(pharyngeal tonsil\)/)
  }
})

test('neighbours other than 26 are stated', async () => {
  assert.match(await tableOf([inLiver], 6), /^6 neighbours make one lesion/m)
  assert.doesNotMatch(await tableOf([inLiver], 26), /neighbours/)
})
