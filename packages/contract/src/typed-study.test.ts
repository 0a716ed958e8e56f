import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import type { StudyReading } from '@debulk/clinical/lesion/study-reading'
import { readCaseText, withEvents } from '../test/case-text.ts'

describe('studies that were typed in', () => {
  const { studies } = readCaseText(
    withEvents(
      `kind: study-read
    on: 2018-04-07
    modality: MR
    reader: A
    reviewed: true
    natures: metastasis
    liverVolumeMl: 1400
    lesions:
      - { label: largest, diametersMm: [51, 49, 37], couinaudSegment: "8", trackingUid: 1.2.3 }
      - { label: second, diametersMm: [25, 20] }
      - { label: third, diametersMm: [10], nature: benign }
      - { label: measured elsewhere, volumeMl: 2.5 }
      - { label: rest, count: ">30", sizeMm: [4, 51] }
      - { label: few, count: "<3", sizeMm: 6 }`,
      '{ kind: study-read, on: 2019-01-26, lesions: [] }',
    ),
  )
  const [first, second] = studies
  const brief = (label: string) => {
    const lesion = first?.lesions.find((each) => each.label === label)
    return (
      lesion && [
        lesion.evidence,
        lesion.nature,
        ...[lesion.volumeLowMl, lesion.volumeMl, lesion.volumeHighMl].map((ml) => ml.toFixed(3)),
      ]
    )
  }
  test('each lesion says how well it is known', () => {
    assert.deepEqual(brief('largest'), ['3-axis', 'metastasis', '48.414', '48.414', '48.414'])
    assert.deepEqual(brief('second')?.slice(0, 2), ['2-axis', 'metastasis'])
    assert.deepEqual(brief('third')?.slice(0, 2), ['1-axis', 'benign'])
    assert.deepEqual(brief('measured elsewhere'), ['volume', 'metastasis', '2.500', '2.500', '2.500'])
    // spheres of 4, √(4·51) and 51 mm
    assert.deepEqual(brief('rest 1/31'), ['range', 'metastasis', '0.034', '1.526', '69.456'])
  })
  test('"more than 30" is 31 at least, and the count says so', () => {
    assert.equal(first?.lesions.filter(({ label }) => label.startsWith('rest')).length, 31)
    assert.equal(first?.countIsAtLeast, true)
  })
  test('of "fewer than 3" one is certain, the other may be nothing; its smallest size is unknown', () => {
    assert.deepEqual(brief('few 1/2'), ['count', 'metastasis', '0.000', '0.014', '0.113'])
    assert.deepEqual(brief('few 2/2')?.slice(2), ['0.000', '0.014', '0.113'])
    const existence = ['few 1/2', 'few 2/2'].map((label) => first?.lesions.find((l) => l.label === label)?.existence)
    assert.deepEqual(existence, ['certain', 'possible'])
  })
  test('the study is one like any other', () => {
    assert.deepEqual(
      [first?.date, first?.dateSource, first?.review, first?.reader, first?.liverVolumeMl, first?.source],
      ['2018-04-07', 'case-file', 'reviewed', 'A', 1400, 'p.case.yaml'],
    )
    assert.equal(first?.lesions[0]?.trackingUid, '1.2.3')
    assert.equal(new Set(first?.lesions.map(({ id }) => id)).size, first?.lesions.length)
  })
  test('of a range every lesion has the size its volume has, in the middle; it is made up and says so', () => {
    const rest = first?.lesions.filter(({ label }) => label.startsWith('rest')) ?? []
    const sizes = rest.map(({ diameterMm }) => Number(diameterMm.toFixed(3)))
    // √(4·51) = 14.283
    assert.deepEqual([sizes[0], sizes[1], sizes[29], sizes[30]], [14.283, 14.283, 14.283, 14.283])
    assert.ok(rest.every(({ evidence }) => evidence === 'range'))
    assert.deepEqual(
      first?.lesions.filter(({ label }) => label.startsWith('few')).map(({ diameterMm }) => diameterMm),
      [3, 3],
    )
  })
  test('of "5-8" the last three may be nothing', () => {
    const { studies: counted } = readCaseText(
      withEvents('{ kind: study-read, on: 2019-01-26, lesions: [{ label: a, count: 5-8, sizeMm: [10, 40] }] }'),
    )
    const lesions = counted[0]?.lesions ?? []
    assert.deepEqual(
      lesions.map(({ diameterMm }) => Math.round(diameterMm)),
      Array.from({ length: 8 }, () => 20), // √(10·40)
    )
    assert.equal(lesions.filter(({ volumeLowMl }) => volumeLowMl === 0).length, 3)
  })
  test('"7 lesions of 20 mm" are seven readings of one axis each', () => {
    const { studies: counted } = readCaseText(
      withEvents('{ kind: study-read, on: 2019-01-26, lesions: [{ label: a, count: 7, diametersMm: [20] }] }'),
    )
    const lesions = counted[0]?.lesions ?? []
    assert.equal(new Set(lesions.map(({ id }) => id)).size, 7)
    // a sphere of 20 mm, π/6·8 mL, at most
    const highest = Number(((Math.PI / 6) * 8).toFixed(6))
    for (const { evidence, diameterMm, volumeHighMl } of lesions) {
      assert.deepEqual([evidence, diameterMm, Number(volumeHighMl.toFixed(6))], ['1-axis', 20, highest])
    }
    assert.equal(counted[0]?.countIsAtLeast, false)
  })
  test('only a typed diameter of a lesion that is certain was measured; one from a volume or a range is made up', () => {
    const across = (lesions: StudyReading['lesions'] = []) =>
      lesions.filter(({ diameterIs }) => diameterIs === 'measured').map(({ label }) => label)
    assert.deepEqual(across(first?.lesions), ['largest', 'second', 'third'])
    const { studies: counted } = readCaseText(
      withEvents('{ kind: study-read, on: 2019-01-26, lesions: [{ label: a, count: 2-4, diametersMm: [20] }] }'),
    )
    assert.deepEqual(across(counted[0]?.lesions), ['a 1/4', 'a 2/4'])
  })
  test('an empty list is "looked, none there"', () => {
    assert.deepEqual([second?.lesions, second?.lesionsSegmented], [[], true])
  })
})

test('a reading dated by its month or year stays with the record and is no study', () => {
  const { record, studies } = readCaseText(
    withEvents(
      '{ kind: study-read, on: 2019, lesions: [{ label: A, diametersMm: [20] }] }',
      '{ kind: study-read, on: 2020-05, lesions: [{ label: A, diametersMm: [20] }] }',
    ),
  )
  assert.deepEqual(
    record.events.map(({ on }) => on.precision),
    ['year', 'month'],
  )
  assert.deepEqual(studies, [])
})

// RECIST 1.1 §3.1.1: short axis of nodes; scope and whole liver: design of this product
test('what a reading covers, and what lies outside the liver', () => {
  const { studies } = readCaseText(
    withEvents(
      '{ kind: study-read, on: 2019-01-01, scope: right-lobe, lesions: [{ label: N, siteKind: node, diametersMm: [15, 30] }] }',
      '{ kind: study-read, on: 2019-02-01, scope: whole-liver, lesions: [{ label: N, site: hilum, siteKind: node, diametersMm: [9] }] }',
      '{ kind: study-read, on: 2019-03-01, lesions: [{ label: L, site: bone, siteKind: bone, diametersMm: [20, 9, 12] }] }',
      '{ kind: study-performed, on: 2019-04-01, modality: CT, wholeLiver: false }',
      '{ kind: study-read, on: 2019-04-01, modality: CT, lesions: [] }',
      '{ kind: study-read, on: 2019-04-01, modality: MR, lesions: [] }',
    ),
  )
  assert.deepEqual(
    studies.map(({ liverCutOff }) => liverCutOff),
    [true, false, null, true, null],
  )
  assert.deepEqual(
    studies.flatMap(({ lesions }) => lesions.map(({ site, node, shortAxisMm }) => [site, node, shortAxisMm])),
    [
      ['node', true, 15],
      ['hilum', true, 9],
      ['bone', false, 12],
    ],
  )
})

describe('what is inside a lesion', () => {
  const { studies } = readCaseText(
    withEvents(
      `kind: study-read
    on: 2024-01-10
    lesions:
      - { label: a, diametersMm: [50, 40], enhancingDiametersMm: [30, 40], viableVolumeMl: 20, composition: necrotic }
      - { label: b, diametersMm: [30], enhancingDiametersMm: [0], attenuationHu: -12.5, nodules: new }
      - { label: c, diametersMm: [30], enhancingDiametersMm: [18] }
      - { label: d, diametersMm: [30] }`,
    ),
  )
  const [a, b, c, d] = studies[0]?.lesions ?? []
  const none = { enhancingMm: null, enhancingAcrossMm: null, attenuationHu: null, composition: null, nodules: null }
  test('the longer one first, whatever the order it was written in', () =>
    assert.deepEqual(
      [a?.tissue, a?.viableVolumeMl],
      [{ ...none, enhancingMm: 40, enhancingAcrossMm: 30, composition: 'necrotic' }, 20],
    ))
  test('nothing that enhances has no extent across either', () =>
    assert.deepEqual(b?.tissue, {
      ...none,
      enhancingMm: 0,
      enhancingAcrossMm: 0,
      attenuationHu: -12.5,
      nodules: 'new',
    }))
  test('what lies across and was not measured stays unknown', () =>
    assert.deepEqual(c?.tissue, { ...none, enhancingMm: 18 }))
  test('nothing said is not nothing there', () => assert.equal(d?.tissue, null))
})
