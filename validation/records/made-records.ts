import { anyEvents } from '../../packages/clinical/test/arbitrary-record.ts'
import type { PatientRecord } from '@debulk/clinical/record/patient-record'
import fc from 'fast-check'

/** Made-up patients from a seed, each with so many events of some thirty kinds, those that most rules read. */
export const madeRecords = (patients: number, events: number, seed: number): PatientRecord[] =>
  fc
    // a few are lost where two studies fall on one day
    .sample(anyEvents({ min: events, max: events }), { numRuns: patients, seed })
    .map((each, i) => ({ patient: `made-${i + 1}`, publication: null, events: each }))
