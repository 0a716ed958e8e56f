import type { AssessmentVisit } from './assessment-visits.ts'
import type { Identification } from './tumour-identification.ts'

const isNamedBaseline = ({ name }: { readonly name: string }): boolean => /BASELINE|SCREEN|\bDAY 1\b/i.test(name)

/**
 * Makes one visit of a baseline that was recorded as several: screening and baseline visits at each of which TU identifies tumours. The
 * last of them names it; a lesion measured at both counts by its later date.
 */
export function withOneBaseline(
  visits: readonly AssessmentVisit[],
  identifications: readonly Identification[],
): AssessmentVisit[] {
  const keys = new Set(identifications.filter(({ role }) => role !== 'new').map(({ visit }) => visit.key))
  const parts = visits.filter((visit) => isNamedBaseline(visit) && keys.has(visit.key))
  const last = parts.at(-1)
  const isFlagged = visits.some(({ results }) => results.some(({ isBaseline }) => isBaseline))
  if (parts.length < 2 || !last || isFlagged) return [...visits]
  const dates = new Map(parts.flatMap((part) => part.dates.map((date) => [date.value, date] as const)))
  const whole = { ...last, dates: [...dates.values()], results: parts.flatMap(({ results }) => results) }
  return visits.flatMap((visit) => (visit === last ? [whole] : parts.includes(visit) ? [] : [visit]))
}

/**
 * Index of the baseline among the visits: the one a table flags, else the one at which tumours were identified, else the earliest,
 * provided it does not come after the identification. Null where no visit can be the baseline.
 */
export function baselineVisit(
  visits: readonly AssessmentVisit[],
  identifications: readonly Identification[],
): number | null {
  const flagged = visits.findLastIndex(({ results }) => results.some(({ isBaseline }) => isBaseline))
  if (flagged >= 0) return flagged
  const first = identifications.filter(({ role, test }) => role !== 'new' && test === 'identified')
  const told = first.some(({ isBaseline }) => isBaseline) ? first.filter(({ isBaseline }) => isBaseline) : first
  const identified = visits.findIndex(({ key, results }) =>
    told.some(
      ({ visit }) =>
        visit.key === key ||
        (visit.key?.startsWith('@') === true && results.some((r) => r.visit.date?.value === visit.date?.value)),
    ),
  )
  if (identified >= 0) return identified
  const [earliest] = visits
  if (!earliest) return null
  if (isNamedBaseline(earliest)) return 0
  const words = told.map(({ visit }) => visit)
  const isLater = words.some(
    ({ number, date }) =>
      (number !== null && earliest.number !== null && earliest.number > number) ||
      (date !== null && earliest.dates[0] !== undefined && earliest.dates[0].earliest > date.latest),
  )
  return isLater ? null : 0
}
