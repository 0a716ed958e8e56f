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
import { recordTermsEn as terms } from '../record/record-terms.en.ts'
import { toldText } from '../record/told-text.ts'
import type { AnswerWordsOf, CaveatWordsOf, Detail } from './answer-words.ts'

const gap = '\u00A0'

const responses = {
  CR: 'complete response (CR)',
  PR: 'partial response (PR)',
  SD: 'stable disease (SD)',
  PD: 'progressive disease (PD)',
  NE: 'not evaluable (NE)',
  'NON-CR/NON-PD': 'neither complete response nor progression (non-CR/non-PD)',
  NED: 'no evidence of disease (NED)',
  baseline: 'baseline',
  none: 'no target lesions',
} as const

const criterionNames: Readonly<Record<OtherCriterion, string>> = {
  who: 'WHO',
  mrecist: 'mRECIST',
  easl: 'EASL',
  qeasl: 'qEASL',
  vrecist: 'vRECIST',
  choi: 'Choi',
  'modified-choi': 'modified Choi',
}

const units: Readonly<Record<AmountUnit, string>> = { mm: 'mm', mm2: 'mm²', mL: 'mL', HU: 'HU' }

const quantities: Readonly<Record<OtherCriterion, string>> = {
  who: 'sum of products of two diameters',
  mrecist: 'sum of enhancing diameters',
  easl: 'sum of products of enhancing diameters',
  qeasl: 'enhancing volume',
  vrecist: 'volume',
  choi: 'mean attenuation',
  'modified-choi': 'mean attenuation',
}

const flags: Readonly<Record<ResponseFlag, string>> = {
  'normal-nodes-grew':
    'the nodes grew as far as progression, but every one is still under 10 mm: a reader should look again',
  'equivocal-new': 'a new lesion is possible but not certain: image again',
  'equivocal-confirmed-later': 'the lesion confirmed later was already seen here: progression is dated here',
  'new-lesions-not-evaluated': 'new lesions were not judged',
  'new-lesions-unjudged':
    'a lesion is drawn that the baseline does not know, and nobody judged whether it is new: if it is, this is progression',
  reappeared: 'a target that was gone is seen again',
  'non-target-back': 'non-target disease is seen again after a complete response, which is progression',
  'pr-no-longer-met':
    'under 30 % below baseline again without progression; by numbers stable disease, while the EORTC FAQ goes on calling it PR',
  'proves-pd-though-incomplete': 'a target was not evaluated, but those that were prove progression already',
  'baseline-incomplete': 'a target has no length at the baseline, so there is nothing to compare with',
}

const targetReasons: Readonly<Record<TargetReason, string>> = {
  'largest-of-organ': 'the preferred one of its organ',
  'second-of-organ': 'the second of its organ',
  'two-of-organ-already': 'two larger ones of the same organ are enough',
  'five-already': 'five targets are enough, and every organ has one',
  'larger-solid-preferred': 'cystic or necrotic, while a solid one of the same organ can be measured',
  'too-short': 'too short to be measurable: at least 10 mm, or twice the slice where slices are thicker than 5 mm',
  'node-not-target': 'a node of 10 to under 15 mm across: enlarged, to be followed as a non-target',
  'node-normal': 'a node under 10 mm across is normal',
  'bone-soft-tissue-not-recorded':
    'of bone only soft tissue can be measured, and the record does not say that there is any',
  'treated-earlier': 'treated locally before this line, without progression shown in it since',
  'perhaps-treated-earlier':
    'may have been treated locally before this line: which part of the liver was reached is not recorded',
  'not-measured': 'nobody measured it across',
  'cut-off': 'cut off by the edge of the image',
  benign: 'benign',
  'nature-uncertain': 'not certain to be a metastasis',
}

const gateReasons: Readonly<Record<GateReason, string>> = {
  'no-arterial-phase': 'the phases recorded of one of the two studies do not include an arterial one',
  'arterial-phase-not-recorded': 'whether there was an arterial phase is not recorded',
  'not-enhancing-at-baseline':
    'the lesions hardly enhance at the baseline, so there is no enhancing part to follow; RECIST 1.1 applies instead',
  'enhancement-not-recorded': 'arterial enhancement at the baseline is not recorded',
  'oil-on-ct': 'iodised oil from an earlier embolisation is dense on CT and hides attenuation and enhancement',
  'not-ct': 'attenuation needs CT at both studies',
  'modality-not-recorded': 'the modality is not recorded',
  'no-portal-venous-phase': 'the phases recorded of one of the two studies do not include a portal venous one',
  'phase-not-recorded': 'the contrast phase is not recorded',
  'no-second-axis': 'the axis across the long one is not recorded for every target at both studies',
  'no-volume': 'not every target was segmented at both studies',
  'no-enhancing-extent': 'the enhancing part is not recorded for every target at both studies',
  'no-attenuation': 'attenuation is not recorded for every target at both studies',
  'no-enhancing-across':
    'of the enhancing part only the longest diameter is recorded, and what lies across it is missing',
  'no-enhancing-volume': 'the enhancing volume is not recorded for every target at both studies',
  'attenuation-not-positive':
    'the mean attenuation at the baseline or here is 0 HU or less, so that a change in percent means nothing',
  'target-gone': 'a target is gone and has no attenuation any more, so that there is no mean',
  'target-not-evaluated': 'a target was not evaluated at one of the two studies',
  'site-lengths-only': 'of a target outside the liver the record holds lengths only',
  'targets-not-followed': 'there are no targets that could be followed',
  'no-size': 'the diameters, which it judges beside attenuation, are not complete at both studies',
}

const fromThree = (
  visit: Pick<RecistVisit, 'changeFromBaseline' | 'changeFromNadir' | 'changeFromLastTreatment'>,
  f: Format,
): string => {
  const parts = [
    visit.changeFromBaseline === null ? null : `${percent(visit.changeFromBaseline, f)} from baseline`,
    visit.changeFromNadir === null ? null : `${percent(visit.changeFromNadir, f)} from the smallest before`,
    visit.changeFromLastTreatment === null
      ? null
      : `${percent(visit.changeFromLastTreatment, f)} since the last liver treatment`,
  ].filter((part) => part !== null)
  return parts.length === 0 ? 'no change can be given' : parts.join(', ')
}

const mm = (value: number, f: Format): string => `${f.printed(Math.round(value * 10) / 10)}${gap}mm`

/** What one visit is judged by: the sum with its changes, and the size where it decides too. */
const otherParts = (visit: OtherVisit, criterion: OtherCriterion, unit: AmountUnit, f: Format): readonly string[] => [
  ...(visit.amount === null
    ? []
    : [
        `${quantities[criterion]} ${f.number(visit.amount)}${gap}${units[unit]}${visit.changeFromNadir === null ? '' : `, ${fromThree(visit, f)}`}`,
      ]),
  ...(visit.sizeChange === null ? [] : [`sum of diameters ${percent(visit.sizeChange, f)} from baseline`]),
]

/** A visit that lies open between two responses is told by both. */
const overallText = ({ overall, between }: RecistVisit): string =>
  between ? `open: ${responses[between[0]]} or ${responses[between[1]]}` : responses[overall]

const visitText = (visit: RecistVisit, certainAt: string | null, f: Format): string => {
  const isAfter = certainAt !== null && visit.date > certainAt
  const sum =
    visit.target === 'none'
      ? 'no targets'
      : visit.sumMm === null
        ? `sum not complete, ${mm(visit.seenSumMm, f)} of it seen`
        : `sum ${mm(visit.sumMm, f)}`
  const change = visit.overall === 'baseline' || visit.target === 'none' ? '' : `; ${fromThree(visit, f)}`
  const parts = [
    visit.overall === 'baseline' || visit.target === 'none' ? null : `targets: ${responses[visit.target]}`,
    visit.overall === 'baseline' || visit.nonTarget === null ? null : `non-targets: ${responses[visit.nonTarget]}`,
    visit.overall === 'baseline'
      ? null
      : isAfter
        ? `after progression; by itself overall: ${overallText(visit)}`
        : `overall: ${overallText(visit)}`,
    ...visit.flags.map((flag) => flags[flag]),
  ].filter((part) => part !== null)
  return `${sum}${change}${parts.length === 0 ? '' : `; ${parts.join('; ')}`}`
}

/** What the change of the sum is in volume, were every target to keep its shape. */
const inVolume = (visit: RecistVisit | undefined, f: Format): readonly Detail[] => {
  const change = visit?.overall === 'baseline' ? null : (visit?.changeFromBaseline ?? null)
  if (change === null || change === 0) return []
  const text = `${percent(change, f)} of diameter is ${percent(volumeChange(change), f)} of volume, if every target changes alike and keeps its shape`
  return [{ label: 'In volume', text, mark: null }]
}

const obstacles = {
  'no-readings': 'no lesion of the baseline study was measured or counted',
  'none-seen':
    'no lesion was seen in the baseline study, so there is nothing to measure; new lesions alone would be progression',
  'one-study': 'only one study has readings; a response needs two',
  'only-size-ranges':
    'the record holds ranges of sizes, and the largest of one study and the largest of another need not be the same lesion',
  'no-identity':
    'lesions were measured, but nobody confirmed which of them is which over time: give each lesion a trackingUid, or write lesion-identified',
  'nothing-measurable': 'no lesion of the baseline is measurable',
  'several-unsigned':
    'one day has several readings and no reader is named in any of them, so which of them counts is not known',
  'targets-not-read': 'the chosen targets are in no reading of the baseline study',
} as const

const bestText = (best: string | null): string =>
  best === null ? 'none yet' : (responses[best as keyof typeof responses] ?? best)

const by = (reader: string | null, f: Format): string => (reader === null ? '' : ` (read by ${f.quote(reader)})`)

export const responseAnswersEn: AnswerWordsOf<ResponseAnswers> = {
  'response/recist': {
    title: 'Response by RECIST 1.1',
    says: 'Follows the targets of one line of treatment. Progression is judged from the smallest complete sum so far, partial response from the baseline; a target that was not evaluated makes the visit not evaluable unless the others prove progression.',
    source: 'RECIST 1.1: Eisenhauer 2009, Eur J Cancer 45:228–247; EORTC RECIST FAQ',
    sentence: (value, _, f) => {
      if (value.status === 'not-classifiable')
        return `RECIST 1.1 cannot be applied, and the response is not classifiable: ${obstacles[value.reason]}.`
      const last = value.visits.at(-1)
      const start = `Against the baseline of ${f.date(value.baseline)}${by(value.reader, f)}`
      if (!last || last.overall === 'baseline') return `${start} there is no later visit yet.`
      const told =
        last.target === 'none'
          ? `on ${f.date(last.date)} there are no targets to measure`
          : last.sumMm === null
            ? `${f.date(last.date)} has no complete sum of target diameters`
            : `on ${f.date(last.date)} the targets sum to ${mm(last.sumMm, f)} (${fromThree(last, f)})`
      if (value.progression !== null) {
        const { on, certainAt } = value.progression
        const certain = on.value === certainAt ? '' : `; it became certain on ${f.date(certainAt)}`
        const since = `${start}: progressive disease (PD), dated ${f.uncertainDate(on)}${certain}.`
        return last.overall === 'PD'
          ? `${since} ${told.slice(0, 1).toUpperCase()}${told.slice(1)}.`
          : `${since} It stands, whatever later visits show: ${told}, by itself ${overallText(last)}.`
      }
      const open = value.visits.some(({ between }) => between)
        ? 'Whether there was progression cannot be told: a lesion that the baseline does not know was not judged.'
        : last.overall === 'NE'
          ? 'No progression was shown; whether there was any at the last visit cannot be told.'
          : 'No progression so far.'
      return `${start}, ${told}. Overall: ${overallText(last)}. ${open}`
    },
    details: (value, f) =>
      value.status === 'not-classifiable'
        ? [{ label: 'Studies', text: f.list(value.studies.map((study) => f.shortDate(study))), mark: null }]
        : [
            {
              label: 'Targets',
              text: value.targets
                .map(
                  ({ label, baselineMm }) => `${f.quote(label)}${baselineMm === null ? '' : ` ${mm(baselineMm, f)}`}`,
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
    title: 'Best overall response',
    says: 'The best response up to the first progression. Confirmation is required only where response is the primary end point of a trial without randomisation, so both readings are given.',
    source: 'RECIST 1.1 §4.4.3 and table 3: Eisenhauer 2009; confirmation rules as in admiralonco',
    sentence: (value, _, f) => {
      const { unconfirmed, confirmed } = value
      const start = `Best overall response${by(value.reader, f)}`
      if (unconfirmed.best === null) return `${start}: no visit after the baseline yet.`
      const same = unconfirmed.best === confirmed.best
      const needed = `with confirmation after at least ${f.days(value.confirmAfterDays)}`
      const told = same
        ? `${start}: ${bestText(unconfirmed.best)}, with or without confirmation`
        : `${start}: ${bestText(unconfirmed.best)} where no confirmation is required; ${bestText(confirmed.best)} ${needed}`
      const from = value.referenceIs === 'treatment' ? 'the first treatment after the baseline' : 'the baseline study'
      const dates =
        unconfirmed.datesDecide || confirmed.datesDecide
          ? ' Within the bounds of the recorded dates it could be another.'
          : ''
      return `${told}. Stable disease counts from ${f.days(value.stableAfterDays)} after ${from}, ${f.uncertainDate(value.reference)}.${dates}`
    },
  },
  'response/duration': {
    title: 'Duration of response or stable disease',
    says: 'From the first visit with a response (stable disease: from the start of treatment) to progression or death; otherwise to the last visit that could be evaluated.',
    source: 'RECIST 1.1 §4.6: Eisenhauer 2009',
    sentence: ({ reader, durations }, _, f) =>
      durations
        .map(({ of, from, to, ended, span }) => {
          const what = {
            response: 'The response',
            'complete-response': 'The complete response',
            'stable-disease': 'Stable disease',
          }[of]
          const end = {
            progression: `until progression on ${f.uncertainDate(to)}`,
            death: `until death on ${f.uncertainDate(to)}`,
            censored: `and was still there when last evaluated, ${f.uncertainDate(to)}`,
          }[ended]
          return `${what}${by(reader, f)} lasted ${f.span(span)} from ${f.uncertainDate(from)} ${end}.`
        })
        .join(' '),
  },
  'response/readers': {
    title: 'Two readers',
    says: 'Compares two readers of one course. A different date of progression or a different best response calls for an adjudicator, who chooses one of the two readings.',
    source: 'General practice of central review; not verified against a charter',
    sentence: ({ names, ratedByBoth, alike, kinds, best, progression, adjudication }, _, f) => {
      const who = `${f.quote(names.first)} and ${f.quote(names.second)}`
      const counted = `${who} rated ${f.integer(alike)} of ${f.count(ratedByBoth, { one: 'visit', other: 'visits' })} alike.`
      const third = adjudication !== null && ![names.first, names.second].includes(adjudication.reader)
      const neither = third
        ? ` The reading of ${f.quote(adjudication.reader)} was chosen, so neither of these two counts.`
        : ''
      if (kinds.length === 0) return `${counted} They agree on best response and on the date of progression.${neither}`
      const parts = [
        kinds.includes('best-response')
          ? `best response: ${bestText(best.first)} against ${bestText(best.second)}`
          : null,
        kinds.includes('progression-date')
          ? `progression: ${progression.first ? f.uncertainDate(progression.first) : 'none'} against ${progression.second ? f.uncertainDate(progression.second) : 'none'}`
          : null,
      ].filter((part) => part !== null)
      const differ = `${counted} They differ on ${parts.join('; ')}.`
      if (adjudication === null)
        return `${differ} An adjudicator has to choose one of the two readings; no choice is recorded.`
      if (third) return `${differ}${neither}`
      const chooser = adjudication.by === null ? 'An adjudicator' : f.quote(adjudication.by)
      const reason = adjudication.reason === null ? '' : ` (${f.quote(toldText(adjudication.reason, f))})`
      return `${differ} ${chooser} chose the reading of ${f.quote(adjudication.reader)}, which counts${reason}.`
    },
    details: ({ visits, names }, f) =>
      visits.map(({ date, first, second }) => ({
        label: f.uncertainDate(date),
        text: `${f.quote(names.first)}: ${responses[first]}; ${f.quote(names.second)}: ${responses[second]}`,
        mark: 'conflict' as const,
      })),
  },
  'response/targets-advised': {
    title: 'Which lesions RECIST would follow',
    says: 'At most two lesions of an organ and five in all, measurable ones, the largest first. Advice with its reasons; a reader chooses.',
    source: 'RECIST 1.1 §3.1 and §4.2: Eisenhauer 2009; EORTC RECIST FAQ',
    sentence: ({ baseline, countIsAtLeast, candidates }, _, f) => {
      const advised = candidates.filter((each) => each.advised)
      const all = `Of ${countIsAtLeast ? 'at least ' : ''}${f.count(candidates.length, { one: 'lesion', other: 'lesions' })} at the baseline of ${f.date(baseline)}`
      if (advised.length === 0) return `${all} none is measurable as a target.`
      const named = advised.map(
        ({ label, lengthMm }) => `${f.quote(label)}${lengthMm === null ? '' : ` (${mm(lengthMm, f)})`}`,
      )
      const differs = candidates.filter(
        ({ chosen, advised: isAdvised }) => chosen !== null && chosen !== isAdvised,
      ).length
      const other = differs > 0 ? ' The reader chose otherwise.' : ''
      return `${all} RECIST 1.1 would follow ${f.list(named)}.${other} This is advice; the reader chooses.`
    },
    details: ({ candidates }, f) => {
      // lesions that are only a count are one line
      const counted = candidates.filter(({ reason, chosen }) => reason === 'not-measured' && chosen !== true)
      const single = counted.length > 1 ? candidates.filter((each) => !counted.includes(each)) : candidates
      const rows = single.map(({ label, lengthMm, advised, reason, chosen }) => ({
        label: `${label}${lengthMm === null ? '' : `, ${mm(lengthMm, f)}`}`,
        text: `${advised ? 'would be a target' : 'would not be a target'}: ${targetReasons[reason]}${chosen === null ? '' : chosen ? '; chosen by the reader' : '; not chosen by the reader'}`,
        mark: advised ? ('met' as const) : ('not-met' as const),
      }))
      if (counted.length < 2) return rows
      const label = f.count(counted.length, { one: 'other lesion', other: 'other lesions' })
      return [...rows, { label, text: 'would not be targets: nobody measured them across', mark: 'not-met' as const }]
    },
  },
  'response/criteria': {
    title: 'Which other criteria apply',
    says: 'Criteria of enhancement, attenuation and volume apply only where the images allow it; each that does not is listed with the reason.',
    source:
      'Lencioni 2010 (mRECIST); Bruix 2001 (EASL); Chapiro 2014 (qEASL, vRECIST); Choi 2007; Nathan 2010 (modified Choi); Miller 1981 (WHO); iodised oil on CT: general knowledge, not verified',
    sentence: ({ baseline, at, gates }, _, f) => {
      const named = (wanted: 'yes' | 'no' | 'unknown') =>
        gates.filter(({ applies }) => applies === wanted).map(({ criterion }) => criterionNames[criterion])
      const [yes, no, unknown] = [named('yes'), named('no'), named('unknown')]
      const parts = [
        yes.length === 0
          ? 'none of the criteria beside RECIST 1.1 can be used'
          : `beside RECIST 1.1, ${f.list(yes)} can be used`,
        no.length === 0 ? null : `not applicable: ${f.list(no)}`,
        unknown.length === 0 ? null : `not decidable, because facts are missing: ${f.list(unknown)}`,
      ].filter((part) => part !== null)
      return `From ${f.date(baseline)} to ${f.date(at)}: ${parts.join('; ')}.`
    },
    details: ({ gates }, f) =>
      gates.map(({ criterion, applies, reasons, between, lastAt }) => ({
        label: `${criterionNames[criterion]}${between === null ? '' : `, ${f.shortDate(between[0])} to ${f.shortDate(between[1])}`}`,
        text:
          applies === 'yes'
            ? 'applies'
            : [
                ...reasons.map((reason) => gateReasons[reason]),
                ...(lastAt === null ? [] : [`it could still be used on ${f.date(lastAt)}`]),
              ].join('; '),
        mark: applies === 'yes' ? ('met' as const) : applies === 'no' ? ('not-met' as const) : ('unknown' as const),
      })),
  },
  'response/other': {
    title: 'Response by other criteria',
    says: 'The targets by another criterion (its own where they were chosen for it, else those of RECIST 1.1): from baseline, from the smallest value so far, and since the last treatment of the liver. New lesions and lesions that are not targets count as they do in RECIST.',
    source:
      'Miller 1981, Cancer 47:207–214 (WHO); Lencioni 2010, Semin Liver Dis 30:52–60 (mRECIST); Bruix 2001, J Hepatol 35:421–430 (EASL); Chapiro 2014, Radiology 273:746–758 (qEASL, vRECIST); Choi 2007; Nathan 2010',
    sentence: ({ criterion, baseline, unit, progression, visits }, _, f) => {
      const last = visits.findLast(({ response }) => response !== null)
      const name = criterionNames[criterion]
      if (!last || last.response === null)
        return `${name}: no study after ${f.date(baseline)} allows it with all targets measured.`
      const told = otherParts(last, criterion, unit, f)
      const found = `${told.length === 0 ? '' : `${told.join('; ')}: `}${responses[last.response]}`
      const open = last === visits.at(-1) ? '' : ' Later studies do not allow it.'
      const span = `${name}, from ${f.date(baseline)} to ${f.date(last.date)}`
      if (progression === null || progression === last.date) return `${span}: ${found}.${open}`
      return `${span}: ${responses.PD}, dated ${f.date(progression)}. It stands, whatever later visits show; the last by itself: ${found}.${open}`
    },
    details: ({ criterion, unit, targets, visits }, f) => [
      { label: 'Targets', text: targets.map((label) => f.quote(label)).join(', '), mark: null },
      ...visits.map((visit, i) => ({
        label: f.shortDate(visit.date),
        text: [
          ...otherParts(visit, criterion, unit, f),
          visit.response === null ? null : responses[visit.response],
          ...visit.reasons.map((reason) => gateReasons[reason]),
          i === 0 && visit.amount === null ? 'not all targets measured' : null,
        ]
          .filter((part) => part !== null)
          .join('; '),
        mark: null,
      })),
    ],
  },
}

const dated = (dates: readonly string[], f: Format): string => f.list(dates.map((date) => f.date(date)))

export const responseCaveatsEn: CaveatWordsOf<ResponseCaveats> = {
  'response/targets-not-selected': () =>
    'Nobody recorded which lesions are targets; the largest measurable ones of the baseline stand in for them.',
  'response/new-lesions-not-judged': ({ dates }, f) =>
    `${dated(dates, f)}: nobody recorded whether there are new lesions. The answer holds only if there are none.`,
  'response/non-targets-not-judged': ({ dates }, f) =>
    `${dated(dates, f)}: the lesions that are not targets were not judged; they count as not evaluated.`,
  'response/nodules-not-judged': ({ dates }, f) =>
    `${dated(dates, f)}: nobody recorded whether there are new or growing nodules inside a lesion. By Choi they would be progression.`,
  'response/slice-not-recorded': ({ labels }, f) =>
    `How thick the slices of the baseline were is not recorded. ${f.list(labels.map((label) => f.quote(label)))}: measurable only where they were thin enough (at least twice the slice, where slices are thicker than 5 mm).`,
  'response/draft-reading': ({ dates }, f) => `${dated(dates, f)}: nobody reviewed the reading; it is a draft.`,
  'response/technique-differs': ({ baseline, dates }, f) =>
    `${dated(dates, f)}: made differently from the baseline of ${f.date(baseline)}. A lesion first seen there need not be new.`,
  'response/unjudged-lesions': ({ date, count }, f) =>
    `${f.date(date)}: ${f.count(count, { one: 'lesion is', other: 'lesions are' })} drawn that the baseline does not know. Nobody said whether that is new disease: the response is open until somebody does.`,
  'response/fdg-new-uptake': ({ site, on, before, beforeOn, known }, f) => {
    const earlier = beforeOn === null ? '' : f.uncertainDate(beforeOn)
    const was = {
      none: `FDG uptake that the scan of ${earlier} did not show`,
      low: `FDG uptake that was low on ${earlier}`,
      'not-named': `FDG uptake at a place that the scan of ${earlier} does not name and where no tumour was recorded`,
      'no-scan': 'FDG uptake where no tumour was recorded, without an earlier scan to compare with',
    }[before]
    const means = known
      ? 'tumour was known there, so whether this is a new lesion is for a reader to say'
      : before === 'none'
        ? 'by RECIST 1.1 a sign of a new lesion, and so of progression, if it is confirmed'
        : 'by RECIST 1.1 progression, if another image confirms a new lesion there'
    return `${f.uncertainDate(on)}, ${f.quote(site)}: ${was}; ${means}. The response above does not count it.`
  },
  'response/complete-with-raised-marker': ({ date, analyte, name, on }, f) => {
    const called = analyte === 'other' && name !== null ? f.quote(toldText(name, f)) : terms.marker[analyte]
    return `The complete response of ${f.date(date)} would need normal markers where markers are used: ${called} was above its limit on ${f.uncertainDate(on)}.`
  },
  'response/other-sites-not-followed': ({ sites }, f) =>
    `Only lesions of the liver are followed here. Also recorded: ${f.list(sites.map((site) => f.quote(site)))}.`,
}
