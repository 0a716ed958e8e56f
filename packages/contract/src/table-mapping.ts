import { err, ok, type Result } from '@debulk/quantity/result'
import { z } from 'zod'
import { readLimits } from './read-limits.ts'
import { refusal, type Refusal } from './refusal.ts'
import { hinted } from './schema-hints.ts'
import { schemaProblems } from './schema-problems.ts'
import { TableCell } from './table-cell.ts'
import { tableEventKinds, templateProblems } from './table-template-problems.ts'
import { textFile } from './text-file.ts'

const text = hinted(z.string().min(1), '"…"', '"…"')
const column = hinted(z.string().min(1), '"column"', '"Patient ID"')
const missing = hinted(z.array(z.union([z.string(), z.number()])), '[ "…", … ]', '["", "NA", -999]')

/** What one row of a table stands for. */
export const rowMeanings = ['patient', 'visit', 'lesion', 'marker', 'treatment', 'specimen', 'other'] as const

const condition = z
  .strictObject({
    column,
    is: hinted(z.array(z.union([z.string(), z.number(), z.boolean()])).min(1), '[ "…", … ]', '["yes", 1]').optional(),
    isNot: hinted(z.array(z.union([z.string(), z.number(), z.boolean()])).min(1), '[ "…", … ]', '["no", 0]').optional(),
  })
  .describe('The event is made only for rows in which this holds; without `is` and `isNot`: where the cell is filled.')

const event = z
  .looseObject({
    kind: hinted(z.string().min(1), 'kind of event', 'marker-measured'),
    id: hinted(
      z.union([z.string().min(1).max(300), z.looseObject({ column: z.string().min(1) })]),
      '"…{column}…" | { column: … }',
      '"{patient}-{Visit}-biopsy"',
    )
      .optional()
      .describe(
        'Own name of the event, so that others can refer to it: columns stand in braces, {patient} is the pseudonym. Without it the event gets a name that says nothing.',
      ),
    when: condition.optional(),
    gather: hinted(z.literal('lesions'), 'lesions', 'lesions')
      .optional()
      .describe('Rows of one patient, date and reader make one event; their lists of this name are joined.'),
  })
  .describe(
    'An event as in a case file, in which any value may be { column: … }. It is made where one of its columns is filled.',
  )

const table = z.strictObject({
  id: hinted(z.string().regex(/^[\p{L}\d_-]{1,40}$/u), 'letters, digits, - and _', 'visits').describe(
    'Names the table for good: the ids of its events begin with it.',
  ),
  file: hinted(z.string().min(1), '"…"', '"visits*.csv"')
    .optional()
    .describe('Name of the file; `*` stands for anything. Not needed where the mapping has one table.'),
  sheet: text.optional().describe('Sheet of a workbook; not needed where it has one.'),
  encoding: hinted(z.enum(['utf-8', 'utf-16le', 'windows-1251']), 'utf-8 | utf-16le | windows-1251', 'windows-1251')
    .optional()
    .describe('Of a CSV file without byte-order mark; utf-8 when not stated.'),
  separator: hinted(z.enum([',', ';', 'tab']), '"," | ";" | tab', '";"')
    .optional()
    .describe('Otherwise found out.'),
  decimal: hinted(z.enum(['.', ',']), '"." | ","', '","')
    .optional()
    .describe('Decimal sign in texts; a dot by default.'),
  skipRows: hinted(z.number().int().min(0).max(100), '0 … 100', '2')
    .optional()
    .describe('Rows above the one with the column names.'),
  row: hinted(z.enum(rowMeanings), rowMeanings.join(' | '), 'visit').describe('What one row stands for.'),
  patient: column.describe('Column with the pseudonym.'),
  key: hinted(z.array(z.string().min(1)).min(1), '[ "column", … ]', '["Visit date"]')
    .optional()
    .describe('Columns that tell the rows of one patient apart. Not needed where each patient has one row.'),
  dates: hinted(z.union([z.string(), z.array(z.string()).min(1)]), 'DD.MM.YYYY | [ … ]', 'DD.MM.YYYY')
    .optional()
    .describe('How dates are written in this table; YYYY-MM-DD is always read, and so are dates of a workbook.'),
  missing: missing.optional().describe('Cells that mean "not recorded", besides those stated for all tables.'),
  ignore: hinted(z.record(z.string().min(1), z.string()), '{ "column": "reason" }', '{ "Phone": "not needed" }')
    .optional()
    .describe('Columns left out on purpose, and why.'),
  events: hinted(z.array(event).min(1), '[ { kind, on, … }, … ]', '[{ kind: consent-given, on: { column: "Date" } }]'),
})

/** How the tables of a series become events. */
export const TableMappingSchema = z.strictObject({
  schemaVersion: z.literal(1),
  missing: missing
    .optional()
    .describe(
      'Cells that mean "not recorded" in every table; an empty cell always does. Compared without regard to case.',
    ),
  tables: hinted(z.array(table).min(1), '[ { id, row, patient, events }, … ]', '[ { id: visits, … } ]'),
})

/** A value of an event: as written in the mapping, or from a cell. */
export type Template = string | number | boolean | null | TableCell | TemplateList | TemplateObject
type TemplateList = readonly Template[]
/** Keys of an event, or of a part of it. */
export type TemplateObject = { readonly [key: string]: Template }

/** One event that a row makes. */
export type EventTemplate = {
  readonly kind: string
  readonly when: z.output<typeof condition> | null
  readonly gather: 'lesions' | null
  readonly body: TemplateObject
}

/** One table of the mapping; cells that mean "not recorded" are lower case. */
export type MappedTable = Omit<z.output<typeof table>, 'events' | 'missing' | 'dates'> & {
  readonly missing: ReadonlySet<string>
  readonly dates: readonly string[]
  readonly events: readonly EventTemplate[]
}

/** A mapping of tables, checked. */
export type TableMapping = { readonly path: string; readonly tables: readonly MappedTable[] }

/** Text of a mapping of tables → what it says, or every fault in it with line and column. */
export function parseTableMapping(path: string, written: string): Result<TableMapping, Refusal[]> {
  const file = textFile(path, written, readLimits)
  if (!file.ok) return file
  const parsed = TableMappingSchema.safeParse(file.value.value)
  if (!parsed.success)
    return err(schemaProblems(path, file.value, TableMappingSchema, parsed.error.issues).map(ofItsEvent))
  const problems = templateProblems(path, file.value, parsed.data.tables)
  if (problems.length > 0) return err(problems)
  const all = parsed.data.missing ?? []
  return ok({
    path,
    tables: parsed.data.tables.map(({ events, missing: own = [], dates = [], ...rest }) => ({
      ...rest,
      missing: new Set(['', ...all, ...own].map((cell) => plainCell(String(cell)))),
      dates: typeof dates === 'string' ? [dates] : dates,
      events: events.map(({ kind, when, gather, ...body }) => ({
        kind,
        when: when ?? null,
        gather: gather ?? null,
        body: body as TemplateObject, // every cell and key in it was checked above
      })),
    })),
  })
}

/** `gather` beside the columns of a table is told where it belongs. */
function ofItsEvent(fault: Refusal): Refusal {
  const { code, path, parameters } = fault
  if (code !== 'text/unknown-key' || parameters.key !== 'gather') return fault
  const { line, column, at } = parameters
  return refusal(path, 'table/gather-at-table', { line, column, at })
}

/** A cell as cells are compared with what a mapping names: without blanks around it, in lower case. */
export const plainCell = (cell: string): string => cell.normalize('NFC').trim().replaceAll(/\s+/gu, ' ').toLowerCase()

/** JSON Schema of a mapping of tables, for editors. */
export const tableMappingJsonSchema = (): object => ({
  title: 'Debulk mapping of tables',
  ...z.toJSONSchema(TableMappingSchema, {
    io: 'input',
    override: ({ zodSchema, jsonSchema }) => {
      if (zodSchema !== event) return
      jsonSchema.properties = { ...jsonSchema.properties, kind: { enum: tableEventKinds() } }
      jsonSchema.additionalProperties = { $ref: '#/$defs/value' }
    },
  }),
  $defs: {
    value: {
      anyOf: [
        { type: ['string', 'number', 'boolean', 'null'] },
        { $ref: '#/$defs/cell' },
        { type: 'array', items: { $ref: '#/$defs/value' } },
        { type: 'object', not: { required: ['column'] }, additionalProperties: { $ref: '#/$defs/value' } },
      ],
    },
    cell: bareSchema(z.toJSONSchema(TableCell, { io: 'input' })),
  },
})

function bareSchema(schema: z.core.JSONSchema.BaseSchema): object {
  const copy = { ...schema }
  delete copy.$schema // only the whole has one
  return copy
}
