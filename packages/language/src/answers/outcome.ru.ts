import type { OutcomeAnswers, OutcomeCaveats } from '@debulk/clinical/outcome/outcome-answers'
import type { StartedKind } from '@debulk/clinical/outcome/started-treatments'
import type { EndReason, TimeToEvent } from '@debulk/clinical/outcome/time-to-event'
import type { TimeZero } from '@debulk/clinical/outcome/time-zeros'
import type { SymptomName } from '@debulk/clinical/record/patient-events'
import type { Duration } from '@debulk/quantity/duration'
import type { Format } from '../format.ts'
import { recordTermsRu as terms } from '../record/record-terms.ru.ts'
import { toldText } from '../record/told-text.ts'
import type { AnswerWordsOf, CaveatWordsOf, Detail } from './answer-words.ts'
import { monthsSpan, weeksSpan } from './time-spans.ts'

/** What a time is counted from; also the heads of the table of outcomes. */
export const zeros: Readonly<Record<TimeZero, string>> = {
  diagnosis: 'от диагноза (первый материал с опухолью)',
  'first-symptom': 'от первого симптома',
  surgery: 'от первой резекции',
  'first-arterial': 'от первого внутриартериального сеанса',
  board: 'от первого решения консилиума',
}

type Cases = { readonly to: string; readonly from: string; readonly of: string }
const treatments: Readonly<Record<StartedKind, Cases>> = {
  resection: { to: 'резекции', from: 'резекции', of: 'после резекции' },
  ablation: { to: 'абляции', from: 'абляции', of: 'после абляции' },
  embolisation: { to: 'эмболизации', from: 'эмболизации', of: 'после эмболизации' },
  radioembolisation: { to: 'радиоэмболизации', from: 'радиоэмболизации', of: 'после радиоэмболизации' },
  transplantation: { to: 'трансплантации', from: 'трансплантации', of: 'после трансплантации' },
  'systemic-therapy': { to: 'системной терапии', from: 'начала системной терапии', of: 'на системной терапии' },
  radioligand: { to: 'радиолигандной терапии', from: 'начала радиолигандной терапии', of: 'на радиолигандной терапии' },
}

const symptoms: Readonly<Record<SymptomName, string>> = {
  flushing: 'приливов',
  diarrhoea: 'диареи',
  'abdominal-pain': 'боли в животе',
  wheeze: 'свистящего дыхания',
  palpitation: 'сердцебиения',
  'weight-loss': 'потери массы тела',
  oedema: 'отёков',
  fatigue: 'утомляемости',
  'carcinoid-syndrome': 'карциноидного синдрома',
  other: 'другого симптома',
}

/** Why a time ends where it ends. */
export const ends: Readonly<Record<EndReason, (date: string) => string>> = {
  death: (date) => `событие — смерть, ${date}`,
  progression: (date) => `событие — прогрессирование, ${date}`,
  'symptom-resolved': (date) => `событие — первое сообщение о том, что симптома больше нет, ${date}`,
  'marker-normal': (date) => `событие — первый нормальный результат, ${date}`,
  'last-symptom-report': (date) => `цензурировано последним сообщением о нём: ${date}`,
  'last-marker-result': (date) => `цензурировано последним результатом: ${date}`,
  'next-treatment': (date) => `событие — следующее лечение, ${date}`,
  'last-known-alive': (date) => `цензурировано датой последних сведений о том, что пациент жив: ${date}`,
  'last-assessment': (date) => `цензурировано последним полноценным исследованием опухоли: ${date}`,
  'last-assessment-before-gap': (date) =>
    `цензурировано последним исследованием перед пропуском не менее двух плановых: ${date}`,
  'last-assessment-before-new-therapy': (date) => `цензурировано последним исследованием перед новой терапией: ${date}`,
  'last-contact-without-treatment': (date) =>
    `цензурировано последним контактом, следующее лечение не записано: ${date}`,
  'death-without-treatment': (date) => `цензурировано смертью, следующее лечение не записано: ${date}`,
}

const length = ({ days }: TimeToEvent, format: Format) => `${format.span(days)}${inMonths(days, format)}`
const inMonths = (days: Duration, format: Format) => {
  const text = monthsSpan(days, format)
  return text === null ? '' : ` (${text})`
}
const ended = ({ reason, to }: TimeToEvent, format: Format) => ends[reason](format.uncertainDate(to))
const said = (what: string, zero: TimeZero, time: TimeToEvent, format: Format) =>
  sentence(
    `${what} ${zeros[zero]}, ${format.uncertainDate(time.from)}: ${length(time, format)}; ${ended(time, format)}`,
  )

/** One full stop at the end, also after the abbreviation of a year. */
const sentence = (text: string) => (text.endsWith('.') ? text : `${text}.`)

const freeDetails = (
  { untilNewTherapy, longestGap }: OutcomeAnswers['outcome/progression-free-survival'],
  format: Format,
): readonly Detail[] => [
  ...(untilNewTherapy
    ? [
        {
          label: 'Если завершать отсчёт новой терапией',
          text: `${length(untilNewTherapy, format)}; ${ended(untilNewTherapy, format)}`,
          mark: null,
        },
      ]
    : []),
  ...(longestGap
    ? [
        {
          label: 'Самый долгий перерыв между исследованиями опухоли',
          text: `${format.span(longestGap.days)}: ${format.uncertainDate(longestGap.from)} — ${format.uncertainDate(longestGap.to)}`,
          mark: null,
        },
      ]
    : []),
]

const endpoints = 'конечные точки онкологических исследований (общеизвестно; с текстом руководства не сверено)'
const immortal = 'смещение бессмертного времени: Hernán 2016 (PMC5124536), Maringe 2020 (PMC7823243)'

export const outcomeAnswersRu: AnswerWordsOf<OutcomeAnswers> = {
  'outcome/overall-survival': {
    title: 'Общая выживаемость',
    says: 'Время от названного начала до смерти от любой причины, а без неё — до дня последних сведений о том, что пациент жив.',
    source: endpoints,
    sentence: ({ zero, time }, _about, format) => said('Общая выживаемость', zero, time, format),
  },
  'outcome/progression-free-survival': {
    title: 'Выживаемость без прогрессирования',
    says: 'Время от названного начала до первого прогрессирования или смерти, а без них — до последнего полноценного исследования опухоли, но не до последнего контакта.',
    source: endpoints,
    sentence: ({ zero, time }, _about, format) => said('Выживаемость без прогрессирования', zero, time, format),
    details: freeDetails,
  },
  'outcome/hepatic-progression-free-survival': {
    title: 'Выживаемость без прогрессирования в печени',
    says: 'Время от названного начала до прогрессирования в печени или смерти, а без них — до последнего полноценного исследования печени.',
    source: endpoints,
    sentence: ({ zero, time }, _about, format) =>
      said('Выживаемость без прогрессирования в печени', zero, time, format),
    details: freeDetails,
  },
  'outcome/time-to-progression': {
    title: 'Время до прогрессирования',
    says: 'Время от названного начала до первого прогрессирования; смерть завершает отсчёт без события.',
    source: endpoints,
    sentence: ({ zero, time }, _about, format) => said('Время до прогрессирования', zero, time, format),
  },
  'outcome/progression-free-not-known': {
    title: 'Время без прогрессирования неизвестно',
    says: 'Почему время без прогрессирования не приведено: без полноценного исследования опухоли, по которому видно, было ли прогрессирование, его нет.',
    source: endpoints,
    sentence: ({ reason, looks }, _about, format) => {
      const seen = `после начала отсчёта (исследований: ${format.integer(looks)})`
      return {
        'no-look': 'Времени без прогрессирования нет: после начала отсчёта исследований опухоли не записано.',
        'not-adequate': `Времени без прогрессирования нет: ни об одном исследовании опухоли ${seen} не известно, что оно достаточно полное.`,
        'looks-missed':
          'Времени без прогрессирования нет: между началом отсчёта и событием пропущено не менее двух плановых исследований, поэтому когда оно произошло, неизвестно.',
        'not-judged': `Времени без прогрессирования нет: ни одно исследование опухоли ${seen} не говорит, было ли прогрессирование.`,
      }[reason]
    },
  },
  'outcome/time-to-next-treatment': {
    title: 'Время до следующего лечения',
    says: 'Время от начала лечения до начала следующего; сеансы одного курса — одно лечение.',
    source: endpoints,
    sentence: ({ treatment, time }, _about, format) =>
      sentence(
        `Время до следующего лечения от ${treatments[treatment].from}, ${format.uncertainDate(time.from)}: ${length(time, format)}; ${ended(time, format)}`,
      ),
  },
  'outcome/duration-of-response': {
    title: 'Длительность ответа',
    says: 'Время от первого указанного ответа до прогрессирования или смерти, а без них — до последнего полноценного исследования опухоли.',
    source: endpoints,
    sentence: ({ time }, _about, format) =>
      sentence(
        `Длительность ответа от ${format.uncertainDate(time.from)}: ${length(time, format)}; ${ended(time, format)}`,
      ),
  },
  'outcome/symptom-control': {
    title: 'Время до исчезновения симптома',
    says: 'Время от первого лечения, начатого при имевшемся симптоме, до первого сообщения о том, что его больше нет, а без такого — до последнего сообщения о нём. Связано ли это с лечением, по записи не сказать.',
    source: endpoints,
    sentence: ({ symptom, name, treatment, time, goneUndated }, _about, format) => {
      const called =
        symptom === 'other' && name !== null ? `симптома ${format.quote(toldText(name, format))}` : symptoms[symptom]
      const undated = goneUndated
        ? ' Есть и сообщение без даты, что симптома больше нет: он мог исчезнуть в любое время.'
        : ''
      const told = sentence(
        `Время до исчезновения ${called} от ${treatments[treatment].from}, ${format.uncertainDate(time.from)}: ${length(time, format)}; ${ended(time, format)}`,
      )
      return `${told}${undated}`
    },
  },
  'outcome/biochemical-normalisation': {
    title: 'Время до нормализации маркера',
    says: 'Время от первого лечения, начатого после повышения маркера, до первого нормального результата, а без него — до последнего результата. Результаты, которые могло изменить что-то ещё, не учтены.',
    source: endpoints,
    sentence: ({ analyte, name, treatment, time }, _about, format) => {
      const called = analyte === 'other' && name !== null ? format.quote(toldText(name, format)) : terms.marker[analyte]
      return sentence(
        `Время до нормализации (${called}) от ${treatments[treatment].from}, ${format.uncertainDate(time.from)}: ${length(time, format)}; ${ended(time, format)}`,
      )
    },
  },
  'outcome/diagnostic-delay': {
    title: 'Время до диагноза',
    says: 'Время от первого симптома или от первого исследования до первого материала с опухолью.',
    source: 'даты записи; дата, известная до месяца или года, даёт диапазон',
    sentence: ({ first, symptom, from, to, days }, _about, format) => {
      const sign = first === 'imaging' ? 'От первого исследования' : `От появления ${symptoms[symptom ?? 'other']}`
      return `${sign} (${format.uncertainDate(from)}) до первого материала с опухолью (${format.uncertainDate(to)}): ${format.span(notNegative(days))}${inMonths(days, format)}.`
    },
  },
  'outcome/treatment-delay': {
    title: 'Время до лечения',
    says: 'Время от диагноза, от последнего консилиума, который на нём остановился, и от предыдущего лечения до начала лечения.',
    source: 'даты записи; дата, известная до месяца или года, даёт диапазон',
    sentence: ({ since, treatment, from, to, days }, _about, format) => {
      const start = { diagnosis: 'диагноза', board: 'консилиума с этим решением', treatment: 'предыдущего лечения' }[
        since
      ]
      const weeks = weeksSpan(days, format)
      return `От ${start} (${format.uncertainDate(from)}) до ${treatments[treatment].to} (${format.uncertainDate(to)}): ${format.span(notNegative(days))}${weeks === null ? '' : ` (${weeks} нед.)`}.`
    },
  },
  'outcome/immortal-time': {
    title: 'Бессмертное время',
    says: 'Дни между диагнозом и лечением: кто получил лечение, прожил их по определению, поэтому временем лечения они не считаются.',
    source: immortal,
    sentence: ({ treatment, from, to, days }, _about, format) =>
      `Время от диагноза (${format.uncertainDate(from)}) до ${treatments[treatment].to} (${format.uncertainDate(to)}), ${format.span(days)}, нельзя засчитывать как время ${treatments[treatment].of}: умерший за это время получить это лечение не мог.`,
  },
}

/** Where the order of two dates is open, only the upper bound says something. */
const notNegative = (days: Duration): Duration =>
  days.leastDays !== null && days.leastDays < 0 ? { leastDays: null, mostDays: days.mostDays } : days

export const outcomeCaveatsRu: CaveatWordsOf<OutcomeCaveats> = {
  'outcome-contact-is-not-imaging': ({ contact, looked }, format) =>
    `Пациента видели и позже (${format.uncertainDate(contact)}), но последнее исследование опухоли — ${format.uncertainDate(looked)}: отсутствие прогрессирования после него не установлено.`,
  'outcome-schedule-unknown': () =>
    'Как часто следовало исследовать опухоль, не записано: были ли пропуски, сказать нельзя.',
  'outcome-schedule-planned': ({ everyDays }, format) =>
    `Опухоль следовало исследовать каждые ${format.days(everyDays)}: событие после двух и более пропусков считается неувиденным.`,
  'outcome-progression-as-stated': () => 'Наличие прогрессирования — по заключениям врачей; здесь оно не измерялось.',
  'outcome-progression-measured': () =>
    'Было ли прогрессирование, следует из измеренных очагов по RECIST 1.1; как именно, сказано в ответах об опухолевом ответе.',
  'outcome-death-not-before-contact': ({ recorded, contact }, format) =>
    sentence(
      `Дата смерти записана как ${format.uncertainDate(recorded)}; о том, что пациент ещё жив, есть более поздняя запись (${format.uncertainDate(contact)}), значит, раньше неё смерть наступить не могла`,
    ),
  'outcome-progression-not-before-look': ({ recorded, look }, format) =>
    sentence(
      `Дата прогрессирования записана как ${format.uncertainDate(recorded)}; более позднее исследование опухоли (${format.uncertainDate(look)}) его ещё не выявило, значит, раньше него прогрессирования не было`,
    ),
  'outcome-order-uncertain': () => 'Даты известны недостаточно точно, чтобы сказать, что было раньше.',
  'outcome-extrahepatic-ignored': () => 'Прогрессирование вне печени этот отсчёт не завершает и не обрывает.',
  'outcome-progression-site-unknown': ({ on }, format) =>
    `Прогрессирование указано (${format.uncertainDate(on)}), но не сказано где: оно могло быть и в печени.`,
  'outcome-looks-not-judged': ({ count }, format) =>
    `${format.count(count, { one: 'исследование записано без слова о прогрессировании и не засчитано как свободное от него', few: 'исследования записаны без слова о прогрессировании и не засчитаны как свободные от него', many: 'исследований записаны без слова о прогрессировании и не засчитаны как свободные от него', other: 'исследования записаны без слова о прогрессировании и не засчитаны как свободные от него' })}.`,
}
