// Every mistake of the table is told with its place and with how to write it, in English and in Russian.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { parseCaseFile } from '@debulk/contract/case-file'
import { mistakes } from '../test/case-mistakes.ts'
import { explainRefusal } from './refusal-sentences.ts'
import { format } from './format.ts'
import { refusalSentencesEn } from './refusal-sentences.en.ts'
import { refusalSentencesRu } from './refusal-sentences.ru.ts'

test('there are at least 200 kinds of mistakes, each its own', () => {
  assert.ok(mistakes.length >= 200, String(mistakes.length))
  assert.equal(new Set(mistakes.map(({ text }) => text)).size, mistakes.length)
})

for (const { why, text, code, says } of mistakes) {
  test(why, () => {
    const before = text.slice(0, text.indexOf('§')).split('\n')
    const [line, column] = [before.length, (before.at(-1) ?? '').length + 1]
    const read = parseCaseFile('p.case.yaml', text.replace('§', ''))
    assert.ok(!read.ok, 'accepted')
    const [first] = read.error
    assert.ok(first)
    const place = first.parameters
    assert.ok('line' in place && 'column' in place, first.code)
    assert.deepEqual([first.code, place.line, place.column], [code, line, column], JSON.stringify(first))
    const sentences = [
      explainRefusal(first, refusalSentencesEn, format('en')),
      explainRefusal(first, refusalSentencesRu, format('ru')),
    ]
    for (const [n, sentence] of sentences.entries()) {
      for (const each of says) assert.ok(sentence.includes(each), `${each} is not in: ${sentence}`)
      assert.ok(!/undefined|\[object|null/.test(sentence), sentence)
      assert.equal(
        /[а-яё]{3,}/i.test(
          sentence.replaceAll(/[«“][^»”]*[»”]/g, '').replaceAll(/Known: .*|Defined: .*|For example: .*/g, ''),
        ),
        n === 1,
        sentence,
      )
    }
  })
}
