import assert from 'node:assert/strict'
import { it } from 'node:test'
import { duration } from '@debulk/quantity/duration'
import { on } from '../../test/sample-record.ts'
import { statedGrowth } from './stated-growth.ts'

const time = duration(on('2016-11'), on('2018-04-07'))

it('+6 to +10 mm of a lesion of 51 mm now is +13 to +24 %', () => {
  const grown = statedGrowth({ fromMm: 6, toMm: 10 }, 51, time)
  assert.ok(grown)
  // 51/45 and 51/41
  assert.equal(grown.diameterLow.toFixed(4), '0.1333')
  assert.equal(grown.diameterHigh.toFixed(4), '0.2439')
  // 494 to 523 days: exp(3·ln(51/45)·30.4375/522) − 1 and exp(3·ln(51/41)·30.4375/493) − 1
  const [least, most] = [time.leastDays ?? 0, time.mostDays ?? 0]
  assert.deepEqual([least, most], [493, 522])
  assert.ok(Math.abs((grown.monthlyLow ?? NaN) - 0.022136) < 0.000001, String(grown.monthlyLow))
  assert.ok(Math.abs((grown.monthlyHigh ?? NaN) - 0.0412527) < 0.000001, String(grown.monthlyHigh))
})

it('a growth as large as the lesion is not its growth', () => {
  assert.equal(statedGrowth({ fromMm: 6, toMm: 10 }, 10, time), null)
  assert.ok(statedGrowth({ fromMm: 6, toMm: 10 }, 10.1, time))
})

it('open time leaves no rate', () => {
  const open = statedGrowth({ fromMm: 6, toMm: 10 }, 51, duration(on('../2016-11'), on('2018-04-07')))
  assert.deepEqual([open?.monthlyLow, open?.monthlyHigh !== null], [null, true])
})
