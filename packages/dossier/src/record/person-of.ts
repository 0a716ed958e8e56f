import { personFacts, type PersonFacts } from '@debulk/clinical/record/person-facts'
import type { ReviewContext } from '@debulk/clinical/review/review-context'
import { ageOn } from '@debulk/clinical/suitability/age-on'
import type { PatientLine } from '@debulk/language/record/page-words'
import type { RecordCatalogue } from '@debulk/language/record/record-catalogue'
import { byDate } from '@debulk/quantity/duration'
import { dayDate, type UncertainDate } from '@debulk/quantity/uncertain-date'
import { shortWhen } from './short-when.ts'

/** Sex, age and death, as far as the records of them fit: of what they contradict each other on, nothing is said. */
export function personOf(
  { events, asOf }: ReviewContext,
  { format }: RecordCatalogue,
): Pick<PatientLine, 'sex' | 'age' | 'death'> {
  const facts = personFacts(events)
  const [death] = facts.deaths.toSorted((a, b) => byDate(a.on, b.on))
  const died = death === undefined || !facts.deathFits || death.on.precision === 'unknown' ? null : death.on
  const [sex, ...others] = facts.sexes
  return {
    sex: others.length > 0 ? null : (sex?.sex ?? null),
    // at a death of which nobody knows the day no age can be told
    age: facts.birthFits ? ageOf(facts, death === undefined ? dayDate(asOf) : died, format) : null,
    death: death === undefined ? null : { on: died === null ? null : shortWhen(died, format) },
  }
}

function ageOf(
  { births, ages }: PersonFacts,
  day: UncertainDate | null,
  format: RecordCatalogue['format'],
): PatientLine['age'] {
  const byBirth = births.flatMap(({ birth }) => {
    const years = day === null ? null : ageOn({ birth, on: day }, day)
    return years === null || years.least === null || years.most === null
      ? []
      : [{ least: years.least, most: years.most }]
  })
  // of a year and a day the day says more
  const [narrow] = byBirth.toSorted((a, b) => a.most - a.least - (b.most - b.least))
  if (narrow !== undefined) return { ...narrow, on: null, dated: true }
  const dated = ages.filter(({ on }) => on.precision !== 'unknown').toSorted((a, b) => byDate(a.on, b.on))
  const stated = dated.at(-1) ?? ages[0]
  if (stated === undefined) return null
  const isDated = stated.on.precision !== 'unknown'
  return {
    least: stated.years,
    most: stated.years,
    on: isDated ? shortWhen(stated.on, format) : null,
    dated: isDated,
  }
}
