import { madeRecords } from './made-records.ts'
import type { RecordsGrowth } from './records-section.ts'
import { timeRecords } from './time-records.ts'

/** Ten thousand patients in one run, and how the time grows with patients and with events. */
export function benchRecords(say: (what: string) => void): {
  readonly byPatients: readonly RecordsGrowth[]
  readonly byEvents: readonly RecordsGrowth[]
} {
  timeRecords(madeRecords(300, 60, 1)) // compiled before anything is timed
  const byPatients = [1000, 2500, 5000, 10_000].map((patients): RecordsGrowth => {
    say(`Records of ${patients} patients`)
    return { amount: patients, timing: timeRecords(madeRecords(patients, 60, 20261123)) }
  })
  const byEvents = [15, 30, 60, 120, 240, 480, 960, 1920].map((events): RecordsGrowth => {
    say(`Records of ${events} events`)
    return { amount: events, timing: timeRecords(madeRecords(events > 480 ? 100 : 500, events, 20261123)) }
  })
  return { byPatients, byEvents }
}
