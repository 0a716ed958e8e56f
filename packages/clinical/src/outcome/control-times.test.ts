// Expected values: days between dates by hand (2020 is a leap year); the event is the first report of it, else the last report censors.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { PatientEvent } from '../record/patient-event.ts'
import { about, told } from '../../test/sample-record.ts'
import { normalisations, symptomControls } from './control-times.ts'
import type { TimeToEvent } from './time-to-event.ts'

const symptom = (date: string, status: 'present' | 'onset' | 'improved' | 'resolved' | 'absent') =>
  told('symptom-reported', date, { symptom: 'flushing', status })
const marker = (date: string, value: number, confounders: readonly 'ppi'[] = []) =>
  told('marker-measured', date, {
    analyte: 'chromogranin-a',
    value: about(value),
    unit: 'ng/mL',
    reference: { high: 100 },
    ...(confounders.length > 0 ? { confounders } : {}),
  })
const started = (date: string) => told('systemic-therapy-started', date, { id: `drug ${date}`, drug: 'octreotide' })
const short = ({ from, to, outcome, days }: TimeToEvent) => `${from.value} ${to.value} ${outcome} ${days.leastDays}`

type Row = readonly [string, readonly PatientEvent[], readonly string[]]
const controls: readonly Row[] = [
  [
    'gone',
    [symptom('2020-01-01', 'onset'), started('2020-02-01'), symptom('2020-03-01', 'resolved')],
    ['2020-02-01 2020-03-01 event 29'],
  ],
  [
    'only better: censored when last asked',
    [symptom('2020-01-01', 'present'), started('2020-02-01'), symptom('2020-03-01', 'improved')],
    ['2020-02-01 2020-03-01 censored 29'],
  ],
  [
    'the last report may be from before the treatment',
    [
      symptom('2020-01-01', 'present'),
      told('symptom-reported', '2020-01/2020-03', { symptom: 'flushing', status: 'present' }),
      started('2020-02-01'),
    ],
    [],
  ],
  ['nobody asked after the treatment', [symptom('2020-01-01', 'present'), started('2020-02-01')], []],
  ['no treatment', [symptom('2020-01-01', 'present'), symptom('2020-03-01', 'resolved')], []],
  ['never there', [symptom('2020-01-01', 'absent'), started('2020-02-01'), symptom('2020-03-01', 'absent')], []],
  [
    'gone before the treatment',
    [symptom('2020-01-01', 'present'), symptom('2020-01-20', 'resolved'), started('2020-02-01')],
    [],
  ],
  [
    'from the first treatment, not the second; the first end counts',
    [
      symptom('2020-01-01', 'present'),
      started('2020-02-01'),
      started('2020-02-15'),
      symptom('2020-03-01', 'resolved'),
      symptom('2020-04-01', 'present'),
    ],
    ['2020-02-01 2020-03-01 event 29'],
  ],
]
for (const [why, events, expected] of controls)
  test(`symptom control: ${why}`, () => {
    assert.deepEqual(
      symptomControls(events).map(({ time }) => short(time)),
      expected,
    )
  })

test('reported gone without a date: said beside the censored time', () => {
  const events = [
    symptom('2020-01-01', 'present'),
    started('2020-02-01'),
    symptom('2020-03-01', 'improved'),
    symptom('unknown', 'resolved'),
  ]
  assert.deepEqual(
    symptomControls(events).map(({ time, goneUndated }) => [short(time), goneUndated]),
    [['2020-02-01 2020-03-01 censored 29', true]],
  )
})

const markers: readonly Row[] = [
  [
    'normal',
    [marker('2020-01-01', 300), started('2020-02-01'), marker('2020-03-01', 100)],
    ['2020-02-01 2020-03-01 event 29'],
  ],
  [
    'still raised',
    [marker('2020-01-01', 300), started('2020-02-01'), marker('2020-03-01', 101)],
    ['2020-02-01 2020-03-01 censored 29'],
  ],
  ['never raised', [marker('2020-01-01', 90), started('2020-02-01'), marker('2020-03-01', 80)], []],
  ['normal before the treatment', [marker('2020-01-01', 300), marker('2020-01-20', 80), started('2020-02-01')], []],
  [
    'a result that something else may have raised is not judged',
    [marker('2020-01-01', 300, ['ppi']), started('2020-02-01'), marker('2020-03-01', 80)],
    [],
  ],
]
for (const [why, events, expected] of markers)
  test(`biochemical normalisation: ${why}`, () => {
    assert.deepEqual(
      normalisations(events).map(({ time }) => short(time)),
      expected,
    )
  })
