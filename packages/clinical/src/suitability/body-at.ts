import type { ReviewContext } from '../review/review-context.ts'
import { eventsOf } from '../record/patient-record.ts'
import { latestRecorded } from './latest-recorded.ts'

/** Height and weight as last recorded together; null where they were not, or where it cannot be told which of several came last. */
export function bodyAt({ events, asOf }: Pick<ReviewContext, 'events' | 'asOf'>): {
  readonly id: string
  readonly heightCm: number
  readonly weightKg: number
} | null {
  const known = eventsOf(events, 'patient-described').filter(
    ({ heightCm, weightKg }) => heightCm !== undefined && weightKg !== undefined,
  )
  const latest = latestRecorded(known, asOf)
  const [first] = latest
  if (first?.heightCm === undefined || first.weightKg === undefined) return null
  const { id, heightCm, weightKg } = first
  return latest.every((one) => one.heightCm === heightCm && one.weightKg === weightKg)
    ? { id, heightCm, weightKg }
    : null
}
