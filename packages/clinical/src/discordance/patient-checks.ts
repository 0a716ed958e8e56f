import type { UncertainDate } from '@debulk/quantity/uncertain-date'
import { personFacts } from '../record/person-facts.ts'
import type { Finding } from '../review/finding.ts'
import type { ReviewContext } from '../review/review-context.ts'
import { found } from './found.ts'

/**
 * Two sexes, an age that no recorded birth fits, two deaths: facts that cannot all be of one patient.
 *
 * @source own check: one person has one day of birth and one of death; age in completed years
 */
export function patientFactsDiffer({ events }: ReviewContext): Finding[] {
  const { sexes, ages, births, birthFits, deaths, deathFits } = personFacts(events)
  if (sexes.length < 2 && birthFits && deathFits) return []
  const parameters = {
    sexes: sexes.length < 2 ? [] : [...new Set(sexes.map(({ sex }) => sex))],
    births: birthFits ? [] : once(births.map(({ birth }) => birth)),
    ages: birthFits ? [] : ages.map(({ years, on }) => ({ years, on })),
    deaths: deathFits ? [] : once(deaths.map(({ on }) => on)),
  }
  const because = [
    ...(sexes.length < 2 ? [] : sexes),
    ...(birthFits ? [] : [...births, ...ages]),
    ...(deathFits ? [] : deaths),
  ]
  return [
    found(
      'patient-facts-differ',
      parameters,
      because.map(({ id }) => id),
    ),
  ]
}

const once = (dates: readonly UncertainDate[]): UncertainDate[] => [
  ...new Map(dates.map((date) => [date.value, date])).values(),
]
