import assert from 'node:assert/strict'
import { test } from 'node:test'
import { assess } from '@debulk/clinical/assess'
import { defaultMeasurementError } from '@debulk/clinical/lesion/measurement-error'
import { reviewContextOf } from '@debulk/clinical/review/review-context-of'
import { reviewRecord } from '@debulk/clinical/review/review-record'
import { parseCaseFile } from '@debulk/contract/case-file'
import { isoDate } from '@debulk/quantity/iso-date'

// What a look at part of the liver can say, by RECIST 1.1 §4.4.2 (not evaluated is NE) and PFS censored at the last adequate look.

const head = `schemaVersion: 1
patient: P1
events:
  - { kind: specimen-reported, id: sp, on: 2020-01-05, site: liver, differentiation: well, ki67Percent: 8 }
`
const whole = 'kind: study-read, modality: CT, natures: metastasis, reviewed: true'

function read(...events: readonly string[]) {
  const file = parseCaseFile('p.case.yaml', `${head}${events.map((event) => `  - { ${event} }\n`).join('')}`)
  assert.ok(file.ok, JSON.stringify(file))
  const asOf = isoDate('2024-01-01')
  assert.ok(asOf.ok)
  const model = defaultMeasurementError
  const context = reviewContextOf({ record: file.value.record, source: 'test', measured: [], model, asOf: asOf.value })
  const question = { baseline: null, at: null, scope: 'liver', basis: 'totals' } as const
  const assessed = assess(context.studies, null, model, question)
  return { review: reviewRecord(context), assessed: assessed.ok ? assessed.value : null }
}

const lesion = (label: string, diameters: string, more = '') =>
  `{ label: ${label}, diametersMm: [${diameters}], trackingUid: "1.2.3.${label.codePointAt(0)}"${more} }`

test('a lobe that was read says nothing of 90 % of the liver, also when every lesion is known', () => {
  const { assessed } = read(
    `${whole}, id: r0, on: 2020-01-10, scope: whole-liver, lesions: [ ${lesion('A', '30, 30')} ]`,
    `${whole}, id: r1, on: 2020-07-10, scope: right-lobe, lesions: [ ${lesion('A', '5, 5')} ]`,
  )
  const result = assessed?.headline.result
  assert.ok(result?.status === 'computed')
  assert.deepEqual(result.verdicts, { 70: 'cannot-be-told', 90: 'cannot-be-told' })
})

test('a look at one lobe is not an adequate look: nobody is free of progression by it', () => {
  const { review } = read(
    `${whole}, id: r0, on: 2020-01-10, scope: whole-liver, lesions: [ { label: A, diametersMm: [30, 30] } ]`,
    'kind: study-read, id: r1, on: 2020-07-10, modality: CT, scope: right-lobe, trend: { to: smaller }',
  )
  assert.equal(
    review.answers.some(({ rule }) => rule === 'outcome/progression-free-survival'),
    false,
  )
})

test('a lymph node that grows ends progression-free survival, not that of the liver', () => {
  const node = (size: string) => lesion('N', size, ', siteKind: node, site: node')
  const { review } = read(
    `${whole}, id: r0, on: 2020-01-10, scope: whole-liver, lesions: [ ${lesion('A', '30, 30')}, ${node('30, 20')} ]`,
    'kind: targets-selected, id: ts, on: 2020-01-10, study: 2020-01-10, lesions: [ { trackingUid: "1.2.3.65" }, { trackingUid: "1.2.3.78" } ]',
    `${whole}, id: r1, on: 2020-07-10, scope: whole-liver, lesions: [ ${lesion('A', '30, 30')}, ${node('50, 45')} ]`,
    'kind: lesions-judged, id: j1, on: 2020-07-10, study: 2020-07-10, newLesions: []',
  )
  const rules = review.answers.map(({ rule }) => rule)
  assert.ok(rules.includes('outcome/progression-free-survival'))
  assert.ok(!rules.includes('outcome/hepatic-progression-free-survival'))
})
