import { session, testConsistency } from '../../test/consistency-rows.ts'
import { told } from '../../test/sample-record.ts'

const drugOf = (name: string, value: number) => ({
  agents: [{ name, role: 'drug' as const, delivered: { value, unit: 'mg' } }],
})
const oilOf = (value: number) => ({
  agents: [{ name: 'Lipiodol', role: 'oil' as const, delivered: { value, unit: 'mL' } }],
})
const radiated = (date: string, lungDoseGy: number) =>
  told('radioembolisation-performed', date, { id: `y ${date}`, vessels: ['right-hepatic'], lungDoseGy })

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
])
