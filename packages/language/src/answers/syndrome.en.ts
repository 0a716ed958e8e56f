import type { Told } from '@debulk/clinical/record/event-base'
import type { SyndromeAnswers, SyndromeCaveats } from '@debulk/clinical/syndrome/syndrome-answers'
import type { SymptomName, SymptomReported } from '@debulk/clinical/record/patient-events'
import { recordTermsEn as terms } from '../record/record-terms.en.ts'
import { besideLimits } from './beside-limits.ts'
import type { AnswerWordsOf, CaveatWordsOf } from './answer-words.ts'
import type { Format } from '../format.ts'

const statuses: Readonly<Record<SymptomReported['status'], string>> = {
  onset: 'began',
  present: 'present',
  improved: 'improved',
  worsened: 'worse',
  resolved: 'resolved',
  absent: 'absent',
}
const severities = { mild: 'mild', moderate: 'moderate', severe: 'severe' } as const
const grades = (least: number, most: number): string =>
  most === 0
    ? 'no grade'
    : least === most
      ? `grade ${least}`
      : most - least === 1
        ? `grade ${least} or ${most}`
        : `grade ${least} to ${most}`
const nameOf = (symptom: SymptomName, name: Told | null, f: Format): string =>
  symptom === 'other' && name !== null ? f.quote(name) : terms.symptom[symptom]
const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1)
const overUsual = ({ least, most }: SyndromeAnswers['syndrome/diarrhoea-grade']['overUsual'], f: Format): string => {
  if (most !== null && most <= 0) return 'not more than usual'
  if (least !== null && most !== null)
    return least === most
      ? `${f.printed(least)} a day over usual`
      : `${f.printed(least)} to ${f.printed(most)} a day over usual`
  if (most !== null) return `at most ${f.printed(most)} a day over usual`
  return least === null ? 'unknown over usual' : `at least ${f.printed(least)} a day over usual`
}
const looks = { yes: 'met', no: 'not met', unknown: 'cannot be told' } as const
const mark = { yes: 'met', no: 'not-met', unknown: 'unknown', both: 'conflict' } as const
const findings = {
  present: 'carcinoid heart disease present',
  absent: 'no carcinoid heart disease',
  indeterminate: 'indeterminate',
} as const
const peptide = {
  yes: (limit: string) => `above ${limit}`,
  no: (limit: string) => `not above ${limit}`,
  unknown: (limit: string) => `whether it is above ${limit} cannot be told`,
} as const

export const syndromeAnswersEn: AnswerWordsOf<SyndromeAnswers> = {
  'syndrome/components': {
    title: 'Symptoms over time',
    says: 'Each symptom with its first and last report. A symptom that is not mentioned is not recorded, which is not absent.',
    source:
      'Components are kept apart because no score of carcinoid syndrome is universally agreed (general knowledge, not verified).',
    sentence: ({ components }, _about, f) =>
      `Last reported: ${f.list(components.map(({ symptom, name, last }) => `${nameOf(symptom, name, f)} ${statuses[last.status]} (${f.uncertainDate(last.on)})`))}.`,
    details: ({ components }, f) =>
      components.map(({ symptom, name, since, last, reports }) => {
        const more = [
          ...(since === null ? [] : [`since ${f.uncertainDate(since.on)}`]),
          `last ${statuses[last.status]}, ${f.uncertainDate(last.on)}`,
          ...(last.perDay === null ? [] : [`${f.bounded(last.perDay)} a day`]),
          ...(last.severity === null || last.severity === undefined ? [] : [severities[last.severity]]),
          ...(last.scale === null ? [] : [f.quote(last.scale)]),
          f.count(reports.length, { one: 'report', other: 'reports' }),
        ]
        return { label: capital(nameOf(symptom, name, f)), text: more.join('; '), mark: null }
      }),
  },
  'syndrome/diarrhoea-grade': {
    title: 'Grade of diarrhoea',
    says: 'CTCAE grade from stools over the usual number and from what they led to; a range where the usual number is not known.',
    source:
      'CTCAE v5.0, Diarrhea: under 4 a day over baseline 1, 4–6 2, 7 or more or hospitalisation 3, life-threatening 4.',
    sentence: (v, _about, f) => {
      const range = grades(v.leastGrade, v.mostGrade)
      const stools =
        v.perDay === null
          ? 'number of stools not recorded'
          : `${f.bounded(v.perDay)} stools a day, ${overUsual(v.overUsual, f)}`
      const by = v.by === 'consequences' ? `, by what it led to` : ''
      const open = v.leastGrade === v.mostGrade ? '' : '; which cannot be told'
      return `Diarrhoea, ${f.uncertainDate(v.on)}: CTCAE ${range}${by} (${stools})${open}.`
    },
  },
  'syndrome/flushing-grade': {
    title: 'Grade of flushing',
    says: 'CTCAE grade from daily living, blood pressure and heart rate; words such as “moderate” do not decide it.',
    source: 'CTCAE v5.0, Flushing: general knowledge, not verified against the text.',
    sentence: (v, _about, f) => {
      const word = v.severity === null || v.severity === undefined ? '' : `, reported as ${severities[v.severity]}`
      const open = v.leastGrade === v.mostGrade ? '' : '; which cannot be told'
      return `Flushing, ${f.uncertainDate(v.on)}${word}: CTCAE ${grades(v.leastGrade, v.mostGrade)}${open}.`
    },
  },
  'syndrome/crisis': {
    title: 'Carcinoid crisis',
    says: 'Events that may have been a crisis, by each definition; and what is on record of cover at procedures on the hepatic artery.',
    source:
      'Systolic pressure below 80 or above 180 mmHg (NANETS 2024 abstract); otherwise as reported. No standard of prophylaxis exists (PMC8833591).',
    sentence: ({ events }, _about, f) => {
      const crises = events.filter(({ bySystolic, asReported }) => bySystolic === 'yes' || asReported === 'yes')
      const denied = events.filter(({ bySystolic, asReported }) => asReported === 'no' && bySystolic !== 'yes')
      return crises.length > 0
        ? `${f.count(crises.length, { one: 'event is', other: 'events are' })} a crisis by at least one definition (${f.list(crises.map(({ on }) => f.uncertainDate(on)))}).`
        : denied.length > 0
          ? 'Crisis was looked for and not reported.'
          : events.length > 0
            ? 'Whether what happened was a crisis cannot be told.'
            : 'No event that could be a crisis is on record, which does not say that there was none.'
    },
    details: ({ events, procedures }, f) => [
      ...events.map(({ on, systolicMmHg, bySystolic, asReported }) => ({
        label: f.uncertainDate(on),
        text: `by systolic pressure${systolicMmHg === null ? '' : ` (${f.bounded(systolicMmHg)} mmHg)`}: ${looks[bySystolic]}; as reported: ${looks[asReported]}`,
        mark:
          [bySystolic, asReported].includes('yes') && [bySystolic, asReported].includes('no')
            ? mark.both
            : bySystolic === 'yes' || asReported === 'yes'
              ? mark.yes
              : bySystolic === 'unknown' && asReported === 'unknown'
                ? mark.unknown
                : mark.no,
      })),
      ...procedures.map(({ on, cover }) => ({
        label: `Procedure, ${f.uncertainDate(on)}`,
        text: { given: 'cover given', 'not-given': 'no cover given', 'not-recorded': 'cover not recorded' }[cover],
        mark: ({ given: 'met', 'not-given': 'not-met', 'not-recorded': 'unknown' } as const)[cover],
      })),
    ],
  },
  'syndrome/heart': {
    title: 'Screening of the heart',
    says: 'When the heart was last looked at by echocardiography or MRI, against about yearly where carcinoid syndrome is recorded.',
    source:
      'ENETS 2022 guidance on carcinoid syndrome and heart disease (general knowledge, not verified); NT-proBNP 260 ng/L: JNE 13327, Bhattacharyya 2008; 5-HIAA in plasma 752 nmol/L: JNE 13327.',
    sentence: (v, _about, f) => {
      const since = v.since === null ? '' : f.span(v.since)
      const last = v.lastLook === null ? '' : f.uncertainDate(v.lastLook.on)
      const finding = v.lastFinding === null || v.lastFinding === undefined ? '' : `, ${findings[v.lastFinding]}`
      const state = {
        'within-a-year': `The heart was last looked at ${last}${finding}: within a year.`,
        overdue: `The heart was last looked at ${last}${finding}, ${since} ago: more than a year.`,
        'may-be-overdue': `The heart was last looked at ${last}${finding}; whether that is more than a year ago cannot be told.`,
        'not-documented':
          'Carcinoid syndrome is recorded and no look at the heart is documented; that does not say that there was none.',
        'no-syndrome-recorded': `Carcinoid syndrome is not recorded as such, so this rule cannot say whether screening is due${last === '' ? '' : `; the heart was last looked at ${last}${finding}`}.`,
      }[v.state]
      const bnp = v.ntProBnp && {
        name: 'NT-proBNP',
        on: v.ntProBnp.on,
        value: v.ntProBnp.ngPerL,
        above: v.ntProBnp.above,
        cutOff: v.ntProBnp.cutOffNgPerL,
        unit: 'ng/L',
      }
      const hiaa = v.plasmaHiaa && {
        name: '5-HIAA in plasma',
        on: v.plasmaHiaa.on,
        value: v.plasmaHiaa.nmolPerL,
        above: v.plasmaHiaa.above,
        cutOff: v.plasmaHiaa.cutOffNmolPerL,
        unit: 'nmol/L',
      }
      const told = [bnp, hiaa].flatMap((each) => {
        if (each === null) return []
        const limit = `${f.printed(each.cutOff)}\u00A0${f.unit(each.unit)}`
        const value =
          each.value === null ? '' : ` ${besideLimits(each.value, [each.cutOff], f)}\u00A0${f.unit(each.unit)},`
        return [`${each.name}, ${f.uncertainDate(each.on)}:${value} ${peptide[each.above](limit)}.`]
      })
      return [state, ...told].join(' ')
    },
  },
}

export const syndromeCaveatsEn: CaveatWordsOf<SyndromeCaveats> = {
  'syndrome/no-score': () => 'No score of carcinoid syndrome is universally agreed; symptoms stand side by side.',
  'syndrome/order-open': ({ reports }, f) =>
    `${f.count(reports, { one: 'report whose date overlaps says', other: 'reports whose dates overlap say' })} otherwise and may be later: how it was last cannot be told.`,
  'syndrome/undated-report': ({ reports }, f) =>
    `${f.count(reports, { one: 'report without a date says', other: 'reports without a date say' })} otherwise; when that was is unknown.`,
  'syndrome/no-diary': () => 'No questionnaire or diary is recorded; these are statements in words.',
  'syndrome/usual-not-recorded': () => 'The usual number of stools is not recorded, so the grade is a range.',
  'syndrome/consequences-not-recorded': () =>
    'Hospitalisation and limits of daily living are not recorded; they could raise the grade.',
  'syndrome/severity-is-a-word': ({ severity }) =>
    `“${capital(severities[severity])}” is a word of the source, not a grade of a scale.`,
  'syndrome/definitions-differ': () => 'Definitions of carcinoid crisis differ; each is shown apart.',
  'syndrome/cover-not-recorded': ({ procedures }, f) =>
    `For ${f.count(procedures, { one: 'procedure', other: 'procedures' })} nothing is recorded of cover against a crisis; that does not say that none was given.`,
  'syndrome/plasma-hiaa-one-series': (p, f) =>
    `5-HIAA in plasma at ${f.printed(p.cutOffNmolPerL)}\u00A0${f.unit('nmol/L')} is the cut-off of one series: sensitivity ${f.share(p.sensitivity)}, specificity ${f.share(p.specificity)}. Below it is no reason not to look.`,
  'syndrome/nt-probnp-no-filter': (p, f) =>
    `NT-proBNP at ${f.printed(p.cutOffNgPerL)}\u00A0${f.unit('ng/L')} is no safe filter alone: sensitivity ${f.share(p.sensitivity)} and specificity ${f.share(p.specificity)} in one series, ${f.share(p.earlierSensitivity)} and ${f.share(p.earlierSpecificity)} in an earlier one.`,
}
