import type { MarkerPoint } from '@debulk/clinical/claims/claim-values'
import type { ProgressionSign } from '@debulk/clinical/outcome/progression-shown'
import type { Format } from '../format.ts'
import {
  changedRu,
  changeText,
  countText,
  figure,
  figures,
  percentRange,
  percentText,
  shortTime,
  sizesText,
} from './check-figures.ts'
import { agent, needsRu } from './finding-words.ru.ts'
import { yearsGenitiveRu, yearsRu } from './years-word.ru.ts'
import type { ClaimWords } from './finding-words.ts'
import { mmRange } from './mm-range.ts'
import { recordTermsRu as terms } from './record-terms.ru.ts'

const noData = 'Нужных для этого данных в записи нет.'
const sessionForms = { one: 'сеанс', few: 'сеанса', many: 'сеансов', other: 'сеанса' }

export const claimWordsRu: ClaimWords = {
  'marker-change': {
    title: 'Изменение маркера',
    says: ({ analyte, from, to, changePercent, by, sameAssay }, f) => {
      if (from === null || to === null || changePercent === null) return `${capital(terms.marker[analyte])}. ${noData}`
      return `${capital(terms.marker[analyte])}: ${point(from, f)}, затем ${point(to, f)}: ${changeText(f, changePercent)}${by === 'times-limit' ? ' в кратностях верхней границы нормы' : ''}.${assay[sameAssay]}`
    },
    source: 'Изменение приведённых значений в процентах; границы нормы, как указаны рядом',
  },
  'markers-normalised': {
    title: 'Маркеры пришли в норму после лечения',
    says: ({ after, markers }, f) =>
      markers
        .map(({ analyte, at, changeFromPreviousPercent, changeFromFirstPercent, firstNormal, normalBeforeDays }) => {
          if (at === null) return `${capital(terms.marker[analyte])}: значения на этот день нет.`
          const since = [
            changeFromPreviousPercent === null
              ? ''
              : `${changeText(f, changeFromPreviousPercent)} к предыдущему значению`,
            changeFromFirstPercent === null ? '' : `${changeText(f, changeFromFirstPercent)} к первому`,
          ].filter((part) => part !== '')
          const first =
            normalBeforeDays === null || firstNormal === null || after === null
              ? firstNormal === null
                ? ''
                : ` Впервые в норме (${f.uncertainDate(firstNormal)}).`
              : ` В норме уже ${f.uncertainDate(firstNormal)}, раньше лечения (${f.uncertainDate(after)}) на ${f.days(normalBeforeDays)}.`
          return `${capital(terms.marker[analyte])}: ${point(at, f)}${since.length === 0 ? '' : `, ${f.list(since)}`}.${first}`
        })
        .join(' '),
    source: 'Референсные интервалы, как указаны в источнике; порядок дат',
  },
  growth: {
    title: 'Очаги росли',
    says: ({ fromMm, toMm, months, if: only, rate, tracked }, f) => {
      const length = months === null ? 'неизвестное время' : `${figure(f, Math.round(months * 10) / 10)} мес`
      const tenths = (value: number) => figure(f, Math.round(value * 10) / 10)
      return [
        tracked === null
          ? 'Какой очаг рос, не сказано, и ни один очаг не прослежен от исследования к исследованию.'
          : `Прослежено очагов: ${f.integer(tracked.lesions)}${tracked.all ? ' (все, какие есть)' : ''}; изменение: ${mmRange(f, tracked)}.`,
        only === null
          ? `Заявлено: ${figures(f, fromMm, toMm)} мм за ${length}.`
          : `Только если это очаг размером ${f.printed(only.endMm)} мм, рост на ${figures(f, fromMm, toMm)} мм за ${length} (от середины первой даты до середины последней) составляет от ${changeText(f, only.change.lowPercent)} до ${changeText(f, only.change.highPercent)} его диаметра; объём при равномерном росте увеличивается на ${percentText(f, only.rate.lowPercent)}–${percentText(f, only.rate.highPercent)} в месяц и удваивается ${only.doublingMonths.high === null ? `не быстрее чем за ${tenths(only.doublingMonths.low)} мес` : `за ${tenths(only.doublingMonths.low)}–${tenths(only.doublingMonths.high)} мес`}.`,
        rate === 'slow' || rate === 'fast'
          ? 'Опубликованной границы медленного роста для такого случая нет: 0,8 % в месяц получено для трёх месяцев на фоне лечения.'
          : '',
      ]
        .filter((part) => part !== '')
        .join(' ')
    },
    source: 'Скорость роста опухоли: Lamarca 2019 (GREPONET); месяц равен 30,4375 суток',
  },
  'size-change': {
    title: 'Самый крупный очаг изменился',
    says: (
      { basis, from, to, fromMm, toMm, diameterPercent, productPercent, cubedPercent, volume, daysSinceTreatment },
      f,
    ) => {
      if (diameterPercent === null || volume === null)
        return `Размеров на ${f.shortDate(from)} или ${f.shortDate(to)} в записи нет.`
      const product = productPercent === null ? '' : `, произведение двух диаметров ${changeText(f, productPercent)}`
      return [
        `${f.shortDate(from)}: ${sizesText(f, fromMm)}; ${f.shortDate(to)}: ${sizesText(f, toMm)}. Наибольший диаметр ${changeText(f, diameterPercent)}${product}.`,
        basis === 'one-lesion'
          ? changeText(f, volume.lowPercent) === changeText(f, volume.highPercent)
            ? `Объём: ${changeText(f, volume.lowPercent)}.`
            : `Объём: от ${changeText(f, volume.lowPercent)} до ${changeText(f, volume.highPercent)}, смотря какими считать неизмеренные оси.`
          : basis === 'two-lesions'
            ? 'Это самые крупные очаги двух исследований, и по их идентификаторам это разные очаги: ответ на лечение по ним оценить нельзя.'
            : `Это самые крупные очаги двух исследований; что это один и тот же очаг, не сказано, поэтому ответом на лечение это не считается. Только если очаг один, его объём ${changedRu(f, volume)}${cubedPercent === null ? '' : ` (по кубу наибольшего диаметра ${changeText(f, cubedPercent)})`}.`,
        daysSinceTreatment === null
          ? ''
          : `От предшествующего лечения до исследования — ${f.days(daysSinceTreatment)}.`,
      ]
        .filter((part) => part !== '')
        .join(' ')
    },
    source: 'RECIST 1.1, п. 4.3, прослеживает одни и те же очаги; эллипсоид π/6·a·b·c, неизмеренные оси дают границы',
  },
  cytoreduction: {
    title: 'Объём опухоли уменьшился',
    says: ({ percent, lacks, equivalentDiameterPercent, largest, computed }, f) =>
      [
        lacks.length > 0
          ? `${percentText(f, percent)} пересчитать нельзя: не сказано, ${f.list(lacks.map((need) => needsRu[need]))}.`
          : computed === null
            ? `${percentText(f, percent)} по записанным объёмам пересчитать нельзя.`
            : `С ${f.shortDate(computed.from)} по ${f.shortDate(computed.to)} записанные объёмы дают ${percentRange(f, computed)}.`,
        largest === null
          ? ''
          : `Самый крупный очаг${largest.identity === 'one-lesion' ? '' : ', если он один и тот же,'} с ${f.shortDate(largest.from)} по ${f.shortDate(largest.to)} потерял ${percentRange(f, largest)} объёма.`,
        `Если бы все очаги уменьшались одинаково, ${percentText(f, percent)} объёма соответствовали бы ${changeText(f, equivalentDiameterPercent)} диаметра.`,
      ]
        .filter((part) => part !== '')
        .join(' '),
    source: 'C = 1 − ΣV₁/ΣV₀ с интервалом; диаметр (1 − p)^⅓ − 1',
  },
  'count-change': {
    title: 'Число очагов изменилось',
    says: ({ studies, restated, last, scopeOpen }, f) =>
      [
        studies
          .map(({ on, count, scope, gone }) => {
            const told = count === null ? 'не подсчитаны' : countText(f, count)
            const part = scope === null ? 'часть печени не указана' : terms.scope[scope]
            return `${f.shortDate(on)}: ${told} (${part})${gone === null ? '' : `, перестали определяться ${f.integer(gone)}`}`
          })
          .join('; ')
          .concat('.'),
        restated === null ? '' : `Позже первое число повторено как ${countText(f, restated.count)}.`,
        last === null
          ? ''
          : `${scopeOpen ? 'Только если речь всюду об одной части печени, остаётся' : 'Остаётся'} ${countText(f, last)}.`,
      ]
        .filter((part) => part !== '')
        .join(' '),
    source: 'Числа с их знаками сравнения; они сравнимы только в пределах одной части печени',
  },
  'staged-course': {
    title: 'Лечение этапами',
    says: ({ sessions, intervals }, f) =>
      intervals.length === 0
        ? noData
        : `${f.count(sessions.length, sessionForms)}: ${f.list(sessions.map((on) => f.uncertainDate(on)))}; между ними ${f.list(intervals.map((each) => f.span(each)))}.`,
    source: 'Даты сеансов',
  },
  'progression-free': {
    title: 'Без прогрессирования',
    says: ({ claims, lastImaging, progression, progressionBy }, f) =>
      [
        progression === null
          ? ''
          : `Прогрессирование в записи есть (${f.uncertainDate(progression)})${progressionBy === null ? '' : ` — ${shownBy[progressionBy]}`}.`,
        lastImaging === null
          ? 'Визуализации в записи нет.'
          : `Последнее исследование — ${f.uncertainDate(lastImaging)}${progression === null ? '; на нём время без прогрессирования цензурируется' : ''}.`,
        ...claims.map(({ years, comparator, since, imaged }) => {
          const claimed = `Заявлено: ${comparator === '>' ? `более ${f.printed(years)}\u00A0${yearsGenitiveRu(years)}` : `${f.printed(years)}\u00A0${yearsRu(years)}`}`
          if (since === null || imaged?.leastDays === null || imaged?.leastDays === undefined)
            return `${claimed}; от какого дня, в записи нет.`
          return `${claimed} (отсчёт: ${f.uncertainDate(since)}); подтверждено исследованиями: ${f.months(imaged.leastDays)}.`
        }),
      ]
        .filter((part) => part !== '')
        .join(' '),
    source:
      'Выживаемость без прогрессирования цензурируют на последней достаточной оценке (руководство FDA по конечным точкам, 2018)',
  },
  'shrank-then-stable': {
    title: 'Уменьшались, затем не менялись',
    says: ({ claimedShrankYears, claimedStableYears, shrank, stable, against }, f) =>
      (shrank === null || stable === null
        ? noData
        : `Заявлено: уменьшение в течение ${f.printed(claimedShrankYears)}\u00A0${yearsGenitiveRu(claimedShrankYears)}, затем стабилизация ${f.printed(claimedStableYears)}\u00A0${yearsRu(claimedStableYears)}. По записи: до последнего исследования с уменьшением — ${f.span(shrank)}, затем стабилизация — ${f.span(stable)}${stable.leastDays === null ? '' : ` (${f.years(stable.leastDays)})`}.`) +
      against
        .map(({ on, by }) =>
          by === 'sizes'
            ? ` Измеренные очаги (${f.uncertainDate(on)}) менялись иначе, чем сказано об этом исследовании.`
            : ` Прогрессирование в записи есть (${f.uncertainDate(on)}) — ${shownBy[by]}.`,
        )
        .join(''),
    source: 'Даты исследований; заявленный срок считается округлённым до полугода',
  },
  delay: {
    title: 'От первых признаков до диагноза',
    says: ({ from, to }, f) =>
      from.length === 0 || to === null
        ? noData
        : `До диагноза (${f.uncertainDate(to)}): ${from.map(({ on, until }) => `от первых признаков (${f.uncertainDate(on)}) — ${f.span(until)} (${shortTime(until, f)})`).join('; ')}.`,
    source: 'Даты в их границах',
  },
  'cumulative-dose': {
    title: 'Дозы за все сеансы',
    says: ({ sessions, totals, ambiguous }, f) =>
      totals.length === 0
        ? noData
        : [
            `${f.count(sessions, sessionForms)}: ${f.list(totals.map(({ name, unit, low, high }) => `${agent(name)} ${figures(f, low, high)} ${f.unit(unit)}`))}.`,
            ...totals.map(({ name, limit }) =>
              limit === null
                ? ''
                : `${capital(agent(name))}: ${percentRange(f, limit)} от ${f.printed(limit.amount)} ${f.unit(limit.unit)}, выше которых растёт риск поражения лёгких (1 единица принята за 1 мг).`,
            ),
            ambiguous === 0
              ? ''
              : `Сеансов, где неясно, относится ли введённая доля к указанным количествам: ${f.integer(ambiguous)}; отсюда нижнее и верхнее значения.`,
          ]
            .filter((part) => part !== '')
            .join(' '),
    source:
      'Количества, как указаны в источнике; инструкция к блеомицину: 400 единиц (1 ЕД ≈ 1 мг — общие сведения, не проверено)',
  },
  'time-to-treatment': {
    title: 'Время до лечения',
    says: ({ from, to, between }, f) => {
      const last = to.at(-1)
      if (from === null || !last) return noData
      return [
        `До лечения (отсчёт: ${f.uncertainDate(from)}): ${to.map(({ on, after }) => `${f.uncertainDate(on)} — ${f.span(after)}`).join('; ')}.`,
        between === null ? '' : `Между первым и последним: ${f.span(between)}.`,
        `Кого с самого начала относят к группе последнего лечения, тот до него умереть не мог; для сравнения это «бессмертное» время: ${f.span(last.after)}.`,
      ]
        .filter((part) => part !== '')
        .join(' ')
    },
    source: 'Даты; «бессмертное» время: Suissa 2008 (общие сведения; по статье не проверено)',
  },
}

/** By what a progression is known. */
const shownBy: Readonly<Record<ProgressionSign, string>> = {
  stated: 'по записанному заключению',
  'new-lesion': 'по новому очагу, который отметил читавший',
  'non-target': 'по несомненному росту неизмеряемых очагов, который отметил читавший',
  measured: 'по измеренным очагам (RECIST 1.1)',
}

const assay = {
  yes: '',
  no: ' Методы определения разные.',
  unknown: ' Был ли метод определения одним и тем же, не записано.',
} as const

const normal = { yes: 'норма', no: 'выше нормы', unknown: 'норма или нет, неизвестно' } as const

/** Value, day, multiple of the limit. */
function point({ on, value, unit, timesLimit, normal: is }: MarkerPoint, f: Format): string {
  const amount = `${f.bounded(value)}${unit === null ? '' : ` ${f.unit(unit)}`}`
  const times = timesLimit === null ? '' : `${figure(f, timesLimit)} верхней границы нормы (ВГН), `
  return `${amount} (${f.uncertainDate(on)}; ${times}${normal[is]})`
}

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1)
