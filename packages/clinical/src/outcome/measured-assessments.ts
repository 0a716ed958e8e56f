import type { Ternary } from '@debulk/quantity/ternary'
import { dayDate } from '@debulk/quantity/uncertain-date'
import type { RecistVisit } from '../response/response-answers.ts'
import type { AnyAnswer } from '../review/answer.ts'
import type { Assessment } from './progression-free.ts'
import type { ProgressionScope } from './tumour-assessments.ts'

/**
 * Whether each follow-up study shows progression, by the answers of RECIST 1.1 from its measured lesions. With several lines of treatment one of them
 * is enough; readers who differ leave it unknown.
 *
 * @source RECIST 1.1 — Eisenhauer 2009; adjudication between readers is for people
 */
export function measuredAssessments(answers: readonly AnyAnswer[], scope: ProgressionScope): Assessment[] {
  const found = answers.flatMap((answer) =>
    answer.rule === 'response/recist' && answer.value.status === 'derived'
      ? answer.value.visits.map((visit) => ({
          visit,
          reader: answer.value.status === 'derived' ? answer.value.reader : null,
        }))
      : [],
  )
  const days = [...new Set(found.map(({ visit }) => visit.date))].toSorted()
  return days.map((day) => {
    const here = found.filter(({ visit }) => visit.date === day)
    const readers = [...new Set(here.map(({ reader }) => reader))]
    const said = readers.map((reader) =>
      anyOf(here.filter((one) => one.reader === reader).map(({ visit }) => progressionOf(visit, scope))),
    )
    const [first = 'unknown'] = said
    const progression = said.every((one) => one === first) ? first : 'unknown'
    return { id: day, on: dayDate(day), adequate: 'yes', progression }
  })
}

const anyOf = (answers: readonly Ternary[]): Ternary =>
  answers.includes('yes') ? 'yes' : answers.includes('no') ? 'no' : 'unknown'

function progressionOf({ overall, target }: RecistVisit, scope: ProgressionScope): Ternary {
  if (overall === 'PD') return scope === 'anywhere' || target === 'PD' ? 'yes' : 'unknown'
  return overall === 'NE' ? 'unknown' : 'no'
}

/** Stated and measured looks as one list: what was measured fills in what nobody said, and a stated progression stays. */
export function withMeasured(stated: readonly Assessment[], measured: readonly Assessment[]): Assessment[] {
  const byDay = new Map(measured.map((look) => [look.on.value, look]))
  const merged = stated.map((look) => {
    const own = byDay.get(look.on.value)
    if (!own || own.progression === 'unknown' || look.progression === 'yes') return look
    return { ...look, adequate: 'yes' as const, progression: own.progression }
  })
  const known = new Set(stated.map(({ on }) => on.value))
  return [...merged, ...measured.filter(({ on }) => !known.has(on.value))]
}
