import assert from 'node:assert/strict'
import { test } from 'node:test'
import { everyAnswerSample } from '../../test/every-answer-sample.ts'
import { recordNames } from '../../test/record-names.ts'
import { untranslated } from '../../test/untranslated.ts'
import type { RecordCatalogue } from './record-catalogue.ts'
import { sayAnswer } from './say.ts'
import { speakRecord } from './speak-record.ts'

const spoken = (words: RecordCatalogue) =>
  everyAnswerSample.flatMap((answer, i) => {
    const { title, sentence, details, caveats, does } = sayAnswer(answer, words)
    const lines = details.flatMap(({ label, text }) => [label, text])
    return [title, sentence, does, ...lines, ...caveats].map((text) => ({ key: `${answer.rule}[${i}]`, text }))
  })

test('every rule and every caveat is reached by a sample', async () => {
  const { answers } = await speakRecord('en')
  const rules = new Set(everyAnswerSample.map(({ rule }) => rule as string))
  const caveats = new Set(everyAnswerSample.flatMap((answer) => answer.caveats.map(({ code }) => code as string)))
  assert.deepEqual(
    Object.keys(answers.rules).filter((rule) => !rules.has(rule)),
    [],
  )
  assert.deepEqual(
    Object.keys(answers.caveats).filter((code) => !caveats.has(code)),
    [],
  )
})

test('every part of the record has a heading, in both languages', async () => {
  for (const language of ['en', 'ru'] as const) {
    const { answers, page } = await speakRecord(language)
    for (const rule of Object.keys(answers.rules)) assert.ok(page.areas[rule.split('/')[0] ?? ''], rule)
  }
})

for (const language of ['en', 'ru'] as const) {
  test(`no sentence has a hole (${language})`, async () => {
    for (const { key, text } of spoken(await speakRecord(language))) {
      assert.doesNotMatch(text, /undefined|\bnull\b|NaN|\[object|\$\{|Infinity/, `${key}: ${text}`)
      assert.doesNotMatch(text, / {2}|\s[,;](?!\S)|,,|;;|\(\)/, `${key}: ${text}`)
    }
  })
}

/** `pT3`, `cM1b`, `CR`, `MELD`: codes, not words. */
const isCode = (word: string): boolean => word.length < 3 || /^[A-Z]{1,7}$/.test(word)

test('Russian answers hold no English', async () => {
  const left = spoken(await speakRecord('ru')).flatMap(({ key, text }) =>
    untranslated(text.replace(/«[^»]*»/g, ''), recordNames)
      .filter((word) => !isCode(word))
      .map((word) => `${word} (${key}: ${text})`),
  )
  assert.deepEqual(left, [])
})

test('English answers hold no Russian but what the record quotes', async () => {
  for (const { key, text } of spoken(await speakRecord('en'))) {
    if (/[а-яё]/i.test(text.replace(/“[^”]*”/g, ''))) {
      const own = everyAnswerSample.some((answer) => /[а-яё]/i.test(JSON.stringify(answer)))
      assert.ok(own, `${key}: ${text}`)
    }
  }
})

test('Russian decimals have a comma', async () => {
  for (const { key, text } of spoken(await speakRecord('ru'))) {
    const numbers = text.replace(/RECIST\s1\.1|CTCAE\s[\d.]+|\d{2}\.\d{2}\.\d{4}|\d+(?:\.\d+){2,}|v\d\.\d/g, '')
    assert.doesNotMatch(numbers, /\d\.\d/, `${key}: ${text}`)
  }
})

test('no answer recommends a treatment or a dose', async () => {
  // words with which software would overstep; what a rule itself asks for is told as a condition
  for (const { key, text } of spoken(await speakRecord('en'))) {
    assert.doesNotMatch(
      text,
      /\b(we recommend|you should|should be given|is indicated|start treatment|increase the dose)\b/i,
      `${key}: ${text}`,
    )
  }
})
