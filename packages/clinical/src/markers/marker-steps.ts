import { exactValue } from '@debulk/quantity/bounded'
import { certainlyBefore } from '@debulk/quantity/duration'
import type { ConfounderCode } from '../record/laboratory-events.ts'
import { treatmentsDuring, type TreatmentDuring } from './treatments-during.ts'
import type { PatientEvent } from '../record/patient-event.ts'
import { comparedOf, markerChange, type MarkerChange } from './marker-change.ts'
import { datedPoints, type MarkerPoint, type MarkerSeries } from './marker-series.ts'

/** What changed from one result to the next, and what was being given then. Never "due to". */
export type MarkerStep = {
  readonly from: string
  readonly to: string
  /** Null also where which of the two came first cannot be told. */
  readonly change: MarkerChange | null
  /** The dates overlap: which came first cannot be told. */
  readonly orderOpen: boolean
  /** What was active at either result and may have changed it. */
  readonly confounders: readonly ConfounderCode[]
  /** Share of the whole change of the logarithm; null unless every step is exact and goes the same way. */
  readonly share: number | null
  readonly treatments: readonly TreatmentDuring[]
}

/** The steps of a series and its whole change. */
export type MarkerSteps = {
  readonly steps: readonly MarkerStep[]
  readonly total: MarkerChange | null
}

/**
 * Splits the change of a series into its steps. Shares are of the logarithm, because falls multiply: −85 % and then −57 % are −94 %.
 * @source ln(new/old) of the step over ln(last/first); own bookkeeping, no causal meaning
 */
export function markerSteps(series: MarkerSeries, events: readonly PatientEvent[]): MarkerSteps {
  const points = datedPoints(series.points).filter((point) => comparedOf(point, series.comparedAs) !== null)
  const of = (point: MarkerPoint | undefined) => (point === undefined ? null : comparedOf(point, series.comparedAs))
  const logs = points.slice(1).map((point, index) => {
    const before = points[index]
    if (before === undefined || !certainlyBefore(before.on, point.on)) return null
    const [from, to] = [exactOf(of(before)), exactOf(of(point))]
    return from !== null && to !== null && from > 0 && to > 0 ? Math.log(to / from) : null
  })
  const whole = logs.reduce<number | null>((sum, log) => (sum === null || log === null ? null : sum + log), 0)
  const oneWay = logs.every((log) => log !== null && log <= 0) || logs.every((log) => log !== null && log >= 0)
  const steps = points.slice(1).flatMap((to, index): MarkerStep[] => {
    const from = points[index]
    const log = logs[index] ?? null
    if (from === undefined) return []
    const orderOpen = !certainlyBefore(from.on, to.on)
    return [
      {
        from: from.event,
        to: to.event,
        change: orderOpen ? null : markerChange(of(from), of(to)),
        orderOpen,
        confounders: [...new Set([...from.confounders, ...to.confounders])],
        share: oneWay && whole !== null && whole !== 0 && log !== null ? log / whole : null,
        treatments: treatmentsDuring(events, from.on, to.on),
      },
    ]
  })
  const [first, last] = [points[0], points.at(-1)]
  const ordered =
    first !== undefined &&
    last !== undefined &&
    points.every(
      (point) =>
        (point === first || certainlyBefore(first.on, point.on)) &&
        (point === last || certainlyBefore(point.on, last.on)),
    )
  return { steps, total: points.length < 2 || !ordered ? null : markerChange(of(first), of(last)) }
}

const exactOf = (value: ReturnType<typeof comparedOf>): number | null => (value === null ? null : exactValue(value))
