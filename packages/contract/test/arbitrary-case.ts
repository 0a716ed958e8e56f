import fc from 'fast-check'
import { z } from 'zod'
import { CaseEvent } from '../src/case-events.ts'
import { schemaHints } from '../src/schema-hints.ts'

/** Random events as people write them, made from the schema itself: a key added there is written here too. */

const day = fc
  .date({ min: new Date('1950-01-01'), max: new Date('2030-12-31'), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10))
const date = fc.oneof(
  day,
  day.map((text) => text.slice(0, 7)),
  day.map((text) => Number(text.slice(0, 4))),
  fc.tuple(day, day).map((days) => days.toSorted().join('/')),
  day.map((text) => `${text}/..`),
  day.map((text) => `../${text}`),
  fc.constant('unknown'),
)
const words = fc.constantFrom(
  'a',
  'liver',
  'печень: слева',
  '# no comment',
  '- no item',
  '12',
  'true',
  '2018-04-11',
  ' x ',
  'a\nb',
  '"',
  'null',
  '~',
  '[1]',
  '1e3',
)
const sizes = fc.integer({ min: 1, max: 9999 }).map((tenths) => tenths / 10)

/** What people write for the values that are read in a way of their own, by the hint of their schema. */
const special: Readonly<Record<string, fc.Arbitrary<unknown>>> = {
  'YYYY-MM-DD': day,
  'YYYY-MM-DD | YYYY-MM | YYYY | YYYY-MM-DD/YYYY-MM-DD | YYYY-MM/.. | ../YYYY | unknown': date,
  '12.5 | ">30" | ">=30" | "<10" | "<=5" | "5-8"': fc.oneof(
    sizes,
    fc.constantFrom('>30', '≥30', '<=5', '< 10', '5-8', '0.5', '1.50'),
  ),
  '30 mg | { value: 30, unit: mg }': fc.oneof(
    fc.constantFrom('30 mg', '2.5 mL', "1000 [USP'U]"),
    fc.record({ value: sizes, unit: fc.constantFrom('mg', 'mL') }),
  ),
  '7 | ">30" | "≥30" | "<10" | "5-8"': fc.oneof(
    fc.integer({ min: 1, max: 500 }),
    fc.constantFrom('>30', '<10', '5-8', '≤3'),
  ),
  'RECIST 1.1 | WHO | mRECIST | EASL | qEASL | vRECIST | Choi | modified Choi': fc.constantFrom(
    'RECIST 1.1',
    'mRECIST',
  ),
  '[mm] | [mm, mm] | [0]': fc.constantFrom([0], [20], [20.5, 18]),
  '[mm, mm] | mm': fc.oneof(
    sizes,
    fc.tuple(sizes, sizes).map((pair) => pair.toSorted((a, b) => a - b)),
  ),
  'mL | [mL, mL]': fc.oneof(
    sizes,
    fc.tuple(sizes, sizes).map((pair) => pair.toSorted((a, b) => a - b)),
  ),
  '{ low, high, highExclusive } | "<108" | "<=108" | "3-24"': fc.oneof(
    fc.constantFrom('<108', '<=108', '3-24', '>5'),
    fc.record({ high: sizes, highExclusive: fc.boolean() }),
  ),
  'UCUM: ng/mL | nmol/L | umol/L | mg/(24.h) | U/L | "[IU]/L" | 10*9/L | "%" | "1" | …': fc.constantFrom(
    'ng/mL',
    'mg/(24.h)',
    '%',
    1,
    '1',
  ),
  '"hh:mm"': fc.constantFrom('08:30', '23:59'),
  'ecog: 0, 1, … 5 | karnofsky: 0, 10, … 100': fc.integer({ min: 0, max: 5 }),
  '"1.2.3…"': fc.constantFrom('1.2.826.0.1', '2.25.7'),
  '"1" … "8" | 4a | 4b': fc.constantFrom('1', '8', '4a'),
  'T1 | pT3(m) | TX | …': fc.constantFrom('T1', 'pT3(m)', 'ypTX'),
  'N0 | N1 | NX | …': fc.constantFrom('N0', 'pN1'),
  'M0 | M1 | M1a | …': fc.constantFrom('M0', 'cM1a'),
  '"0" | "I" | "IIA" | … | "IV"': fc.constantFrom('I', 'IIIB', 'stage IV', '4'),
}

/** Values that a schema reads. */
export function arbitraryOf(schema: z.ZodType): fc.Arbitrary<unknown> {
  const hint = schemaHints.get(schema)
  const own = hint && special[hint.expected]
  if (own) return own
  if (schema instanceof z.ZodOptional) return arbitraryOf(typeOf(schema.unwrap()))
  if (schema instanceof z.ZodDefault) return arbitraryOf(typeOf(schema.unwrap()))
  if (schema instanceof z.ZodNullable) return fc.option(arbitraryOf(typeOf(schema.unwrap())))
  if (schema instanceof z.ZodLiteral) return fc.constantFrom(...schema.values)
  if (schema instanceof z.ZodEnum) return fc.constantFrom(...schema.options)
  if (schema instanceof z.ZodBoolean) return fc.boolean()
  if (schema instanceof z.ZodNumber) return numberOf(schema)
  if (schema instanceof z.ZodString) return words
  if (schema instanceof z.ZodTuple) return fc.tuple(...schema.def.items.map((item) => arbitraryOf(typeOf(item))))
  if (schema instanceof z.ZodArray) return fc.array(arbitraryOf(typeOf(schema.element)), { minLength: 2, maxLength: 3 })
  if (schema instanceof z.ZodUnion) return fc.oneof(...schema.options.map((option) => arbitraryOf(typeOf(option))))
  if (schema instanceof z.ZodObject) {
    const keys = Object.entries(schema.shape).map(([key, of]): [string, z.ZodType] => [key, typeOf(of)])
    const required = keys.filter(([, of]) => !of.safeParse(undefined).success).map(([key]) => key)
    return fc.record(Object.fromEntries(keys.map(([key, of]) => [key, arbitraryOf(of)])), { requiredKeys: required })
  }
  throw new Error(`no values for ${schema.type} (${hint?.expected ?? 'no hint'})`)
}

/** One event of any kind, every key of which may be there or not. */
export const anyEvent: fc.Arbitrary<unknown> = fc.oneof(...CaseEvent.options.map((option) => arbitraryOf(option)))

function numberOf(schema: z.ZodNumber): fc.Arbitrary<number> {
  const least = Math.max(schema.minValue ?? -1000, -1000)
  const most = Math.min(schema.maxValue ?? 1000, 1000)
  if (schema.format?.includes('int') === true)
    return fc.integer({ min: Math.max(1, Math.ceil(least)), max: Math.floor(most) })
  return fc
    .integer({ min: Math.ceil(Math.max(least, 0) * 10) + 1, max: Math.floor(most * 10) })
    .map((tenths) => tenths / 10)
}

function typeOf(schema: unknown): z.ZodType {
  if (schema instanceof z.ZodType) return schema
  throw new Error('no schema')
}
