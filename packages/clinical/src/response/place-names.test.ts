import assert from 'node:assert/strict'
import { test } from 'node:test'
import { placeNames } from './place-names.ts'

// what a reader calls a place may be more exact at one visit than at another; two exact names are two places
for (const [why, sites, expected] of [
  ['the same words', ['bone', 'Bone'], ['bone', 'bone']],
  ['more exact later', ['liver', 'liver, S6'], ['liver', 'liver']],
  ['less exact later', ['liver, S6', 'liver'], ['liver, S6', 'liver, S6']],
  ['two segments', ['liver, S6', 'liver, S2'], ['liver, S6', 'liver, S2']],
  ['two organs', ['liver', 'bone'], ['liver', 'bone']],
  ['Russian', ['печень', 'печень, S6'], ['печень', 'печень']],
  ['two languages', ['liver, segment 6', 'Печень, S6'], ['liver, segment 6', 'liver, segment 6']],
  ['a segment by Roman numeral', ['liver S8', 'liver segment VIII'], ['liver S8', 'liver S8']],
  ['the liver is not what lies at its hilum', ['liver', 'liver hilum'], ['liver', 'liver hilum']],
  ['no word at all is nobody’s name', ['?', 'bone'], ['?', 'bone']],
] as const) {
  test(`${why}: ${expected.join(' and ')}`, () => assert.deepEqual(sites.map(placeNames()), expected))
}
