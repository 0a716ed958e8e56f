import type { Told } from '@debulk/clinical/record/event-base'
import type { SyndromeAnswers, SyndromeCaveats } from '@debulk/clinical/syndrome/syndrome-answers'
import type { SymptomName, SymptomReported } from '@debulk/clinical/record/patient-events'
import { recordTermsRu as terms } from '../record/record-terms.ru.ts'
import { besideLimits } from './beside-limits.ts'
import type { AnswerWordsOf, CaveatWordsOf } from './answer-words.ts'
import type { Format } from '../format.ts'

const statuses: Readonly<Record<SymptomReported['status'], string>> = {
  onset: 'появление',
  present: 'сохраняется',
  improved: 'улучшение',
  worsened: 'ухудшение',
  resolved: 'прекращение',
  absent: 'нет',
}
const severities = {
  mild: 'лёгкая выраженность',
  moderate: 'умеренная выраженность',
  severe: 'сильная выраженность',
} as const
const adjectives = { mild: 'слабо выраженные', moderate: 'умеренно выраженные', severe: 'сильно выраженные' } as const
const grades = (least: number, most: number): string =>
  most === 0
    ? 'степени нет'
    : least === most
      ? `степень ${least}`
      : most - least === 1
        ? `степень ${least} или ${most}`
        : `степень от ${least} до ${most}`
const nameOf = (symptom: SymptomName, name: Told | null, f: Format): string =>
  symptom === 'other' && name !== null ? f.quote(name) : terms.symptom[symptom]
const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1)
const overUsual = ({ least, most }: SyndromeAnswers['syndrome/diarrhoea-grade']['overUsual'], f: Format): string => {
  if (most !== null && most <= 0) return 'не больше обычного'
  if (least !== null && most !== null)
    return least === most
      ? `на ${f.printed(least)} в сутки больше обычного`
      : `на ${f.printed(least)}–${f.printed(most)} в сутки больше обычного`
  if (most !== null) return `не более чем на ${f.printed(most)} в сутки больше обычного`
  return least === null
    ? 'насколько больше обычного, неизвестно'
    : `не менее чем на ${f.printed(least)} в сутки больше обычного`
}
const looks = { yes: 'выполнено', no: 'не выполнено', unknown: 'сказать нельзя' } as const
const mark = { yes: 'met', no: 'not-met', unknown: 'unknown', both: 'conflict' } as const
const findings = {
  present: 'карциноидная болезнь сердца есть',
  absent: 'карциноидной болезни сердца нет',
  indeterminate: 'заключение неопределённое',
} as const
const peptide = {
  yes: (limit: string) => `выше ${limit}`,
  no: (limit: string) => `не выше ${limit}`,
  unknown: (limit: string) => `выше ли ${limit}, сказать нельзя`,
} as const

export const syndromeAnswersRu: AnswerWordsOf<SyndromeAnswers> = {
  'syndrome/components': {
    title: 'Симптомы во времени',
    says: 'Каждый симптом с первым и последним сообщением о нём. Симптом, о котором не сказано, не записан, и это не значит, что его не было.',
    source: 'Симптомы даны по отдельности: общепринятой шкалы карциноидного синдрома нет (общие сведения, не сверено).',
    sentence: ({ components }, _about, f) =>
      `Последние сообщения: ${f.list(components.map(({ symptom, name, last }) => `${nameOf(symptom, name, f)} — ${statuses[last.status]} (${f.uncertainDate(last.on)})`))}.`,
    details: ({ components }, f) =>
      components.map(({ symptom, name, since, last, reports }) => {
        const more = [
          ...(since === null ? [] : [`впервые: ${f.uncertainDate(since.on)}`]),
          `последнее: ${statuses[last.status]}, ${f.uncertainDate(last.on)}`,
          ...(last.perDay === null ? [] : [`${f.bounded(last.perDay)} в сутки`]),
          ...(last.severity === null || last.severity === undefined ? [] : [severities[last.severity]]),
          ...(last.scale === null ? [] : [f.quote(last.scale)]),
          f.count(reports.length, { one: 'сообщение', few: 'сообщения', many: 'сообщений', other: 'сообщения' }),
        ]
        return { label: capital(nameOf(symptom, name, f)), text: more.join('; '), mark: null }
      }),
  },
  'syndrome/diarrhoea-grade': {
    title: 'Степень диареи',
    says: 'Степень по CTCAE по числу дефекаций сверх обычного и по последствиям; диапазон, если обычное число неизвестно.',
    source:
      'CTCAE v5.0, диарея: менее 4 в сутки сверх обычного — 1, 4–6 — 2, 7 и более или госпитализация — 3, угроза жизни — 4.',
    sentence: (v, _about, f) => {
      const range = grades(v.leastGrade, v.mostGrade)
      const stools =
        v.perDay === null
          ? 'число дефекаций не записано'
          : `число дефекаций в сутки: ${f.bounded(v.perDay)}, ${overUsual(v.overUsual, f)}`
      const by = v.by === 'consequences' ? ' по последствиям' : ''
      const open = v.leastGrade === v.mostGrade ? '' : '; какая именно, сказать нельзя'
      return `Диарея, ${f.uncertainDate(v.on)}: ${range} по CTCAE${by} (${stools})${open}.`
    },
  },
  'syndrome/flushing-grade': {
    title: 'Степень приливов',
    says: 'Степень по CTCAE по ограничениям повседневной жизни, давлению и пульсу; слова вроде «умеренные» её не определяют.',
    source: 'CTCAE v5.0, приливы: общие сведения, с текстом не сверено.',
    sentence: (v, _about, f) => {
      const word = v.severity === null || v.severity === undefined ? '' : ` (в источнике: ${adjectives[v.severity]})`
      const open = v.leastGrade === v.mostGrade ? '' : '; какая именно, сказать нельзя'
      return `Приливы, ${f.uncertainDate(v.on)}${word}: ${grades(v.leastGrade, v.mostGrade)} по CTCAE${open}.`
    },
  },
  'syndrome/crisis': {
    title: 'Карциноидный криз',
    says: 'События, которые могли быть кризом, по каждому определению; и что записано о медикаментозной профилактике при вмешательствах на печёночной артерии.',
    source:
      'Систолическое давление ниже 80 или выше 180 мм рт. ст. (тезисы NANETS 2024); в остальном — как сообщено. Стандарта профилактики нет (PMC8833591).',
    sentence: ({ events }, _about, f) => {
      const crises = events.filter(({ bySystolic, asReported }) => bySystolic === 'yes' || asReported === 'yes')
      const denied = events.filter(({ bySystolic, asReported }) => asReported === 'no' && bySystolic !== 'yes')
      return crises.length > 0
        ? `Событий, которые хотя бы по одному определению были кризом: ${f.integer(crises.length)} (${f.list(crises.map(({ on }) => f.uncertainDate(on)))}).`
        : denied.length > 0
          ? 'О кризе спрашивали, его не было.'
          : events.length > 0
            ? 'Был ли это криз, сказать нельзя.'
            : 'Событий, которые могли быть кризом, не записано; это не значит, что их не было.'
    },
    details: ({ events, procedures }, f) => [
      ...events.map(({ on, systolicMmHg, bySystolic, asReported }) => ({
        label: f.uncertainDate(on),
        text: `по систолическому давлению${systolicMmHg === null ? '' : ` (${f.bounded(systolicMmHg)} мм рт. ст.)`}: ${looks[bySystolic]}; как сообщено: ${looks[asReported]}`,
        mark:
          [bySystolic, asReported].includes('yes') && [bySystolic, asReported].includes('no')
            ? mark.both
            : bySystolic === 'yes' || asReported === 'yes'
              ? mark.yes
              : bySystolic === 'unknown' && asReported === 'unknown'
                ? mark.unknown
                : mark.no,
      })),
      ...procedures.map(({ on, cover }) => ({
        label: `Вмешательство, ${f.uncertainDate(on)}`,
        text: {
          given: 'профилактика проводилась',
          'not-given': 'профилактика не проводилась',
          'not-recorded': 'профилактика не записана',
        }[cover],
        mark: ({ given: 'met', 'not-given': 'not-met', 'not-recorded': 'unknown' } as const)[cover],
      })),
    ],
  },
  'syndrome/heart': {
    title: 'Обследование сердца',
    says: 'Когда последний раз выполняли эхокардиографию или МРТ сердца; при записанном карциноидном синдроме — примерно раз в год.',
    source:
      'Рекомендации ENETS 2022 по карциноидному синдрому и болезни сердца (общие сведения, не сверено); NT-proBNP 260 нг/л: JNE 13327, Bhattacharyya 2008; 5-ГИУК в плазме 752 нмоль/л: JNE 13327.',
    sentence: (v, _about, f) => {
      const since = v.since === null ? '' : f.span(v.since)
      const last = v.lastLook === null ? '' : f.uncertainDate(v.lastLook.on)
      const finding = v.lastFinding === null || v.lastFinding === undefined ? '' : `, ${findings[v.lastFinding]}`
      const state = {
        'within-a-year': `Последнее обследование сердца: ${last}${finding}; в пределах года.`,
        overdue: `Последнее обследование сердца: ${last}${finding}; прошло более года (${since}).`,
        'may-be-overdue': `Последнее обследование сердца: ${last}${finding}; прошло ли более года, сказать нельзя.`,
        'not-documented':
          'Карциноидный синдром записан, а обследование сердца не документировано; это не значит, что его не было.',
        'no-syndrome-recorded': `Карциноидный синдром как таковой не записан, поэтому правило не может сказать, пора ли обследовать сердце${last === '' ? '' : `; последнее обследование было (${last})${finding}`}.`,
      }[v.state]
      const bnp = v.ntProBnp && {
        name: 'NT-proBNP',
        on: v.ntProBnp.on,
        value: v.ntProBnp.ngPerL,
        above: v.ntProBnp.above,
        cutOff: v.ntProBnp.cutOffNgPerL,
        unit: 'ng/L',
      }
      const hiaa = v.plasmaHiaa && {
        name: '5-ГИУК в плазме',
        on: v.plasmaHiaa.on,
        value: v.plasmaHiaa.nmolPerL,
        above: v.plasmaHiaa.above,
        cutOff: v.plasmaHiaa.cutOffNmolPerL,
        unit: 'nmol/L',
      }
      const told = [bnp, hiaa].flatMap((each) => {
        if (each === null) return []
        const limit = `${f.printed(each.cutOff)}\u00A0${f.unit(each.unit)}`
        const value =
          each.value === null ? '' : ` ${besideLimits(each.value, [each.cutOff], f)}\u00A0${f.unit(each.unit)},`
        return [`${each.name}, ${f.uncertainDate(each.on)}:${value} ${peptide[each.above](limit)}.`]
      })
      return [state, ...told].join(' ')
    },
  },
}

export const syndromeCaveatsRu: CaveatWordsOf<SyndromeCaveats> = {
  'syndrome/no-score': () => 'Общепринятой шкалы карциноидного синдрома нет; симптомы приведены по отдельности.',
  'syndrome/order-open': ({ reports }, f) =>
    `Есть сообщения об обратном с перекрывающимися датами (${f.integer(reports)}); они могут быть более поздними, поэтому что было в последний раз, сказать нельзя.`,
  'syndrome/undated-report': ({ reports }, f) =>
    `Есть недатированные сообщения об обратном (${f.integer(reports)}); к какому времени они относятся, неизвестно.`,
  'syndrome/no-diary': () => 'Опросник или дневник не записан; это словесные сообщения.',
  'syndrome/usual-not-recorded': () => 'Обычное число дефекаций не записано, поэтому степень дана диапазоном.',
  'syndrome/consequences-not-recorded': () =>
    'Госпитализация и ограничения повседневной жизни не записаны; они могли бы повысить степень.',
  'syndrome/severity-is-a-word': ({ severity }) =>
    `«${capital(adjectives[severity])}» — слово источника, а не степень по шкале.`,
  'syndrome/definitions-differ': () => 'Определения карциноидного криза различаются; каждое показано отдельно.',
  'syndrome/cover-not-recorded': ({ procedures }, f) =>
    `О профилактике карциноидного криза ничего не записано; вмешательств без такой записи: ${f.integer(procedures)}. Это не значит, что прикрытия не было.`,
  'syndrome/plasma-hiaa-one-series': (p, f) =>
    `5-ГИУК в плазме с порогом ${f.printed(p.cutOffNmolPerL)}\u00A0${f.unit('nmol/L')} — порог одной серии: чувствительность ${f.share(p.sensitivity)}, специфичность ${f.share(p.specificity)}. Значение ниже порога — не основание не обследовать сердце.`,
  'syndrome/nt-probnp-no-filter': (p, f) =>
    `NT-proBNP с порогом ${f.printed(p.cutOffNgPerL)}\u00A0${f.unit('ng/L')} сам по себе ненадёжен: чувствительность ${f.share(p.sensitivity)} и специфичность ${f.share(p.specificity)} в одной серии, ${f.share(p.earlierSensitivity)} и ${f.share(p.earlierSpecificity)} в более ранней.`,
}
