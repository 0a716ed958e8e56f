import assert from 'node:assert/strict'
import { bounded, type Bounded } from '@debulk/quantity/bounded'
import { isoDate, type IsoDate } from '@debulk/quantity/iso-date'
import { uncertainDate, type UncertainDate } from '@debulk/quantity/uncertain-date'
import { defaultMeasurementError } from '../src/lesion/measurement-error.ts'
import type { EventKind, EventOf, PatientEvent } from '../src/record/patient-event.ts'
import { standing } from '../src/record/patient-record.ts'
import type { ReviewContext } from '../src/review/review-context.ts'

/** A date as a person writes it. */
export function on(text: string): UncertainDate {
  const date = uncertainDate(text)
  assert.ok(date.ok, `${text} is no date`)
  return date.value
}

/** A day. */
export function day(text: string): IsoDate {
  const date = isoDate(text)
  assert.ok(date.ok, `${text} is no day`)
  return date.value
}

/** A number as a person writes it: `3`, `>30`. */
export function about(text: string | number): Bounded {
  const number = bounded(text)
  assert.ok(number.ok, `${text} is no number`)
  return number.value
}

type Told<K extends EventKind> = Omit<EventOf<K>, 'kind' | 'on' | 'id' | 'provenance'> & { readonly id?: string }

/** An event of a made-up record; its id is `kind@date` unless given. */
export function told<K extends EventKind>(kind: K, date: string, facts: Told<K>): PatientEvent {
  const { id = `${kind}@${date}`, ...rest } = facts
  const provenance = { kind: 'entered', by: null, recordedOn: null } as const
  return { kind, id, on: on(date), provenance, ...rest } as PatientEvent
}

/** What rules are given: these events, sorted, with nothing retracted left in. */
export function contextOf(events: readonly PatientEvent[], more: Partial<ReviewContext> = {}): ReviewContext {
  return {
    patient: 'P1',
    publication: null,
    events: standing(events),
    studies: [],
    model: defaultMeasurementError,
    asOf: day('2021-06-30'),
    ...more,
  }
}
