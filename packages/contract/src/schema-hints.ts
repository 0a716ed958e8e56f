import { z } from 'zod'

/** How to write a value, shown when it is written otherwise: notation rather than words, so that it needs no translation. */
export type SchemaHint = { readonly expected: string; readonly example: string }

/** Hints by schema. Examples also stand in the exported JSON Schema. */
export const schemaHints = z.registry<SchemaHint>()

/** Attaches a hint; the schema itself is unchanged. */
export function hinted<S extends z.ZodType>(schema: S, expected: string, example: string): S {
  const described: S = schema.meta({ ...schema.meta(), examples: [example] })
  schemaHints.add(described, { expected, example })
  return described
}
