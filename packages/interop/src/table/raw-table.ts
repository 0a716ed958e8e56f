/** A cell as the file holds it. */
export type RawCell = {
  /** As text; of a number in a workbook with a dot for the decimals, of a date `YYYY-MM-DD`. */
  readonly text: string
  /** What the file itself says it is; a CSV file says nothing. */
  readonly type: 'text' | 'number' | 'percent' | 'date' | 'boolean' | 'error' | 'formula-without-value'
}

/** One row below the header. */
export type RawRow = {
  /** As a spreadsheet numbers it: the header of a table that starts at the top is row 1. */
  readonly row: number
  readonly cells: readonly RawCell[]
}

/** A table as it stands in a file: nothing is interpreted yet. */
export type RawTable = {
  /** Column names without blanks around them; one without a name is empty. */
  readonly header: readonly string[]
  readonly rows: readonly RawRow[]
  /** Name of the sheet of a workbook; null of a CSV file. */
  readonly sheet: string | null
  /** What a person should know who trusts the table. */
  readonly remarks: readonly TableRemark[]
  /** How a CSV file was written, so that a file of its errors can be written alike. */
  readonly written: { readonly separator: string } | null
}

/** Something in a workbook that reading passes over, with how often it occurs. */
export type TableRemark = {
  readonly code: 'formulas' | 'hidden-rows' | 'hidden-columns' | 'external-links'
  readonly count: number
}

/** A cell with nothing in it. */
export const emptyCell: RawCell = { text: '', type: 'text' }
