import assert from 'node:assert/strict'
import { test } from 'node:test'
import { catalogueEn } from './catalogue.en.ts'
import { catalogueRu } from './catalogue.ru.ts'
import type { Catalogue } from './catalogue.ts'
import { everySentence } from '../test/every-sentence.ts'
import { untranslated } from '../test/untranslated.ts'

test('no sentence is empty or has a hole, in either language', () => {
  for (const catalogue of [catalogueEn(), catalogueRu()]) {
    for (const { key, text } of everySentence(catalogue)) {
      assert.ok(text.trim().length > 0, `${key} is empty`)
      assert.doesNotMatch(text, /undefined|null|NaN|\[object|\$\{/, `${key}: ${text}`)
      assert.doesNotMatch(text, / {2}|\.\.(?!\/)|\s[,;]|\s\.(?:\s|$)/, `${key}: ${text}`)
    }
  }
})

test('Russian sentences hold no English', () => {
  for (const { key, text } of everySentence(catalogueRu())) {
    assert.deepEqual(untranslated(text), [], `${key}: ${text}`)
  }
})

test('English sentences hold no Russian but what the samples quote', () => {
  for (const { key, text } of everySentence(catalogueEn())) {
    const own = text.replace(/“[^”]*”/g, '')
    if (/^(refusals|caveats|command\.misuse)/.test(key)) continue
    assert.doesNotMatch(own, /[а-яё]/i, `${key}: ${text}`)
  }
})

test('numbers keep their units in Russian and English', () => {
  for (const catalogue of [catalogueEn(), catalogueRu()]) {
    for (const { key, text } of everySentence(catalogue)) {
      assert.doesNotMatch(
        text,
        /\d (?:%|mL|mm|мл|мм)(?![а-яa-z])/i,
        `${key}: an ordinary space before a unit in “${text}”`,
      )
    }
  }
})

test('Russian decimals have a comma', () => {
  for (const { key, text } of everySentence(catalogueRu())) {
    const numbers = text.replace(/RECIST[ -]1\.1|§\d+(?:\.\d+)+|\d{2}\.\d{2}\.\d{4}|\d+(?:\.\d+){2,}|debulk .*/gi, '')
    assert.doesNotMatch(numbers, /\d\.\d/, `${key}: ${text}`)
  }
})

test('both languages have the same keys', () => {
  const keys = (c: Catalogue) => everySentence(c).map(({ key }) => key)
  assert.deepEqual(keys(catalogueEn()), keys(catalogueRu()))
})

for (const { why, text, verbatim, expected } of [
  { why: 'an English word is found', text: 'Объём total', verbatim: [], expected: ['total'] },
  { why: 'a label of the patient’s own is not one', text: 'Очаг «Lesion 01»', verbatim: ['Lesion 01'], expected: [] },
  { why: 'options and standards stay', text: 'Укажите DICOM SEG (--case)', verbatim: [], expected: [] },
]) {
  test(`untranslated: ${why}`, () => assert.deepEqual(untranslated(text, verbatim), expected))
}
