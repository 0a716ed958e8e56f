import assert from 'node:assert/strict'
import { test } from 'node:test'
import { criterionGate, type GateFacts, type OtherCriterion } from './criterion-gate.ts'

const facts: GateFacts = {
  arterialPhase: 'yes',
  portalVenousPhase: 'yes',
  arterialEnhancement: 'yes',
  ct: 'yes',
  oilOnCt: 'no',
  missing: [],
  hasSize: true,
}
const gate = (criterion: OtherCriterion, more: Partial<GateFacts>) => {
  const { applies, reasons } = criterionGate(criterion, { ...facts, ...more })
  return [applies, ...reasons]
}

// Lencioni 2010 and PMC6287184: enhancing lesions, arterial phase at both; Choi 2007: portal-venous CT
for (const [criterion, more, expected] of [
  ['mrecist', {}, ['yes']],
  ['mrecist', { arterialPhase: 'no' }, ['no', 'no-arterial-phase']],
  ['mrecist', { arterialPhase: 'unknown' }, ['unknown', 'arterial-phase-not-recorded']],
  ['easl', { arterialEnhancement: 'no' }, ['no', 'not-enhancing-at-baseline']],
  ['easl', { arterialEnhancement: 'unknown' }, ['unknown', 'enhancement-not-recorded']],
  ['qeasl', { oilOnCt: 'yes' }, ['no', 'oil-on-ct']],
  ['qeasl', { oilOnCt: 'no', ct: 'no' }, ['yes']],
  ['qeasl', { oilOnCt: 'unknown' }, ['unknown', 'oil-on-ct']],
  ['qeasl', { missing: ['no-enhancing-extent'] }, ['unknown', 'no-enhancing-extent']],
  // the published case: hypo-enhancing, no arterial phase
  [
    'mrecist',
    { arterialPhase: 'no', arterialEnhancement: 'no', ct: 'no' },
    ['no', 'no-arterial-phase', 'not-enhancing-at-baseline'],
  ],
  ['choi', {}, ['yes']],
  ['choi', { ct: 'no' }, ['no', 'not-ct']],
  ['choi', { ct: 'unknown' }, ['unknown', 'modality-not-recorded']],
  ['choi', { portalVenousPhase: 'no' }, ['no', 'no-portal-venous-phase']],
  ['modified-choi', { portalVenousPhase: 'unknown' }, ['unknown', 'phase-not-recorded']],
  ['modified-choi', { oilOnCt: 'yes' }, ['no', 'oil-on-ct']],
  ['choi', { missing: ['no-attenuation'] }, ['unknown', 'no-attenuation']],
  ['choi', { hasSize: false }, ['unknown', 'no-size']],
  ['mrecist', { hasSize: false }, ['yes']],
  ['who', {}, ['yes']],
  [
    'who',
    { missing: ['no-second-axis'], arterialPhase: 'no', ct: 'no', oilOnCt: 'yes' },
    ['unknown', 'no-second-axis'],
  ],
  ['vrecist', { arterialPhase: 'no', oilOnCt: 'yes' }, ['yes']],
  ['vrecist', { missing: ['no-volume'] }, ['unknown', 'no-volume']],
] as const) {
  test(`${criterion} ${JSON.stringify(more)}: ${expected.join(', ')}`, () =>
    assert.deepEqual(gate(criterion, more), expected))
}
