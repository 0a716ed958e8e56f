import type { PatientEvent } from '@debulk/clinical/record/patient-event'
import { parseRecord } from '@debulk/contract/case-file'
import { readLimits } from '@debulk/contract/read-limits'
import type { Refusal } from '@debulk/contract/refusal'
import { appendEvents } from '@debulk/contract/write-case-file'
import { updateFile } from '@debulk/platform/update-file'
import { err, type Result } from '@debulk/quantity/result'

/**
 * Adds events at the end of a case file: all of them, or none. What it would say is read again before anything is written. `from` is
 * the text that was read, `text` the same with what else changes in it; who changed the file meanwhile is not written over.
 */
export async function writeRecord(
  path: string,
  { from, text }: { readonly from: string; readonly text: string },
  events: readonly PatientEvent[],
): Promise<Result<string, readonly Refusal[]>> {
  const whole = appendEvents(text, events)
  const read = parseRecord(path, whole)
  if (!read.ok) return read
  const written = await updateFile(path, { before: from, after: whole }, readLimits)
  return written.ok ? written : err([written.error])
}

/** Tries again where somebody else wrote first: their events are read, and these come after them. */
export async function untilWritten<T>(
  attempt: () => Promise<Result<T, readonly Refusal[]>>,
): Promise<Result<T, readonly Refusal[]>> {
  for (let left = 20; ; left--) {
    const done = await attempt()
    if (done.ok || left === 0 || !done.error.some(({ code }) => code === 'output/changed')) return done
  }
}

/** The first name of the form `base`, `base-2`, `base-3` that no event has yet. */
export function freeId(base: string, events: readonly { readonly id: string }[]): string {
  const taken = new Set(events.map(({ id }) => id))
  for (let n = 1; ; n++) {
    const id = n === 1 ? base : `${base}-${n}`
    if (!taken.has(id)) return id
  }
}
