import assert from 'node:assert/strict'
import { test } from 'node:test'
import { recordNames } from '../../test/record-names.ts'
import { timelineKinds, timelineSamples } from '../../test/timeline-samples.ts'
import { untranslated } from '../../test/untranslated.ts'
import { sayEvent } from './say.ts'
import { speakRecord } from './speak-record.ts'

test('every kind of event has a line without holes, in both languages', async () => {
  for (const language of ['en', 'ru'] as const) {
    const words = await speakRecord(language)
    assert.deepEqual(Object.keys(words.timeline).toSorted(), timelineKinds.toSorted())
    for (const { kind, event } of timelineSamples) {
      const text = sayEvent(event, words)
      assert.ok(text.length > 0, kind)
      assert.doesNotMatch(text, /undefined|null|NaN|\[object|\$\{/, `${kind}: ${text}`)
      assert.doesNotMatch(text, / {2}|\s[,;:)]|,,|\(\)/, `${kind}: ${text}`)
      assert.match(text, /^[\p{Lu}\p{N}]/u, `${kind} begins small: ${text}`)
    }
  }
})

test('Russian lines hold no English, English lines no Russian but what the record quotes', async () => {
  const [ru, en] = [await speakRecord('ru'), await speakRecord('en')]
  for (const { kind, event } of timelineSamples) {
    const russian = sayEvent(event, ru)
    assert.deepEqual(untranslated(russian, recordNames), [], `${kind}: ${russian}`)
    assert.doesNotMatch(
      russian.replace(/RECIST 1\.1|\d{2}\.\d{2}\.\d{4}|\d+(?:\.\d+){2,}|CTCAE.5\.0/g, ''),
      /\d\.\d/,
      russian,
    )
  }
  for (const { kind, event } of timelineSamples) {
    const bare = Object.values(event).some((fact) => typeof fact === 'string' && /[а-яё]/i.test(fact))
    const english = sayEvent(event, en).replace(/“[^”]*”/g, '')
    if (bare || /[а-яё]/i.test(JSON.stringify(event))) continue
    assert.doesNotMatch(english, /[а-яё]/i, `${kind}: ${english}`)
  }
})

test('uncertainty is said as it was recorded', async () => {
  // worked by hand from the facts of the samples
  const [en, ru] = [await speakRecord('en'), await speakRecord('ru')]
  const of = (kind: string, place: number, words: typeof en) => {
    const sample = timelineSamples.filter((each) => each.kind === kind)[place]
    assert.ok(sample)
    return sayEvent(sample.event, words).replaceAll('\u00A0', ' ')
  }
  assert.match(of('study-read', 2, en), /at least 30 lesions 4–51 mm/)
  assert.match(of('study-read', 2, ru), /не менее 30 очагов 4–51 мм/)
  assert.match(of('study-read', 3, en), /1–9 lesions at most 30 mm, at most 2 lesions, 5 lesions/)
  assert.match(of('study-read', 0, en), /nothing measured or counted/)
  assert.match(of('study-read', 1, en), /no lesion seen/)
  assert.match(of('systemic-therapy-started', 1, en), /dose 30 mg, intramuscular, every 28 days/)
  assert.match(of('systemic-therapy-started', 1, ru), /доза 30 мг, в\/м, каждые 28 дней/)
  assert.match(of('marker-measured', 1, ru), /628,8 нг\/мл, норма ниже 108 нг\/мл/)
  assert.match(of('marker-measured', 0, en), /no value printed/)
  assert.match(of('symptom-reported', 1, en), /≤5 times a day/)
})
