import { z } from 'zod'

/** How to write a value, shown when it is written otherwise: notation rather than words, so that it needs no translation. */
export type SchemaHint = { readonly expected: string; readonly example: string }

/** Hints by schema. Examples also stand in the exported JSON Schema. */
export const schemaHints = z.registry<SchemaHint>()

/** What texts and numbers a value is written as, where a transformation reads it: for editors, which know no transformations. */
export type SchemaShape = {
  readonly pattern: RegExp
  /** Of a bare number. */
  readonly least?: number
  readonly most?: number
}

/** Shapes by schema; they stand in the exported JSON Schema alone. */
export const schemaShapes = z.registry<SchemaShape>()

/** Attaches a hint; the schema itself is unchanged. */
export function hinted<S extends z.ZodType>(schema: S, expected: string, example: string, shape?: SchemaShape): S {
  const described: S = schema.meta({ ...schema.meta(), examples: [example] })
  schemaHints.add(described, { expected, example })
  if (shape) schemaShapes.add(described, shape)
  return described
}
