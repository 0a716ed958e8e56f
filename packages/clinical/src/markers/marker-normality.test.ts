import assert from 'node:assert/strict'
import { test } from 'node:test'
import { about } from '../../test/sample-record.ts'
import { markerNormality } from './marker-normality.ts'

const cases: {
  why: string
  value?: string
  high?: number
  low?: number
  exclusive?: boolean
  stated?: 'normal' | 'raised' | 'low'
  normal: string
  raised: string
  otherwise?: boolean
}[] = [
  { why: '107.9 under "less than 108"', value: '107.9', high: 108, exclusive: true, normal: 'yes', raised: 'no' },
  { why: '108 is not less than 108', value: '108', high: 108, exclusive: true, normal: 'no', raised: 'yes' },
  { why: '108.1 is above', value: '108.1', high: 108, exclusive: true, normal: 'no', raised: 'yes' },
  { why: '108 is within "up to 108"', value: '108', high: 108, normal: 'yes', raised: 'no' },
  { why: '108.1 is not within "up to 108"', value: '108.1', high: 108, normal: 'no', raised: 'yes' },
  { why: 'below detection is normal', value: '<5', high: 108, exclusive: true, normal: 'yes', raised: 'no' },
  { why: '"under 108" is under 108', value: '<108', high: 108, exclusive: true, normal: 'yes', raised: 'no' },
  { why: '"under 200" may be either', value: '<200', high: 108, exclusive: true, normal: 'unknown', raised: 'unknown' },
  { why: 'above the range of the assay is raised', value: '>1000', high: 108, normal: 'no', raised: 'yes' },
  { why: 'no limits: unknown, not normal', value: '50', normal: 'unknown', raised: 'unknown' },
  { why: 'nothing at all: unknown, not normal', normal: 'unknown', raised: 'unknown' },
  { why: 'stated normal without a value', stated: 'normal', normal: 'yes', raised: 'no' },
  { why: 'stated raised without a value', stated: 'raised', normal: 'no', raised: 'yes' },
  {
    why: 'stated normal where the limits leave it open',
    value: '<200',
    high: 108,
    stated: 'normal',
    normal: 'yes',
    raised: 'no',
  },
  {
    why: 'stated normal, and its limits say otherwise',
    value: '150',
    high: 108,
    stated: 'normal',
    normal: 'no',
    raised: 'yes',
    otherwise: true,
  },
  {
    why: 'below the lower limit is neither raised nor normal',
    value: '10',
    low: 19,
    high: 98,
    normal: 'no',
    raised: 'no',
  },
  { why: 'at the lower limit is normal', value: '19', low: 19, high: 98, normal: 'yes', raised: 'no' },
]
for (const { why, value, high, low, exclusive, stated, normal, raised, otherwise = false } of cases)
  test(why, () =>
    assert.deepEqual(
      markerNormality({
        value: value === undefined ? null : about(value),
        reference: high === undefined && low === undefined ? null : { high, low, highExclusive: exclusive },
        stated: stated ?? null,
      }),
      { raised, normal, statedOtherwise: otherwise },
    ),
  )
