import { z } from 'zod'
import { hinted } from './schema-hints.ts'

const scalar = z.union([z.string(), z.number(), z.boolean(), z.null()])

/** How a cell may be read where that cannot be left to the event. */
export const cellReadings = ['text', 'number', 'fraction', 'boolean', 'date'] as const

/** A value of an event that comes from a cell. */
export const TableCell = z.strictObject({
  column: hinted(z.string().min(1), '"column"', '"CgA"'),
  as: hinted(z.enum(cellReadings), cellReadings.join(' | '), 'text')
    .optional()
    .describe('By default what the event asks for. fraction: a percentage becomes its hundredth.'),
  values: hinted(z.record(z.string(), scalar), '{ "cell": value }', '{ "да": true, "нет": false }')
    .optional()
    .describe('What cells mean, compared without regard to case; null: not recorded. Other cells are refused.'),
  others: hinted(z.enum(['refuse', 'keep']), 'refuse | keep', 'keep')
    .optional()
    .describe('What happens to cells that `values` does not name.'),
  format: hinted(z.union([z.string(), z.array(z.string()).min(1)]), 'DD.MM.YYYY | MM/YYYY | …', 'DD.MM.YYYY')
    .optional()
    .describe(
      'How the date is written: YYYY, MM, DD (M, D where the zero is left out), HH, mm, ss; or excel-1900, excel-1904.',
    ),
  missing: hinted(z.array(z.union([z.string(), z.number()])), '[ "…", … ]', '["н/д"]')
    .optional()
    .describe('Cells that mean "not recorded" in this column, besides those of the table.'),
  times: hinted(z.number().positive(), 'number', '10')
    .optional()
    .describe('The number is multiplied by this: 10 makes millimetres of centimetres.'),
  split: hinted(z.string().min(1), '"separator"', '","')
    .optional()
    .describe('The cell is a list with this between its items.'),
  say: hinted(z.string().regex(/\{\}/), '"… {} …"', '"overall survival {} months"')
    .optional()
    .describe('The cell becomes a text, and stands in it where {} is.'),
})

/** A value that comes from a cell, checked. */
export type TableCell = z.output<typeof TableCell>
