import type { Refusal } from '@debulk/contract/refusal'

/** What is wrong with a row, and in which of its columns; null where it is not one column's fault. */
export type RowProblem = { readonly column: string | null; readonly refusal: Refusal }
