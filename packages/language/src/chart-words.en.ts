import type { ChartWords } from './chart-words.ts'
import type { Format } from './format.ts'

export const chartWordsEn = (f: Format): ChartWords => ({
  volumeAxis: 'Tumour volume, mL',
  logScale: 'Logarithmic scale: equal steps are equal percentages',
  rootScale: 'Square-root scale: it reaches zero and keeps small volumes readable',
  countAxis: 'Lesions',
  sumAxis: 'Sum of diameters, mm',
  diameterAxis: 'Long axis, mm',
  remainsAxis: 'Tumour left, mL',
  baseline: 'baseline',
  judged: 'judged',
  threshold: ({ percent, mL }) => `${f.percent(percent / 100)}: at most ${f.mL(mL)}`,
  draft: 'draft',
  synthetic: 'synthetic',
  legend: {
    measured: 'measured, reviewed',
    draft: 'measured, draft',
    derived: 'from diameters or counts',
    interval: '95\u00A0% interval',
    treatment: 'treatment, as recorded',
    threshold: 'most that may remain',
    contour: 'contour as drawn',
    longAxis: 'long axis as measured',
  },
  scaleBar: (mm) => `${f.integer(mm)}\u00A0mm`,
  notVisible: {
    same: 'not visible, same technique',
    differs: 'not visible, other technique',
    unknown: 'not visible',
  },
  notImaged: 'not imaged here',
  noPicture: 'no image given',
  noLesion: 'no further lesion',
  atLeast: (text) => `≥\u00A0${text}`,
  vanished: 'not visible',
  vanishedCount: (count) => `${f.integer(count)} not visible`,
  newCount: (count) => `${f.integer(count)} not seen at the baseline`,
  alt: {
    burden: ({ points }) =>
      `Tumour volume over time: ${points.map((p) => `${f.date(p.date)}, ${f.mLInterval(p.volume)}`).join('; ')}.`,
    gauge: ({ mayRemain, residual }) =>
      `Tumour left: ${f.mLInterval(residual)}. ${mayRemain.map((m) => `For ${f.percent(m.percent / 100)} at most ${f.mL(m.mL)}.`).join(' ')}`,
    sizes: ({ date, count, baseline, baselineCount }) =>
      `Lesions by long axis: ${f.integer(baselineCount)} on ${f.date(baseline)}, ${f.integer(count)} on ${f.date(date)}.`,
    waterfall: ({ lesions, shrunk, grown, vanished, fresh }) =>
      `Change of each of ${f.count(lesions, { one: 'lesion', other: 'lesions' })}: ${f.integer(shrunk)} smaller, ${f.integer(grown)} larger, ${f.integer(vanished)} not visible, ${f.integer(fresh)} not seen at the baseline.`,
    course: ({ label, first, last }) => `${label}: from ${f.mL(first)} to ${f.mL(last)}.`,
    series: ({ name, points }) => `${name}: ${points.map((p) => `${f.date(p.date)}, ${p.value}`).join('; ')}.`,
    cell: ({ label, date, volumeMl, longAxisMm }) =>
      `${label}, ${f.date(date)}: ${f.mL(volumeMl)}${longAxisMm === null ? '' : `, long axis ${f.mm(longAxisMm)}`}.`,
    share: ({ label, percent }) => `${label}: ${f.share(percent / 100)}.`,
  },
})
