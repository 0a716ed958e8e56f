import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { AnyAnswer } from '@debulk/clinical/review/answer'
import type { Language } from '../src/language.ts'
import { speak } from '../src/speak.ts'
import { sayAnswer, sayClaim, sayFinding } from '../src/record/say.ts'
import { speakRecord } from '../src/record/speak-record.ts'
import { claimSamples, findingSamples } from './check-samples.ts'
import { everyAnswerSample as samples } from './every-answer-sample.ts'
import { everySentence } from './every-sentence.ts'

/**
 * What software must never say, in words of each language; docs/never.md lists it. What a named source advises may be told as that
 * source's word.
 */
const never: Readonly<Record<Language, readonly (readonly [string, RegExp])[]>> = {
  en: [
    [
      'recommends',
      /\b(?:we|you should|should be (?:treated|given|offered|considered)|we (?:advise|recommend|suggest))\b/i,
    ],
    ['recommends', /\brecommend(?:s|ed|ation)?\b|\badvis(?:e|ed|able)\b|\bis indicated\b|\bcontraindicated\b/i],
    [
      'ranks treatments',
      /\b(?:best|preferred|optimal|superior) (?:option|treatment|therapy|choice)\b|\bfirst[- ]choice\b/i,
    ],
    ['decides on a patient', /\b(?:in)?eligible\b|\bsuitable for\b|\bunsuitable\b|\bmust be excluded\b/i],
    ['proposes a dose', /\b(?:increase|reduce|give|start|stop) (?:the )?(?:dose|octreotide|bleomycin|doxorubicin)\b/i],
    [
      'calls a vanished lesion removed',
      /(?:vanish|disappear|not visible|no longer seen)[^.;]*\b(?:removed|removal|cured)\b/i,
    ],
    ['speaks of a complete disappearance as removal', /\bcomplete (?:disappearance|removal|cure)\b/i],
    ['promises', /\bguarantee|\bwill (?:respond|shrink|cure|survive)\b/i],
  ],
  // \b knows no Cyrillic letters
  ru: [
    [
      'recommends',
      /рекомендуе(?:м|тся)|(?<!там же не )рекомендован|советуем|целесообразн|следует (?:назнач|лечить|провести|выполн|отказ)/i,
    ],
    [
      'recommends',
      /противопоказан|(?:лечени|терап|операц|эмболизац|резекц|трансплантац|абляц|больно|пациент)[^.;:]*(?<!роста[^.;]*)(?<![а-яё])показан(?:[аоы]|ия|ие|о)?(?![а-яё])|(?<![а-яё])показан(?:[аоы]|ия|ие|о)?(?![а-яё])[^.;:]*(?:лечени|терап|операц|эмболизац|резекц|трансплантац|абляц|больно|пациент)/i,
    ],
    ['ranks treatments', /(?:лучш|предпочтительн|оптимальн)\S* (?:вариант|лечени|терапи|выбор|метод)|метод\S* выбора/i],
    ['decides on a patient', /(?:больн|пациент)[^.;]*подход(?:ит|ящ)|непригод|следует исключить|подлежит исключению/i],
    [
      'proposes a dose',
      /(?:увеличьте|уменьшите|введите|начните|отмените|назначьте) (?:дозу|лечение|терапию|октреотид|блеомицин|доксорубицин)/i,
    ],
    ['calls a vanished lesion removed', /(?:исчез|не вид|не визуализ)[^.;]*(?:удал[её]н|излечен)/i],
    ['speaks of a complete disappearance as removal', /полн\S+ (?:исчезновени|излечени)/i],
    ['promises', /гарантир|(?:^|[^а-яё])ответит на лечение/i],
  ],
}

/** Unknown printed as something that is known. */
const unknownIs: Readonly<Record<Language, RegExp>> = {
  en: /not recorded[^.;]*\b(?:so|therefore|hence|i\.e\.) (?:normal|absent|none|0)\b|\bunknown \((?:normal|absent|none|0)\)/i,
  ru: /не записан[^.;]*(?:значит|поэтому|то есть) (?:норм|отсутств|нет|0)|неизвестн\S* \((?:норм|отсутств|нет|0)/i,
}

type Spoken = { readonly from: string; readonly text: string; readonly answer: AnyAnswer | null }

async function everything(language: Language): Promise<readonly Spoken[]> {
  const words = await speakRecord(language)
  return [
    ...samples.flatMap((answer): Spoken[] => {
      const { title, sentence, details, caveats, does } = sayAnswer(answer, words)
      const texts = [title, sentence, does, ...caveats, ...details.flatMap(({ label, text }) => [label, text])]
      return texts.map((text) => ({ from: answer.rule, text, answer }))
    }),
    ...findingSamples.map((finding): Spoken => {
      const { title, sentence } = sayFinding(finding, words)
      return { from: finding.code, text: `${title}. ${sentence}`, answer: null }
    }),
    ...claimSamples.map((claim): Spoken => {
      const { title, sentence } = sayClaim(claim, words)
      return { from: claim.about, text: `${title}. ${sentence}`, answer: null }
    }),
    ...everySentence(await speak(language)).map(({ key, text }): Spoken => ({ from: key, text, answer: null })),
  ]
}

for (const language of ['en', 'ru'] as const) {
  const spoken = await everything(language)

  test(`nothing said of a record recommends, ranks, doses, decides or promises (${language})`, () => {
    const wrong = spoken.flatMap(({ from, text }) =>
      never[language].flatMap(([why, pattern]) => (pattern.test(text) ? [`${from} ${why}: ${text}`] : [])),
    )
    assert.deepEqual([...new Set(wrong)], [])
  })

  test(`unknown is never printed as normal, absent or 0 (${language})`, () => {
    const wrong = spoken.filter(({ text }) => unknownIs[language].test(text)).map(({ text }) => text)
    assert.deepEqual([...new Set(wrong)], [])
  })

  test(`what a checklist does not know carries the mark of unknown and its reason (${language})`, async () => {
    const words = await speakRecord(language)
    let seen = 0
    for (const answer of samples) {
      if (!('items' in answer.value)) continue
      const { details } = sayAnswer(answer, words)
      answer.value.items.forEach((item, i) => {
        assert.equal(details[i]?.mark, item.state, `${answer.rule} ${item.item}`)
        seen += 1
      })
    }
    assert.ok(seen > 40)
  })

  test(`the patterns find what they forbid (${language})`, () => {
    const forbidden = {
      en: [
        'We recommend embolisation.',
        'The patient should be treated with octreotide.',
        'Surgery is the best option.',
        'Transplantation is indicated.',
        'The patient is eligible.',
        'Increase the dose of octreotide.',
        'Three lesions disappeared and count as removed.',
        'Complete disappearance.',
      ],
      ru: [
        'Рекомендуем эмболизацию.',
        'Следует назначить октреотид.',
        'Больному показана операция.',
        'Лечение противопоказано.',
        'Лучший вариант — операция.',
        'Увеличьте дозу.',
        'Три очага исчезли и считаются удалёнными.',
        'Полное исчезновение очагов.',
      ],
    }[language]
    for (const text of forbidden)
      assert.ok(
        never[language].some(([, pattern]) => pattern.test(text)),
        text,
      )
    const unknown = {
      en: 'Bilirubin is not recorded, so normal.',
      ru: 'Билирубин не записан, значит норма.',
    }[language]
    assert.match(unknown, unknownIs[language])
  })
}

test('an answer that weighs many facts has counts and no verdict on the whole', () => {
  for (const { rule, value } of samples)
    if ('items' in value)
      assert.deepEqual(
        Object.keys(value).toSorted(),
        ['conflict', 'items', 'met', 'notMet', 'unknown'],
        `${rule} has no word on the whole`,
      )
})

test('an item on the share of the liver is decided only where its whole interval lies on one side', () => {
  for (const { value } of samples) {
    if (!('items' in value)) continue
    for (const { state, value: bounds, limit, unit } of value.items) {
      if (unit !== '%' || bounds === null || limit === null) continue
      const inside = (bounds.least ?? -Infinity) < limit.value && limit.value < (bounds.most ?? Infinity)
      assert.ok(!inside || state === 'unknown' || state === 'conflict')
    }
  }
})
