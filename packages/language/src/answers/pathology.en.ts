import type { PathologyAnswers, PathologyCaveats } from '@debulk/clinical/pathology/pathology-answers'
import type { Grade, GradeBasis } from '@debulk/clinical/pathology/specimen-grade'
import type { SpecimenSite } from '@debulk/clinical/record/pathology-events'
import { publishedHeterogeneity } from '@debulk/clinical/pathology/grade-heterogeneity'
import type { AnswerWordsOf, CaveatWordsOf, Detail } from './answer-words.ts'
import type { Format } from '../format.ts'

const sites: Readonly<Record<SpecimenSite, string>> = {
  primary: 'primary tumour',
  liver: 'liver',
  'mesenteric-mass': 'mesenteric mass',
  node: 'lymph node',
  peritoneum: 'peritoneum',
  bone: 'bone',
  other: 'other site',
}
const names: Readonly<Record<Grade, string>> = { G1: 'G1', G2: 'G2', G3: 'NET G3', NEC: 'NEC', MiNEN: 'MiNEN' }
const either = (possible: readonly Grade[]): string => {
  const all = possible.map((grade) => names[grade])
  return all.length < 2 ? (all[0] ?? 'no grade') : `${all.slice(0, -1).join(', ')} or ${all.at(-1) ?? ''}`
}
const bases: Readonly<Record<GradeBasis, string>> = {
  both: 'by Ki-67 and mitoses, the higher of the two',
  'ki67-only': 'by Ki-67 alone',
  'mitoses-only': 'by mitoses alone',
  morphology: 'by differentiation and cell type',
  stated: 'as stated in the report, which gives no counts',
  none: 'no grade can be told',
}
const opened = {
  'count-straddles': 'The printed count lies on both sides of a limit.',
  'differentiation-not-recorded': 'Without the differentiation, NET G3 and NEC cannot be told apart.',
} as const
const percent = (value: number, f: Format) => `${f.number(value)}\u00A0%`

export const pathologyAnswersEn: AnswerWordsOf<PathologyAnswers> = {
  'pathology/specimen-grade': {
    title: 'Grade of a specimen',
    says: 'WHO grade of one specimen: the higher of Ki-67 and mitoses; poorly differentiated is carcinoma and has no G.',
    source:
      'WHO Digestive System Tumours 2019, kept in WHO Endocrine 2022: Ki-67 below 3 %, 3–20 %, above 20 %; mitoses below 2, 2–20, above 20 per 2 mm².',
    sentence: (v, _about, f) => {
      const where = `${capital(sites[v.site])}, ${f.uncertainDate(v.on)}`
      if (v.possible.length === 0) return `${where}: the report gives nothing to grade by.`
      const ki67 = v.ki67Percent === null ? '' : `, Ki-67 ${f.bounded(v.ki67Percent)}\u00A0%`
      const open = v.open === null ? '' : ` ${opened[v.open]}`
      return `${where}: ${either(v.possible)}, ${bases[v.basis]}${ki67}.${open}`
    },
    details: (v, f) => {
      const lines: Detail[] = []
      const grades = (of: readonly string[]) => of.join(' or ')
      if (v.ki67Percent !== null && v.byKi67 !== null)
        lines.push({ label: 'Ki-67', text: `${f.bounded(v.ki67Percent)}\u00A0%: ${grades(v.byKi67)}`, mark: null })
      if (v.mitosesPer2Mm2 !== null && v.byMitoses !== null)
        lines.push({
          label: 'Mitoses',
          text: `${f.bounded(v.mitosesPer2Mm2)} per 2\u00A0mm²: ${grades(v.byMitoses)}`,
          mark: null,
        })
      if (v.counting !== null)
        lines.push({
          label: 'Cells counted',
          text: `${f.printed(Math.round(v.counting.positive * 10) / 10)} of ${f.integer(v.counting.counted)}; 95\u00A0% interval of the index ${f.number(v.counting.lowPercent)}–${percent(v.counting.highPercent, f)}`,
          mark: null,
        })
      if (v.stated !== null)
        lines.push({
          label: 'Stated in the report',
          text: names[v.stated],
          mark: v.agrees === 'yes' ? 'met' : v.agrees === 'no' ? 'conflict' : v.agrees === 'unknown' ? 'unknown' : null,
        })
      for (const { event, possible } of v.reviews)
        lines.push({ label: `Earlier report ${f.quote(event)}`, text: either(possible), mark: null })
      for (const { marker, result } of v.stains)
        lines.push({ label: f.quote(marker), text: stains[result], mark: null })
      return lines
    },
  },
  'pathology/case-grade': {
    title: 'Grade of the case',
    says: 'The highest grade of all specimens; a later lower one does not lower it.',
    source:
      'WHO 2019/2022 grade every specimen; keeping the highest for the case is general practice, not verified against a text.',
    sentence: (v, _about, f) => {
      const of = f.count(v.specimens.length - v.ungraded.length, {
        one: 'graded specimen',
        other: 'graded specimens',
      })
      return v.possible.length === 1
        ? `The grade of the case is ${either(v.possible)}, the highest of ${of}.`
        : `The grade of the case cannot be told exactly: ${either(v.possible)}, from ${of}.`
    },
    details: (v, f) =>
      v.specimens.map(({ on, site, possible, basis }) => ({
        label: `${capital(sites[site])}, ${f.uncertainDate(on)}`,
        text: possible.length === 0 ? bases.none : `${either(possible)}, ${bases[basis]}`,
        mark: null,
      })),
  },
  'pathology/heterogeneity': {
    title: 'Primary against metastases',
    says: 'Whether metastases have another grade than the primary.',
    source:
      'Shi 2015; Grillo; a series from Wuhan. How often grades differ depends much on how metastases were sampled.',
    sentence: (v, _about, f) => {
      const [grillo, wuhan] = publishedHeterogeneity
      const found = `Primary ${either(v.primary)}, metastases ${either(v.metastases)}`
      const verdict = {
        yes: 'the grades differ',
        no: 'the grades are the same',
        unknown: 'whether they differ cannot be told',
      }[v.differs]
      return `${found}: ${verdict}. In published series they differ in ${f.number(wuhan.percent)} to ${f.number(grillo.percent)}\u00A0% of patients (${f.number(grillo.synchronousPercent)}\u00A0% with synchronous, ${f.number(grillo.metachronousPercent)}\u00A0% with metachronous metastases), so a difference is no mistake by itself.`
    },
  },
}

const stains = {
  positive: 'positive',
  negative: 'negative',
  focal: 'focally positive',
  'not-done': 'not done',
} as const

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1)

export const pathologyCaveatsEn: CaveatWordsOf<PathologyCaveats> = {
  'grade/on-limit': ({ limitPercent }, f) =>
    `Ki-67 lies exactly on the boundary of ${f.printed(limitPercent)}\u00A0% between two grades.`,
  'grade/no-mitoses': () => 'No mitotic count is recorded; it could only raise the grade.',
  'grade/no-ki67': () => 'No Ki-67 is recorded; it could only raise the grade.',
  'grade/cells-not-recorded': () =>
    'How many cells were counted is not recorded, so the counting error of Ki-67 is unknown.',
  'grade/few-cells': ({ counted, required }, f) =>
    `Only ${f.count(counted, { one: 'cell was', other: 'cells were' })} counted; at least ${f.integer(required)} are required.`,
  'grade/interval-crosses': ({ lowPercent, highPercent, limitPercent, probability }, f) =>
    `The counting interval ${f.number(lowPercent)}–${percent(highPercent, f)} includes the limit of ${f.printed(limitPercent)}\u00A0%; by counting error alone, the probability that the true index reaches it is ${f.share(probability)}.`,
  'grade/count-differs': ({ printed, countedPercent }, f) =>
    `The printed Ki-67 of ${f.bounded(printed)}\u00A0% is not the counted ${percent(countedPercent, f)}.`,
  'grade/stated-differs': ({ stated, possible }) =>
    `The report states ${names[stated]}; its own counts give ${either(possible)}.`,
  'grade/stated-only': () => 'The stated grade could not be recomputed: neither Ki-67 nor mitoses are recorded.',
  'grade/differentiation-not-recorded': () => 'The differentiation is not recorded.',
  'grade/poor-with-low-ki67': ({ ki67 }, f) =>
    `Poorly differentiated carcinoma with Ki-67 of ${f.bounded(ki67)}\u00A0%, not above 20\u00A0%, is unusual; check the report.`,
  'grade/differs-in-2010': ({ in2010 }) =>
    in2010 === 'undefined'
      ? 'In the edition of 2010 this Ki-67 lay between two grades, between 2 and 3\u00A0%, and had none.'
      : `In the edition of 2010 this Ki-67 was ${in2010}.`,
  'grade/no-net-g3-in-2010': () =>
    'NET G3 exists since 2017 for the pancreas and since 2019 for the whole digestive tract; in 2010 it was called carcinoma.',
  'grade/review-differs': ({ reviews }, f) =>
    f.plural(reviews, {
      one: 'An earlier report of the same specimen gave another grade; the review holds.',
      other: 'Earlier reports of the same specimen gave another grade; the last review holds.',
    }),
  'grade/later-lower': ({ specimens }, f) =>
    `${f.count(specimens, { one: 'later specimen is', other: 'later specimens are' })} of a lower grade; that does not lower the grade of the case.`,
  'grade/ungraded': ({ specimens }, f) =>
    `${f.count(specimens, { one: 'specimen gives', other: 'specimens give' })} no grade.`,
}
