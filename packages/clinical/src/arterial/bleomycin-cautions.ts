import { isAbove, type Bounded } from '@debulk/quantity/bounded'
import type { Ternary } from '@debulk/quantity/ternary'
import type { UncertainDate } from '@debulk/quantity/uncertain-date'
import type { EventOf } from '../record/patient-event.ts'
import { eventsOf } from '../record/patient-record.ts'
import type { ReviewContext } from '../review/review-context.ts'
import { ageOn } from '../suitability/age-on.ts'
import { inLimitUnit } from '../suitability/laboratory-units.ts'
import { latestRecorded } from '../suitability/latest-recorded.ts'
import { keeps } from '../suitability/within-limit.ts'
import { renalReduction, type RenalReduction } from './renal-reduction.ts'

/** What the label of bleomycin warns of, as the record has it; null where it has nothing. */
export type BleomycinCautions = {
  /** The last session with bleomycin. */
  readonly on: UncertainDate
  readonly age: { readonly years: Bounded; readonly above70: Ternary } | null
  /** The latest clearance up to that session, mL/min. */
  readonly clearance: (RenalReduction & { readonly on: UncertainDate; readonly value: Bounded }) | null
  /** Diffusing capacity as a share of what it was before the first session, per cent. */
  readonly diffusion: {
    readonly on: UncertainDate
    readonly baseline: UncertainDate
    readonly percentOfBaseline: Bounded
    readonly state: 'not-below-35' | 'between-30-and-35' | 'below-30' | 'unknown'
  } | null
}

type Session = EventOf<'embolisation-performed'>

/**
 * Age, kidneys and lungs beside the label of bleomycin, with the events they rest on. Facts: the label's table is shown, and no dose
 * follows from it here.
 *
 * @source US label: pulmonary toxicity rises above an age of 70 and with lower clearance; treatment ends when the diffusing capacity
 *         falls below 30 to 35 % of the value before it — as read in DrugCentral
 */
export function bleomycinCautions(
  sessions: readonly Session[],
  { events }: ReviewContext,
): { readonly value: BleomycinCautions; readonly because: readonly string[] } | null {
  const [first, last] = [sessions[0], sessions.at(-1)]
  if (!first || !last) return null
  const patients = eventsOf(events, 'patient-described').flatMap((patient) => {
    const years = ageOn(patient, last.on)
    return years ? [{ id: patient.id, value: years }] : []
  })
  const years = hull(patients.map(({ value }) => value))
  const clearances = latestRecorded(laboratory('creatinine-clearance', events), last.on.latest).flatMap((measured) => {
    const value = inLimitUnit('creatinine-clearance', measured.value, measured.unit)?.value
    return value ? [{ id: measured.id, on: measured.on, value }] : []
  })
  const clearance = hull(clearances.map(({ value }) => value))
  const diffusion = diffusionOf(first, events)
  const value: BleomycinCautions = {
    on: last.on,
    age: years && { years, above70: isAbove(years, 70) },
    clearance: clearance && {
      on: clearances[0]?.on ?? last.on,
      value: clearance,
      ...renalReduction(clearance),
    },
    diffusion: diffusion && diffusion.value,
  }
  const because = [
    ...sessions.map(({ id }) => id),
    ...patients.map(({ id }) => id),
    ...clearances.map(({ id }) => id),
    ...(diffusion?.because ?? []),
  ]
  return { value, because }
}

type Measured = EventOf<'laboratory-measured'>
const laboratory = (analyte: Measured['analyte'], events: ReviewContext['events']): Measured[] =>
  eventsOf(events, 'laboratory-measured').filter((measured) => measured.analyte === analyte)

/** The latest value of all beside the latest before the first session; null where one of them is missing or they are not comparable. */
function diffusionOf(first: Session, events: ReviewContext['events']) {
  const all = laboratory('dlco-percent', events).filter(({ on }) => on.precision !== 'unknown')
  const before = all.filter(({ on }) => on.latest <= first.on.earliest)
  const after = all.filter(({ on }) => on.earliest > first.on.latest)
  const [baseline, latest] = [before.at(-1), after.at(-1)]
  if (!baseline || !latest || baseline.unit !== latest.unit) return null
  const percentOfBaseline: Bounded = {
    text: '',
    least: ratio(latest.value.least, baseline.value.most),
    most: ratio(latest.value.most, baseline.value.least),
    leastOpen: latest.value.leastOpen || baseline.value.mostOpen,
    mostOpen: latest.value.mostOpen || baseline.value.leastOpen,
  }
  const reaches = (value: number) => keeps(percentOfBaseline, { comparator: '≥', value, unit: '%' })
  const [at30, at35] = [reaches(30), reaches(35)]
  const state =
    at35 === 'yes'
      ? ('not-below-35' as const)
      : at30 === 'no'
        ? ('below-30' as const)
        : at30 === 'yes' && at35 === 'no'
          ? ('between-30-and-35' as const)
          : ('unknown' as const)
  return {
    value: { on: latest.on, baseline: baseline.on, percentOfBaseline, state },
    because: [baseline.id, latest.id],
  }
}

const ratio = (of: number | null, to: number | null): number | null =>
  of === null || to === null || to <= 0 ? null : (100 * of) / to

/** What all values together allow; null without one. */
function hull(values: readonly Bounded[]): Bounded | null {
  const [first, ...rest] = values
  if (!first) return null
  return rest.reduce<Bounded>((all, value) => {
    const least = all.least === null || value.least === null ? null : Math.min(all.least, value.least)
    const most = all.most === null || value.most === null ? null : Math.max(all.most, value.most)
    const closedAt = (end: number | null, side: 'least' | 'most', open: 'leastOpen' | 'mostOpen') =>
      [all, value].some((one) => one[side] === end && !one[open])
    return {
      text: '',
      least,
      most,
      leastOpen: !closedAt(least, 'least', 'leastOpen'),
      mostOpen: !closedAt(most, 'most', 'mostOpen'),
    }
  }, first)
}
