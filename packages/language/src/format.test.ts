import assert from 'node:assert/strict'
import { test } from 'node:test'
import { uncertainDate } from '@debulk/quantity/uncertain-date'
import { format } from './format.ts'

// Expected texts are written by hand from the house rules: two significant digits (three from 100), whole percents,
// bounds with the decimals of their centre, a decimal comma and no-break spaces in Russian. · stands for U+00A0.
const plain = (text: string) => text.replaceAll('\u00A0', '·')

for (const { why, value, en, ru } of [
  { why: 'two significant digits', value: 6.92, en: '6.9', ru: '6,9' },
  { why: 'a whole number keeps its second digit', value: 8, en: '8.0', ru: '8,0' },
  { why: 'small values too', value: 0.0654, en: '0.065', ru: '0,065' },
  { why: 'three from 100', value: 131.4, en: '131', ru: '131' },
  { why: 'thousands are grouped in English, from five digits in Russian', value: 1404, en: '1,400', ru: '1400' },
  { why: 'five digits', value: 14_040, en: '14,000', ru: '14·000' },
  { why: 'rounding that gains a digit', value: 9.96, en: '10', ru: '10' },
  { why: 'nothing', value: 0, en: '0', ru: '0' },
  { why: 'a true minus', value: -3.14, en: '−3.1', ru: '−3,1' },
]) {
  test(`number: ${why}`, () => {
    assert.equal(plain(format('en').number(value)), en)
    assert.equal(plain(format('ru').number(value)), ru)
  })
}

for (const { why, value, en, ru } of [
  { why: 'the verdict of the sample', value: [8, 6, 12.9], en: '8.0·mL (6.0–12.9)', ru: '8,0·мл (6,0–12,9)' },
  { why: 'no decimals beside a whole centre', value: [69.2, 54.4, 89.1], en: '69·mL (54–89)', ru: '69·мл (54–89)' },
  {
    why: 'bounds stop at three digits',
    value: [0.43, 0.1, 12.03],
    en: '0.43·mL (0.10–12.0)',
    ru: '0,43·мл (0,10–12,0)',
  },
  { why: 'cut off by the image edge', value: [8, 6, null], en: '8.0·mL (at·least·6.0)', ru: '8,0·мл (не·менее·6,0)' },
  { why: 'nothing bounds it', value: [8, null, null], en: '8.0·mL (no·bounds)', ru: '8,0·мл (без·границ)' },
  {
    why: 'bounds never round onto their centre',
    value: [10.2, 9.96, 10.4],
    en: '10.2·mL (9.96–10.4)',
    ru: '10,2·мл (9,96–10,4)',
  },
  {
    why: 'where three digits do not show it, a sign does',
    value: [131.2, 130.9, 140],
    en: '131·mL (<·131·to·140)',
    ru: '131·мл (от·<·131·до·140)',
  },
  {
    why: 'only the two that would read the same take a third digit',
    value: [10.04, 5.39, 10.4],
    en: '10.0·mL (5–10.4)',
    ru: '10,0·мл (5–10,4)',
  },
  { why: 'a bound is never written as nothing', value: [10, 0.4, 16], en: '10·mL (0.40–16)', ru: '10·мл (0,40–16)' },
  {
    why: 'nor with digits it does not have',
    value: [0.18, 0.0003, 261.4],
    en: '0.18·mL (<·0.01·to·261)',
    ru: '0,18·мл (от·<·0,01·до·261)',
  },
  {
    why: 'a bound has three digits at most',
    value: [93.2, 36.1, 46_686],
    en: '93·mL (36–46,700)',
    ru: '93·мл (36–46·700)',
  },
  { why: 'at least nothing is no bound', value: [11, 0, null], en: '11·mL (no·bounds)', ru: '11·мл (без·границ)' },
  { why: 'no error, no bounds beside it', value: [10, 10, 10], en: '10·mL (10–10)', ru: '10·мл (10–10)' },
  { why: 'nothing seen keeps its bound', value: [0, 0, 2.14], en: '0·mL (at·most·2.1)', ru: '0·мл (не·более·2,1)' },
  { why: 'nothing seen, small bound', value: [0, 0, 0.3], en: '0·mL (at·most·0.30)', ru: '0·мл (не·более·0,30)' },
  { why: 'nothing at all', value: [0, 0, 0], en: '0·mL', ru: '0·мл' },
  { why: 'a few voxels claim no digits', value: [0.004, 0.001, 0.01], en: '<·0.01·mL', ru: '<·0,01·мл' },
] as const) {
  test(`interval: ${why}`, () => {
    const [central, low, high] = value
    assert.equal(plain(format('en').mLInterval({ central, low, high })), en)
    assert.equal(plain(format('ru').mLInterval({ central, low, high })), ru)
  })
}

for (const { why, fraction, en } of [
  { why: 'whole percents', fraction: 0.884, en: '88·%' },
  { why: 'a decimal point only where rounding would cross a threshold', fraction: 0.8996, en: '89.9·%' },
  { why: 'the threshold itself', fraction: 0.9, en: '90·%' },
  { why: 'just under 70', fraction: 0.6999, en: '69.9·%' },
  { why: 'never 99.97', fraction: 0.9997, en: '>·99·%' },
  { why: 'everything', fraction: 1, en: '100·%' },
  { why: 'hardly anything', fraction: 0.003, en: '<·1·%' },
  { why: 'growth', fraction: -0.05, en: '−5·%' },
]) {
  test(`percent: ${why}`, () => assert.equal(plain(format('en').percent(fraction)), en))
}

test('percent intervals', () => {
  const [en, ru] = [format('en'), format('ru')]
  assert.equal(plain(en.percentInterval({ central: 0.884, low: 0.813, high: 0.913 })), '88·% (81–91·%)')
  assert.equal(plain(ru.percentInterval({ central: 0.884, low: 0.813, high: 0.913 })), '88·% (81–91·%)')
  assert.equal(plain(en.percentInterval({ central: 0.9, low: 0.8996, high: 0.9997 })), '90·% (89.9·to·>·99·%)')
  assert.equal(plain(en.percentInterval({ central: 0.88, low: null, high: 0.91 })), '88·% (at·most·91·%)')
  assert.equal(plain(en.changeInterval({ central: -0.05, low: -0.2, high: 0.09 })), '−5·% (−20·to·+9·%)')
  assert.equal(plain(ru.changeInterval({ central: -0.05, low: -0.2, high: 0.09 })), '−5·% (от·−20·до·+9·%)')
})

for (const { why, fraction, en } of [
  { why: 'a fall', fraction: -0.774, en: '−77·%' },
  { why: 'a rise', fraction: 0.06, en: '+6·%' },
  { why: 'no change has no sign', fraction: 0, en: '0·%' },
  { why: 'nor has a negated zero', fraction: -0, en: '0·%' },
  { why: 'nor what rounds to zero', fraction: -0.0004, en: '0·%' },
  { why: 'half a tenth of a percent', fraction: -0.0006, en: '−0.1·%' },
  { why: 'no threshold judges it', fraction: -0.8996, en: '−90·%' },
  { why: 'nearly all gone is not all gone', fraction: -0.9997, en: '−99·%' },
  { why: 'all gone', fraction: -1, en: '−100·%' },
  { why: 'more than doubled', fraction: 1.2, en: '+120·%' },
  { why: 'ten times more is a factor', fraction: 10, en: '×11' },
  { why: 'of two digits, three from 100', fraction: 466.86, en: '×468' },
]) {
  test(`change: ${why}`, () => assert.equal(plain(format('en').change(fraction)), en))
}

test('a change that thresholds judge stays short of them', () => {
  assert.equal(plain(format('en').change(-0.8996, 'judged')), '−89.9·%')
  const within = { central: -0.8996, low: -0.9997, high: 66.2 }
  assert.equal(plain(format('en').changeInterval(within, 'judged')), '−89.9·% (−99·%·to·×67)')
  assert.equal(plain(format('ru').changeInterval(within)), '−90·% (от·−99·%·до·×67)')
})

test('a share has no threshold to stay short of', () => {
  assert.equal(plain(format('en').share(0.8996)), '90·%')
  assert.equal(plain(format('ru').share(0.6996)), '70·%')
  assert.equal(plain(format('en').share(0.9997)), '>·99·%')
})

test('dates', () => {
  const [en, ru] = [format('en'), format('ru')]
  assert.equal(plain(en.date('2018-04-07')), '7·April·2018')
  assert.equal(plain(ru.date('2018-04-07')), '7·апреля·2018·г.')
  assert.equal(plain(en.shortDate('2018-04-07')), '7·Apr·2018')
  assert.equal(plain(ru.shortDate('2018-04-07')), '07.04.2018')
  assert.throws(() => en.date('2018-4-7'), /is not a day/)
})

for (const { text, en, ru } of [
  { text: '2016-12-08', en: '8·December·2016', ru: '8·декабря·2016·г.' },
  { text: '2016-12', en: 'December·2016', ru: 'декабрь·2016·г.' },
  { text: '2013', en: '2013', ru: '2013·г.' },
  {
    text: '2018-04-07/2018-04-11',
    en: 'between 7·April·2018 and 11·April·2018',
    ru: 'между 7·апреля·2018·г. и 11·апреля·2018·г.',
  },
]) {
  test(`uncertain date ${text}`, () => {
    const date = uncertainDate(text)
    assert.ok(date.ok)
    assert.equal(plain(format('en').uncertainDate(date.value)), en)
    assert.equal(plain(format('ru').uncertainDate(date.value)), ru)
  })
}

// CLDR: 1, 21, 101 take the singular, 2–4 and 22–24 few, 5–20 and 11–14 many, fractions other.
test('Russian plurals', () => {
  const f = format('ru')
  const say = (n: number) => plain(f.count(n, { one: 'очаг', few: 'очага', many: 'очагов', other: 'очага' }))
  assert.deepEqual(
    [1, 2, 4, 5, 11, 12, 14, 21, 22, 25, 101, 111].map(say),
    '1·очаг 2·очага 4·очага 5·очагов 11·очагов 12·очагов 14·очагов 21·очаг 22·очага 25·очагов 101·очаг 111·очагов'.split(
      ' ',
    ),
  )
})

test('bytes, durations, probabilities', () => {
  const [en, ru] = [format('en'), format('ru')]
  assert.equal(plain(en.bytes(4_294_967_296)), '4.3·GB')
  assert.equal(plain(ru.bytes(12)), '12·байт')
  // a file cut by one byte
  assert.deepEqual([en.bytes(630_784, 630_783), en.bytes(630_783, 630_784)].map(plain), ['630,784·B', '630,783·B'])
  assert.equal(plain(ru.bytes(630_784, 630_783)), '630·784·байт')
  assert.equal(plain(en.bytes(630_784, 315_392)), '631·kB')
  assert.equal(plain(en.duration(33)), '33·s')
  assert.equal(plain(ru.duration(400)), '7·мин')
  assert.equal(plain(en.duration(7199)), '2·h·0·min')
  assert.deepEqual(
    [0.01, 0.183, 0.5, 0.99].map((p) => plain(en.toFivePercent(p))),
    ['under 5·%', '20·%', '50·%', 'over 95·%'],
  )
})

test('a hole in the data throws, it never prints', () => {
  for (const value of [Number.NaN, Number.POSITIVE_INFINITY]) {
    assert.throws(() => format('en').number(value), RangeError)
    assert.throws(() => format('ru').percent(value), RangeError)
  }
})
