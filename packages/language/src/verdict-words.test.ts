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

test('of a liver that was seen in part it speaks as far as that was measured', () => {
  const value = { central: 0.69, low: 0.46, high: 1 }
  const caveats = [{ code: 'liver-cut-off' }] as const
  assert.equal(
    plain(en.headline({ ...liver, value, caveats })),
    'From 7 April 2018 to 26 January 2019 the tumour in the liver, as far as it was measured, shrank by 69 % (46–100 %).',
  )
  assert.equal(
    plain(ru.headline({ ...liver, value, caveats })),
    'С 7 апреля 2018 г. по 26 января 2019 г. объём опухоли в печени, насколько он измерен, уменьшился на 69 % (46–100 %).',
  )
})

test('what may remain', () => {
  const ask = {
    threshold: 90,
    mayRemainMl: { 70: 20.7, 90: 6.9 },
    residual: { central: 8, low: 6, high: 12.9 },
  } as const
  assert.equal(plain(en.mayRemain(ask)), 'For 90 %, at most 6.9 mL may remain; measured 8.0 (in comparison 6.0–12.9).')
  assert.equal(
    plain(ru.mayRemain(ask)),
    'Для 90 % может остаться не более 6,9 мл; измерено 8,0 (при сравнении: 6,0–12,9).',
  )
})

for (const { why, mayRemainMl, residual, en: said, ru: сказано } of [
  {
    why: 'nothing visible is not nothing left',
    mayRemainMl: 6.9,
    residual: { central: 0, low: 0, high: 2.14 },
    en: 'at most 6.9 mL may remain; nothing measured (at most 2.1 mL).',
    ru: 'не более 6,9 мл; ничего не измерено (не более 2,1 мл).',
  },
  {
    why: 'a bound short of the limit is not written as the limit',
    mayRemainMl: 10.04,
    residual: { central: 10.4, low: 10.09, high: 10.8 },
    en: 'at most 10.0 mL may remain; measured 10.4 (in comparison 10.1–11).',
    ru: 'не более 10,0 мл; измерено 10,4 (при сравнении: 10,1–11).',
  },
  {
    why: 'three digits cannot tell it: above',
    mayRemainMl: 10,
    residual: { central: 10.5, low: 10.01, high: 11 },
    en: 'at most 10.0 mL may remain; measured 10.5 (in comparison > 10.0 to 11.0).',
    ru: 'не более 10,0 мл; измерено 10,5 (при сравнении: от > 10,0 до 11,0).',
  },
  {
    why: 'only the two that would read the same take a third digit',
    mayRemainMl: 20.94 / 3,
    residual: { central: 10.03, low: 5.39, high: 21.4 },
    en: 'at most 7.0 mL may remain; measured 10 (in comparison 5–21.4).',
    ru: 'не более 7,0 мл; измерено 10 (при сравнении: 5–21,4).',
  },
]) {
  test(`what may remain: ${why}`, () => {
    const ask = { threshold: 90, mayRemainMl: { 70: 3 * mayRemainMl, 90: mayRemainMl }, residual } as const
    assert.ok(plain(en.mayRemain(ask)).endsWith(said), plain(en.mayRemain(ask)))
    assert.ok(plain(ru.mayRemain(ask)).endsWith(сказано), plain(ru.mayRemain(ask)))
  })
}

// The same figure in the headline and beside it has the same sign.
for (const { why, value, said, сказано } of [
  {
    why: 'shrinkage is a part',
    value: { central: 0.884, low: 0.813, high: 0.913 },
    said: '88 % (81–91 %)',
    сказано: '88 % (81–91 %)',
  },
  {
    why: 'within the error: the change with its sign',
    value: { central: 0.43, low: -0.87, high: 1 },
    said: 'change −43 % (−100 to +87 %)',
    сказано: 'изменение −43 % (от −100 до +87 %)',
  },
  {
    why: 'growth',
    value: { central: -0.44, low: -0.89, high: -0.09 },
    said: 'change +44 % (+9 to +89 %)',
    сказано: 'изменение +44 % (от +9 до +89 %)',
  },
]) {
  test(`reduction: ${why}`, () => {
    assert.equal(plain(en.reduction(value)), said)
    assert.equal(plain(ru.reduction(value)), сказано)
    const headline = plain(en.headline({ ...liver, value }))
    assert.ok(!said.startsWith('change') || headline.includes(said.slice('change'.length)) || headline.includes('grew'))
  })
}

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
    why: 'more than ten times as much is a factor, with three digits at most',
    value: { central: -12.34, low: -466.86, high: -8 },
    said: 'grew: ×13 (+800 % to ×468)',
    по: 'увеличился: ×13 (от +800 % до ×468)',
  },
  {
    why: 'nothing seen, anything possible: no change of 100 % within the error',
    value: { central: 1, low: -0.46, high: 1 },
    said: 'went out of sight; with what may persist unseen, the change is −100 % (−100 to +46 %)',
    по: 'стал неразличим; с учётом того, что могло остаться невидимым, изменение: −100 % (от −100 до +46 %)',
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
