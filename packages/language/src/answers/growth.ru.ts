import type { GrowthBetween, GrowthAnswers, GrowthCaveats } from '@debulk/clinical/growth/growth-answers'
import type { GrowthClass } from '@debulk/clinical/growth/growth-class'
import type { Format } from '../format.ts'
import type { AnswerWordsOf, CaveatWordsOf, Detail } from './answer-words.ts'
import { monthlyChange as change, monthsShown } from './monthly-change.ts'

const reasons = {
  setting: 'для такого положения исследований среди этапов лечения порог не выведен',
  'time-apart': 'порог выведен для исследований с промежутком 3 ± 1 месяца',
  'local-treatment': 'между исследованиями было локальное лечение, и это не собственный рост опухоли',
  'not-one-lesion': 'границы диапазона размеров — не один и тот же очаг',
} as const

const withoutFigure = {
  'part-not-evaluated': 'Часть очага лежит за краем изображения или не измерена.',
  'part-not-seen':
    'Часть очага, видимая в более раннем исследовании, больше не видна; исчезла ли она, никто не сказал, и объёмы несравнимы.',
  'only-diameters':
    'Слившиеся или разделившиеся очаги — не один шар, и диаметры несравнимы: измерьте объём либо две или три оси каждой части.',
} as const

const classed = (value: GrowthClass, f: Format): string => {
  if (value.threshold === null) return `Не классифицируется: ${reasons[value.reason]}.`
  const limit = `${f.printed(value.threshold * 100)}\u00A0% в месяц`
  const said = {
    below: `Ниже ${limit} вместе со всем интервалом.`,
    'at-least': `Не ниже ${limit} вместе со всем интервалом.`,
    'cannot-be-told': `Ниже или выше ${limit}, сказать нельзя: интервал допускает и то и другое.`,
  }
  return said[value.verdict]
}

const spoken = ({ rate, from, to, days, class: group }: GrowthBetween, f: Format): string => {
  const { doublingMonths: doubling, doublingLowMonths: low, doublingHighMonths: high } = rate
  const doubled =
    doubling === null || low === null
      ? ''
      : high === null
        ? ` Время удвоения объёма — ${monthsShown(doubling, f)} мес. (не меньше ${monthsShown(low, f)}; сам рост не доказан).`
        : ` Время удвоения объёма — ${monthsShown(doubling, f)} мес. (от ${monthsShown(low, f)} до ${monthsShown(high, f)}).`
  return `${change(rate.monthlyChange, f, group.threshold)} объёма в месяц (95%-й интервал от ${change(rate.low, f, group.threshold)} до ${change(rate.high, f, group.threshold)}), с ${f.date(from)} по ${f.date(to)} (${f.days(days)}).${doubled} ${classed(group, f)}`
}

const readBy = (reader: string | null): readonly Detail[] =>
  reader === null ? [] : [{ label: 'кто оценил', text: reader, mark: null }]

const rateDetails = ({ rate, measure, reader }: GrowthBetween, f: Format): readonly Detail[] => [
  ...readBy(reader),
  { label: 'по чему', text: measure === 'volume' ? 'по объёмам' : 'по диаметрам, объём — их куб', mark: null },
  {
    label: 'удельная скорость роста',
    text: `${rate.specificPerDay < 0 ? '−' : ''}${f.printed(Math.abs(Number((100 * rate.specificPerDay).toPrecision(3))))}\u00A0% в сутки`,
    mark: null,
  },
]

const ofLesions = (count: number, f: Format) =>
  f.count(count, { one: 'очаг', few: 'очага', many: 'очагов', other: 'очага' })

export const growthAnswersRu: AnswerWordsOf<GrowthAnswers> = {
  'growth/lesion': {
    title: 'Рост очага',
    says: 'Как быстро рос один очаг между двумя исследованиями, с интервалом от погрешности измерения, и время удвоения.',
    source:
      'TG = 3·ln(D2/D1)/t, TGR = e^TG − 1 (Ferté 2014); время удвоения и удельная скорость роста: Mehrara 2007; пороги: GREPONET, Lamarca 2019; месяц 30,4375 суток.',
    sentence: (v, _about, f) =>
      `${f.quote(v.label)}${v.reader === null ? '' : ` (оценил ${f.quote(v.reader)})`}: ${spoken(v, f)}`,
    details: rateDetails,
  },
  'growth/without-figure': {
    title: 'Рост слившихся или разделившихся очагов не определён',
    says: 'Почему для очагов, которые между двумя исследованиями слились или разделились и прослежены вместе, скорости роста нет.',
    source:
      'Решение этого продукта: объёмы частей складываются; один диаметр или неизмеренная часть не дают объёма целого.',
    sentence: (v, _about, f) =>
      `${f.quote(v.label)}${v.reader === null ? '' : ` (оценил ${f.quote(v.reader)})`}: скорости роста с ${f.date(v.from)} по ${f.date(v.to)} нет. ${withoutFigure[v.reason]}`,
  },
  'growth/sum': {
    title: 'Рост всех очагов вместе',
    says: 'То же для суммы очагов, которые в обоих исследованиях заведомо одни и те же.',
    source: 'Как для одного очага; погрешности очагов приняты независимыми.',
    sentence: (v, _about, f) =>
      `${ofLesions(v.lesions, f)} вместе${v.reader === null ? '' : ` (оценил ${f.quote(v.reader)})`}: ${spoken(v, f)}`,
    details: rateDetails,
  },
  'growth/heterogeneity': {
    title: 'Очаги ведут себя по-разному',
    says: 'Насколько расходится рост отдельных очагов и какие растут, когда другие уменьшаются, — каждый сверх погрешности измерения.',
    source: 'Описание скоростей роста, приведённых выше; порога нет.',
    sentence: (v, _about, f) =>
      `С ${f.date(v.from)} по ${f.date(v.to)} ${ofLesions(v.lesions, f)}: изменение объёма от ${change(v.slowest, f)} до ${change(v.fastest, f)} в месяц; выросло — ${f.integer(v.grow.length)}, уменьшилось — ${f.integer(v.shrink.length)}, нельзя сказать — ${f.integer(v.open.length)}.${v.isMixed ? ' Одни растут, другие уменьшаются; сумма это скрывает.' : ''}`,
    details: (v, f) => [
      ...readBy(v.reader),
      ...(v.grow.length > 0
        ? [{ label: 'выросли', text: v.grow.map((id) => f.quote(id)).join(', '), mark: null }]
        : []),
      ...(v.shrink.length > 0
        ? [{ label: 'уменьшились', text: v.shrink.map((id) => f.quote(id)).join(', '), mark: null }]
        : []),
    ],
  },
  'growth/stated': {
    title: 'Рост, как он указан',
    says: 'Что значил бы рост, указанный в миллиметрах, будь он ростом наибольшего очага; без класса, потому что этого не сказано.',
    source: 'Запись о пациенте; TGR как выше. Пороги неприменимы.',
    sentence: (v, _about, f) => {
      const printed = `на ${f.printed(Math.min(v.fromMm, v.toMm))}–${f.printed(Math.max(v.fromMm, v.toMm))}\u00A0мм (начало: ${f.uncertainDate(v.since)}, конец: ${f.uncertainDate(v.until)})`
      if (v.ifLargest === null || v.largestMm === null)
        return `В источнике указан рост ${printed}, но не сказано, какого очага. ${classed(v.class, f)}`
      const { diameterLow, diameterHigh, monthlyLow, monthlyHigh } = v.ifLargest
      const rate =
        monthlyLow === null || monthlyHigh === null
          ? ''
          : ` (от ${change(monthlyLow, f)} до ${change(monthlyHigh, f)} объёма в месяц)`
      return `В источнике указан рост ${printed}. Если это наибольший очаг, теперь ${f.printed(v.largestMm)}\u00A0мм, его диаметр изменился на величину от ${change(diameterLow, f)} до ${change(diameterHigh, f)}${rate}. ${classed(v.class, f)}`
    },
  },
}

export const growthCaveatsRu: CaveatWordsOf<GrowthCaveats> = {
  'growth/error-of-measuring-only': () =>
    'Интервал учитывает погрешность измерения каждого очага; смена оценивающего или методики добавляется к ней.',
  'growth/techniques-differ': () =>
    'Оценивающий или методика двух исследований различаются либо не записаны; часть изменения может объясняться этим.',
  'growth/short-time': ({ days }, f) => `Между исследованиями всего ${f.days(days)}; погрешность больше роста.`,
  'growth/lesions-taken-together': ({ names }, f) =>
    `Слившиеся и разделившиеся очаги прослежены вместе, их размеры сложены: ${names.map((name) => f.quote(name)).join(', ')}.`,
  'growth/some-lesions-left-out': ({ count }, f) =>
    `Не учтено: ${ofLesions(count, f)} без пары в другом исследовании или без измерения.`,
}
