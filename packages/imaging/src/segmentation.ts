import type { Grid } from './grid.ts'
import type { RunList } from './run-list.ts'

/** A coded concept, as DICOM writes it: value, scheme, meaning. */
export type Code = { readonly value: string; readonly scheme: string; readonly meaning: string }

/** One segment of a segmentation file, format neutral. What it is (lesion, liver …) is decided later, from these. */
export type Segment = {
  /** DICOM Segment Number, or the label value in a map. */
  readonly number: number
  /** Segment label, file stem or segment name: what a person called it. */
  readonly label: string
  readonly runs: RunList
  readonly trackingId: string | null
  readonly trackingUid: string | null
  readonly category: Code | null
  readonly type: Code | null
  readonly anatomicRegion: Code | null
  readonly algorithm: { readonly type: 'AUTOMATIC' | 'SEMIAUTOMATIC' | 'MANUAL' | null; readonly name: string | null }
}

/** One segmentation object: a DICOM SEG, or one or several label maps of one folder. */
export type Segmentation = {
  readonly grid: Grid
  readonly segments: readonly Segment[]
}
