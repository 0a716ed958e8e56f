import assert from 'node:assert/strict'
import { test } from 'node:test'
import { sizeResponse, type SizeCriterion } from './size-criteria.ts'

// WHO: Miller 1981; mRECIST: Lencioni 2010; EASL: PMC3094725 table 1 (> 25 %); qEASL, vRECIST: Chapiro 2014 (65 %), 73 % = 1.2³ − 1
const rows: [SizeCriterion, number, number, string][] = [
  ['who', 100, 50.1, 'SD'],
  ['who', 100, 50, 'PR'],
  ['who', 100, 49.9, 'PR'],
  ['who', 100, 124.9, 'SD'],
  ['who', 100, 125, 'PD'],
  ['who', 100, 125.1, 'PD'],
  ['mrecist', 100, 70.1, 'SD'],
  ['mrecist', 100, 70, 'PR'],
  ['mrecist', 100, 69.9, 'PR'],
  ['mrecist', 100, 119.9, 'SD'],
  ['mrecist', 100, 120, 'PD'],
  ['mrecist', 100, 120.1, 'PD'],
  ['easl', 100, 50.1, 'SD'],
  ['easl', 100, 50, 'PR'],
  ['easl', 100, 49.9, 'PR'],
  ['easl', 100, 124.9, 'SD'],
  ['easl', 100, 125, 'SD'],
  ['easl', 100, 125.1, 'PD'],
  ['vrecist', 100, 35.1, 'SD'],
  ['vrecist', 100, 35, 'PR'],
  ['vrecist', 100, 34.9, 'PR'],
  ['vrecist', 100, 172.9, 'SD'],
  ['vrecist', 100, 173, 'PD'],
  ['vrecist', 100, 173.1, 'PD'],
  ['qeasl', 100, 35.1, 'SD'],
  ['qeasl', 100, 35, 'PR'],
  ['qeasl', 100, 34.9, 'PR'],
  ['qeasl', 100, 172.9, 'SD'],
  ['qeasl', 100, 173, 'PD'],
  ['qeasl', 100, 173.1, 'PD'],
]
for (const [criterion, baseline, current, expected] of rows) {
  test(`${criterion}: ${baseline} → ${current}: ${expected}`, () =>
    assert.equal(sizeResponse(criterion, { baseline, nadir: baseline, current }), expected))
}

test('progression is judged from the smallest value, response from the baseline', () => {
  assert.equal(sizeResponse('who', { baseline: 100, nadir: 20, current: 25 }), 'PD')
  assert.equal(sizeResponse('who', { baseline: 100, nadir: 20, current: 24 }), 'PR')
})

test('nothing left, and something back', () => {
  assert.equal(sizeResponse('mrecist', { baseline: 40, nadir: 10, current: 0 }), 'CR')
  assert.equal(sizeResponse('mrecist', { baseline: 40, nadir: 0, current: 3 }), 'PD')
})
