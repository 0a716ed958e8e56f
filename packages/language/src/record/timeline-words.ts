import type { EventKind, EventOf } from '@debulk/clinical/record/patient-event'
import type { Format } from '../format.ts'

/** Each kind of event as one line of a timeline. A kind without words does not compile. */
export type TimelineWords = {
  readonly [K in EventKind]: (event: EventOf<K>, format: Format) => string
}
