import type { ArterialAnswers, ArterialCaveats, CoverSaid } from '@debulk/clinical/arterial/arterial-answers'
import { doxorubicinLimits, type UnitTotal } from '@debulk/clinical/arterial/cumulative-dose'
import type { PrintedResult } from '@debulk/clinical/arterial/laboratory-after'
import type { GradeRange } from '@debulk/clinical/arterial/laboratory-grade'
import type { RenalReduction } from '@debulk/clinical/arterial/renal-reduction'
import type { Complication } from '@debulk/clinical/arterial/session-complications'
import type { Ternary } from '@debulk/quantity/ternary'
import type { UncertainDate } from '@debulk/quantity/uncertain-date'
import type { Format } from '../format.ts'
import { recordTermsRu as terms } from '../record/record-terms.ru.ts'
import { substanceName } from '../record/substance-name.ts'
import { besideLimits, oneBesideLimits } from './beside-limits.ts'
import type { AnswerWordsOf, CaveatWordsOf, Detail } from './answer-words.ts'
import { weeksSpan } from './time-spans.ts'

/** `8–10 мл`, `не более 10 мл`, `не менее 8 мл`. */
function amount({ least, most, unit }: UnitTotal, format: Format): string {
  const of = (value: number) => format.printed(Number(value.toPrecision(12)))
  const name = `\u00A0${format.unit(unit)}`
  if (most === null) return least === 0 ? 'количество неизвестно' : `не менее ${of(least)}${name}`
  if (least === most) return `${of(most)}${name}`
  return least === 0 ? `не более ${of(most)}${name}` : `${of(least)}–${of(most)}${name}`
}
const amounts = (totals: readonly UnitTotal[], format: Format) =>
  format.list(totals.map((total) => amount(total, format)))

const against = (answer: Ternary, limit: string): string =>
  answer === 'yes'
    ? `больше предела ${limit}`
    : answer === 'no'
      ? `не больше предела ${limit}`
      : `превышен ли предел ${limit}, сказать нельзя`

const scales = {
  cirse: 'CIRSE',
  'cirse-modified': 'изменённая CIRSE',
  'sir-2003': 'SIR 2003',
  'sir-2017': 'SIR 2017',
  ctcae: 'CTCAE',
  'clavien-dindo': 'Clavien–Dindo',
} as const

/** A scale that carries its year in its name takes no second one. */
const named = (scale: keyof typeof scales, version: string | null): string =>
  version === null || scale === 'sir-2003' || scale === 'sir-2017' ? scales[scale] : `${scales[scale]} ${version}`

function complication(
  { event, scale, version, grade, comparable, after, withinWindow }: Complication,
  label: string,
  format: Format,
): Detail {
  const name = event === null ? 'событие не названо' : format.quote(event)
  const graded =
    grade === null
      ? 'степень не записана'
      : comparable === 'no-scale'
        ? `степень ${format.quote(grade)} без шкалы: сравнивать нельзя`
        : `${scale === null ? '' : named(scale, version)}, степень ${grade}${comparable === 'no-version' ? ' (версия шкалы не записана)' : ''}`
  const when =
    withinWindow === 'yes'
      ? `через ${format.span(after)}`
      : withinWindow === 'no'
        ? `через ${format.span(after)}, за пределами 30 дней`
        : 'день известен недостаточно точно для срока в 30 дней'
  return { label, text: `${name}; ${graded}; ${when}`, mark: null }
}

const graded = ({ least, most }: GradeRange): string =>
  least !== most ? `степень от ${least} до ${most}` : least === 0 ? 'повышения нет (степень 0)' : `степень ${least}`

const labValue = ({ value, unit }: PrintedResult, format: Format): string =>
  `${format.bounded(value)}\u00A0${format.unit(unit)}`

const coverSaid = ({ drug, route, rate, start, stop, given: was }: CoverSaid, format: Format): string => {
  const how = [
    ...(route === null ? [] : [terms.route[route]]),
    ...(rate === null ? [] : [format.quote(rate)]),
    ...(start === null ? [] : [`${terms.fact.coverStart} ${format.quote(start)}`]),
    ...(stop === null ? [] : [`${terms.fact.coverStop} ${format.quote(stop)}`]),
  ]
  const told = [substanceName(drug, format), ...(how.length === 0 ? [] : [how.join(', ')])].join(' ')
  return was ? told : `${told} (не вводилось)`
}

const roman = (segments: readonly string[]): string[] =>
  segments.map((segment) => {
    const numeral = ['', 'I', 'II', 'III', 'IV', 'V', 'VI', 'VII', 'VIII'][Number(segment.charAt(0))]
    return numeral === undefined || numeral === '' ? segment : `${numeral}${segment.slice(1)}`
  })

/** A day stands in the genitive and joins the word; a month or a window does not. */
const dayOf = (on: UncertainDate, format: Format): string =>
  on.precision === 'day' ? format.uncertainDate(on) : `(${format.uncertainDate(on)})`
const sessionOf = (on: UncertainDate, format: Format): string => `Сеанс ${dayOf(on, format)}`

const inSessions = (n: number, format: Format): string =>
  format.count(n, { one: 'сеанс', few: 'сеанса', many: 'сеансов', other: 'сеанса' })
const atSessions = (n: number, format: Format): string =>
  format.count(n, { one: 'сеансе', few: 'сеансах', many: 'сеансах', other: 'сеансах' })

/** What the label's table says of a clearance, as a fact of the label. */
function renalRow({ percents, belowTable }: RenalReduction, format: Format): string {
  const rows = percents.map((percent) => (percent === 0 ? 'доза не снижена' : `доза снижена на ${percent}\u00A0%`))
  if (rows.length === 0) return 'ниже последней строки таблицы инструкции'
  return `в таблице инструкции для него ${format.list(rows).replace(' и ', ' или ')}${belowTable ? ' или строки нет' : ''}`
}

const lungs = {
  'not-below-35': 'не ниже 30–35\u00A0%, при которых инструкция прекращает лечение',
  'between-30-and-35': 'в пределах 30–35\u00A0%, при которых инструкция прекращает лечение',
  'below-30': 'ниже 30–35\u00A0%, при которых инструкция прекращает лечение',
  unknown: 'ниже ли это 30–35\u00A0%, при которых инструкция прекращает лечение, сказать нельзя',
} as const

export const arterialAnswersRu: AnswerWordsOf<ArterialAnswers> = {
  'arterial/territory': {
    title: 'Зона кровоснабжения',
    says: 'Сегменты, которых достиг сеанс: по ангиографии или КТ с коническим пучком, иначе предположение по сосуду.',
    source:
      'типичное артериальное кровоснабжение печени: Michels 1966 (общеизвестно, не сверено); сегмент IV и хвостатая доля варьируют',
    sentence: ({ basis, by, segments, variable, on }, _about, format) => {
      const when = sessionOf(on, format)
      if (basis === 'unknown') return `${when}: бассейн неизвестен.`
      const name = `${segments.length === 1 ? 'сегмент' : 'сегменты'} ${format.list(roman(segments))}`
      if (basis === 'recorded') {
        const seen =
          by === 'angiography' ? 'по ангиографии' : by === 'cone-beam-ct' ? 'по КТ с коническим пучком' : 'как указано'
        return `${when}: ${name}, ${seen}.`
      }
      const may = variable.length > 0 ? `; ${format.list(roman(variable))} — возможно` : ''
      return `${when}: ${name}, предположено по сосуду${may}.`
    },
  },
  'arterial/delivered': {
    title: 'Количества за сеанс',
    says: 'Сколько каждого препарата введено; диапазон, если слова допускают два прочтения.',
    source: 'количества, как они указаны в записи',
    sentence: ({ on, fraction, agents }, _about, format) => {
      const named = agents.map(({ name, delivered }) =>
        delivered === null
          ? `${substanceName(name, format)} (количество не записано)`
          : `${substanceName(name, format)} ${amount(delivered, format)}`,
      )
      const share = fraction === null || fraction >= 1 ? '' : ` (${format.share(fraction)} смеси)`
      return `${sessionOf(on, format)}${share}: введено ${format.list(named)}.`
    },
  },
  'arterial/oil-per-session': {
    title: 'Йодированное масло за сеанс',
    says: 'Сколько йодированного масла введено за один сеанс, рядом с пределом 15 мл.',
    source: 'инструкция США: от 1,5 до 15 мл; европейский предел — общеизвестно, не сверено',
    sentence: ({ on, totals, exceeds }, _about, format) =>
      `${sessionOf(on, format)}: йодированное масло ${amounts(totals, format)}, ${against(exceeds, '15\u00A0мл')}.`,
  },
  'arterial/oil-in-all': {
    title: 'Йодированное масло всего',
    says: 'Йодированное масло за все записанные сеансы; предел относится к одному сеансу.',
    source: 'сумма по записи',
    sentence: ({ sessions, totals }, _about, format) =>
      `Йодированное масло, ${inSessions(sessions, format)}: ${amounts(totals, format)}.`,
  },
  'arterial/bleomycin': {
    title: 'Блеомицин всего',
    says: 'Блеомицин за все записанные сеансы рядом с 400 ед.; количества в разных единицах не складываются.',
    source: 'инструкция США: лёгочная токсичность выше 400 ед.; 1 ед. ≈ 1 мг — общеизвестно, предположение',
    sentence: ({ totals, units, exceeds }, _about, format) => {
      const given = `Блеомицин всего: ${amounts(totals, format)}`
      if (units === null)
        return `${given}; ${totals.length > 1 ? 'единицы не складываются' : "количество записано не в mg, не в [USP'U] и не в [IU]"}, и превышен ли предел 400 ед., сказать нельзя.`
      const percent =
        units.most === null ? '' : ` (не более ${oneBesideLimits(units.most / 4, [100], format)}\u00A0% от него)`
      return `${given}; ${against(exceeds, '400\u00A0ед.')}${exceeds === 'no' ? percent : ''}`.replace(/\.?$/, '.')
    },
  },
  'arterial/bleomycin-cautions': {
    title: 'Блеомицин: о чём предупреждает инструкция',
    says: 'Возраст, клиренс креатинина и диффузионная способность лёгких рядом с инструкцией к блеомицину. Таблица инструкции показана; доза из неё здесь не выводится.',
    source:
      'инструкция США по DrugCentral: возраст старше 70 лет; доза по клиренсу; диффузионная способность 30–35 % от исходной',
    sentence: ({ on, age, clearance, diffusion }, _about, format) => {
      const above = { yes: 'больше 70', no: 'не больше 70', unknown: 'больше ли 70, сказать нельзя' }
      const said = [
        age === null
          ? 'возраст к этому дню не записан'
          : `возраст (полных лет): ${format.bounded(age.years)}, ${above[age.above70]}`,
        clearance === null
          ? 'клиренс креатинина не записан'
          : `клиренс креатинина ${format.bounded(clearance.value)}\u00A0мл/мин (${format.uncertainDate(clearance.on)}), ${renalRow(clearance, format)}`,
        diffusion === null
          ? 'диффузионная способность лёгких не записана и до первого сеанса, и после него'
          : `диффузионная способность лёгких ${besideLimits(diffusion.percentOfBaseline, [30, 35], format)}\u00A0% от исходной (${format.uncertainDate(diffusion.on)}), ${lungs[diffusion.state]}`,
      ]
      return `Блеомицин, последний сеанс ${format.uncertainDate(on)}: ${said.join('; ')}.`
    },
  },
  'arterial/drug-eluting-beads': {
    title: 'Насыщаемые микросферы',
    says: 'Называет каждый сеанс с насыщаемыми микросферами: исследование при нейроэндокринных опухолях прекратило группу с ними.',
    source: 'RETNET (PMC6050671): группа с насыщаемыми микросферами прекращена в 2019 г.',
    sentence: ({ on }, _about, format) =>
      `${sessionOf(on, format)}: насыщаемые микросферы; RETNET, исследование при нейроэндокринных опухолях, прекратило группу с такими микросферами в 2019\u00A0г. из-за серьёзных нежелательных явлений.`,
  },
  'arterial/doxorubicin': {
    title: 'Доксорубицин всего',
    says: 'Доксорубицин за все записанные сеансы на поверхность тела, рядом с 450 и 550 мг/м².',
    source: 'предел за жизнь 450–550 мг/м²: общеизвестно, не сверено',
    sentence: ({ totals, perM2, exceeds }, _about, format) => {
      const given = `Доксорубицин всего: ${amounts(totals, format)}`
      if (perM2 === null) return `${given}; на квадратный метр вычислить нельзя.`
      const per = `${besideLimits({ ...perM2, leastOpen: false, mostOpen: false }, doxorubicinLimits, format)}\u00A0мг/м²`
      const limits = exceeds.map(({ limit, answer }) => against(answer, `${limit}\u00A0мг/м²`))
      return `${given}, ${per}; ${format.list(limits)}.`
    },
  },
  'arterial/dose-by-lobe': {
    title: 'Доза по долям',
    says: 'Йодированное масло в каждой доле; не вычисляется, если сеанс достиг обеих долей.',
    source: 'распределение, которого никто не измерил, не вычисляется',
    sentence: (value, _about, format) => {
      if (value.status === 'computed') {
        const share = ({ sessions, least, most }: typeof value.right) =>
          `${amount({ least, most, unit: 'mL' }, format)} (${inSessions(sessions, format)})`
        return `Йодированное масло по долям: правая ${share(value.right)}, левая ${share(value.left)}.`
      }
      const why = {
        'distribution-unknown': 'сеанс достиг обеих долей, и распределение между ними неизвестно',
        'territory-unknown': 'бассейн одного из сеансов неизвестен',
        'amount-unknown': 'количество в одном из сеансов неизвестно',
      }[value.reason]
      const reached =
        value.reason === 'territory-unknown'
          ? ''
          : ` Правой доли достигли в ${atSessions(value.rightSessions, format)}, левой — в ${atSessions(value.leftSessions, format)}.`
      return `Доза по долям не вычислена: ${why}.${reached}`
    },
  },
  'arterial/session-interval': {
    title: 'Промежуток между сеансами',
    says: 'Дни от одного сеанса до следующего рядом с обычными 4–8 неделями.',
    source: 'обычный промежуток 4–8 недель: общеизвестно, не сверено',
    sentence: ({ from, to, days, withinUsual }, _about, format) => {
      const weeks = weeksSpan(days, format)
      const usual =
        withinUsual === 'yes'
          ? 'в пределах обычных 4–8 недель'
          : withinUsual === 'no'
            ? 'вне обычных 4–8 недель'
            : 'в пределах ли обычных 4–8 недель, сказать нельзя'
      return `От сеанса ${dayOf(from, format)} до сеанса ${dayOf(to, format)}: ${format.span(days)}${weeks === null ? '' : ` (${weeks} нед.)`}, ${usual}.`
    },
  },
  'arterial/endpoint': {
    title: 'Ангиографическая конечная точка',
    says: 'Уровень по шкале SACE: как указан, иначе все уровни, которые допускают записанные кровоток и контрастирование опухоли.',
    source: 'SACE: Lewandowski 2007 (определения общеизвестны); согласие наблюдателей κ 0,46',
    sentence: ({ basis, levels, conflict, on, text }, _about, format) => {
      const when = sessionOf(on, format)
      const words = text === null ? '' : ` (${format.quote(text)})`
      if (conflict)
        return `${when}: запись конечной точки противоречит себе${words}${levels.length > 0 ? `; указан уровень SACE ${levels.join('–')}` : ''}.`
      if (basis === 'unknown') return `${when}: уровень SACE неизвестен${words}.`
      const level = levels.length === 1 ? (levels[0] ?? '') : levels.join(' или ')
      return `${when}: SACE ${level}, ${basis === 'stated' ? 'как указано' : 'больше из записи не следует'}${words}.`
    },
  },
  'arterial/mixture-ratio': {
    title: 'Масло к раствору',
    says: 'Сколько частей масла на одну часть раствора препарата, если остаток смеси — раствор.',
    source: 'вода в масле, не менее 2 к 1: общеизвестно, не сверено',
    sentence: ({ oilMl, aqueousMl, ratio, atLeastTwo, on }, _about, format) =>
      `${sessionOf(on, format)}: ${format.printed(oilMl)}\u00A0мл масла на ${oneBesideLimits(aqueousMl, [], format)}\u00A0мл раствора, ${oneBesideLimits(ratio, [2], format)} к 1, ${atLeastTwo ? 'не менее' : 'менее'} 2 к 1.`,
  },
  'arterial/complications': {
    title: 'Осложнения сеанса',
    says: 'Нежелательные явления за 30 дней, каждое со шкалой и её версией; постэмболизационный синдром отдельно. Нет записи — не значит «не было».',
    source: 'CIRSE 2017; срок 30 дней (общеизвестно)',
    sentence: ({ session, status, complications, postEmbolisationSyndrome }, _about, format) => {
      const when = sessionOf(session, format)
      if (status === 'not-recorded') return `${when}: были ли осложнения, не записано.`
      if (status === 'none-stated') return `${when}: указано, что осложнений не было.`
      const events = format.count(complications.length, {
        one: 'нежелательное явление',
        few: 'нежелательных явления',
        many: 'нежелательных явлений',
        other: 'нежелательного явления',
      })
      return `${when}: записано ${events}${postEmbolisationSyndrome.length > 0 ? ', отдельно — постэмболизационный синдром' : ''}.`
    },
    details: ({ complications, postEmbolisationSyndrome }, format) => [
      ...complications.map((one) => complication(one, 'Нежелательное явление', format)),
      ...postEmbolisationSyndrome.map((one) => complication(one, 'Постэмболизационный синдром', format)),
    ],
  },
  'arterial/laboratory-after': {
    title: 'Печёночные показатели после сеанса',
    says: 'Последние до сеанса АЛТ, АСТ и билирубин рядом с наибольшими за 30 дней после него. Подъём в первые дни после эмболизации ожидаем; сама по себе степень не делает его осложнением.',
    source:
      'CTCAE 5.0 (АЛТ и АСТ выше 3, 5 и 20 границ нормы, билирубин выше 1,5, 3 и 10; если до сеанса показатель был повышен — во столько же раз выше него): общеизвестно, по первоисточнику не проверено',
    sentence: (value, _about, format) => {
      const {
        session,
        analyte,
        before,
        peak,
        after,
        limit,
        against: reference,
        grade,
        ifNormalBefore,
        wasRaised,
      } = value
      const from =
        before === null
          ? 'значения до сеанса нет'
          : `до него ${labValue(before, format)} (${format.uncertainDate(before.on)})`
      const top =
        limit === null
          ? 'верхняя граница нормы не указана'
          : `верхняя граница нормы ${format.printed(Number(limit.toPrecision(6)))}`
      const start = `${sessionOf(session, format)}, ${terms.laboratory[analyte]}: ${from}, наибольшее значение ${labValue(peak, format)} через ${format.span(after)} (${top})`
      if (grade !== null)
        return `${start}: по CTCAE 5.0 ${graded(grade)}, считая от ${reference === 'baseline' ? 'значения до сеанса, которое было выше нормы' : 'верхней границы нормы, так как до сеанса показатель был в норме'}.`
      if (ifNormalBefore !== null)
        return `${start}: степень не определена, так как неизвестно, был ли показатель в норме до сеанса; если был, по CTCAE 5.0 ${graded(ifNormalBefore)}.`
      return `${start}: степень по CTCAE 5.0 не определена, так как ${wasRaised === 'yes' ? 'значение до сеанса с ним не сравнить' : 'нет границы нормы, от которой её считать'}.`
    },
  },
  'arterial/crisis-cover': {
    title: 'Карциноидный криз и его профилактика',
    says: 'Прикрытие и криз, как они записаны; ничего не предлагается.',
    source: 'систолическое давление ниже 80 или выше 180 мм рт. ст.: реферат NANETS 2024; определения различаются',
    sentence: ({ on, cover, crisis }, _about, format) => {
      const given =
        cover === null
          ? 'профилактика карциноидного криза не записана'
          : cover.length === 0
            ? 'записано: без профилактики карциноидного криза'
            : `записана профилактика: ${format.list(cover.map((each) => coverSaid(each, format)))}`
      const happened = {
        reported: 'записан карциноидный криз',
        'pressure-outside': 'записано систолическое давление вне 80–180\u00A0мм рт. ст.',
        'not-recorded': 'был ли криз, не записано',
      }[crisis]
      return `${sessionOf(on, format)}: ${given}; ${happened}`.replace(/\.?$/, '.')
    },
  },
  'arterial/radiation': {
    title: 'Радиоэмболизация всего',
    says: 'Активность и доза на лёгкие за все сеансы рядом с 30 Гр за сеанс и 50 Гр всего.',
    source: 'доза на лёгкие 30 Гр за сеанс, 50 Гр всего: общеизвестно, не сверено',
    sentence: ({ sessions, activityGbq, lungGy, sessionExceeds, allExceed }, _about, format) => {
      const activity =
        activityGbq === null ? 'активность записана не везде' : `${oneBesideLimits(activityGbq, [], format)}\u00A0ГБк`
      const lung =
        lungGy === null
          ? 'доза на лёгкие записана не везде'
          : `${oneBesideLimits(lungGy, [50], format)}\u00A0Гр на лёгкие`
      return `Радиоэмболизация, ${inSessions(sessions, format)}: ${activity}, ${lung}; за сеанс: ${against(sessionExceeds, '30\u00A0Гр')}; всего: ${against(allExceed, '50\u00A0Гр')}.`
    },
  },
}

export const arterialCaveatsRu: CaveatWordsOf<ArterialCaveats> = {
  'arterial-territory-assumed': () =>
    'Зона кровоснабжения предположена по названию артерии; решает ангиография или КТ с коническим пучком.',
  'arterial-variant-anatomy': () =>
    'Записан вариант строения печёночных артерий: по названию сосуда нельзя сказать, что он снабжает.',
  'arterial-share-ambiguous': ({ fraction }, format) =>
    `Введено ${format.share(fraction)}; относятся ли указанные количества ко всей смеси или к введённой части, не сказано, поэтому границы дают оба прочтения.`,
  'arterial-prepared-only': () => 'Записано только приготовленное количество: сколько из него введено, неизвестно.',
  'arterial-units-mixed': ({ units }, format) =>
    `Количества в разных единицах (${format.list(units.map((unit) => format.unit(unit)))}) не складываются.`,
  'arterial-milligram-is-unit': () =>
    'Сопоставлено с пределом в предположении, что 1\u00A0мг — это около 1\u00A0ед.; активность препарата не записана.',
  'arterial-international-units': () =>
    'Сопоставлено с пределом в предположении, что 1000\u00A0МЕ — это около 1\u00A0ед.',
  'arterial-amount-missing': ({ sessions }, format) =>
    `Количество не записано (${inSessions(sessions, format)}): сумма — нижняя граница.`,
  'arterial-systemic-not-counted': () => 'Доксорубицин, введённый не в печень, здесь не учтён.',
  'arterial-body-surface-unknown': () => 'Рост и вес записаны не оба.',
  'arterial-oil-below-label': ({ minimumMl }, f) =>
    `Меньше ${f.printed(minimumMl)}\u00A0${f.unit('mL')} — наименьшего объёма за сеанс по инструкции к липиодолу (FDA).`,
  'arterial-bleomycin-uk-maximum': ({ maximumIu, above }, f) =>
    `В Великобритании предел за жизнь записывают как ${f.integer(maximumIu)}\u00A0МЕ (общеизвестно, не проверено): ${{ yes: 'здесь больше', no: 'здесь не больше', unknown: 'больше ли здесь, сказать нельзя' }[above]}.`,
  'arterial-doxorubicin-not-usual': ({ leastMg, mostMg }, f) =>
    `Обычное количество доксорубицина за сеанс — ${f.printed(leastMg)}–${f.printed(mostMg)}\u00A0${f.unit('mg')} (общеизвестно, не проверено); здесь оно иное. Обычное — не предел.`,
  'arterial-rest-is-solution': () => 'Остаток смеси принят за раствор препарата; в записи этого не сказано.',
  'arterial-scales-differ': () => 'Степени относятся к разным шкалам или версиям и не сравниваются.',
}
