import { eventsOf } from '../record/patient-record.ts'
import type { Finding } from '../review/finding.ts'
import type { ReviewContext } from '../review/review-context.ts'
import { found } from './found.ts'

const there = ['onset', 'present', 'improved', 'worsened']

/**
 * A symptom is said to be there and to occur no times a day; or to be absent, and to occur.
 *
 * @source own check: two facts of one report
 */
export function symptomCountContradicts({ events }: ReviewContext): Finding[] {
  return eventsOf(events, 'symptom-reported').flatMap(({ id, on, symptom, name, status, perDay }) => {
    if (perDay === undefined) return []
    const never = perDay.most !== null && perDay.most <= 0
    const ever = perDay.least !== null && perDay.least > 0
    if (!(never && there.includes(status)) && !(ever && status === 'absent')) return []
    return [found('symptom-count-contradicts', { on, symptom, name: name ?? null, status, perDay }, [id])]
  })
}
