import assert from 'node:assert/strict'
import { test } from 'node:test'
import { format } from './format.ts'
import { verdictWordsEn } from './verdict-words.en.ts'
import { verdictWordsRu } from './verdict-words.ru.ts'

const plain = (text: string) => text.replaceAll('\u00A0', ' ')
const [en, ru] = [verdictWordsEn(format('en')), verdictWordsRu(format('ru'))]
const liver = { scope: 'liver', basis: 'totals', baseline: '2018-04-07', at: '2019-01-26' } as const

// The sentences of the sample patient's story, written by hand.
test('the sentence of the sample patient', () => {
  const value = { central: 0.884, low: 0.813, high: 0.913 }
  assert.equal(
    plain(en.headline({ ...liver, value })),
    'From 7 April 2018 to 26 January 2019 the tumour in the liver shrank by 88 % (81–91 %).',
  )
  assert.equal(
    plain(ru.headline({ ...liver, value })),
    'С 7 апреля 2018 г. по 26 января 2019 г. объём опухоли в печени уменьшился на 88 % (81–91 %).',
  )
})

test('what may remain', () => {
  const ask = { threshold: 90, mayRemainMl: 6.9, residual: { central: 8, low: 6, high: 12.9 } } as const
  assert.equal(plain(en.mayRemain(ask)), 'For 90 %, at most 6.9 mL may remain; measured 8.0 (6.0–12.9).')
  assert.equal(plain(ru.mayRemain(ask)), 'Для 90 % может остаться не более 6,9 мл; измерено 8,0 (6,0–12,9).')
})

for (const { why, value, said, по } of [
  {
    why: 'growth beyond the error',
    value: { central: -0.44, low: -0.89, high: -0.09 },
    said: 'grew by 44 % (9–89 %)',
    по: 'увеличился на 44 % (9–89 %)',
  },
  {
    why: 'a change within the error has no direction',
    value: { central: 0.05, low: -0.09, high: 0.2 },
    said: 'changed by −5 % (−20 to +9 %), which is within the error',
    по: 'изменился на −5 % (от −20 до +9 %)',
  },
  {
    why: 'no lower bound: still a fall',
    value: { central: 0.88, low: null, high: 0.91 },
    said: 'shrank by 88 % (at most 91 %)',
    по: 'уменьшился на 88 % (не более 91 %)',
  },
  {
    why: 'nothing left to see',
    value: { central: 1, low: 0.993, high: 1 },
    said: 'shrank by 100 % (> 99 to 100 %)',
    по: 'уменьшился на 100 % (от > 99 до 100 %)',
  },
]) {
  test(`headline: ${why}`, () => {
    assert.ok(plain(en.headline({ ...liver, value })).includes(said), plain(en.headline({ ...liver, value })))
    assert.ok(plain(ru.headline({ ...liver, value })).includes(по), plain(ru.headline({ ...liver, value })))
  })
}

for (const { verdicts, said, сказано } of [
  {
    verdicts: { 70: 'reached', 90: 'cannot-be-told' },
    said: '70 % is reached; whether 90 % is reached cannot be told.',
    сказано: 'Порог 70 % достигнут; достигнут ли порог 90 %, сказать нельзя.',
  },
  {
    verdicts: { 70: 'not-reached', 90: 'not-reached' },
    said: 'Neither 70 % nor 90 % is reached.',
    сказано: 'Ни порог 70 %, ни порог 90 % не достигнут.',
  },
  {
    verdicts: { 70: 'cannot-be-told', 90: 'not-reached' },
    said: 'Whether 70 % is reached cannot be told; 90 % is not reached.',
    сказано: 'Достигнут ли порог 70 %, сказать нельзя; порог 90 % не достигнут.',
  },
] as const) {
  test(said, () => {
    assert.equal(plain(en.thresholds(verdicts)), said)
    assert.equal(plain(ru.thresholds(verdicts)), сказано)
  })
}
