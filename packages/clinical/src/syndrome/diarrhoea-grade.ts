import type { Bounded } from '@debulk/quantity/bounded'

/** Grade of CTCAE; 0 is none: absent, or no increase over what was usual. Death, grade 5, is no matter of a diary. */
export type CtcaeGrade = 0 | 1 | 2 | 3 | 4

/** Stools a day over what was usual from which each grade begins. @source CTCAE v5.0, Diarrhea */
export const stoolsOverUsual = { grade2From: 4, grade3From: 7 } as const

/** What was reported of one time. */
export type DiarrhoeaFacts = {
  readonly perDay: Bounded | null
  /** What was usual before the illness. */
  readonly usualPerDay: Bounded | null
  readonly limits: 'instrumental-adl' | 'self-care-adl' | null
  readonly hospitalised: boolean | null
  readonly lifeThreatening: boolean | null
}

/** Grades that a report allows, and the stools over usual they rest on. */
export type DiarrhoeaGrade = {
  readonly leastGrade: CtcaeGrade
  readonly mostGrade: CtcaeGrade
  /** Stools a day over usual, as far as known; null bounds nothing. */
  readonly overUsual: { readonly least: number | null; readonly most: number | null }
  readonly by: 'stools' | 'consequences' | 'nothing'
}

/**
 * Grades of a diarrhoea that is present, as a range where a count or the usual count is not known. "Up to 5 a day" with the usual unknown is at most
 * 5 over it and may be 1: grade 1 or 2, and nobody can tell which. As many as usual, or fewer, is no increase and no grade.
 * @source CTCAE v5.0 (NCI 2017), Diarrhea: under 4 stools a day over baseline 1, 4–6 2, 7 or more or hospitalisation 3, life-threatening 4;
 *   limits of daily living as in the original (2 instrumental, 3 self care)
 */
export function diarrhoeaGrade(facts: DiarrhoeaFacts): DiarrhoeaGrade {
  const overUsual = over(facts.perDay, facts.usualPerDay)
  const floor = consequence(facts)
  // "under 5" with 1 as usual is under 4 more, not 4
  const short = facts.perDay?.mostOpen === true || facts.usualPerDay?.leastOpen === true ? 1e-6 : 0
  const most = Math.max(overUsual.most === null ? 3 : byStools(overUsual.most - short), floor)
  // it was reported as present: unless there was certainly no increase, there was one
  const least = most === 0 ? 0 : Math.max(overUsual.least === null ? 1 : byStools(overUsual.least), 1, floor)
  const counted = facts.perDay !== null
  return {
    leastGrade: asGrade(least),
    mostGrade: asGrade(most),
    overUsual,
    by: floor > 0 && floor >= most ? 'consequences' : counted ? 'stools' : floor > 0 ? 'consequences' : 'nothing',
  }
}

/** A count of a day with bounds that no printed comparator closes: the usual count is at least nothing. */
function over(perDay: Bounded | null, usual: Bounded | null): DiarrhoeaGrade['overUsual'] {
  if (perDay === null) return { least: null, most: null }
  const usualLeast = Math.max(0, usual?.least ?? 0)
  const usualMost = usual?.most ?? null
  return {
    least: perDay.least === null || usualMost === null ? null : perDay.least - usualMost,
    most: perDay.most === null ? null : perDay.most - usualLeast,
  }
}

function byStools(overUsual: number): number {
  const slack = 1e-9
  if (overUsual >= stoolsOverUsual.grade3From - slack) return 3
  if (overUsual >= stoolsOverUsual.grade2From - slack) return 2
  return overUsual > slack ? 1 : 0
}

function consequence({ limits, hospitalised, lifeThreatening }: DiarrhoeaFacts): number {
  if (lifeThreatening === true) return 4
  if (hospitalised === true || limits === 'self-care-adl') return 3
  return limits === 'instrumental-adl' ? 2 : 0
}

const asGrade = (grade: number): CtcaeGrade => (grade >= 4 ? 4 : grade >= 3 ? 3 : grade >= 2 ? 2 : grade >= 1 ? 1 : 0)
