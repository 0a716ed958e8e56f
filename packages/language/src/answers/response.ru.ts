import { volumeChange } from '@debulk/clinical/response/diameter-volume'
import type {
  OtherVisit,
  ResponseAnswers,
  ResponseCaveats,
  RecistVisit,
} from '@debulk/clinical/response/response-answers'
import type { GateReason, OtherCriterion } from '@debulk/clinical/response/criterion-gate'
import type { ResponseFlag } from '@debulk/clinical/response/response-course'
import type { AmountUnit } from '@debulk/clinical/response/target-amount'
import type { TargetReason } from '@debulk/clinical/response/target-advice'
import type { Format } from '../format.ts'
import { responseChange as percent } from './response-change.ts'
import { placeName } from '../record/place-name.ts'
import { recordTermsRu as terms } from '../record/record-terms.ru.ts'
import { toldText } from '../record/told-text.ts'
import type { AnswerWordsOf, CaveatWordsOf, Detail } from './answer-words.ts'

const gap = '\u00A0'
const dash = `${gap}—`

const responses = {
  CR: 'полный ответ (CR)',
  PR: 'частичный ответ (PR)',
  SD: 'стабилизация (SD)',
  PD: 'прогрессирование (PD)',
  NE: 'оценить нельзя (NE)',
  'NON-CR/NON-PD': 'ни полного ответа, ни прогрессирования (non-CR/non-PD)',
  NED: 'признаков опухоли нет (NED)',
  baseline: 'исходное исследование',
  none: 'целевых очагов нет',
} as const

const criterionNames: Readonly<Record<OtherCriterion, string>> = {
  who: 'ВОЗ',
  mrecist: 'mRECIST',
  easl: 'EASL',
  qeasl: 'qEASL',
  vrecist: 'vRECIST',
  choi: 'Choi',
  'modified-choi': 'модифицированные критерии Choi',
}

const units: Readonly<Record<AmountUnit, string>> = { mm: 'мм', mm2: 'мм²', mL: 'мл', HU: 'ед. Хаунсфилда' }

const quantities: Readonly<Record<OtherCriterion, string>> = {
  who: 'сумма произведений двух диаметров',
  mrecist: 'сумма диаметров накапливающей контраст части',
  easl: 'сумма произведений диаметров накапливающей контраст части',
  qeasl: 'объём накапливающей контраст части',
  vrecist: 'объём',
  choi: 'средняя плотность',
  'modified-choi': 'средняя плотность',
}

const flags: Readonly<Record<ResponseFlag, string>> = {
  'normal-nodes-grew':
    'лимфоузлы выросли настолько, что по сумме это прогрессирование, но каждый из них по-прежнему меньше 10 мм: снимки стоит пересмотреть',
  'equivocal-new': 'новый очаг возможен, но не несомненен: нужно повторное исследование',
  'equivocal-confirmed-later':
    'подтверждённый позже очаг был виден уже здесь: прогрессирование датируется этим исследованием',
  'new-lesions-not-evaluated': 'есть ли новые очаги, не оценено',
  'new-lesions-unjudged':
    'отмечен очаг, которого исходно не было, и никто не оценил, новый ли он: если новый, это прогрессирование',
  reappeared: 'исчезнувший целевой очаг виден снова',
  'non-target-back': 'после полного ответа снова видны нецелевые очаги, а это прогрессирование',
  'pr-no-longer-met':
    'сумма снова меньше исходной менее чем на 30 %, прогрессирования нет; по числам это стабилизация, в разъяснениях EORTC такое время по-прежнему называют частичным ответом',
  'proves-pd-though-incomplete': 'один из целевых очагов не оценён, но уже остальные доказывают прогрессирование',
  'baseline-incomplete': 'у целевого очага нет исходного размера, сравнивать не с чем',
}

const targetReasons: Readonly<Record<TargetReason, string>> = {
  'largest-of-organ': 'первый по предпочтению в своём органе',
  'second-of-organ': 'второй в своём органе',
  'two-of-organ-already': 'двух более крупных из того же органа достаточно',
  'five-already': 'пяти целевых очагов достаточно, и каждый орган представлен',
  'larger-solid-preferred': 'кистозный или некротический, а в том же органе есть измеримый солидный',
  'too-short':
    'слишком мал, чтобы считаться измеримым: нужно не менее 10 мм, а при срезах толще 5 мм — не менее двух толщин среза',
  'node-not-target': 'лимфоузел с короткой осью от 10 до 15 мм: увеличен, наблюдается как нецелевой',
  'node-normal': 'лимфоузел с короткой осью меньше 10 мм считается нормальным',
  'bone-soft-tissue-not-recorded': 'в костях измерим только мягкотканный компонент, а есть ли он, не записано',
  'treated-earlier': 'до этой линии подвергался местному лечению, и роста с тех пор не показано',
  'perhaps-treated-earlier':
    'до этой линии мог подвергнуться местному лечению: какая часть печени была охвачена, не записано',
  'not-measured': 'диаметр никто не измерил',
  'cut-off': 'срезан краем изображения',
  benign: 'доброкачественный',
  'nature-uncertain': 'что это метастаз, не несомненно',
}

const gateReasons: Readonly<Record<GateReason, string>> = {
  'no-arterial-phase': 'среди записанных фаз одного из двух исследований нет артериальной',
  'arterial-phase-not-recorded': 'была ли артериальная фаза, не записано',
  'not-enhancing-at-baseline':
    'исходно очаги почти не накапливают контраст, и следить не за чем; вместо этого применяют RECIST 1.1',
  'enhancement-not-recorded': 'накопление контраста в артериальную фазу исходно не записано',
  'oil-on-ct':
    'йодированное масло после эмболизации плотное на КТ и скрывает и плотность очага, и накопление контраста',
  'not-ct': 'для плотности нужна КТ в обоих исследованиях',
  'modality-not-recorded': 'вид исследования не записан',
  'no-portal-venous-phase': 'среди записанных фаз одного из двух исследований нет портальной венозной',
  'phase-not-recorded': 'фаза контрастирования не записана',
  'no-second-axis': 'поперечный диаметр записан не для каждого целевого очага в обоих исследованиях',
  'no-volume': 'не каждый целевой очаг размечен в обоих исследованиях',
  'no-enhancing-extent': 'накапливающая контраст часть записана не для каждого целевого очага в обоих исследованиях',
  'no-attenuation': 'плотность записана не для каждого целевого очага в обоих исследованиях',
  'no-enhancing-across': 'у накапливающей контраст части записан только наибольший диаметр, поперечного нет',
  'no-enhancing-volume':
    'объём накапливающей контраст части записан не для каждого целевого очага в обоих исследованиях',
  'attenuation-not-positive':
    'средняя плотность исходно или здесь не больше 0 ед. Хаунсфилда, и изменение в процентах ничего не значит',
  'target-gone': 'один из целевых очагов исчез, плотности у него больше нет, и среднего не получить',
  'target-not-evaluated': 'в одном из двух исследований один из целевых очагов не оценён',
  'site-lengths-only': 'для целевого очага вне печени записаны только длины',
  'targets-not-followed': 'нет целевых очагов, за которыми можно следить',
  'no-size': 'диаметры, которые этот критерий оценивает наряду с плотностью, в обоих исследованиях неполны',
}

/** A full stop, unless the text ends with that of «г.». */
const stop = (text: string): string => (text.endsWith('.') ? text : `${text}.`)

const fromThree = (
  visit: Pick<RecistVisit, 'changeFromBaseline' | 'changeFromNadir' | 'changeFromLastTreatment'>,
  f: Format,
): string => {
  const parts = [
    visit.changeFromBaseline === null ? null : `${percent(visit.changeFromBaseline, f)} к исходному значению`,
    visit.changeFromNadir === null ? null : `${percent(visit.changeFromNadir, f)} к наименьшему прежнему (надиру)`,
    visit.changeFromLastTreatment === null
      ? null
      : `${percent(visit.changeFromLastTreatment, f)} после последнего лечения печени`,
  ].filter((part) => part !== null)
  return parts.length === 0 ? 'изменение назвать нельзя' : parts.join(', ')
}

const mm = (value: number, f: Format): string => `${f.printed(Math.round(value * 10) / 10)}${gap}мм`

/** What one visit is judged by: the sum with its changes, and the size where it decides too. */
const otherParts = (visit: OtherVisit, criterion: OtherCriterion, unit: AmountUnit, f: Format): readonly string[] => [
  ...(visit.amount === null
    ? []
    : [
        `${quantities[criterion]} ${f.number(visit.amount)}${gap}${units[unit]}${visit.changeFromNadir === null ? '' : `, ${fromThree(visit, f)}`}`,
      ]),
  ...(visit.sizeChange === null ? [] : [`сумма диаметров ${percent(visit.sizeChange, f)} к исходному значению`]),
]

/** A visit that lies open between two responses is told by both. */
const overallText = ({ overall, between }: RecistVisit): string =>
  between ? `вопрос открыт\u00A0— ${responses[between[0]]} или ${responses[between[1]]}` : responses[overall]

const visitText = (visit: RecistVisit, certainAt: string | null, f: Format): string => {
  const isAfter = certainAt !== null && visit.date > certainAt
  const sum =
    visit.target === 'none'
      ? 'целевых очагов нет'
      : visit.sumMm === null
        ? `сумма неполная, оценено ${mm(visit.seenSumMm, f)}`
        : `сумма ${mm(visit.sumMm, f)}`
  const change = visit.overall === 'baseline' || visit.target === 'none' ? '' : `; ${fromThree(visit, f)}`
  const parts = [
    visit.overall === 'baseline' || visit.target === 'none' ? null : `целевые очаги: ${responses[visit.target]}`,
    visit.overall === 'baseline' || visit.nonTarget === null ? null : `нецелевые: ${responses[visit.nonTarget]}`,
    visit.overall === 'baseline'
      ? null
      : isAfter
        ? `уже после прогрессирования; само по себе в целом: ${overallText(visit)}`
        : `в целом: ${overallText(visit)}`,
    ...visit.flags.map((flag) => flags[flag]),
  ].filter((part) => part !== null)
  return `${sum}${change}${parts.length === 0 ? '' : `; ${parts.join('; ')}`}`
}

/** What the change of the sum is in volume, were every target to keep its shape. */
const inVolume = (visit: RecistVisit | undefined, f: Format): readonly Detail[] => {
  const change = visit?.overall === 'baseline' ? null : (visit?.changeFromBaseline ?? null)
  if (change === null || change === 0) return []
  const text = `${percent(change, f)} по диаметру — это ${percent(volumeChange(change), f)} по объёму, если все целевые очаги меняются одинаково и сохраняют форму`
  return [{ label: 'По объёму', text, mark: null }]
}

const obstacles = {
  'no-readings': 'в исходном исследовании очаги не измерены и не сосчитаны',
  'none-seen':
    'в исходном исследовании очагов не найдено, и измерять нечего; прогрессированием было бы только появление новых',
  'one-study': 'очаги описаны только в одном исследовании, а для ответа нужны два',
  'only-size-ranges':
    'в записи указаны диапазоны размеров, а самый крупный очаг одного исследования и самый крупный другого\u00A0— не обязательно один и тот же очаг',
  'no-identity':
    'очаги измерены, но никто не подтвердил, какой из них какой в разные даты: дайте каждому очагу trackingUid или запишите lesion-identified',
  'nothing-measurable': 'исходно нет ни одного измеримого очага',
  'several-unsigned':
    'за один день есть несколько описаний, и ни в одном не назван рентгенолог: какое из них принимать, неизвестно',
  'targets-not-read': 'выбранных целевых очагов нет в описании исходного исследования',
} as const

const bestText = (best: string | null): string =>
  best === null ? 'пока нет' : (responses[best as keyof typeof responses] ?? best)

const by = (reader: string | null, f: Format): string => (reader === null ? '' : ` (оценивает ${f.quote(reader)})`)

export const responseAnswersRu: AnswerWordsOf<ResponseAnswers> = {
  'response/recist': {
    title: 'Ответ по RECIST 1.1',
    says: 'Прослеживает целевые очаги одной линии лечения. Прогрессирование оценивается от наименьшей прежней полной суммы, частичный ответ\u00A0— от исходной; если целевой очаг не оценён, оценить исследование нельзя, кроме случая, когда уже остальные доказывают прогрессирование.',
    source: 'RECIST 1.1: Eisenhauer 2009, Eur J Cancer 45:228–247; разъяснения EORTC',
    sentence: (value, _, f) => {
      if (value.status === 'not-classifiable')
        return `Применить RECIST 1.1 нельзя, ответ не классифицируется: ${obstacles[value.reason]}.`
      const last = value.visits.at(-1)
      const start = `Исходное исследование${dash} ${f.date(value.baseline)}${by(value.reader, f)}`
      if (!last || last.overall === 'baseline') return `${start}; более поздних исследований пока нет.`
      const told =
        last.target === 'none'
          ? `${f.date(last.date)} целевых очагов, которые можно измерить, нет`
          : last.sumMm === null
            ? `${f.date(last.date)} полной суммы диаметров целевых очагов нет`
            : `${f.date(last.date)} сумма диаметров целевых очагов ${mm(last.sumMm, f)} (${fromThree(last, f)})`
      if (value.progression !== null) {
        const { on, certainAt } = value.progression
        const certain = on.value === certainAt ? '' : `; несомненным оно стало ${f.date(certainAt)}`
        const since = stop(`${start}; прогрессирование (PD), датируется ${f.uncertainDate(on)}${certain}`)
        return last.overall === 'PD'
          ? `${since} ${told.slice(0, 1).toUpperCase()}${told.slice(1)}.`
          : `${since} Оно остаётся в силе, что бы ни показали более поздние исследования: ${told}, само по себе это ${overallText(last)}.`
      }
      const open = value.visits.some(({ between }) => between)
        ? 'Было ли прогрессирование, сказать нельзя: очаг, которого исходно не было, не оценён.'
        : last.overall === 'NE'
          ? 'Прогрессирования не показано; было ли оно к последнему исследованию, сказать нельзя.'
          : 'Прогрессирования пока нет.'
      return `${start}; ${told}. В целом: ${overallText(last)}. ${open}`
    },
    details: (value, f) =>
      value.status === 'not-classifiable'
        ? [{ label: 'Исследования', text: f.list(value.studies.map((study) => f.shortDate(study))), mark: null }]
        : [
            {
              label: 'Целевые очаги',
              text: value.targets
                .map(
                  ({ label, baselineMm }) =>
                    `${f.quote(placeName(label, f))}${baselineMm === null ? '' : ` ${mm(baselineMm, f)}`}`,
                )
                .join(', '),
              mark: null,
            },
            ...value.visits.map((visit) => ({
              label: f.shortDate(visit.date),
              text: visitText(visit, value.progression?.certainAt ?? null, f),
              mark: null,
            })),
            ...inVolume(value.visits.at(-1), f),
          ],
  },
  'response/best': {
    title: 'Лучший общий ответ',
    says: 'Лучший ответ до первого прогрессирования. Подтверждение требуется, только если ответ\u00A0— главная конечная точка исследования без рандомизации, поэтому приведены оба варианта.',
    source: 'RECIST 1.1 §4.4.3 и таблица 3: Eisenhauer 2009; правила подтверждения как в admiralonco',
    sentence: (value, _, f) => {
      const { unconfirmed, confirmed } = value
      const start = `Лучший общий ответ${by(value.reader, f)}`
      if (unconfirmed.best === null) return `${start}: исследований после исходного пока нет.`
      const needed = `если нужно подтверждение не раньше чем через ${f.days(value.confirmAfterDays)}`
      const told =
        unconfirmed.best === confirmed.best
          ? `${start}: ${bestText(unconfirmed.best)}, и с подтверждением, и без него`
          : `${start}: ${bestText(unconfirmed.best)}, если подтверждение не требуется; ${bestText(confirmed.best)}, ${needed}`
      const from =
        value.referenceIs === 'treatment' ? 'первого лечения после исходного исследования' : 'исходного исследования'
      const dates =
        unconfirmed.datesDecide || confirmed.datesDecide ? ' В пределах записанных дат ответ мог бы быть и другим.' : ''
      return `${told}. Стабилизация засчитывается через ${f.days(value.stableAfterDays)} после ${from}, ${stop(f.uncertainDate(value.reference))}${dates}`
    },
  },
  'response/duration': {
    title: 'Длительность ответа или стабилизации',
    says: 'От первого исследования с ответом (стабилизация\u00A0— от начала лечения) до прогрессирования или смерти; иначе до последнего исследования, которое удалось оценить.',
    source: 'RECIST 1.1 §4.6: Eisenhauer 2009',
    sentence: ({ reader, durations }, _, f) =>
      durations
        .map(({ of, from, to, ended, span }) => {
          const what = {
            response: 'Длительность ответа',
            'complete-response': 'Длительность полного ответа',
            'stable-disease': 'Длительность стабилизации',
          }[of]
          const end = {
            progression: `до прогрессирования, ${f.uncertainDate(to)}`,
            death: `до смерти, ${f.uncertainDate(to)}`,
            censored: `до последней оценки, ${f.uncertainDate(to)}, и тогда он${of === 'stable-disease' ? 'а' : ''} ещё сохранял${of === 'stable-disease' ? 'ась' : 'ся'}`,
          }[ended]
          return stop(`${what}${by(reader, f)}${dash} ${f.span(span)}: с ${f.uncertainDate(from)} ${end}`)
        })
        .join(' '),
  },
  'response/readers': {
    title: 'Два рентгенолога',
    says: 'Сравнивает две оценки одного течения. Разная дата прогрессирования или разный лучший ответ требуют третьего врача, который выбирает одну из двух оценок.',
    source: 'Обычная практика централизованного пересмотра; с регламентом не сверено',
    sentence: ({ names, ratedByBoth, alike, kinds, best, progression, adjudication }, _, f) => {
      const counted = `${f.quote(names.first)} и ${f.quote(names.second)}: одинаково оценено ${f.integer(alike)} из ${f.count(ratedByBoth, { one: 'исследования', few: 'исследований', many: 'исследований', other: 'исследования' })}.`
      const third = adjudication !== null && ![names.first, names.second].includes(adjudication.reader)
      const neither = third
        ? ` Выбрана оценка ${f.quote(adjudication.reader)}, поэтому ни одна из этих двух не принимается.`
        : ''
      if (kinds.length === 0) return `${counted} Лучший ответ и дата прогрессирования совпадают.${neither}`
      const parts = [
        kinds.includes('best-response') ? `лучший ответ: ${bestText(best.first)} и ${bestText(best.second)}` : null,
        kinds.includes('progression-date')
          ? `прогрессирование: ${progression.first ? f.uncertainDate(progression.first) : 'нет'} и ${progression.second ? f.uncertainDate(progression.second) : 'нет'}`
          : null,
      ].filter((part) => part !== null)
      const differ = `${counted} Расходятся: ${stop(parts.join('; '))}`
      if (adjudication === null)
        return `${differ} Третий врач должен выбрать одну из двух оценок; его выбор не записан.`
      if (third) return `${differ}${neither}`
      const chooser = adjudication.by === null ? 'Третий врач' : `Третий врач (${f.quote(adjudication.by)})`
      const reason = adjudication.reason === null ? '' : ` (${f.quote(toldText(adjudication.reason, f))})`
      return `${differ} ${chooser} выбрал оценку ${f.quote(adjudication.reader)}${reason}; она и принимается.`
    },
    details: ({ visits, names }, f) =>
      visits.map(({ date, first, second }) => ({
        label: f.uncertainDate(date),
        text: `${f.quote(names.first)}: ${responses[first]}; ${f.quote(names.second)}: ${responses[second]}`,
        mark: 'conflict' as const,
      })),
  },
  'response/targets-advised': {
    title: 'За какими очагами следил бы RECIST',
    says: 'Не более двух очагов на орган и пяти всего, измеримые, начиная с крупных. Это совет с обоснованием; выбирает врач.',
    source: 'RECIST 1.1 §3.1 и §4.2: Eisenhauer 2009; разъяснения EORTC',
    sentence: ({ baseline, countIsAtLeast, candidates }, _, f) => {
      const advised = candidates.filter((each) => each.advised)
      const count = countIsAtLeast
        ? `не менее ${f.count(candidates.length, { one: 'очага', few: 'очагов', many: 'очагов', other: 'очага' })}`
        : f.count(candidates.length, { one: 'очаг', few: 'очага', many: 'очагов', other: 'очага' })
      const all = `В исходном исследовании ${f.date(baseline)} описано ${count}`
      if (advised.length === 0) return `${all}; ни один не годится в целевые.`
      const named = advised.map(
        ({ label, lengthMm }) => `${f.quote(placeName(label, f))}${lengthMm === null ? '' : ` (${mm(lengthMm, f)})`}`,
      )
      const differs = candidates.filter(
        ({ chosen, advised: isAdvised }) => chosen !== null && chosen !== isAdvised,
      ).length
      const other = differs > 0 ? ' Врач выбрал иначе.' : ''
      return `${all}; по RECIST 1.1 целевыми были бы ${f.list(named)}.${other} Это совет, выбирает врач.`
    },
    details: ({ candidates }, f) => {
      // lesions that are only a count are one line
      const counted = candidates.filter(({ reason, chosen }) => reason === 'not-measured' && chosen !== true)
      const single = counted.length > 1 ? candidates.filter((each) => !counted.includes(each)) : candidates
      const rows = single.map(({ label, lengthMm, advised, reason, chosen }) => ({
        label: `${placeName(label, f)}${lengthMm === null ? '' : `, ${mm(lengthMm, f)}`}`,
        text: `${advised ? 'годится в целевые' : 'не целевой'}: ${targetReasons[reason]}${chosen === null ? '' : chosen ? '; выбран врачом' : '; врачом не выбран'}`,
        mark: advised ? ('met' as const) : ('not-met' as const),
      }))
      if (counted.length < 2) return rows
      const label = `Ещё ${f.count(counted.length, { one: 'очаг', few: 'очага', many: 'очагов', other: 'очага' })}`
      return [...rows, { label, text: 'не целевые: диаметр никто не измерил', mark: 'not-met' as const }]
    },
  },
  'response/criteria': {
    title: 'Какие ещё критерии применимы',
    says: 'Критерии по накоплению контраста, плотности и объёму применимы, только если это позволяют снимки; для каждого неприменимого указана причина.',
    source:
      'Lencioni 2010 (mRECIST); Bruix 2001 (EASL); Chapiro 2014 (qEASL, vRECIST); Choi 2007; Nathan 2010 (модифицированные Choi); Miller 1981 (ВОЗ); йодированное масло на КТ\u00A0— общеизвестное, не сверено',
    sentence: ({ baseline, at, gates }, _, f) => {
      const named = (wanted: 'yes' | 'no' | 'unknown') =>
        gates.filter(({ applies }) => applies === wanted).map(({ criterion }) => criterionNames[criterion])
      const [yes, no, unknown] = [named('yes'), named('no'), named('unknown')]
      const parts = [
        yes.length === 0
          ? 'кроме RECIST 1.1, применить нельзя ни один критерий'
          : `кроме RECIST 1.1, можно применить: ${f.list(yes)}`,
        no.length === 0 ? null : `неприменимы: ${f.list(no)}`,
        unknown.length === 0 ? null : `решить нельзя, не хватает сведений: ${f.list(unknown)}`,
      ].filter((part) => part !== null)
      return `${f.date(baseline)}${dash} ${f.date(at)}: ${parts.join('; ')}.`
    },
    details: ({ gates }, f) =>
      gates.map(({ criterion, applies, reasons, between, lastAt }) => ({
        label: `${criterionNames[criterion]}${between === null ? '' : `, ${f.shortDate(between[0])}${dash} ${f.shortDate(between[1])}`}`,
        text:
          applies === 'yes'
            ? 'применимо'
            : [
                ...reasons.map((reason) => gateReasons[reason]),
                ...(lastAt === null ? [] : [`${f.date(lastAt)} критерий ещё был применим`]),
              ].join('; '),
        mark: applies === 'yes' ? ('met' as const) : applies === 'no' ? ('not-met' as const) : ('unknown' as const),
      })),
  },
  'response/other': {
    title: 'Ответ по другим критериям',
    says: 'Целевые очаги по другому критерию (выбранные для него, а если таких нет, то по RECIST 1.1): от исходного значения, от наименьшего прежнего и после последнего лечения печени. Новые и нецелевые очаги учитываются как в RECIST.',
    source:
      'Miller 1981, Cancer 47:207–214 (ВОЗ); Lencioni 2010, Semin Liver Dis 30:52–60 (mRECIST); Bruix 2001, J Hepatol 35:421–430 (EASL); Chapiro 2014, Radiology 273:746–758 (qEASL, vRECIST); Choi 2007; Nathan 2010',
    sentence: ({ criterion, baseline, unit, progression, visits }, _, f) => {
      const last = visits.findLast(({ response }) => response !== null)
      const name = criterionNames[criterion]
      if (!last || last.response === null)
        return `${name}: после ${f.date(baseline)} нет исследования, где критерий применим и измерены все целевые очаги.`
      const told = otherParts(last, criterion, unit, f)
      const found = `${told.length === 0 ? '' : `${told.join('; ')}: `}${responses[last.response]}`
      const open = last === visits.at(-1) ? '' : ' К более поздним исследованиям критерий неприменим.'
      const span = `${name}, ${f.date(baseline)}${dash} ${f.date(last.date)}`
      if (progression === null || progression === last.date) return `${span}: ${found}.${open}`
      return `${span}: ${responses.PD}, дата: ${stop(f.date(progression))} Оно остаётся, что бы ни показали более поздние исследования; последнее само по себе: ${found}.${open}`
    },
    details: ({ criterion, unit, targets, visits }, f) => [
      { label: 'Целевые очаги', text: targets.map((label) => f.quote(placeName(label, f))).join(', '), mark: null },
      ...visits.map((visit, i) => ({
        label: f.shortDate(visit.date),
        text: [
          ...otherParts(visit, criterion, unit, f),
          visit.response === null ? null : responses[visit.response],
          ...visit.reasons.map((reason) => gateReasons[reason]),
          i === 0 && visit.amount === null ? 'измерены не все целевые очаги' : null,
        ]
          .filter((part) => part !== null)
          .join('; '),
        mark: null,
      })),
    ],
  },
}

const dated = (dates: readonly string[], f: Format): string => f.list(dates.map((date) => f.date(date)))

export const responseCaveatsRu: CaveatWordsOf<ResponseCaveats> = {
  'response/targets-not-selected': () =>
    'Какие очаги целевые, никто не записал; вместо них взяты самые крупные измеримые очаги исходного исследования.',
  'response/new-lesions-not-judged': ({ dates }, f) =>
    `${dated(dates, f)}: есть ли новые очаги, никто не записал. Ответ верен, только если их нет.`,
  'response/non-targets-not-judged': ({ dates }, f) =>
    `${dated(dates, f)}: нецелевые очаги никто не оценил; они считаются неоценёнными.`,
  'response/nodules-not-judged': ({ dates }, f) =>
    `${dated(dates, f)}: есть ли внутри очагов новые или растущие узелки, никто не записал. По критериям Choi это было бы прогрессирование.`,
  'response/slice-not-recorded': ({ labels }, f) =>
    `Толщина срезов исходного исследования не записана. ${f.list(labels.map((label) => f.quote(placeName(label, f))))}: измеримо, только если срезы были достаточно тонкими (при срезах толще 5 мм — не менее двух толщин среза).`,
  'response/draft-reading': ({ dates }, f) => `${dated(dates, f)}: описание никто не проверил, это черновик.`,
  'response/technique-differs': ({ baseline, dates }, f) =>
    `${dated(dates, f)}: исследование выполнено иначе, чем исходное ${stop(f.date(baseline))} Очаг, впервые видимый там, не обязательно новый.`,
  'response/unjudged-lesions': ({ date, count }, f) =>
    `${f.date(date)}: размечено очагов, которых нет в исходном исследовании: ${f.integer(count)}. Новое ли это поражение, никто не сказал: пока этого не сделали, вопрос об ответе открыт.`,
  'response/fdg-new-uptake': ({ site, on, before, beforeOn, known }, f) => {
    const earlier = beforeOn === null ? '' : f.uncertainDate(beforeOn)
    const was = {
      none: `накопление ФДГ, которого при исследовании ${earlier} не было`,
      low: `накопление ФДГ, которое при исследовании ${earlier} было низким`,
      'not-named': `накопление ФДГ в месте, которое в исследовании ${earlier} не названо и где опухоль не была записана`,
      'no-scan': 'накопление ФДГ там, где опухоль не была записана; сравнить не с чем: более раннего исследования нет',
    }[before]
    const means = known
      ? 'опухоль там уже была известна, поэтому новый ли это очаг, решает читающий снимки'
      : before === 'none'
        ? 'по RECIST 1.1 это признак нового очага, то есть прогрессирования, если он подтвердится'
        : 'по RECIST 1.1 это прогрессирование, если другое исследование подтвердит там новый очаг'
    return `${f.uncertainDate(on)}, ${f.quote(site)}: ${was}; ${means}. В ответе выше это не учтено.`
  },
  'response/complete-with-raised-marker': ({ date, analyte, name, on }, f) => {
    const called = analyte === 'other' && name !== null ? f.quote(toldText(name, f)) : terms.marker[analyte]
    return `Полный ответ ${f.date(date)} требует нормальных маркеров, если они используются, а маркер (${called}) ${f.uncertainDate(on)} был выше верхней границы нормы.`
  },
  'response/other-sites-not-followed': ({ sites }, f) =>
    `Здесь прослежены только очаги печени. Записаны также: ${f.list(sites.map((site) => f.quote(site)))}.`,
}
