import type { MarkersAnswers, MarkersCaveats } from '@debulk/clinical/markers/markers-answers'
import type { CriteriaChoice } from '@debulk/clinical/markers/chosen-criteria'
import type { MarkerCategory, MarkerCriteria } from '@debulk/clinical/markers/marker-response'
import { datedPoints, lastAmong, type MarkerPoint, type MarkerSeries } from '@debulk/clinical/markers/marker-series'
import type { TreatmentKind } from '@debulk/clinical/markers/treatments-during'
import type { MarkerAnalyte } from '@debulk/clinical/record/laboratory-events'
import type { AnswerWordsOf, CaveatWordsOf } from './answer-words.ts'
import type { Format } from '../format.ts'
import { printable } from '../printable.ts'
import { recordTermsEn as terms } from '../record/record-terms.en.ts'
import { seriesPart } from '../record/series-part.ts'
import { substanceName } from '../record/substance-name.ts'
import { changedBy } from './changed-by.ts'
import { timesUpperLimit } from './times-upper-limit.ts'

const analytes: Readonly<Record<MarkerAnalyte, string>> = {
  'chromogranin-a': 'chromogranin A',
  serotonin: 'serotonin',
  '5-hiaa': '5-HIAA',
  nse: 'NSE',
  'nt-probnp': 'NT-proBNP',
  pancreastatin: 'pancreastatin',
  gastrin: 'gastrin',
  glucagon: 'glucagon',
  insulin: 'insulin',
  vip: 'VIP',
  other: 'this marker',
}
const matrices = {
  serum: 'serum',
  plasma: 'plasma',
  'whole-blood': 'whole blood',
  'platelet-poor-plasma': 'platelet-poor plasma',
  'urine-24h': '24 h urine',
  'urine-spot': 'spot urine',
} as const
const treatments: Readonly<Record<TreatmentKind, string>> = {
  'systemic-therapy': 'systemic therapy',
  radioligand: 'radioligand',
  resection: 'resection',
  ablation: 'ablation',
  embolisation: 'embolisation',
  radioembolisation: 'radioembolisation',
  transplantation: 'transplantation',
}
const categories: Readonly<Record<MarkerCategory, string>> = {
  CR: 'normal (biochemical CR)',
  PR: 'biochemical PR',
  SD: 'neither fallen nor risen enough (biochemical SD)',
  PD: 'confirmed rise (biochemical PD)',
  'PD-unconfirmed': 'rise not confirmed by a second result',
  unknown: 'cannot be told',
}
const confounders: Readonly<Record<string, string>> = {
  ...terms.comorbidity,
  ...terms.confounder,
  // other antidepressants that act on serotonin count as one
  ssri: 'antidepressant that acts on serotonin',
  other: 'another cause',
}
const words = { span: (a: string, b: string) => `${a} to ${b}`, atLeast: 'at least', atMost: 'at most' }
const plurals = { one: 'result', other: 'results' }

const parts = {
  matrix: matrices,
  matrixNotRecorded: 'matrix not recorded',
  assayNotRecorded: 'assay not recorded',
  nothingRecorded: 'neither matrix nor assay recorded',
}
const nameOf = ({ analyte, name, matrix, assay, joined }: MarkerSeries, f: Format): string => {
  const own = analyte === 'other' && name !== null ? f.quote(name) : analytes[analyte]
  if (joined !== null) return `${own} (joined: ${joined.series.map((each) => seriesPart(each, parts, f)).join(' + ')})`
  const more = [...(matrix === null ? [] : [matrices[matrix]]), ...(assay === null ? [] : [f.quote(assay)])]
  return more.length === 0 ? own : `${own} (${more.join(', ')})`
}
const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1)
const find = ({ points }: MarkerSeries, event: string | null) => points.find((point) => point.event === event)
const dateOf = (series: MarkerSeries, event: string | null, f: Format): string => {
  const point = find(series, event)
  return point === undefined ? 'date unknown' : f.uncertainDate(point.on)
}
const position = { yes: 'within the limits', no: 'outside the limits', unknown: 'no limits to judge it by' } as const
const pointText = (
  { printed, timesUpperLimit: times, normal, confounders: active }: MarkerPoint,
  f: Format,
): string => {
  const value =
    printed === null
      ? 'no value printed'
      : `${f.bounded(printed.value)}${printed.unit === null ? '' : `\u00A0${f.unit(printed.unit)}`}`
  const multiple = times === null ? '' : `, ${timesUpperLimit(times, f)} the upper limit`
  const held = active.length === 0 ? '' : `; ${active.map((code) => confounders[code] ?? code).join(', ')}`
  return `${value}${multiple}, ${position[normal]}${held}`
}

export const markersAnswersEn: AnswerWordsOf<MarkersAnswers> = {
  'markers/series': {
    title: 'Marker series',
    says: 'Results that may be compared: same analyte, matrix and assay, in units that convert; each also as a multiple of its own upper limit of normal. Others are joined only where a named person declared it, and then compare as such multiples alone.',
    source:
      'Molar masses 176.215 (serotonin) and 191.183 (5-HIAA) g/mol; NT-proBNP 1 pmol/L = 8.457 ng/L; results of different assays are never converted, and joined only by a declaration that is shown (general knowledge, not verified against a standard).',
    sentence: ({ series }, _about, f) => {
      const dated = datedPoints(series.points)
      const last = lastAmong(dated, (point) => point) ?? (series.points.length === 1 ? series.points[0] : undefined)
      const count = f.count(series.points.length, plurals)
      if (series.points.length === 0) return `${capital(nameOf(series, f))}: no results.`
      if (last === undefined)
        return `${capital(nameOf(series, f))}: ${count}; which is the last cannot be told from ${dated.length === 0 ? 'a record without dates' : 'dates that overlap'}.`
      return `${capital(nameOf(series, f))}: ${count}; the last, ${f.uncertainDate(last.on)}: ${pointText(last, f)}.`
    },
    details: ({ series }, f) =>
      series.points.map((point) => ({
        label: f.uncertainDate(point.on),
        text: series.joined === null ? pointText(point, f) : `${pointText(point, f)}; ${seriesPart(point, parts, f)}`,
        mark: point.normal === 'unknown' ? 'unknown' : null,
      })),
  },
  'markers/normalisation': {
    title: 'Return to normal',
    says: 'The first result within the limits after a raised one, and whether the next confirmed it.',
    source: 'First and sustained normalisation, two consecutive results: general knowledge, not verified.',
    sentence: ({ series, normal, leftOut }, _about, f) => {
      const name = capital(nameOf(series, f))
      if (normal.first === null) {
        if (normal.orderOpen)
          return `Whether ${nameOf(series, f)} became normal cannot be told: the dates of a raised and a normal result overlap.`
        const out = series.points.filter(({ event }) => leftOut.includes(event))
        if (normal.wasRaised)
          return out.some(({ normal: within }) => within === 'yes')
            ? `${name} was within the limits after having been raised only in results that something else may have changed.`
            : `${name} was never recorded within the limits after having been raised.`
        return out.some(({ raised }) => raised === 'yes')
          ? `${name} was raised only in results that something else may have changed, so whether it was raised and became normal cannot be told.`
          : `${name} was never recorded as raised, so it did not become normal.`
      }
      const first = `${name} was first normal ${normal.earlierUnknown ? 'no later than ' : onOrIn(find(series, normal.first)?.on)}${dateOf(series, normal.first, f)}`
      const sustained =
        normal.sustained === null
          ? 'no next result confirms it'
          : `sustained from ${dateOf(series, normal.sustained.from, f)}, confirmed ${dateOf(series, normal.sustained.confirmedBy, f)}`
      const again = normal.raisedAgain === null ? '' : `; raised again ${dateOf(series, normal.raisedAgain, f)}`
      return `${first}; ${sustained}${again}.`
    },
  },
  'markers/response': {
    title: 'Biochemical response',
    says: 'Each later result against the first and against the lowest before it; only where the first was raised. The thresholds are the protocol’s choice, stored in the record, or else the usual ones. A marker alone shows no progression of the tumour.',
    source:
      'Biochemical response as trials define it (normalisation; fall of at least 50 %; confirmed rise, 25 or 50 %): general knowledge, thresholds are the protocol’s.',
    sentence: ({ series, response, best, last, chosen }, _about, f) => {
      const name = capital(nameOf(series, f))
      const { criteria } = response
      const by = criteriaText(criteria, chosen, f)
      switch (response.evaluable) {
        case 'no-results':
          return `${name}: every result has an active confounder, so there is nothing to judge. ${by}`
        case 'one-result':
          return `${name}: only one result can be judged, so there is nothing to compare. ${by}`
        case 'not-raised':
          return `${name}: not evaluable, because the first result was ${criteria.baselineTimesLimit === 1 ? 'not above the upper limit' : `under ${f.printed(criteria.baselineTimesLimit)}× the upper limit`}. ${by}`
        case 'cannot-be-told':
          return `${name}: whether it is evaluable cannot be told, because nobody can say whether the first result was ${criteria.baselineTimesLimit === 1 ? 'raised' : `at least ${f.printed(criteria.baselineTimesLimit)}× the upper limit`}. ${by}`
        case 'order-open':
          return `${name}: whether it is evaluable cannot be told, because dates overlap and nobody can say which result is the first. ${by}`
        case 'evaluable': {
          const best_ = best === null ? categories.unknown : categories[best]
          const last_ = last === null ? categories.unknown : categories[last]
          return `${name}: best result: ${best_}; last result: ${last_}. ${by}`
        }
      }
    },
    details: ({ series, response }, f) =>
      response.judged.map(({ event, fromBaseline, fromNadir, category }) => {
        const base = changedBy(fromBaseline, f, words)
        const low = changedBy(fromNadir, f, words)
        const changes = [
          ...(base === null ? [] : [`${base} against the first`]),
          ...(low === null ? [] : [`${low} against the lowest before`]),
        ]
        return {
          label: dateOf(series, event, f),
          text: [categories[category], ...changes].join('; '),
          mark: category === 'unknown' ? 'unknown' : null,
        }
      }),
  },
  'markers/steps': {
    title: 'Change per interval',
    says: 'What changed from one result to the next, with every treatment active then; treatments of one interval cannot be told apart.',
    source: 'Share of the logarithm of the whole change: ln(step) / ln(total).',
    sentence: ({ series, steps, total }, _about, f) => {
      const change = changedBy(total, f, words)
      const name = capital(nameOf(series, f))
      const [first, last] = [steps[0]?.from ?? null, steps.at(-1)?.to ?? null]
      if (change === null) return `${name}: no change can be computed.`
      return `${name}: ${change} from ${dateOf(series, first, f)} to ${dateOf(series, last, f)}, in ${f.count(steps.length, { one: 'interval', other: 'intervals' })}.`
    },
    details: ({ series, steps }, f) =>
      steps.map(({ from, to, change, orderOpen, confounders: besides, share, treatments: active }) => {
        const by =
          changedBy(change, f, words) ??
          (orderOpen ? 'change cannot be told, as the dates overlap' : 'change cannot be told')
        const held = besides.length === 0 ? '' : `; may also have changed it: ${named(besides, f)}`
        const part = share === null ? '' : `, ${f.share(share)} of the whole change of the logarithm`
        const given = active.map(({ kind, drug, on, during }) => {
          const what = drug === null ? `${treatments[kind]} (${f.uncertainDate(on)})` : substanceName(drug, f)
          return during === 'yes' ? what : `${what} (dates leave it open)`
        })
        const during = given.length === 0 ? 'no treatment on record' : `during ${f.list(given)}`
        return {
          label: `${dateOf(series, from, f)} → ${dateOf(series, to, f)}`,
          text: `${by}${part}; ${during}${held}`,
          mark: null,
        }
      }),
  },
}

/** What was judged by, and whose choice that is. */
const criteriaText = (
  { fallPercent, risePercent, riseOver, baselineTimesLimit, confounded }: MarkerCriteria,
  chosen: CriteriaChoice | null,
  f: Format,
): string => {
  const whose = chosen === null ? 'the usual ones' : `chosen by ${printable(chosen.by)}, ${f.uncertainDate(chosen.on)}`
  const first =
    baselineTimesLimit === 1
      ? 'first result above the upper limit'
      : `first result at least ${f.printed(baselineTimesLimit)}× the upper limit`
  const changes = `fall of at least ${f.printed(fallPercent)}\u00A0%, rise of at least ${f.printed(risePercent)}\u00A0% over the ${riseOver === 'nadir' ? 'lowest' : 'first'}`
  return `Thresholds (${whose}): ${changes}; ${first}; results that something else may have changed ${confounded === 'allowed' ? 'are judged' : 'are left out'}.`
}

const criterionNames: Readonly<Record<keyof MarkerCriteria, string>> = {
  risePercent: 'the rise',
  riseOver: 'what a rise is counted from',
  fallPercent: 'the fall',
  baselineTimesLimit: 'what the first result must reach',
  confounded: 'results that something else may have changed',
}

const named = (codes: readonly string[], f: Format) => f.list(codes.map((code) => confounders[code] ?? f.quote(code)))

export const markersCaveatsEn: CaveatWordsOf<MarkersCaveats> = {
  'marker/assay-unknown': ({ analyte }) =>
    `Assay unknown: results of ${analytes[analyte]} are compared as multiples of the upper limit printed with each.`,
  'marker/matrix-unknown': ({ analyte }) =>
    `What ${analytes[analyte]} was measured in (serum, plasma, blood, urine) is not recorded.`,
  'marker/confounded': ({ results, confounders: codes }, f) =>
    `${f.count(results, { one: 'result is', other: 'results are' })} in the series but left out of the biochemical response; this may have had an influence: ${named(codes, f)}.`,
  'marker/holds-despite-confounder': ({ results, effect, confounders: codes }, f) =>
    effect === 'raises'
      ? `${f.count(results, plurals)} within the limits ${results === 1 ? 'counts' : 'count'} as normal all the same: ${named(codes, f)} can only raise the level.`
      : `${f.count(results, plurals)} above the limits ${results === 1 ? 'counts' : 'count'} as raised all the same: ${named(codes, f)} can only lower the level.`,
  'marker/change-confounded': ({ confounders: codes }, f) =>
    `These changes include results that something else may have changed: ${named(codes, f)}.`,
  'marker/order-open': ({ results }, f) =>
    `The dates of ${f.count(results, plurals)} overlap, such as a year and a month of it: which came first is not known, and nothing that depends on it is said.`,
  'marker/possibly-confounded': ({ results, confounders: codes }, f) =>
    `${f.count(results, { one: 'result', other: 'results' })} may have been changed by ${named(codes, f)}; the dates leave it open.`,
  'marker/lasting-confounder': ({ conditions }, f) =>
    `On record and able to raise the level at every date: ${named(conditions, f)}.`,
  'marker/no-upper-limit': ({ results }, f) =>
    `${f.count(results, { one: 'result has', other: 'results have' })} no upper limit; whether normal is unknown.`,
  'marker/series-joined': ({ analyte, by, on, reason, series, withoutLimit }, f) =>
    `Override: ${printable(by)} declared (${f.uncertainDate(on)}) that these series of ${analytes[analyte]} are to be read as one: ${series.map((each) => seriesPart(each, parts, f)).join(' + ')}. Reason: ${f.quote(reason)}. Results are compared only as multiples of the upper limit printed with each; nothing is converted between assays.${withoutLimit === 0 ? '' : ` ${f.count(withoutLimit, { one: 'result has', other: 'results have' })} no such multiple and cannot be compared.`}`,
  'marker/criteria-chosen': ({ by, on, reason, usual }, f) =>
    `Criteria of the biochemical response chosen by ${printable(by)} (${f.uncertainDate(on)}). Reason: ${f.quote(reason)}.${usual.length === 0 ? '' : ` Left open by the choice, so as usual: ${f.list(usual.map((key) => criterionNames[key]))}.`}`,
  'marker/criteria-open': ({ choices }, f) =>
    `Which of ${f.integer(choices)} choices of criteria is the last cannot be told from their dates, and they differ: the usual ones were used.`,
  'marker/confounded-allowed': ({ results, confounders: codes, by }, f) =>
    `${f.count(results, { one: 'result is', other: 'results are' })} judged in the biochemical response by the choice of ${printable(by)}, although this may have had an influence: ${named(codes, f)}.`,
  'marker/several-series': ({ series }, f) =>
    `Results of this marker form ${f.integer(series)} series that are not joined: matrix, assay or unit differ or are recorded for some only.`,
  'marker/below-detection': ({ results }, f) =>
    `${f.count(results, { one: 'result has', other: 'results have' })} only a bound, such as “under 5”; changes from it have bounds too.`,
  'marker/stated-otherwise': ({ results }, f) =>
    `For ${f.count(results, plurals)} the source’s word and its own limits disagree; the limits were used.`,
  'marker/undated': ({ results }, f) =>
    `${f.count(results, { one: 'result has', other: 'results have' })} no date and can be neither before nor after another; left out of the judgement.`,
  'marker/evidence-only': ({ analyte }) =>
    `${capital(analytes[analyte])} is supporting evidence: it never shows progression by itself; RECIST progression needs imaging.`,
  'marker/chromogranin-not-advised': () =>
    'AJCC Version 9 advises against serum chromogranin A for diagnosis and monitoring.',
  'marker/normal-on-analogue': ({ drug }, f) =>
    `Normal while on ${substanceName(drug, f)}: that is not free of disease, since somatostatin analogues lower the marker themselves.`,
}

/** On a day, in a month or a year; a window says it itself. */
const onOrIn = (on: MarkerPoint['on'] | undefined): string =>
  on?.precision === 'month' || on?.precision === 'year' ? 'in ' : on?.precision === 'day' ? 'on ' : ''
