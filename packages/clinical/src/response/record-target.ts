import type { LesionReading } from '../lesion/lesion-reading.ts'

/** A target of a record: its identity, and the reading it was chosen in; outside the liver it has a finding of its site instead. */
export type RecordTarget = {
  readonly identity: string
  readonly kind: 'lesion' | 'node'
  readonly organ: string
  readonly label: string
  readonly baselineMm: number | null
  readonly reading: LesionReading | null
}
