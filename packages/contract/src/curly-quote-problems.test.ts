// What a case file may say with quotation marks, and which stage groups are printed: each line is one that a person writes.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { parseRecord } from './case-file.ts'

const read = (event: string) =>
  parseRecord('p.case.yaml', `schemaVersion: 1\npatient: P\nevents:\n  - { on: 2019, ${event} }\n`)

for (const event of [
  'kind: systemic-therapy-started, drug: "octreotide"',
  "kind: biopsy-performed, site: liver, note: '“Stable disease” said the reader'",
  'kind: biopsy-performed, site: liver, quote: “биопсия печени”',
  'kind: study-performed, modality: CT, finding: «без динамики»',
  'kind: biopsy-performed, site: liver “segment 4” left',
  'kind: biopsy-performed, site: “a” and “b”',
])
  test(`read as it stands: ${event}`, () => assert.ok(read(event).ok))

// AJCC/UICC 7 and 8, ENETS, and groups of other organs
for (const group of ['"0"', 'I', 'IIA', 'IIIB', 'IV', 'IVB', 'IA2', 'iv', '"4"', 'stage IV', 'IV ст.', 'ІІІ'])
  test(`a stage group: ${group}`, () => assert.ok(read(`kind: stage-assigned, group: ${group}`).ok))
for (const group of ['V', 'VI', 'IIII', 'IVX', 'limited', '"5"'])
  test(`no stage group: ${group}`, () => assert.equal(read(`kind: stage-assigned, group: ${group}`).ok, false))

test('an oil in any unit of volume', () => {
  for (const unit of ['mL', 'L', 'cm3', 'uL'])
    assert.ok(read(`kind: embolisation-performed, agents: [{ name: x, role: oil, prepared: 1 ${unit} }]`).ok, unit)
  // a drug is a mass
  assert.ok(read('kind: embolisation-performed, agents: [{ name: x, role: drug, prepared: 30 mg }]').ok)
})
