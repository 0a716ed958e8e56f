import type { RowProblem } from './import-table-problem.ts'
import type { ImportedTable, ImportPlan } from './import-tables.ts'

/** A row that was left out, and every reason. */
export type RefusedRow = { readonly row: number; readonly problems: readonly RowProblem[] }

/** The rows that an import leaves out, table by table, in their order; tables without any are not in it. */
export function refusedRows({ tables, patients }: ImportPlan): ReadonlyMap<ImportedTable, readonly RefusedRow[]> {
  const all = new Map(patients.flatMap(({ refused }) => [...refused]))
  const found = new Map<ImportedTable, readonly RefusedRow[]>()
  for (const table of tables) {
    const rows = table.rows.flatMap((row) => {
      const problems = row.patient === null ? row.problems : (all.get(row) ?? [])
      return problems.length > 0 ? [{ row: row.row, problems }] : []
    })
    if (rows.length > 0) found.set(table, rows)
  }
  return found
}
