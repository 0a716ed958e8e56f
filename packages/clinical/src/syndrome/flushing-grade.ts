import type { CtcaeGrade } from './diarrhoea-grade.ts'

/** What was reported of flushing at one time. */
export type FlushingFacts = {
  readonly severity: 'mild' | 'moderate' | 'severe' | null
  readonly limits: 'instrumental-adl' | 'self-care-adl' | null
  /** Blood pressure or heart rate changed with it. */
  readonly haemodynamic: boolean | null
}

/**
 * Grades of flushing that is present. A word such as "moderate" is kept as a word: what decides is daily living, blood pressure and heart rate, and
 * where they were not recorded the grade stays open.
 * @source CTCAE v5.0 (NCI 2017), Flushing: mild 1; limiting instrumental daily living 2; hypotension or tachycardia, or limiting self care, 3:
 *   general knowledge, not verified against the text
 */
export function flushingGrade({ severity, limits, haemodynamic }: FlushingFacts): {
  readonly leastGrade: CtcaeGrade
  readonly mostGrade: CtcaeGrade
} {
  if (haemodynamic === true || limits === 'self-care-adl') return { leastGrade: 3, mostGrade: 3 }
  const leastGrade = limits === 'instrumental-adl' ? 2 : 1
  if (haemodynamic === null) return { leastGrade, mostGrade: 3 }
  if (limits === 'instrumental-adl') return { leastGrade, mostGrade: 2 }
  return { leastGrade, mostGrade: severity === 'mild' ? 1 : 3 }
}
