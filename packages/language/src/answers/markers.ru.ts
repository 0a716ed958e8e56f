import type { MarkersAnswers, MarkersCaveats } from '@debulk/clinical/markers/markers-answers'
import type { CriteriaChoice } from '@debulk/clinical/markers/chosen-criteria'
import type { MarkerCategory, MarkerCriteria } from '@debulk/clinical/markers/marker-response'
import { datedPoints, lastAmong, type MarkerPoint, type MarkerSeries } from '@debulk/clinical/markers/marker-series'
import type { TreatmentKind } from '@debulk/clinical/markers/treatments-during'
import type { MarkerAnalyte } from '@debulk/clinical/record/laboratory-events'
import type { AnswerWordsOf, CaveatWordsOf } from './answer-words.ts'
import type { Format } from '../format.ts'
import { printable } from '../printable.ts'
import { recordTermsRu as terms } from '../record/record-terms.ru.ts'
import { seriesPart } from '../record/series-part.ts'
import { substanceName } from '../record/substance-name.ts'
import { changedBy } from './changed-by.ts'
import { timesUpperLimit } from './times-upper-limit.ts'

const analytes: Readonly<Record<MarkerAnalyte, string>> = {
  'chromogranin-a': 'хромогранин А',
  serotonin: 'серотонин',
  '5-hiaa': '5-ГИУК',
  nse: 'НСЕ',
  'nt-probnp': 'NT-proBNP',
  pancreastatin: 'панкреастатин',
  gastrin: 'гастрин',
  glucagon: 'глюкагон',
  insulin: 'инсулин',
  vip: 'ВИП',
  other: 'этот маркер',
}
const matrices = {
  serum: 'сыворотка',
  plasma: 'плазма',
  'whole-blood': 'цельная кровь',
  'platelet-poor-plasma': 'бедная тромбоцитами плазма',
  'urine-24h': 'суточная моча',
  'urine-spot': 'разовая порция мочи',
} as const
const treatments: Readonly<Record<TreatmentKind, string>> = {
  'systemic-therapy': 'системная терапия',
  radioligand: 'радиолигандная терапия',
  resection: 'резекция',
  ablation: 'абляция',
  embolisation: 'эмболизация',
  radioembolisation: 'радиоэмболизация',
  transplantation: 'трансплантация',
}
const categories: Readonly<Record<MarkerCategory, string>> = {
  CR: 'норма (биохимический CR)',
  PR: 'биохимический PR',
  SD: 'ни достаточного снижения, ни роста (биохимическая SD)',
  PD: 'подтверждённый рост (биохимическая PD)',
  'PD-unconfirmed': 'рост, не подтверждённый вторым результатом',
  unknown: 'сказать нельзя',
}
const confounders: Readonly<Record<string, string>> = {
  ...terms.comorbidity,
  ...terms.confounder,
  // other antidepressants that act on serotonin count as one
  ssri: 'антидепрессант, влияющий на серотонин',
  other: 'другая причина',
}
const words = { span: (a: string, b: string) => `от ${a} до ${b}`, atLeast: 'не менее', atMost: 'не более' }
const forms = { one: 'результат', few: 'результата', many: 'результатов', other: 'результата' }

const parts = {
  matrix: matrices,
  matrixNotRecorded: 'материал не записан',
  assayNotRecorded: 'методика не записана',
  nothingRecorded: 'ни материал, ни методика не записаны',
}
const nameOf = ({ analyte, name, matrix, assay, joined }: MarkerSeries, f: Format): string => {
  const own = analyte === 'other' && name !== null ? f.quote(name) : analytes[analyte]
  if (joined !== null)
    return `${own} (соединённый ряд: ${joined.series.map((each) => seriesPart(each, parts, f)).join(' + ')})`
  const more = [...(matrix === null ? [] : [matrices[matrix]]), ...(assay === null ? [] : [f.quote(assay)])]
  return more.length === 0 ? own : `${own} (${more.join(', ')})`
}
const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1)
const find = ({ points }: MarkerSeries, event: string | null) => points.find((point) => point.event === event)
const dateOf = (series: MarkerSeries, event: string | null, f: Format): string => {
  const point = find(series, event)
  return point === undefined ? 'дата неизвестна' : f.uncertainDate(point.on)
}
const position = { yes: 'в пределах нормы', no: 'вне пределов нормы', unknown: 'пределы нормы неизвестны' } as const
const pointText = (
  { printed, timesUpperLimit: times, normal, confounders: active }: MarkerPoint,
  f: Format,
): string => {
  const value =
    printed === null
      ? 'значение не указано'
      : `${f.bounded(printed.value)}${printed.unit === null ? '' : `\u00A0${f.unit(printed.unit)}`}`
  const multiple = times === null ? '' : `, ${timesUpperLimit(times, f)} верхней границы нормы`
  const held = active.length === 0 ? '' : `; ${active.map((code) => confounders[code] ?? code).join(', ')}`
  return `${value}${multiple}, ${position[normal]}${held}`
}

export const markersAnswersRu: AnswerWordsOf<MarkersAnswers> = {
  'markers/series': {
    title: 'Ряд значений маркера',
    says: 'Результаты, которые можно сравнивать: один показатель, один материал, одна методика, переводимые единицы; каждый также в долях своей верхней границы нормы. Иные соединяются, только если так решил названный человек, и тогда сравниваются лишь в таких долях.',
    source:
      'Молярные массы 176,215 (серотонин) и 191,183 (5-ГИУК) г/моль; NT-proBNP: 1 пмоль/л = 8,457 нг/л; результаты разных методик не пересчитываются, а соединяются только явным решением, которое показано (общие сведения, со стандартом не сверено).',
    sentence: ({ series }, _about, f) => {
      const dated = datedPoints(series.points)
      const last = lastAmong(dated, (point) => point) ?? (series.points.length === 1 ? series.points[0] : undefined)
      const count = f.count(series.points.length, forms)
      if (series.points.length === 0) return `${capital(nameOf(series, f))}: результатов нет.`
      if (last === undefined)
        return `${capital(nameOf(series, f))}: ${count}; какой из них последний, сказать нельзя: ${dated.length === 0 ? 'даты не записаны' : 'даты перекрываются'}.`
      return `${capital(nameOf(series, f))}: ${count}; последний, ${f.uncertainDate(last.on)}: ${pointText(last, f)}.`
    },
    details: ({ series }, f) =>
      series.points.map((point) => ({
        label: f.uncertainDate(point.on),
        text: series.joined === null ? pointText(point, f) : `${pointText(point, f)}; ${seriesPart(point, parts, f)}`,
        mark: point.normal === 'unknown' ? 'unknown' : null,
      })),
  },
  'markers/normalisation': {
    title: 'Возвращение к норме',
    says: 'Первый результат в пределах нормы после повышенного и подтвердил ли его следующий.',
    source: 'Первая и устойчивая нормализация (два результата подряд): общие сведения, не сверено.',
    sentence: ({ series, normal, leftOut }, _about, f) => {
      const name = capital(nameOf(series, f))
      if (normal.first === null) {
        if (normal.orderOpen)
          return `${name}: наступила ли нормализация, сказать нельзя: даты повышенного и нормального результатов перекрываются.`
        const out = series.points.filter(({ event }) => leftOut.includes(event))
        if (normal.wasRaised)
          return out.some(({ normal: within }) => within === 'yes')
            ? `${name}: после повышения в пределах нормы были только результаты, на которые могло повлиять что-то ещё.`
            : `${name}: после повышения нормальных результатов не записано.`
        return out.some(({ raised }) => raised === 'yes')
          ? `${name}: повышены только результаты, на которые могло повлиять что-то ещё, поэтому о повышении и нормализации судить нельзя.`
          : `${name}: повышенных результатов не записано, поэтому о нормализации говорить нельзя.`
      }
      const first = `${name}: первый нормальный результат${normal.earlierUnknown ? ' (возможно, не первый: более ранний оценить нельзя)' : ''}: ${dateOf(series, normal.first, f)}`
      const sustained =
        normal.sustained === null
          ? 'следующим результатом не подтверждён'
          : `устойчивая норма (${dateOf(series, normal.sustained.from, f)}; подтверждена следующим результатом, ${dateOf(series, normal.sustained.confirmedBy, f)})`
      const again =
        normal.raisedAgain === null ? '' : `; затем снова повышен (${dateOf(series, normal.raisedAgain, f)})`
      return `${first}; ${sustained}${again}.`
    },
  },
  'markers/response': {
    title: 'Биохимический ответ',
    says: 'Каждый следующий результат в сравнении с первым и с наименьшим до него; только если первый был повышен. Пороги выбирает протокол, и выбор хранится в истории; иначе берутся обычные. Сам по себе маркер прогрессирования опухоли не показывает.',
    source:
      'Биохимический ответ, как его определяют в исследованиях (нормализация; снижение не менее чем на 50 %; подтверждённый рост на 25 или 50 %): общие сведения, пороги задаёт протокол.',
    sentence: ({ series, response, best, last, chosen }, _about, f) => {
      const name = capital(nameOf(series, f))
      const { criteria } = response
      const by = criteriaText(criteria, chosen, f)
      switch (response.evaluable) {
        case 'no-results':
          return `${name}: на каждый результат могло повлиять что-то ещё, поэтому оценивать нечего. ${by}`
        case 'one-result':
          return `${name}: для оценки годится только один результат, сравнивать не с чем. ${by}`
        case 'not-raised':
          return `${name}: оценить нельзя, так как первый результат ${criteria.baselineTimesLimit === 1 ? 'не превышал верхней границы нормы' : `был ниже ${f.printed(criteria.baselineTimesLimit)}× верхней границы нормы`}. ${by}`
        case 'cannot-be-told':
          return `${name}: можно ли оценивать, неизвестно, так как нельзя сказать, ${criteria.baselineTimesLimit === 1 ? 'был ли первый результат повышен' : `достигал ли первый результат ${f.printed(criteria.baselineTimesLimit)}× верхней границы нормы`}. ${by}`
        case 'order-open':
          return `${name}: можно ли оценивать, неизвестно: даты перекрываются, и какой результат первый, сказать нельзя. ${by}`
        case 'evaluable': {
          const best_ = best === null ? categories.unknown : categories[best]
          const last_ = last === null ? categories.unknown : categories[last]
          return `${name}: лучший результат — ${best_}; последний — ${last_}. ${by}`
        }
      }
    },
    details: ({ series, response }, f) =>
      response.judged.map(({ event, fromBaseline, fromNadir, category }) => {
        const base = changedBy(fromBaseline, f, words)
        const low = changedBy(fromNadir, f, words)
        const changes = [
          ...(base === null ? [] : [`${base} к первому`]),
          ...(low === null ? [] : [`${low} к наименьшему до него`]),
        ]
        return {
          label: dateOf(series, event, f),
          text: [categories[category], ...changes].join('; '),
          mark: category === 'unknown' ? 'unknown' : null,
        }
      }),
  },
  'markers/steps': {
    title: 'Изменение по интервалам',
    says: 'Что изменилось от одного результата к следующему и какое лечение тогда проводилось; вклад отдельных видов лечения внутри интервала разделить нельзя.',
    source: 'Доля логарифма всего изменения: ln(интервал) / ln(всего).',
    sentence: ({ series, steps, total }, _about, f) => {
      const change = changedBy(total, f, words)
      const name = capital(nameOf(series, f))
      const [first, last] = [steps[0]?.from ?? null, steps.at(-1)?.to ?? null]
      if (change === null) return `${name}: изменение вычислить нельзя.`
      return `${name}: ${change} за период ${dateOf(series, first, f)} — ${dateOf(series, last, f)}; интервалов: ${f.integer(steps.length)}.`
    },
    details: ({ series, steps }, f) =>
      steps.map(({ from, to, change, orderOpen, confounders: besides, share, treatments: active }) => {
        const by =
          changedBy(change, f, words) ??
          (orderOpen ? 'изменение определить нельзя: даты перекрываются' : 'изменение определить нельзя')
        const held = besides.length === 0 ? '' : `; повлиять могло также: ${named(besides, f)}`
        const part = share === null ? '' : `, ${f.share(share)} всего изменения логарифма`
        const given = active.map(({ kind, drug, on, during }) => {
          const what = drug === null ? `${treatments[kind]} (${f.uncertainDate(on)})` : substanceName(drug, f)
          return during === 'yes' ? what : `${what} (по датам не ясно)`
        })
        const during = given.length === 0 ? 'лечение не записано' : `лечение в этом интервале: ${f.list(given)}`
        return {
          label: `${dateOf(series, from, f)} → ${dateOf(series, to, f)}`,
          text: `${by}${part}; ${during}${held}`,
          mark: null,
        }
      }),
  },
}

/** По чему оценивали и чей это выбор. */
const criteriaText = (
  { fallPercent, risePercent, riseOver, baselineTimesLimit, confounded }: MarkerCriteria,
  chosen: CriteriaChoice | null,
  f: Format,
): string => {
  const whose = chosen === null ? 'обычные' : `выбор: ${printable(chosen.by)}, ${f.uncertainDate(chosen.on)}`
  const first =
    baselineTimesLimit === 1
      ? 'первый результат выше верхней границы нормы'
      : `первый результат не менее ${f.printed(baselineTimesLimit)}× верхней границы нормы`
  const changes = `снижение не менее чем на ${f.printed(fallPercent)}\u00A0%, рост не менее чем на ${f.printed(risePercent)}\u00A0% от ${riseOver === 'nadir' ? 'наименьшего' : 'первого'}`
  return `Пороги (${whose}): ${changes}; ${first}; результаты, на которые могло повлиять что-то ещё, ${confounded === 'allowed' ? 'учитываются' : 'не учитываются'}.`
}

const criterionNames: Readonly<Record<keyof MarkerCriteria, string>> = {
  risePercent: 'величина роста',
  riseOver: 'от чего считать рост',
  fallPercent: 'величина снижения',
  baselineTimesLimit: 'требование к первому результату',
  confounded: 'учёт результатов, на которые могло повлиять что-то ещё',
}

const named = (codes: readonly string[], f: Format) => f.list(codes.map((code) => confounders[code] ?? f.quote(code)))

export const markersCaveatsRu: CaveatWordsOf<MarkersCaveats> = {
  'marker/assay-unknown': ({ analyte }) =>
    `Методика неизвестна (${analytes[analyte]}): результаты сравниваются в долях верхней границы нормы, указанной при каждом из них.`,
  'marker/matrix-unknown': ({ analyte }) =>
    `В каком материале определяли показатель (${analytes[analyte]}) — сыворотка, плазма, кровь, моча, — не записано.`,
  'marker/confounded': ({ results, confounders: codes }, f) =>
    `Остаются в ряду, но в оценке биохимического ответа не участвуют: ${f.count(results, forms)}; повлиять могло: ${named(codes, f)}.`,
  'marker/holds-despite-confounder': ({ results, effect, confounders: codes }, f) =>
    effect === 'raises'
      ? `Всё равно считаются нормальными: ${f.count(results, forms)} в пределах нормы; уровень это может только повысить: ${named(codes, f)}.`
      : `Всё равно считаются повышенными: ${f.count(results, forms)} выше нормы; уровень это может только понизить: ${named(codes, f)}.`,
  'marker/change-confounded': ({ confounders: codes }, f) =>
    `В этих изменениях участвуют результаты, на которые могло повлиять что-то ещё: ${named(codes, f)}.`,
  'marker/order-open': ({ results }, f) =>
    `Даты перекрываются (например, год и месяц того же года): ${f.count(results, forms)}; что было раньше, неизвестно, и ничего, что от этого зависит, не утверждается.`,
  'marker/possibly-confounded': ({ results, confounders: codes }, f) =>
    `Под вопросом: ${f.count(results, forms)}; повлиять могло: ${named(codes, f)}, по датам это не ясно.`,
  'marker/lasting-confounder': ({ conditions }, f) =>
    `Записаны состояния, способные повышать уровень на любую дату: ${named(conditions, f)}.`,
  'marker/no-upper-limit': ({ results }, f) =>
    `Без верхней границы нормы: ${f.count(results, forms)}; были ли они нормальными, неизвестно.`,
  'marker/series-joined': ({ analyte, by, on, reason, series, withoutLimit }, f) =>
    `Ряды соединены решением человека (${printable(by)}, ${f.uncertainDate(on)}): ${analytes[analyte]} — ${series.map((each) => seriesPart(each, parts, f)).join(' + ')}. Причина: ${f.quote(reason)}. Результаты сравниваются только в долях верхней границы нормы, указанной при каждом; между методиками ничего не пересчитывается.${withoutLimit === 0 ? '' : ` Сравнить нельзя, так как такой доли нет: ${f.count(withoutLimit, forms)}.`}`,
  'marker/criteria-chosen': ({ by, on, reason, usual }, f) =>
    `Критерии биохимического ответа выбраны: ${printable(by)} (${f.uncertainDate(on)}). Причина: ${f.quote(reason)}.${usual.length === 0 ? '' : ` Выбором не заданы и взяты обычными: ${f.list(usual.map((key) => criterionNames[key]))}.`}`,
  'marker/criteria-open': ({ choices }, f) =>
    `Критерии выбирали несколько раз (${f.integer(choices)}) и по-разному, а какой выбор последний, по датам сказать нельзя: взяты обычные.`,
  'marker/confounded-allowed': ({ results, confounders: codes, by }, f) =>
    `По выбору (${printable(by)}) в оценке биохимического ответа участвуют, хотя повлиять могло ещё и это (${named(codes, f)}): ${f.count(results, forms)}.`,
  'marker/several-series': ({ series }, f) =>
    `Результаты этого маркера составляют несколько рядов (${f.integer(series)}), которые не соединены: материал, методика или единицы различаются либо указаны не везде.`,
  'marker/below-detection': ({ results }, f) =>
    `Только границей, например «менее 5», заданы: ${f.count(results, forms)}; у изменений от них тоже есть лишь границы.`,
  'marker/stated-otherwise': ({ results }, f) =>
    `Слова источника расходятся с его же пределами нормы: ${f.count(results, forms)}; использованы пределы.`,
  'marker/undated': ({ results }, f) =>
    `Без даты: ${f.count(results, forms)}; место в ряду неизвестно, в оценке они не участвуют.`,
  'marker/evidence-only': ({ analyte }) =>
    `${capital(analytes[analyte])} — лишь подкрепляющее свидетельство: сам по себе маркер прогрессирования не показывает; для прогрессирования по RECIST нужна визуализация.`,
  'marker/chromogranin-not-advised': () =>
    'AJCC Version 9 не рекомендует хромогранин А сыворотки для диагностики и наблюдения.',
  'marker/normal-on-analogue': ({ drug }, f) =>
    `Норма на фоне лечения (${substanceName(drug, f)}) не означает отсутствия болезни: аналоги соматостатина сами снижают маркер.`,
}
