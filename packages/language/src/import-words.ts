import type { Format } from './format.ts'

/** Something in a workbook that reading passes over. */
export type ImportRemark = 'formulas' | 'hidden-rows' | 'hidden-columns' | 'external-links'
/** What one row of a table stands for. */
export type ImportRow = 'patient' | 'visit' | 'lesion' | 'marker' | 'treatment' | 'specimen' | 'other'

/** What the import of tables says. */
export type ImportWords = {
  readonly rowIs: Readonly<Record<ImportRow, string>>
  readonly columns: {
    readonly kind: string
    readonly events: string
    readonly row: string
    readonly column: string
    readonly problem: string
  }
  readonly summary: (p: { rows: number; patients: number; refused: number }) => string
  readonly noEvents: string
  readonly becomes: (row: number) => string
  readonly unmapped: (columns: readonly string[]) => string
  readonly ignored: (p: { column: string; reason: string }) => string
  readonly silent: (rows: readonly number[]) => string
  readonly unknownValues: string
  readonly unknown: (p: { column: string; value: string; count: number }) => string
  readonly remark: (p: { code: ImportRemark; count: number }) => string
  readonly refusedRows: string
  readonly moreRows: (count: number) => string
  readonly ofErrors: string
  readonly result: (p: { patients: number; added: number; changed: number; unchanged: number }) => string
  readonly vanished: (count: number) => string
  readonly alike: (pseudonyms: readonly string[]) => string
  readonly nameLike: (pseudonyms: readonly string[]) => string
  readonly dryRun: string
  /** A file of errors stands there of which no row has an error any more. */
  readonly errorsOld: (path: string) => string
  readonly errorsWritten: (p: { path: string; rows: number }) => string
  readonly changedReason: (p: { file: string; row: number }) => string
}

/** Rows by their numbers; of many the first ones. */
export const rowNumbers = (rows: readonly number[], f: Format): string =>
  rows.length > 12 ? `${rows.slice(0, 10).map(f.integer).join(', ')}, …` : rows.map(f.integer).join(', ')
