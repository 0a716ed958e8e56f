import assert from 'node:assert/strict'
import { test } from 'node:test'
import { commandWordsEn } from './command-words.en.ts'
import { commandWordsRu } from './command-words.ru.ts'
import { format } from './format.ts'
import { renderHelp } from './render-help.ts'

const verbs = [null, 'measure', 'assess', 'demo', 'phantom'] as const

test('help fits the width in both languages, commands and option names apart', () => {
  for (const words of [commandWordsEn(format('en')), commandWordsRu(format('ru'))]) {
    for (const verb of verbs) {
      for (const width of [60, 80, 120]) {
        for (const line of renderHelp(words, verb, width).split('\n')) {
          assert.ok(line.length <= width || /^ {2}(?:debulk|--)/.test(line), `${width}: ${line}`)
        }
      }
    }
  }
})

test('every verb names its options', () => {
  const help = renderHelp(commandWordsEn(format('en')), 'assess', 80)
  for (const option of [
    '--baseline DATE',
    '--at DATE',
    '--scope liver|body',
    '--basis totals|same-lesions',
    '--json',
    '--case FILE',
  ])
    assert.ok(help.includes(option), option)
})

test('the overview lists every verb there is, in both languages', () => {
  for (const words of [commandWordsEn(format('en')), commandWordsRu(format('ru'))]) {
    const listed = renderHelp(words, null, 80)
    for (const verb of Object.keys(words.verbs)) assert.match(listed, new RegExp(`^  ${verb} {2}`, 'm'), verb)
  }
})
