import assert from 'node:assert/strict'
import { test } from 'node:test'
import { careLacks } from '@debulk/clinical/board/care-lacks'
import { missingCodes } from '@debulk/clinical/board/missing-codes'
import { careSample, claimSamples, findingSamples, freshnessSamples } from '../../test/check-samples.ts'
import { untranslated } from '../../test/untranslated.ts'
import { percentRange } from './check-figures.ts'
import { sayClaim, sayFinding } from './say.ts'
import { speakRecord } from './speak-record.ts'

for (const language of ['en', 'ru'] as const) {
  const words = await speakRecord(language)
  const { findings, claims, missing, freshness, care } = words.checks
  const said = [
    ...findingSamples.map((finding) => sayFinding(finding, words)),
    ...claimSamples.map((claim) => sayClaim(claim, words)),
  ]
  const texts = [
    ...said.flatMap(({ title, sentence, source }) => [title, sentence, source]),
    ...freshnessSamples.map((item) => freshness.says(item, words.format)),
    ...missingCodes.map((code) => missing[code]),
    ...careSample.lacks.map((lack) => care.lacks[lack]),
    ...Object.values(care.items),
  ]

  test(`every check and claim is said in whole sentences (${language})`, () => {
    for (const text of texts) {
      assert.match(text, /\S/)
      assert.doesNotMatch(text, /undefined|null|NaN|\[object|\.\.| {2}|\s[.,;]/, text)
    }
    for (const { sentence } of said) assert.match(sentence, /[.!?)]$/, sentence)
  })

  test(`every check, claim and lack has its own words (${language})`, () => {
    assert.deepEqual(new Set(findingSamples.map(({ code }) => code)), new Set(Object.keys(findings)))
    assert.deepEqual(new Set(claimSamples.map(({ about }) => about)), new Set(Object.keys(claims)))
    assert.equal(new Set(Object.values(missing)).size, missingCodes.length)
    assert.equal(new Set(Object.values(care.lacks)).size, careLacks.length)
    const titles = [...Object.values(findings), ...Object.values(claims)].map(({ title }) => title)
    assert.equal(new Set(titles).size, titles.length)
  })

  // ten seconds: a line holds about sixty letters, and nobody reads more than two or three of one row
  test(`on the first screen every result stands in a line or three (${language})`, () => {
    for (const { short } of said) {
      assert.doesNotMatch(short, /undefined|null|NaN|\[object|\.\.| {2}|(?<! г|\u00A0г)[.]$/, short)
      assert.ok(short.length <= 140, `${short.length}: ${short}`)
    }
  })

  // A verdict of these claims must not be heard as advice, and what is not known must not be heard as normal.
  test(`nothing recommends a treatment or calls the unknown normal (${language})`, () => {
    for (const text of texts)
      assert.doesNotMatch(text, /\b(should be treated|we recommend|consider)\b|рекомендуется|следует назначить/i, text)
    const unknown = claimSamples.filter(
      (claim) => claim.about === 'marker-change' && claim.value.to?.normal === 'unknown',
    )
    assert.ok(unknown.length > 0)
    for (const claim of unknown)
      assert.match(
        sayClaim(claim, words).sentence,
        language === 'en' ? /normal or not is not known/ : /норма или нет, неизвестно/,
      )
  })
}

test('no English is left in the Russian words', async () => {
  const words = await speakRecord('ru')
  const said = [
    ...findingSamples.map((finding) => sayFinding(finding, words)),
    ...claimSamples.map((claim) => sayClaim(claim, words)),
  ]
  for (const { title, short, sentence, source } of said)
    assert.deepEqual(untranslated(`${title} ${short} ${sentence} ${source}`, namesOfChecks), [], sentence)
})

/** Standards, trials, authors and categories that Russian papers leave as they are. */
const namesOfChecks = [
  'AJCC/UICC',
  'M0',
  'MiNEN',
  'IIIB',
  'IIA',
  'III',
  'II',
  'IV',
  'Ki-67',
  'mRECIST',
  'EASL',
  'qEASL',
  'Lencioni',
  'Llovet',
  'Milan-NET',
  'Mazzaferro',
  'FDA',
  'USP',
  'GREPONET',
  'AB',
  'RETNET',
  'Chen',
  'Trials',
  'Lamarca',
  'Suissa',
  'DOI',
  'pT3',
  'pT2',
  'pN1',
  'N1',
  'M1a',
  'M1c',
  'M1',
  'NX',
  'N0',
  'T1',
  'G1',
  'G2',
  'G3',
  'a — только печень, b — только вне печени, c —',
  '(1 − p)',
  'π/6·a·b·c',
]

test('a claim and a finding are told by their result', async () => {
  const [en, ru] = [await speakRecord('en'), await speakRecord('ru')]
  const change = claimSamples.find((claim) => claim.about === 'marker-change' && claim.value.changePercent !== null)
  assert.ok(change?.about === 'marker-change')
  assert.match(sayClaim(change, en).short, /[−+][\d.]+\u00A0%/)
  assert.match(sayClaim(change, ru).short, /[−+][\d,]+\u00A0%/)
})

test('a range that begins below zero says both signs', async () => {
  const range = { lowPercent: -61.4, highPercent: 45.3 }
  const of = async (language: 'en' | 'ru') => percentRange((await speakRecord(language)).format, range)
  // by hand: −61.4 and 45.3; a dash between them would read as a third sign
  assert.equal(await of('en'), '−61.4 to +45.3\u00A0%')
  assert.equal(await of('ru'), 'от −61,4 до +45,3\u00A0%')
})
