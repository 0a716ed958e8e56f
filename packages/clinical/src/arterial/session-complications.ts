import { certainlyBefore, duration, type Duration } from '@debulk/quantity/duration'
import type { Ternary } from '@debulk/quantity/ternary'
import type { UncertainDate } from '@debulk/quantity/uncertain-date'
import type { EventOf } from '../record/patient-event.ts'
import type { complicationScales } from '../record/treatment-events.ts'
import type { Told } from '../record/event-base.ts'

type Report = EventOf<'adverse-event-reported'>

/** Days after a session in which an event counts as its complication. */
export const complicationDays = 30

/** One adverse event after a session. */
export type Complication = {
  readonly id: string
  /** In the record's words. */
  readonly event: Told | null
  readonly scale: (typeof complicationScales)[number] | null
  readonly version: string | null
  readonly grade: string | null
  /** A grade without its scale means nothing beside other grades. */
  readonly comparable: 'yes' | 'no-scale' | 'no-version' | 'no-grade'
  readonly after: Duration
  readonly withinWindow: Ternary
}

/** What the record says of complications of one session. */
export type SessionComplications = {
  readonly session: UncertainDate
  /** `not-recorded` is not "none": nobody wrote that it was looked for. */
  readonly status: 'reported' | 'none-stated' | 'not-recorded'
  readonly complications: readonly Complication[]
  /** Fever, pain, nausea after embolisation: an expected effect, kept apart. */
  readonly postEmbolisationSyndrome: readonly Complication[]
}

/**
 * Complications of a session: reports that name it, and reports from its day to 30 days after it that name none and come before the
 * next session.
 *
 * @source window of 30 days, post-embolisation syndrome apart: CIRSE 2017 and general knowledge; a grade carries scale and version
 */
export function sessionComplications(
  session: { readonly id: string; readonly on: UncertainDate },
  next: UncertainDate | null,
  reports: readonly Report[],
): SessionComplications {
  const own = reports.filter(({ after, on }) => {
    if (after !== undefined) return after === session.id
    if (certainlyBefore(on, session.on) || (next !== null && !certainlyBefore(on, next))) return false
    return withinWindow(duration(session.on, on)) !== 'no'
  })
  const found = own.filter(({ none }) => none !== true)
  const complications = found.map((report) => complicationOf(report, session.on))
  const isSyndrome = (id: string) =>
    found.some((report) => report.id === id && report.postEmbolisationSyndrome === true)
  return {
    session: session.on,
    status: found.length > 0 ? 'reported' : own.length > 0 ? 'none-stated' : 'not-recorded',
    complications: complications.filter(({ id }) => !isSyndrome(id)),
    postEmbolisationSyndrome: complications.filter(({ id }) => isSyndrome(id)),
  }
}

function complicationOf({ id, on, event, scale, version, grade }: Report, session: UncertainDate): Complication {
  const after = duration(session, on)
  return {
    id,
    event: event ?? null,
    scale: scale ?? null,
    version: version ?? null,
    grade: grade ?? null,
    comparable:
      grade === undefined
        ? 'no-grade'
        : scale === undefined
          ? 'no-scale'
          : version === undefined
            ? 'no-version'
            : 'yes',
    after,
    withinWindow: withinWindow(after),
  }
}

function withinWindow({ leastDays, mostDays }: Duration): Ternary {
  if (leastDays !== null && mostDays !== null && leastDays >= 0 && mostDays <= complicationDays) return 'yes'
  const outside = (leastDays !== null && leastDays > complicationDays) || (mostDays !== null && mostDays < 0)
  return outside ? 'no' : 'unknown'
}
