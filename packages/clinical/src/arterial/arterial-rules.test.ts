import assert from 'node:assert/strict'
import { test } from 'node:test'
import { about, on, told } from '../../test/sample-record.ts'
import type { EventOf, PatientEvent } from '../record/patient-event.ts'
import { isCrisisPressure } from '../syndrome/crisis-pressure.ts'
import { bleomycinTotal, doxorubicinTotal, exceeds, totalsByUnit } from './cumulative-dose.ts'
import { deliveredOf, type Delivered } from './delivered-amount.ts'
import { doseByLobe } from './dose-by-lobe.ts'
import { mixtureRatio } from './mixture-ratio.ts'
import { radiationTotal } from './radiation-total.ts'
import { saceOf } from './sace.ts'
import { sessionComplications } from './session-complications.ts'
import { sessionInterval } from './session-interval.ts'
import { oilExceeds, oilOf } from './session-oil.ts'
import { territoryOf } from './territory-from-vessel.ts'

const given = (least: number, most: number | null, unit: string): Delivered => ({
  least,
  most,
  unit,
  reading: 'stated',
})
const exact = (value: number, unit: string) => given(value, value, unit)

// Territories: the supply of IV and of the caudate varies between people, so neither is ever certain from a lobar artery.
const territories = [
  [['right-hepatic'], 'assumed', '5678', '14'],
  [['left-hepatic'], 'assumed', '23', '14'],
  [['right-hepatic', 'left-hepatic'], 'assumed', '235678', '14'],
  [['proper-hepatic'], 'assumed', '12345678', ''],
  [['common-hepatic'], 'assumed', '12345678', ''],
  [['middle-hepatic', 'left-hepatic'], 'assumed', '234', '1'],
  [['segmental'], 'unknown', '', ''],
  [['right-hepatic', 'other'], 'unknown', '', ''],
  [[], 'unknown', '', ''],
] as const
for (const [vessels, basis, segments, variable] of territories)
  test(`territory of ${vessels.join(' and ') || 'no vessel'}: ${basis} ${segments} (${variable})`, () => {
    const found = territoryOf(vessels, undefined, null, false)
    assert.deepEqual([found.basis, found.segments.join(''), found.variable.join('')], [basis, segments, variable])
  })

test('a territory that was seen holds, in digits or in Roman figures, whatever the vessel', () => {
  const found = territoryOf(['right-hepatic'], ['VIII', 'V', 'IVa'], 'cone-beam-ct', true)
  assert.deepEqual(found, { basis: 'recorded', by: 'cone-beam-ct', segments: ['4a', '5', '8'], variable: [] })
})

test('with variant anatomy a main artery says nothing, a replaced one still does', () => {
  assert.equal(territoryOf(['proper-hepatic'], undefined, null, true).basis, 'unknown')
  assert.equal(territoryOf(['replaced-left-hepatic'], undefined, null, true).basis, 'assumed')
})

test('"80 % of the mixture (10 mL + 15 mg)" leaves both readings: 8 or 10 mL, 12 or 15 mg', () => {
  const oil = deliveredOf({ name: 'Lipiodol', role: 'oil', prepared: { value: 10, unit: 'mL' } }, 0.8)
  const drug = deliveredOf({ name: 'bleomycin', role: 'drug', prepared: { value: 15, unit: 'mg' } }, 0.8)
  assert.deepEqual(oil, { least: 8, most: 10, unit: 'mL', reading: 'share-ambiguous' })
  assert.deepEqual(drug, { least: 12, most: 15, unit: 'mg', reading: 'share-ambiguous' })
})

test('a prepared amount without a share bounds what went in only from above; a stated one is exact; none is null', () => {
  const prepared = { value: 10, unit: 'mL' }
  assert.deepEqual(deliveredOf({ name: 'a', role: 'oil', prepared }, undefined), {
    least: 0,
    most: 10,
    unit: 'mL',
    reading: 'prepared-only',
  })
  assert.equal(deliveredOf({ name: 'a', role: 'oil', prepared }, 1)?.least, 10)
  assert.equal(deliveredOf({ name: 'a', role: 'oil', prepared, delivered: { value: 7, unit: 'mL' } }, 0.8)?.least, 7)
  assert.equal(deliveredOf({ name: 'a', role: 'oil' }, 1), null)
})

const limits = [
  ['below', exact(14.99, 'mL'), 'no'],
  ['at the limit, which does not exceed it', exact(15, 'mL'), 'no'],
  ['above', exact(15.01, 'mL'), 'yes'],
  ['the interval includes the limit', given(14, 16, 'mL'), 'unknown'],
  ['up to the limit', given(12, 15, 'mL'), 'no'],
  ['no lower bound, above', given(0, 16, 'mL'), 'unknown'],
  ['no upper bound, below', given(3, null, 'mL'), 'unknown'],
  ['no upper bound, above', given(16, null, 'mL'), 'yes'],
] as const
// 1 L = 1000 mL = 1000 cm3 (UCUM)
const spelt = [
  ['16 ml', [exact(16, 'ml')], 'yes'],
  ['16 cm3', [exact(16, 'cm3')], 'yes'],
  ['0.016 L', [exact(0.016, 'L')], 'yes'],
  ['0.015 L, the limit', [exact(0.015, 'L')], 'no'],
  ['8 mL and 8 ml', [exact(8, 'mL'), exact(8, 'ml')], 'yes'],
  ['16 mL, and of another at most 8 mL', [exact(16, 'mL'), given(0, 8, 'mL')], 'yes'],
  ['16 mL, and 2 g', [exact(16, 'mL'), exact(2, 'g')], 'yes'],
  ['10 mL, and 2 g', [exact(10, 'mL'), exact(2, 'g')], 'unknown'],
  ['10 mL, and of another at most 8 mL', [exact(10, 'mL'), given(0, 8, 'mL')], 'unknown'],
] as const
for (const [why, amounts, expected] of spelt)
  test(`oil against 15 mL, ${why}: ${expected}`, () => assert.equal(oilExceeds(totalsByUnit(amounts)), expected))

test('oil of which an amount is not recorded is not held to be below the limit', () => {
  const known = { name: 'Lipiodol', role: 'oil', delivered: { value: 10, unit: 'mL' } } as const
  const amounts = oilOf({ agents: [known, { name: 'Ethiodol', role: 'oil' }] })
  assert.equal(oilExceeds(totalsByUnit(amounts)), 'unknown')
})

for (const [why, amount, expected] of limits)
  test(`oil against 15 mL, ${why}: ${expected}`, () => assert.equal(exceeds(amount, 15), expected))

const bleomycin = [
  ['milligrams under the assumption, below', [exact(399, 'mg')], 'no', 'one-unit-per-mg'],
  ['at 400', [exact(400, 'mg')], 'no', 'one-unit-per-mg'],
  ['above 400', [exact(400.5, 'mg')], 'yes', 'one-unit-per-mg'],
  ['USP units need no assumption', [exact(401, "[USP'U]")], 'yes', 'none'],
  ['15 000 IU are 15 units', [exact(15_000, '[IU]')], 'no', 'thousand-iu-per-unit'],
  ['401 000 IU are 401 units', [exact(401_000, '[IU]')], 'yes', 'thousand-iu-per-unit'],
  ['401 000 IU in the other spelling of UCUM', [exact(401_000, '[iU]')], 'yes', 'thousand-iu-per-unit'],
  ['mg and units are never added', [exact(300, 'mg'), exact(300, "[USP'U]")], 'unknown', 'none'],
  ['mg and IU are never added', [exact(300, 'mg'), exact(300_000, '[IU]')], 'unknown', 'none'],
  [
    'both spellings of IU are one unit',
    [exact(250_000, '[IU]'), exact(250_000, '[iU]')],
    'yes',
    'thousand-iu-per-unit',
  ],
  ['0.3 g and 300 mg are 600 mg', [exact(0.3, 'g'), exact(300, 'mg')], 'yes', 'one-unit-per-mg'],
  ['0.4 g', [exact(0.4, 'g')], 'no', 'one-unit-per-mg'],
  ['450 units, whatever else was given', [exact(450, "[USP'U]"), exact(15, 'mg')], 'yes', 'none'],
  ['450 mg, and at most 15 mg more', [exact(450, 'mg'), given(0, 15, 'mg')], 'yes', 'one-unit-per-mg'],
  ['450 mg, and 10 mL of something', [exact(450, 'mg'), exact(10, 'mL')], 'yes', 'one-unit-per-mg'],
  ['a unit that is no dose', [exact(15, 'mL')], 'unknown', 'none'],
] as const
for (const [why, amounts, expected, assumption] of bleomycin)
  test(`bleomycin against 400 units, ${why}: ${expected}`, () => {
    const found = bleomycinTotal(amounts)
    assert.deepEqual([found.exceeds, found.assumption], [expected, assumption])
  })

test('published case: bleomycin 27 to 30 mg, oil 18 to 20 mL', () => {
  assert.deepEqual(bleomycinTotal([exact(15, 'mg'), given(12, 15, 'mg')]).totals, [{ unit: 'mg', least: 27, most: 30 }])
  assert.deepEqual(totalsByUnit([exact(10, 'mL'), given(8, 10, 'mL')]), [{ unit: 'mL', least: 18, most: 20 }])
})

// 2 m² of body surface: 900 mg are 450 mg/m², 1100 mg are 550.
const doxorubicin = [
  [899, 'no', 'no'],
  [900, 'no', 'no'],
  [901, 'yes', 'no'],
  [1100, 'yes', 'no'],
  [1101, 'yes', 'yes'],
] as const
for (const [mg, at450, at550] of doxorubicin)
  test(`doxorubicin, ${mg} mg on 2 m²: above 450 ${at450}, above 550 ${at550}`, () => {
    const answers = doxorubicinTotal([exact(mg, 'mg')], 2).exceeds.map(({ answer }) => answer)
    assert.deepEqual(answers, [at450, at550])
  })
// 2 m²: 1.2 g are 600 mg/m².
for (const [why, amounts, expected] of [
  ['1.2 g', [exact(1.2, 'g')], ['yes', 'yes']],
  ['1.2 g and 50 mg', [exact(1.2, 'g'), exact(50, 'mg')], ['yes', 'yes']],
  ['1101 mg and at most 50 mg', [exact(1101, 'mg'), given(0, 50, 'mg')], ['yes', 'yes']],
  ['901 mg, and 2 mL', [exact(901, 'mg'), exact(2, 'mL')], ['yes', 'unknown']],
  ['2 mL', [exact(2, 'mL')], ['unknown', 'unknown']],
] as const)
  test(`doxorubicin, ${why} on 2 m²: ${expected.join(', ')}`, () => {
    const answers = doxorubicinTotal(amounts, 2).exceeds.map(({ answer }) => answer)
    assert.deepEqual(answers, expected)
  })

test('doxorubicin without a body surface is above or below nothing', () => {
  const found = doxorubicinTotal([exact(5000, 'mg')], null)
  assert.equal(found.perM2, null)
  assert.deepEqual(
    found.exceeds.map(({ answer }) => answer),
    ['unknown', 'unknown'],
  )
})

const endpoints = [
  ['flow reduced, blush not stated', [undefined, 'reduced', undefined], 'derived', 'II III', false],
  ['both reduced', [undefined, 'reduced', 'reduced'], 'derived', 'II', false],
  ['no blush left', [undefined, 'reduced', 'none'], 'derived', 'III', false],
  ['stasis', [undefined, 'none', undefined], 'derived', 'IV', false],
  ['no blush, flow not stated', [undefined, undefined, 'none'], 'derived', 'III IV', false],
  ['normal flow', [undefined, 'normal', undefined], 'derived', 'I', false],
  ['nothing stated is unknown, not every level', [undefined, undefined, undefined], 'unknown', '', false],
  ['stated', ['III', undefined, undefined], 'stated', 'III', false],
  ['stated against the flow', ['IV', 'reduced', undefined], 'stated', 'IV', true],
  ['a stasis that blushes', [undefined, 'none', 'normal'], 'derived', '', true],
] as const
for (const [why, [stated, flow, blush], basis, levels, conflict] of endpoints)
  test(`SACE, ${why}: ${levels || 'none'}`, () => {
    const found = saceOf(stated, flow, blush)
    assert.deepEqual([found.basis, found.levels.join(' '), found.conflict], [basis, levels, conflict])
  })

const intervals = [
  ['2018-05-08', 27, 'no'],
  ['2018-05-09', 28, 'yes'],
  ['2018-05-31', 50, 'yes'],
  ['2018-06-06', 56, 'yes'],
  ['2018-06-07', 57, 'no'],
] as const
for (const [to, days, expected] of intervals)
  test(`interval from 2018-04-11, ${days} days: within 4 to 8 weeks ${expected}`, () => {
    const found = sessionInterval(on('2018-04-11'), on(to))
    assert.deepEqual([found.days.leastDays, found.withinUsual], [days, expected])
  })
test('an interval to a month that includes an end of the usual one cannot be told', () => {
  assert.equal(sessionInterval(on('2018-04-11'), on('2018-06')).withinUsual, 'unknown')
})

test('published case: 10 mL of oil in 14 mL of mixture are 2.5 to 1; 2 to 1 reaches 2', () => {
  assert.equal(mixtureRatio(10, 14)?.ratio, 2.5)
  assert.deepEqual(
    [mixtureRatio(9.9, 15), mixtureRatio(10, 15), mixtureRatio(10.1, 15)].map((ratio) => ratio?.atLeastTwo),
    [false, true, true],
  )
  assert.equal(mixtureRatio(10, 10), null)
})

const session = (id: string, vessel: 'right-hepatic' | 'left-hepatic' | 'proper-hepatic' | 'segmental') => ({
  id,
  territory: territoryOf([vessel], undefined, null, false),
  oil: { least: 8, most: 10 },
})
test('dose by lobe: never computed where a session reached the whole liver', () => {
  const found = doseByLobe([session('1', 'right-hepatic'), session('2', 'proper-hepatic')])
  assert.deepEqual(found, {
    status: 'not-computed',
    reason: 'distribution-unknown',
    sessions: ['2'],
    rightSessions: 2,
    leftSessions: 1,
  })
})
test('dose by lobe: lobe after lobe is a sum; an unknown territory is not', () => {
  const found = doseByLobe([session('1', 'right-hepatic'), session('2', 'left-hepatic'), session('3', 'right-hepatic')])
  assert.deepEqual(found, {
    status: 'computed',
    right: { sessions: 2, least: 16, most: 20 },
    left: { sessions: 1, least: 8, most: 10 },
    assumed: true,
  })
  assert.equal(doseByLobe([session('1', 'segmental')]).status, 'not-computed')
})

const isReport = (event: PatientEvent): event is EventOf<'adverse-event-reported'> =>
  event.kind === 'adverse-event-reported'
const complicationsOf = (...events: PatientEvent[]) =>
  sessionComplications({ id: 't', on: on('2018-04-11') }, on('2018-06-20'), events.filter(isReport))

test('complications: no report is not recorded, "none" is stated', () => {
  assert.equal(complicationsOf().status, 'not-recorded')
  assert.equal(complicationsOf(told('adverse-event-reported', '2018-04-13', { none: true })).status, 'none-stated')
})
test('complications: day 30 counts, day 31 does not; before the session neither', () => {
  const at = (date: string) => complicationsOf(told('adverse-event-reported', date, { event: 'abscess' })).status
  assert.deepEqual(['2018-04-10', '2018-04-11', '2018-05-11', '2018-05-12'].map(at), [
    'not-recorded',
    'reported',
    'reported',
    'not-recorded',
  ])
})
test('complications: a grade without its scale is not comparable, nor one without its version', () => {
  const grade = (facts: { scale?: 'cirse'; version?: string; grade?: string }) =>
    complicationsOf(told('adverse-event-reported', '2018-04-12', { event: 'abscess', ...facts })).complications[0]
      ?.comparable
  assert.deepEqual(
    [
      grade({ grade: '3' }),
      grade({ grade: '3', scale: 'cirse' }),
      grade({ grade: '3', scale: 'cirse', version: '2017' }),
      grade({}),
    ],
    ['no-scale', 'no-version', 'yes', 'no-grade'],
  )
})
test('complications: post-embolisation syndrome stands apart', () => {
  const found = complicationsOf(
    told('adverse-event-reported', '2018-04-12', { event: 'fever', postEmbolisationSyndrome: true }),
  )
  assert.deepEqual([found.complications.length, found.postEmbolisationSyndrome.length], [0, 1])
})

const pressures = [
  [79, 'yes'],
  // a pressure that arithmetic left beside the limit is the limit
  [79.99999999999999, 'no'],
  [180.00000000000003, 'no'],
  [80, 'no'],
  [180, 'no'],
  [181, 'yes'],
  ['<90', 'unknown'],
] as const
for (const [mmHg, expected] of pressures)
  test(`systolic ${mmHg} mmHg outside 80 to 180: ${expected}`, () =>
    assert.equal(isCrisisPressure(about(mmHg)), expected))
test('no pressure recorded is not a normal one', () => assert.equal(isCrisisPressure(undefined), 'unknown'))

const lungs = [
  [[{ lungDoseGy: 30 }], 'no', 'no', 30],
  [[{ lungDoseGy: 30.1 }], 'yes', 'no', 30.1],
  [[{ lungDoseGy: 25 }, { lungDoseGy: 25 }], 'no', 'no', 50],
  [[{ lungDoseGy: 25 }, { lungDoseGy: 25.5 }], 'no', 'yes', 50.5],
  [[{ lungDoseGy: 20 }, {}], 'unknown', 'unknown', null],
  [[{ lungDoseGy: 55 }, {}], 'yes', 'yes', null],
] as const
for (const [sessions, one, all, sum] of lungs)
  test(`lung dose ${sessions.map((s) => ('lungDoseGy' in s ? s.lungDoseGy : '?')).join(' + ')} Gy`, () => {
    const found = radiationTotal(sessions)
    assert.deepEqual([found.sessionExceeds, found.allExceed, found.lungGy], [one, all, sum])
  })
