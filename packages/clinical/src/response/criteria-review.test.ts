import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { contextOf, day, told } from '../../test/sample-record.ts'
import { sampleLesion, sampleStudy } from '../../test/sample-readings.ts'
import type { LesionTissue } from '../lesion/lesion-tissue.ts'
import type { StudyReading } from '../lesion/study-reading.ts'
import type { PatientEvent } from '../record/patient-event.ts'
import type { AnyAnswer } from '../review/answer.ts'
import { responseReview } from './response-review.ts'

const nothing: LesionTissue = {
  enhancingMm: null,
  enhancingAcrossMm: null,
  attenuationHu: null,
  composition: null,
  nodules: null,
}
type Told = Partial<LesionTissue> & { readonly viableMl?: number; readonly longMm?: number; readonly shortMm?: number }
const lesion = (uid: string, { viableMl, longMm = 50, shortMm = 40, ...tissue }: Told) =>
  sampleLesion({
    volumeMl: 30,
    trackingUid: uid,
    label: uid,
    diameterMm: longMm,
    shortAxisMm: shortMm,
    evidence: '2-axis',
    viableVolumeMl: viableMl ?? null,
    tissue: { ...nothing, ...tissue },
  })
const technique = (modality: string, phase: string): Partial<StudyReading> => ({
  technique: { modality, sequence: null, phase, agent: null, sliceSpacingMm: 4, pixelSpacingMm: 1 },
})
const mr = (date: string, ...lesions: Parameters<typeof lesion>[]) =>
  sampleStudy(
    date,
    lesions.map(([uid, facts]) => lesion(uid, facts)),
    technique('MR', 'late arterial'),
  )
const ct = (date: string, ...lesions: Parameters<typeof lesion>[]) =>
  sampleStudy(
    date,
    lesions.map(([uid, facts]) => lesion(uid, facts)),
    technique('CT', 'portal venous'),
  )
const judged = (date: string, more = {}) => told('lesions-judged', date, { study: day(date), newLesions: [], ...more })

function answers(studies: readonly StudyReading[], events: readonly PatientEvent[] = []) {
  const all = responseReview(contextOf([...studies.map(({ date }) => judged(date)), ...events], { studies }))
  const of = (criterion: string) =>
    all.find(
      (each): each is AnyAnswer & { rule: 'response/other' } =>
        each.rule === 'response/other' && each.value.criterion === criterion,
    )
  const gate = (criterion: string) =>
    all
      .flatMap((each) => (each.rule === 'response/criteria' ? each.value.gates : []))
      .find((each) => each.criterion === criterion)
  return {
    all,
    of,
    gate,
    responses: (criterion: string) => of(criterion)?.value.visits.map(({ response }) => response),
  }
}
const percent = (fraction: number | null | undefined) => Math.round((fraction ?? Number.NaN) * 1000) / 10

describe('enhancing tumour, measured', () => {
  // worked by hand: mRECIST 40+20, 20+0, 24+0 mm; EASL 40·30+20·20, 20·15, 24·15 mm²; qEASL 20+5, 4, 7 mL
  const studies = [
    mr(
      '2024-01-10',
      ['a', { enhancingMm: 40, enhancingAcrossMm: 30, viableMl: 20 }],
      ['b', { enhancingMm: 20, enhancingAcrossMm: 20, viableMl: 5 }],
    ),
    mr(
      '2024-04-10',
      ['a', { enhancingMm: 20, enhancingAcrossMm: 15, viableMl: 4 }],
      ['b', { enhancingMm: 0, enhancingAcrossMm: 0, viableMl: 0 }],
    ),
    mr(
      '2024-08-10',
      ['a', { enhancingMm: 24, enhancingAcrossMm: 15, viableMl: 7 }],
      ['b', { enhancingMm: 0, enhancingAcrossMm: 0, viableMl: 0 }],
    ),
  ]
  const { of, responses } = answers(studies, [told('embolisation-performed', '2024-01-20', { technique: 'bland' })])
  for (const { criterion, amounts, changes, expected } of [
    { criterion: 'mrecist', amounts: [60, 20, 24], changes: [-60, 20, -60], expected: [null, 'PR', 'PD'] },
    { criterion: 'easl', amounts: [1600, 300, 360], changes: [-77.5, 20, -77.5], expected: [null, 'PR', 'PR'] },
    { criterion: 'qeasl', amounts: [25, 4, 7], changes: [-72, 75, -72], expected: [null, 'PR', 'PD'] },
  ]) {
    test(`${criterion}: from baseline, nadir and the last treatment`, () => {
      const visits = of(criterion)?.value.visits ?? []
      assert.deepEqual(
        visits.map(({ amount }) => amount),
        amounts,
      )
      const last = visits.at(-1)
      assert.deepEqual(
        [last?.changeFromBaseline, last?.changeFromNadir, last?.changeFromLastTreatment].map(percent),
        changes,
      )
      assert.deepEqual(responses(criterion), expected)
    })
  }
  test('targets nobody chose make it an assumption', () => assert.equal(of('mrecist')?.basis, 'assumed'))
})

describe('nothing enhances any more', () => {
  // Lencioni 2010: disappearance of arterial enhancement is complete response, whatever the size
  const studies = [mr('2024-01-10', ['a', { enhancingMm: 40 }]), mr('2024-04-10', ['a', { enhancingMm: 0 }])]
  test('of the targets: complete', () => assert.deepEqual(answers(studies).responses('mrecist'), [null, 'CR']))
  test('with lesions left that are not targets: partial, as in RECIST', () =>
    assert.deepEqual(answers(studies, [judged('2024-04-10', { nonTargets: 'NON-CR/NON-PD' })]).responses('mrecist'), [
      null,
      'PR',
    ]))
  test('with a new lesion: progression', () =>
    assert.deepEqual(
      answers(studies, [judged('2024-04-10', { newLesions: [{ site: 'bone', certainty: 'unequivocal' }] })]).responses(
        'mrecist',
      ),
      [null, 'PD'],
    ))
})

describe('what the images allow', () => {
  const base = mr('2024-01-10', ['a', { enhancingMm: 40 }])
  test('no arterial phase later: not from there, but until then', () => {
    const { gate, responses, of } = answers([
      base,
      mr('2024-04-10', ['a', { enhancingMm: 20 }]),
      ct('2024-08-10', ['a', { enhancingMm: 20 }]),
    ])
    assert.deepEqual([gate('mrecist')?.applies, gate('mrecist')?.lastAt], ['no', '2024-04-10'])
    assert.deepEqual(responses('mrecist'), [null, 'PR', null])
    assert.deepEqual(of('mrecist')?.value.visits.at(-1)?.reasons, ['no-arterial-phase'])
  })
  test('oil on CT hides enhancement', () => {
    const oil = told('embolisation-performed', '2024-02-01', { technique: 'oil-chemoembolisation' })
    const late = (date: string, mm: number) =>
      sampleStudy(date, [lesion('a', { enhancingMm: mm })], technique('CT', 'arterial'))
    assert.deepEqual(answers([late('2024-01-10', 40), late('2024-04-10', 20)], [oil]).gate('mrecist')?.reasons, [
      'oil-on-ct',
    ])
  })
  test('a target that does not enhance at the baseline cannot be followed so', () => {
    const { gate } = answers([mr('2024-01-10', ['a', { enhancingMm: 0 }]), mr('2024-04-10', ['a', { enhancingMm: 0 }])])
    assert.deepEqual(gate('mrecist')?.reasons, ['not-enhancing-at-baseline'])
  })
  test('a study said to enhance poorly stays so', () => {
    const said = told('study-read', '2024-01-10', { phase: 'portal-venous', enhancement: 'hypo' })
    const { gate } = answers([base, mr('2024-04-10', ['a', { enhancingMm: 20 }])], [said])
    assert.deepEqual(gate('mrecist')?.reasons, ['not-enhancing-at-baseline'])
  })
  test('an extent that one target lacks gives no sum', () => {
    const { gate, of } = answers([
      mr('2024-01-10', ['a', { enhancingMm: 40 }], ['b', {}]),
      mr('2024-04-10', ['a', { enhancingMm: 20 }], ['b', {}]),
    ])
    assert.equal(of('mrecist'), undefined)
    assert.deepEqual(gate('mrecist')?.reasons, ['enhancement-not-recorded', 'no-enhancing-extent'])
  })
})

describe('Choi', () => {
  // Choi 2007: −15 % of attenuation is enough, −10 % of size too; modified: both. 80 → 68 HU is −15 %
  for (const { why, hu, longMm, nodules, expected } of [
    { why: 'attenuation falls by 15 %', hu: 68, longMm: 50, nodules: 'none', expected: ['PR', 'SD'] },
    { why: 'attenuation falls by less', hu: 68.1, longMm: 50, nodules: 'none', expected: ['SD', 'SD'] },
    { why: 'both fall', hu: 60, longMm: 45, nodules: 'none', expected: ['PR', 'PR'] },
    { why: 'size falls alone', hu: 80, longMm: 45, nodules: 'unchanged', expected: ['PR', 'SD'] },
    { why: 'size rises by 10 %', hu: 80, longMm: 55, nodules: 'none', expected: ['PD', 'PD'] },
    { why: 'size rises while attenuation falls', hu: 60, longMm: 55, nodules: 'none', expected: ['PR', 'PD'] },
    { why: 'a nodule grows in a lesion', hu: 60, longMm: 45, nodules: 'growing', expected: ['PD', 'PD'] },
  ] as const) {
    test(why, () => {
      const { responses } = answers([
        ct('2024-01-10', ['a', { attenuationHu: 80 }]),
        ct('2024-04-10', ['a', { attenuationHu: hu, longMm, nodules }]),
      ])
      assert.deepEqual([responses('choi')?.[1], responses('modified-choi')?.[1]], expected)
    })
  }
  test('nodules that nobody judged are named', () => {
    const { of } = answers([
      ct('2024-01-10', ['a', { attenuationHu: 80 }]),
      ct('2024-04-10', ['a', { attenuationHu: 60 }]),
    ])
    assert.deepEqual(of('choi')?.caveats.find(({ code }) => code === 'response/nodules-not-judged')?.parameters, {
      dates: ['2024-04-10'],
    })
  })
  test('everything gone has no attenuation and is complete', () =>
    assert.deepEqual(answers([ct('2024-01-10', ['a', { attenuationHu: 80 }]), ct('2024-04-10')]).responses('choi'), [
      null,
      'CR',
    ]))
  test('attenuation of an arterial reading is another quantity', () => {
    const arterial = (date: string) =>
      sampleStudy(date, [lesion('a', { attenuationHu: 80 })], technique('CT', 'arterial'))
    assert.deepEqual(answers([arterial('2024-01-10'), arterial('2024-04-10')]).gate('choi')?.reasons, [
      'no-portal-venous-phase',
    ])
  })
})

describe('targets of its own', () => {
  const studies = [
    mr('2024-01-10', ['a', {}], ['b', { enhancingMm: 20, longMm: 30 }]),
    mr('2024-04-10', ['a', {}], ['b', { enhancingMm: 10, longMm: 30 }]),
  ]
  const chosen = (study: string) =>
    told('targets-selected', study, { study: day(study), criterion: 'mRECIST', lesions: [{ trackingUid: 'b' }] })
  test('chosen by name they are followed, and RECIST keeps its own', () => {
    const { of, all } = answers(studies, [chosen('2024-01-10')])
    assert.deepEqual(of('mrecist')?.value.targets, ['b'])
    assert.deepEqual([of('mrecist')?.value.visits.at(-1)?.response, of('mrecist')?.basis], ['PR', 'derived'])
    const recist = all.find(({ rule }) => rule === 'response/recist')
    assert.equal(recist?.basis, 'assumed')
  })
  test('from a later baseline they are a line of their own', () => {
    const more = [...studies, mr('2024-08-10', ['a', {}], ['b', { enhancingMm: 12, longMm: 30 }])]
    const { of } = answers(more, [chosen('2024-04-10')])
    assert.deepEqual(
      of('mrecist')?.value.visits.map(({ date, amount, response }) => [date, amount, response]),
      [
        ['2024-04-10', 10, null],
        ['2024-08-10', 12, 'PD'],
      ],
    )
  })
})

describe('fragments and lesions that grew together', () => {
  // RECIST 1.1 §4.3.2 for lengths; enhancing diameters likewise: 40 + 20 = 60, then 12 + 10 + 8 = 30 mm, −50 %
  const base = mr('2024-01-10', ['a', { enhancingMm: 40 }], ['b', { enhancingMm: 20 }])
  test('fragments add up', () => {
    const split = told('lesion-split', '2024-04-10', { study: day('2024-04-10'), from: 'a', into: ['a1', 'a2'] })
    const later = mr('2024-04-10', ['a1', { enhancingMm: 12 }], ['a2', { enhancingMm: 10 }], ['b', { enhancingMm: 8 }])
    const visit = answers([base, later], [split]).of('mrecist')?.value.visits.at(-1)
    assert.deepEqual([visit?.amount, visit?.response], [30, 'PR'])
  })
  test('a merged lesion counts once', () => {
    const merged = told('lesion-merged', '2024-04-10', { study: day('2024-04-10'), lesions: ['a', 'b'], into: 'a' })
    const visit = answers([base, mr('2024-04-10', ['a', { enhancingMm: 30 }])], [merged])
      .of('mrecist')
      ?.value.visits.at(-1)
    assert.deepEqual([visit?.amount, visit?.response], [30, 'PR'])
  })
})

test('a cystic lesion gives way to a solid one', () => {
  // RECIST 1.1 §3.1.2: non-cystic lesions are preferred as targets
  const { all } = answers([
    mr('2024-01-10', ['a', { longMm: 60, composition: 'cystic' }], ['b', { longMm: 40 }], ['c', { longMm: 30 }]),
    mr('2024-04-10', ['a', { longMm: 60 }], ['b', { longMm: 40 }], ['c', { longMm: 30 }]),
  ])
  const advice = all.find((each) => each.rule === 'response/targets-advised')
  assert.ok(advice?.rule === 'response/targets-advised')
  assert.deepEqual(
    advice.value.candidates.map(({ label, advised, reason }) => [label, advised, reason]),
    [
      ['a', false, 'larger-solid-preferred'],
      ['b', true, 'largest-of-organ'],
      ['c', true, 'second-of-organ'],
    ],
  )
})
