import type { PatientRecord } from '@debulk/clinical/record/patient-record'
import { parseRecord } from '@debulk/contract/case-file'
import { readLimits } from '@debulk/contract/read-limits'
import type { Refusal } from '@debulk/contract/refusal'
import { readText } from '@debulk/platform/read-text'
import { err, ok, type Result } from '@debulk/quantity/result'

/** A record with the text it was read from, which is what events are appended to. */
export type ReadRecord = { readonly record: PatientRecord; readonly text: string }

/** Reads the record in a case file, or says every fault in it. */
export function readRecord(path: string): Result<ReadRecord, readonly Refusal[]> {
  const text = readText(path, readLimits)
  if (!text.ok) return err([text.error])
  const record = parseRecord(path, text.value)
  return record.ok ? ok({ record: record.value, text: text.value }) : record
}
