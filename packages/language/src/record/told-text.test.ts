import assert from 'node:assert/strict'
import { test } from 'node:test'
import { format } from '../format.ts'
import { toldText } from './told-text.ts'

test('both languages: the one of the page; one: as it stands', () => {
  const both = { en: 'fever', ru: 'лихорадка' }
  assert.equal(toldText(both, format('en')), 'fever')
  assert.equal(toldText(both, format('ru')), 'лихорадка')
  assert.equal(toldText('Fieber', format('ru')), 'Fieber')
  assert.equal(format('ru').quote(both), '«лихорадка»')
  assert.equal(format('en').quote(both), '“fever”')
})
