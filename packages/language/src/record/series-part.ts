import { printable } from '../printable.ts'
import type { Format } from '../format.ts'

/** Words for a series told apart by matrix and assay. */
export type SeriesPartWords<M extends string> = {
  readonly matrix: Readonly<Record<M, string>>
  readonly matrixNotRecorded: string
  readonly assayNotRecorded: string
  readonly nothingRecorded: string
}

/** `serum, “A”`; what is not recorded is said, since a declaration names the series by it. */
export function seriesPart<M extends string>(
  { matrix, assay }: { readonly matrix: M | null; readonly assay: string | null },
  words: SeriesPartWords<M>,
  f: Format,
): string {
  if (matrix === null && assay === null) return words.nothingRecorded
  const of = matrix === null ? words.matrixNotRecorded : words.matrix[matrix]
  return `${of}, ${assay === null ? words.assayNotRecorded : f.quote(printable(assay))}`
}
