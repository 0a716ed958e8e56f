import {
  notRecorded,
  type MarkerAnalyte,
  type MarkerMatrix,
  type MarkerSeriesJoined,
  type NamedSeries,
} from '../record/laboratory-events.ts'
import type { Told } from '../record/event-base.ts'
import { toldName } from '../record/told-name.ts'

/** What has to agree before two results may stand in one series. */
export type MarkerSample = {
  readonly analyte: MarkerAnalyte
  readonly name?: Told | null | undefined
  readonly matrix?: MarkerMatrix | null | undefined
  readonly assay?: string | null | undefined
}

/** One text for samples that agree; what is not recorded agrees only with what is not recorded. */
export const sampleKeyOf = ({ analyte, name, matrix, assay }: MarkerSample): string =>
  [analyte, analyte === 'other' ? written(toldName(name)) : '', matrix ?? '', written(assay)].join('\n')

/** The samples that a declaration names, in the terms of a result. */
export const samplesNamed = ({
  analyte,
  name,
  series,
}: Pick<MarkerSeriesJoined, 'analyte' | 'name' | 'series'>): readonly MarkerSample[] =>
  series.map((each) => ({ analyte, name, ...recordedOf(each) }))

/** A named series with `not-recorded` as the record has it: nothing. */
export const recordedOf = ({
  matrix,
  assay,
}: NamedSeries): { readonly matrix: MarkerMatrix | null; readonly assay: string | null } => ({
  matrix: matrix === notRecorded ? null : matrix,
  assay: written(assay) === notRecorded ? null : assay,
})

const written = (text: string | null | undefined): string => (text ?? '').trim().toLowerCase()
