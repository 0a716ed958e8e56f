import type { Verdict } from '@debulk/clinical/assessment'
import type { Format } from './format.ts'
import { directionOf, negated, type Interval } from './interval.ts'
import { isOfPart } from './is-of-part.ts'
import type { Against } from './numerals.ts'
import { isManifold } from './percentages.ts'
import type { VerdictWords } from './verdict-words.ts'

const subject = {
  liver: { totals: 'объём опухоли в печени', 'same-lesions': 'объём исходных очагов печени' },
  body: { totals: 'объём опухоли во всём теле', 'same-lesions': 'объём исходных очагов' },
} as const

export const verdictWordsRu = (f: Format): VerdictWords => ({
  headline: ({ scope, basis, baseline, at, value, caveats = [] }) => {
    const isPartial = (directionOf(value) === 'shrank' && value.low === null) || isOfPart(caveats)
    const who = `С ${f.date(baseline)} по ${f.date(at)} ${subject[scope][basis]}${isPartial ? ', насколько он измерен,' : ''}`
    switch (directionOf(value)) {
      case 'shrank':
        return value.low === null
          ? `${who} уменьшился на ${f.percentInterval(value)}; сколько могло остаться, не ограничено.`
          : `${who} уменьшился на ${f.percentInterval(value)}.`
      case 'grew':
        return isManifold(-(value.low ?? value.central))
          ? `${who} увеличился: ${f.changeInterval(negated(value), 'judged')}.`
          : `${who} увеличился на ${f.percentInterval(negated(value))}.`
      case 'within-error':
        return value.central === 1
          ? `${who} стал неразличим; с учётом того, что могло остаться невидимым, изменение: ${f.changeInterval(negated(value), 'judged')}.`
          : `${who} изменился на ${f.changeInterval(negated(value), 'judged')}\u00A0— в пределах погрешности.`
    }
  },
  reduction: (value) =>
    directionOf(value) === 'shrank'
      ? f.percentInterval(value)
      : `изменение ${f.changeInterval(negated(value), 'judged')}`,
  thresholds: (verdicts) =>
    verdicts[70] === verdicts[90]
      ? both(f, verdicts[70])
      : `${capital(`${clause(f, 70, verdicts[70])}; ${clause(f, 90, verdicts[90])}`)}.`,
  mayRemain: ({ threshold, mayRemainMl, residual }) => {
    const beside = f.against([mayRemainMl[70], mayRemainMl[90]], residual)
    const limit = beside.limits[threshold === 70 ? 0 : 1]
    const measured = residual.central === 0 ? nothing(beside, residual) : `измерено ${compared(beside)}`
    return `Для ${f.percent(threshold / 100)} может остаться не более ${limit}\u00A0мл; ${measured}.`
  },
  inComparison: ({ mayRemainMl, residual }) => compared(f.against([mayRemainMl[70], mayRemainMl[90]], residual)),
  verdict: ({ threshold, verdict }) => `${f.percent(threshold / 100)}: ${word[verdict]}`,
  support: ({ threshold, low, high }) => {
    const [from, to] = [f.toFivePercent(low), f.toFivePercent(high)]
    const support = from === to ? from : `от ${from} до ${to}`
    return `Вероятность достижения не менее ${f.percent(threshold / 100)} при указанной погрешности измерения: ${support}.`
  },
  notComputableLead: 'Рассчитать нельзя.',
  notComputable: {
    'remaining-uncounted':
      'В оцениваемом исследовании сказано лишь, что очагов больше некоторого числа, а несосчитанные очаги — не ноль: сколько могло остаться, ничем не ограничено. Укажите, сколько их, или выберите другое исследование (--at).',
    'baseline-empty':
      'В исходном исследовании опухоли нет, уменьшаться нечему. Выберите другое исходное исследование (--baseline).',
    'same-study':
      'Исходное и оцениваемое исследования совпадают. Добавьте второе исследование или укажите две даты (--baseline, --at).',
    'baseline-after-first-step':
      'Для показателя по всему телу нужно исследование до первого этапа лечения, а исходное выполнено после него. Выберите более раннее (--baseline), если оно есть, или добавьте его.',
    'site-not-measured':
      'Для локализации вне печени нет измерения до или после, а неизмеренная опухоль\u00A0— это не ноль. Добавьте её размер в файл случая (--case).',
    'no-case-file': 'Для показателя по всему телу нужны локализации вне печени. Укажите их в файле случая (--case).',
    'no-tracked-lesions':
      'Ни один очаг не имеет одинакового Tracking UID в обоих исследованиях, поэтому проследить очаги нельзя. Используйте суммарные объёмы (--basis totals) или подтвердите соответствие очагов.',
  },
})

const nothing = ({ inside }: Against, { high }: Interval): string =>
  `ничего не измерено${high === null ? inside : inside.replace(')', '\u00A0мл)')}`

const compared = ({ central, inside }: Against): string => central + inside.replace('(', '(при\u00A0сравнении: ')

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
