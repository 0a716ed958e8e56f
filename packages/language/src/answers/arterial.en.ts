import type { ArterialAnswers, ArterialCaveats, CoverSaid } from '@debulk/clinical/arterial/arterial-answers'
import { doxorubicinLimits, type UnitTotal } from '@debulk/clinical/arterial/cumulative-dose'
import type { PrintedResult } from '@debulk/clinical/arterial/laboratory-after'
import type { GradeRange } from '@debulk/clinical/arterial/laboratory-grade'
import type { RenalReduction } from '@debulk/clinical/arterial/renal-reduction'
import type { Complication } from '@debulk/clinical/arterial/session-complications'
import type { Ternary } from '@debulk/quantity/ternary'
import type { Format } from '../format.ts'
import { recordTermsEn as terms } from '../record/record-terms.en.ts'
import { substanceName } from '../record/substance-name.ts'
import { besideLimits, oneBesideLimits } from './beside-limits.ts'
import type { AnswerWordsOf, CaveatWordsOf, Detail } from './answer-words.ts'
import { weeksSpan } from './time-spans.ts'

/** `8–10 mL`, `at most 10 mL`, `at least 8 mL`. */
function amount({ least, most, unit }: UnitTotal, format: Format): string {
  const of = (value: number) => format.printed(Number(value.toPrecision(12)))
  const name = `\u00A0${format.unit(unit)}`
  if (most === null) return least === 0 ? 'an amount not known' : `at least ${of(least)}${name}`
  if (least === most) return `${of(most)}${name}`
  return least === 0 ? `at most ${of(most)}${name}` : `${of(least)}–${of(most)}${name}`
}
const amounts = (totals: readonly UnitTotal[], format: Format) =>
  format.list(totals.map((total) => amount(total, format)))

const against = (answer: Ternary, limit: string): string =>
  answer === 'yes' ? `above ${limit}` : answer === 'no' ? `not above ${limit}` : `whether above ${limit} cannot be told`

const scales = {
  cirse: 'CIRSE',
  'cirse-modified': 'modified CIRSE',
  'sir-2003': 'SIR 2003',
  'sir-2017': 'SIR 2017',
  ctcae: 'CTCAE',
  'clavien-dindo': 'Clavien–Dindo',
} as const

/** A scale that carries its year in its name takes no second one. */
const named = (scale: keyof typeof scales, version: string | null): string =>
  version === null || scale === 'sir-2003' || scale === 'sir-2017' ? scales[scale] : `${scales[scale]} ${version}`

function complication(
  { event, scale, version, grade, comparable, after, withinWindow }: Complication,
  label: string,
  format: Format,
): Detail {
  const name = event === null ? 'event not named' : format.quote(event)
  const graded =
    grade === null
      ? 'grade not recorded'
      : comparable === 'no-scale'
        ? `grade ${format.quote(grade)} without its scale: not comparable`
        : `${scale === null ? '' : named(scale, version)} grade ${grade}${comparable === 'no-version' ? ' (version not recorded)' : ''}`
  const when =
    withinWindow === 'yes'
      ? `${format.span(after)} after`
      : withinWindow === 'no'
        ? `${format.span(after)} after, outside 30 days`
        : 'day not known exactly enough for the 30 days'
  return { label, text: `${name}; ${graded}; ${when}`, mark: null }
}

const graded = ({ least, most }: GradeRange): string =>
  least !== most ? `grade ${least} to ${most}` : least === 0 ? 'no increase to grade (grade 0)' : `grade ${least}`

const labValue = ({ value, unit }: PrintedResult, format: Format): string =>
  `${format.bounded(value)}\u00A0${format.unit(unit)}`

const coverSaid = ({ drug, route, rate, start, stop, given: was }: CoverSaid, format: Format): string => {
  const how = [
    ...(route === null ? [] : [terms.route[route]]),
    ...(rate === null ? [] : [format.quote(rate)]),
    ...(start === null ? [] : [`${terms.fact.coverStart} ${format.quote(start)}`]),
    ...(stop === null ? [] : [`${terms.fact.coverStop} ${format.quote(stop)}`]),
  ]
  const told = [substanceName(drug, format), ...(how.length === 0 ? [] : [how.join(', ')])].join(' ')
  return was ? told : `${told} (not given)`
}

const roman = (segments: readonly string[]): string[] =>
  segments.map((segment) => {
    const numeral = ['', 'I', 'II', 'III', 'IV', 'V', 'VI', 'VII', 'VIII'][Number(segment.charAt(0))]
    return numeral === undefined || numeral === '' ? segment : `${numeral}${segment.slice(1)}`
  })

/** What the label's table says of a clearance, as a fact of the label. */
function renalRow({ percents, belowTable }: RenalReduction, format: Format): string {
  const rows = percents.map((percent) => (percent === 0 ? 'leaves the dose' : `lowers it by ${percent}\u00A0%`))
  if (rows.length === 0) return 'below the lowest row of the label’s table'
  return `for which the label’s table ${format.list(rows).replace(' and ', ' or ')}${belowTable ? ', or has no row' : ''}`
}

const lungs = {
  'not-below-35': 'not below the 30 to 35\u00A0% at which the label ends treatment',
  'between-30-and-35': 'within the 30 to 35\u00A0% at which the label ends treatment',
  'below-30': 'below the 30 to 35\u00A0% at which the label ends treatment',
  unknown: 'and whether that is below the 30 to 35\u00A0% at which the label ends treatment cannot be told',
} as const

export const arterialAnswersEn: AnswerWordsOf<ArterialAnswers> = {
  'arterial/territory': {
    title: 'Territory of a session',
    says: 'Segments that a session reached: as seen by angiography or cone-beam CT, else assumed from the vessel.',
    source:
      'typical hepatic arterial supply: Michels 1966 (general knowledge, not verified); segment IV and the caudate vary',
    sentence: ({ basis, by, segments, variable, on }, _about, format) => {
      const when = format.uncertainDate(on)
      if (basis === 'unknown') return `Session (${when}): the territory is not known.`
      const name = `${segments.length === 1 ? 'segment' : 'segments'} ${format.list(roman(segments))}`
      if (basis === 'recorded') {
        const seen =
          by === 'angiography' ? 'seen by angiography' : by === 'cone-beam-ct' ? 'seen by cone-beam CT' : 'as stated'
        return `Session (${when}): ${name}, ${seen}.`
      }
      const may = variable.length > 0 ? `; ${format.list(roman(variable))} may or may not belong to it` : ''
      return `Session (${when}): ${name}, assumed from the vessel${may}.`
    },
  },
  'arterial/delivered': {
    title: 'Amounts of a session',
    says: 'What went in of each agent; a range where the wording leaves two readings.',
    source: 'amounts as printed in the record',
    sentence: ({ on, fraction, agents }, _about, format) => {
      const named = agents.map(({ name, delivered }) =>
        delivered === null
          ? `${substanceName(name, format)} (amount not recorded)`
          : `${substanceName(name, format)} ${amount(delivered, format)}`,
      )
      const share = fraction === null || fraction >= 1 ? '' : ` (${format.share(fraction)} of the mixture)`
      return `Session (${format.uncertainDate(on)})${share}: ${format.list(named)} went in.`
    },
  },
  'arterial/oil-per-session': {
    title: 'Iodised oil of a session',
    says: 'Iodised oil that went in at one session, against the limit of 15 mL.',
    source: 'US label of ethiodized oil: 1.5 to 15 mL; as a European maximum: general knowledge, not verified',
    sentence: ({ on, totals, exceeds }, _about, format) =>
      `Session (${format.uncertainDate(on)}): ${amounts(totals, format)} of iodised oil, ${against(exceeds, 'the limit of 15\u00A0mL')}.`,
  },
  'arterial/oil-in-all': {
    title: 'Iodised oil in all',
    says: 'Iodised oil over all recorded sessions; the limit is one per session.',
    source: 'sum over the record',
    sentence: ({ sessions, totals }, _about, format) =>
      `Iodised oil over ${format.count(sessions, { one: 'session', other: 'sessions' })}: ${amounts(totals, format)}.`,
  },
  'arterial/bleomycin': {
    title: 'Bleomycin in all',
    says: 'Bleomycin over all recorded sessions against 400 units; amounts in different units are not added.',
    source: 'US label: pulmonary toxicity above a total of 400 units; 1 unit ≈ 1 mg: general knowledge, an assumption',
    sentence: ({ totals, units, exceeds }, _about, format) => {
      const given = `Bleomycin in all: ${amounts(totals, format)}`
      if (units === null)
        return `${given}; ${totals.length > 1 ? 'units are not added' : "it is recorded neither in mg nor in [USP'U] or [IU]"}, so whether above 400 units cannot be told.`
      const percent =
        units.most === null ? '' : ` (${oneBesideLimits(units.most / 4, [100], format)}\u00A0% of it at most)`
      return `${given}; ${against(exceeds, 'the limit of 400 units')}${exceeds === 'no' ? percent : ''}.`
    },
  },
  'arterial/bleomycin-cautions': {
    title: 'Bleomycin: what its label warns of',
    says: 'Age, creatinine clearance and diffusing capacity beside the label of bleomycin. The label’s table is shown; no dose follows from it here.',
    source:
      'US label as read in DrugCentral: age above 70; dose by clearance; diffusing capacity 30 to 35 % of the value before treatment',
    sentence: ({ on, age, clearance, diffusion }, _about, format) => {
      const above = { yes: 'above 70', no: 'not above 70', unknown: 'whether above 70 cannot be told' }
      const said = [
        age === null
          ? 'age at the session not recorded'
          : `age ${format.bounded(age.years)}\u00A0years, ${above[age.above70]}`,
        clearance === null
          ? 'creatinine clearance not recorded'
          : `creatinine clearance ${format.bounded(clearance.value)}\u00A0mL/min (${format.uncertainDate(clearance.on)}), ${renalRow(clearance, format)}`,
        diffusion === null
          ? 'diffusing capacity not recorded before the first session and again after it'
          : `diffusing capacity ${besideLimits(diffusion.percentOfBaseline, [30, 35], format)}\u00A0% of that before treatment (${format.uncertainDate(diffusion.on)}), ${lungs[diffusion.state]}`,
      ]
      return `Bleomycin, last session ${format.uncertainDate(on)}: ${said.join('; ')}.`
    },
  },
  'arterial/drug-eluting-beads': {
    title: 'Drug-eluting beads',
    says: 'Names each session with drug-eluting beads, because a trial in neuroendocrine tumours stopped its arm with them.',
    source: 'RETNET (PMC6050671): its arm with drug-eluting beads was stopped in 2019',
    sentence: ({ on }, _about, format) =>
      `Session (${format.uncertainDate(on)}) used drug-eluting beads: RETNET, a trial in neuroendocrine tumours, stopped its arm with such beads in 2019 because of serious adverse events.`,
  },
  'arterial/doxorubicin': {
    title: 'Doxorubicin in all',
    says: 'Doxorubicin over all recorded sessions per body surface, against 450 and 550 mg/m².',
    source: 'lifetime 450 to 550 mg/m²: general knowledge, not verified',
    sentence: ({ totals, perM2, exceeds }, _about, format) => {
      const given = `Doxorubicin in all: ${amounts(totals, format)}`
      if (perM2 === null) return `${given}; per square metre it cannot be computed.`
      const per = `${besideLimits({ ...perM2, leastOpen: false, mostOpen: false }, doxorubicinLimits, format)}\u00A0mg/m²`
      const limits = exceeds.map(({ limit, answer }) => against(answer, `${limit}\u00A0mg/m²`))
      return `${given}, ${per}; ${format.list(limits)}.`
    },
  },
  'arterial/dose-by-lobe': {
    title: 'Dose by lobe',
    says: 'Iodised oil in each lobe; not computed where a session reached both lobes.',
    source: 'a distribution that nobody measured is not computed',
    sentence: (value, _about, format) => {
      if (value.status === 'computed') {
        const share = ({ sessions, least, most }: typeof value.right) =>
          `${amount({ least, most, unit: 'mL' }, format)} in ${format.count(sessions, { one: 'session', other: 'sessions' })}`
        return `Iodised oil by lobe: right ${share(value.right)}, left ${share(value.left)}.`
      }
      const why = {
        'distribution-unknown': 'a session reached both lobes and its distribution is unknown',
        'territory-unknown': 'the territory of a session is unknown',
        'amount-unknown': 'the amount of a session is unknown',
      }[value.reason]
      const times = (n: number) => format.count(n, { one: 'session', other: 'sessions' })
      const reached =
        value.reason === 'territory-unknown'
          ? ''
          : ` The right lobe was reached in ${times(value.rightSessions)}, the left in ${times(value.leftSessions)}.`
      return `Dose by lobe not computed: ${why}.${reached}`
    },
  },
  'arterial/session-interval': {
    title: 'Interval between sessions',
    says: 'Days from one session to the next, against the usual 4 to 8 weeks.',
    source: 'usual interval 4 to 8 weeks: general knowledge, not verified',
    sentence: ({ from, to, days, withinUsual }, _about, format) => {
      const weeks = weeksSpan(days, format)
      const usual =
        withinUsual === 'yes'
          ? 'within the usual 4 to 8 weeks'
          : withinUsual === 'no'
            ? 'outside the usual 4 to 8 weeks'
            : 'whether within the usual 4 to 8 weeks cannot be told'
      return `From the session of ${format.uncertainDate(from)} to that of ${format.uncertainDate(to)}: ${format.span(days)}${weeks === null ? '' : ` (${weeks} weeks)`}, ${usual}.`
    },
  },
  'arterial/endpoint': {
    title: 'Angiographic endpoint',
    says: 'Level of the SACE scale: as stated, else every level that flow and blush as recorded allow.',
    source: 'SACE: Lewandowski 2007 (definitions from general knowledge); observer agreement κ 0.46',
    sentence: ({ basis, levels, conflict, on, text }, _about, format) => {
      const when = `Session (${format.uncertainDate(on)})`
      const words = text === null ? '' : ` (${format.quote(text)})`
      if (conflict)
        return `${when}: the endpoint as recorded contradicts itself${words}${levels.length > 0 ? `; stated is SACE ${levels.join('–')}` : ''}.`
      if (basis === 'unknown') return `${when}: SACE level not known${words}.`
      const level = levels.length === 1 ? (levels[0] ?? '') : levels.join(' or ')
      return `${when}: SACE ${level}, ${basis === 'stated' ? 'as stated' : 'all that the record allows'}${words}.`
    },
  },
  'arterial/mixture-ratio': {
    title: 'Oil to solution',
    says: 'Parts of oil to one part of drug solution, taking the rest of the mixture for the solution.',
    source: 'water in oil, at least 2 to 1: general knowledge, not verified',
    sentence: ({ oilMl, aqueousMl, ratio, atLeastTwo, on }, _about, format) =>
      `Session (${format.uncertainDate(on)}): ${format.printed(oilMl)}\u00A0mL of oil to ${oneBesideLimits(aqueousMl, [], format)}\u00A0mL of solution, ${oneBesideLimits(ratio, [2], format)} to 1, ${atLeastTwo ? 'at least' : 'less than'} 2 to 1.`,
  },
  'arterial/complications': {
    title: 'Complications of a session',
    says: 'Adverse events within 30 days, each with its scale and version; post-embolisation syndrome apart. No report is not "none".',
    source: 'CIRSE 2017; window of 30 days (general knowledge)',
    sentence: ({ session, status, complications, postEmbolisationSyndrome }, _about, format) => {
      const when = `Session of ${format.uncertainDate(session)}`
      if (status === 'not-recorded') return `${when}: whether there were complications is not recorded.`
      if (status === 'none-stated') return `${when}: stated that there were no complications.`
      const events = format.count(complications.length, { one: 'adverse event', other: 'adverse events' })
      return `${when}: ${events} reported${postEmbolisationSyndrome.length > 0 ? ', and post-embolisation syndrome apart' : ''}.`
    },
    details: ({ complications, postEmbolisationSyndrome }, format) => [
      ...complications.map((one) => complication(one, 'Adverse event', format)),
      ...postEmbolisationSyndrome.map((one) => complication(one, 'Post-embolisation syndrome', format)),
    ],
  },
  'arterial/laboratory-after': {
    title: 'Liver values after a session',
    says: 'The last ALT, AST and bilirubin before a session against the highest of the 30 days after it. A rise within days is expected after embolisation; a grade alone makes it no complication.',
    source:
      'CTCAE 5.0 (ALT and AST above 3, 5 and 20 times, bilirubin above 1.5, 3 and 10 times; from an abnormal value before, of that value): general knowledge, not verified against the original',
    sentence: (value, _about, format) => {
      const {
        session,
        analyte,
        before,
        peak,
        after,
        limit,
        against: reference,
        grade,
        ifNormalBefore,
        wasRaised,
      } = value
      const from =
        before === null
          ? 'no value from before'
          : `${labValue(before, format)} before (${format.uncertainDate(before.on)})`
      const top =
        limit === null ? 'no upper limit is printed' : `upper limit ${format.printed(Number(limit.toPrecision(6)))}`
      const start = `Session of ${format.uncertainDate(session)}, ${terms.laboratory[analyte]}: ${from}, highest ${labValue(peak, format)} ${format.span(after)} after (${top})`
      if (grade !== null)
        return `${start}: CTCAE 5.0 ${graded(grade)}, against ${reference === 'baseline' ? 'the value before, which was above its limit' : 'the upper limit, as it was normal before'}.`
      if (ifNormalBefore !== null)
        return `${start}: no grade, since whether it was normal before is not known; ${graded(ifNormalBefore)} by CTCAE 5.0 if it was.`
      return `${start}: no grade by CTCAE 5.0, since ${wasRaised === 'yes' ? 'the value before cannot be compared with it' : 'there is no limit to grade against'}.`
    },
  },
  'arterial/crisis-cover': {
    title: 'Carcinoid crisis and cover',
    says: 'Cover and crisis as recorded; nothing is proposed.',
    source: 'systolic pressure below 80 or above 180 mmHg: abstract of NANETS 2024; definitions vary',
    sentence: ({ on, cover, crisis }, _about, format) => {
      const given =
        cover === null
          ? 'cover against a crisis is not recorded'
          : cover.length === 0
            ? 'recorded without cover against a crisis'
            : `cover recorded: ${format.list(cover.map((each) => coverSaid(each, format)))}`
      const happened = {
        reported: 'a carcinoid crisis is reported',
        'pressure-outside': 'systolic pressure outside 80 to 180\u00A0mmHg is reported',
        'not-recorded': 'whether there was a crisis is not recorded',
      }[crisis]
      return `Session (${format.uncertainDate(on)}): ${given}; ${happened}.`
    },
  },
  'arterial/radiation': {
    title: 'Radioembolisation in all',
    says: 'Activity and lung dose over all sessions, against 30 Gy per session and 50 Gy in all.',
    source: 'lung dose 30 Gy per session, 50 Gy in all: general knowledge, not verified',
    sentence: ({ sessions, activityGbq, lungGy, sessionExceeds, allExceed }, _about, format) => {
      const activity =
        activityGbq === null
          ? 'activity not recorded throughout'
          : `${oneBesideLimits(activityGbq, [], format)}\u00A0GBq`
      const lung =
        lungGy === null
          ? 'lung dose not recorded throughout'
          : `${oneBesideLimits(lungGy, [50], format)}\u00A0Gy to the lungs`
      return `${format.count(sessions, { one: 'radioembolisation', other: 'radioembolisations' })}: ${activity}, ${lung}; a session: ${against(sessionExceeds, '30\u00A0Gy')}; in all: ${against(allExceed, '50\u00A0Gy')}.`
    },
  },
}

export const arterialCaveatsEn: CaveatWordsOf<ArterialCaveats> = {
  'arterial-territory-assumed': () =>
    'The territory is assumed from the name of the artery; angiography or cone-beam CT decides.',
  'arterial-variant-anatomy': () =>
    'Variant hepatic arteries are recorded: what a vessel supplies cannot be read off its name.',
  'arterial-share-ambiguous': ({ fraction }, format) =>
    `${format.share(fraction)} went in; whether the printed amounts are those of the whole mixture or of what went in is not said, so both readings bound the figure.`,
  'arterial-prepared-only': () => 'Only the prepared amount is recorded: how much of it went in is not known.',
  'arterial-units-mixed': ({ units }, format) =>
    `Amounts in ${format.list(units.map((unit) => format.unit(unit)))} are not added.`,
  'arterial-milligram-is-unit': () =>
    'Held against the limit on the assumption that 1\u00A0mg is about 1 unit; the potency of the product is not recorded.',
  'arterial-international-units': () => 'Held against the limit on the assumption that 1000 IU are about 1 unit.',
  'arterial-amount-missing': ({ sessions }, format) =>
    `The amount is not recorded for ${format.count(sessions, { one: 'session', other: 'sessions' })}: the sum is a lower bound.`,
  'arterial-systemic-not-counted': () => 'Doxorubicin given otherwise than into the liver is not counted here.',
  'arterial-body-surface-unknown': () => 'Height and weight are not both recorded.',
  'arterial-oil-below-label': ({ minimumMl }, f) =>
    `Less than the ${f.printed(minimumMl)}\u00A0${f.unit('mL')} that the label of Lipiodol (FDA) names as the least of a session.`,
  'arterial-bleomycin-uk-maximum': ({ maximumIu, above }, f) =>
    `Texts of the United Kingdom write the maximum over a life as ${f.integer(maximumIu)}\u00A0IU (general knowledge, not verified): ${against(above, 'it')}.`,
  'arterial-doxorubicin-not-usual': ({ leastMg, mostMg }, f) =>
    `Usual doxorubicin in a session is ${f.printed(leastMg)}–${f.printed(mostMg)}\u00A0${f.unit('mg')} (general knowledge, not verified); this is outside it. Usual is no limit.`,
  'arterial-rest-is-solution': () => 'The rest of the mixture is taken for drug solution; the record does not say so.',
  'arterial-scales-differ': () => 'The grades are of different scales or versions and are not compared.',
}
