import assert from 'node:assert/strict'
import { test } from 'node:test'
import { isBleomycin, isDoxorubicin, isOil } from './agent-names.ts'

const rows = [
  ['Lipiodol Ultra-Fluid', 'oil'],
  ['Ethiodol', 'oil'],
  ['ethiodized oil', 'oil'],
  ['Липиодол', 'oil'],
  ['Bleomycin', 'bleomycin'],
  ['bleomicin', 'bleomycin'],
  ['Блеомицетин', 'bleomycin'],
  ['Веро-Блеомицин', 'bleomycin'],
  ['DC Bead doxorubicin', 'doxorubicin'],
  ['Adriamycin', 'doxorubicin'],
  ['Адриабластин', 'doxorubicin'],
  ['epirubicin', 'none'],
  ['olive oil', 'none'],
  ['iohexol', 'none'],
] as const
for (const [name, expected] of rows)
  test(`${name}, recorded as a drug, is ${expected}`, () => {
    const agent = { name, role: 'drug' } as const
    const kinds = { oil: isOil(agent), bleomycin: isBleomycin(agent), doxorubicin: isDoxorubicin(agent) }
    assert.deepEqual(
      Object.entries(kinds).flatMap(([kind, is]) => (is ? [kind] : [])),
      expected === 'none' ? [] : [expected],
    )
  })
test('whatever is recorded as oil is oil', () => assert.ok(isOil({ name: 'X', role: 'oil' })))
