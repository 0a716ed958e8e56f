import assert from 'node:assert/strict'
import { test } from 'node:test'
import { about, contextOf, day, told } from '../../test/sample-record.ts'
import type { PatientEvent } from '../record/patient-event.ts'
import type { FreshnessItem } from '../review/finding.ts'
import { freshness } from './freshness.ts'

const imaging = (date: string) => told('study-read', date, { id: `i ${date}` })
const laboratory = (date: string) =>
  told('laboratory-measured', date, { id: `l ${date}`, analyte: 'inr', value: about(1), unit: '1' })
const marker = (date: string) => told('marker-measured', date, { id: `m ${date}`, analyte: 'nse', value: about(9) })
const board = (date: string, inputs?: readonly string[]) => told('board-met', date, { id: 'board', inputs })

type Row = readonly [
  FreshnessItem['code'],
  string,
  readonly PatientEvent[],
  FreshnessItem['state'],
  number | null,
  number | null,
]

// Limits are ours (42, 14 and 91 days): below, at and above each. Days counted on a calendar.
const rows: readonly Row[] = [
  ['imaging', '41 days', [imaging('2015-01-01'), board('2015-02-11')], 'fresh', 41, 41],
  ['imaging', '42 days: the limit itself is fresh', [imaging('2015-01-01'), board('2015-02-12')], 'fresh', 42, 42],
  ['imaging', '43 days', [imaging('2015-01-01'), board('2015-02-13')], 'stale', 43, 43],
  ['laboratory', '13 days', [laboratory('2015-01-01'), board('2015-01-14')], 'fresh', 13, 13],
  ['laboratory', '14 days', [laboratory('2015-01-01'), board('2015-01-15')], 'fresh', 14, 14],
  ['laboratory', '15 days', [laboratory('2015-01-01'), board('2015-01-16')], 'stale', 15, 15],
  ['markers', '90 days', [marker('2015-01-01'), board('2015-04-01')], 'fresh', 90, 90],
  ['markers', '91 days', [marker('2015-01-01'), board('2015-04-02')], 'fresh', 91, 91],
  ['markers', '92 days', [marker('2015-01-01'), board('2015-04-03')], 'stale', 92, 92],
  ['imaging', 'same day', [imaging('2015-01-01'), board('2015-01-01')], 'fresh', 0, 0],
  [
    'imaging',
    'a board of unknown day within the month',
    [imaging('2015-01-01'), board('2015-02')],
    'cannot-be-told',
    31,
    58,
  ],
  [
    'imaging',
    'a study of January, the board on 12 February',
    [imaging('2015-01'), board('2015-02-12')],
    'fresh',
    12,
    42,
  ],
  [
    'imaging',
    'a study of January, the board on 13 February',
    [imaging('2015-01'), board('2015-02-13')],
    'cannot-be-told',
    13,
    43,
  ],
  [
    'imaging',
    'a study of January, the board on 14 March',
    [imaging('2015-01'), board('2015-03-14')],
    'cannot-be-told',
    42,
    72,
  ],
  [
    'imaging',
    'later imaging was not there yet',
    [imaging('2015-01-01'), imaging('2015-03-01'), board('2015-02-13')],
    'stale',
    43,
    43,
  ],
  [
    'imaging',
    'the board says that it used the older one',
    [imaging('2015-01-01'), imaging('2015-02-01'), board('2015-02-13', ['2015-01-01'])],
    'stale',
    43,
    43,
  ],
  [
    'imaging',
    'the new study may not have been there yet: oldest on the day before it (20 June) or on the last day (30 August, 70 days)',
    [imaging('2016-12-08'), imaging('2017-06-21'), board('2017-02-02/2017-08-30')],
    'cannot-be-told',
    0,
    194,
  ],
  [
    'imaging',
    'of three studies the longest gap decides, 1 March to 9 June',
    [imaging('2015-02-01'), imaging('2015-03-01'), imaging('2015-06-10'), board('2015-02-10/2015-06-20')],
    'cannot-be-told',
    0,
    100,
  ],
  [
    'imaging',
    'none was certain on the first day the board may have met',
    [imaging('2015-02-11'), board('2015-02-10/2015-02-12')],
    'cannot-be-told',
    0,
    null,
  ],
  [
    'imaging',
    'two undated within their months: at worst 1 February was the newer one',
    [imaging('2015-01'), imaging('2015-02'), board('2015-03-15')],
    'fresh',
    15,
    42,
  ],
  ['imaging', 'nothing before the board', [imaging('2015-03-01'), board('2015-02-13')], 'none', null, null],
  [
    'markers',
    '"normal" without a value is nothing to look at',
    [told('marker-measured', '2015-01-01', { analyte: 'nse', stated: 'normal' }), board('2015-01-02')],
    'none',
    null,
    null,
  ],
]
for (const [code, why, events, state, leastDays, mostDays] of rows)
  test(`${code}: ${why}`, () => {
    const item = freshness(contextOf(events)).find((each) => each.board === 'board' && each.code === code)
    assert.deepEqual([item?.state, item?.leastDays, item?.mostDays], [state, leastDays, mostDays])
  })

test('the day asked for is judged too, and a site may set its own limits', () => {
  const context = contextOf([imaging('2015-01-01')], { asOf: day('2015-02-13') })
  const state = (limits?: Parameters<typeof freshness>[1]) =>
    freshness(context, limits).map(({ board: of, code, state: is }) => `${of} ${code} ${is}`)
  assert.deepEqual(state(), ['null imaging stale', 'null laboratory none', 'null markers none'])
  assert.deepEqual(state({ imaging: 60, laboratory: 14, markers: 91 })[0], 'null imaging fresh')
})
