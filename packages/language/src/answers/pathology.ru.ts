import type { PathologyAnswers, PathologyCaveats } from '@debulk/clinical/pathology/pathology-answers'
import type { Grade, GradeBasis } from '@debulk/clinical/pathology/specimen-grade'
import type { SpecimenSite } from '@debulk/clinical/record/pathology-events'
import { publishedHeterogeneity } from '@debulk/clinical/pathology/grade-heterogeneity'
import type { AnswerWordsOf, CaveatWordsOf, Detail } from './answer-words.ts'
import type { Format } from '../format.ts'

const sites: Readonly<Record<SpecimenSite, string>> = {
  primary: 'первичная опухоль',
  liver: 'печень',
  'mesenteric-mass': 'опухолевый конгломерат брыжейки',
  node: 'лимфоузел',
  peritoneum: 'брюшина',
  bone: 'кость',
  other: 'другая локализация',
}
const names: Readonly<Record<Grade, string>> = { G1: 'G1', G2: 'G2', G3: 'НЭО G3', NEC: 'НЭР', MiNEN: 'MiNEN' }
const either = (possible: readonly Grade[]): string => {
  const all = possible.map((grade) => names[grade])
  return all.length < 2 ? (all[0] ?? 'степень не указана') : `${all.slice(0, -1).join(', ')} или ${all.at(-1) ?? ''}`
}
const bases: Readonly<Record<GradeBasis, string>> = {
  both: 'по Ki-67 и митозам, по большему из двух',
  'ki67-only': 'только по Ki-67',
  'mitoses-only': 'только по митозам',
  morphology: 'по дифференцировке и типу клеток',
  stated: 'как указано в заключении, подсчётов в нём нет',
  none: 'степень определить нельзя',
}
const opened = {
  'count-straddles': 'Указанное значение лежит по обе стороны границы.',
  'differentiation-not-recorded': 'Дифференцировка не указана, поэтому НЭО G3 и НЭР различить нельзя.',
} as const
const percent = (value: number, f: Format) => `${f.number(value)}\u00A0%`

export const pathologyAnswersRu: AnswerWordsOf<PathologyAnswers> = {
  'pathology/specimen-grade': {
    title: 'Степень злокачественности образца',
    says: 'Степень по ВОЗ для одного образца: большее из Ki-67 и митозов; низкодифференцированная опухоль — рак (НЭР), степени G у неё нет.',
    source:
      'Классификация ВОЗ опухолей пищеварительной системы 2019 г., сохранена в классификации эндокринных опухолей 2022 г.: Ki-67 менее 3 %, 3–20 %, более 20 %; митозы на 2 мм²: менее 2, 2–20, более 20.',
    sentence: (v, _about, f) => {
      const where = `${capital(sites[v.site])}, ${f.uncertainDate(v.on)}`
      if (v.possible.length === 0) return `${where}: в заключении нет данных для определения степени.`
      const ki67 = v.ki67Percent === null ? '' : `, Ki-67 ${f.bounded(v.ki67Percent)}\u00A0%`
      const open = v.open === null ? '' : ` ${opened[v.open]}`
      return `${where}: ${either(v.possible)}, ${bases[v.basis]}${ki67}.${open}`
    },
    details: (v, f) => {
      const lines: Detail[] = []
      const grades = (of: readonly string[]) => of.join(' или ')
      if (v.ki67Percent !== null && v.byKi67 !== null)
        lines.push({ label: 'Ki-67', text: `${f.bounded(v.ki67Percent)}\u00A0%: ${grades(v.byKi67)}`, mark: null })
      if (v.mitosesPer2Mm2 !== null && v.byMitoses !== null)
        lines.push({
          label: 'Митозы',
          text: `${f.bounded(v.mitosesPer2Mm2)} на 2\u00A0мм²: ${grades(v.byMitoses)}`,
          mark: null,
        })
      if (v.counting !== null)
        lines.push({
          label: 'Подсчёт клеток',
          text: `${f.printed(Math.round(v.counting.positive * 10) / 10)} из ${f.integer(v.counting.counted)}; 95\u00A0% интервал индекса ${f.number(v.counting.lowPercent)}–${percent(v.counting.highPercent, f)}`,
          mark: null,
        })
      if (v.stated !== null)
        lines.push({
          label: 'Указано в заключении',
          text: names[v.stated],
          mark: v.agrees === 'yes' ? 'met' : v.agrees === 'no' ? 'conflict' : v.agrees === 'unknown' ? 'unknown' : null,
        })
      for (const { event, possible } of v.reviews)
        lines.push({ label: `Более раннее заключение ${f.quote(event)}`, text: either(possible), mark: null })
      for (const { marker, result } of v.stains)
        lines.push({ label: f.quote(marker), text: stains[result], mark: null })
      return lines
    },
  },
  'pathology/case-grade': {
    title: 'Степень злокачественности у пациента',
    says: 'Наибольшая степень из всех образцов; более поздний образец с меньшей степенью её не снижает.',
    source:
      'ВОЗ 2019/2022 определяет степень каждого образца; что для случая сохраняется наибольшая — общая практика, с текстом не сверено.',
    sentence: (v, _about, f) => {
      const of = f.count(v.specimens.length - v.ungraded.length, {
        one: 'оценённого образца',
        few: 'оценённых образцов',
        many: 'оценённых образцов',
        other: 'оценённого образца',
      })
      return v.possible.length === 1
        ? `Степень злокачественности у пациента — ${either(v.possible)}, наибольшая из ${of}.`
        : `Точно определить степень злокачественности нельзя: ${either(v.possible)}, по данным ${of}.`
    },
    details: (v, f) =>
      v.specimens.map(({ on, site, possible, basis }) => ({
        label: `${capital(sites[site])}, ${f.uncertainDate(on)}`,
        text: possible.length === 0 ? bases.none : `${either(possible)}, ${bases[basis]}`,
        mark: null,
      })),
  },
  'pathology/heterogeneity': {
    title: 'Первичная опухоль и метастазы',
    says: 'Отличается ли степень злокачественности метастазов от степени первичной опухоли.',
    source:
      'Shi 2015; Grillo; серия из Уханя. Частота различий сильно зависит от того, как брали материал из метастазов.',
    sentence: (v, _about, f) => {
      const [grillo, wuhan] = publishedHeterogeneity
      const found = `Первичная опухоль — ${either(v.primary)}, метастазы — ${either(v.metastases)}`
      const verdict = {
        yes: 'степени различаются',
        no: 'степени совпадают',
        unknown: 'различаются ли они, сказать нельзя',
      }[v.differs]
      return `${found}: ${verdict}. В опубликованных сериях они различаются у ${f.number(wuhan.percent)}–${f.number(grillo.percent)}\u00A0% пациентов (при синхронных метастазах у ${f.number(grillo.synchronousPercent)}\u00A0%, при метахронных у ${f.number(grillo.metachronousPercent)}\u00A0%), поэтому само по себе различие — не ошибка.`
    },
  },
}

const stains = {
  positive: 'положительная реакция',
  negative: 'отрицательная реакция',
  focal: 'очаговая положительная реакция',
  'not-done': 'не проводилось',
} as const

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1)

export const pathologyCaveatsRu: CaveatWordsOf<PathologyCaveats> = {
  'grade/on-limit': ({ limitPercent }, f) =>
    `Ki-67 лежит точно на границе ${f.printed(limitPercent)}\u00A0% между двумя степенями.`,
  'grade/no-mitoses': () => 'Число митозов не указано; оно могло бы только повысить степень.',
  'grade/no-ki67': () => 'Ki-67 не указан; он мог бы только повысить степень.',
  'grade/cells-not-recorded': () =>
    'Сколько клеток подсчитано, не указано, поэтому погрешность подсчёта Ki-67 неизвестна.',
  'grade/few-cells': ({ counted, required }, f) =>
    `Подсчитано всего ${f.count(counted, { one: 'клетка', few: 'клетки', many: 'клеток', other: 'клетки' })}; требуется не менее ${f.integer(required)}.`,
  'grade/interval-crosses': ({ lowPercent, highPercent, limitPercent, probability }, f) =>
    `Интервал подсчёта ${f.number(lowPercent)}–${percent(highPercent, f)} включает границу ${f.printed(limitPercent)}\u00A0%; по одной только погрешности подсчёта вероятность того, что истинный индекс её достигает, — ${f.share(probability)}.`,
  'grade/count-differs': ({ printed, countedPercent }, f) =>
    `Указанный Ki-67 ${f.bounded(printed)}\u00A0% не совпадает с подсчитанным ${percent(countedPercent, f)}.`,
  'grade/stated-differs': ({ stated, possible }) =>
    `В заключении указано ${names[stated]}; по его же подсчётам получается ${either(possible)}.`,
  'grade/stated-only': () => 'Указанную степень нельзя пересчитать: нет ни Ki-67, ни числа митозов.',
  'grade/differentiation-not-recorded': () => 'Дифференцировка не указана.',
  'grade/poor-with-low-ki67': ({ ki67 }, f) =>
    `Низкодифференцированный рак с Ki-67 ${f.bounded(ki67)}\u00A0%, не превышающим 20\u00A0%, необычен; сверьте с заключением.`,
  'grade/differs-in-2010': ({ in2010 }) =>
    in2010 === 'undefined'
      ? 'В издании 2010\u00A0г. такой Ki-67 попадал в промежуток от 2 до 3\u00A0%, для которого степени не было.'
      : `В издании 2010\u00A0г. такой Ki-67 означал ${in2010}.`,
  'grade/no-net-g3-in-2010': () =>
    'НЭО G3 выделяют с 2017\u00A0г. для поджелудочной железы и с 2019\u00A0г. для всей пищеварительной системы; в 2010\u00A0г. её называли раком.',
  'grade/review-differs': ({ reviews }, f) =>
    f.plural(reviews, {
      one: 'В более раннем заключении по тому же образцу степень была другой; принят пересмотр.',
      few: 'В более ранних заключениях по тому же образцу степень была другой; принят последний пересмотр.',
      many: 'В более ранних заключениях по тому же образцу степень была другой; принят последний пересмотр.',
      other: 'В более ранних заключениях по тому же образцу степень была другой; принят последний пересмотр.',
    }),
  'grade/later-lower': ({ specimens }, f) =>
    `Более поздних образцов с меньшей степенью: ${f.integer(specimens)}; степень у пациента они не снижают.`,
  'grade/ungraded': ({ specimens }, f) => `Образцов, по которым степень определить нельзя: ${f.integer(specimens)}.`,
}
