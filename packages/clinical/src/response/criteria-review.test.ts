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
  test('a study said to enhance poorly stays so where no extent was measured', () => {
    const said = told('study-read', '2024-01-10', { phase: 'portal-venous', enhancement: 'hypo' })
    const bare = [mr('2024-01-10', ['a', {}]), mr('2024-04-10', ['a', {}])]
    assert.deepEqual(answers(bare, [said]).gate('mrecist')?.reasons, [
      'not-enhancing-at-baseline',
      'no-enhancing-extent',
    ])
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

describe('what stands', () => {
  const course = (...mm: number[]) => mm.map((enhancingMm, i) => mr(`2024-0${i + 1}-10`, ['a', { enhancingMm }]))
  const bone = judged('2024-02-10', { newLesions: [{ site: 'bone', certainty: 'unequivocal' }] })
  test('progression stands, whatever later visits show', () => {
    // RECIST 1.1 §4.4, which Lencioni 2010 takes over
    const { value } = answers(course(40, 20, 20), [bone]).of('mrecist') ?? assert.fail()
    assert.equal(value.progression, '2024-02-10')
    assert.deepEqual(
      value.visits.map(({ response }) => response),
      [null, 'PD', 'PR'],
    )
  })
  test('a new lesion is progression where the images do not allow the criterion too', () => {
    const [base, , last] = course(40, 20, 20)
    assert.ok(base && last)
    const { value } = answers([base, ct('2024-02-10', ['a', {}]), last], [bone]).of('mrecist') ?? assert.fail()
    assert.deepEqual([value.progression, value.visits[1]?.response], ['2024-02-10', 'PD'])
  })
  test('non-targets seen again after a complete response are progression', () => {
    const judgedAt = [judged('2024-02-10', { nonTargets: 'CR' }), judged('2024-03-10', { nonTargets: 'NON-CR/NON-PD' })]
    assert.deepEqual(answers(course(40, 0, 0), judgedAt).responses('mrecist'), [null, 'CR', 'PD'])
  })
})

describe('what the gate is asked of', () => {
  const oil = (on: string) => told('embolisation-performed', on, { technique: 'oil-chemoembolisation' })
  const arterial = (modality: string, date: string, mm: number) =>
    sampleStudy(date, [lesion('a', { enhancingMm: mm })], technique(modality, 'arterial'))
  const reasons = (studies: readonly StudyReading[], ...events: PatientEvent[]) => {
    const gate = answers(studies, events).gate('mrecist')
    return [gate?.applies, ...(gate?.reasons ?? [])]
  }
  test('oil hides enhancement where the later study alone is CT, however CT is spelt', () => {
    for (const name of ['CT', 'КТ', 'МСКТ с контрастом', 'MSCT', 'PET/CT'])
      assert.deepEqual(
        reasons([arterial('MR', '2024-01-10', 40), arterial(name, '2024-04-10', 20)], oil('2024-02-01')),
        ['no', 'oil-on-ct'],
        name,
      )
  })
  test('a CT from before the oil shows what it shows', () =>
    assert.deepEqual(reasons([arterial('CT', '2024-01-10', 40), arterial('MR', '2024-04-10', 20)], oil('2024-02-01')), [
      'yes',
    ]))
  test('oil of a month that the study lies in may have come before it', () =>
    assert.deepEqual(reasons([arterial('CT', '2024-01-10', 40), arterial('CT', '2024-04-10', 20)], oil('2024-04')), [
      'unknown',
      'oil-on-ct',
    ]))
  test('an arterial extent that was measured counts, though the portal venous phase is poor', () => {
    // Lencioni 2010: enhancement in the arterial phase; washout later is usual
    const said = told('study-read', '2024-01-10', { phase: 'portal-venous', enhancement: 'hypo' })
    assert.deepEqual(reasons([arterial('MR', '2024-01-10', 40), arterial('MR', '2024-04-10', 20)], said), ['yes'])
  })
  test('phases of another examination of the day say nothing', () => {
    const plain = (date: string, mm: number) =>
      sampleStudy(date, [lesion('a', { enhancingMm: mm })], technique('MR', 'native'))
    const made = (date: string, modality: string, phases: string[]) =>
      told('study-performed', date, { modality, phases })
    const both = ['2024-01-10', '2024-04-10'].flatMap((date) => [
      made(date, 'CT', ['arterial', 'portal venous']),
      made(date, 'МРТ', ['native']),
    ])
    assert.deepEqual(reasons([plain('2024-01-10', 40), plain('2024-04-10', 20)], ...both), ['no', 'no-arterial-phase'])
  })
})

describe('what is missing is named', () => {
  const gateOf = (studies: readonly StudyReading[], criterion: string, ...events: PatientEvent[]) =>
    answers(studies, events).gate(criterion)?.reasons
  test('the second axis alone', () =>
    assert.deepEqual(
      gateOf([mr('2024-01-10', ['a', { enhancingMm: 40 }]), mr('2024-04-10', ['a', { enhancingMm: 20 }])], 'easl'),
      ['no-enhancing-across'],
    ))
  test('a target that was not evaluated', () => {
    const state = told('lesion-state-asserted', '2024-04-10', {
      study: day('2024-04-10'),
      lesion: { trackingUid: 'a' },
      state: 'obscured',
    })
    const studies = [mr('2024-01-10', ['a', { enhancingMm: 40 }]), mr('2024-04-10', ['a', { enhancingMm: 20 }])]
    assert.deepEqual(gateOf(studies, 'mrecist', state), ['target-not-evaluated'])
  })
  test('targets that no reading holds', () => {
    const chosen = told('targets-selected', '2024-01-10', {
      study: day('2024-01-10'),
      criterion: 'mRECIST',
      lesions: [{ trackingUid: 'nobody' }],
    })
    const studies = [mr('2024-01-10', ['a', { enhancingMm: 40 }]), mr('2024-04-10', ['a', { enhancingMm: 20 }])]
    assert.ok(gateOf(studies, 'mrecist', chosen)?.includes('targets-not-followed'))
  })
  test('attenuation at or below 0 HU, where a percentage means nothing', () =>
    assert.deepEqual(
      gateOf([ct('2024-01-10', ['a', { attenuationHu: 0 }]), ct('2024-04-10', ['a', { attenuationHu: 10 }])], 'choi'),
      ['attenuation-not-positive'],
    ))
})

describe('size that decides without attenuation', () => {
  // Choi: either is enough for PR; modified: both are needed, so that size decides whatever does not shrink
  for (const { longMm, expected } of [
    { longMm: 45, expected: ['PR', undefined] },
    { longMm: 46, expected: [undefined, 'SD'] },
    { longMm: 55, expected: [undefined, 'PD'] },
  ] as const)
    test(`50 to ${longMm} mm`, () => {
      const { of } = answers([ct('2024-01-10', ['a', {}]), ct('2024-04-10', ['a', { longMm, nodules: 'none' }])])
      assert.deepEqual(
        ['choi', 'modified-choi'].map((criterion) => of(criterion)?.value.visits[1]?.response),
        expected,
      )
    })
})

test('volumes need no length beside them', () => {
  const study = (date: string, volumeMl: number, viableMl: number) =>
    sampleStudy(
      date,
      [sampleLesion({ volumeMl, trackingUid: 'a', label: 'a', viableVolumeMl: viableMl, diameterIs: 'assumed' })],
      technique('MR', 'arterial'),
    )
  const chosen = (criterion: string) =>
    told('targets-selected', '2024-01-10', { study: day('2024-01-10'), criterion, lesions: [{ trackingUid: 'a' }] })
  // 50 → 10 and 40 → 10 mL: −80 and −75 %, both beyond −65 %
  const { responses } = answers(
    [study('2024-01-10', 50, 40), study('2024-04-10', 10, 10)],
    [chosen('qEASL'), chosen('vRECIST')],
  )
  assert.deepEqual([responses('qeasl')?.[1], responses('vrecist')?.[1]], ['PR', 'PR'])
})

test('criteria carry what must be known of the course', () => {
  const studies = [mr('2024-01-10', ['a', { enhancingMm: 40 }]), mr('2024-04-10', ['a', { enhancingMm: 20 }])]
  const all = responseReview(contextOf([], { studies }))
  const mrecist = all.find((each) => each.rule === 'response/other' && each.value.criterion === 'mrecist')
  assert.ok(mrecist?.caveats.some(({ code }) => code === 'response/new-lesions-not-judged'))
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

describe('slices that nobody recorded', () => {
  // RECIST 1.1 §3.1.1: at least twice the slice where slices are thicker than 5 mm
  const advised = (longMm: number, sliceSpacingMm: number | null) => {
    const study = (date: string) =>
      sampleStudy(date, [lesion('a', { longMm })], {
        technique: { modality: 'CT', sequence: null, phase: null, agent: null, sliceSpacingMm, pixelSpacingMm: null },
      })
    const answer = answers([study('2024-01-10'), study('2024-04-10')]).all.find(
      ({ rule }) => rule === 'response/targets-advised',
    )
    return answer?.caveats.map(({ code }) => code)
  }
  test('make a short lesion a target with a remark', () =>
    assert.deepEqual(advised(12, null), ['response/slice-not-recorded']))
  test('matter to no long one', () => assert.deepEqual(advised(20, null), []))
  test('recorded they decide', () => assert.deepEqual(advised(12, 3), []))
})
