import type { GrowthBetween, GrowthAnswers, GrowthCaveats } from '@debulk/clinical/growth/growth-answers'
import type { GrowthClass } from '@debulk/clinical/growth/growth-class'
import type { Format } from '../format.ts'
import type { AnswerWordsOf, CaveatWordsOf, Detail } from './answer-words.ts'
import { monthlyChange as change, monthsShown } from './monthly-change.ts'

const reasons = {
  setting: 'no threshold was derived for where these studies lie among the treatments',
  'time-apart': 'the threshold was derived for studies 3 ± 1 months apart',
  'local-treatment': 'a local treatment lies between the studies, so that this is not how the tumour grows by itself',
  'not-one-lesion': 'the ends of a range of sizes are not one lesion',
} as const

const withoutFigure = {
  'part-not-evaluated': 'A part of it lies beyond the edge of the image or was not measured.',
  'part-not-seen':
    'A part of it that an earlier study showed is not there any more; nobody said whether it is gone, so the volumes do not compare.',
  'only-diameters':
    'Lesions that merged or split are not one sphere, so that diameters do not compare: measure the volume, or two or three axes, of every part.',
} as const

const classed = (value: GrowthClass, f: Format): string => {
  if (value.threshold === null) return `Not classifiable: ${reasons[value.reason]}.`
  const limit = `${f.printed(value.threshold * 100)}\u00A0% per month`
  const said = {
    below: `Below ${limit}, with the whole interval.`,
    'at-least': `At least ${limit}, with the whole interval.`,
    'cannot-be-told': `Whether it is below or above ${limit} cannot be told: the interval holds both.`,
  }
  return said[value.verdict]
}

const spoken = ({ rate, from, to, days, class: group }: GrowthBetween, f: Format): string => {
  const { doublingMonths: doubling, doublingLowMonths: low, doublingHighMonths: high } = rate
  const doubled =
    doubling === null || low === null
      ? ''
      : high === null
        ? ` Volume would double in ${monthsShown(doubling, f)} months (at least ${monthsShown(low, f)}; growth itself is not certain).`
        : ` Volume would double in ${monthsShown(doubling, f)} months (${monthsShown(low, f)} to ${monthsShown(high, f)}).`
  return `${change(rate.monthlyChange, f, group.threshold)} of volume per month (95\u00A0% interval ${change(rate.low, f, group.threshold)} to ${change(rate.high, f, group.threshold)}) from ${f.date(from)} to ${f.date(to)} (${f.days(days)}).${doubled} ${classed(group, f)}`
}

const readBy = (reader: string | null): readonly Detail[] =>
  reader === null ? [] : [{ label: 'reader', text: reader, mark: null }]

const rateDetails = ({ rate, measure, reader }: GrowthBetween, f: Format): readonly Detail[] => [
  ...readBy(reader),
  { label: 'from', text: measure === 'volume' ? 'volumes' : 'diameters, volume as their cube', mark: null },
  {
    label: 'specific growth rate',
    text: `${rate.specificPerDay < 0 ? '−' : ''}${f.printed(Math.abs(Number((100 * rate.specificPerDay).toPrecision(3))))}\u00A0% per day`,
    mark: null,
  },
]

export const growthAnswersEn: AnswerWordsOf<GrowthAnswers> = {
  'growth/lesion': {
    title: 'Growth of a lesion',
    says: 'How fast one lesion grew between two studies, with the interval that the error of measuring leaves, and the time in which it would double.',
    source:
      'TG = 3·ln(D2/D1)/t, TGR = e^TG − 1 (Ferté 2014); doubling time and specific growth rate: Mehrara 2007; thresholds: GREPONET, Lamarca 2019; month of 30.4375 days.',
    sentence: (v, _about, f) =>
      `${f.quote(v.label)}${v.reader === null ? '' : `, read by ${f.quote(v.reader)}`}: ${spoken(v, f)}`,
    details: rateDetails,
  },
  'growth/without-figure': {
    title: 'No growth of lesions that merged or split',
    says: 'Why lesions that merged or split between two studies, and are followed together, have no growth rate there.',
    source:
      'Design of this product: volumes of parts add up; one diameter, or a part that nobody measured, gives no volume of the whole.',
    sentence: (v, _about, f) =>
      `${f.quote(v.label)}${v.reader === null ? '' : `, read by ${f.quote(v.reader)}`}: no growth rate from ${f.date(v.from)} to ${f.date(v.to)}. ${withoutFigure[v.reason]}`,
  },
  'growth/sum': {
    title: 'Growth of all lesions together',
    says: 'The same for all lesions that are known to be the same in both studies, added up.',
    source: 'As for one lesion; the errors of the lesions are taken as independent.',
    sentence: (v, _about, f) =>
      `${f.count(v.lesions, { one: 'lesion', other: 'lesions' })} together${v.reader === null ? '' : `, read by ${f.quote(v.reader)}`}: ${spoken(v, f)}`,
    details: rateDetails,
  },
  'growth/heterogeneity': {
    title: 'Lesions that go different ways',
    says: 'How far the growth of single lesions lies apart, and which grow while others shrink, each beyond the error of measuring.',
    source: 'Description of the growth rates above; no threshold.',
    sentence: (v, _about, f) =>
      `From ${f.date(v.from)} to ${f.date(v.to)}, ${f.count(v.lesions, { one: 'lesion', other: 'lesions' })} changed by ${change(v.slowest, f)} to ${change(v.fastest, f)} per month: ${f.integer(v.grow.length)} grew, ${f.integer(v.shrink.length)} shrank, of ${f.integer(v.open.length)} it cannot be told.${v.isMixed ? ' Some grow while others shrink; a sum hides that.' : ''}`,
    details: (v, f) => [
      ...readBy(v.reader),
      ...(v.grow.length > 0 ? [{ label: 'grew', text: v.grow.map((id) => f.quote(id)).join(', '), mark: null }] : []),
      ...(v.shrink.length > 0
        ? [{ label: 'shrank', text: v.shrink.map((id) => f.quote(id)).join(', '), mark: null }]
        : []),
    ],
  },
  'growth/stated': {
    title: 'Growth as printed',
    says: 'What a growth printed in millimetres would mean if it were that of the largest lesion; no class, because that is not said.',
    source: 'The record; TGR as above. Thresholds do not apply.',
    sentence: (v, _about, f) => {
      const printed = `${f.printed(Math.min(v.fromMm, v.toMm))} to ${f.printed(Math.max(v.fromMm, v.toMm))}\u00A0mm between ${f.uncertainDate(v.since)} and ${f.uncertainDate(v.until)}`
      if (v.ifLargest === null || v.largestMm === null)
        return `The source prints a growth of ${printed}, and not of which lesion. ${classed(v.class, f)}`
      const { diameterLow, diameterHigh, monthlyLow, monthlyHigh } = v.ifLargest
      const rate =
        monthlyLow === null || monthlyHigh === null
          ? ''
          : ` (${change(monthlyLow, f)} to ${change(monthlyHigh, f)} of volume per month)`
      return `The source prints a growth of ${printed}. If that is the largest lesion, now ${f.printed(v.largestMm)}\u00A0mm, its diameter grew by ${change(diameterLow, f)} to ${change(diameterHigh, f)}${rate}. ${classed(v.class, f)}`
    },
  },
}

export const growthCaveatsEn: CaveatWordsOf<GrowthCaveats> = {
  'growth/error-of-measuring-only': () =>
    'The interval holds the error of measuring each lesion; a change of reader or technique comes on top.',
  'growth/techniques-differ': () =>
    'Reader or technique of the two studies differ, or are not recorded; part of the change may be that.',
  'growth/short-time': ({ days }, f) => `Only ${f.days(days)} lie between the studies; error outweighs growth.`,
  'growth/lesions-taken-together': ({ names }, f) =>
    `Lesions that merged or split are followed together, and their sizes added up: ${names.map((name) => f.quote(name)).join(', ')}.`,
  'growth/some-lesions-left-out': ({ count }, f) =>
    `${f.count(count, { one: 'lesion', other: 'lesions' })} without a counterpart in the other study, or that cannot be measured, left out.`,
}
