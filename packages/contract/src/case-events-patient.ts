import { comedicationClasses, comorbidityCodes, symptomNames } from '@debulk/clinical/record/patient-events'
import { z } from 'zod'
import { between, bool, common, ids, oneOf, text, told, wholeBetween } from './event-keys.ts'
import { hinted } from './schema-hints.ts'
import { WrittenDate } from './written-date.ts'
import { WrittenBounded } from './written-number.ts'

const comorbidity = z.strictObject({
  code: oneOf(comorbidityCodes),
  name: told.optional().describe('In words, for `other`.'),
  present: bool.optional().describe('False says that the patient is known not to have it.'),
})

/** Events on the patient as a person: description, complaints, drugs besides the tumour treatment, how things stand. */
export const patientEvents = [
  z.strictObject({
    kind: z.literal('patient-described'),
    ...common,
    sex: oneOf(['female', 'male', 'other']).optional(),
    birth: WrittenDate.optional().describe('As exactly as may be recorded; the year is enough for an age.'),
    ageYears: between(0, 130, '48')
      .optional()
      .describe('Age at the date of the event, where the birth date is not given.'),
    heightCm: between(30, 250, '168').optional(),
    weightKg: between(1, 400, '64').optional(),
    comorbidities: hinted(
      z.array(comorbidity),
      '[ { code, name, present }, … ]',
      '[{ code: hypertension }]',
    ).optional(),
  }),
  z.strictObject({
    kind: z.literal('comedication-recorded'),
    ...common,
    drug: hinted(told, '"…" | { en: "…", ru: "…" }', 'omeprazole'),
    drugClass: oneOf(comedicationClasses).optional(),
    until: WrittenDate.optional(),
    taken: bool.optional().describe('False says that it is known not to be taken.'),
  }),
  z.strictObject({
    kind: z.literal('performance-status-recorded'),
    ...common,
    scale: oneOf(['ecog', 'karnofsky']),
    value: hinted(z.number(), 'ecog: 0, 1, … 5 | karnofsky: 0, 10, … 100', '1').describe(
      'ECOG 0–5, or Karnofsky 0–100 in tens.',
    ),
  }),
  z.strictObject({
    kind: z.literal('symptom-reported'),
    ...common,
    symptom: oneOf(symptomNames),
    name: told.optional().describe('In words, for `other` and for what the list does not say.'),
    status: oneOf(['onset', 'present', 'improved', 'worsened', 'resolved', 'absent']),
    perDay: WrittenBounded.optional().describe('How many times a day.'),
    usualPerDay: WrittenBounded.optional().describe('What was usual before the illness, per day.'),
    severity: oneOf(['mild', 'moderate', 'severe']).optional(),
    pattern: told.optional(),
    bristol: wholeBetween(1, 7, '6').optional().describe('Bristol stool form.'),
    limits: oneOf(['instrumental-adl', 'self-care-adl'])
      .optional()
      .describe('Which activities of daily living it limits.'),
    hospitalised: bool.optional(),
    lifeThreatening: bool.optional(),
    haemodynamic: bool.optional().describe('Blood pressure or heart rate changed with it.'),
    rescueOctreotidePerDay: WrittenBounded.optional(),
    scale: text.optional().describe('Questionnaire or diary it was taken from, with version.'),
  }),
  z.strictObject({
    kind: z.literal('quality-of-life-reported'),
    ...common,
    scale: hinted(z.string().min(1), '"…"', '"EORTC QLQ-C30 v3"'),
    score: hinted(z.number(), '0.0', '66.7'),
    item: told.optional(),
  }),
  z.strictObject({
    kind: z.literal('status-seen'),
    ...common,
    vital: oneOf(['alive', 'dead', 'unknown']),
    disease: oneOf(['no-evidence', 'no-progression', 'response', 'progression']).optional(),
    cause: told.optional().describe('Cause of death.'),
    condition: told.optional(),
    stillGiven: ids.optional().describe('Treatments still going on: ids of the events that started them, or drugs.'),
  }),
  z.strictObject({
    kind: z.literal('consent-given'),
    ...common,
    scope: oneOf(['publication', 'research', 'treatment']),
  }),
  z.strictObject({ kind: z.literal('patient-perspective-given'), ...common, text: told }),
] as const
