import type { ChartWords } from './chart-words.ts'
import type { Format } from './format.ts'

export const chartWordsRu = (f: Format): ChartWords => ({
  volumeAxis: 'Объём опухоли, мл',
  logScale: 'Логарифмическая шкала: равные шаги\u00A0— равные проценты',
  rootScale: 'Шкала квадратного корня: доходит до нуля и оставляет малые объёмы различимыми',
  countAxis: 'Число очагов',
  sumAxis: 'Сумма диаметров, мм',
  diameterAxis: 'Длинная ось, мм',
  remainsAxis: 'Осталось опухоли, мл',
  baseline: 'исходно',
  judged: 'оценка',
  threshold: ({ percent, mL }) => `${f.percent(percent / 100)}: не более ${f.mL(mL)}`,
  draft: 'черновик',
  synthetic: 'синтетика',
  legend: {
    measured: 'измерено и проверено',
    draft: 'измерено, черновик',
    derived: 'по диаметрам или числу',
    interval: 'интервал 95\u00A0%',
    treatment: 'лечение по записям',
    threshold: 'сколько может остаться',
    contour: 'контур, как обведён',
    longAxis: 'длинная ось, как измерена',
  },
  scaleBar: (mm) => `${f.integer(mm)}\u00A0мм`,
  notVisible: {
    same: 'не виден, методика та же',
    differs: 'не виден, методика другая',
    unknown: 'не виден',
  },
  notImaged: 'эта область не снята',
  noPicture: 'снимки не указаны',
  noLesion: 'других очагов нет',
  atLeast: (text) => `≥\u00A0${text}`,
  vanished: 'не виден',
  vanishedCount: (count) =>
    `${f.integer(count)} ${f.plural(count, { one: 'не виден', few: 'не видны', many: 'не видны', other: 'не видны' })}`,
  newCount: (count) => `исходно не видно: ${f.integer(count)}`,
  alt: {
    burden: ({ points }) =>
      `Объём опухоли во времени: ${points.map((p) => `${f.date(p.date)}, ${f.mLInterval(p.volume)}`).join('; ')}.`,
    gauge: ({ mayRemain, residual }) =>
      `Осталось опухоли: ${f.mLInterval(residual)}. ${mayRemain.map((m) => `Для ${f.percent(m.percent / 100)} не более ${f.mL(m.mL)}.`).join(' ')}`,
    sizes: ({ date, count, baseline, baselineCount }) =>
      `Очаги по длинной оси: на ${f.date(baseline)} их ${f.integer(baselineCount)}, на ${f.date(date)}\u00A0— ${f.integer(count)}.`,
    waterfall: ({ lesions, shrunk, grown, vanished, fresh }) =>
      `Изменение каждого из ${f.count(lesions, { one: 'очага', few: 'очагов', many: 'очагов', other: 'очага' })}: меньше стали ${f.integer(shrunk)}, больше ${f.integer(grown)}, не видны ${f.integer(vanished)}, исходно не было видно ${f.integer(fresh)}.`,
    course: ({ label, first, last }) => `${label}: от ${f.mL(first)} до ${f.mL(last)}.`,
    series: ({ name, points }) => `${name}: ${points.map((p) => `${f.date(p.date)}, ${p.value}`).join('; ')}.`,
    cell: ({ label, date, volumeMl, longAxisMm }) =>
      `${label}, ${f.date(date)}: ${f.mL(volumeMl)}${longAxisMm === null ? '' : `, длинная ось ${f.mm(longAxisMm)}`}.`,
    share: ({ label, percent }) => `${label}: ${f.share(percent / 100)}.`,
  },
})
