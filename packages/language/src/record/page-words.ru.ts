import type { Format } from '../format.ts'
import { ends, zeros } from '../answers/outcome.ru.ts'
import { capitalised } from './capitalised.ts'
import { yearsGenitiveRu, yearsRu } from './years-word.ru.ts'
import type { ClaimCounts, PageWords, PatientLine } from './page-words.ts'
import { isNet, joined, sentences } from './patient-line-parts.ts'

const sexes = { female: 'Женщина', male: 'Мужчина', other: 'Пациент, пол иной' } as const

/** `48`, `61–62`. */
const yearsOf = ({ least, most }: NonNullable<PatientLine['age']>, f: Format): string =>
  least === most ? f.integer(least) : `${f.integer(least)}–${f.integer(most)}`
const died = (sex: PatientLine['sex']): string => (sex === 'female' ? 'умерла' : sex === 'male' ? 'умер' : 'смерть')

/** Из 14 утверждений подтверждаются 3, вычислены 4, … ; null without claims. */
function claimParts(claims: ClaimCounts, f: Format): string | null {
  const total = Object.values(claims).reduce((sum, count) => sum + count, 0)
  if (total === 0) return null
  const open = claims['not-reproducible'] + claims['not-classifiable']
  const verb = (count: number, one: string, other: string) =>
    count === 0 ? null : `${f.plural(count, { one, other })} ${f.integer(count)}`
  const parts = [
    verb(claims.holds, 'подтверждается', 'подтверждаются') ?? 'ни одно не подтверждается',
    verb(claims.computed, 'вычислено', 'вычислены'),
    verb(claims['holds-in-part'], 'отчасти верно', 'отчасти верны'),
    verb(claims['not-supported'], 'не подтверждено записью', 'не подтверждены записью'),
    open === 0 ? null : `решить нельзя по ${f.integer(open)}`,
  ]
  return `Из ${f.count(total, { one: 'утверждения', few: 'утверждений', many: 'утверждений', other: 'утверждения' })} ${joined(parts, ', ')}`
}

export const pageWordsRu = (f: Format): PageWords => {
  const n = (count: number, one: string, few: string, many: string) => f.count(count, { one, few, many, other: few })
  const allRetracted = (count: number) =>
    count === 1
      ? 'Единственное событие записи отозвано'
      : `Все ${n(count, 'событие', 'события', 'событий')} записи отозваны`
  const allLater = (count: number) =>
    count === 1
      ? 'Единственное неотозванное событие позже дня запроса'
      : `Все неотозванные события (${f.integer(count)}) позже дня запроса`
  return {
    allRetracted,
    allLater,
    documentTitle: (patient) => `${patient}: история и правила`,
    asOf: (day) => `На ${f.date(day)}`,
    leftOut: (count) =>
      `Не ${f.plural(count, { one: 'учтено', few: 'учтены', many: 'учтено', other: 'учтено' })} ${n(count, 'более позднее событие', 'более поздних события', 'более поздних событий')}.`,
    period: ({ events, first, last }) =>
      `${n(events, 'событие', 'события', 'событий')}${first === null || last === null ? '' : first === last ? `: ${first}` : `: ${first} — ${last}`}`,
    headline: ({ events, claims, limits, conflicts, gaps, missing, partly = 0, retracted = 0, later = 0 }) => {
      const lacking = `не записано ${n(missing, 'пункт', 'пункта', 'пунктов')}`
      if (events === 0 && later > 0) return `${allLater(later)}; проверять нечего. ${capitalised(lacking)}.`
      if (events === 0 && retracted > 0) return `${allRetracted(retracted)}; проверять нечего. ${capitalised(lacking)}.`
      if (events === 0) return `В записи нет событий; проверять нечего. ${capitalised(lacking)}.`
      const checks =
        conflicts + gaps === 0
          ? 'противоречий и пробелов не найдено'
          : `противоречий — ${f.integer(conflicts)}, пробелов — ${f.integer(gaps)}`
      const held =
        partly === 0 ? 'всё ожидаемое записано' : `записано не полностью: ${n(partly, 'пункт', 'пункта', 'пунктов')}`
      const exceeded =
        limits === 0
          ? []
          : [
              `${f.plural(limits, { one: 'превышен', few: 'превышены', many: 'превышено', other: 'превышено' })} ${n(limits, 'предел', 'предела', 'пределов')}`,
            ]
      const parts = [...exceeded, checks, missing === 0 ? held : lacking]
      const counted = claimParts(claims, f)
      return counted === null ? `${capitalised(parts.join('; '))}.` : `${counted}; ${parts.join('; ')}.`
    },
    patientLine: ({ sex, age, death, tumour, liver, stage, treatments, lastImaging }) => {
      const person = [
        sex === null ? null : sexes[sex],
        // an age on the day of death stands with it
        age === null || (death !== null && age.on === null && age.dated)
          ? null
          : `${yearsOf(age, f)}\u00A0${yearsRu(age.most)}${age.dated ? (age.on === null ? '' : ` (${age.on})`) : ' (дата не указана)'}`,
        death === null
          ? null
          : `${died(sex)} (${death.on ?? 'дата не ясна'})${age !== null && age.on === null && age.dated ? ` в возрасте ${yearsOf(age, f)}\u00A0${yearsGenitiveRu(age.most)}` : ''}`,
      ]
      const disease = [
        tumour === null
          ? null
          : `${isNet(tumour.grade) ? 'НЭО ' : ''}${tumour.grade}${tumour.ki67 === null ? '' : ` (Ki-67 ${tumour.ki67})`}`,
        liver === null
          ? null
          : liver === 'specimen'
            ? 'метастазы в печени'
            : 'метастазы в печени по данным визуализации',
        stage === null ? null : `стадия ${stage.group}${stage.on === null ? '' : ` (${stage.on})`}`,
      ]
      const course = [
        ...treatments.map(({ name, from, when }) => `${name}: ${from ? 'начало — ' : ''}${when.join(', ')}`),
        lastImaging === null ? null : `последняя визуализация: ${lastImaging}`,
      ]
      return sentences([joined(person, ', '), joined(disease, ', '), joined(course, '; ')])
    },
    headings: {
      holds: 'Что подтверждается',
      doesNotHold: 'Что не подтверждается',
      missing: 'Чего не хватает',
      course: 'Течение болезни на одной оси',
      timeline: 'Хронология',
      answers: 'Что говорят правила',
      claims: 'Утверждения и пересчёт',
      findings: 'Что не сходится',
      freshness: 'Давность данных для каждого консилиума',
      care: 'Полнота описания случая (CARE)',
      questioned: 'Вопросы к источнику, на которые записи не отвечают',
      sources: 'Правила и их источники',
      cytoreduction: 'Циторедукция',
    },
    areas: {
      pathology: 'Патоморфология и степень злокачественности',
      staging: 'Стадия',
      markers: 'Опухолевые маркеры',
      syndrome: 'Карциноидный синдром',
      burden: 'Опухолевая нагрузка',
      growth: 'Рост',
      response: 'Ответ на лечение',
      arterial: 'Внутриартериальное лечение',
      suitability: 'Критерии отбора',
      outcome: 'Исходы и сроки',
    },
    groups: {
      patient: 'пациент',
      symptoms: 'симптом',
      laboratory: 'анализ',
      pathology: 'патоморфология',
      imaging: 'визуализация',
      treatment: 'лечение',
      board: 'консилиум',
      claims: 'утверждение',
    },
    basis: { measured: 'измерено', derived: 'выведено', reported: 'по записи', assumed: 'допущение' },
    marks: { met: 'да', 'not-met': 'нет', unknown: 'неизвестно', conflict: 'противоречие' },
    columns: { date: 'Дата', event: 'Событие', id: 'Имя', about: 'О чём' },
    because: 'основание',
    asAbove: (count) => `${n(count, 'замечание', 'замечания', 'замечаний')}, как выше`,
    rule: 'правило',
    source: 'источник',
    behind: { quote: 'в источнике', note: 'примечание', origin: 'откуда сведения' },
    details: 'Правило, источник и цитаты',
    notRecorded: 'не записано',
    partlyRecorded: 'записано частично',
    dayAskedFor: 'день запроса',
    none: {
      holds: 'Ни одно утверждение не подтверждается в том виде, как оно дано.',
      doesNotHold: 'Не найдено ничего, что не подтверждается.',
      missing: 'Записано всё, что ожидается.',
      events: 'В записях нет событий.',
      answers: 'Ни одно правило не нашло нужных ему данных.',
      claims: 'В записях нет утверждений для проверки.',
      findings: 'Проверки не нашли ничего, что не сходится.',
      freshness: 'Судить не по чему.',
    },
    more: (count) => `и ещё ${f.integer(count)} ниже`,
    between: (count) => `между ними ещё ${f.integer(count)}`,
    moreWithAll: (count) => `ещё ${f.integer(count)}; все покажет --all`,
    skip: 'К содержанию',
    outcomes: { zeros, ends, untilNewTherapy: 'если завершать новой терапией', outcome: 'Исход' },
    notKnown: (count) => `неизвестно: ${n(count, 'условие', 'условия', 'условий')}`,
    careSummary: ({ present, partial, absent }) =>
      `Из 13 пунктов есть ${f.integer(present)}, частично ${f.integer(partial)}, нет ${f.integer(absent)}.`,
    chart: {
      burden: 'Объём опухоли в печени, мл',
      markers: 'Опухолевые маркеры, кратность верхней границы нормы',
      logScale: 'логарифмическая шкала',
      rootScale: 'шкала квадратного корня',
      limit: 'верхняя граница нормы',
      symptoms: 'Симптомы',
      treatments: 'Лечение',
      looks: 'Исследования и консилиумы',
      boards: 'Консилиумы',
      otherModality: 'Исследование',
      asOf: 'день запроса',
      times: (ratio) => `${f.number(ratio)}×`,
      undated: (names) => `Не показаны, потому что дата не указана: ${f.list(names)}.`,
      noReference: (names) => `Не показаны, потому что граница нормы не записана: ${f.list(names)}.`,
      legend: {
        unbounded: 'сверху не ограничен',
        value: 'значение маркера',
        hollow: 'возможна иная причина, кроме опухоли',
        stated: 'указан только вывод: норма или повышение',
        uncertain: 'дата лежит в этом промежутке',
        ongoing: 'окончание не записано',
        session: 'выполнено однократно',
        better: 'улучшение',
        worse: 'ухудшение',
      },
      alt: ({ burden, markers, symptoms, treatments, studies, boards }) =>
        [
          'Течение болезни на одной оси времени.',
          burden.length === 0
            ? 'Объём опухоли неизвестен.'
            : `Объём опухоли: ${burden.map((b) => `${f.date(b.date)} — ${{ exact: '', 'at-least': 'не менее ', 'at-most': 'не более ' }[b.side]}${f.mL(b.volumeMl)}${b.partial ? ', часть печени' : ''}`).join('; ')}.`,
          markers.length === 0
            ? 'Ни у одного маркера нет границы нормы.'
            : `Маркеры: ${markers.map((m) => `${m.name}, ${n(m.points, 'значение', 'значения', 'значений')}${m.ends === null ? '' : `, ${m.ends} верхней границы нормы`}`).join('; ')}.`,
          symptoms.length === 0 ? 'Симптомы не записаны.' : `Симптомы: ${f.list(symptoms)}.`,
          `Записей: лечение — ${f.integer(treatments)}, исследования — ${f.integer(studies)}, консилиумы — ${f.integer(boards)}.`,
        ].join(' '),
    },
    reminder:
      'Debulk пересчитывает то, что записано, и показывает, что не сходится. Он не советует ни лечения, ни доз и не заменяет консилиум.',
  }
}
