import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { clinicalVectors } from '../../test/clinical-vectors.ts'
import { about } from '../../test/sample-record.ts'
import { specimenGrade, type GradedFacts } from './specimen-grade.ts'

describe('vectors grade', () => {
  type Row = { ki67?: number; mitoses?: number; differentiation?: 'poor'; grade: string }
  for (const { ki67, mitoses, differentiation = 'well', grade } of clinicalVectors<Row>('grade'))
    test(`Ki-67 ${ki67 ?? 'not recorded'}, mitoses ${mitoses ?? 'not recorded'}, ${differentiation}: ${grade}`, () => {
      const facts: GradedFacts = {
        differentiation,
        ki67Percent: ki67 === undefined ? undefined : about(ki67),
        mitosesPer2Mm2: mitoses === undefined ? undefined : about(mitoses),
      }
      assert.deepEqual(specimenGrade(facts).possible, [grade])
    })
})

// WHO 2019/2022, by hand
const rows: { why: string; facts: GradedFacts; possible: string[]; basis: string; open: string | null }[] = [
  {
    why: 'Ki-67 25 %, well differentiated: NET G3',
    facts: { differentiation: 'well', ki67Percent: about(25) },
    possible: ['G3'],
    basis: 'ki67-only',
    open: null,
  },
  {
    why: 'Ki-67 25 %, differentiation not recorded',
    facts: { ki67Percent: about(25) },
    possible: ['G3', 'NEC'],
    basis: 'ki67-only',
    open: 'differentiation-not-recorded',
  },
  {
    why: 'Ki-67 20 %, differentiation not recorded: no carcinoma',
    facts: { ki67Percent: about(20) },
    possible: ['G2'],
    basis: 'ki67-only',
    open: null,
  },
  {
    why: 'small cells without a word on differentiation',
    facts: { cellType: 'small-cell', ki67Percent: about(80) },
    possible: ['NEC'],
    basis: 'morphology',
    open: null,
  },
  {
    why: 'mixed',
    facts: { cellType: 'mixed', differentiation: 'poor' },
    possible: ['MiNEN'],
    basis: 'morphology',
    open: null,
  },
  {
    why: 'both counts',
    facts: { differentiation: 'well', ki67Percent: about(1), mitosesPer2Mm2: about(3) },
    possible: ['G2'],
    basis: 'both',
    open: null,
  },
  {
    why: 'mitoses alone',
    facts: { differentiation: 'well', mitosesPer2Mm2: about(1) },
    possible: ['G1'],
    basis: 'mitoses-only',
    open: null,
  },
  {
    why: 'straddling count',
    facts: { differentiation: 'well', ki67Percent: about('2-5') },
    possible: ['G1', 'G2'],
    basis: 'ki67-only',
    open: 'count-straddles',
  },
  {
    why: 'cells instead of a percentage',
    facts: { differentiation: 'well', ki67Positive: 15, cellsCounted: 500 },
    possible: ['G2'],
    basis: 'ki67-only',
    open: null,
  },
  { why: 'only stated', facts: { gradeStated: 'G2' }, possible: ['G2'], basis: 'stated', open: null },
  { why: 'nothing: no grade, not G1', facts: {}, possible: [], basis: 'none', open: null },
]
for (const { why, facts, possible, basis, open } of rows)
  test(why, () => assert.deepEqual(specimenGrade(facts), { possible, basis, open }))
