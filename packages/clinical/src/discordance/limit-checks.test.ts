import assert from 'node:assert/strict'
import { test } from 'node:test'
import { session, testConsistency } from '../../test/consistency-rows.ts'
import { contextOf, on, told } from '../../test/sample-record.ts'
import { limitExceeded } from './limit-checks.ts'

const drugOf = (name: string, value: number) => ({
  agents: [{ name, role: 'drug' as const, delivered: { value, unit: 'mg' } }],
})
const oilOf = (value: number) => ({
  agents: [{ name: 'Lipiodol', role: 'oil' as const, delivered: { value, unit: 'mL' } }],
})
const radiated = (date: string, lungDoseGy: number, id = `y ${date}`) =>
  told('radioembolisation-performed', date, { id, vessels: ['right-hepatic'], lungDoseGy })

testConsistency('limit-checks', [
  // 15 mL, 400 units, 450 mg/m², 30 and 50 Gy: the limits of the rules of arterial therapy
  {
    code: 'limit-exceeded',
    why: '15.1 mL of oil',
    fires: true,
    events: [session('2015-01-10', 'segmental', oilOf(15.1))],
  },
  {
    code: 'limit-exceeded',
    why: '15 mL of oil',
    fires: false,
    events: [session('2015-01-10', 'segmental', oilOf(15))],
  },
  {
    code: 'limit-exceeded',
    why: 'bleomycin 401 mg over two sessions',
    fires: true,
    events: [
      session('2015-01-10', 'segmental', drugOf('bleomycin', 200)),
      session('2015-02-10', 'segmental', drugOf('bleomycin', 201)),
    ],
  },
  {
    code: 'limit-exceeded',
    why: 'bleomycin 400 mg',
    fires: false,
    events: [session('2015-01-10', 'segmental', drugOf('bleomycin', 400))],
  },
  {
    // Mosteller: √(165 · 65 / 3600) = 1.726 m²; 900 / 1.726 = 521 mg/m²
    code: 'limit-exceeded',
    why: 'doxorubicin 521 mg/m²',
    fires: true,
    events: [
      told('patient-described', '2015-01-01', { heightCm: 165, weightKg: 65 }),
      session('2015-01-10', 'segmental', drugOf('doxorubicin', 900)),
    ],
  },
  {
    code: 'limit-exceeded',
    why: 'doxorubicin without a body surface',
    fires: false,
    events: [session('2015-01-10', 'segmental', drugOf('doxorubicin', 900))],
  },
  { code: 'limit-exceeded', why: 'lungs 30 Gy in one', fires: false, events: [radiated('2015-01-10', 30)] },
  { code: 'limit-exceeded', why: 'lungs 30.1 Gy in one', fires: true, events: [radiated('2015-01-10', 30.1)] },
  {
    code: 'limit-exceeded',
    why: 'lungs 50.1 Gy in two',
    fires: true,
    events: [radiated('2015-01-10', 30), radiated('2015-03-10', 20.1)],
  },
  {
    // a limit of one session is one of both sessions of a day: 10 + 8 = 18
    code: 'limit-exceeded',
    why: '10 and 8 mL of oil on one day',
    fires: true,
    events: [
      session('2015-01-10', 'right-hepatic', { id: 'a', ...oilOf(10) }),
      session('2015-01-10', 'left-hepatic', { id: 'b', ...oilOf(8) }),
    ],
  },
  {
    code: 'limit-exceeded',
    why: '10 and 5 mL of oil on one day',
    fires: false,
    events: [
      session('2015-01-10', 'right-hepatic', { id: 'a', ...oilOf(10) }),
      session('2015-01-10', 'left-hepatic', { id: 'b', ...oilOf(5) }),
    ],
  },
  {
    code: 'limit-exceeded',
    why: '10 and 8 mL of oil on two days',
    fires: false,
    events: [session('2015-01-10', 'segmental', oilOf(10)), session('2015-01-11', 'segmental', oilOf(8))],
  },
  {
    code: 'limit-exceeded',
    why: '10 and 8 mL of oil in one month, which need not be one day',
    fires: false,
    events: [
      session('2015-01', 'right-hepatic', { id: 'a', ...oilOf(10) }),
      session('2015-01', 'left-hepatic', { id: 'b', ...oilOf(8) }),
    ],
  },
  {
    code: 'limit-exceeded',
    why: 'lungs 16 and 15 Gy on one day',
    fires: true,
    events: [radiated('2015-01-10', 16, 'a'), radiated('2015-01-10', 15, 'b')],
  },
  {
    code: 'limit-exceeded',
    why: 'lungs 15 and 15 Gy on one day',
    fires: false,
    events: [radiated('2015-01-10', 15, 'a'), radiated('2015-01-10', 15, 'b')],
  },
])

test('both sessions of one day: the day, the sum and the limit of one session', () => {
  const events = [
    session('2015-01-10', 'right-hepatic', { id: 'a', ...oilOf(10) }),
    session('2015-01-10', 'left-hepatic', { id: 'b', ...oilOf(8) }),
  ]
  const [found] = limitExceeded(contextOf(events))
  assert.deepEqual(found?.parameters, { what: 'oil-of-day', on: on('2015-01-10'), least: 18, limit: 15, unit: 'mL' })
  assert.deepEqual(found?.because, ['a', 'b'])
})
