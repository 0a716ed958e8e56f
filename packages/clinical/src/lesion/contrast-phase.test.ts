import assert from 'node:assert/strict'
import { test } from 'node:test'
import { contrastPhase, contrastPhaseKind } from './contrast-phase.ts'

// Spellings: DICOM PS3.3 C.7.6.18.1 writes PORTAL_VENOUS, case files write what people type.
for (const { why, text, expected } of [
  { why: 'as the reader of DICOM has it', text: 'portal-venous', expected: 'portal-venous' },
  { why: 'as DICOM writes it', text: 'PORTAL_VENOUS', expected: 'portal-venous' },
  { why: 'as a person types it', text: ' Portal  venous ', expected: 'portal-venous' },
  // LI-RADS v2018 tells the two arterial phases apart
  { why: 'a moment of it is a phase of its own', text: 'late arterial', expected: 'late-arterial' },
  { why: 'the other moment, too', text: 'Early_Arterial', expected: 'early-arterial' },
  { why: 'what nobody listed is nobody’s guess', text: 'third arterial', expected: null },
]) {
  test(why, () => assert.equal(contrastPhase(text), expected))
}

// names of phases as radiology reports in English and Russian write them
for (const [text, expected] of [
  ['arterial', 'arterial'],
  ['late arterial', 'arterial'],
  ['Hepatic arterial phase', 'arterial'],
  ['артериальная', 'arterial'],
  ['PORTAL_VENOUS', 'portal-venous'],
  ['portal', 'portal-venous'],
  ['портовенозная фаза', 'portal-venous'],
  ['hepatobiliary', 'hepatobiliary'],
  ['отсроченная', 'delayed'],
  ['native', 'native'],
  ['arterial and portal venous', null],
  ['T2', null],
] as const) {
  test(`${text} is ${expected ?? 'not one phase'}`, () => assert.equal(contrastPhaseKind(text), expected))
}
