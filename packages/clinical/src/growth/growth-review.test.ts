import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { sampleLesion, sampleStudy } from '../../test/sample-readings.ts'
import { contextOf, on, told } from '../../test/sample-record.ts'
import type { AnyAnswer } from '../review/answer.ts'
import type { ReviewContext } from '../review/review-context.ts'
import { growthReview } from './growth-review.ts'

const grown = (more: Partial<ReviewContext>, events: Parameters<typeof contextOf>[0] = []) =>
  growthReview(contextOf(events, more))
const find = <R extends AnyAnswer['rule']>(answers: readonly AnyAnswer[], rule: R) =>
  answers.filter((answer): answer is Extract<AnyAnswer, { rule: R }> => answer.rule === rule)

const a = (volumeMl: number) => sampleLesion({ volumeMl, trackingUid: '1.2.1', label: 'A' })
const b = (volumeMl: number) => sampleLesion({ volumeMl, trackingUid: '1.2.2', label: 'B' })
const stranger = sampleLesion({ volumeMl: 20 })

describe('growth between studies', () => {
  it('volumes of the same identity; nothing of lesions without one', () => {
    // 91.3125 days are three months; 8 to 16 mL: TG = ln 2/(92/30.4375)
    const studies = [sampleStudy('2020-01-01', [a(8), stranger]), sampleStudy('2020-04-02', [a(16), stranger])]
    const answers = grown({ studies })
    assert.deepEqual(
      answers.map(({ rule }) => rule),
      ['growth/lesion'],
    )
    const [only] = find(answers, 'growth/lesion')
    assert.equal(only?.value.days, 92)
    assert.ok(Math.abs((only?.value.rate.doublingMonths ?? NaN) - 92 / 30.4375) < 1e-9)
    assert.deepEqual(only?.value.class, { threshold: 0.04, verdict: 'at-least' })
  })

  it('one grows while the other shrinks: the sum hides it, the spread says it', () => {
    const studies = [sampleStudy('2020-01-01', [a(10), b(30)]), sampleStudy('2020-12-31', [a(30), b(10)])]
    const answers = grown({ studies })
    const [sum] = find(answers, 'growth/sum')
    assert.equal(sum?.value.rate.tgPerMonth, 0)
    assert.equal(sum?.value.lesions, 2)
    const [spread] = find(answers, 'growth/heterogeneity')
    assert.deepEqual([spread?.value.grow, spread?.value.shrink, spread?.value.isMixed], [['A'], ['B'], true])
  })

  it('two readers: each grows by their own sizes, never from one’s baseline to the other’s follow-up', () => {
    const read = (date: string, reader: string, mm: number) =>
      sampleStudy(date, [sampleLesion({ volumeMl: 14, diameterMm: mm, evidence: '1-axis', trackingUid: '1.2.1' })], {
        reader,
      })
    const studies = [
      read('2019-01-01', 'A', 31),
      read('2019-01-01', 'B', 34),
      read('2020-01-01', 'A', 20),
      read('2020-01-01', 'B', 33),
    ]
    const answers = find(grown({ studies }), 'growth/lesion')
    // SGR by hand: 3·ln(20/31)/365 = −0.3602 % per day, 3·ln(33/34)/365 = −0.0245 % per day
    assert.deepEqual(
      answers.map(({ value: { reader, rate } }) => [reader, (100 * rate.specificPerDay).toFixed(3)]),
      [
        ['A', '-0.360'],
        ['B', '-0.025'],
      ],
    )
    assert.equal(new Set(answers.map(({ about }) => about)).size, 2)
    assert.ok(answers.every(({ caveats }) => caveats.every(({ code }) => code !== 'growth/techniques-differ')))
  })

  it('typed diameters err by the diameter figure of their modality', () => {
    const typed = (mm: number) =>
      sampleLesion({ volumeMl: 14, diameterMm: mm, evidence: '1-axis', trackingUid: '1.2.1' })
    const high = (modality: string) => {
      const technique = {
        modality,
        sequence: null,
        phase: null,
        agent: null,
        sliceSpacingMm: null,
        pixelSpacingMm: null,
      }
      const studies = ['2020-01-01', '2020-04-01'].map((date) => sampleStudy(date, [typed(30)], { technique }))
      return Math.log1p(find(grown({ studies }), 'growth/lesion')[0]?.value.rate.high ?? NaN)
    }
    // 1.95996·3·√2·cv over 91 days
    for (const [modality, cv] of [
      ['MR', 0.066],
      ['CT', 0.108],
    ] as const)
      assert.ok(Math.abs(high(modality) - (1.959964 * 3 * Math.SQRT2 * cv) / (91 / 30.4375)) < 1e-6, modality)
  })
})

describe('the setting of a threshold', () => {
  const studies = [sampleStudy('2020-01-01', [a(8)]), sampleStudy('2020-04-02', [a(16)])]
  const start = (date: string) => told('systemic-therapy-started', date, { drug: 'octreotide LAR' })
  const cases = [
    ['nothing given yet', [], { threshold: 0.04, verdict: 'at-least' }],
    ['begun after the first study', ['2020-01-05'], { threshold: 0.008, verdict: 'at-least' }],
    ['begun on the day of the later study', ['2020-04-02'], { threshold: 0.04, verdict: 'at-least' }],
    ['begun the year before', ['2019-01-05'], { threshold: null, reason: 'setting' }],
    [
      'begun at some time between last year and the later study',
      ['2019-06/2020-02'],
      { threshold: null, reason: 'setting' },
    ],
  ] as const
  for (const [what, starts, expected] of cases)
    it(what, () => {
      const [lesion] = find(grown({ studies }, starts.map(start)), 'growth/lesion')
      assert.deepEqual(lesion?.value.class, expected)
    })
})

it('with an embolisation in between there is no threshold', () => {
  const studies = [sampleStudy('2020-01-01', [a(8)]), sampleStudy('2020-04-02', [a(16)])]
  const events = [told('embolisation-performed', '2020-02-01', {})]
  const [lesion] = find(grown({ studies }, events), 'growth/lesion')
  assert.deepEqual(lesion?.value.class, { threshold: null, reason: 'local-treatment' })
})

it('a printed growth is read as that of the largest lesion, and never classified', () => {
  const read = told('study-read', '2018-04-07', {
    lesions: [{ label: 'largest', diametersMm: [51, 49, 37] }],
    growth: { fromMm: 6, toMm: 10, since: on('2016-11') },
  })
  const [stated] = find(grown({}, [read]), 'growth/stated')
  assert.equal(stated?.value.largestMm, 51)
  assert.equal(stated?.value.ifLargest?.diameterLow.toFixed(3), '0.133')
  assert.deepEqual(stated?.value.class, { threshold: null, reason: 'not-one-lesion' })
  assert.equal(stated?.basis, 'assumed')
})
