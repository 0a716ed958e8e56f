import assert from 'node:assert/strict'
import { test } from 'node:test'
import { about, told } from '../../test/sample-record.ts'
import type { SpecimenReported } from '../record/pathology-events.ts'
import { holdsTumour } from './holds-tumour.ts'

// By definition: a key that can only be filled of tumour tells of one; that tissue was taken does not.
const rows: readonly { why: string; facts: Partial<SpecimenReported>; holds: string }[] = [
  { why: 'a biopsy of which nothing is said', facts: { site: 'liver', procedure: 'biopsy' }, holds: 'unknown' },
  { why: 'said to be absent', facts: { site: 'liver', tumour: 'absent' }, holds: 'no' },
  { why: 'said to be there', facts: { site: 'liver', tumour: 'present' }, holds: 'yes' },
  { why: 'the pathologist could not tell', facts: { site: 'liver', tumour: 'uncertain' }, holds: 'unknown' },
  { why: 'a Ki-67 is counted in tumour', facts: { site: 'liver', ki67Percent: about(0) }, holds: 'yes' },
  { why: 'differentiation', facts: { site: 'bone', differentiation: 'well' }, holds: 'yes' },
  {
    why: 'nodes beside a piece of liver are not the liver',
    facts: { site: 'liver', nodesInvolved: true },
    holds: 'unknown',
  },
  { why: 'an involved node', facts: { site: 'node', nodesInvolved: true }, holds: 'yes' },
  { why: 'no node of twelve', facts: { site: 'node', nodesPositive: about(0) }, holds: 'unknown' },
  { why: 'a stain may be of anything', facts: { site: 'liver', immunohistochemistry: [] }, holds: 'unknown' },
]
for (const { why, facts, holds } of rows)
  test(`tumour in a specimen: ${why}`, () => {
    const report = told('specimen-reported', '2020-01-06', { site: 'liver', ...facts })
    assert.ok(report.kind === 'specimen-reported')
    assert.equal(holdsTumour(report), holds)
  })
