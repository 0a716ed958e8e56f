import assert from 'node:assert/strict'
import { test } from 'node:test'
import { day, told } from '../../test/sample-record.ts'
import { quietAfterTreatment } from './quiet-days.ts'

// 10 March + 28 days is 7 April; a treatment of some day in May may have been on 31 May: + 28 days is 28 June
const quiet = quietAfterTreatment([
  told('embolisation-performed', '2015-03-10', { id: 'tace' }),
  told('ablation-performed', '2015-05', { id: 'ablation' }),
  told('radioembolisation-performed', '2015-05-20', { id: 'y90', vessels: ['right-hepatic'] }),
  told('resection-performed', '2015-09-01', { id: 'operation' }),
])

for (const [date, expected, why] of [
  ['2015-03-09', false, 'the day before'],
  ['2015-03-10', true, 'the day itself'],
  ['2015-04-07', true, 'four weeks after'],
  ['2015-04-08', false, 'a day more'],
  ['2015-05-01', true, 'the first day that the treatment may have had'],
  ['2015-06-20', true, 'the treatment that began later ended its weeks; the one before it may not have'],
  ['2015-06-28', true, 'four weeks after the last day it may have had'],
  ['2015-06-29', false, 'a day more'],
  ['2015-09-02', false, 'a resection quiets nothing'],
] as const)
  test(`${date} is ${expected ? '' : 'not '}quiet: ${why}`, () => {
    assert.equal(quiet(day(date)), expected)
  })

test('without a treatment no day is quiet', () => {
  assert.equal(quietAfterTreatment([])(day('2015-03-10')), false)
})
