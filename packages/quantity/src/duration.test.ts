import assert from 'node:assert/strict'
import { test } from 'node:test'
import { byDate, certainlyBefore, duration, exactDays } from './duration.ts'
import { isoDate } from './iso-date.ts'
import { uncertainDate, windowBetween, type UncertainDate } from './uncertain-date.ts'

const on = (text: string): UncertainDate => {
  const date = uncertainDate(text)
  assert.ok(date.ok, text)
  return date.value
}

// Intervals of the published case, counted by hand on a calendar.
for (const [from, to, least, most] of [
  ['2016-12-26', '2017-08-30', 247, 247],
  ['2016-12-26', '2018-04-11', 471, 471],
  ['2018-04-11', '2018-05-31', 50, 50],
  ['2016-03', '2016-12-26', 270, 300],
  ['2017-02/..', '2018-04-11', null, 434],
  ['unknown', '2018-04-11', null, null],
  ['../2017-08-30', '2017-08-31', 1, null],
] as const) {
  test(`${from} to ${to}`, () => {
    assert.deepEqual(duration(on(from), on(to)), { leastDays: least, mostDays: most })
  })
}

test('only exact dates have an exact number of days between them', () => {
  assert.equal(exactDays(duration(on('2018-04-11'), on('2018-05-31'))), 50)
  assert.equal(exactDays(duration(on('2018-04'), on('2018-05-31'))), null)
})

test('dates nobody recorded come last, and are never certainly before', () => {
  const dates = ['unknown', '2018', '2016-12', '../2017-01-05', '2016-12-08'].map(on)
  assert.deepEqual(
    dates.toSorted(byDate).map(({ value }) => value),
    ['2016-12', '2016-12-08', '../2017-01-05', '2018', 'unknown'],
  )
  assert.equal(certainlyBefore(on('unknown'), on('2018')), false)
  assert.equal(certainlyBefore(on('2016-12'), on('2017')), true)
})

// ISO 8601-2 §4.4: what is written reads back as the same bounds.
const windows = [
  ['2020-01-01', '2020-06-30', '2020-01-01/2020-06-30', 'window'],
  ['2020-06-30', '2020-06-30', '2020-06-30', 'day'],
  ['0001-01-01', '2020-06-30', '../2020-06-30', 'window'],
  ['2020-01-01', '9999-12-31', '2020-01-01/..', 'window'],
  ['0001-01-01', '9999-12-31', 'unknown', 'unknown'],
] as const
for (const [earliest, latest, value, precision] of windows)
  test(`a window between ${earliest} and ${latest} is written ${value} and read back`, () => {
    const [from, to] = [isoDate(earliest), isoDate(latest)]
    assert.ok(from.ok && to.ok)
    const date = windowBetween(from.value, to.value)
    assert.deepEqual([date.value, date.precision], [value, precision])
    assert.deepEqual(uncertainDate(date.value), { ok: true, value: date })
  })
