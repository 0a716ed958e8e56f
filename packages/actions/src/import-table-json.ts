import { tableImportVersion, type TableImportOutput } from '@debulk/contract/table-import-output'
import { importReport } from './import-table-report.ts'
import type { ImportPlan } from './import-tables.ts'
import { refusalText } from './refusal-text.ts'

/** An import as the published schema has it; reasons in English, codes for machines. */
export async function importJson(
  plan: ImportPlan,
  { dryRun, written }: { readonly dryRun: boolean; readonly written: readonly string[] },
): Promise<TableImportOutput> {
  const report = importReport(plan)
  const all = report.flatMap(({ refusedRows }) => refusedRows.flatMap(({ problems }) => problems.map((p) => p.refusal)))
  const explain = await refusalText('en', [...plan.refused, ...all])
  return {
    schemaVersion: tableImportVersion,
    kind: 'import',
    dryRun,
    tables: report.map((table) => ({
      ...table,
      events: { ...table.events },
      ignored: { ...table.ignored },
      silentRows: [...table.silentRows],
      unmapped: [...table.unmapped],
      unknownValues: [...table.unknownValues],
      remarks: [...table.remarks],
      first: [...table.first],
      refusedRows: table.refusedRows.map(({ row, problems }) => ({
        row,
        problems: problems.map(({ column, refusal }) => ({ column, code: refusal.code, reason: explain(refusal) })),
      })),
    })),
    patients: plan.patients.map(({ patient, path, isNew, added, changed, unchanged }) => ({
      patient,
      path,
      isNew,
      added,
      changed,
      unchanged,
    })),
    vanished: plan.vanished.map((each) => ({ ...each })),
    alike: plan.alike.map((each) => [...each]),
    nameLike: [...plan.nameLike],
    refused: plan.refused.map((each) => ({ path: each.path, code: each.code, reason: explain(each) })),
    written: [...written],
  }
}
