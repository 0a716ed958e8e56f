import type { Format } from '../format.ts'
import { ends, zeros } from '../answers/outcome.en.ts'
import { capitalised } from './capitalised.ts'
import type { ClaimCounts, PageWords, PatientLine } from './page-words.ts'
import { isNet, joined, sentences } from './patient-line-parts.ts'

const sexes = { female: 'Woman', male: 'Man', other: 'Patient of another sex' } as const

/** `48`, `61–62`, `48 (Feb 2017)`. */
function yearsOf({ least, most, on, dated }: NonNullable<PatientLine['age']>, f: Format): string {
  const years = least === most ? f.integer(least) : `${f.integer(least)}–${f.integer(most)}`
  return dated ? `${years}${on === null ? '' : ` (${on})`}` : `${years} (undated)`
}

/** `Of 14 claims 3 hold, 4 are worked out, 2 hold in part, 5 cannot be decided`; null without claims. */
function claimParts(claims: ClaimCounts, f: Format): string | null {
  const total = Object.values(claims).reduce((sum, count) => sum + count, 0)
  if (total === 0) return null
  const open = claims['not-reproducible'] + claims['not-classifiable']
  const verb = (count: number, one: string, other: string) =>
    count === 0 ? null : `${f.integer(count)} ${f.plural(count, { one, other })}`
  const parts = [
    verb(claims.holds, 'holds', 'hold') ?? 'none holds',
    verb(claims.computed, 'is worked out', 'are worked out'),
    verb(claims['holds-in-part'], 'holds in part', 'hold in part'),
    verb(claims['not-supported'], 'is not supported', 'are not supported'),
    verb(open, 'cannot be decided', 'cannot be decided'),
  ]
  return `Of ${f.count(total, { one: 'claim', other: 'claims' })} ${joined(parts, ', ')}`
}

export const pageWordsEn = (f: Format): PageWords => {
  const n = (count: number, one: string, other: string) => f.count(count, { one, other })
  const allRetracted = (count: number) =>
    count === 1
      ? 'The only event of the record was retracted'
      : `All ${f.integer(count)} events of the record were retracted`
  const allLater = (count: number) =>
    count === 1
      ? 'The only event that stands is later than the day asked for'
      : `All ${f.integer(count)} events that stand are later than the day asked for`
  return {
    allRetracted,
    allLater,
    documentTitle: (patient) => `${patient}: record and rules`,
    asOf: (day) => `Asked for ${f.date(day)}`,
    leftOut: (count) => `${n(count, 'later event is', 'later events are')} left out.`,
    period: ({ events, first, last }) =>
      `${n(events, 'event', 'events')}${first === null || last === null ? '' : first === last ? `, ${first}` : `, ${first} to ${last}`}`,
    headline: ({ events, claims, limits, conflicts, gaps, missing, partly = 0, retracted = 0, later = 0 }) => {
      const lacking = `${n(missing, 'item', 'items')} not recorded`
      if (events === 0 && later > 0) return `${allLater(later)}; nothing could be checked. ${capitalised(lacking)}.`
      if (events === 0 && retracted > 0)
        return `${allRetracted(retracted)}; nothing could be checked. ${capitalised(lacking)}.`
      if (events === 0) return `The record holds no events; nothing could be checked. ${capitalised(lacking)}.`
      const checks =
        conflicts + gaps === 0
          ? 'no contradiction and no gap found'
          : `${n(conflicts, 'contradiction', 'contradictions')}, ${n(gaps, 'gap', 'gaps')}`
      const held = partly === 0 ? 'nothing expected is missing' : `${n(partly, 'item', 'items')} recorded in part`
      const exceeded = limits === 0 ? [] : [`${n(limits, 'limit', 'limits')} exceeded`]
      const parts = [...exceeded, checks, missing === 0 ? held : lacking]
      const counted = claimParts(claims, f)
      return counted === null ? `${capitalised(parts.join('; '))}.` : `${counted}; ${parts.join('; ')}.`
    },
    patientLine: ({ sex, age, death, tumour, liver, stage, treatments, lastImaging }) => {
      const person = [
        sex === null ? null : sexes[sex],
        // an age on the day of death stands with it
        age === null || (death !== null && age.on === null && age.dated) ? null : yearsOf(age, f),
        death === null
          ? null
          : `died ${death.on ?? '(date not certain)'}${age !== null && age.on === null && age.dated ? ` aged ${yearsOf(age, f)}` : ''}`,
      ]
      const disease = [
        tumour === null
          ? null
          : `${isNet(tumour.grade) ? 'NET ' : ''}${tumour.grade}${tumour.ki67 === null ? '' : ` (Ki-67 ${tumour.ki67})`}`,
        liver === null ? null : liver === 'specimen' ? 'liver metastases' : 'liver metastases on imaging',
        stage === null ? null : `stage ${stage.group}${stage.on === null ? '' : ` (${stage.on})`}`,
      ]
      const course = [
        ...treatments.map(({ name, from, when }) => `${name} ${from ? 'from ' : ''}${when.join(', ')}`),
        lastImaging === null ? null : `last imaging ${lastImaging}`,
      ]
      return sentences([joined(person, ', '), joined(disease, ', '), joined(course, '; ')])
    },
    headings: {
      holds: 'What holds',
      doesNotHold: 'What does not',
      missing: 'What is missing',
      course: 'Course on one axis',
      timeline: 'Timeline',
      answers: 'What the rules say',
      claims: 'Claims, recomputed',
      findings: 'What does not fit together',
      freshness: 'How fresh the data of each board were',
      care: 'Completeness as a case report (CARE)',
      questioned: 'Questions to the source that no record can answer',
      sources: 'Rules and their sources',
      cytoreduction: 'Cytoreduction',
    },
    areas: {
      pathology: 'Pathology and grade',
      staging: 'Stage',
      markers: 'Tumour markers',
      syndrome: 'Carcinoid syndrome',
      burden: 'Burden of the liver',
      growth: 'Growth',
      response: 'Response',
      arterial: 'Intra-arterial treatment',
      suitability: 'Suitability checklists',
      outcome: 'Outcomes and times',
    },
    groups: {
      patient: 'patient',
      symptoms: 'symptom',
      laboratory: 'laboratory',
      pathology: 'pathology',
      imaging: 'imaging',
      treatment: 'treatment',
      board: 'board',
      claims: 'claim',
    },
    basis: { measured: 'measured', derived: 'derived', reported: 'as reported', assumed: 'assumed' },
    marks: { met: 'yes', 'not-met': 'no', unknown: 'not known', conflict: 'conflict' },
    columns: { date: 'Date', event: 'Event', id: 'Id', about: 'About' },
    because: 'rests on',
    asAbove: (count) => `${n(count, 'remark', 'remarks')} as above`,
    rule: 'rule',
    source: 'source',
    behind: { quote: 'in the source', note: 'note', origin: 'where it comes from' },
    details: 'Rule, source and quotes',
    notRecorded: 'not recorded',
    partlyRecorded: 'recorded in part',
    dayAskedFor: 'the day asked for',
    none: {
      holds: 'None of the claims holds as it stands.',
      doesNotHold: 'Nothing was found that does not hold.',
      missing: 'Everything that is looked for is recorded.',
      events: 'The record holds no events.',
      answers: 'No rule found what it needs in this record.',
      claims: 'The record holds no claims to check.',
      findings: 'The checks found nothing that does not fit together.',
      freshness: 'Nothing to judge by.',
    },
    more: (count) => `and ${f.integer(count)} more below`,
    between: (count) => `${f.integer(count)} between them`,
    moreWithAll: (count) => `${f.integer(count)} more; --all shows them`,
    skip: 'To the content',
    outcomes: {
      zeros: {
        diagnosis: `from ${zeros.diagnosis}`,
        'first-symptom': `from ${zeros['first-symptom']}`,
        surgery: `from ${zeros.surgery}`,
        'first-arterial': `from ${zeros['first-arterial']}`,
        board: `from ${zeros.board}`,
      },
      ends,
      untilNewTherapy: 'ended by a new therapy instead',
      outcome: 'Outcome',
    },
    notKnown: (count) => `${n(count, 'condition', 'conditions')} not known`,
    careSummary: ({ present, partial, absent }) =>
      `${f.integer(present)} of 13 items present, ${f.integer(partial)} in part, ${f.integer(absent)} absent.`,
    chart: {
      burden: 'Tumour volume in the liver, mL',
      markers: 'Tumour markers, multiples of the upper limit of normal',
      logScale: 'logarithmic scale',
      rootScale: 'square-root scale',
      limit: 'upper limit of normal',
      symptoms: 'Symptoms',
      treatments: 'Treatments',
      looks: 'Studies and boards',
      boards: 'Boards',
      otherModality: 'Study',
      asOf: 'asked for',
      times: (ratio) => `${f.number(ratio)}×`,
      undated: (names) => `Not drawn, because no date is recorded: ${f.list(names)}.`,
      noReference: (names) => `Not drawn, because no limit of normal is recorded: ${f.list(names)}.`,
      legend: {
        unbounded: 'nothing bounds it from above',
        value: 'marker value',
        hollow: 'may have another cause than the tumour',
        stated: 'only a verdict is printed: normal or raised',
        uncertain: 'the date lies within this span',
        ongoing: 'no end recorded',
        session: 'given or done once',
        better: 'improved',
        worse: 'worse',
      },
      alt: ({ burden, markers, symptoms, treatments, studies, boards }) =>
        [
          `Course on one time axis.`,
          burden.length === 0
            ? 'No tumour volume is known.'
            : `Tumour volume: ${burden.map((b) => `${{ exact: '', 'at-least': 'at least ', 'at-most': 'at most ' }[b.side]}${f.mL(b.volumeMl)} on ${f.date(b.date)}${b.partial ? ', part of the liver' : ''}`).join('; ')}.`,
          markers.length === 0
            ? 'No marker has a limit of normal.'
            : `Markers: ${markers.map((m) => `${m.name}, ${n(m.points, 'value', 'values')}${m.ends === null ? '' : `, ${m.ends} the upper limit`}`).join('; ')}.`,
          symptoms.length === 0 ? 'No symptoms recorded.' : `Symptoms: ${f.list(symptoms)}.`,
          `${n(treatments, 'treatment', 'treatments')}, ${n(studies, 'study', 'studies')}, ${n(boards, 'board', 'boards')}.`,
        ].join(' '),
    },
    reminder:
      'Debulk recomputes what a record says and shows what does not fit. It recommends no treatment and no dose, and does not take the place of a board.',
  }
}
