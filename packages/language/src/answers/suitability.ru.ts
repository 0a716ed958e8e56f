import type { Checklist, ChecklistItem, ItemCode, ItemReason, ItemSource } from '@debulk/clinical/suitability/checklist'
import { albiCutOffs } from '@debulk/clinical/suitability/albi'
import { remnantLimits } from '@debulk/clinical/suitability/future-remnant'
import type { SuitabilityAnswers, SuitabilityCaveats } from '@debulk/clinical/suitability/suitability-answers'
import type { Format } from '../format.ts'
import { besideLimits, oneBesideLimits } from './beside-limits.ts'
import type { AnswerWordsOf, CaveatWordsOf, Detail } from './answer-words.ts'

const items: Readonly<Record<ItemCode, string>> = {
  adult: 'Возраст от 18 лет',
  'measurable-lesion': 'Очаг не менее 1 см',
  'burden-at-most-70': 'Опухоль занимает не более 70 % печени',
  'burden-at-most-50': 'Опухоль занимает не более 50 % печени',
  unresectable: 'Нерезектабельность',
  'reason-to-treat': 'Неконтролируемый синдром, прогрессирование или опухоль более 25 % печени',
  'ecog-0-to-2': 'ECOG от 0 до 2',
  bilirubin: 'Билирубин',
  albumin: 'Альбумин',
  creatinine: 'Креатинин',
  'creatinine-clearance': 'Клиренс креатинина',
  platelets: 'Тромбоциты',
  inr: 'МНО',
  'no-bilioenteric-anastomosis': 'Нет билиодигестивного анастомоза',
  'no-biliary-stent': 'Нет билиарного стента',
  'no-papillotomy': 'Не было папиллотомии',
  'no-biliary-dilatation': 'Нет расширения желчных протоков',
  'no-pneumobilia': 'Нет газа в желчных протоках',
  'no-main-portal-occlusion': 'Нет окклюзии ствола воротной вены',
  'no-portal-branch-thrombosis': 'Нет тромбоза ветви воротной вены',
  'no-reversed-portal-flow': 'Нет обратного кровотока в воротной вене',
  'no-ascites': 'Нет асцита',
  'no-encephalopathy': 'Нет энцефалопатии',
  'child-pugh-below-b8': 'Класс по шкале Чайлда — Пью ниже B8',
  'not-the-classical-quartet':
    'Нет сочетания всех признаков: опухоль более 50 %, ЛДГ выше 425, АСТ выше 100, билирубин выше 2 мг/дл',
  'extrahepatic-limited': 'Вне печени только кости или лимфоузлы менее 2 см',
  'no-earlier-arterial-therapy': 'Внутриартериальной терапии раньше не было',
  'no-uncorrected-coagulopathy': 'Нет некорригированной коагулопатии',
  'no-contrast-allergy': 'Нет аллергии на контрастное средство',
  'no-oil-allergy': 'Нет аллергии на йодированное масло',
  'no-hyperthyroidism': 'Нет гипертиреоза (йодированное масло)',
  'no-severe-pulmonary-impairment': 'Нет тяжёлого нарушения функции лёгких (йодированное масло)',
  'no-recent-bleeding': 'Не было недавнего кровотечения (йодированное масло)',
  'no-undrained-biliary-dilatation': 'Жёлчные протоки не расширены опухолью без дренирования (йодированное масло)',
  'no-aberrant-hepatic-artery': 'Нет аберрантной печёночной артерии, которую надо учесть',
  'no-hepatogastric-branch': 'Нет ветви к желудку, которую надо учесть',
  'no-infection': 'Нет активной инфекции',
  'no-pregnancy': 'Нет беременности',
  'no-varices': 'Нет варикозного расширения вен',
  'largest-below-10-cm': 'Самый большой очаг менее 10 см',
  'age-at-most-60': 'Возраст не старше 60 лет',
  'age-at-most-55': 'Возраст не старше 55 лет (в первой публикации)',
  'ki67-below-10': 'Ki-67 ниже 10 % во всех образцах',
  'grade-1-or-2': 'Степень G1 или G2 во всех образцах',
  'primary-removed': 'Первичная опухоль удалена',
  'portal-drainage': 'Отток от первичной опухоли — в систему воротной вены',
  'no-extrahepatic-disease': 'Нет опухоли вне печени',
  'stable-6-months': 'Ответ или стабилизация не менее 6 месяцев',
  'largest-at-most-3-cm': 'Самый большой очаг не более 3 см',
  'largest-at-most-5-cm': 'Самый большой очаг не более 5 см',
  'few-lesions': 'Очагов немного',
  'margin-5-mm': 'Край при последней абляции не менее 5 мм',
  'margin-10-mm': 'Край при последней абляции не менее 10 мм',
  'burden-above-25-mayo': 'Опухоль занимает более 25 % печени',
  'burden-above-50-poor-outlook': 'Опухоль занимает более 50 % печени',
}

const sources: Readonly<Record<ItemSource, string>> = {
  retnet: 'RETNET',
  'milan-net': 'Milan-NET',
  'mayo-2011': 'Mayo 2011',
  'chen-2017': 'Chen 2017',
  'hcc-tables': 'таблицы для гепатоцеллюлярного рака',
  'lipiodol-label': 'инструкция к липиодолу (FDA)',
  general: 'общеизвестно, не сверено',
}

const reasons: Readonly<Record<ItemReason, string>> = {
  'not-recorded': 'не записано или записано не всё',
  'unit-not-convertible': 'единицу нельзя пересчитать',
  'interval-includes-limit': 'значение известно лишь в границах, внутри которых лежит порог',
  'values-of-one-day-disagree': 'записанные факты противоречат друг другу',
  'liver-volume-not-known': 'объём печени неизвестен',
  'absence-of-record-is-not-absence': 'в записи этого нет, но это не значит, что этого не было',
  'board-plans-on-progression': 'консилиум планирует её при прогрессировании; критерий требует обратного',
  'size-not-recorded': 'решающий размер не записан',
  'no-agreed-limit': 'согласованного предела нет',
  'not-certain-on-that-day': 'к какому дню это относится, не записано',
  'order-not-known': 'значения различаются, а какое из них последнее, по датам сказать нельзя',
  'severity-not-recorded': 'записано нарушение функции лёгких, но не его тяжесть',
  'drainage-not-recorded': 'записано расширение жёлчных протоков, но не то, из-за опухоли ли оно и есть ли дренаж',
  'holds-by-syndrome': 'записано, что синдром не контролируется',
  'holds-by-progression': 'было прогрессирование',
  'holds-by-burden': 'доля печени выше предела',
}

const unitOf = (unit: string, value: number | null, format: Format): string =>
  unit === '1'
    ? ''
    : `\u00A0${unit === 'a' ? format.plural(value ?? 0, { one: 'год', few: 'года', many: 'лет', other: 'года' }) : unit === 'mo' ? 'мес.' : format.unit(unit)}`

function detail(of: ChecklistItem, format: Format): Detail {
  const { item, state, value, unit, computed, converted, limit, on, source, reason } = of
  const printed = limit?.printed
  // what keeps the limit as it is printed in its own unit, the conversion may miss
  const limits = limit === null || (printed?.unit === unit && state === 'met') ? [] : [limit.value]
  const named = (v: NonNullable<typeof value>, u: string) => unitOf(u, v.most ?? v.least, format)
  const inLimitUnit =
    converted && limit ? ` (${besideLimits(converted, limits, format)}${named(converted, limit.unit)})` : ''
  const own = value && (computed === true ? besideLimits(value, limits, format) : format.bounded(value))
  const also = printed && ` (${format.printed(printed.value)}${unitOf(printed.unit, printed.value, format)})`
  const parts = [
    value && unit !== null ? `${own}${named(value, unit)}${inLimitUnit}` : null,
    on && on.precision !== 'unknown' ? format.uncertainDate(on) : null,
    limit
      ? `порог ${limit.comparator}\u00A0${format.printed(limit.value)}${unitOf(limit.unit, limit.value, format)}${also ?? ''}`
      : null,
    reason ? reasons[reason] : null,
    `источник: ${sources[source]}`,
  ]
  return { label: items[item], text: parts.filter((part) => part !== null).join('; '), mark: state }
}

const uptake = {
  none: 'без накопления',
  low: 'слабое накопление',
  raised: 'повышенное накопление',
  intense: 'интенсивное накопление',
} as const

const counted = (name: string, { items: all, met, notMet, unknown, conflict }: Checklist, format: Format): string =>
  `${name}, ${format.count(all.length, { one: 'пункт', few: 'пункта', many: 'пунктов', other: 'пункта' })}: выполнено ${met}, не выполнено ${notMet}, неизвестно ${unknown}${conflict > 0 ? `, противоречиво ${conflict}` : ''}.`

const listWords = (title: string, says: string, source: string) => ({
  title,
  says,
  source,
  sentence: (value: Checklist, _about: string, format: Format) => counted(title, value, format),
  details: (value: Checklist, format: Format) => value.items.map((item) => detail(item, format)),
})

export const suitabilityAnswersRu: AnswerWordsOf<SuitabilityAnswers> = {
  'suitability/intra-arterial': listWords(
    'Критерии внутриартериальной терапии',
    'Сопоставляет запись с тем, чего требуют исследование и таблицы, пункт за пунктом; общего вывода нет.',
    'RETNET: Chen 2018, Trials 19:390, таблица 1 (PMC6050671); прочие пункты — таблицы для гепатоцеллюлярного рака, инструкция к липиодолу и общеизвестное, у каждого указано',
  ),
  'suitability/transplantation': listWords(
    'Критерии Milan-NET',
    'Сопоставляет запись с критериями Milan-NET, пункт за пунктом; общего вывода нет.',
    'Milan-NET: Mazzaferro 2016, Am J Transplant 16:2892 (прочитано только во вторичных источниках)',
  ),
  'suitability/ablation': listWords(
    'Факты для абляции',
    'Сопоставляет размеры, число и край с обычно принятыми пределами, пункт за пунктом; общего вывода нет.',
    'общеизвестно, с текстом руководства не сверено',
  ),
  'suitability/burden-limits': listWords(
    'Пределы опухолевой нагрузки',
    'Сопоставляет долю печени, занятую опухолью, вместе с её интервалом с пределами из исследований.',
    'Mayo 2011, Ann Surg Oncol 18:3657, и Chen 2017, Cardiovasc Intervent Radiol (прочитаны рефераты)',
  ),
  'suitability/future-remnant': {
    title: 'Будущий остаток печени',
    says: 'Какая доля ожидаемого для поверхности тела объёма печени осталась бы; сопоставляется с 20, 30 и 40 %.',
    source:
      'поверхность тела: Mosteller 1987; ожидаемый объём −794,41 + 1267,28·BSA: Vauthey 2002; пределы по таблице PMC6422720',
    sentence: ({ percent, remnantMl, expectedMl, on }, _about, format) =>
      `Будущий остаток ${format.mL(remnantMl)} (${format.uncertainDate(on)}) составляет ${oneBesideLimits(percent, remnantLimits, format)}\u00A0% от ожидаемых для поверхности тела ${format.mL(expectedMl)}.`,
    details: ({ reaches, bodySurfaceM2 }, format) => [
      {
        label: 'Поверхность тела',
        text: `${format.number(bodySurfaceM2)}\u00A0м²`,
        mark: null,
      },
      ...reaches.map(({ limit, reached }) => ({
        label: {
          20: 'Не менее 20 % (здоровая печень)',
          30: 'Не менее 30 % (после долгой химиотерапии)',
          40: 'Не менее 40 % (повреждённая печень)',
        }[limit],
        text: `${reached ? 'указанный объём его достигает' : 'указанный объём его не достигает'}; погрешность волюметрии не записана, поэтому вывода нет`,
        mark: null,
      })),
    ],
  },
  'suitability/albi': {
    title: 'Степень ALBI',
    says: 'Функция печени по билирубину и альбумину; диапазон, если значение известно лишь в границах.',
    source: 'Johnson 2015, J Clin Oncol 33:550 (формула и пороги прочитаны во вторичных источниках)',
    sentence: ({ least, most, grades, on }, _about, format) => {
      const [from = null, to = null] = [least, most].map((score) =>
        score === null ? null : oneBesideLimits(score, albiCutOffs, format),
      )
      const score =
        from !== null && to !== null
          ? from === to
            ? `${from} балла`
            : `от ${from} до ${to} балла`
          : from !== null
            ? `не менее ${from} балла`
            : to !== null
              ? `не более ${to} балла`
              : 'балл без границ'
      const grade = format.list(grades.map(String)).replace(' и ', ' или ')
      return sentence(`Степень ALBI ${grade} (${score}), ${format.uncertainDate(on)}`)
    },
  },
  'suitability/child-pugh': {
    title: 'Класс по шкале Чайлда — Пью',
    says: 'Класс по указанной сумме баллов; сами баллы здесь не вычисляются.',
    source: 'Pugh 1973, Br J Surg 60:646: A — 5–6, B — 7–9, C — 10–15 баллов',
    sentence: ({ points, class: letter, on }, _about, format) =>
      sentence(`Класс по шкале Чайлда — Пью ${letter}${points}, как указано, ${format.uncertainDate(on)}`),
  },
  'suitability/receptor-uptake': {
    title: 'Накопление рецепторного препарата',
    says: 'Баллы по Krenning последнего исследования соматостатиновых рецепторов по местам; ни с каким порогом они не сопоставляются.',
    source: 'шкала Krenning от 0 до 4 (общеизвестно, не сверено); входит в число сведений для консилиума',
    sentence: ({ on, tracer, highest, sites }, _about, format) => {
      const without = sites.filter(({ krenning }) => krenning === null).length
      const score = highest === null ? 'баллы по Krenning не записаны' : `наибольший балл по Krenning ${highest} из 4`
      const rest =
        highest !== null && without > 0
          ? `; без балла: ${format.count(without, { one: 'место', few: 'места', many: 'мест', other: 'места' })}`
          : ''
      return `${format.quote(tracer)}, ${format.uncertainDate(on)}: ${score}${rest}.`
    },
    details: ({ sites }, format) =>
      sites.map(({ site, uptake: seen, krenning, agrees }) => ({
        label: format.quote(site),
        text: `${uptake[seen]}${krenning === null ? '' : `, Krenning ${krenning}`}${agrees === false ? ': слово и балл противоречат друг другу' : ''}`,
        mark: agrees === false ? 'conflict' : null,
      })),
  },
  'suitability/metastasis-pattern': {
    title: 'Тип поражения печени',
    says: 'I: всё в одной доле или в двух соседних сегментах; II: не менее 75 % объёма в одной доле, а в другой ничего больше 3 см; III: остальное.',
    source: 'типы из консенсуса ENETS (общеизвестно, не сверено); числа наши',
    sentence: (value, _about, format) => {
      const on = format.uncertainDate(value.on)
      if (value.status === 'unknown')
        return {
          'no-lesions': `Типа нет (${on}): не перечислено ни одного очага.`,
          'segments-not-recorded': `Тип неизвестен (${on}): сегмент хотя бы одного очага не записан.`,
          'lesions-not-listed': `Тип неизвестен (${on}): очагов больше, чем перечислено.`,
        }[value.reason]
      const name = { I: 'простой', II: 'сложный', III: 'диффузный' }[value.pattern]
      return `Тип ${value.pattern} (${name}), ${on}; ${format.share(value.shareOfMainLobe)} объёма лежит в основной доле, считая с ней хвостатую.`
    },
  },
}

/** One full stop at the end, also after the abbreviation of a year. */
const sentence = (text: string) => (text.endsWith('.') ? text : `${text}.`)

export const suitabilityCaveatsRu: CaveatWordsOf<SuitabilityCaveats> = {
  'suitability-not-a-decision': () =>
    'Это факты для консилиума, а не решение: невыполненный пункт сам по себе никого не исключает.',
  'suitability-from-other-disease': () => 'Часть этого получена при гепатоцеллюлярном раке и перенесена по аналогии.',
  'suitability-pattern-is-ours': () => 'Числа, разделяющие типы, наши, а не из руководства.',
  'suitability-days-apart': ({ days }, format) => `Между двумя значениями ${format.days(days)}.`,
  'suitability-liver-state-unknown': () =>
    'Повреждена ли печень и была ли долгая химиотерапия, записано не полностью: какой предел действует, остаётся открытым.',
  'suitability-liver-state': ({ injured, longChemotherapy }) =>
    `Записано: печень ${injured ? 'повреждена' : 'не повреждена'}, долгая химиотерапия ${longChemotherapy ? 'была' : 'не проводилась'}.`,
}
