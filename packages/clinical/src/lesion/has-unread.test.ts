// A lesion missing from a list of the whole liver is gone; from any other it was not evaluated: what the case file's schema says.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { sampleLesion, sampleStudy } from '../../test/sample-readings.ts'
import { hasUnread } from './has-unread.ts'
import { lesionFamilies } from './lesion-families.ts'

const typed = (uid: string, site: string | null = null) =>
  sampleLesion({ volumeMl: 5, trackingUid: uid, evidence: '3-axis', site })
const [a, b, node] = [typed('a'), typed('b'), typed('n', 'hilum')]
const list = (date: string, lesions: readonly (typeof a)[], liverCutOff: boolean | null = null) =>
  sampleStudy(date, lesions, { dateSource: 'case-file', liverCutOff })
const [first, second] = ['2020-01-01', '2020-07-01']

for (const [why, studies, expected] of [
  ['a list that leaves a lesion out', [list(first, [a, b]), list(second, [a])], true],
  ['a list of one lobe that does', [list(first, [a, b]), list(second, [a], true)], true],
  ['a list of the whole liver', [list(first, [a, b]), list(second, [a], false)], false],
  ['a list that leaves nothing out', [list(first, [a, b]), list(second, [a, b])], false],
  ['a list that says there was none', [list(first, [a, b]), list(second, [])], false],
  ['a list without what lies outside the liver', [list(first, [a, node]), list(second, [a])], false],
  ['a first list', [list(second, [a])], false],
  [
    'what a list of the whole liver did not show any more',
    [list(first, [a, b]), list('2020-03-01', [a], false), list(second, [a])],
    false,
  ],
  ['what the list before left out already', [list(first, [a, b]), list('2020-03-01', [a]), list(second, [a])], true],
] as const)
  test(`${why}: ${expected ? 'lesions may be there' : 'nothing is open'}`, () => {
    const at = studies[studies.length - 1]
    assert.ok(at)
    assert.equal(hasUnread(at, lesionFamilies(studies, [])(at.date), studies), expected)
  })
