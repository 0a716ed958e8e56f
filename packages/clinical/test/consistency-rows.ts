import assert from 'node:assert/strict'
import { test } from 'node:test'
import { checkConsistency } from '../src/discordance/check-consistency.ts'
import type { PatientEvent } from '../src/record/patient-event.ts'
import type { FindingCode } from '../src/review/finding.ts'
import type { ReviewContext } from '../src/review/review-context.ts'
import { about, contextOf, told } from './sample-record.ts'

/** A record on which a check speaks, or its nearest neighbour on which it must not; what decides stands in `why`. */
export type ConsistencyRow = {
  readonly code: FindingCode
  readonly why: string
  readonly events: readonly PatientEvent[]
  readonly fires: boolean
  readonly more?: Partial<ReviewContext>
}

/** The file whose test holds the records of each check. */
export const subjectOf = {
  'stage-below-pathology': 'stage-checks',
  'stage-contradicted': 'stage-checks',
  'stage-group-differs': 'stage-checks',
  'patient-facts-differ': 'patient-checks',
  'metastasis-letter-missing': 'stage-checks',
  'grade-differs': 'grade-checks',
  'stated-grade-differs': 'grade-checks',
  'grade-on-boundary': 'grade-checks',
  'ki67-against-count': 'grade-checks',
  'status-against-imaging': 'status-checks',
  'progression-not-on-imaging': 'status-checks',
  'trend-against-sizes': 'status-checks',
  'mitoses-not-counted': 'grade-checks',
  'event-after-death': 'death-checks',
  'limit-exceeded': 'limit-checks',
  'selection-fact-before-session': 'selection-checks',
  'marker-normal-before-treatment': 'claim-checks',
  'cytoreduction-undefined': 'claim-checks',
  'follow-up-beyond-imaging': 'claim-checks',
  'follow-up-claims-differ': 'claim-checks',
  'period-beyond-last-contact': 'claim-checks',
  'symptom-count-contradicts': 'symptom-checks',
  'judgement-of-no-study': 'judgement-checks',
  'dated-after-today': 'judgement-checks',
  'count-restated-differently': 'count-checks',
  'count-scope-open': 'count-checks',
  'staged-plan-not-followed': 'arterial-checks',
  'delivered-share-ambiguous': 'arterial-checks',
  'enhancement-criteria-not-applicable': 'imaging-checks',
  'study-before-first-imaging': 'imaging-checks',
  'receptor-imaging-missing': 'imaging-checks',
  'progression-open': 'imaging-checks',
  'board-input-stale': 'board-checks',
  'transplantation-on-progression': 'board-checks',
  'imaging-against-markers': 'course-discordance',
  'imaging-against-symptoms': 'course-discordance',
  'markers-against-symptoms': 'course-discordance',
  'source-questioned': 'check-consistency',
} as const satisfies Readonly<Record<FindingCode, string>>
/** One of the files. */
export type ConsistencySubject = (typeof subjectOf)[FindingCode]

/** One test a row, and one that every check of the subject has both a record on which it speaks and one on which it is silent. */
export function testConsistency(subject: ConsistencySubject, rows: readonly ConsistencyRow[]): void {
  for (const { code, why, events, fires, more } of rows)
    test(`${code}: ${fires ? 'found' : 'silent'}, ${why}`, () => {
      const found = checkConsistency(contextOf(events, more)).filter((finding) => finding.code === code)
      assert.equal(found.length, fires ? 1 : 0, JSON.stringify(found))
      for (const { because } of found) {
        assert.ok(because.length > 0)
        for (const id of because)
          assert.ok(
            events.some((event) => event.id === id),
            `${id} is an event`,
          )
      }
    })

  test(`${subject}: every check has a record on which it speaks and one on which it is silent`, () => {
    const own = Object.entries(subjectOf).flatMap(([code, of]) => (of === subject ? [code] : []))
    assert.deepEqual([...new Set(rows.map(({ code }) => code))].toSorted(), own.toSorted())
    for (const code of own)
      for (const fires of [true, false])
        assert.ok(
          rows.some((row) => row.code === code && row.fires === fires),
          `${code} ${fires}`,
        )
  })
}

// Numbers are made up: none is the published case's. Limits are those of the sources named at the checks.
/** The report of a resected primary. */
export const resected = (facts: object) =>
  told('specimen-reported', '2015-03-01', { id: 'op', site: 'primary', procedure: 'resection', ...facts })
/** A stage assigned before the operation. */
export const staged = (facts: object) => told('stage-assigned', '2015-01-10', { id: 'stage', ...facts })
/** A reading of a day. */
export const reading = (date: string, facts: object = {}) => told('study-read', date, { id: `read ${date}`, ...facts })
/** So many lesions of 5 to 30 mm, as one entry. */
export const lesions = (count: number, more: object = {}) => ({
  lesions: [{ label: 'all', count: { least: count, most: count }, sizeMm: { smallestMm: 5, largestMm: 30 } }],
  ...more,
})
/** A session of one course through one vessel. */
export const session = (
  date: string,
  vessel: 'right-hepatic' | 'left-hepatic' | 'proper-hepatic' | 'segmental',
  more = {},
) => told('embolisation-performed', date, { id: `tace ${date}`, course: 'c', vessels: [vessel], ...more })
/** A serotonin value of one assay; normal up to 150. */
export const marker = (date: string, value: string, more: object = {}) =>
  told('marker-measured', date, {
    id: `m ${date}`,
    analyte: 'serotonin',
    value: about(value),
    unit: 'ng/mL',
    reference: { high: 150 },
    matrix: 'serum',
    assay: 'LC-MS',
    ...more,
  })
