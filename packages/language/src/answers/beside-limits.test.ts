import assert from 'node:assert/strict'
import { test } from 'node:test'
import { format as formatOf } from '../format.ts'
import { besideLimits } from './beside-limits.ts'

const format = formatOf('en')
// Design §6: two significant digits, three from 100; by hand.
const rows = [
  ['two digits', [14.09, 14.09], [], '14'],
  ['a range', [0.9514, 2.101], [25], '0.95–2.1'],
  ['three digits from 100', [259.96818, 259.96818], [], '260'],
  ['below a limit that rounding would reach', [259.96818, 259.96818], [260], '259.97'],
  ['above one', [30.04, 30.04], [30], '30.04'],
  ['at it', [30, 30], [30], '30'],
  ['bounds that rounding would join', [7.01, 7.02], [], '7.01–7.02'],
  ['no upper bound', [2.339, null], [2], '≥2.3'],
] as const
for (const [why, [least, most], limits, expected] of rows)
  test(`a computed number beside its limits: ${why}`, () => {
    assert.equal(besideLimits({ least, most, leastOpen: false, mostOpen: false }, limits, format), expected)
  })
