import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { sampleLesion, sampleStudy } from '../../test/sample-readings.ts'
import { contextOf, day, told } from '../../test/sample-record.ts'
import type { LesionReading } from '../lesion/lesion-reading.ts'
import type { PatientEvent } from '../record/patient-event.ts'
import { growthReview } from './growth-review.ts'

const of = (uid: string, volumeMl: number, more: Partial<LesionReading> = {}) =>
  sampleLesion({ volumeMl, trackingUid: uid, label: uid.toUpperCase(), id: `${uid} ${volumeMl}`, ...more })
const split = told('lesion-split', '2020-04-02', { id: 'split', study: day('2020-04-02'), from: 'c', into: ['d', 'e'] })
const grown = (
  before: readonly LesionReading[],
  after: readonly LesionReading[],
  events: readonly PatientEvent[] = [split],
) =>
  growthReview(
    contextOf([...events], { studies: [sampleStudy('2020-01-01', before), sampleStudy('2020-04-02', after)] }),
  )
const rates = (answers: ReturnType<typeof growthReview>) =>
  answers.flatMap((answer) =>
    answer.rule === 'growth/lesion' || answer.rule === 'growth/sum'
      ? [[answer.rule, answer.value.measure, (answer.value.rate.tgPerMonth * (92 / 30.4375)).toFixed(4)]]
      : [],
  )

// TG·t = ln(ΣV₂/ΣV₁), worked by hand; 2020-01-01 to 2020-04-02 are 92 days
describe('growth of a lesion that fell into two', () => {
  it('goes by the sum of the volumes: ln((9 + 7)/8) = ln 2, doubling in 92 days', () => {
    const answers = grown([of('c', 8)], [of('d', 9), of('e', 7)])
    assert.deepEqual(rates(answers), [['growth/lesion', 'volume', Math.LN2.toFixed(4)]])
    const [only] = answers
    assert.ok(only?.rule === 'growth/lesion')
    assert.equal(only.value.label, 'C → D + E')
    assert.ok(Math.abs((only.value.rate.doublingMonths ?? 0) - 92 / 30.4375) < 1e-9)
    assert.ok(only.because.includes('split'))
    assert.ok(only.caveats.some(({ code }) => code === 'growth/lesions-taken-together'))
  })
  it('is one of the lesions of the sum: ln((9 + 7 + 10)/(8 + 10)) = ln(26/18), none left out', () => {
    const answers = grown([of('c', 8), of('x', 10)], [of('d', 9), of('e', 7), of('x', 10)])
    const sum = answers.find(({ rule }) => rule === 'growth/sum')
    assert.ok(sum?.rule === 'growth/sum')
    assert.equal(sum.value.lesions, 2)
    assert.equal((sum.value.rate.tgPerMonth * (92 / 30.4375)).toFixed(4), Math.log(26 / 18).toFixed(4))
    assert.ok(!sum.caveats.some(({ code }) => code === 'growth/some-lesions-left-out'))
    const spread = answers.find(({ rule }) => rule === 'growth/heterogeneity')
    assert.ok(spread?.rule === 'growth/heterogeneity')
    assert.deepEqual([spread.value.grow, spread.value.open], [['C → D + E'], ['X']])
  })

  const typed = (evidence: LesionReading['evidence']): Partial<LesionReading> => ({ evidence })
  it('typed with three axes: the volumes of the ellipsoids, not a sum of diameters', () => {
    const answers = grown([of('c', 8, typed('3-axis'))], [of('d', 9, typed('3-axis')), of('e', 7, typed('3-axis'))])
    assert.deepEqual(rates(answers), [['growth/lesion', 'volume', Math.LN2.toFixed(4)]])
  })
  for (const [why, after, reason] of [
    ['one diameter is not a volume', [of('d', 9, typed('1-axis')), of('e', 7, typed('1-axis'))], 'only-diameters'],
    ['a part cut off', [of('d', 9), of('e', 7, { touchesBorder: true })], 'part-not-evaluated'],
    ['a part that nobody measured', [of('d', 9)], 'part-not-evaluated'],
  ] as const) {
    it(`${why}: no figure, with the reason`, () => {
      const [only, ...more] = grown([of('c', 8)], after)
      assert.equal(more.length, 0)
      assert.ok(only?.rule === 'growth/without-figure')
      assert.deepEqual([only.value.label.toUpperCase(), only.value.reason], ['C → D + E', reason])
    })
  }
  it('a part that an earlier study showed and this one does not is told from one that nobody measured', () => {
    const studies = [
      sampleStudy('2020-01-01', [of('c', 8)]),
      sampleStudy('2020-04-02', [of('d', 5), of('e', 3)]),
      sampleStudy('2020-07-02', [of('d', 5)]),
      sampleStudy('2020-10-02', [of('d', 5)]),
    ]
    const answers = growthReview(contextOf([split], { studies }))
    assert.deepEqual(
      answers.flatMap((answer) =>
        answer.rule === 'growth/without-figure' ? [[answer.value.to, answer.value.reason]] : [],
      ),
      [
        ['2020-07-02', 'part-not-seen'],
        ['2020-10-02', 'part-not-seen'],
      ],
    )
  })
  it('a reading of the day without lesions takes no figure away', () => {
    const studies = [sampleStudy('2020-01-01', [of('c', 8)]), sampleStudy('2020-04-02', [of('c', 16)])]
    const pet = ['2020-01-01', '2020-02-01', '2020-04-02'].map((date) =>
      sampleStudy(date, [], { lesionsSegmented: false, reader: null }),
    )
    const all = [...studies, ...pet].toSorted((a, b) => (a.date < b.date ? -1 : 1))
    assert.deepEqual(growthReview(contextOf([], { studies: all })), growthReview(contextOf([], { studies })))
  })
  it('a day with two readings that nobody signed is passed over', () => {
    const at = (date: string, volumeMl: number) => sampleStudy(date, [of('c', volumeMl)], { reader: null })
    const [first, last] = [at('2020-01-01', 8), at('2020-04-02', 16)]
    const between = [at('2020-02-01', 9), at('2020-02-01', 30)]
    assert.deepEqual(
      growthReview(contextOf([], { studies: [first, ...between, last] })),
      growthReview(contextOf([], { studies: [first, last] })),
    )
  })
  it('where it fell apart before both studies, diameters of the same parts compare: 3·ln((22 + 11)/(20 + 10))', () => {
    const across = (uid: string, diameterMm: number) => of(uid, 1, { evidence: '1-axis', diameterMm })
    const early = told('lesion-split', '2020-01-01', { id: 's', study: day('2020-01-01'), from: 'c', into: ['d', 'e'] })
    const answers = grown([across('d', 20), across('e', 10)], [across('d', 22), across('e', 11)], [early])
    assert.deepEqual(rates(answers), [['growth/lesion', 'diameter', (3 * Math.log(1.1)).toFixed(4)]])
  })
  it('a split after both studies, or taken back, changes nothing', () => {
    const [before, after] = [[of('c', 8)], [of('c', 9)]]
    const later = told('lesion-split', '2021-01-01', { id: 'l', study: day('2021-01-01'), from: 'c', into: ['d', 'e'] })
    const back = told('event-retracted', '2020-05-01', { retracts: 'split', reason: 'an artefact' })
    const plain = grown(before, after, [])
    assert.deepEqual(grown(before, after, [later]), plain)
    assert.deepEqual(grown(before, after, [split, back]), plain)
  })
})
