import type { Verdict } from '@debulk/clinical/assessment'
import type { Format } from './format.ts'
import { negated } from './interval.ts'
import type { VerdictWords } from './verdict-words.ts'

const subject = {
  liver: { totals: 'объём опухоли в печени', 'same-lesions': 'объём исходных очагов печени' },
  body: { totals: 'объём опухоли во всём теле', 'same-lesions': 'объём исходных очагов' },
} as const

export const verdictWordsRu = (f: Format): VerdictWords => ({
  headline: ({ scope, basis, baseline, at, value }) => {
    const who = `С ${f.date(baseline)} по ${f.date(at)} ${subject[scope][basis]}`
    if (value.low === null ? value.central >= 0 : value.low >= 0)
      return `${who} уменьшился на ${f.percentInterval(value)}.`
    const growth = negated(value)
    if (value.high === null ? value.central < 0 : value.high < 0)
      return `${who} увеличился на ${f.percentInterval(growth)}.`
    return `${who} изменился на ${f.changeInterval(growth)}\u00A0— в пределах погрешности.`
  },
  thresholds: (verdicts) =>
    verdicts[70] === verdicts[90]
      ? both(f, verdicts[70])
      : `${capital(`${clause(f, 70, verdicts[70])}; ${clause(f, 90, verdicts[90])}`)}.`,
  mayRemain: ({ threshold, mayRemainMl, residual }) =>
    `Для ${f.percent(threshold / 100)} может остаться не более ${f.mL(mayRemainMl)}; измерено ${f.interval(residual)}.`,
  verdict: ({ threshold, verdict }) => `${f.percent(threshold / 100)}: ${word[verdict]}`,
  support: ({ threshold, low, high }) => {
    const [from, to] = [f.toFivePercent(low), f.toFivePercent(high)]
    const support = from === to ? from : `${from}\u00A0— ${to}`
    return `Вероятность достижения не менее ${f.percent(threshold / 100)} при указанной погрешности измерения: ${support}.`
  },
  notComputableLead: 'Рассчитать нельзя.',
  notComputable: {
    'baseline-empty':
      'В исходном исследовании опухоли нет, уменьшаться нечему. Выберите другое исходное исследование (--baseline).',
    'same-study':
      'Исходное и оцениваемое исследования совпадают. Добавьте второе исследование или укажите две даты (--baseline, --at).',
    'baseline-after-first-step':
      'Для показателя по всему телу нужно исследование до первого этапа лечения, а исходное выполнено после него. Выберите более раннее (--baseline).',
    'site-not-measured':
      'Опухоль вне печени не измерена, а неизмеренная первичная опухоль\u00A0— это не ноль. Добавьте её размер в файл случая (--case).',
    'no-case-file': 'Для показателя по всему телу нужны локализации вне печени. Укажите их в файле случая (--case).',
    'no-tracked-lesions':
      'Ни один очаг не имеет одинакового Tracking UID в обоих исследованиях, поэтому проследить очаги нельзя. Используйте суммарные объёмы (--basis totals) или подтвердите соответствие очагов.',
  },
})

const word: Readonly<Record<Verdict, string>> = {
  reached: 'достигнут',
  'not-reached': 'не достигнут',
  'cannot-be-told': 'сказать нельзя',
}

function both(f: Format, verdict: Verdict): string {
  const [lower, upper] = [f.percent(0.7), f.percent(0.9)]
  switch (verdict) {
    case 'reached':
      return `Пороги ${lower} и ${upper} достигнуты.`
    case 'not-reached':
      return `Ни порог ${lower}, ни порог ${upper} не достигнут.`
    case 'cannot-be-told':
      return `Достигнуты ли пороги ${lower} и ${upper}, сказать нельзя.`
  }
}

function clause(f: Format, threshold: number, verdict: Verdict): string {
  const percent = f.percent(threshold / 100)
  switch (verdict) {
    case 'reached':
      return `порог ${percent} достигнут`
    case 'not-reached':
      return `порог ${percent} не достигнут`
    case 'cannot-be-told':
      return `достигнут ли порог ${percent}, сказать нельзя`
  }
}

const capital = (text: string): string => text.slice(0, 1).toUpperCase() + text.slice(1)
