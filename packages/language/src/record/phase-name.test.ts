import assert from 'node:assert/strict'
import { test } from 'node:test'
import { phaseName } from './phase-name.ts'
import { speakRecord } from './speak-record.ts'

// translated by hand; 'unenhanced' and 'native' are one phase
for (const [text, en, ru] of [
  ['late arterial', 'late arterial', 'поздняя артериальная'],
  ['Early-Arterial', 'early arterial', 'ранняя артериальная'],
  ['portal venous', 'portal venous', 'портальная венозная'],
  ['PORTAL_VENOUS', 'portal venous', 'портальная венозная'],
  ['unenhanced', 'unenhanced', 'нативная'],
  ['hepatic venous', 'hepatic venous', 'портальная венозная («hepatic venous»)'],
  ['отсроченная', 'delayed (“отсроченная”)', 'отсроченная'],
  ['20 s', '20 s', '20 s'],
] as const) {
  test(`the phase ${text} in both languages`, async () => {
    const [english, russian] = [await speakRecord('en'), await speakRecord('ru')]
    assert.equal(phaseName(text, english.terms, english.format), en)
    assert.equal(phaseName(text, russian.terms, russian.format), ru)
  })
}
