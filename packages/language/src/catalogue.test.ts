import assert from 'node:assert/strict'
import { test } from 'node:test'
import { catalogueEn } from './catalogue.en.ts'
import { catalogueRu } from './catalogue.ru.ts'
import type { Catalogue } from './catalogue.ts'
import { everySentence } from './internal/every-sentence.ts'

/** Names that stay as they are in Russian: formats, standards, options, codes, products. */
const allowed = new Set(
  (
    'DICOM NIfTI NRRD SEG UID RECIST CSV JSON HTML YAML zip gzip ANALYZE ITK SciPy IBSI PyRadiomics Slicer D Debulk debulk ' +
    'hdr img nii gz dcm raw sform pixdim dim exp Tracking Explicit VR Little Endian SOP Instance Study Date PATH DIR FILE ID ' +
    'NAME N DATE VERB OUT demo CR PR SD PD NE QIBA Rows Columns'
  ).split(' '),
)
/** DICOM keywords are one word of several capitals: ImagePositionPatient. */
const isKeyword = (word: string) => /^(?:[A-Z][a-z]+){2,}$/.test(word)

/** Options, example commands and tags are not prose. */
const prose = (text: string) =>
  text
    .replace(/--[a-z-]+(?: (?:totals|same-lesions|liver|body|en)(?:\|[a-z-]+)*)?/g, '')
    .replace(/\bdebulk [^А-Яа-я]*/g, '')
    .replace(/\([0-9A-F]{4},[0-9A-F]{4}\)/g, '')

const latinLeft = (text: string) =>
  (prose(text).match(/[A-Za-z]+/g) ?? []).filter((word) => !allowed.has(word) && !isKeyword(word))

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
    assert.deepEqual(latinLeft(text), [], `${key}: ${text}`)
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
    const numbers = text.replace(/RECIST 1\.1|\d{2}\.\d{2}\.\d{4}|\d+(?:\.\d+){2,}|debulk .*/g, '')
    assert.doesNotMatch(numbers, /\d\.\d/, `${key}: ${text}`)
  }
})

test('both languages have the same keys', () => {
  const keys = (c: Catalogue) => everySentence(c).map(({ key }) => key)
  assert.deepEqual(keys(catalogueEn()), keys(catalogueRu()))
})
