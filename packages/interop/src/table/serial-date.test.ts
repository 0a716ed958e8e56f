// Expected days: ECMA-376-1 §18.17.4.1 (1900 and 1904 systems, the leap day that never was), and what Excel shows for these numbers.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { numberFormat } from './number-format.ts'
import { serialDate } from './serial-date.ts'

for (const { why, serial, system, expected } of [
  { why: 'the first day', serial: 1, system: 1900, expected: '1900-01-01' },
  { why: 'before the day that never was', serial: 59, system: 1900, expected: '1900-02-28' },
  { why: '29 February 1900 never was', serial: 60, system: 1900, expected: null },
  { why: 'after it', serial: 61, system: 1900, expected: '1900-03-01' },
  { why: 'the article’s first embolisation', serial: 43201, system: 1900, expected: '2018-04-11' },
  { why: 'time of day is dropped', serial: 43201.99, system: 1900, expected: '2018-04-11' },
  { why: 'the same day counted from 1904, 1462 days fewer', serial: 41739, system: 1904, expected: '2018-04-11' },
  { why: 'the first day of 1904', serial: 0, system: 1904, expected: '1904-01-01' },
  { why: 'no day 0 in 1900', serial: 0, system: 1900, expected: null },
  { why: 'the last day of the calendar', serial: 2958465, system: 1900, expected: '9999-12-31' },
  { why: 'beyond it', serial: 2958466, system: 1900, expected: null },
  { why: 'negative', serial: -1, system: 1904, expected: null },
] as const) {
  test(`day ${serial} of ${system}: ${why}`, () => assert.equal(serialDate(serial, system), expected))
}

// Meanings: ECMA-376-1 §18.8.30 (built-in), §18.8.31 (codes).
for (const { id, code, expected } of [
  { id: 0, code: null, expected: 'number' },
  { id: 9, code: null, expected: 'percent' },
  { id: 14, code: null, expected: 'date' },
  { id: 20, code: null, expected: 'time' },
  { id: 164, code: 'DD.MM.YYYY', expected: 'date' },
  { id: 164, code: '[$-419]d mmmm yyyy', expected: 'date' },
  { id: 164, code: 'mm/yyyy', expected: 'date' },
  { id: 164, code: 'mmm', expected: 'date' },
  { id: 164, code: 'h:mm:ss', expected: 'time' },
  { id: 46, code: null, expected: 'time' },
  { id: 164, code: '[h]:mm', expected: 'time' },
  { id: 164, code: '[mm]:ss', expected: 'time' },
  { id: 164, code: 'mm:ss', expected: 'time' },
  { id: 164, code: 'General', expected: 'number' },
  { id: 164, code: 'General" д"', expected: 'number' },
  { id: 164, code: 'yyyy-mm-dd hh:mm', expected: 'date' },
  { id: 164, code: '[$-F800]dddd, mmmm dd, yyyy', expected: 'date' },
  { id: 164, code: '0.0%', expected: 'percent' },
  { id: 164, code: '0.0" mg/d"', expected: 'number' },
  { id: 164, code: '#,##0.00\\ "дней"', expected: 'number' },
  { id: 164, code: '[Red]0.00;[Blue]-0.00', expected: 'number' },
] as const) {
  test(`number format ${code ?? id} is a ${expected}`, () => assert.equal(numberFormat(id, code).meaning, expected))
}
