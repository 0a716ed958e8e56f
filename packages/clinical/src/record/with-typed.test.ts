// A typed reading of a study that was measured. What stays: design (the images win) and decision 0019, not the numbers themselves.
import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { sampleLesion, sampleStudy } from '../../test/sample-readings.ts'
import { contextOf, day, told } from '../../test/sample-record.ts'
import type { LesionReading } from '../lesion/lesion-reading.ts'
import type { LesionTissue } from '../lesion/lesion-tissue.ts'
import type { StudyReading } from '../lesion/study-reading.ts'
import { responseReview } from '../response/response-review.ts'
import { withTyped } from './with-typed.ts'

const enhancing = (enhancingMm: number): LesionTissue => ({
  enhancingMm,
  enhancingAcrossMm: null,
  attenuationHu: null,
  composition: 'solid',
  nodules: null,
})
const lesion = (label: string, trackingUid: string | null, more: Partial<LesionReading> = {}) =>
  sampleLesion({ volumeMl: 4, label, trackingUid, id: `${label} ${trackingUid}`, diameterMm: 20, ...more })
const images = (lesions: readonly LesionReading[], more: Partial<StudyReading> = {}) =>
  sampleStudy('2024-01-10', lesions, { reader: null, ...more })
const typed = (lesions: readonly LesionReading[], more: Partial<StudyReading> = {}) =>
  images(lesions, { event: 't', dateSource: 'case-file', ...more })
const other = (technique: Partial<StudyReading['technique']>) => ({
  technique: { ...images([]).technique, ...technique },
})
const said = lesion('S7', '1.1', { tissue: enhancing(12), viableVolumeMl: 2, diameterMm: 22 })
const told1 = (studies: readonly StudyReading[]) =>
  studies.map(({ event, lesions }) => [
    event,
    lesions.map(({ label, diameterMm, tissue }) => `${label} ${diameterMm} ${tissue?.enhancingMm ?? '-'}`).join(', '),
  ])

describe('a study that was typed in and measured', () => {
  for (const [why, measured, by, expected] of [
    ['of one identity under two names', images([lesion('L1', '1.1')]), typed([said]), [[null, 'L1 20 12']]],
    ['of one name', images([lesion('S7', null)]), typed([said]), [[null, 'S7 20 12']]],
    [
      'signed by who drew it',
      images([lesion('S7', null)], { reader: 'A' }),
      typed([said], { reader: 'A' }),
      [[null, 'S7 20 12']],
    ],
    [
      'unsigned beside one who drew it',
      images([lesion('S7', null)], { reader: 'A' }),
      typed([said]),
      [[null, 'S7 20 12']],
    ],
    [
      'signed by another: a reading of its own',
      images([lesion('S7', null)]),
      typed([said], { reader: 'B' }),
      [
        [null, 'S7 20 -'],
        ['t', 'S7 22 12'],
      ],
    ],
    [
      'another identity where all have one: another lesion',
      images([lesion('S7', '1.2')]),
      typed([said]),
      [[null, 'S7 20 -, S7 22 12']],
    ],
    [
      'said of a lesion that cannot be found: it stays by itself',
      images([lesion('L1', null)]),
      typed([{ ...said, trackingUid: null }]),
      [
        [null, 'L1 20 -'],
        ['t', 'S7 22 12'],
      ],
    ],
    [
      'only its size differs: the images win',
      images([lesion('L1', null)]),
      typed([lesion('x', null)]),
      [[null, 'L1 20 -']],
    ],
    [
      'a node outside the liver, which the images do not show',
      images([lesion('L1', null)]),
      typed([lesion('N', null, { site: 'node' })]),
      [[null, 'L1 20 -, N 20 -']],
    ],
    [
      'the outline is empty',
      images([]),
      typed([said]),
      [
        [null, ''],
        ['t', 'S7 22 12'],
      ],
    ],
    [
      'another way of imaging that day',
      images([lesion('S7', '1.1')]),
      typed([said], other({ modality: 'КТ' })),
      [
        [null, 'S7 20 -'],
        ['t', 'S7 22 12'],
      ],
    ],
    [
      'nobody said how it was imaged, and no lesion tells',
      images([lesion('L1', null)], other({ modality: null })),
      typed([lesion('x', null)]),
      [
        [null, 'L1 20 -'],
        ['t', 'x 20 -'],
      ],
    ],
  ] as const)
    test(why, () => assert.deepEqual(told1(withTyped([measured], [by])), expected))

  test('answers rest on the typed reading too', () => {
    const [study] = withTyped([images([lesion('S7', '1.1')])], [typed([said])])
    assert.deepEqual(study?.joined, ['t'])
  })
  test('the enhancing volume stays, and the nature is that of the images', () => {
    const [study] = withTyped([images([lesion('S7', '1.1', { nature: 'not-reviewed' })])], [typed([said])])
    assert.deepEqual([study?.lesions[0]?.viableVolumeMl, study?.lesions[0]?.nature], [2, 'not-reviewed'])
  })
  test('more were counted than are drawn: the count is "at least"', () => {
    const counted = typed([said, lesion('x', null), lesion('y', null)], { countIsAtLeast: true })
    const few = withTyped([images([lesion('S7', '1.1')])], [counted])
    const many = withTyped([images(['1.1', '1.2', '1.3'].map((uid) => lesion(uid, uid)))], [counted])
    assert.deepEqual(
      [few, many].map((all) => [all.length, all[0]?.countIsAtLeast]),
      [
        [1, true],
        [1, false],
      ],
    )
  })
  test('the phase it was read in, unless attenuation was measured in one that is not known', () => {
    const statistics = {
      mean: 60,
      standardDeviation: 1,
      minimum: 0,
      maximum: 90,
      percentile10: 1,
      median: 60,
      percentile90: 70,
    }
    const phase = (more: Partial<LesionReading>) =>
      withTyped(
        [images([lesion('S7', '1.1', more)], other({ phase: null }))],
        [typed([said], other({ phase: 'late arterial' }))],
      )[0]?.technique.phase
    assert.deepEqual([phase({}), phase({ intensity: { status: 'measured', statistics } })], ['late arterial', null])
  })
  // RECIST 1.1: 20 → 12 mm is −40 %
  test('targets chosen by the typed name are followed', () => {
    const studies = [
      ...withTyped([images([lesion('L1', '1.1')])], [typed([said])]),
      sampleStudy('2024-04-10', [lesion('L1', '1.1', { diameterMm: 12 })], { reader: null }),
    ]
    const chosen = told('targets-selected', '2024-01-10', { study: day('2024-01-10'), lesions: [{ label: 'S7' }] })
    const recist = responseReview(contextOf([chosen], { studies })).find(({ rule }) => rule === 'response/recist')
    assert.ok(recist?.rule === 'response/recist' && recist.value.status === 'derived')
    assert.equal(recist.value.visits.at(-1)?.target, 'PR')
  })
})
