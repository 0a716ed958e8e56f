import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { readGroup, readMetastases, readNodes, readTumour } from './read-category.ts'

// prefixes and suffixes by UICC TNM 8; Cyrillic look-alikes are written with \u escapes so that they are seen
describe('T', () => {
  const rows = [
    { written: 'T1', category: 'T1', basis: null, y: false, multiple: null },
    { written: 'pT3(m)', category: 'T3', basis: 'pathological', y: false, multiple: 'several' },
    { written: 'pT3 (4)', category: 'T3', basis: 'pathological', y: false, multiple: 4 },
    { written: 'ypT2', category: 'T2', basis: 'pathological', y: true, multiple: null },
    { written: 'cTX', category: 'TX', basis: 'clinical', y: false, multiple: null },
    { written: 'Tis', category: 'Tis', basis: null, y: false, multiple: null },
    { written: '\u0422' + '3', category: 'T3', basis: null, y: false, multiple: null },
    { written: '\u0440\u0422' + '4', category: 'T4', basis: 'pathological', y: false, multiple: null },
    { written: '\u0441\u0422\u0425', category: 'TX', basis: 'clinical', y: false, multiple: null },
    { written: '$T_1$', category: 'T1', basis: null, y: false, multiple: null },
  ]
  for (const { written, category, basis, y, multiple } of rows)
    test(written, () => {
      const read = readTumour(written)
      assert.deepEqual(
        [read?.category, read?.basis, read?.afterTherapy, read?.multiple, read?.written],
        [category, basis, y, multiple, written],
      )
    })
  for (const wrong of ['T5', 'N1', 'T', '', 'T1N0', 'Tumour'])
    test(`"${wrong}" is no T`, () => assert.equal(readTumour(wrong), null))
})

describe('N and M', () => {
  const rows = [
    { read: readNodes, written: 'NX', category: 'NX' },
    { read: readNodes, written: 'Nx', category: 'NX' },
    { read: readNodes, written: '\u041d\u0445', category: 'NX' },
    { read: readNodes, written: 'pN2', category: 'N2' },
    { read: readMetastases, written: 'M1', category: 'M1' },
    { read: readMetastases, written: 'pM1a', category: 'M1a' },
    { read: readMetastases, written: '\u041c1', category: 'M1' },
    { read: readMetastases, written: 'M1\u0430', category: 'M1a' },
    { read: readMetastases, written: 'MX', category: undefined },
    { read: readMetastases, written: 'M2', category: undefined },
  ]
  for (const { read, written, category } of rows) test(written, () => assert.equal(read(written)?.category, category))
})

describe('stage group', () => {
  const rows = [
    { written: 'IV', group: 'IV' },
    { written: 'stage IIIB', group: 'IIIB' },
    { written: 'IV \u0441\u0442.', group: 'IV' },
    { written: '\u0406V', group: 'IV' },
    { written: '4', group: 'IV' },
    { written: '2A', group: 'IIA' },
    { written: 'V', group: null },
    { written: 'limited', group: null },
  ]
  for (const { written, group } of rows) test(written, () => assert.equal(readGroup(written), group))
})
