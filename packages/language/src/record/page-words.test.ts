import assert from 'node:assert/strict'
import { test } from 'node:test'
import { recordNames } from '../../test/record-names.ts'
import { untranslated } from '../../test/untranslated.ts'
import type { PageWords } from './page-words.ts'
import { speakRecord } from './speak-record.ts'

const counts = [0, 1, 2, 5, 21]

/** Every text of the page, functions called with every form of a count. */
function said(w: PageWords): string[] {
  const claims = (holds: number) => ({
    holds,
    'holds-in-part': 1,
    'not-supported': 0,
    'not-reproducible': 0,
    'not-classifiable': 0,
    computed: 0,
  })
  const none = { ...claims(0), 'holds-in-part': 0 }
  const called = [
    w.documentTitle('7'),
    w.asOf('2021-06-30'),
    w.headline({ claims: none, conflicts: 0, gaps: 0, missing: 0 }),
    ...counts.flatMap((n) => [
      w.period({ events: n, first: null, last: null }),
      w.period({ events: n, first: '2013', last: '2013' }),
      w.period({ events: n, first: '2013', last: '2021' }),
      w.headline({ claims: claims(n), conflicts: n, gaps: n, missing: n }),
      w.more(n),
      w.moreWithAll(n),
      w.asAbove(n),
      w.careSummary({ present: n, partial: n, absent: n }),
      w.chart.alt({
        burden: n === 0 ? [] : [{ date: '2018-04-07', volumeMl: 48.5 }],
        markers: n === 0 ? [] : [{ name: '7', points: n }],
        symptoms: n === 0 ? [] : ['7', '8'],
        treatments: n,
        studies: n,
        boards: n,
      }),
    ]),
    w.chart.times(5.82),
    w.chart.noReference(['7', '8']),
  ]
  return [...called, ...fixed(w)]
}

function fixed(value: unknown): string[] {
  if (typeof value === 'string') return [value]
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(fixed) : []
}

test('the words of the page have no hole, in either language', async () => {
  for (const language of ['en', 'ru'] as const) {
    for (const text of said((await speakRecord(language)).page)) {
      assert.ok(text.trim().length > 0)
      assert.doesNotMatch(text, /undefined|null|NaN|\[object|\$\{| {2}|\.\./, text)
    }
  }
})

test('no English is left in the Russian page, no Russian in the English one', async () => {
  for (const text of said((await speakRecord('ru')).page)) {
    assert.deepEqual(untranslated(text, [...recordNames, 'CARE']), [], text)
  }
  for (const text of said((await speakRecord('en')).page)) assert.doesNotMatch(text, /[а-яё]/i)
})

test('the headline agrees with its numbers', async () => {
  const claims = {
    holds: 1,
    'holds-in-part': 0,
    'not-supported': 2,
    'not-reproducible': 0,
    'not-classifiable': 0,
    computed: 0,
  }
  const of = async (language: 'en' | 'ru') =>
    (await speakRecord(language)).page.headline({ claims, conflicts: 1, gaps: 0, missing: 2 }).replaceAll('\u00A0', ' ')
  // worked by hand
  assert.equal(await of('en'), '1 of 3 claims holds; 1 conflict in the record; 2 expected items not recorded.')
  assert.equal(
    await of('ru'),
    'Подтверждается 1 из 3 утверждений; 1 противоречие в записях; не записано: 2 ожидаемых пункта.',
  )
})
