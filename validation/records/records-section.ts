import { logLogSlope } from '../bench/growth.ts'
import type { RecordsTiming } from './time-records.ts'

/** What came of one amount: patients or events a patient. */
export type RecordsGrowth = { readonly amount: number; readonly timing: RecordsTiming }

/** The part of docs/benchmarks.md about records; times are of one process, one after another. */
export function recordsSection(
  date: string,
  byPatients: readonly RecordsGrowth[],
  byEvents: readonly RecordsGrowth[],
): string {
  return [
    `Run on ${date}. Seconds are processor time of the thread, so that other work on the machine does not count.`,
    table(byPatients),
    `Slope of time against patients (1 is proportional): ${slope(byPatients).toFixed(2)}.`,
    table(byEvents),
    `Slope of time a patient against events a patient: ${slope(byEvents.map(ofOne)).toFixed(2)} over all; over the last doubling ${slope(byEvents.slice(-2).map(ofOne)).toFixed(2)}.`,
  ].join('\n\n')
}

function table(rows: readonly RecordsGrowth[]): string {
  return [
    '| patients | events a patient | seconds | patients a second | µs an event | answers | findings | peak MiB |',
    '| ---: | ---: | ---: | ---: | ---: | ---: | ---: | ---: |',
    ...rows.map(({ timing: t }) => {
      const cells = [
        t.patients,
        t.events.toFixed(1),
        t.seconds.toFixed(2),
        t.patientsPerSecond.toFixed(0),
        ((1e6 * t.seconds) / (t.patients * t.events)).toFixed(0),
        t.answers,
        t.findings,
        t.peakMiB.toFixed(0),
      ]
      return `| ${cells.join(' | ')} |`
    }),
  ].join('\n')
}

/** One patient of so many events, as the record really has them. */
const ofOne = ({ timing }: RecordsGrowth): RecordsGrowth => ({
  amount: timing.events,
  timing: { ...timing, seconds: timing.seconds / timing.patients },
})

const slope = (rows: readonly RecordsGrowth[]): number =>
  logLogSlope(rows.map(({ amount, timing }) => ({ amount, label: String(amount), ms: timing.seconds * 1000 })))
