import { z } from 'zod'
import { hinted } from './schema-hints.ts'
import { WrittenDate } from './written-date.ts'

/** Words as the source or the record has them. */
export const text = hinted(z.string().min(1), '"…"', '"…"')
/** Words of whoever keeps the record, in one language or in both. */
export const told = hinted(z.union([text, z.strictObject({ en: text, ru: text })]), '"…" | { en: "…", ru: "…" }', '"…"')
/** A list of those. */
export const allTold = hinted(z.array(told), '["…", …]', '["…"]')
/** A list of such words. */
export const texts = hinted(z.array(text), '["…", …]', '["…"]')
/** Name of an event. */
export const id = hinted(z.string().min(1).max(100), '"…"', 'tace-1')
/** Names of several events. */
export const ids = hinted(z.array(id), '[id, …]', '[tace-1]')
/** Yes or no; not written is neither. */
export const bool = hinted(z.boolean(), 'true | false', 'true')
/** A whole number from 0. */
export const whole = hinted(z.number().int().nonnegative(), '0, 1, 2, …', '2')
/** A number above zero in the unit that the key names. */
export const positive = (unit: string, example: string) => hinted(z.number().positive(), `> 0 (${unit})`, example)
/** A number from zero in the unit that the key names. */
export const nonnegative = (unit: string, example: string) => hinted(z.number().nonnegative(), `≥ 0 (${unit})`, example)
/** A number between two limits. */
export const between = (least: number, most: number, example: string) =>
  hinted(z.number().min(least).max(most), `${least} … ${most}`, example)
/** A whole number between two limits. */
export const wholeBetween = (least: number, most: number, example: string) =>
  hinted(z.number().int().min(least).max(most), `${least}, ${least + 1}, … ${most}`, example)
/** One word of a closed list. */
export const oneOf = <const T extends readonly [string, ...string[]]>(words: T) =>
  hinted(z.enum(words), words.join(' | '), words[0])

/** What every event may carry besides its kind: name, date, the source's own words, and where the fact comes from. */
export const common = {
  id: id
    .optional()
    .describe(
      'Own name of the event, so that others can refer to it; event-N by its place in the file where it has none.',
    ),
  on: WrittenDate.describe('When it happened, as exactly as it is known; `unknown` where nobody recorded it.'),
  quote: text.optional().describe('The source, word for word.'),
  source: told.optional().describe('Document, page or message the fact was taken from.'),
  note: told.optional().describe('A remark of whoever keeps the record.'),
  enteredBy: text.optional().describe('Who wrote the event into the record.'),
  recordedOn: WrittenDate.optional().describe('When the event was written down.'),
  imported: hinted(
    z.strictObject({
      file: text,
      sheet: text.optional().describe('Of a workbook.'),
      row: hinted(z.number().int().positive(), '1, 2, 3, …', '14').optional(),
      entry: text.optional().describe('What an import knows the event by where its mapping gives the id.'),
    }),
    '{ file, sheet, row }',
    '{ file: series.csv, row: 14 }',
  )
    .optional()
    .describe('File and row that it was read from.'),
  measured: hinted(
    z.strictObject({ algorithm: text, version: text, from: text.optional() }),
    '{ algorithm, version, from }',
    '{ algorithm: debulk, version: "0.1.0", from: seg.dcm }',
  )
    .optional()
    .describe('Program that measured it, and from what.'),
  derived: hinted(z.strictObject({ rule: text }), '{ rule }', '{ rule: "…" }')
    .optional()
    .describe('Rule that it was worked out by.'),
}
