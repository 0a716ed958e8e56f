import assert from 'node:assert/strict'
import { test } from 'node:test'
import { overallResponse, type NonTargetResponse, type ResponseParts } from './overall-response.ts'

// RECIST 1.1 table 1 (with target disease) and table 2 (non-target disease only), Eisenhauer 2009
const all: readonly (NonTargetResponse | null)[] = ['CR', 'NON-CR/NON-PD', 'NE', 'PD', null]
const notProgressed = all.filter((each) => each !== 'PD')
const rows: [ResponseParts['target'], (NonTargetResponse | null)[], ResponseParts['newLesions'], string][] = [
  ['CR', ['CR', null], 'none', 'CR'],
  ['CR', ['NON-CR/NON-PD', 'NE'], 'none', 'PR'],
  ['PR', notProgressed, 'none', 'PR'],
  ['SD', notProgressed, 'none', 'SD'],
  ['NE', notProgressed, 'none', 'NE'],
  ['PD', [...all], 'none', 'PD'],
  ['PD', [...all], 'unequivocal', 'PD'],
  ['CR', ['PD'], 'none', 'PD'],
  ['NE', ['PD'], 'none', 'PD'],
  ['CR', [...all], 'unequivocal', 'PD'],
  ['NE', [...all], 'unequivocal', 'PD'],
  ['none', ['CR'], 'none', 'CR'],
  ['none', ['NON-CR/NON-PD'], 'none', 'NON-CR/NON-PD'],
  ['none', ['NE'], 'none', 'NE'],
  ['none', ['PD'], 'none', 'PD'],
  ['none', [...all], 'unequivocal', 'PD'],
  // no disease at the baseline
  ['none', [null], 'none', 'NED'],
  ['none', [null], 'not-evaluated', 'NE'],
  // §4.3.5: equivocal findings are no progression yet
  ['PR', ['CR'], 'equivocal', 'PR'],
]
for (const [target, nonTargets, newLesions, expected] of rows) {
  test(`targets ${target}, non-targets ${nonTargets.join(' or ')}, new lesions ${newLesions}: ${expected}`, () => {
    for (const nonTarget of nonTargets) assert.equal(overallResponse({ target, nonTarget, newLesions }), expected)
  })
}
