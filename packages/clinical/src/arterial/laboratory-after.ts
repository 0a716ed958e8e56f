import { exactValue, exactly, isAbove, isAtLeast, type Bounded } from '@debulk/quantity/bounded'
import { certainlyBefore, duration, type Duration } from '@debulk/quantity/duration'
import { snapped } from '@debulk/quantity/snapped'
import type { Ternary } from '@debulk/quantity/ternary'
import type { UncertainDate } from '@debulk/quantity/uncertain-date'
import type { EventOf } from '../record/patient-event.ts'
import { inLimitUnit } from '../suitability/laboratory-units.ts'
import {
  gradedAnalytes,
  laboratoryGrade,
  type GradedAnalyte,
  type GradeRange,
  type GradeReference,
} from './laboratory-grade.ts'
import { complicationDays } from './session-complications.ts'

type Measured = EventOf<'laboratory-measured'>

/** One result as printed. */
export type PrintedResult = {
  readonly id: string
  readonly value: Bounded
  readonly unit: string
  readonly on: UncertainDate
}

/** A laboratory value before a session and the highest within 30 days after it. */
export type LaboratoryAfter = {
  readonly session: UncertainDate
  readonly analyte: GradedAnalyte
  /** The last result from a day before the session; null where there is none. */
  readonly before: PrintedResult | null
  /** Whether it was above its limit; unknown too where there is none. */
  readonly wasRaised: Ternary
  readonly peak: PrintedResult
  readonly after: Duration
  /** The upper limit of normal in the unit of the highest result; null where neither result prints one. */
  readonly limit: number | null
  /** What it is graded against; null where that is not known. */
  readonly against: 'limit' | 'baseline' | null
  readonly grade: GradeRange | null
  /** Where nothing is known of before: the grade if it was normal then. */
  readonly ifNormalBefore: GradeRange | null
}

/**
 * How far liver enzymes and bilirubin rose after a session: the last result before its day against the highest of the 30 days after it, up to
 * the next session. A result of the day itself may be from before or after, and is neither.
 *
 * @source CTCAE version 5.0 for the grade; window of 30 days: CIRSE 2017 and general knowledge, as for other complications
 */
export function laboratoryAfter(
  session: { readonly on: UncertainDate },
  next: UncertainDate | null,
  results: readonly Measured[],
): readonly LaboratoryAfter[] {
  return gradedAnalytes.flatMap((analyte): LaboratoryAfter[] => {
    const own = results.filter((result) => result.analyte === analyte && result.on.precision !== 'unknown')
    const before = own.findLast(({ on }) => certainlyBefore(on, session.on))
    const after = own.filter(({ on }) => isAfter(on, session.on, next))
    const graded = after.map((result) => gradedResult(analyte, session.on, before, result))
    const [highest] = graded.toSorted(byHeight)
    return highest === undefined ? [] : [highest]
  })
}

const isAfter = (on: UncertainDate, session: UncertainDate, next: UncertainDate | null): boolean => {
  const { mostDays } = duration(session, on)
  const isWithin = mostDays !== null && mostDays <= complicationDays
  return certainlyBefore(session, on) && isWithin && (next === null || !certainlyBefore(next, on))
}

function gradedResult(
  analyte: GradedAnalyte,
  session: UncertainDate,
  before: Measured | undefined,
  peak: Measured,
): LaboratoryAfter {
  const value = comparable(analyte, peak.value, peak.unit)
  const earlier = before ? comparable(analyte, before.value, before.unit) : null
  const own = limitOf(analyte, peak)
  const theirs = before ? limitOf(analyte, before) : null
  const shared = theirs !== null && theirs.unit === value.unit ? theirs : null
  const limit = own ?? shared
  const beforeLimit = theirs ?? (own !== null && earlier?.unit === own.unit ? own : null)
  const wasRaised = earlier === null || beforeLimit === null ? 'unknown' : raised(earlier.value, beforeLimit)
  const exact = earlier !== null && earlier.unit === value.unit ? exactValue(earlier.value) : null
  const byLimit: GradeReference | null = limit && { of: 'limit', value: limit.value, exclusive: limit.exclusive }
  const byBefore: GradeReference | null =
    exact === null || exact <= 0 ? null : { of: 'baseline', value: exact, exclusive: false }
  const reference = { yes: byBefore, no: byLimit, unknown: null }[wasRaised]
  const ownUnit = comparable(analyte, exactly(1), peak.unit).value.least ?? 1
  return {
    session,
    analyte,
    before: before ? printed(before) : null,
    wasRaised,
    peak: printed(peak),
    after: duration(session, peak.on),
    limit: limit === null ? null : limit.value / ownUnit,
    against: reference?.of ?? null,
    grade: reference === null ? null : laboratoryGrade(analyte, value.value, reference),
    ifNormalBefore:
      reference === null && wasRaised === 'unknown' && byLimit ? laboratoryGrade(analyte, value.value, byLimit) : null,
  }
}

const printed = ({ id, value, unit, on }: Measured): PrintedResult => ({ id, value, unit, on })

/** In the unit that results of different units share; as printed where the unit is none of this analyte. */
const comparable = (analyte: GradedAnalyte, value: Bounded, unit: string) =>
  inLimitUnit(analyte, value, unit) ?? { value, unit }

type Limit = { readonly value: number; readonly unit: string; readonly exclusive: boolean }

function limitOf(analyte: GradedAnalyte, { reference, unit }: Measured): Limit | null {
  if (reference?.high === undefined || reference.high <= 0) return null
  const limit = comparable(analyte, exactly(reference.high), unit)
  return { value: limit.value.least ?? reference.high, unit: limit.unit, exclusive: reference.highExclusive === true }
}

const raised = (value: Bounded, limit: Limit): Ternary =>
  limit.exclusive
    ? isAtLeast(snapped(value, limit.value), limit.value)
    : isAbove(snapped(value, limit.value), limit.value)

/** The worst first: by its grade, as limits may differ; then by its number, one known only within bounds by the least it can be. */
const byHeight = (a: LaboratoryAfter, b: LaboratoryAfter): number => worst(b) - worst(a) || height(b) - height(a)
const worst = ({ grade }: LaboratoryAfter): number => grade?.most ?? -1
const height = ({ analyte, peak }: LaboratoryAfter): number => {
  const { least, most } = comparable(analyte, peak.value, peak.unit).value
  return least ?? (most === null ? 0 : most / 2)
}
