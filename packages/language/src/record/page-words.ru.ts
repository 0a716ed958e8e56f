import type { Format } from '../format.ts'
import type { PageWords } from './page-words.ts'

export const pageWordsRu = (f: Format): PageWords => {
  const n = (count: number, one: string, few: string, many: string) => f.count(count, { one, few, many, other: few })
  return {
    documentTitle: (patient) => `${patient}: история и правила`,
    asOf: (day) => `На ${f.date(day)}`,
    period: ({ events, first, last }) =>
      `${n(events, 'событие', 'события', 'событий')}${first === null || last === null ? '' : first === last ? `: ${first}` : `: ${first} — ${last}`}`,
    headline: ({ claims, conflicts, gaps, missing }) => {
      const total = Object.values(claims).reduce((sum, count) => sum + count, 0)
      const parts = [
        ...(total === 0
          ? []
          : [
              `${f.plural(claims.holds, { one: 'подтверждается', other: 'подтверждаются' })} ${f.integer(claims.holds)} из ${f.integer(total)} ${f.plural(total, { one: 'утверждения', few: 'утверждений', many: 'утверждений', other: 'утверждения' })}`,
            ]),
        conflicts === 0
          ? 'противоречий в записях нет'
          : `${n(conflicts, 'противоречие', 'противоречия', 'противоречий')} в записях`,
        ...(gaps === 0
          ? []
          : [
              `не хватает ${f.count(gaps, { one: 'решающего факта', few: 'решающих фактов', many: 'решающих фактов', other: 'решающего факта' })}`,
            ]),
        missing === 0
          ? 'всё ожидаемое записано'
          : `не записано: ${n(missing, 'ожидаемый пункт', 'ожидаемых пункта', 'ожидаемых пунктов')}`,
      ]
      const text = `${parts.join('; ')}.`
      return text.slice(0, 1).toUpperCase() + text.slice(1)
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
      growth: 'Рост',
      response: 'Ответ на лечение',
      arterial: 'Внутриартериальное лечение',
      suitability: 'Перечни условий',
      outcome: 'Исходы и сроки',
      burden: 'Опухолевая масса',
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
    quote: 'в источнике',
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
    moreWithAll: (count) => `ещё ${f.integer(count)}; все покажет --all`,
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
      noReference: (names) => `Не показаны, потому что граница нормы не записана: ${f.list(names)}.`,
      legend: {
        unbounded: 'сверху не ограничен',
        value: 'значение маркера',
        hollow: 'возможна иная причина, кроме опухоли',
        stated: 'напечатан только вывод: норма или повышение',
        uncertain: 'дата лежит в этом промежутке',
        ongoing: 'окончание не записано',
        better: 'улучшение',
        worse: 'ухудшение',
      },
      alt: ({ burden, markers, symptoms, treatments, studies, boards }) =>
        [
          'Течение болезни на одной оси времени.',
          burden.length === 0
            ? 'Объём опухоли неизвестен.'
            : `Объём опухоли: ${burden.map((b) => `${f.date(b.date)} — ${f.mL(b.volumeMl)}`).join('; ')}.`,
          markers.length === 0
            ? 'Ни у одного маркера нет границы нормы.'
            : `Маркеры: ${markers.map((m) => `${m.name}, ${n(m.points, 'значение', 'значения', 'значений')}`).join('; ')}.`,
          symptoms.length === 0 ? 'Симптомы не записаны.' : `Симптомы: ${f.list(symptoms)}.`,
          `Записей: лечение — ${f.integer(treatments)}, исследования — ${f.integer(studies)}, консилиумы — ${f.integer(boards)}.`,
        ].join(' '),
    },
    reminder:
      'Debulk пересчитывает то, что записано, и показывает, что не сходится. Он не советует ни лечения, ни доз и не заменяет консилиум.',
  }
}
