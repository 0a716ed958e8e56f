import { claimShortsRu } from './claim-shorts.ru.ts'
import { claimWordsRu } from './claim-words.ru.ts'
import { findingShortsRu } from './finding-shorts.ru.ts'
import { findingWordsRu } from './finding-words.ru.ts'
import type { CheckWords } from './finding-words.ts'

const freshness = {
  imaging: 'Визуализация',
  laboratory: 'Лабораторные показатели',
  markers: 'Опухолевые маркеры',
} as const

export const checkWordsRu: CheckWords = {
  findings: findingWordsRu,
  claims: claimWordsRu,
  findingShorts: findingShortsRu,
  claimShorts: claimShortsRu,
  verdicts: {
    holds: 'подтверждается',
    'holds-in-part': 'подтверждается отчасти',
    'not-supported': 'не подтверждается записью',
    'not-reproducible': 'пересчитать нельзя',
    'not-classifiable': 'классифицировать нельзя',
    computed: 'вычислено',
  },
  severities: { 'safety-limit': 'превышен предел', conflict: 'противоречие', gap: 'пробел', note: 'замечание' },
  missing: {
    'performance-status': 'Общее состояние (ECOG или индекс Карновского)',
    'liver-and-kidney-laboratory': 'Билирубин, альбумин, АЛТ или АСТ, МНО, креатинин и тромбоциты',
    '5-hiaa': '5-ГИУК в моче или плазме',
    'marker-assay': 'Метод и материал определения маркеров',
    'marker-conditions':
      'Натощак ли взяты маркеры и не принимались ли ингибиторы протонной помпы и другое, что их меняет',
    heart: 'Эхокардиография и NT-proBNP',
    'receptor-imaging': 'ПЭТ или сцинтиграфия рецепторов соматостатина',
    mitoses: 'Число митозов в каждом образце',
    'resection-details':
      'Для удалённой первичной опухоли: размер и число, края резекции, число лимфоузлов, инвазия сосудов и нервов',
    'reading-day': 'День каждого описания с очагами: без него описание ни с чем не сравнивается',
    'liver-and-tumour-volumes': 'Объём печени, объём опухоли, её доля в печени',
    'arterial-phase': 'Контрастирование в артериальную фазу',
    'imaging-technique': 'Контрастное средство и напряжённость поля при МРТ',
    'procedure-cover': 'Сопровождение эмболизации (октреотид, антибиотики, анестезия)',
    'embolisation-complications': 'Осложнения эмболизации со шкалой и степенью',
    'embolisation-stay': 'Срок пребывания в стационаре и постэмболизационный синдром после каждой эмболизации',
    'embolic-particles': 'Применялись ли частицы при эмболизации',
    'quality-of-life': 'Качество жизни или шкала симптомов',
    'surgical-complications': 'Осложнения операции со шкалой и степенью',
    'decision-dates': 'Даты консилиумов и первого введения препарата',
    'last-contact': 'Дата последнего контакта',
  },
  freshness: {
    what: freshness,
    state: {
      fresh: 'достаточно свежие',
      stale: 'слишком старые',
      'cannot-be-told': 'сказать нельзя',
      none: 'в записи нет',
    },
    says: ({ code, latest, leastDays, mostDays, limitDays, state }, f) => {
      if (state === 'none' || latest === null) return `${freshness[code]}: до этого в записи ничего нет.`
      const age =
        leastDays === 0 && mostDays === null
          ? 'давность определить нельзя'
          : `давность — ${f.span({ leastDays, mostDays })}`
      return `${freshness[code]}: последние данные — ${f.uncertainDate(latest)}, ${age}; предел — ${f.days(limitDays)}.`
    },
  },
  care: {
    items: {
      1: 'Название',
      2: 'Ключевые слова',
      3: 'Реферат',
      4: 'Введение',
      5: 'Сведения о пациенте',
      6: 'Клинические данные',
      7: 'Хронология',
      8: 'Диагностика',
      9: 'Лечение',
      10: 'Наблюдение и исходы',
      11: 'Обсуждение',
      12: 'Взгляд пациента',
      13: 'Информированное согласие',
    },
    state: { present: 'есть', partial: 'отчасти', absent: 'нет' },
    lacks: {
      'no-publication': 'в записи нет публикации',
      'case-report-in-title': 'в названии не сказано, что это клиническое наблюдение',
      keywords: 'ключевых слов',
      'keywords-outside-2-to-5': 'от двух до пяти ключевых слов',
      abstract: 'реферата',
      introduction: 'введения',
      'age-and-sex': 'возраста и пола',
      comorbidities: 'других болезней и препаратов',
      symptoms: 'симптомов',
      examination: 'данных осмотра',
      'timeline-table': 'истории болезни в виде таблицы или рисунка',
      'undated-events': 'дат некоторых событий',
      'diagnostic-methods': 'визуализации',
      pathology: 'патоморфологии',
      interventions: 'лечения',
      'intervention-details': 'дозы или вида некоторых вмешательств',
      'follow-up': 'данных после лечения',
      'adverse-events': 'нежелательных явлений или слов, что их не было',
      discussion: 'обсуждения',
      'patient-perspective': 'взгляда самого пациента',
      consent: 'согласия на публикацию',
    },
  },
}
