import assert from 'node:assert/strict'
import { test } from 'node:test'
import { recordNames } from '../../test/record-names.ts'
import { untranslated } from '../../test/untranslated.ts'
import type { PageWords, PatientLine } from './page-words.ts'
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
    w.leftOut(1),
    w.allLater(1),
    w.headline({ events: 0, claims: none, limits: 0, conflicts: 0, gaps: 0, missing: 0 }),
    w.headline({ events: 5, claims: none, limits: 0, conflicts: 0, gaps: 0, missing: 0 }),
    w.headline({ events: 5, claims: none, limits: 0, conflicts: 0, gaps: 0, missing: 0, partly: 2 }),
    w.patientLine({ ...nobody, sex: 'other', age: { least: 1, most: 2, on: null, dated: true } }),
    w.patientLine({ ...nobody, death: { on: null } }),
    w.patientLine({ ...somebody, death: { on: '2021' }, liver: 'imaging', stage: { group: 'III', on: '2020' } }),
    w.patientLine(somebody),
    ...counts.flatMap((n) => [
      w.leftOut(n),
      w.allLater(n),
      w.headline({ events: 0, claims: none, limits: 0, conflicts: 0, gaps: 0, missing: n, later: n }),
      w.period({ events: n, first: null, last: null }),
      w.period({ events: n, first: '2013', last: '2013' }),
      w.period({ events: n, first: '2013', last: '2021' }),
      w.headline({ events: 5, claims: claims(n), limits: n, conflicts: n, gaps: n, missing: n }),
      w.more(n),
      w.moreWithAll(n),
      w.between(n),
      w.notKnown(n),
      w.asAbove(n),
      w.careSummary({ present: n, partial: n, absent: n }),
      w.chart.alt({
        burden:
          n === 0
            ? []
            : [{ date: '2018-04-07', volumeMl: 48.5, side: n === 1 ? 'at-least' : 'at-most', partial: n === 1 }],
        markers: n === 0 ? [] : [{ name: '7', points: n, ends: n === 1 ? null : '5× → 2×' }],
        symptoms: n === 0 ? [] : ['7', '8'],
        treatments: n,
        studies: n,
        boards: n,
      }),
    ]),
    ...Object.values(w.outcomes.ends).map((end) => end('2021')),
    w.chart.times(5.82),
    w.chart.noReference(['7', '8']),
    w.chart.undated(['7', '8']),
  ]
  return [...called.filter((text) => text !== null), ...fixed(w)]
}

const nobody: PatientLine = {
  sex: null,
  age: null,
  death: null,
  tumour: null,
  liver: null,
  stage: null,
  treatments: [],
  lastImaging: null,
}
const somebody: PatientLine = {
  sex: 'female',
  age: { least: 48, most: 48, on: null, dated: false },
  death: null,
  tumour: { grade: 'G2', ki67: '3\u00A0%' },
  liver: 'specimen',
  stage: { group: 'IV', on: null },
  treatments: [
    { name: '7', from: true, when: ['02.2017'] },
    { name: '8', from: false, when: ['11.04.2018', '31.05.2018'] },
  ],
  lastImaging: '21.10.2020',
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
    holds: 3,
    'holds-in-part': 2,
    'not-supported': 0,
    'not-reproducible': 1,
    'not-classifiable': 4,
    computed: 4,
  }
  const of = async (language: 'en' | 'ru', p: Parameters<PageWords['headline']>[0]) =>
    (await speakRecord(language)).page.headline(p).replaceAll('\u00A0', ' ')
  // worked by hand
  const full = { events: 64, claims, limits: 0, conflicts: 8, gaps: 8, missing: 16 }
  assert.equal(
    await of('en', full),
    'Of 14 claims 3 hold, 4 are worked out, 2 hold in part, 5 cannot be decided; 8 contradictions, 8 gaps; 16 items not recorded.',
  )
  const nothing = { ...claims, holds: 0, computed: 0, 'holds-in-part': 0, 'not-reproducible': 0, 'not-classifiable': 0 }
  // a limit exceeded is no contradiction: it is counted by itself, and first
  const beyond = { ...full, claims: nothing, limits: 2, conflicts: 0, gaps: 0 }
  assert.equal(await of('en', beyond), '2 limits exceeded; no contradiction and no gap found; 16 items not recorded.')
  const exceeded = async (limits: number) => (await of('ru', { ...beyond, limits })).split(';')[0]
  assert.equal(await exceeded(1), 'Превышен 1 предел')
  assert.equal(await exceeded(2), 'Превышены 2 предела')
  assert.equal(await exceeded(5), 'Превышено 5 пределов')
  // what is there in part is not all there
  const partly = { events: 5, claims: nothing, limits: 0, conflicts: 0, gaps: 0, missing: 0, partly: 2 }
  assert.equal(await of('en', partly), 'No contradiction and no gap found; 2 items recorded in part.')
  assert.equal(await of('ru', partly), 'Противоречий и пробелов не найдено; записано не полностью: 2 пункта.')
  assert.equal(
    await of('ru', full),
    'Из 14 утверждений подтверждаются 3, вычислены 4, отчасти верны 2, решить нельзя по 5; противоречий — 8, пробелов — 8; не записано 16 пунктов.',
  )
  // nothing on record is not the same as nothing wrong
  const empty = { ...full, events: 0, claims: { ...claims, holds: 0 }, conflicts: 0, gaps: 0 }
  assert.match(await of('en', empty), /^The record holds no events; nothing could be checked\./)
  assert.match(await of('ru', empty), /^В записи нет событий; проверять нечего\./)
  // nor are events that were taken back events that nobody wrote
  const back = async (language: 'en' | 'ru', retracted: number) =>
    (await of(language, { ...empty, retracted })).split('.')[0]
  assert.equal(await back('en', 3), 'All 3 events of the record were retracted; nothing could be checked')
  assert.equal(await back('en', 1), 'The only event of the record was retracted; nothing could be checked')
  assert.equal(await back('ru', 3), 'Все 3 события записи отозваны; проверять нечего')
  assert.equal(await back('ru', 5), 'Все 5 событий записи отозваны; проверять нечего')
  const later = async (language: 'en' | 'ru', count: number) =>
    (await of(language, { ...empty, later: count })).split('.')[0]
  assert.equal(
    await later('en', 3),
    'All 3 events that stand are later than the day asked for; nothing could be checked',
  )
  assert.equal(await later('ru', 3), 'Все неотозванные события (3) позже дня запроса; проверять нечего')
  const leftOut = async (language: 'en' | 'ru', count: number) =>
    (await speakRecord(language)).page.leftOut(count).replaceAll('\u00A0', ' ')
  assert.equal(await leftOut('en', 1), '1 later event is left out.')
  assert.equal(await leftOut('en', 2), '2 later events are left out.')
  assert.deepEqual(
    [await leftOut('ru', 1), await leftOut('ru', 2), await leftOut('ru', 5), await leftOut('ru', 21)],
    [
      'Не учтено 1 более позднее событие.',
      'Не учтены 2 более поздних события.',
      'Не учтено 5 более поздних событий.',
      'Не учтено 21 более позднее событие.',
    ],
  )
  assert.equal(await back('ru', 1), 'Единственное событие записи отозвано; проверять нечего')
})

test('the line about the patient says what is recorded, and nothing else', async () => {
  const of = async (language: 'en' | 'ru', facts: PatientLine) =>
    (await speakRecord(language)).page.patientLine(facts)?.replaceAll('\u00A0', ' ')
  // worked by hand
  assert.equal(
    await of('en', somebody),
    'Woman, 48 (undated). NET G2 (Ki-67 3 %), liver metastases, stage IV. 7 from 02.2017; 8 11.04.2018, 31.05.2018; last imaging 21.10.2020.',
  )
  assert.equal(
    await of('ru', somebody),
    'Женщина, 48 лет (дата не указана). НЭО G2 (Ki-67 3 %), метастазы в печени, стадия IV. 7: начало — 02.2017; 8: 11.04.2018, 31.05.2018; последняя визуализация: 21.10.2020.',
  )
  assert.equal(await of('en', { ...nobody, tumour: { grade: 'NEC', ki67: null } }), 'NEC.')
  const imaged: PatientLine = { ...nobody, liver: 'imaging', stage: { group: 'III', on: '20.01.2020' } }
  assert.equal(await of('en', imaged), 'Liver metastases on imaging, stage III (20.01.2020).')
  assert.equal(await of('ru', imaged), 'Метастазы в печени по данным визуализации, стадия III (20.01.2020).')
  for (const language of ['en', 'ru'] as const) assert.equal(await of(language, nobody), undefined)
})

test('the line about the patient says age and death as far as they are known', async () => {
  const of = async (language: 'en' | 'ru', facts: Partial<PatientLine>) =>
    (await speakRecord(language)).page.patientLine({ ...nobody, ...facts })?.replaceAll('\u00A0', ' ')
  const age = (least: number, most: number, on: string | null = null) => ({ least, most, on, dated: true })
  // worked by hand; Russian years by their last digits: 61 год, 62 года, but в возрасте 61 года
  for (const [facts, en, ru] of [
    [{ sex: 'male', age: age(61, 62) }, 'Man, 61–62.', 'Мужчина, 61–62 года.'],
    [{ sex: 'female', age: age(48, 48, '02.2017') }, 'Woman, 48 (02.2017).', 'Женщина, 48 лет (02.2017).'],
    [
      { sex: 'male', age: age(61, 61), death: { on: '2021' } },
      'Man, died 2021 aged 61.',
      'Мужчина, умер (2021) в возрасте 61 года.',
    ],
    [
      { sex: 'female', age: age(48, 48, '02.2017'), death: { on: '2021' } },
      'Woman, 48 (02.2017), died 2021.',
      'Женщина, 48 лет (02.2017), умерла (2021).',
    ],
    [{ death: { on: null } }, 'Died (date not certain).', 'Смерть (дата не ясна).'],
  ] as const) {
    assert.equal(await of('en', facts), en)
    assert.equal(await of('ru', facts), ru)
  }
})
