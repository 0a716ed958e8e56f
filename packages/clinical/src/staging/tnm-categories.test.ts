import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { clinicalVectors } from '../../test/clinical-vectors.ts'
import { about } from '../../test/sample-record.ts'
import type { InvasionDepth } from '../record/pathology-events.ts'
import { metastasisCategories, type MCategory } from './metastasis-category.ts'
import { nodeCategories, type NCategory } from './node-category.ts'
import { stageGroup, stageGroups } from './stage-group.ts'
import { tumourCategories, type TCategory } from './tumour-category.ts'

// the vectors' "muscularis" is the muscularis propria
const depths: Readonly<Record<string, InvasionDepth>> = {
  submucosa: 'submucosa',
  muscularis: 'muscularis-propria',
  subserosa: 'subserosa',
  serosa: 'serosa',
}
type Row = {
  depth?: string
  sizeMm?: number
  positiveNodes?: number
  mesentericMassMm?: number
  liver?: boolean
  extrahepatic?: boolean
  T?: TCategory
  N?: NCategory
  M?: MCategory
  stage?: string | null
}
describe('vectors tnm', () => {
  for (const row of clinicalVectors<Row>('tnm')) {
    const { T: t, N: n, M: m } = row
    test(JSON.stringify(row), () => {
      if (row.stage !== undefined) {
        assert.ok(t !== undefined && n !== undefined && m !== undefined)
        assert.equal(stageGroup('ajcc-8', { t, n, m })?.group ?? null, row.stage)
      } else if (row.depth !== undefined) {
        assert.deepEqual(tumourCategories(depths[row.depth] ?? null, about(row.sizeMm ?? Number.NaN)), [t])
      } else if (row.liver !== undefined) {
        const answer = (known: boolean | undefined) => (known === true ? 'yes' : 'no')
        assert.deepEqual(metastasisCategories({ liver: answer(row.liver), elsewhere: answer(row.extrahepatic) }), [m])
      } else {
        const mass = row.mesentericMassMm
        assert.deepEqual(
          nodeCategories({
            involved: true,
            positive: about(row.positiveNodes ?? Number.NaN),
            mesentericMassMm: mass === undefined ? null : about(mass),
          }),
          [n],
        )
      }
    })
  }
})

describe('T by depth and size', () => {
  // AJCC/UICC 8: T1 lamina propria or submucosa and ≤1 cm
  const rows: { depth: InvasionDepth | null; size: string | null; expected: TCategory[]; why: string }[] = [
    { depth: 'lamina-propria', size: '9.9', expected: ['T1'], why: 'below 10 mm' },
    { depth: 'lamina-propria', size: '10', expected: ['T1'], why: 'at 10 mm' },
    { depth: 'lamina-propria', size: '10.1', expected: ['T2'], why: 'above 10 mm' },
    { depth: 'submucosa', size: null, expected: ['T1', 'T2'], why: 'size not recorded' },
    { depth: 'submucosa', size: '8-12', expected: ['T1', 'T2'], why: 'size straddles' },
    { depth: 'submucosa', size: '>10', expected: ['T2'], why: '"over 10" is not 10' },
    { depth: 'through-wall', size: '30', expected: ['T3', 'T4'], why: 'serosa not mentioned' },
    { depth: 'other-organs', size: null, expected: ['T4'], why: 'other organs' },
    { depth: null, size: '12', expected: ['T2', 'T3', 'T4'], why: 'depth not recorded: not T1' },
    { depth: null, size: '5', expected: ['T1', 'T2', 'T3', 'T4'], why: 'a small tumour may be deep' },
    { depth: null, size: null, expected: [], why: 'nothing: TX' },
  ]
  for (const { depth, size, expected, why } of rows)
    test(`${depth ?? '?'}, ${size ?? '?'} mm (${why})`, () =>
      assert.deepEqual(tumourCategories(depth, size === null ? null : about(size)), expected))
})

describe('N by nodes and mesenteric mass', () => {
  const rows: { involved?: boolean; positive?: string; mass?: string; expected: NCategory[]; why: string }[] = [
    { positive: '11', mass: '0', expected: ['N1'], why: '11, no mass' },
    { positive: '12', mass: '0', expected: ['N2'], why: '12' },
    { positive: '13', expected: ['N2'], why: '13' },
    { positive: '3', mass: '19.9', expected: ['N1'], why: 'mass below 20 mm' },
    { positive: '3', mass: '20', expected: ['N1'], why: 'mass of 20 mm' },
    { positive: '3', mass: '20.1', expected: ['N2'], why: 'mass above 20 mm' },
    { positive: '3', expected: ['N1', 'N2'], why: 'not a word on a mass' },
    { involved: true, expected: ['N1', 'N2'], why: 'not counted' },
    { involved: true, mass: '10', expected: ['N1', 'N2'], why: 'small mass, nodes not counted' },
    { involved: false, expected: ['N0'], why: 'not involved' },
    { positive: '0', expected: ['N0'], why: 'none positive' },
    { positive: '0', mass: '15', expected: ['N1'], why: 'a mass is nodal disease' },
    { expected: [], why: 'nothing recorded: NX, not N0' },
  ]
  for (const { involved, positive, mass, expected, why } of rows)
    test(why, () =>
      assert.deepEqual(
        nodeCategories({
          involved: involved ?? null,
          positive: positive === undefined ? null : about(positive),
          mesentericMassMm: mass === undefined ? null : about(mass),
        }),
        expected,
      ),
    )
})

describe('M where nobody looked', () => {
  const rows = [
    { liver: 'yes', elsewhere: 'unknown', expected: ['M1a', 'M1c'] },
    { liver: 'unknown', elsewhere: 'yes', expected: ['M1b', 'M1c'] },
    { liver: 'unknown', elsewhere: 'unknown', expected: [] },
    { liver: 'no', elsewhere: 'no', expected: ['M0'] },
    { liver: 'no', elsewhere: 'unknown', expected: ['M0', 'M1b'] },
    { liver: 'unknown', elsewhere: 'no', expected: ['M0', 'M1a'] },
  ] as const
  for (const { liver, elsewhere, expected } of rows)
    test(`liver ${liver}, elsewhere ${elsewhere}`, () =>
      assert.deepEqual(metastasisCategories({ liver, elsewhere }), expected))
})

describe('stage groups of the editions', () => {
  // AJCC 7 and ENETS 2012: IIA T2, IIB T3, IIIA T4, IIIB N1; Version 9: T1NXM0 is I
  const rows = [
    { t: 'T2', n: 'N0', m: 'M0', ajcc7: 'IIA', ajcc8: 'II', ajcc9: 'II' },
    { t: 'T3', n: 'N0', m: 'M0', ajcc7: 'IIB', ajcc8: 'II', ajcc9: 'II' },
    { t: 'T4', n: 'N0', m: 'M0', ajcc7: 'IIIA', ajcc8: 'III', ajcc9: 'III' },
    { t: 'T1', n: 'N1', m: 'M0', ajcc7: 'IIIB', ajcc8: 'III', ajcc9: 'III' },
    { t: 'TX', n: 'N1', m: 'M0', ajcc7: 'IIIB', ajcc8: 'III', ajcc9: 'III' },
    { t: 'T1', n: 'NX', m: 'M0', ajcc7: null, ajcc8: null, ajcc9: 'I' },
    { t: 'T2', n: 'NX', m: 'M0', ajcc7: null, ajcc8: null, ajcc9: null },
    { t: 'TX', n: 'N0', m: 'M0', ajcc7: null, ajcc8: null, ajcc9: null },
    { t: 'TX', n: 'NX', m: 'M1a', ajcc7: 'IV', ajcc8: 'IV', ajcc9: 'IV' },
  ] as const
  for (const { t, n, m, ajcc7, ajcc8, ajcc9 } of rows)
    test(`${t} ${n} ${m}`, () => {
      assert.equal(stageGroup('ajcc-7', { t, n, m })?.group ?? null, ajcc7)
      assert.equal(stageGroup('ajcc-8', { t, n, m })?.group ?? null, ajcc8)
      assert.equal(stageGroup('ajcc-9', { t, n, m })?.group ?? null, ajcc9)
    })
  test('Version 9 says that it was not verified', () =>
    assert.equal(stageGroup('ajcc-9', { t: 'T1', n: 'N0', m: 'M0' })?.verified, false))
  test('several categories give every group they allow', () =>
    assert.deepEqual(stageGroups('ajcc-8', { t: ['T3', 'T4'], n: ['N0'], m: ['M0'] }), ['II', 'III']))
  test('an unknown M gives none', () =>
    assert.deepEqual(stageGroups('ajcc-8', { t: ['T1'], n: ['N0'], m: [] }), [null]))
})
