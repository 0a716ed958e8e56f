import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { LesionReading } from '@debulk/clinical/lesion/lesion-reading'
import { defaultMeasurementError, type MeasurementError } from '@debulk/clinical/lesion/measurement-error'
import type { StudyReading } from '@debulk/clinical/lesion/study-reading'
import { parseCaseFile } from './case-file.ts'
import { measureCsv } from './measure-csv.ts'
import { measureOutput } from './measure-output.ts'
import { measureOutputSchema } from './output-schema.ts'

/** One tenth of random error and none of a boundary, so that intervals can be worked by hand. */
const model: MeasurementError = {
  ...defaultMeasurementError,
  volumeCv: [{ belowMm: null, cv: 0.1, source: 'made up' }],
  boundaryShiftMm: {
    ...defaultMeasurementError.boundaryShiftMm,
    common: { sd: 0, source: 'made up' },
    perStudy: { sd: 0, source: 'made up' },
  },
}
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
        diameterIs: 'measured',
        existence: 'certain',
        volumeMl,
        volumeLowMl: volumeMl,
        volumeHighMl: volumeMl,
      } as const
      return { ...typed, ...common, ...lesion }
    }),
  }
}

const output = (study: StudyReading) => {
  const written = measureOutput({ studies: [study], refused: [], model, connectivity: 18 }, () => '')
  measureOutputSchema.parse(JSON.parse(JSON.stringify(written)))
  const [only] = written.studies
  assert.ok(only)
  return { ...only, connectivity: written.connectivity }
}
// exp of multiples of 1.959963985 from the Python standard library (statistics.NormalDist)
const rounded = (value: number | null | undefined) => value && Number(value.toFixed(4))

test('an interval of 95 %: exp(1.959964 · 0.1) = 1.216522524 either way', () => {
  const [whole, cut] = output(sampleStudy([{ volumeMl: 10 }, { volumeMl: 5, touchesBorder: true }])).lesions
  assert.deepEqual(
    [whole?.volumeLowMl, whole?.volumeHighMl, rounded(whole?.volumeInterval95Ml.low)],
    [10, 10, rounded(10 / 1.216522524)],
  )
  assert.equal(rounded(whole?.volumeInterval95Ml.high), rounded(10 * 1.216522524))
  assert.equal(cut?.volumeInterval95Ml.high, null)
})

test('of two equal lesions together it is narrower: exp(1.959964 · 0.1 / √2) = 1.148653495', () => {
  const { totals } = output(
    sampleStudy([
      { volumeMl: 10, id: 'a' },
      { volumeMl: 10, id: 'b' },
    ]),
  )
  const interval = totals.volumeInterval95Ml
  assert.ok(interval)
  assert.deepEqual(
    [rounded(interval.low), rounded(interval.high)],
    [rounded(20 / 1.148653495), rounded(20 * 1.148653495)],
  )
})

test('a lesion outside the liver enters no figure of the liver, and is listed', () => {
  const lesions = [
    { volumeMl: 10, diameterMm: 30 },
    { volumeMl: 7, site: 'ileum' },
  ]
  const study = output(sampleStudy(lesions, { liverVolumeMl: 1000 }))
  const { count, volumeMl, percentOfLiver, sumOfLongAxesEdgeMm, elsewhere } = study.totals
  assert.deepEqual(
    { count, volumeMl, percentOfLiver, sumOfLongAxesEdgeMm, elsewhere },
    { count: 1, volumeMl: 10, percentOfLiver: 1, sumOfLongAxesEdgeMm: 30, elsewhere: { count: 1, volumeMl: 7 } },
  )
  assert.deepEqual(
    study.lesions.map(({ site }) => site),
    [null, 'ileum'],
  )
})

test('the liver searched, all elsewhere: none in the liver, all listed', () => {
  const study = output(sampleStudy([{ volumeMl: 7, site: 'ileum' }]))
  assert.deepEqual([study.totals.count, study.totals.volumeMl, study.lesions.length], [0, 0, 1])
  assert.deepEqual(study.totals.elsewhere, { count: 1, volumeMl: 7 })
})

test('not looked for is unknown, not 0', () => {
  const { totals } = output(sampleStudy([], { lesionsSegmented: false }))
  assert.deepEqual(
    [totals.count, totals.volumeMl, totals.volumeInterval95Ml, totals.percentOfLiver, totals.elsewhere],
    [null, null, null, null, null],
  )
})

test('only lesions elsewhere were looked for: the liver is unknown, they are known', () => {
  const { totals } = output(sampleStudy([{ volumeMl: 7, site: 'ileum' }], { lesionsSegmented: false }))
  assert.deepEqual([totals.count, totals.volumeMl, totals.elsewhere], [null, null, { count: 1, volumeMl: 7 }])
})

for (const evidence of ['range', 'count'] as const) {
  test(`a size made up for a ${evidence} enters no sum of diameters`, () => {
    const madeUp = { volumeMl: 1, evidence, diameterIs: 'assumed' } as const
    const { totals } = output(sampleStudy([madeUp]))
    assert.deepEqual([totals.sumOfLongAxesEdgeMm, totals.count], [null, 1])
    const beside = output(sampleStudy([madeUp, { volumeMl: 10, diameterMm: 30 }])).totals
    assert.deepEqual([beside.sumOfLongAxesEdgeMm, beside.sumOfLongAxesIsAtLeast, beside.count], [30, true, 2])
  })
}

test('the connectivity asked for is stated', () => {
  assert.equal(output(sampleStudy([])).connectivity, 18)
})

test('the table has the interval; no upper bound is an empty cell', () => {
  const studies = [sampleStudy([{ volumeMl: 10, touchesBorder: true }])]
  const [head, row] = measureCsv({ studies, model })
    .split('\r\n')
    .map((line) => line.split(','))
  const cell = (name: string) => row?.[head?.indexOf(name) ?? -1]
  assert.equal(rounded(Number(cell('volumeLow95Ml'))), rounded(10 / 1.216522524))
  assert.equal(cell('volumeHigh95Ml'), '')
})
