import type { CytoreductionNeed } from '@debulk/clinical/claims/claim-values'
import type { ExceededLimit, FindingParameters } from '@debulk/clinical/discordance/finding-parameters'
import type { Grade } from '@debulk/clinical/pathology/specimen-grade'
import { oneBesideLimits } from '../answers/beside-limits.ts'
import { printable } from '../printable.ts'
import { capitalised } from './capitalised.ts'
import { changeText, countText, figure, figures, percentText } from './check-figures.ts'
import { recordTermsRu as terms } from './record-terms.ru.ts'
import type { FindingShorts } from './short-words.ts'
import { toldText } from './told-text.ts'

/** What a figure of cytoreduction leaves out, in a word. */
export const shortNeedsRu: Readonly<Record<CytoreductionNeed, string>> = {
  scope: 'локализации',
  baseline: 'начальная дата',
  at: 'конечная дата',
  method: 'метод',
}
const courses = { better: 'улучшение', worse: 'ухудшение' } as const
const inputs = {
  imaging: 'Визуализация',
  laboratory: 'Лабораторные показатели',
  markers: 'Опухолевые маркеры',
} as const
const sides = { right: ['правая', 'левая'], left: ['левая', 'правая'] } as const

const limits: Readonly<Record<ExceededLimit, string>> = {
  'oil-per-session': 'Масло за один сеанс',
  'oil-of-day': 'Масло за сеансы одного дня вместе',
  bleomycin: 'Блеомицин за все сеансы',
  doxorubicin: 'Доксорубицин за все сеансы',
  'lung-dose-session': 'Доза на лёгкие за один сеанс',
  'lung-dose-of-day': 'Доза на лёгкие за сеансы одного дня вместе',
  'lung-dose': 'Доза на лёгкие за все сеансы',
}
const gradeName = (grade: Grade): string => (grade === 'G3' ? 'НЭО G3' : grade === 'NEC' ? 'НЭР' : grade)

/** Each site with its grade; of many, the grades alone. */
function differing(specimens: FindingParameters['grade-differs']['specimens']): string {
  const name = (possible: readonly Grade[]) => possible.map(gradeName).join(' или ')
  const each = new Set(specimens.map(({ site, possible }) => `${terms.specimen[site]} — ${name(possible)}`))
  return [...(each.size > 3 ? new Set(specimens.map(({ possible }) => name(possible))) : each)].join(', ')
}

export const findingShortsRu: FindingShorts = {
  'stage-below-pathology': ({ t, n, leastT, leastN }) =>
    `Указана стадия ${[t, n].filter(Boolean).join(' ')}, по гистологии не ниже ${[leastT, leastN].flatMap((each) => (each === null ? [] : [`p${each}`])).join(' ')}`,
  'metastasis-letter-missing': ({ m, letter }) =>
    `${m} без буквы${letter === null ? '' : `; записанному соответствует M1${letter}`}`,
  'stage-group-differs': ({ categories, written, allowed }) =>
    `Указаны ${categories.map((each) => printable(each)).join(' ')} и стадия ${written}, а возможна только ${allowed.join(' или ')}`,
  'patient-facts-differ': ({ sexes, births, ages, deaths }, f) =>
    `Пациент: ${[
      ...(sexes.length === 0 ? [] : [`пол — ${f.list(sexes.map((sex) => terms.sex[sex]))}`]),
      ...(births.length + ages.length === 0 ? [] : ['дата рождения и возраст не сходятся']),
      ...(deaths.length === 0 ? [] : [`дат смерти — ${f.integer(deaths.length)}`]),
    ].join('; ')}`,
  'stage-contradicted': ({ on, against }, f) =>
    `Стадия (${f.uncertainDate(on)}): ${against.map(({ written, allowed }) => `${written}${allowed.length === 0 ? '' : `, по записи возможно ${allowed.join(' или ')}`}`).join('; ')}`,
  'stated-grade-differs': ({ site, stated, possible }) =>
    `${capitalised(terms.specimen[site])}: указано ${stated}, по заключению получается ${possible.map(gradeName).join(' или ')}`,
  'ki67-against-count': ({ site, printed, positive, counted }, f) =>
    `${capitalised(terms.specimen[site])}: указан Ki-67 ${f.bounded(printed)}\u00A0%, по клеткам (${f.integer(positive)} из ${f.integer(counted)}) — ${percentText(f, (100 * positive) / counted)}`,
  'status-against-imaging': ({ on, status, study, shows }, f) =>
    `Записано «${terms.disease[status]}» (${f.uncertainDate(on)}), на исследовании ${f.shortDate(study)} — ${shows.what === 'lesions' ? f.count(shows.lesions, { one: 'метастаз', few: 'метастаза', many: 'метастазов', other: 'метастаза' }) : 'прогрессирование'}`,
  'progression-not-on-imaging': ({ on, study, response }, f) =>
    `Записано прогрессирование (${f.uncertainDate(on)}), измеренные очаги ${f.shortDate(study)} — ${response}`,
  'trend-against-sizes': ({ on, said, fromMm, toMm }, f) =>
    `${f.shortDate(on)}: указано «${terms.trend[said]}», а размеры — ${figure(f, fromMm)} → ${figure(f, toMm)}\u00A0мм`,
  'event-after-death': ({ first }, f) => `Записи (с ${f.uncertainDate(first)}) датированы позже смерти`,
  'limit-exceeded': ({ what, on, least, limit, unit }, f) =>
    `${limits[what]}${on === null ? '' : ` (${f.uncertainDate(on)})`}: ${oneBesideLimits(least, [limit], f)}\u00A0${f.unit(unit)} при пределе ${f.printed(limit)}\u00A0${f.unit(unit)}`,
  'selection-fact-before-session': ({ fact, sessions: [on] }, f) =>
    `До сеанса${on === undefined ? '' : ` (${f.uncertainDate(on)})`} записано: ${terms.suitability[fact]}`,
  'grade-differs': ({ specimens, highest }) =>
    `Степени различаются: ${differing(specimens)}; в расчёт идёт ${highest.map(gradeName).join(' или ')}`,
  'grade-on-boundary': ({ ki67Percent, boundary }, f) =>
    `Ki-67 ${f.printed(ki67Percent)}\u00A0% — ровно граница ${boundary === 3 ? 'G1 и G2' : 'G2 и G3'}`,
  'mitoses-not-counted': ({ specimens, of }, f) =>
    `Митозы не подсчитаны в ${f.integer(specimens)} из ${f.integer(of)} образцов`,
  'marker-normal-before-treatment': ({ analyte, days }, f) =>
    `${capitalised(terms.marker[analyte])}: норма за ${f.days(days)} до лечения, которому она приписана`,
  'cytoreduction-undefined': ({ percent, lacks }, f) =>
    `Циторедукция ${percentText(f, percent)}: не указаны ${f.list(lacks.map((need) => shortNeedsRu[need]))}`,
  'judgement-of-no-study': ({ lacks }, f) => {
    const first = lacks[0]
    if (first?.lacks === 'study')
      return `Суждение об исследовании ${f.shortDate(first.study)}, которого нет${first.nearest === null ? '' : `; ближайшее: ${f.uncertainDate(first.nearest)}`}`
    if (first?.lacks === 'reading')
      return `Суждение об исследовании ${f.shortDate(first.study)} без описания; в оценке ответа не учтено`
    if (first?.lacks === 'readers') return 'Описание выбрано, но названо меньше двух специалистов'
    return `Сказано об очаге ${first?.lacks === 'label' ? f.quote(printable(first.label, 40)) : `с Tracking UID ${printable(first?.trackingUid ?? '', 40)}`}, которого нет ни в одном описании`
  },
  'dated-after-today': ({ facts }, f) =>
    `Дата позже сегодняшней у ${f.count(facts.length, { one: 'записи', few: 'записей', many: 'записей', other: 'записи' })}: ${f.list(facts.slice(0, 3).map(({ on }) => f.uncertainDate(on)))}${facts.length > 3 ? ' …' : ''}`,
  'count-restated-differently': ({ study, first, restated }, f) =>
    `Очаги ${f.shortDate(study)}: ${first === null ? 'число не указано' : countText(f, first)}, позже повторено как ${restated === null ? 'число не указано' : countText(f, restated)}`,
  'count-scope-open': ({ study }, f) => `Число очагов ${f.shortDate(study)}: часть печени не указана`,
  'staged-plan-not-followed': ({ more, moreTimes, fewerTimes }) =>
    `Этапы не по долям: ${sides[more][0]} сторона — ${times(moreTimes)}, ${sides[more][1]} — ${times(fewerTimes)}`,
  'delivered-share-ambiguous': ({ on, fraction }, f) =>
    `Введено ${percentText(f, fraction * 100)} смеси (${f.uncertainDate(on)}): от каких количеств, неясно`,
  'enhancement-criteria-not-applicable': () =>
    'mRECIST, EASL и qEASL неприменимы: артериального контрастирования не видно',
  'study-before-first-imaging': ({ mentioned, first }, f) =>
    `Упомянуто исследование: ${f.uncertainDate(mentioned)}, но первое в записи: ${f.uncertainDate(first)}`,
  'board-input-stale': ({ what, leastDays, mostDays, limitDays }, f) =>
    `${inputs[what]}: ко дню консилиума — ${f.span({ leastDays, mostDays })}; предел — ${f.days(limitDays)}`,
  'transplantation-on-progression': () =>
    'Трансплантация намечена при прогрессировании; Milan-NET требует 6 мес стабилизации',
  'follow-up-beyond-imaging': ({ years, days }, f) =>
    `Заявлено лет без прогрессирования: ${f.printed(years)}; исследования кончаются раньше на ${f.days(days)}`,
  'follow-up-claims-differ': ({ first, second }, f) =>
    `Срок наблюдения указан как ${first.comparator === '>' ? '>' : ''}${f.printed(first.years)} и как ${second.comparator === '>' ? '>' : ''}${f.printed(second.years)} года`,
  'period-beyond-last-contact': ({ ends, asRounded }, f) =>
    asRounded
      ? `Период, если считать точно, закончился бы ${f.shortDate(ends)}; последний контакт раньше`
      : `Указанный период (до ${f.shortDate(ends)}) длиннее, чем до последнего контакта`,
  'symptom-count-contradicts': ({ symptom, name, status, perDay }, f) =>
    `${capitalised(name === null ? terms.symptom[symptom] : toldText(name, f))}: ${terms.symptomStatus[status]}, но ${f.bounded(perDay)} в сутки`,
  'receptor-imaging-missing': () => 'В образце есть рецепторы, но описания ПЭТ рецепторов соматостатина нет',
  'progression-open': ({ growth }, f) =>
    `Рост на ${figures(f, growth.fromMm, growth.toMm)}\u00A0мм на лечении: стабилизация или прогрессирование, неясно`,
  'imaging-against-markers': ({ imaging, analyte, markerPercent }, f) =>
    `Визуализация — ${courses[imaging]}, ${terms.marker[analyte]} ${changeText(f, markerPercent)}`,
  'imaging-against-symptoms': ({ imaging, symptoms }) =>
    `Визуализация — ${courses[imaging]}, симптомы — ${courses[symptoms]}`,
  'markers-against-symptoms': ({ analyte, markerPercent, symptoms }, f) =>
    `${capitalised(terms.marker[analyte])} ${changeText(f, markerPercent)}, симптомы — ${courses[symptoms]}`,
}

const times = (count: number): string => {
  const few = count % 10 > 1 && count % 10 < 5 && (count % 100 < 12 || count % 100 > 14)
  return ['ни разу', 'один раз', 'дважды'][count] ?? `${count} ${few ? 'раза' : 'раз'}`
}
