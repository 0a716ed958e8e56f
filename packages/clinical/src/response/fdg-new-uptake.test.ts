// Expected values: RECIST 1.1 on FDG-PET and new lesions. A negative scan at the baseline and a positive one at follow-up is a sign of
// progression by a new lesion; without a scan at the baseline another image has to confirm the place; a place known before is not new.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { eventsOf } from '../record/patient-record.ts'
import type { EventOf } from '../record/patient-event.ts'
import { day, told } from '../../test/sample-record.ts'
import { newFdgUptake } from './fdg-new-uptake.ts'

type Uptake = EventOf<'pet-read'>['findings'][number]['uptake']
type Seen = readonly (readonly [string, Uptake])[]

const scan = (date: string, seen: Seen, tracerTarget: EventOf<'pet-read'>['tracerTarget'] = 'fdg') =>
  told('pet-read', date, {
    tracer: tracerTarget,
    tracerTarget,
    findings: seen.map(([site, uptake]) => ({ site, siteKind: site === 'liver' ? 'liver' : 'bone', uptake })),
  })

const rows: readonly {
  readonly why: string
  readonly scans: readonly ReturnType<typeof scan>[]
  readonly known?: { readonly liver: boolean; readonly sites: readonly string[] }
  readonly expected: readonly (readonly [string, string, string, boolean])[]
}[] = [
  {
    why: 'none at the baseline, intense later',
    scans: [scan('2020-01-05', [['bone', 'none']]), scan('2020-07-01', [['bone, L3', 'intense']])],
    expected: [['bone, L3', '2020-07-01', 'none', false]],
  },
  {
    why: 'raised counts as well',
    scans: [scan('2020-01-05', [['bone', 'none']]), scan('2020-07-01', [['bone', 'raised']])],
    expected: [['bone', '2020-07-01', 'none', false]],
  },
  {
    why: 'low does not',
    scans: [scan('2020-01-05', [['bone', 'none']]), scan('2020-07-01', [['bone', 'low']])],
    expected: [],
  },
  {
    why: 'low before is told as low',
    scans: [scan('2020-01-05', [['bone', 'low']]), scan('2020-07-01', [['bone', 'intense']])],
    expected: [['bone', '2020-07-01', 'low', false]],
  },
  {
    why: 'raised before is nothing new',
    scans: [scan('2020-01-05', [['bone', 'raised']]), scan('2020-07-01', [['bone', 'intense']])],
    expected: [],
  },
  {
    why: 'an earlier scan that names other places only',
    scans: [scan('2020-01-05', [['ileum', 'raised']]), scan('2020-07-01', [['bone', 'intense']])],
    expected: [['bone', '2020-07-01', 'not-named', false]],
  },
  {
    why: 'no scan before',
    scans: [scan('2020-07-01', [['bone', 'intense']])],
    expected: [['bone', '2020-07-01', 'no-scan', false]],
  },
  {
    why: 'a place known before, without a scan that says none, is not new',
    scans: [
      scan('2020-07-01', [
        ['bone', 'intense'],
        ['liver', 'intense'],
      ]),
    ],
    known: { liver: true, sites: ['bone'] },
    expected: [],
  },
  {
    why: 'a place known before whose scan said none is told, as known',
    scans: [scan('2020-01-05', [['liver', 'none']]), scan('2020-07-01', [['liver', 'intense']])],
    known: { liver: true, sites: [] },
    expected: [['liver', '2020-07-01', 'none', true]],
  },
  {
    why: 'told once, at its first scan',
    scans: [
      scan('2020-01-05', [['bone', 'none']]),
      scan('2020-07-01', [['bone', 'intense']]),
      scan('2020-12-01', [['bone', 'intense']]),
    ],
    expected: [['bone', '2020-07-01', 'none', false]],
  },
  {
    why: 'at or before the baseline it belongs to the baseline',
    scans: [scan('2019-01-05', [['bone', 'none']]), scan('2020-01-10', [['bone', 'intense']])],
    expected: [],
  },
  {
    why: 'a receptor tracer is no FDG',
    scans: [
      scan('2020-01-05', [['bone', 'none']], 'somatostatin-receptor'),
      scan('2020-07-01', [['bone', 'intense']], 'somatostatin-receptor'),
    ],
    expected: [],
  },
]

for (const { why, scans, known = { liver: false, sites: [] }, expected } of rows)
  test(`FDG after the baseline of 2020-01-10: ${why}`, () => {
    const found = newFdgUptake(eventsOf(scans, 'pet-read'), day('2020-01-10'), known)
    assert.deepEqual(
      found.map(({ site, on, before, known: isKnown }) => [site, on.value, before, isKnown]),
      expected,
    )
  })
