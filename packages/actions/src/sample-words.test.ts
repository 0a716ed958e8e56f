import assert from 'node:assert/strict'
import { test } from 'node:test'
import { catalogueEn } from '@debulk/language/catalogue.en'
import { catalogueRu } from '@debulk/language/catalogue.ru'
import { defaultPlan } from '@debulk/phantom/default-plan'
import { sampleWords } from '@debulk/phantom/sample-words'

test('the English demo is the sample patient itself', () => {
  assert.deepEqual(catalogueEn().command.sample, sampleWords)
})

test('the Russian one differs in words and UIDs, in nothing measured', () => {
  const words = catalogueRu().command.sample
  const [en, ru] = [defaultPlan(), defaultPlan({ words })]
  assert.notEqual(ru.id, en.id)
  assert.equal(ru.lesionName, 'Очаг')
  assert.deepEqual([ru.lesions, ru.studies], [en.lesions, en.studies])
  for (const event of ru.events) if ('target' in event) assert.doesNotMatch(event.target, /[a-z]/i)
})
