import type { EventKind } from '@debulk/clinical/record/patient-event'
import { z } from 'zod'
import { CaseFileSchema } from './case-file.ts'
import { caseVersion } from './case-version.ts'
import { kindDescriptions } from './kind-descriptions.ts'
import { schemaHints, schemaShapes } from './schema-hints.ts'

/** JSON Schema of the case file, as people and editors write it. A key that may be absent may also be null: both are "not recorded". */
export const caseFileJsonSchema = (): object => ({
  title: 'Debulk case file',
  ...orNull(z.toJSONSchema(CaseFileSchema, { io: 'input', override: withExample })),
})

/** Its name, which stays when files move. */
export const caseFileSchemaId = `urn:debulk:schema:case-file:${caseVersion}`

type Json = { readonly [key: string]: unknown }

const isObject = (value: unknown): value is Json => typeof value === 'object' && value !== null && !Array.isArray(value)

/** The schema with null allowed wherever an object need not have a key. */
function orNull(schema: Json): Json {
  const { properties, required } = schema
  const needed = new Set<unknown>(Array.isArray(required) ? required : [])
  return Object.fromEntries(
    Object.entries(schema).map(([key, value]) => {
      if (key !== 'properties' || !isObject(properties)) return [key, within(value)]
      const keys = Object.entries(properties).map(([name, of]) => {
        const inner = within(of)
        return [name, needed.has(name) || !isObject(inner) ? inner : nullable(inner)]
      })
      return [key, Object.fromEntries(keys)]
    }),
  )
}

const within = (value: unknown): unknown =>
  Array.isArray(value) ? value.map(within) : isObject(value) ? orNull(value) : value

/** The same, or null: what an editor shows of it stays. */
function nullable({ description, examples, ...bare }: Json): Json {
  const shown = {
    ...(description === undefined ? {} : { description }),
    ...(examples === undefined ? {} : { examples }),
  }
  const { type, enum: words, ...rest } = bare
  if (Array.isArray(words)) return { ...shown, ...rest, enum: [...(words as readonly unknown[]), null] }
  if (typeof type === 'string') return { ...shown, ...rest, type: [type, 'null'] }
  return { ...shown, anyOf: [bare, { type: 'null' }] }
}

/** The example of its hint, also where the key has a description of its own; "any text" needs none. */
function withExample({
  zodSchema,
  jsonSchema,
}: {
  zodSchema: z.core.$ZodTypes
  jsonSchema: Record<string, unknown>
}): void {
  shape(zodSchema, jsonSchema)
  const kind = kindOf(zodSchema)
  if (kind !== null) jsonSchema['description'] = kindDescriptions[kind]
  if (kind === 'performance-status-recorded') {
    jsonSchema['anyOf'] = [
      { properties: { scale: { const: 'karnofsky' } } },
      { properties: { scale: { const: 'ecog' }, value: { maximum: 5 } } },
    ]
  }
  const example = exampleOf(zodSchema)
  if (example === '"…"') delete jsonSchema['examples']
  else if (example !== null) jsonSchema['examples'] = [example]
}

function exampleOf(schema: unknown): string | null {
  if (!(schema instanceof z.ZodType)) return null
  const hint = schemaHints.get(schema)
  if (hint) return hint.example
  return schema instanceof z.ZodOptional ? exampleOf(schema.unwrap()) : null
}

/** Texts by their pattern, bare numbers by their limits, whichever of both a value can be. */
function shape(zodSchema: unknown, jsonSchema: Record<string, unknown>): void {
  const known = zodSchema instanceof z.ZodType ? schemaShapes.get(zodSchema) : undefined
  if (!known) return
  const { pattern, least, most } = known
  const branches: readonly unknown[] = Array.isArray(jsonSchema['anyOf']) ? jsonSchema['anyOf'] : [jsonSchema]
  for (const branch of branches.filter(isChangeable)) {
    if (branch['type'] === 'string') branch['pattern'] = pattern.source
    if (branch['type'] === 'number' && least !== undefined)
      Object.assign(branch, { type: 'integer', minimum: least, maximum: most })
  }
}

const isChangeable = (value: unknown): value is Record<string, unknown> => isObject(value)

function kindOf(schema: unknown): EventKind | null {
  if (!(schema instanceof z.ZodObject)) return null
  const kind: unknown = schema.shape['kind']
  const [name] = kind instanceof z.ZodLiteral ? [...kind.values] : []
  return typeof name === 'string' && isKind(name) ? name : null
}

const isKind = (name: string): name is EventKind => Object.hasOwn(kindDescriptions, name)
