import type { Assessment } from '@debulk/clinical/assessment'
import { assess, type AssessRefused, type Question } from '@debulk/clinical/assess'
import { err, type Result } from '@debulk/quantity/result'
import type { Measured } from './measure.ts'

export type { Question } from '@debulk/clinical/assess'

/** Why an assessment could not be made; every one of them is something the person asking can change. */
export type AssessStudiesRefused =
  | AssessRefused
  | { readonly code: 'assess/several-patients'; readonly patients: readonly (string | null)[] }

/** Assesses the one patient who was measured. */
export function assessStudies(measured: Measured, question: Question): Result<Assessment, AssessStudiesRefused> {
  const patients = [...new Set(measured.studies.map(({ patient }) => patient))]
  if (patients.length > 1) return err({ code: 'assess/several-patients', patients })
  return assess(measured.studies, measured.elsewhere, measured.model, question)
}

/** Whether any way of asking has an answer; burdens alone are what measuring gives. */
export const isAnswered = ({ headline, besides }: Assessment): boolean =>
  [headline, ...besides].some(({ result }) => result.status === 'computed')
