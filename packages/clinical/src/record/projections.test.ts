// What measuring and assessing read in a record. Dates and volumes are worked by hand.
import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { day, on, told } from '../../test/sample-record.ts'
import { defaultMeasurementError } from '../lesion/measurement-error.ts'
import { assess } from '../assess.ts'
import { activeDuring, givenBy } from '../treatment/treatment-order.ts'
import { assertionsOf } from './assertions-of.ts'
import { otherSitesOf } from './other-sites-of.ts'
import { unretracted } from './patient-record.ts'
import { treatmentsOf } from './treatments-of.ts'
import { typedStudies } from './typed-studies.ts'
import { typedVolume } from './typed-volume.ts'

const exact = (ml: number) => ({ lowMl: ml, highMl: ml })

describe('treatments', () => {
  test('an undated one was given before no study for certain, and may have been between any two', () => {
    const [undated] = treatmentsOf([told('embolisation-performed', 'unknown', { id: 't' })])
    assert.ok(undated)
    assert.equal(givenBy(undated, day('2030-01-01')), false)
    assert.equal(activeDuring(undated, day('2018-01-01'), day('2019-01-01')), true)
  })
  test('an undated end leaves open whether a drug still goes on', () => {
    const [drug] = treatmentsOf([
      told('systemic-therapy-started', '2017', { id: 'o', drug: 'octreotide' }),
      told('systemic-therapy-stopped', 'unknown', { id: 's', therapy: 'o' }),
    ])
    assert.equal(drug?.until?.precision, 'unknown')
    assert.equal(drug && activeDuring(drug, day('2020-01-01'), day('2021-01-01')), true)
  })
  test('a radioligand cycle that belongs to a therapy is no treatment of its own', () => {
    const cycle = (therapy?: string) =>
      told('radioligand-cycle-given', '2019', {
        id: `c${therapy}`,
        radionuclide: '177Lu',
        ligand: 'DOTATATE',
        ...(therapy ? { therapy } : {}),
      })
    const start = told('systemic-therapy-started', '2018', { id: 'prrt', drug: '177Lu DOTATATE' })
    assert.deepEqual(
      treatmentsOf([start, cycle('prrt')]).map(({ id }) => id),
      ['prrt'],
    )
    assert.deepEqual(
      treatmentsOf([cycle()]).map(({ drug, until }) => [drug, until?.value]),
      [['177Lu DOTATATE', '2019']],
    )
  })
  test('a retracted one is none', () => {
    const events = [
      told('ablation-performed', '2019', { id: 'a' }),
      told('event-retracted', '2020', { id: 'r', retracts: 'a', reason: 'x' }),
    ]
    assert.deepEqual(treatmentsOf(unretracted(events)), [])
  })
})

describe('studies that the record holds', () => {
  const read = (date: string, facts: object) =>
    typedStudies('p.yaml', 'A', [told('study-read', date, { id: 'r', ...facts })])
  test('without a list of lesions nobody measured; with an empty one there were none', () => {
    assert.deepEqual(
      read('2019-01-26', {}).map(({ lesionsSegmented }) => lesionsSegmented),
      [false],
    )
    assert.deepEqual(
      read('2019-01-26', { lesions: [] }).map(({ lesionsSegmented, lesions }) => [lesionsSegmented, lesions]),
      [[true, []]],
    )
  })
  for (const vague of ['2019', '2019-01', '2019-01-26/2019-01-27', 'unknown'])
    test(`one of ${vague} is no study`, () => assert.deepEqual(read(vague, {}), []))
  test('a lesion that was measured and saved is as well known as it was', () => {
    const lesion = {
      label: 'a',
      segmented: true,
      volumeMl: exact(1.8),
      longAxisMm: 14,
      trackingUid: '1.2',
      speck: true,
      touchesBorder: false,
    }
    const [saved] = read('2019-01-26', { studyUid: '1.9', lesions: [lesion] })
    assert.deepEqual(
      saved?.lesions.map(
        ({ evidence, volumeMl, volumeLowMl, diameterMm, diameterIs, speck, touchesBorder, trackingUid }) => [
          evidence,
          volumeMl,
          volumeLowMl,
          diameterMm,
          diameterIs,
          speck,
          touchesBorder,
          trackingUid,
        ],
      ),
      [['segmented', 1.8, 1.8, 14, 'measured', true, false, '1.2']],
    )
    assert.equal(saved?.studyUid, '1.9')
  })
})

test('a volume that is exact stays exact; between bounds it is their geometric mean, from nothing half of the upper', () => {
  // √(2·8) = 4; ellipsoid 51 × 49 × 37 mm is π/6·51·49·37 mm³ = 48.414 mL
  const rows = [
    [{ volumeMl: exact(0.1) }, 0.1],
    [{ volumeMl: { lowMl: 2, highMl: 8 } }, 4],
    [{ volumeMl: { lowMl: 0, highMl: 8 } }, 4],
    [{ diametersMm: [51, 49, 37] }, 48.414],
    [{}, undefined],
  ] as const
  for (const [of, ml] of rows) assert.equal(typedVolume(of)?.volumeMl.toFixed(3), ml?.toFixed(3))
})

describe('sites outside the liver', () => {
  test('said to be absent is not measured as nothing', () => {
    const finding = told('site-finding-read', '2019', {
      id: 'f',
      site: 'primary',
      siteKind: 'primary',
      presence: 'absent',
    })
    assert.deepEqual(
      otherSitesOf([finding]).map(({ site, readings }) => [site, readings]),
      [['primary', []]],
    )
  })
  test('removed without having been read: known, and not measured', () => {
    const removal = told('resection-performed', '2019', { id: 'r', removes: ['primary'], complete: true })
    assert.deepEqual(otherSitesOf([removal]), [
      { id: 'primary', site: 'primary', kind: 'other', readings: [], removedBy: { treatment: 'r', complete: true } },
    ])
  })
})

test('what people say of lesions comes in order of time, undated last', () => {
  const said = (id: string, date: string) =>
    told('lesion-nature-asserted', date, { id, trackingUid: '1', nature: 'benign' })
  const { natures } = assertionsOf('A', [said('u', 'unknown'), said('b', '2020'), said('a', '2019')])
  assert.deepEqual(
    natures.map(({ id }) => id),
    ['a', 'b', 'u'],
  )
})

test('a record with an undated treatment is assessed, and the baseline is the first study', () => {
  const study = (date: string, ml: number) =>
    told('study-read', date, { id: date, natures: 'metastasis', lesions: [{ label: 'a', volumeMl: exact(ml) }] })
  const events = [
    study('2018-04-07', 10),
    study('2019-01-26', 1),
    told('embolisation-performed', 'unknown', { id: 't' }),
  ]
  const elsewhere = { treatments: treatmentsOf(events), sites: otherSitesOf(events) }
  const question = { baseline: null, at: null, scope: 'liver', basis: 'totals' } as const
  const assessed = assess(typedStudies('p', 'A', events), elsewhere, defaultMeasurementError, question)
  assert.ok(assessed.ok)
  const { baseline, result } = assessed.value.headline
  assert.deepEqual(
    [baseline, result.status === 'computed' ? result.fraction.toFixed(6) : null],
    ['2018-04-07', '0.900000'],
  )
  assert.equal(on('unknown').precision, 'unknown')
})
