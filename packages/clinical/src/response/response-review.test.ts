import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { sampleLesion, sampleStudy } from '../../test/sample-readings.ts'
import { contextOf, day, told } from '../../test/sample-record.ts'
import type { LesionReading } from '../lesion/lesion-reading.ts'
import type { StudyReading } from '../lesion/study-reading.ts'
import type { TypedLesion } from '../record/imaging-events.ts'
import type { PatientEvent } from '../record/patient-event.ts'
import { typedStudies } from '../record/typed-studies.ts'
import type { AnswerValues, AnyAnswer } from '../review/answer.ts'
import { measuredAssessments } from '../outcome/measured-assessments.ts'
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
  test('a node that was not read again is not evaluated', () => {
    const events = [selected, judged, node('2018-04-07', [28, 20])]
    assert.equal(derived(review(studies, events)).visits.at(-1)?.target, 'NE')
  })
  // RECIST 1.1 §3.1.1: of a node the short axis is reported
  test('one diameter of a node is its short axis', () => {
    const events = [selected, judged, node('2018-04-07', [28, 20]), node('2018-07-11', [14])]
    const last = derived(review(studies, events)).visits.at(-1)
    assert.deepEqual([last?.sumMm, last?.target], [14, 'PR'])
  })
  // §3.1.1: a node is a target from 15 mm across; §3.1.2: of bone only soft tissue is measurable
  test('what is measured outside the liver is weighed too', () => {
    const bone = told('site-finding-read', '2018-04-07', { site: 'L3', siteKind: 'bone', diametersMm: [25] })
    const events = [selected, judged, node('2018-04-07', [28, 20]), bone]
    const { candidates } = value(review(studies, events), 'response/targets-advised')
    assert.deepEqual(
      candidates.map(({ label, lengthMm, advised, chosen, reason }) => [label, lengthMm, advised, chosen, reason]),
      [
        ['a', 30, true, true, 'largest-of-organ'],
        ['L3', 25, false, false, 'bone-soft-tissue-not-recorded'],
        ['mesenteric node', 20, true, true, 'largest-of-organ'],
      ],
    )
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

describe('typed readings', () => {
  const read = (date: string, lesions: readonly TypedLesion[], more: object = {}) =>
    told('study-read', date, { id: `read-${date}`, reviewed: true, natures: 'metastasis', lesions, ...more })
  const none = (date: string) => told('lesions-judged', date, { study: day(date), newLesions: [] })
  const selected = (...uids: readonly string[]) =>
    told('targets-selected', '2020-01-10', {
      study: day('2020-01-10'),
      lesions: uids.map((trackingUid) => ({ trackingUid })),
    })
  const asked = (events: readonly PatientEvent[]) => derived(review(typedStudies('p', 'P1', events), events))

  // RECIST 1.1 §4.4.2: what was not imaged, or not read, is not evaluated. A 20 mm, B 60 mm; B may be there as before
  for (const [why, more, expected] of [
    ['the list leaves B out', {}, [null, 'NE']],
    ['the list speaks of the right lobe', { scope: 'right-lobe' }, [null, 'NE']],
    ['the list speaks of the whole liver', { scope: 'whole-liver' }, [20, 'PR']],
  ] as const) {
    test(`${why}: ${expected[1]}`, () => {
      const a = { label: 'A', diametersMm: [20], trackingUid: '1.1' }
      const b = { label: 'B', diametersMm: [60], trackingUid: '1.2' }
      const { visits } = asked([read('2020-01-10', [a, b]), read('2020-04-10', [a], more), none('2020-04-10')])
      assert.deepEqual([visits.at(-1)?.sumMm, visits.at(-1)?.target], expected)
    })
  }
  test('a study of the day that did not show the whole liver', () => {
    const a = { label: 'A', diametersMm: [20], trackingUid: '1.1' }
    const b = { label: 'B', diametersMm: [60], trackingUid: '1.2' }
    const made = told('study-performed', '2020-04-10', { modality: 'CT', wholeLiver: false })
    const later = read('2020-04-10', [a], { scope: 'whole-liver', modality: 'CT' })
    assert.equal(asked([read('2020-01-10', [a, b]), made, later]).visits.at(-1)?.target, 'NE')
  })

  // RECIST 1.1 §3.1.1: short axis of a node, so 40 + 20 + 15 mm
  test('a node in the list is followed by its short axis', () => {
    const at = (a: number, b: number, n: readonly number[]): TypedLesion[] => [
      { label: 'A', diametersMm: [a], trackingUid: '1.1' },
      { label: 'B', diametersMm: [b], trackingUid: '1.2' },
      { label: 'N', diametersMm: n, trackingUid: '1.3', siteKind: 'node' },
    ]
    const chosen = selected('1.1', '1.2', '1.3')
    const baseline = read('2020-01-10', at(40, 20, [30, 15]))
    const { visits } = asked([baseline, chosen, read('2020-04-10', at(25, 10, [20, 9.5]))])
    assert.deepEqual(
      visits.map(({ sumMm }) => sumMm),
      [75, 44.5],
    )
    const alone = asked([baseline, chosen, read('2020-04-10', at(25, 10, [9]))]).visits.at(-1)
    assert.equal(alone?.sumMm, 44)
  })

  // RECIST 1.1 §4.3.2: fragments are the old lesion
  const split = told('lesion-split', '2020-04-10', { study: day('2020-04-10'), from: '1.1', into: ['1.11', '1.12'] })
  test('fragments of a recorded split are no unknown lesions', () => {
    const events = [
      read('2020-01-10', [{ label: 'A', diametersMm: [40], trackingUid: '1.1' }]),
      read('2020-04-10', [
        { label: 'A1', diametersMm: [15], trackingUid: '1.11' },
        { label: 'A2', diametersMm: [13], trackingUid: '1.12' },
      ]),
      split,
    ]
    const answers = review(typedStudies('p', 'P1', events), events)
    assert.equal(derived(answers).visits.at(-1)?.sumMm, 28)
    assert.ok(!caveats(answers)?.includes('response/unjudged-lesions'))
  })

  // RECIST 1.1 §4.3.2: coalesced lesions count once, fragments are added up; sums worked by hand
  const typedAs = (label: string, mm: number, trackingUid: string) => ({ label, diametersMm: [mm], trackingUid })
  const grown = told('lesion-merged', '2020-04-10', { study: day('2020-04-10'), into: '1.3', lesions: ['1.1', '1.2'] })
  const fallen = told('lesion-split', '2020-07-10', { study: day('2020-07-10'), from: '1.3', into: ['1.4', '1.5'] })
  const two = read('2020-01-10', [typedAs('A', 30, '1.1'), typedAs('B', 20, '1.2')])
  for (const [why, events, expected] of [
    ['merged under a name of its own: 38', [two, read('2020-04-10', [typedAs('C', 38, '1.3')]), grown], [50, 38]],
    ['under a name nobody reads: 38', [two, read('2020-04-10', [typedAs('B', 38, '1.2')]), grown], [50, 38]],
    [
      'and fallen apart again: 15 + 12',
      [
        two,
        read('2020-04-10', [typedAs('C', 38, '1.3')]),
        read('2020-07-10', [typedAs('D', 15, '1.4'), typedAs('E', 12, '1.5')]),
        grown,
        fallen,
      ],
      [50, 38, 27],
    ],
    [
      'one fragment gone later from a list of the whole liver: 15 + 0',
      [
        two,
        read('2020-04-10', [typedAs('C', 38, '1.3')]),
        read('2020-07-10', [typedAs('D', 15, '1.4'), typedAs('E', 12, '1.5')]),
        told('study-read', '2020-10-10', { lesions: [typedAs('D', 15, '1.4')], scope: 'whole-liver' }),
        grown,
        fallen,
      ],
      [50, 38, 27, 15],
    ],
    [
      'and fallen apart, one part never measured: at least the other, not evaluable',
      [
        two,
        read('2020-04-10', [typedAs('C', 38, '1.3')]),
        told('study-read', '2020-07-10', { lesions: [typedAs('D', 15, '1.4')], scope: 'whole-liver' }),
        grown,
        fallen,
      ],
      [50, 38, null],
    ],
  ] as const) {
    test(`two targets ${why} mm`, () => {
      const answers = review(typedStudies('p', 'P1', [...events]), [...events])
      assert.deepEqual(
        derived(answers).visits.map(({ sumMm }) => sumMm),
        expected,
      )
      assert.ok(!caveats(answers)?.includes('response/unjudged-lesions'))
    })
  }

  // RECIST 1.1 §4.3.5: 80 → 40 mm beside 60 mm that may be new is PR or PD
  test('a lesion nobody judged leaves the response open', () => {
    const events = [
      read('2020-01-10', [{ label: 'A', diametersMm: [80], trackingUid: '1.1' }]),
      read('2020-04-10', [
        { label: 'A', diametersMm: [40], trackingUid: '1.1' },
        { label: 'X', diametersMm: [60], trackingUid: '1.9' },
      ]),
    ]
    const open = asked(events)
    assert.deepEqual(
      [open.visits.at(-1)?.overall, open.visits.at(-1)?.between, open.progression],
      ['NE', ['PR', 'PD'], null],
    )
    const answers = review(typedStudies('p', 'P1', events), events)
    const best = answers.find(({ rule }) => rule === 'response/best')
    assert.deepEqual(
      best?.caveats.map(({ code }) => code),
      ['response/unjudged-lesions'],
    )
    assert.equal(asked([...events, none('2020-04-10')]).visits.at(-1)?.overall, 'PR')
  })

  // RECIST 1.1 §4.4.3: best response up to the date of progression, which a confirmed lesion puts at its first appearance
  test('a visit that turned out to be progression confirms nothing', () => {
    const at = (date: string, mm: number) => read(date, [{ label: 'A', diametersMm: [mm], trackingUid: '1.1' }])
    const seen = (date: string, site: string, certainty: 'equivocal' | 'unequivocal') =>
      told('lesions-judged', date, { study: day(date), newLesions: [{ site, certainty }] })
    const events = [at('2020-01-10', 50), at('2020-04-10', 30), at('2020-07-10', 30), at('2020-10-10', 30)]
    const best = (more: readonly PatientEvent[]) => {
      const all = [...events, none('2020-04-10'), seen('2020-07-10', 'liver', 'equivocal'), ...more]
      const answers = review(typedStudies('p', 'P1', all), all)
      const { unconfirmed, confirmed } = value(answers, 'response/best')
      return [unconfirmed.best, confirmed.best, derived(answers).progression?.on.value]
    }
    assert.deepEqual(best([seen('2020-10-10', 'liver, S6', 'unequivocal')]), ['PR', 'SD', '2020-07-10'])
    // bone is not the liver: 10 July stays a visit with partial response, which confirms the one in April
    assert.deepEqual(best([seen('2020-10-10', 'bone', 'unequivocal')]), ['PR', 'PR', '2020-10-10'])
  })

  // 10 January to 10 August 2020 is 213 days; a treatment on 20 August cannot be where they are counted from
  test('treatment after the last study is not where stable disease is counted from', () => {
    const at = (date: string) => read(date, [{ label: 'A', diametersMm: [29], trackingUid: '1.1' }])
    const events = [at('2020-01-10'), at('2020-08-10'), none('2020-08-10')]
    const answers = (more: readonly PatientEvent[]) => {
      const all = [...events, ...more]
      return value(review(typedStudies('p', 'P1', all), all), 'response/best')
    }
    const late = answers([told('ablation-performed', '2020-08-20', { lesions: ['1.1'] })])
    assert.deepEqual([late.unconfirmed.best, late.referenceIs, late.reference.value], ['SD', 'baseline', '2020-01-10'])
    assert.equal(answers([told('systemic-therapy-started', '2020-02-01', { drug: 'x' })]).referenceIs, 'treatment')
  })

  test('what an answer rests on is the reading of its own reader', () => {
    const by = (reader: string, date: string, mm: number) =>
      told('study-read', date, {
        id: `${reader}-${date}`,
        reader,
        lesions: [{ label: 'A', diametersMm: [mm], trackingUid: '1.1' }],
      })
    const events = [by('R1', '2020-01-10', 50), by('R2', '2020-01-10', 50)]
    const later = [by('R1', '2020-04-10', 34), by('R2', '2020-04-10', 36)]
    const all = [...events, ...later]
    const answers = review(typedStudies('p', 'P1', all), all).filter(({ rule }) => rule === 'response/recist')
    assert.deepEqual(
      answers.map(({ because }) => because.filter((id) => !id.includes('/'))),
      [
        ['R1-2020-01-10', 'R1-2020-04-10'],
        ['R2-2020-01-10', 'R2-2020-04-10'],
      ],
    )
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
    assert.equal(found.adjudication, null)
  })
  test('three readers are compared two by two', () => {
    const third = [by('GH', '2018-01-01', 51), by('GH', '2018-03-01', 49)]
    const pairs = review([...studies, ...third]).flatMap((each) =>
      each.rule === 'response/readers'
        ? [[each.value.names.first, each.value.names.second, each.value.kinds.length]]
        : [],
    )
    // AB and GH see no change, CD progression
    assert.deepEqual(pairs, [
      ['AB', 'CD', 2],
      ['AB', 'GH', 0],
      ['CD', 'GH', 2],
    ])
  })
  test('the choice of an adjudicator is taken over, and a retracted one is not', () => {
    const chosen = told('response-adjudicated', '2018-04-01', {
      id: 'choice',
      study: day('2018-01-01'),
      reader: 'CD',
      by: 'EF',
      reason: 'motion on the first series',
    })
    const taken = told('event-retracted', '2018-04-02', { id: 'r', retracts: 'choice', reason: 'wrong course' })
    const of = (events: readonly PatientEvent[]) => value(review(studies, events), 'response/readers').adjudication
    assert.deepEqual(of([chosen]), { reader: 'CD', by: 'EF', reason: 'motion on the first series' })
    assert.equal(of([chosen, taken]), null)
    assert.equal(of([{ ...chosen, reader: 'GH' } as PatientEvent]), null, 'who read nothing cannot be chosen')
  })
  test('time without progression goes by the reading that was chosen', () => {
    const chosen = (reader: string) => told('response-adjudicated', '2018-04-01', { study: day('2018-01-01'), reader })
    const at = (events: readonly PatientEvent[]) =>
      measuredAssessments(review(studies, events), 'anywhere', []).at(-1)?.progression
    assert.deepEqual([at([]), at([chosen('AB')]), at([chosen('CD')])], ['unknown', 'no', 'yes'])
  })
})

test('once progression is certain, what nobody judged is not asked for any more', () => {
  // 50 → 60 mm is +20 % and 10 mm: progression, whatever else was or was not looked at
  const course = (...mm: number[]) => mm.map((each, i) => sampleStudy(`2018-0${i + 1}-01`, [lesion('a', each)]))
  const missing = (studies: readonly StudyReading[]) =>
    review(studies)
      .find(({ rule }) => rule === 'response/recist')
      ?.caveats.find(({ code }) => code === 'response/new-lesions-not-judged')?.parameters
  assert.deepEqual(missing(course(50, 50, 60, 70)), { dates: ['2018-02-01'] })
  assert.deepEqual(missing(course(50, 50, 55)), { dates: ['2018-02-01', '2018-03-01'] })
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
      [sampleStudy('2018-01-01', [], { lesionsSegmented: false }), sampleStudy('2018-03-01', [lesion('a', 20)])],
      [],
      'no-readings',
    ],
    [
      'looked for at the baseline, none seen',
      [sampleStudy('2018-01-01', []), sampleStudy('2018-03-01', [lesion('a', 20)])],
      [],
      'none-seen',
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
