import assert from 'node:assert/strict'
import { test } from 'node:test'
import { readCaseText, withEvents } from '../test/case-text.ts'
import { parseCaseFile } from './case-file.ts'

const result = (id: string, more: string) =>
  `{ id: ${id}, kind: marker-measured, on: 2019-01-0${id.slice(1)}, analyte: nse, value: 40, unit: ng/mL, reference: "<16"${more} }`
const results = [result('m1', ', matrix: serum, assay: A'), result('m2', ', matrix: serum'), result('m3', '')]
const [a, none, nothing] = [
  '{ matrix: serum, assay: A }',
  '{ matrix: serum, assay: not-recorded }',
  '{ matrix: not-recorded, assay: not-recorded }',
]
const join = (id: string, ...series: string[]) =>
  `{ id: ${id}, kind: marker-series-joined, on: 2019-02, analyte: nse, by: AB, reason: x, series: [${series.join(', ')}] }`
const retract = (id: string, retracts: string) =>
  `{ id: ${id}, kind: event-retracted, on: 2019-03, retracts: ${retracts}, reason: y }`
const faults = (...events: string[]) => {
  const read = parseCaseFile('p.case.yaml', withEvents(...events))
  return read.ok
    ? []
    : read.error.map(({ code, parameters: p }) => [code, 'fault' in p ? p.fault : null, 'at' in p ? p.at : null])
}

const rows: { why: string; events: string[]; expected: unknown[] }[] = [
  { why: 'what is not recorded can be said', events: [...results, join('j', a, none, nothing)], expected: [] },
  { why: 'the order in the file decides nothing', events: [join('j', a, none), ...results], expected: [] },
  {
    why: 'a name of an assay in other capitals is the same',
    events: [...results, join('j', a.replace('assay: A', 'assay: " a "'), none)],
    expected: [],
  },
  {
    why: 'two series that only share the matrix, one named twice',
    events: [...results, join('j', a, none, a)],
    expected: [['case/cannot-be', 'named-twice', 'events[3].series[2]']],
  },
  {
    why: 'a join that was taken back leaves its series free',
    events: [...results, join('j', a, none), retract('r', 'j'), join('k', a, nothing)],
    expected: [],
  },
  {
    why: 'a retraction that was taken back does not',
    events: [...results, join('j', a, none), retract('r', 'j'), retract('s', 'r'), join('k', a, nothing)],
    expected: [['case/cannot-be', 'joined-twice', 'events[6].series[0]']],
  },
  {
    why: 'a retracted result is known still: taking back a fact never makes a file unreadable',
    events: [...results, join('j', a, none), retract('r', 'm2')],
    expected: [],
  },
  {
    why: 'results of one matrix and assay in units that do not convert are two series',
    events: [result('m1', ', matrix: serum').replace('ng/mL', 'U/L'), result('m2', ', matrix: serum'), join('j', none)],
    expected: [],
  },
  {
    why: 'one series is nothing to join',
    events: [...results, join('j', a)],
    expected: [['case/cannot-be', 'one-series', 'events[3].series']],
  },
]
for (const { why, events, expected } of rows) test(why, () => assert.deepEqual(faults(...events), expected))

test('names a person wrote reach the record as they stand', () => {
  const joined = readCaseText(withEvents(...results, join('j', a, none))).record.events.at(-1)
  assert.ok(joined?.kind === 'marker-series-joined')
  assert.deepEqual(joined.series, [
    { matrix: 'serum', assay: 'A' },
    { matrix: 'serum', assay: 'not-recorded' },
  ])
})
