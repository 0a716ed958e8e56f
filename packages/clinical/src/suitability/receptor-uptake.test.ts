import assert from 'node:assert/strict'
import { test } from 'node:test'
import { contextOf, told } from '../../test/sample-record.ts'
import { receptorUptakes } from './receptor-uptake.ts'

const scan = (date: string, tracerTarget: 'somatostatin-receptor' | 'fdg', krenning?: number) =>
  told('pet-read', date, {
    id: date,
    tracer: '68Ga-DOTATATE',
    tracerTarget,
    findings: [
      { site: 'liver', siteKind: 'liver', uptake: 'intense', ...(krenning === undefined ? {} : { krenning }) },
      { site: 'bone', siteKind: 'bone', uptake: 'none', krenning: 2 },
    ],
  })

test('the highest Krenning score of the latest receptor imaging; FDG has none', () => {
  const found = receptorUptakes(
    contextOf([
      scan('2019-01-01', 'somatostatin-receptor', 3),
      scan('2020-01-01', 'somatostatin-receptor', 4),
      scan('2021-01-01', 'fdg', 1),
    ]),
  )
  assert.deepEqual(
    found.map(({ id, highest }) => [id, highest]),
    [['2020-01-01', 4]],
  )
})
// Score 0 is no uptake, and only it.
test('a word and a score that contradict each other are said to; without a score nothing is', () => {
  const [found] = receptorUptakes(contextOf([scan('2020-01-01', 'somatostatin-receptor')]))
  assert.deepEqual(
    found?.sites.map(({ krenning, agrees }) => [krenning, agrees]),
    [
      [null, null],
      [2, false],
    ],
  )
})
