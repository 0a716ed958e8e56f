import assert from 'node:assert/strict'
import { test } from 'node:test'
import { contrastPhase } from './contrast-phase.ts'

// Spellings: DICOM PS3.3 C.7.6.18.1 writes PORTAL_VENOUS, case files write what people type.
for (const { why, text, expected } of [
  { why: 'as the reader of DICOM has it', text: 'portal-venous', expected: 'portal-venous' },
  { why: 'as DICOM writes it', text: 'PORTAL_VENOUS', expected: 'portal-venous' },
  { why: 'as a person types it', text: ' Portal  venous ', expected: 'portal-venous' },
  { why: 'what nobody listed is nobody’s guess', text: 'late arterial', expected: null },
]) {
  test(why, () => assert.equal(contrastPhase(text), expected))
}
