import assert from 'node:assert/strict'
import { createHash } from 'node:crypto'
import { test } from 'node:test'
import { catalogueEn } from '@debulk/language/catalogue.en'
import { catalogueRu } from '@debulk/language/catalogue.ru'
import { explainRefusal, type Refusal } from '@debulk/language/refusal-sentences'
import { sampleReport } from '../test/sample-report.ts'

const sha256 = (text: string) => createHash('sha256').update(text).digest('base64')
const catalogues = { en: catalogueEn(), ru: catalogueRu() }
const kinds = ['story', 'awkward', 'lonely'] as const
const pages = kinds.flatMap((kind) =>
  (['en', 'ru'] as const).map((language) => ({
    name: `${kind}, ${language}`,
    kind,
    language,
    page: sampleReport(kind, catalogues[language], sha256),
  })),
)
const textOf = (page: string) =>
  page
    .replace(/<(style|svg)[\s\S]*?<\/\1>/g, ' ')
    .replace(/<[^>]*>/g, ' ')
    .replace(/&#(\d+);/g, (_, code: string) => String.fromCodePoint(Number(code)))
    .replace(/\s+/g, ' ')

for (const { name, page, language } of pages) {
  test(`${name}: needs nothing but itself`, () => {
    assert.match(page, new RegExp(`<html lang="${language}"`))
    assert.doesNotMatch(page, /<script|<link|<iframe|<object|@import|url\(/)
    for (const [, target] of page.matchAll(/\s(?:src|href|xlink:href|action|data)="([^"]*)"/g)) {
      assert.match(target ?? '', /^(?:#|data:image\/png;base64,)/)
    }
    assert.ok(page.length < 1_500_000, `${page.length} characters`)
  })

  test(`${name}: the content policy admits this style and nothing else`, () => {
    const style = /<style>([\s\S]*?)<\/style>/.exec(page)?.[1] ?? ''
    const policy = /http-equiv="Content-Security-Policy"\s+content="([^"]*)"/.exec(page)?.[1] ?? ''
    assert.equal([...page.matchAll(/<style/g)].length, 1)
    assert.doesNotMatch(page.replace(/<style>[\s\S]*?<\/style>/, ''), /\sstyle="/)
    assert.equal(
      policy,
      `default-src 'none'; img-src data:; style-src 'sha256-${sha256(style)}'; base-uri 'none'; form-action 'none'`,
    )
  })

  test(`${name}: no hole in the data reached the page`, () => {
    assert.doesNotMatch(textOf(page), /undefined|\bNaN\b|\[object|Infinity|\bnull\b/)
  })

  test(`${name}: every explanation can be reached, and every button explains something`, () => {
    const targets = [...page.matchAll(/popovertarget="([^"]+)"/g)].map((m) => m[1] ?? '')
    const notes = [...page.matchAll(/<aside\s+id="([^"]+)"/g)].map((m) => m[1] ?? '')
    assert.ok(targets.length > 10)
    for (const target of targets) assert.ok(notes.includes(target), `${target} has no text`)
    for (const note of notes) assert.ok(targets.includes(note), `${note} has no button`)
    assert.equal(new Set(notes).size, notes.length)
  })

  test(`${name}: one title, then headings without gaps, each section named`, () => {
    const levels = [...page.matchAll(/<h([1-6])/g)].map((m) => Number(m[1]))
    assert.equal(levels.filter((level) => level === 1).length, 1)
    levels.forEach((level, i) => assert.ok(level <= (levels[i - 1] ?? 1) + 1, `h${level} after h${levels[i - 1]}`))
    const ids = [...page.matchAll(/\sid="([^"]+)"/g)].map((m) => m[1] ?? '')
    assert.equal(new Set(ids).size, ids.length, 'ids are unique')
    for (const [, id] of page.matchAll(/aria-labelledby="([^"]+)"/g))
      assert.ok(ids.includes(id ?? ''), `${id} is nowhere`)
    for (const [, id] of page.matchAll(/href="#([^"]+)"/g)) assert.ok(ids.includes(id ?? ''), `${id} is nowhere`)
  })

  test(`${name}: a label from a file stays text`, () => {
    assert.doesNotMatch(page, /<img|<script|onerror="|\u202E/)
    assert.equal([...page.matchAll(/<svg/g)].length, [...page.matchAll(/<\/svg>/g)].length)
  })
}

test('the story is told: both thresholds, what may remain, in both languages', () => {
  const say = (language: 'en' | 'ru') =>
    textOf(sampleReport('story', catalogues[language], sha256)).replaceAll('\u00A0', ' ')
  const en = say('en')
  assert.ok(en.includes('From 7 April 2018 to 26 January 2019 the tumour in the liver shrank by 88 % (81–91 %).'))
  assert.ok(en.includes('70 % is reached; whether 90 % is reached cannot be told.'))
  assert.ok(en.includes('For 90 %, at most 6.9 mL may remain; measured 8.0 (in comparison 6.0–12.9).'))
  const ru = say('ru')
  assert.ok(ru.includes('С 7 апреля 2018 г. по 26 января 2019 г. объём опухоли в печени уменьшился на 88 % (81–91 %).'))
  assert.ok(ru.includes('Для 90 % может остаться не более 6,9 мл; измерено 8,0 (при сравнении: 6,0–12,9).'))
})

test('new disease comes before the verdict; synthetic patients say so, others do not', () => {
  const awkward = sampleReport('awkward', catalogues.en, sha256)
  assert.ok(awkward.indexOf('class="new-disease"') < awkward.indexOf('<h1'))
  assert.ok(awkward.indexOf('class="new-disease"') > 0)
  assert.doesNotMatch(awkward, /class="synthetic"|>synthetic</)
  const story = sampleReport('story', catalogues.en, sha256)
  assert.match(story, /class="synthetic"/)
  assert.ok([...story.matchAll(/>synthetic</g)].length >= 20, 'on every picture')
})

test('what was left out for the same reason is one row, with the other files in a list', () => {
  const refused = ['a', 'b', 'c'].map((path): Refusal => ({ path, code: 'file/truncated', parameters: {} }))
  for (const [language, rest] of [
    ['en', 'and 2 other files'],
    ['ru', 'и ещё 2 файла'],
  ] as const) {
    const words = catalogues[language]
    const page = sampleReport('story', words, sha256, refused)
    const sentence = explainRefusal(refused[0]!, words.refusals, words.format)
    assert.equal(textOf(page).split(sentence).length - 1, 1)
    assert.ok(textOf(page).replaceAll('\u00A0', ' ').includes(rest))
    for (const { path } of refused) assert.ok(page.includes(`<code>${path}</code>`))
  }
})

test('a count that is at least so many bounds its change: fallen by at most, by at least, or nobody knows', () => {
  // 10 → ≥ 7 is 30 % less at most; ≥ 31 → 7 is 77 % less at least: worked by hand
  const { report } = catalogues.en
  const said = (low: number | null, high: number | null) =>
    report.countChange({ baseline: 31, fraction: null, low, high }).replaceAll('\u00A0', ' ')
  assert.equal(said(-0.3, null), 'down by at most 30 %')
  assert.equal(said(null, 7 / 31 - 1), 'down by at least 77 %')
  assert.equal(said(null, -1), '−100 %') // ≥ 2 → 0: all of them, however many
  assert.equal(said(null, null), 'cannot be told')
  assert.equal(report.countChange({ baseline: 0, fraction: null, low: null, high: null }), 'no percentage of zero')
  assert.equal(said(-0.5, -0.2), '−50 % to −20 %')
  assert.ok(textOf(sampleReport('story', catalogues.ru, sha256)).includes('снижение не менее 77 %'))
})

test('never “due to”: what was given stands beside the change, not as its cause', () => {
  const due = /due to|because of the treatment|thanks to|из-за лечения(?!\.)|благодаря/i
  for (const { page, name } of pages) assert.doesNotMatch(textOf(page), due, name)
})

test('numbers a person reads carry at most three significant digits', () => {
  const numbers = textOf(sampleReport('story', catalogues.en, sha256))
    .replace(/\d+\.\d+\.\d+(?:\.\d+)*|RECIST 1\.1|1\.96|\d{4}-\d{2}-\d{2}/g, ' ')
    .matchAll(/\d+\.\d+/g)
  for (const [number] of numbers) {
    const digits = number.replace('.', '').replace(/^0+/, '')
    assert.ok(digits.length <= 3, number)
  }
})

test('the error of a lesion is explained by the model that was used, not by built-in figures', () => {
  const page = textOf(sampleReport('story', catalogues.en, sha256))
  assert.match(page, /figures of the error model “default”/)
  assert.doesNotMatch(page, /of the uncertainty/)
})
