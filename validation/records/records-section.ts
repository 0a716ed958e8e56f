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
    `Run on ${date}.`,
    table('patients', byPatients),
    `Slope of time against patients (1 is proportional): ${slope(byPatients).toFixed(2)}.`,
    table('events a patient', byEvents),
    `Slope of time against events a patient: ${slope(byEvents).toFixed(2)}.`,
  ].join('\n\n')
}

function table(of: string, rows: readonly RecordsGrowth[]): string {
  return [
    `| ${of} | patients | events a patient | seconds | patients a second | answers | findings | peak MiB |`,
    '| ---: | ---: | ---: | ---: | ---: | ---: | ---: | ---: |',
    ...rows.map(({ amount, timing: t }) => {
      const cells = [
        amount,
        t.patients,
        t.events.toFixed(1),
        t.seconds.toFixed(2),
        t.patientsPerSecond.toFixed(0),
        t.answers,
        t.findings,
        t.peakMiB.toFixed(0),
      ]
      return `| ${cells.join(' | ')} |`
    }),
  ].join('\n')
}

const slope = (rows: readonly RecordsGrowth[]): number =>
  logLogSlope(rows.map(({ amount, timing }) => ({ amount, label: String(amount), ms: timing.seconds * 1000 })))
