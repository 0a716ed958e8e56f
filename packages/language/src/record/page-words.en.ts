import type { Format } from '../format.ts'
import type { PageWords } from './page-words.ts'

export const pageWordsEn = (f: Format): PageWords => {
  const n = (count: number, one: string, other: string) => f.count(count, { one, other })
  return {
    documentTitle: (patient) => `${patient}: record and rules`,
    asOf: (day) => `Asked for ${f.date(day)}`,
    period: ({ events, first, last }) =>
      `${n(events, 'event', 'events')}${first === null || last === null ? '' : first === last ? `, ${first}` : `, ${first} to ${last}`}`,
    headline: ({ claims, conflicts, gaps, missing }) => {
      const total = Object.values(claims).reduce((sum, count) => sum + count, 0)
      const parts = [
        ...(total === 0
          ? []
          : [`${f.integer(claims.holds)} of ${n(total, 'claim', 'claims')} ${claims.holds === 1 ? 'holds' : 'hold'}`]),
        `${conflicts === 0 ? 'no conflict' : n(conflicts, 'conflict', 'conflicts')} in the record`,
        ...(gaps === 0 ? [] : [`${n(gaps, 'deciding fact', 'deciding facts')} not there`]),
        missing === 0 ? 'nothing expected is missing' : `${n(missing, 'expected item', 'expected items')} not recorded`,
      ]
      const text = `${parts.join('; ')}.`
      return text.slice(0, 1).toUpperCase() + text.slice(1)
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
      growth: 'Growth',
      response: 'Response',
      arterial: 'Intra-arterial treatment',
      suitability: 'Suitability checklists',
      outcome: 'Outcomes and times',
      burden: 'Tumour burden',
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
    quote: 'in the source',
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
    moreWithAll: (count) => `${f.integer(count)} more; --all shows them`,
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
      noReference: (names) => `Not drawn, because no limit of normal is recorded: ${f.list(names)}.`,
      legend: {
        unbounded: 'nothing bounds it from above',
        value: 'marker value',
        hollow: 'may have another cause than the tumour',
        stated: 'only a verdict is printed: normal or raised',
        uncertain: 'the date lies within this span',
        ongoing: 'no end recorded',
        better: 'improved',
        worse: 'worse',
      },
      alt: ({ burden, markers, symptoms, treatments, studies, boards }) =>
        [
          `Course on one time axis.`,
          burden.length === 0
            ? 'No tumour volume is known.'
            : `Tumour volume: ${burden.map((b) => `${f.mL(b.volumeMl)} on ${f.date(b.date)}`).join('; ')}.`,
          markers.length === 0
            ? 'No marker has a limit of normal.'
            : `Markers: ${markers.map((m) => `${m.name}, ${n(m.points, 'value', 'values')}`).join('; ')}.`,
          symptoms.length === 0 ? 'No symptoms recorded.' : `Symptoms: ${f.list(symptoms)}.`,
          `${n(treatments, 'treatment', 'treatments')}, ${n(studies, 'study', 'studies')}, ${n(boards, 'board', 'boards')}.`,
        ].join(' '),
    },
    reminder:
      'Debulk recomputes what a record says and shows what does not fit. It recommends no treatment and no dose, and does not take the place of a board.',
  }
}
