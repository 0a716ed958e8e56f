/** Where a fact of a record comes from, in one language. */
export type ProvenanceWords = {
  readonly entered: (p: { by: string | null; on: string | null }) => string
  readonly imported: (p: { file: string; sheet: string | null; row: string | null; on: string | null }) => string
  readonly measured: (p: { algorithm: string; version: string; from: string | null }) => string
  readonly derived: (rule: string) => string
  readonly source: (text: string) => string
}
