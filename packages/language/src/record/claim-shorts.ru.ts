import type { MarkerPoint } from '@debulk/clinical/claims/claim-values'
import { capitalised } from './capitalised.ts'
import { changeText, countText, figure, figures, percentRange, percentText, shortTime } from './check-figures.ts'
import type { Format } from '../format.ts'
import { shortNeedsRu } from './finding-shorts.ru.ts'
import { agent } from './finding-words.ru.ts'
import { mmRange } from './mm-range.ts'
import { recordTermsRu as terms } from './record-terms.ru.ts'
import { longest, type ClaimShorts } from './short-words.ts'
import { yearsGenitiveRu, yearsRu } from './years-word.ru.ts'

const open = 'вычислить нельзя'
const states = { yes: 'норма', no: 'выше нормы', unknown: 'норма или нет, неизвестно' } as const

export const claimShortsRu: ClaimShorts = {
  'marker-change': ({ analyte, from, to, changePercent }, f) => {
    const name = capitalised(terms.marker[analyte])
    if (from === null || to === null || changePercent === null) return `${name}: изменение ${open}`
    return `${name} ${changeText(f, changePercent)}: ${between(from, to, f)}, ${to.normal === 'no' ? 'всё ещё выше нормы' : states[to.normal]}`
  },
  'markers-normalised': ({ markers }, f) =>
    capitalised(
      markers
        .map(({ analyte, at, normalBeforeDays }) => {
          const name = terms.marker[analyte]
          if (at === null) return `${name}: значения нет`
          return normalBeforeDays === null
            ? `${name}: ${states[at.normal]}`
            : `${name}: норма ещё до лечения, за ${f.days(normalBeforeDays)}`
        })
        .join('; '),
    ),
  growth: ({ fromMm, toMm, if: only, tracked }, f) =>
    tracked !== null
      ? `Заявлен рост на ${figures(f, fromMm, toMm)}\u00A0мм; изменение ${tracked.all ? 'очагов' : 'прослеженных'} — ${mmRange(f, tracked)}`
      : only === null
        ? `Рост на ${figures(f, fromMm, toMm)}\u00A0мм`
        : `Рост на ${figures(f, fromMm, toMm)}\u00A0мм: ${percentRange(f, only.change)}, если это самый крупный очаг`,
  'size-change': ({ basis, fromMm, toMm, diameterPercent }, f) =>
    diameterPercent === null
      ? `Самый крупный очаг: изменение ${open}`
      : `Самый крупный очаг ${sizes(fromMm, toMm, f)} (${changeText(f, diameterPercent)})${basis === 'one-lesion' ? '' : basis === 'two-lesions' ? '; это разные очаги' : '; один ли это очаг, не сказано'}`,
  cytoreduction: ({ percent, lacks, computed }, f) =>
    lacks.length > 0
      ? `Циторедукцию ${percentText(f, percent)} пересчитать нельзя: не указаны ${lacks.map((need) => shortNeedsRu[need]).join(', ')}`
      : computed === null
        ? `Циторедукцию ${percentText(f, percent)} по записанным объёмам пересчитать нельзя`
        : `Заявлена циторедукция ${percentText(f, percent)}; объёмы дают ${percentRange(f, computed)}`,
  'count-change': ({ studies, scopeOpen }, f) =>
    `Число очагов: ${studies.map(({ count }) => (count === null ? 'не подсчитаны' : countText(f, count))).join(' → ')}${scopeOpen ? '; в какой части печени, не сказано' : ''}`,
  'staged-course': ({ sessions, intervals }, f) =>
    `${f.count(sessions.length, { one: 'сеанс', few: 'сеанса', many: 'сеансов', other: 'сеанса' })}${intervals.length === 0 ? '' : `, промежуток — ${f.list(intervals.map((each) => f.span(each)))}`}`,
  'progression-free': ({ claims, progression }, f) =>
    [
      ...(progression === null ? [] : [`Прогрессирование в записи есть (${f.uncertainDate(progression)})`]),
      ...longest(claims).map(({ years, comparator, imaged }) => {
        const claimed = `без прогрессирования заявлено ${comparator === '>' ? `>${f.printed(years)}\u00A0${yearsGenitiveRu(years)}` : `${f.printed(years)}\u00A0${yearsRu(years)}`}`
        return imaged?.leastDays === null || imaged?.leastDays === undefined
          ? claimed
          : `${claimed}, по исследованиям — ${f.years(imaged.leastDays)}`
      }),
    ]
      .map((part, i) => (i === 0 ? capitalised(part) : part))
      .join('; '),
  'shrank-then-stable': ({ shrank, stable, against }, f) =>
    against.length > 0
      ? `Уменьшение, затем стабилизация: ${against.some(({ by }) => by !== 'sizes') ? 'в записи есть прогрессирование' : 'измеренные размеры говорят иное'}`
      : shrank === null || stable === null
        ? `Уменьшение, затем стабилизация: ${open}`
        : `Уменьшение — ${shortTime(shrank, f)}, затем стабилизация — ${shortTime(stable, f)}`,
  delay: ({ from, to }, f) =>
    from.length === 0 || to === null
      ? `Время до диагноза: ${open}`
      : `От первых признаков до диагноза: ${f.list(from.map(({ until }) => shortTime(until, f)))}`,
  'cumulative-dose': ({ totals }, f) =>
    totals.length === 0
      ? `Дозы: ${open}`
      : `Всего: ${f.list(totals.map(({ name, unit, low, high }) => `${agent(name)} ${figures(f, low, high)}\u00A0${f.unit(unit)}`))}`,
  'time-to-treatment': ({ from, to }, f) =>
    from === null || to.length === 0
      ? `Время до лечения: ${open}`
      : `До лечения: ${f.list(to.map(({ after }) => f.span(after)))}`,
}

/** Where both have a limit as its multiples, else the printed values. */
function between(from: MarkerPoint, to: MarkerPoint, f: Format): string {
  if (from.timesLimit !== null && to.timesLimit !== null)
    return `${figure(f, from.timesLimit)} → ${figure(f, to.timesLimit)}\u00A0×\u00A0ВГН`
  const unit = to.unit === null ? '' : `\u00A0${f.unit(to.unit)}`
  return `${f.bounded(from.value)} → ${f.bounded(to.value)}${unit}`
}

const sizes = (from: readonly number[], to: readonly number[], f: Format): string =>
  `${f.printed(Math.max(...from))} → ${f.printed(Math.max(...to))}\u00A0мм`
