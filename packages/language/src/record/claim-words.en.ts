import type { MarkerPoint } from '@debulk/clinical/claims/claim-values'
import type { ProgressionSign } from '@debulk/clinical/outcome/progression-shown'
import type { Format } from '../format.ts'
import {
  changeText,
  countText,
  figure,
  figures,
  percentRange,
  percentText,
  shortTime,
  sizesText,
} from './check-figures.ts'
import { mmRange } from './mm-range.ts'
import { needsEn } from './finding-words.en.ts'
import type { ClaimWords } from './finding-words.ts'
import { recordTermsEn as terms } from './record-terms.en.ts'

const noData = 'The record does not hold what this needs.'

export const claimWordsEn: ClaimWords = {
  'marker-change': {
    title: 'A marker changed',
    says: ({ analyte, from, to, changePercent, by, sameAssay }, f) => {
      if (from === null || to === null || changePercent === null) return `${capital(terms.marker[analyte])}: ${noData}`
      return `${capital(terms.marker[analyte])}: ${point(from, f)}, then ${point(to, f)}: ${changeText(f, changePercent)}${by === 'times-limit' ? ' in multiples of the upper limit' : ''}.${assay[sameAssay]}`
    },
    source: 'Percent change of the printed values; limits as printed beside them',
  },
  'markers-normalised': {
    title: 'Markers became normal after a treatment',
    says: ({ after, markers }, f) =>
      markers
        .map(({ analyte, at, changeFromPreviousPercent, changeFromFirstPercent, firstNormal, normalBeforeDays }) => {
          if (at === null) return `${capital(terms.marker[analyte])}: no value on that day.`
          const since = [
            changeFromPreviousPercent === null
              ? ''
              : `${changeText(f, changeFromPreviousPercent)} from the value before`,
            changeFromFirstPercent === null ? '' : `${changeText(f, changeFromFirstPercent)} from the first`,
          ].filter((part) => part !== '')
          const first =
            normalBeforeDays === null || firstNormal === null || after === null
              ? firstNormal === null
                ? ''
                : ` First normal: ${f.uncertainDate(firstNormal)}.`
              : ` It was normal already on ${f.uncertainDate(firstNormal)}, ${f.days(normalBeforeDays)} before the treatment of ${f.uncertainDate(after)}.`
          return `${capital(terms.marker[analyte])}: ${point(at, f)}${since.length === 0 ? '' : `, ${f.list(since)}`}.${first}`
        })
        .join(' '),
    source: 'Reference ranges as printed; order of dates',
  },
  growth: {
    title: 'Lesions grew',
    says: ({ fromMm, toMm, months, if: only, rate, tracked }, f) => {
      const time = months === null ? 'a time not known' : `${figure(f, Math.round(months * 10) / 10)} months`
      return [
        tracked === null
          ? 'Which lesion grew is not said, and no lesion is followed by identity.'
          : `${f.count(tracked.lesions, { one: 'lesion is', other: 'lesions are' })} followed by identity${tracked.all ? ', all that there are' : ''}: change of ${mmRange(f, tracked)}.`,
        only === null
          ? `Claimed: ${figures(f, fromMm, toMm)} mm in ${time}.`
          : `Only if it is the lesion of ${f.printed(only.endMm)} mm, ${figures(f, fromMm, toMm)} mm in ${time} (each date taken at the middle of its window) are ${changeText(f, only.change.lowPercent)} to ${changeText(f, only.change.highPercent)} of its diameter; its volume, if it grew alike in all directions, by ${percentText(f, only.rate.lowPercent)} to ${percentText(f, only.rate.highPercent)} a month, doubling in ${figure(f, Math.round(only.doublingMonths.low * 10) / 10)} to ${only.doublingMonths.high === null ? 'no' : figure(f, Math.round(only.doublingMonths.high * 10) / 10)} months.`,
        rate === 'slow' || rate === 'fast'
          ? 'No published limit says what is slow here: 0.8 % a month was found at three months on treatment.'
          : '',
      ]
        .filter((part) => part !== '')
        .join(' ')
    },
    source: 'Tumour growth rate: Lamarca 2019 (GREPONET); month of 30.4375 days',
  },
  'size-change': {
    title: 'The largest lesion changed',
    says: (
      { basis, from, to, fromMm, toMm, diameterPercent, productPercent, cubedPercent, volume, daysSinceTreatment },
      f,
    ) => {
      if (diameterPercent === null || volume === null) return `No sizes on ${f.date(from)} or ${f.date(to)}.`
      const product = productPercent === null ? '' : `, product of two diameters ${changeText(f, productPercent)}`
      return [
        `${sizesText(f, fromMm)} on ${f.date(from)}, ${sizesText(f, toMm)} on ${f.date(to)}: longest diameter ${changeText(f, diameterPercent)}${product}.`,
        basis === 'one-lesion'
          ? changeText(f, volume.lowPercent) === changeText(f, volume.highPercent)
            ? `Volume ${changeText(f, volume.lowPercent)}.`
            : `Volume ${changeText(f, volume.lowPercent)} to ${changeText(f, volume.highPercent)}, by what is assumed of axes not measured.`
          : basis === 'two-lesions'
            ? 'These are the largest of each study, and by their identities they are two lesions: no response can be read from them.'
            : `These are the largest of each study; that they are one lesion is not said, so this is no response. Only if it is one, its volume changed by ${changeText(f, volume.lowPercent)} to ${changeText(f, volume.highPercent)}${cubedPercent === null ? '' : ` (by the longest diameter cubed ${changeText(f, cubedPercent)})`}.`,
        daysSinceTreatment === null ? '' : `${f.days(daysSinceTreatment)} after the last treatment.`,
      ]
        .filter((part) => part !== '')
        .join(' ')
    },
    source: 'RECIST 1.1 §4.3 follows the same lesions; ellipsoid π/6·a·b·c, missing axes as bounds',
  },
  cytoreduction: {
    title: 'A share of the tumour is gone',
    says: ({ percent, lacks, equivalentDiameterPercent, largest, computed }, f) =>
      [
        lacks.length > 0
          ? `${percentText(f, percent)} cannot be worked again: it is not said ${f.list(lacks.map((need) => needsEn[need]))}.`
          : computed === null
            ? `${percentText(f, percent)} cannot be worked again from the volumes on record.`
            : `From ${f.date(computed.from)} to ${f.date(computed.to)} the volumes on record give ${percentRange(f, computed)}.`,
        largest === null
          ? ''
          : `The largest lesion alone${largest.identity === 'one-lesion' ? '' : ', if it is one,'} lost ${percentRange(f, largest)} of its volume from ${f.date(largest.from)} to ${f.date(largest.to)}.`,
        `If every lesion shrank alike, ${percentText(f, percent)} of volume would be ${changeText(f, equivalentDiameterPercent)} of diameter.`,
      ]
        .filter((part) => part !== '')
        .join(' '),
    source: 'C = 1 − ΣV₁/ΣV₀ with its interval; diameter (1 − p)^⅓ − 1',
  },
  'count-change': {
    title: 'The number of lesions changed',
    says: ({ studies, restated, last, scopeOpen }, f) =>
      [
        studies
          .map(({ on, count, scope, gone }) => {
            const told = count === null ? 'not counted' : countText(f, count)
            const part = scope === null ? 'part of the liver not stated' : terms.scope[scope]
            return `${f.date(on)}: ${told} (${part})${gone === null ? '' : `, ${f.integer(gone)} no longer seen`}`
          })
          .join('; ')
          .concat('.'),
        restated === null ? '' : `The first count is repeated as ${countText(f, restated.count)}.`,
        last === null
          ? ''
          : `${scopeOpen ? 'Only if all speak of the same part of the liver, what is left is' : 'What is left is'} ${countText(f, last)}.`,
      ]
        .filter((part) => part !== '')
        .join(' '),
    source: 'Counts with their comparators; they compare only within one part of the liver',
  },
  'staged-course': {
    title: 'A course in stages',
    says: ({ sessions, intervals }, f) =>
      intervals.length === 0
        ? noData
        : `${f.count(sessions.length, { one: 'session', other: 'sessions' })}: ${f.list(sessions.map((on) => f.uncertainDate(on)))}; between them ${f.list(intervals.map((each) => f.span(each)))}.`,
    source: 'Dates of the sessions',
  },
  'progression-free': {
    title: 'No progression since',
    says: ({ claims, lastImaging, progression, progressionBy }, f) =>
      [
        progression === null
          ? ''
          : `Progression is on record: ${f.uncertainDate(progression)}${progressionBy === null ? '' : `, ${shownBy[progressionBy]}`}.`,
        lastImaging === null
          ? 'No imaging is on record.'
          : `Imaging shows the disease up to ${f.uncertainDate(lastImaging)}${progression === null ? '; progression-free time is censored there' : ''}.`,
        ...claims.map(({ years, comparator, since, imaged }) => {
          const claimed = `${comparator === '>' ? 'more than ' : ''}${f.printed(years)} years`
          if (since === null || imaged?.leastDays === null || imaged?.leastDays === undefined)
            return `Claimed: ${claimed}; from when is not on record.`
          return `Claimed: ${claimed} from ${f.uncertainDate(since)}; imaged: ${f.months(imaged.leastDays)}.`
        }),
      ]
        .filter((part) => part !== '')
        .join(' '),
    source: 'Progression-free survival is censored at the last adequate assessment (FDA guidance on endpoints, 2018)',
  },
  'shrank-then-stable': {
    title: 'Shrank, then stayed',
    says: ({ claimedShrankYears, claimedStableYears, shrank, stable, against }, f) =>
      (shrank === null || stable === null
        ? noData
        : `Claimed: smaller for ${years(claimedShrankYears, f)}, then stable for ${years(claimedStableYears, f)}. On record: ${f.span(shrank)} to the last study that shows shrinkage, then ${f.span(stable)}${stable.leastDays === null ? '' : ` (${f.years(stable.leastDays)})`}.`) +
      against
        .map(({ on, by }) =>
          by === 'sizes'
            ? ` The measured lesions of ${f.uncertainDate(on)} went another way than is said of that study.`
            : ` Progression is on record: ${f.uncertainDate(on)}, ${shownBy[by]}.`,
        )
        .join(''),
    source: 'Dates of the studies; a claimed length is taken as rounded to half a year',
  },
  delay: {
    title: 'From the first signs to the diagnosis',
    says: ({ from, to }, f) =>
      from.length === 0 || to === null
        ? noData
        : `To the diagnosis (${f.uncertainDate(to)}): ${from.map(({ on, until }) => `from ${f.uncertainDate(on)} ${f.span(until)} (${shortTime(until, f)})`).join('; ')}.`,
    source: 'Dates with their bounds',
  },
  'cumulative-dose': {
    title: 'Doses over all sessions',
    says: ({ sessions, totals, ambiguous }, f) =>
      totals.length === 0
        ? noData
        : [
            `${f.count(sessions, { one: 'session', other: 'sessions' })}: ${f.list(totals.map(({ name, unit, low, high }) => `${name} ${figures(f, low, high)} ${f.unit(unit)}`))}.`,
            ...totals.map(({ name, limit }) =>
              limit === null
                ? ''
                : `${capital(name)}: ${percentRange(f, limit)} of ${f.printed(limit.amount)} ${f.unit(limit.unit)}, above which the risk of lung damage rises (1 unit taken as 1 mg).`,
            ),
            ambiguous === 0
              ? ''
              : `In ${f.count(ambiguous, { one: 'session', other: 'sessions' })} it is open whether the share that went in was taken of the printed amounts; hence the lower and the upper figure.`,
          ]
            .filter((part) => part !== '')
            .join(' '),
    source: 'Amounts as printed; bleomycin label: 400 units (1 U ≈ 1 mg is general knowledge, not verified)',
  },
  'time-to-treatment': {
    title: 'Time to treatment',
    says: ({ from, to, between }, f) => {
      const last = to.at(-1)
      if (from === null || !last) return noData
      return [
        `From ${f.uncertainDate(from)}: ${f.list(to.map(({ on, after }) => `${f.span(after)} to ${f.uncertainDate(on)}`))}.`,
        between === null ? '' : `Between the first and the last: ${f.span(between)}.`,
        `Whoever is put into a group by the last of these treatments and counted from the start cannot have died in the time between (${f.span(last.after)}): in a comparison that time is immortal.`,
      ]
        .filter((part) => part !== '')
        .join(' ')
    },
    source: 'Dates; immortal time: Suissa 2008 (general knowledge; not verified against the paper)',
  },
}

/** By what a progression is known. */
const shownBy: Readonly<Record<ProgressionSign, string>> = {
  stated: 'as somebody stated',
  'new-lesion': 'by a new lesion as the reader judged it',
  'non-target': 'by growth beyond doubt of lesions that are not measured, as the reader judged it',
  measured: 'by the measured lesions (RECIST 1.1)',
}

const assay = {
  yes: '',
  no: ' The assays differ.',
  unknown: ' Whether the assay was the same is not recorded.',
} as const

const normal = { yes: 'normal', no: 'above normal', unknown: 'normal or not is not known' } as const

/** `407.9 ng/mL on 5 October 2017 (2.04 times the upper limit, above normal)` */
function point({ on, value, unit, timesLimit, normal: is }: MarkerPoint, f: Format): string {
  const amount = `${f.bounded(value)}${unit === null ? '' : ` ${f.unit(unit)}`}`
  const times = timesLimit === null ? '' : `${figure(f, timesLimit)} times the upper limit, `
  return `${amount} on ${f.uncertainDate(on)} (${times}${normal[is]})`
}

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1)

const years = (count: number, f: Format): string => `${f.printed(count)}\u00A0${count === 1 ? 'year' : 'years'}`
