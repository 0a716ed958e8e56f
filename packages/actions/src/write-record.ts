import type { PatientEvent } from '@debulk/clinical/record/patient-event'
import { parseRecord } from '@debulk/contract/case-file'
import type { Refusal } from '@debulk/contract/refusal'
import { appendEvents } from '@debulk/contract/write-case-file'
import { writeFile } from '@debulk/platform/write-files'
import { err, ok, type Result } from '@debulk/quantity/result'

/** Adds events at the end of a case file: all of them, or none. What it would say is read again before anything is written. */
export async function writeRecord(
  path: string,
  text: string,
  events: readonly PatientEvent[],
): Promise<Result<string, readonly Refusal[]>> {
  const whole = appendEvents(text, events)
  const read = parseRecord(path, whole)
  if (!read.ok) return read
  const written = await writeFile(path, whole)
  return written.ok ? ok(path) : err([written.error])
}

/** The first name of the form `base`, `base-2`, `base-3` that no event has yet. */
export function freeId(base: string, events: readonly { readonly id: string }[]): string {
  const taken = new Set(events.map(({ id }) => id))
  for (let n = 1; ; n++) {
    const id = n === 1 ? base : `${base}-${n}`
    if (!taken.has(id)) return id
  }
}
