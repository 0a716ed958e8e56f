import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { sampleLesion, sampleStudy } from '../../test/sample-readings.ts'
import { contextOf, day, told } from '../../test/sample-record.ts'
import type { LesionReading } from '../lesion/lesion-reading.ts'
import type { StudyReading } from '../lesion/study-reading.ts'
import type { PatientEvent } from '../record/patient-event.ts'
import type { AnswerValues, AnyAnswer } from '../review/answer.ts'
import { responseReview } from './response-review.ts'

const lesion = (trackingUid: string | null, diameterMm: number, more: Partial<LesionReading> = {}): LesionReading =>
  sampleLesion({ volumeMl: diameterMm ** 3 / 1910, trackingUid, label: trackingUid ?? 'lesion', diameterMm, ...more })
const range = (label: string): LesionReading =>
  sampleLesion({ volumeMl: 1, id: label, label, diameterMm: 17, diameterIs: 'assumed', evidence: 'range' })

const review = (studies: readonly StudyReading[], events: readonly PatientEvent[] = []) =>
  responseReview(contextOf(events, { studies }))
function value<R extends keyof AnswerValues>(answers: readonly AnyAnswer[], rule: R, about?: string): AnswerValues[R] {
  const answer = answers.find((each) => each.rule === rule && (about === undefined || each.about.startsWith(about)))
  assert.ok(answer, `no ${rule}`)
  return answer.value as AnswerValues[R]
}
const derived = (answers: readonly AnyAnswer[], about?: string) => {
  const recist = value(answers, 'response/recist', about)
  assert.equal(recist.status, 'derived')
  return recist.status === 'derived' ? recist : assert.fail()
}
const caveats = (answers: readonly AnyAnswer[]) =>
  answers.find(({ rule }) => rule === 'response/recist')?.caveats.map(({ code }) => code)

describe('the article’s patient', () => {
  // Peregudov 2021: 51 mm among more than 30; fewer than 10 of 4–30 mm; the largest 27 mm. Nobody says it is the same lesion
  const studies = [
    sampleStudy('2018-04-07', [lesion(null, 51, { evidence: '3-axis' }), range('others')]),
    sampleStudy('2018-05-23', [range('all')]),
    sampleStudy('2018-07-11', [lesion(null, 27, { evidence: '2-axis' }), range('others')]),
  ]
  const events = [
    told('study-read', '2018-04-07', { phase: 'portal-venous', enhancement: 'hypo' }),
    told('embolisation-performed', '2018-04-11', { technique: 'oil-chemoembolisation' }),
  ]
  test('maxima of size ranges are not one lesion', () => {
    const recist = value(review(studies, events), 'response/recist')
    assert.deepEqual(recist, {
      status: 'not-classifiable',
      reason: 'only-size-ranges',
      studies: ['2018-04-07', '2018-05-23', '2018-07-11'],
    })
  })
  test('criteria of enhancement do not apply, and why', () => {
    const { gates } = value(review(studies, events), 'response/criteria')
    for (const name of ['mrecist', 'easl', 'qeasl']) {
      const gate = gates.find(({ criterion }) => criterion === name)
      assert.equal(gate?.applies, 'no')
      assert.deepEqual(gate?.reasons.slice(0, 2), ['no-arterial-phase', 'not-enhancing-at-baseline'])
    }
    assert.deepEqual(gates.find(({ criterion }) => criterion === 'choi')?.reasons[0], 'not-ct')
  })
})

describe('lesions followed by identity', () => {
  // the phantom's printed sizes: 51 + 28, 30 + 28.5, 27 + 17 mm
  const studies = [
    sampleStudy('2018-04-07', [lesion('a', 51), lesion('b', 28), lesion('c', 12)]),
    sampleStudy('2018-05-23', [lesion('a', 30), lesion('b', 28.5), lesion('c', 10)]),
    sampleStudy('2018-07-11', [lesion('a', 27), lesion('b', 17), lesion('c', 8)]),
  ]
  const tace = [
    told('embolisation-performed', '2018-04-11', { id: 'tace-1', course: 'x' }),
    told('embolisation-performed', '2018-05-31', { id: 'tace-2', course: 'x' }),
  ]
  const selected = told('targets-selected', '2018-04-08', {
    study: day('2018-04-07'),
    lesions: [{ trackingUid: 'a' }, { trackingUid: 'b' }],
  })
  const none = ['2018-05-23', '2018-07-11'].map((study) =>
    told('lesions-judged', study, { study: day(study), nonTargets: 'NON-CR/NON-PD', newLesions: [] }),
  )

  test('from baseline, nadir and last treatment side by side', () => {
    const { visits, baseline, progression } = derived(review(studies, [...tace, selected, ...none]))
    assert.equal(baseline, '2018-04-07')
    assert.equal(progression, null)
    const round = (x: number | null) => (x === null ? null : Math.round(x * 1000) / 10)
    assert.deepEqual(
      visits.map((v) => [
        v.sumMm,
        round(v.changeFromBaseline),
        round(v.changeFromNadir),
        round(v.changeFromLastTreatment),
        v.overall,
      ]),
      [
        [79, 0, null, null, 'baseline'],
        [58.5, -25.9, -25.9, -25.9, 'SD'],
        [44, -44.3, -24.8, -24.8, 'PR'],
      ],
    )
    assert.deepEqual(caveats(review(studies, [...tace, selected, ...none])), [])
  })

  test('what nobody chose or judged is said, and non-targets are not evaluated rather than gone', () => {
    const answers = review(studies, tace)
    assert.deepEqual(caveats(answers), [
      'response/targets-not-selected',
      'response/new-lesions-not-judged',
      'response/non-targets-not-judged',
    ])
    assert.deepEqual(
      derived(answers).visits.map(({ nonTarget }) => nonTarget),
      ['NE', 'NE', 'NE'],
    )
  })

  test('lesions treated in the line that is judged stay targets', () => {
    const { candidates } = value(review(studies, [...tace, selected, ...none]), 'response/targets-advised')
    assert.deepEqual(
      candidates.map(({ label, advised, chosen }) => [label, advised, chosen]),
      [
        ['a', true, true],
        ['b', true, true],
        ['c', false, false],
      ],
    )
  })

  test('a new line starts a new baseline; what was embolised before it is no target', () => {
    const again = told('targets-selected', '2018-07-12', {
      id: 'second',
      study: day('2018-07-11'),
      lesions: [{ trackingUid: 'a' }],
    })
    const answers = review(
      [...studies, sampleStudy('2018-08-10', [lesion('a', 26), lesion('b', 17), lesion('c', 8)])],
      [...tace, selected, again, ...none],
    )
    assert.equal(derived(answers, '2018-07-11').visits.at(-1)?.changeFromBaseline, 26 / 27 - 1)
    assert.equal(derived(answers, '2018-04-07').visits.length, 3, 'the first line ends there')
    const advised = answers.find((a) => a.rule === 'response/targets-advised' && a.about === '2018-07-11')
    assert.ok(advised?.rule === 'response/targets-advised')
    assert.deepEqual(
      advised.value.candidates.slice(0, 2).map(({ reason }) => reason),
      ['perhaps-treated-earlier', 'perhaps-treated-earlier'],
    )
  })

  test('an unequivocal new lesion is progression, and retracting it takes that back', () => {
    const fresh = told('lesions-judged', '2018-07-11', {
      id: 'fresh',
      study: day('2018-07-11'),
      newLesions: [{ site: 'bone', certainty: 'unequivocal' }],
    })
    const events = [...tace, selected, none[0] ?? assert.fail(), fresh]
    assert.equal(derived(review(studies, events)).visits.at(-1)?.overall, 'PD')
    const taken = told('event-retracted', '2018-07-12', { id: 'r', retracts: 'fresh', reason: 'artefact' })
    assert.equal(derived(review(studies, [...events, taken])).visits.at(-1)?.overall, 'PR')
  })

  test('what a person asserts of a lesion comes before what is drawn', () => {
    const asserted = told('lesion-state-asserted', '2018-07-11', {
      lesion: { trackingUid: 'b' },
      study: day('2018-07-11'),
      state: 'obscured',
    })
    const last = derived(review(studies, [...tace, selected, ...none, asserted])).visits.at(-1)
    assert.deepEqual([last?.sumMm, last?.target], [null, 'NE'])
  })

  test('merged lesions count once', () => {
    const merged = [...studies.slice(0, 2), sampleStudy('2018-07-11', [lesion('a', 52)])]
    const event = told('lesion-merged', '2018-07-11', { study: day('2018-07-11'), into: 'a', lesions: ['a', 'b'] })
    const last = derived(review(merged, [...tace, selected, ...none, event])).visits.at(-1)
    assert.deepEqual([last?.sumMm, last?.target], [52, 'PR'])
  })

  test('confirmed matches make an identity where there is no Tracking UID, proposals do not', () => {
    const bare = [
      sampleStudy('2018-04-07', [lesion(null, 51, { label: 'L1' })]),
      sampleStudy('2018-07-11', [lesion(null, 27, { label: 'L9' })]),
    ]
    const pair = { from: { study: day('2018-04-07'), label: 'L1' }, to: { study: day('2018-07-11'), label: 'L9' } }
    assert.equal(
      value(review(bare, [told('match-proposed', '2018-07-11', pair)]), 'response/recist').status,
      'not-classifiable',
    )
    assert.equal(derived(review(bare, [told('match-confirmed', '2018-07-11', pair)])).visits.at(-1)?.overall, 'PR')
  })

  test('best response and its duration', () => {
    const answers = review(studies, [...tace, selected, ...none])
    const best = value(answers, 'response/best')
    // SD on day 42 after 2018-04-11, then PR that nothing confirms
    assert.deepEqual(
      [best.unconfirmed.best, best.confirmed.best, best.confirmed.unconfirmed, best.referenceIs],
      ['PR', 'SD', 'PR', 'treatment'],
    )
    const { durations } = value(answers, 'response/duration')
    assert.deepEqual([durations[0]?.of, durations[0]?.ended, durations[0]?.span.leastDays], ['response', 'censored', 0])
  })

  test('volume by the same targets', () => {
    const other = value(review(studies, [...tace, selected, ...none]), 'response/other', 'vrecist')
    // (51³ + 28³, 27³ + 17³): −84 %
    assert.equal(other.visits.at(-1)?.response, 'PR')
    assert.equal(Math.round((other.visits.at(-1)?.changeFromBaseline ?? 0) * 100), -84)
  })
})

describe('outside the liver', () => {
  const studies = [sampleStudy('2018-04-07', [lesion('a', 30)]), sampleStudy('2018-07-11', [])]
  const node = (date: string, diametersMm: readonly number[]) =>
    told('site-finding-read', date, { site: 'mesenteric node', siteKind: 'node', diametersMm })
  const selected = told('targets-selected', '2018-04-08', {
    study: day('2018-04-07'),
    lesions: [{ trackingUid: 'a' }, { label: 'mesenteric node' }],
  })
  const judged = told('lesions-judged', '2018-07-11', { study: day('2018-07-11'), newLesions: [] })

  // RECIST 1.1 §4.3.2: of a node the short axis, 20 and 9 mm; 9 mm left is complete response
  test('a node is a target by its short axis', () => {
    const events = [selected, judged, node('2018-04-07', [28, 20]), node('2018-07-11', [14, 9])]
    const { visits, targets } = derived(review(studies, events))
    assert.deepEqual(
      targets.map(({ baselineMm }) => baselineMm),
      [30, 20],
    )
    assert.deepEqual(
      visits.map(({ sumMm, overall }) => [sumMm, overall]),
      [
        [50, 'baseline'],
        [9, 'CR'],
      ],
    )
  })
  test('a node that was not read again, or by one axis only, is not evaluated', () => {
    for (const later of [[], [node('2018-07-11', [14])]]) {
      const events = [selected, judged, node('2018-04-07', [28, 20]), ...later]
      assert.equal(derived(review(studies, events)).visits.at(-1)?.target, 'NE')
    }
  })
  test('disease elsewhere keeps gone targets from being complete response', () => {
    const events = [
      told('targets-selected', '2018-04-08', { study: day('2018-04-07'), lesions: [{ trackingUid: 'a' }] }),
      judged,
      told('site-finding-read', '2018-04-07', { site: 'ileum', siteKind: 'primary', presence: 'present' }),
    ]
    assert.equal(derived(review(studies, events)).visits.at(-1)?.overall, 'PR')
    const removed = told('resection-performed', '2018-04-07', { removes: ['ileum'], complete: true })
    assert.equal(derived(review(studies, [...events, removed])).visits.at(-1)?.overall, 'CR')
  })
})

describe('two readers', () => {
  const by = (reader: string, date: string, mm: number) => sampleStudy(date, [lesion('a', mm)], { reader })
  const studies = [
    by('AB', '2018-01-01', 50),
    by('CD', '2018-01-01', 52),
    by('AB', '2018-03-01', 50),
    by('CD', '2018-03-01', 63),
  ]
  test('where they part', () => {
    const found = value(review(studies), 'response/readers')
    assert.deepEqual(
      [found.names, found.kinds, found.best],
      [{ first: 'AB', second: 'CD' }, ['progression-date', 'best-response'], { first: 'SD', second: 'PD' }],
    )
  })
})

describe('why there is no response', () => {
  for (const [why, studies, events, reason] of [
    ['one study', [sampleStudy('2018-01-01', [lesion('a', 30)])], [], 'one-study'],
    [
      'nothing long enough',
      [sampleStudy('2018-01-01', [lesion('a', 9)]), sampleStudy('2018-03-01', [])],
      [],
      'nothing-measurable',
    ],
    [
      'no identity',
      [sampleStudy('2018-01-01', [lesion(null, 30)]), sampleStudy('2018-03-01', [lesion(null, 20)])],
      [],
      'no-identity',
    ],
    [
      'nothing read at the baseline',
      [sampleStudy('2018-01-01', []), sampleStudy('2018-03-01', [lesion('a', 20)])],
      [],
      'no-readings',
    ],
    [
      'targets that nobody read',
      [sampleStudy('2018-01-01', [lesion('a', 30)]), sampleStudy('2018-03-01', [lesion('a', 20)])],
      [told('targets-selected', '2018-01-02', { study: day('2018-01-01'), lesions: [{ trackingUid: 'z' }] })],
      'targets-not-read',
    ],
  ] as const) {
    test(`${why}: ${reason}`, () => {
      const recist = value(review(studies, events), 'response/recist')
      assert.deepEqual(recist.status === 'not-classifiable' ? recist.reason : recist.status, reason)
    })
  }
  test('no studies: no answers', () => assert.deepEqual(review([]), []))
})
