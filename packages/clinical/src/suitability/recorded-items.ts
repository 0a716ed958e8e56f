import { exactly } from '@debulk/quantity/bounded'
import type { UncertainDate } from '@debulk/quantity/uncertain-date'
import type { LaboratoryAnalyte } from '../record/laboratory-events.ts'
import { eventsOf } from '../record/patient-record.ts'
import type { SuitabilityFact } from '../record/treatment-events.ts'
import type { ReviewContext } from '../review/review-context.ts'
import { unknownItem, type ChecklistItem, type ItemCode, type ItemSource } from './checklist.ts'
import { itemFromValues, type Limited } from './item-from-values.ts'
import { inLimitUnit } from './laboratory-units.ts'
import { isOneDay, latestRecorded } from './latest-recorded.ts'

/** An item from the latest laboratory values up to the day asked for. */
export function laboratoryItem(
  analyte: LaboratoryAnalyte,
  asked: Limited,
  { events, asOf }: ReviewContext,
): ChecklistItem {
  const values = eventsOf(events, 'laboratory-measured').filter((measured) => measured.analyte === analyte)
  return itemFromValues(
    asked,
    latestRecorded(values, asOf).map(({ id, on, value, unit }) => ({
      id,
      on,
      value,
      unit,
      inLimitUnit: inLimitUnit(analyte, value, unit)?.value ?? null,
    })),
  )
}

/** An item that asks for a fact to be present, or to be absent. Nothing recorded is unknown: nobody said that it is absent. */
export function factItem(
  item: ItemCode,
  fact: SuitabilityFact,
  wanted: 'present' | 'absent',
  source: ItemSource,
  { events, asOf }: ReviewContext,
): ChecklistItem {
  const said = eventsOf(events, 'suitability-recorded').filter((recorded) => recorded.fact === fact)
  return presenceItem({ item, wanted, source }, latestRecorded(said, asOf))
}

/** What one event says of a fact. */
export type Presence = {
  readonly id: string
  readonly on: UncertainDate
  readonly presence: 'present' | 'absent'
}

/** An item from what the latest events say of a fact. */
export function presenceItem(
  { item, wanted, source }: Pick<ChecklistItem, 'item' | 'source'> & { readonly wanted: 'present' | 'absent' },
  said: readonly Presence[],
): ChecklistItem {
  const [first] = said
  if (!first) return unknownItem(item, source)
  const because = said.map(({ id }) => id)
  const differ = said.some(({ presence }) => presence !== first.presence)
  if (differ && !isOneDay(said)) return { ...unknownItem(item, source, null, 'order-not-known'), because }
  return {
    ...unknownItem(item, source),
    state: differ ? 'conflict' : first.presence === wanted ? 'met' : 'not-met',
    on: first.on,
    reason: differ ? 'values-of-one-day-disagree' : null,
    because,
  }
}

/** ECOG 0 to 2. Karnofsky is another scale and is not converted. */
export function performanceItem({ events, asOf }: ReviewContext): ChecklistItem {
  const asked: Limited = { item: 'ecog-0-to-2', source: 'retnet', limit: { comparator: '≤', value: 2, unit: '1' } }
  const stated = eventsOf(events, 'performance-status-recorded').filter(({ scale }) => scale === 'ecog')
  return itemFromValues(
    asked,
    latestRecorded(stated, asOf).map(({ id, on, value }) => ({
      id,
      on,
      value: exactly(value),
      unit: '1',
      inLimitUnit: exactly(value),
    })),
  )
}

/** Child–Pugh points as stated, below B8. */
export function childPughItem({ events, asOf }: ReviewContext): ChecklistItem {
  const limit = { comparator: '<', value: 8, unit: '1' } as const
  const values = latestRecorded(eventsOf(events, 'child-pugh-recorded'), asOf).map(({ id, on, points }) => ({
    id,
    on,
    value: exactly(points),
    unit: '1',
    inLimitUnit: exactly(points),
  }))
  return itemFromValues({ item: 'child-pugh-below-b8', source: 'hcc-tables', limit }, values)
}
