import assert from 'node:assert/strict'
import { test } from 'node:test'
import { about, contextOf, day, on, told } from '../../test/sample-record.ts'
import { sampleLesion, sampleStudy } from '../../test/sample-readings.ts'
import type { LaboratoryAnalyte } from '../record/laboratory-events.ts'
import type { PatientEvent } from '../record/patient-event.ts'
import type { ChecklistItem, ItemCode } from './checklist.ts'
import { intraArterialItems } from './intra-arterial-items.ts'
import { transplantationItems } from './transplantation-items.ts'

// Limits of whole items, just below and just above. A share of the liver is held against its limit with the measuring error of tumour and
// liver (a factor of 1.19 to 1.21 either way for one lesion of more than 50 mm, volume CV 0.085), so that it is decided a fifth away from it.

const stateOf = (items: readonly ChecklistItem[], code: ItemCode) => items.find(({ item }) => item === code)?.state
const burden = (percent: number, events: readonly PatientEvent[] = []) =>
  contextOf(events, {
    studies: [sampleStudy('2021-01-01', [sampleLesion({ volumeMl: percent * 10 })], { liverVolumeMl: 1000 })],
  })

// RETNET (PMC6050671): burden at most 70 %, above 25 % a reason to treat; Milan-NET: at most 50 %
for (const { code, of, percents, expected } of [
  {
    code: 'burden-at-most-70',
    of: intraArterialItems,
    percents: [58, 59, 83, 84],
    expected: ['met', 'unknown', 'unknown', 'not-met'],
  },
  { code: 'reason-to-treat', of: intraArterialItems, percents: [30, 30.3], expected: ['unknown', 'met'] },
  {
    code: 'burden-at-most-50',
    of: transplantationItems,
    percents: [41.7, 42, 59.7, 60],
    expected: ['met', 'unknown', 'unknown', 'not-met'],
  },
] as const)
  test(`${code}: ${percents.join(', ')} % of the liver`, () =>
    assert.deepEqual(
      percents.map((percent) => stateOf(of(burden(percent)), code)),
      expected,
    ))

// Tables for hepatocellular carcinoma: burden above 50 %, LDH above 425, AST above 100, bilirubin above 2 mg/dL, all together
const laboratory = (analyte: LaboratoryAnalyte, value: number, unit: string) =>
  told('laboratory-measured', '2021-01-01', { id: analyte, analyte, value: about(value), unit })
const quartet = ({ percent = 60, ldh = 426, ast = 101, bilirubin = 2.1 }) =>
  stateOf(
    intraArterialItems(
      burden(percent, [
        laboratory('ldh', ldh, 'U/L'),
        laboratory('ast', ast, 'U/L'),
        laboratory('bilirubin', bilirubin, 'mg/dL'),
      ]),
    ),
    'not-the-classical-quartet',
  )
for (const { why, facts, expected } of [
  { why: 'all four above', facts: {}, expected: 'not-met' },
  { why: 'burden certainly at most 50 %', facts: { percent: 41.7 }, expected: 'met' },
  { why: 'burden perhaps above 50 %', facts: { percent: 59 }, expected: 'unknown' },
  { why: 'LDH 425', facts: { ldh: 425 }, expected: 'met' },
  { why: 'AST 100', facts: { ast: 100 }, expected: 'met' },
  { why: 'bilirubin 2 mg/dL', facts: { bilirubin: 2 }, expected: 'met' },
])
  test(`the quartet, ${why}: ${expected}`, () => assert.equal(quartet(facts), expected))

// a length is held with a third of the error of a volume (factor 1.0571), or as measured where the item asks what is measurable
const sized = (diameterMm: number) =>
  contextOf([], { studies: [sampleStudy('2021-01-01', [sampleLesion({ volumeMl: 5, diameterMm })])] })
for (const { code, sizes, expected } of [
  {
    code: 'largest-below-10-cm',
    sizes: [94.5, 94.7, 100, 105.6, 105.8],
    expected: ['met', 'unknown', 'unknown', 'unknown', 'not-met'],
  },
  { code: 'measurable-lesion', sizes: [9.9, 10, 10.1], expected: ['not-met', 'met', 'met'] },
] as const)
  test(`${code}: ${sizes.join(', ')} mm`, () =>
    assert.deepEqual(
      sizes.map((mm) => stateOf(intraArterialItems(sized(mm)), code)),
      expected,
    ))

// RETNET: adults; Milan-NET: age at most 60, originally 55; in completed years on the first of January 2021
const born = (date: string) =>
  contextOf([told('patient-described', '2020-01-01', { birth: on(date) })], { asOf: day('2021-01-01') })
for (const { code, of, births, expected } of [
  { code: 'adult', of: intraArterialItems, births: ['2003-01-02', '2003-01-01'], expected: ['not-met', 'met'] },
  {
    code: 'age-at-most-60',
    of: transplantationItems,
    births: ['1960-01-02', '1960-01-01'],
    expected: ['met', 'not-met'],
  },
  {
    code: 'age-at-most-55',
    of: transplantationItems,
    births: ['1965-01-02', '1965-01-01'],
    expected: ['met', 'not-met'],
  },
] as const)
  test(`${code}: born ${births.join(', ')}`, () =>
    assert.deepEqual(
      births.map((date) => stateOf(of(born(date)), code)),
      expected,
    ))
