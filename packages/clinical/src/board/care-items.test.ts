import assert from 'node:assert/strict'
import { test } from 'node:test'
import { contextOf, told } from '../../test/sample-record.ts'
import type { PatientEvent } from '../record/patient-event.ts'
import type { Publication } from '../record/patient-record.ts'
import { careItems } from './care-items.ts'

const publication: Publication = {
  title: 'Liver metastases of an ileal tumour: a case report',
  keywords: ['neuroendocrine', 'case report'],
  abstract: 'p. 1',
  introduction: 'p. 1',
  discussion: 'p. 3',
  timeline: 'figure 1',
}
const events: readonly PatientEvent[] = [
  told('patient-described', '2015', { sex: 'male', ageYears: 60, comorbidities: [{ code: 'diabetes' }] }),
  told('symptom-reported', '2015-01', { symptom: 'flushing', status: 'onset' }),
  told('performance-status-recorded', '2015-01-02', { scale: 'ecog', value: 1 }),
  told('study-read', '2015-01-03', {}),
  told('specimen-reported', '2015-01-04', { site: 'liver' }),
  told('resection-performed', '2015-02-01', { procedure: 'right hemihepatectomy' }),
  told('adverse-event-reported', '2015-02-09', { none: true }),
  told('study-read', '2015-06-01', { id: 'after' }),
  told('patient-perspective-given', '2015-06-02', { text: 'I feel well.' }),
  told('consent-given', '2015-06-02', { scope: 'publication' }),
]
const states = (of: readonly PatientEvent[], more = { publication }) =>
  careItems(contextOf(of, more)).map(({ item, state, lacks }) => [item, state, ...lacks].join(' '))

test('a complete report has all 13 items', () => {
  assert.deepEqual(
    states(events),
    Array.from({ length: 13 }, (_, i) => `${i + 1} present`),
  )
})

const of = (kind: PatientEvent['kind']) => events.filter((event) => event.kind !== kind)
const printed = (more: Partial<Publication>) => states(events, { publication: { ...publication, ...more } })

// One thing taken out at a time. Number of keywords: CARE item 2 asks for two to five.
const rows: readonly (readonly [string, readonly string[], number, string])[] = [
  ['title without "case report"', printed({ title: 'An ileal tumour' }), 1, '1 partial case-report-in-title'],
  ['one keyword', printed({ keywords: ['a'] }), 2, '2 partial keywords-outside-2-to-5'],
  ['two keywords', printed({ keywords: ['a', 'b'] }), 2, '2 present'],
  ['five keywords', printed({ keywords: ['a', 'b', 'c', 'd', 'e'] }), 2, '2 present'],
  ['six keywords', printed({ keywords: ['a', 'b', 'c', 'd', 'e', 'f'] }), 2, '2 partial keywords-outside-2-to-5'],
  ['no keywords', printed({ keywords: [] }), 2, '2 absent keywords'],
  ['no abstract', printed({ abstract: undefined }), 3, '3 absent abstract'],
  ['nobody described', states(of('patient-described')), 5, '5 partial age-and-sex comorbidities'],
  ['no examination', states(of('performance-status-recorded')), 6, '6 partial examination'],
  ['no timeline drawn', printed({ timeline: undefined }), 7, '7 partial timeline-table'],
  [
    'a symptom without a date',
    states([...events, told('symptom-reported', 'unknown', { symptom: 'flushing', status: 'resolved' })]),
    7,
    '7 partial undated-events',
  ],
  ['no pathology', states(of('specimen-reported')), 8, '8 partial pathology'],
  ['no treatment', states(of('resection-performed')), 9, '9 absent interventions intervention-details'],
  ['no adverse events said', states(of('adverse-event-reported')), 10, '10 partial adverse-events'],
  ['no patient perspective', states(of('patient-perspective-given')), 12, '12 absent patient-perspective'],
  ['no consent', states(of('consent-given')), 13, '13 absent consent'],
]
for (const [why, all, item, expected] of rows)
  test(`CARE ${item}: ${why}`, () => {
    assert.equal(all[item - 1], expected)
  })

test('without a publication its parts are absent, and the record keeps its own', () => {
  const all = careItems(contextOf(events)).map(({ item, state }) => `${item} ${state}`)
  assert.deepEqual(all.slice(0, 4), ['1 absent', '2 absent', '3 absent', '4 absent'])
  assert.equal(all[6], '7 present')
})
