import { z } from 'zod'

const count = z.int().nonnegative()

/** Version of what `debulk import --json` prints. */
export const tableImportVersion = 1

/** What `debulk import --json` prints: what was read, or would be, and what was left out. */
export const tableImportOutputSchema = z.strictObject({
  schemaVersion: z.literal(tableImportVersion),
  kind: z.literal('import'),
  dryRun: z.boolean(),
  tables: z.array(
    z.strictObject({
      id: z.string(),
      file: z.string(),
      rowIs: z.string(),
      rows: count,
      patients: count,
      events: z.record(z.string(), count).describe('By kind; events gathered from several rows once'),
      silentRows: z.array(count).describe('Rows that say nothing the mapping reads'),
      refusedRows: z.array(
        z.strictObject({
          row: count.describe('As a spreadsheet numbers it'),
          problems: z.array(z.strictObject({ column: z.string().nullable(), code: z.string(), reason: z.string() })),
        }),
      ),
      unmapped: z.array(z.string()).describe('Columns from which nothing is read'),
      ignored: z.record(z.string(), z.string()).describe('Columns left out on purpose, and why'),
      unknownValues: z.array(z.strictObject({ column: z.string(), value: z.string(), count })),
      remarks: z.array(z.strictObject({ code: z.string(), count })),
      first: z
        .array(z.strictObject({ row: count, becomes: z.string() }))
        .describe('What the first rows become, as YAML of a case file'),
    }),
  ),
  patients: z.array(
    z.strictObject({
      patient: z.string(),
      path: z.string(),
      isNew: z.boolean(),
      added: count,
      changed: count,
      unchanged: count,
    }),
  ),
  vanished: z
    .array(z.strictObject({ path: z.string(), id: z.string() }))
    .describe('Events of earlier imports that no row says any more; they stay'),
  alike: z.array(z.array(z.string())).describe('Pseudonyms that differ only in case, dashes or blanks'),
  nameLike: z.array(z.string()).describe('Pseudonyms that look like names'),
  refused: z.array(z.strictObject({ path: z.string(), code: z.string(), reason: z.string() })),
  written: z.array(z.string()).describe('Files that were written'),
})

/** What `debulk import --json` prints. */
export type TableImportOutput = z.output<typeof tableImportOutputSchema>
