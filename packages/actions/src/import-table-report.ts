import type { TableRemark } from '@debulk/interop/table/raw-table'
import { stringify } from 'yaml'
import { refusedRows, type RefusedRow } from './import-table-refused.ts'
import type { ImportPlan } from './import-tables.ts'

/** What an import makes, or would make, of one table. */
export type TableReport = {
  readonly id: string
  readonly file: string
  readonly rowIs: string
  readonly rows: number
  readonly patients: number
  /** Events by kind, those gathered from several rows counted once. */
  readonly events: Readonly<Record<string, number>>
  /** Rows without errors that say nothing the mapping reads. */
  readonly silentRows: readonly number[]
  readonly refusedRows: readonly RefusedRow[]
  readonly unmapped: readonly string[]
  readonly ignored: Readonly<Record<string, string>>
  /** Cells of which the mapping does not say what they mean. */
  readonly unknownValues: readonly { readonly column: string; readonly value: string; readonly count: number }[]
  readonly remarks: readonly TableRemark[]
  /** What the first rows become, as it stands in the case file. */
  readonly first: readonly { readonly row: number; readonly becomes: string }[]
}

const shown = 3

/** Reports on the tables of an import. */
export function importReport(plan: ImportPlan): readonly TableReport[] {
  const refused = refusedRows(plan)
  return plan.tables.map((each): TableReport => {
    const { table, raw, rows, columns } = each
    const out = refused.get(each) ?? []
    const own = new Set(rows)
    const left = new Set(out.map(({ row }) => row))
    const events = plan.patients.flatMap(({ events: all }) =>
      all.filter(({ from }) => from.some((row) => own.has(row))),
    )
    const byKind: Record<string, number> = {}
    for (const { event } of events) byKind[String(event['kind'])] = (byKind[String(event['kind'])] ?? 0) + 1
    const unknown = new Map<string, { column: string; value: string; count: number }>()
    for (const { problems } of out) {
      for (const { column, refusal } of problems) {
        if (refusal.code !== 'table/value-unknown') continue
        const value = refusal.parameters.found
        const before = unknown.get(`${column}\n${value}`)
        unknown.set(`${column}\n${value}`, { column: column ?? '', value, count: (before?.count ?? 0) + 1 })
      }
    }
    return {
      id: table.id,
      file: rows[0]?.file ?? each.path,
      rowIs: table.row,
      rows: raw.rows.length,
      patients: new Set(rows.flatMap(({ patient }) => patient ?? [])).size,
      events: byKind,
      silentRows: rows.flatMap(({ row, events: made }) => (made.length === 0 && !left.has(row) ? [row] : [])),
      refusedRows: out,
      unmapped: columns.unmapped,
      ignored: table.ignore ?? {},
      unknownValues: [...unknown.values()].toSorted((a, b) => b.count - a.count),
      remarks: raw.remarks,
      first: rows
        .filter((row) => !left.has(row.row) && row.events.length > 0)
        .slice(0, shown)
        .map((row) => ({
          row: row.row,
          becomes: becomes(
            row.patient,
            row.events.map(({ event }) => event),
          ),
        })),
    }
  })
}

const becomes = (patient: string | null, events: readonly object[]): string =>
  stringify({ patient, events }, { lineWidth: 0, collectionStyle: 'any' })
