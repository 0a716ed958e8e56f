import assert from 'node:assert/strict'
import { test } from 'node:test'
import { format } from '@debulk/language/format'
import { uncertainDate } from '@debulk/quantity/uncertain-date'
import { shortWhen } from './short-when.ts'

// worked by hand: no end may look more exact than it was written
for (const { written, en, ru } of [
  { written: '2018-04-07', en: '7 Apr 2018', ru: '07.04.2018' },
  { written: '2016-12', en: 'Dec 2016', ru: 'дек. 2016' },
  { written: '2013', en: '2013', ru: '2013' },
  { written: '2016-11/2018-04', en: 'Nov 2016 – Apr 2018', ru: 'нояб. 2016 – апр. 2018' },
  { written: '2018-04-07/2018-04-11', en: '7 Apr 2018 – 11 Apr 2018', ru: '07.04.2018 – 11.04.2018' },
  { written: '2013/..', en: 'not before 2013', ru: 'не раньше 2013' },
  { written: '../2017-08-30', en: 'not after 30 Aug 2017', ru: 'не позже 30.08.2017' },
  { written: 'unknown', en: 'date not recorded', ru: 'дата не указана' },
]) {
  test(`${written} in a narrow column`, () => {
    const date = uncertainDate(written)
    assert.ok(date.ok)
    assert.equal(shortWhen(date.value, format('en')).replaceAll('\u00A0', ' '), en)
    assert.equal(shortWhen(date.value, format('ru')).replaceAll('\u00A0', ' '), ru)
  })
}
