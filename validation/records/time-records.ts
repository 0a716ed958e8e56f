import { assess } from '@debulk/clinical/assess'
import { defaultMeasurementError } from '@debulk/clinical/lesion/measurement-error'
import { otherSitesOf } from '@debulk/clinical/record/other-sites-of'
import type { PatientRecord } from '@debulk/clinical/record/patient-record'
import { treatmentsOf } from '@debulk/clinical/record/treatments-of'
import { reviewContextOf } from '@debulk/clinical/review/review-context-of'
import { reviewRecord } from '@debulk/clinical/review/review-record'
import { isoDate } from '@debulk/quantity/iso-date'

/** What came of reading so many records with every rule. */
export type RecordsTiming = {
  readonly patients: number
  readonly events: number
  /** Processor time of the thread: what else the machine does is not counted. */
  readonly seconds: number
  readonly patientsPerSecond: number
  readonly answers: number
  readonly findings: number
  readonly assessed: number
  readonly peakMiB: number
}

/** Every rule on every record: standing events, readings, answers, claims, checks, and the assessment of the studies. */
export function timeRecords(records: readonly PatientRecord[]): RecordsTiming {
  const asOf = isoDate('2021-07-01')
  if (!asOf.ok) throw new Error('no day')
  let [answers, findings, assessed, events] = [0, 0, 0, 0]
  const from = process.threadCpuUsage()
  for (const record of records) {
    const model = defaultMeasurementError
    const context = reviewContextOf({ record, source: 'made', measured: [], model, asOf: asOf.value })
    const review = reviewRecord(context)
    const elsewhere = { treatments: treatmentsOf(context.events), sites: otherSitesOf(context.events) }
    const question = { baseline: null, at: null, scope: 'liver', basis: 'totals' } as const
    const done = assess(context.studies, elsewhere, model, question)
    answers += review.answers.length
    findings += review.findings.length
    assessed += done.ok ? 1 : 0
    events += record.events.length
  }
  const { user, system } = process.threadCpuUsage(from)
  const seconds = (user + system) / 1e6
  return {
    patients: records.length,
    events: events / records.length,
    seconds,
    patientsPerSecond: records.length / seconds,
    answers,
    findings,
    assessed,
    peakMiB: process.resourceUsage().maxRSS / 1024,
  }
}
