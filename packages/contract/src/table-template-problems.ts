import { z } from 'zod'
import { CaseEvent } from './case-events.ts'
import { columnsInName, isEventName } from './event-names.ts'
import { nearestWord } from './nearest-word.ts'
import { refusal, type Refusal } from './refusal.ts'
import { schemaProblems } from './schema-problems.ts'
import { tableDateFault } from './table-date-format.ts'
import { TableCell } from './table-cell.ts'
import { dotted, type TextFile, type TextPath } from './text-file.ts'

type Table = {
  readonly id: string
  readonly events: readonly { readonly kind: string; readonly [key: string]: unknown }[]
}

/** What the schema of a mapping cannot see: kinds and keys that no event has, cells that are not well described, tables of one name. */
export function templateProblems(path: string, file: TextFile, tables: readonly Table[]): Refusal[] {
  const options = new Map(CaseEvent.options.map((option) => [kindOf(option), option] as const))
  return tables.flatMap(({ id, events }, t) => {
    const problems: Refusal[] = []
    if (tables.findIndex((each) => each.id === id) < t) {
      const at: TextPath = ['tables', t, 'id']
      problems.push(refusal(path, 'text/duplicate', { ...file.placeOf(at), at: dotted(at), value: id }))
    }
    for (const [e, event] of events.entries()) {
      const at: TextPath = ['tables', t, 'events', e]
      const schema = options.get(event.kind)
      if (!schema) {
        const kinds = [...options.keys()]
        const example = nearestWord(event.kind, kinds) ?? 'marker-measured'
        const told = { at: dotted([...at, 'kind']), found: event.kind, expected: kinds.join(' | ') }
        const place = file.placeOf([...at, 'kind'])
        problems.push(refusal(path, 'text/unexpected', { ...place, ...told, example: `kind: ${example}` }))
        continue
      }
      const { kind: _, when: _when, gather: _gather, ...body } = event
      problems.push(...ownProblems(path, file, body, at))
      problems.push(...partProblems(path, file, { value: body, schema, at }))
    }
    return problems
  })
}

/** Keys that an import writes itself, so that the same row always makes the same event. */
const madeByImport = ['imported', 'recordedOn'] as const

function ownProblems(path: string, file: TextFile, body: object, at: TextPath): Refusal[] {
  return madeByImport
    .filter((key) => key in body)
    .map((key) => {
      const told = { at: dotted(at), key, meant: null, known: ['kind', 'on', 'when', 'gather', '…'] }
      return refusal(path, 'text/unknown-key', { ...file.placeOfKey(at, key), ...told })
    })
}

type Part = { readonly value: unknown; readonly schema: z.ZodType | null; readonly at: TextPath }

function partProblems(path: string, file: TextFile, { value, schema, at }: Part): Refusal[] {
  if (Array.isArray(value)) {
    const element = schema && elementOf(schema)
    return value.flatMap((each: unknown, i) =>
      partProblems(path, file, { value: each, schema: element, at: [...at, i] }),
    )
  }
  if (typeof value === 'string') return nameProblems(path, file, value, at)
  if (!isRecord(value)) return []
  if ('column' in value) return cellProblems(path, file, value, at)
  const shape = schema && shapeOf(schema)
  return Object.entries(value).flatMap(([key, part]) => {
    const child = shape ? (shape[key] ?? null) : null
    if (shape && !child) {
      const known = Object.keys(shape)
      const told = { at: dotted(at), key, meant: nearestWord(key, known), known }
      return [refusal(path, 'text/unknown-key', { ...file.placeOfKey(at, key), ...told })]
    }
    return partProblems(path, file, { value: part, schema: child, at: [...at, key] })
  })
}

/** Braces of a name hold a column each. */
function nameProblems(path: string, file: TextFile, name: string, at: TextPath): Refusal[] {
  const within = at.slice(at.indexOf('events') + 2)
  if (!isEventName(within) || columnsInName(name) !== null) return []
  const told = { at: dotted(at), found: name, expected: '"…{column}…"', example: `${within[0]}: "{patient}-{Visit}"` }
  return [refusal(path, 'text/unexpected', { ...file.placeOf(at), ...told })]
}

/** A cell is checked by its own schema, and pointed at in the whole file. */
function cellProblems(path: string, file: TextFile, value: object, at: TextPath): Refusal[] {
  const parsed = TableCell.safeParse(value)
  if (!parsed.success) {
    const below: TextFile = {
      value,
      placeOf: (to) => file.placeOf([...at, ...to]),
      placeOfKey: (to, key) => file.placeOfKey([...at, ...to], key),
      sourceOf: (to) => file.sourceOf([...at, ...to]),
    }
    return schemaProblems(path, below, TableCell, parsed.error.issues)
  }
  const formats = [parsed.data.format ?? []].flat()
  return formats.filter(tableDateFault).map((found) => {
    const to: TextPath = [...at, 'format']
    const told = { at: dotted(to), found, expected: 'YYYY | MM | M | DD | D | HH | mm | ss | excel-1900 | excel-1904' }
    return refusal(path, 'text/unexpected', { ...file.placeOf(to), ...told, example: 'format: DD.MM.YYYY' })
  })
}

const kindOf = (option: (typeof CaseEvent.options)[number]): string => [...option.shape.kind.values].join()

/** The kinds of event that a table can make. */
export const tableEventKinds = (): string[] => CaseEvent.options.map(kindOf)

/** Keys of an object behind optional, nullable and the like; null where the schema is none, or several. */
function shapeOf(schema: z.ZodType): Record<string, z.ZodType> | null {
  const at = bare(schema)
  if (at instanceof z.ZodUnion) {
    const objects = at.options.flatMap((option) => {
      const shape = option instanceof z.ZodType ? shapeOf(option) : null
      return shape ? [shape] : []
    })
    return objects.length === 1 ? (objects[0] ?? null) : null
  }
  if (!(at instanceof z.ZodObject)) return null
  const keys: [string, unknown][] = Object.entries(at.shape)
  return Object.fromEntries(keys.flatMap(([key, of]) => (of instanceof z.ZodType ? [[key, of] as const] : [])))
}

function elementOf(schema: z.ZodType): z.ZodType | null {
  const at = bare(schema)
  return at instanceof z.ZodArray && at.element instanceof z.ZodType ? at.element : null
}

function bare(schema: z.ZodType): z.ZodType {
  if (schema instanceof z.ZodOptional || schema instanceof z.ZodNullable || schema instanceof z.ZodDefault)
    return unwrapped(schema.unwrap(), schema)
  return schema instanceof z.ZodPipe ? unwrapped(schema.in, schema) : schema
}

const unwrapped = (inner: unknown, outer: z.ZodType): z.ZodType => (inner instanceof z.ZodType ? bare(inner) : outer)

const isRecord = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null
