import { z } from 'zod'
import { synonymOf } from './case-synonyms.ts'
import { nearestWord } from './nearest-word.ts'
import { refusal, type Refusal } from './refusal.ts'
import { faultHint } from './schema-fault.ts'
import { schemaHints, type SchemaHint } from './schema-hints.ts'
import { meantNumber } from './written-number.ts'
import { dotted, type TextFile, type TextPath } from './text-file.ts'

/** A person mends a few faults and reads again. */
const most = 20

/** What a schema found wrong, as refusals that say where, what was expected and how to write it. */
export function schemaProblems(
  path: string,
  file: TextFile,
  schema: z.ZodType,
  issues: readonly z.core.$ZodIssue[],
): Refusal[] {
  return issues
    .slice(0, most)
    .flatMap((issue) => problemsOf(path, file, schema, issue))
    .slice(0, most)
}

/** Keys that no schema knows and whose value is null: misspelt like any other, though a null says nothing. */
export function unknownNulls(path: string, file: TextFile, schema: z.ZodType): Refusal[] {
  const found: Refusal[] = []
  const walk = (value: unknown, at: TextPath): void => {
    if (!isRecord(value) || found.length >= most) return
    const nulls = Array.isArray(value) ? [] : Object.keys(value).filter((key) => value[key] === null)
    const parent = nulls.length === 0 ? null : schemaAt(schema, file.value, at)
    const keys = parent instanceof z.ZodObject ? nulls.filter((key) => !Object.hasOwn(parent.shape, key)) : []
    if (keys.length > 0)
      found.push(...problemsOf(path, file, schema, { code: 'unrecognized_keys', keys, path: [...at], message: '' }))
    for (const [key, each] of Object.entries(value)) walk(each, [...at, Array.isArray(value) ? Number(key) : key])
  }
  walk(file.value, [])
  return found.slice(0, most)
}

function problemsOf(path: string, file: TextFile, schema: z.ZodType, issue: z.core.$ZodIssue): Refusal[] {
  const steps = issue.path.filter((step) => typeof step !== 'symbol')
  const at = dotted(steps)
  if (issue.code === 'unrecognized_keys') {
    const known = keysOf(schemaAt(schema, file.value, steps))
    return issue.keys.slice(0, most).map((key) =>
      refusal(path, 'text/unknown-key', {
        ...file.placeOfKey(steps, key),
        at,
        key,
        meant: nearestWord(key, known) ?? synonymOf(key, known),
        known,
      }),
    )
  }
  if (issue.code === 'invalid_key') {
    const { expected, example } = hintAt(schema, file.value, steps.slice(0, -1))
    const place = file.placeOfKey(steps.slice(0, -1), String(steps.at(-1)))
    return [refusal(path, 'text/unexpected', { ...place, at, found: String(steps.at(-1)), expected, example })]
  }
  const missing = valueAt(file.value, steps) === undefined
  const key = steps.at(-1)
  const parentValue = valueAt(file.value, steps.slice(0, -1))
  const called =
    missing && key === 'kind' && isRecord(parentValue)
      ? Object.keys(parentValue).find((each) => synonymOf(each, ['kind']) === 'kind')
      : undefined
  if (called !== undefined) {
    const [parent, meant] = [steps.slice(0, -1), 'kind']
    const place = { ...file.placeOfKey(parent, called), at: dotted(parent) }
    return [refusal(path, 'text/unknown-key', { ...place, key: called, meant, known: [meant] })]
  }
  const bareText = bareTextAt(schema, file, steps)
  if (bareText !== null) {
    const named = steps.findLast((step) => typeof step === 'string') ?? ''
    const example = typeof key === 'number' ? `${named}: ["${bareText}"]` : `${named}: "${bareText}"`
    const as = typeof valueAt(file.value, steps) === 'number' ? 'number' : 'yes-or-no'
    return [refusal(path, 'text/not-text', { ...file.placeOf(steps), at, found: bareText, as, example })]
  }
  const hint = { ...hintAt(schema, file.value, steps), ...meantAt(schema, file.value, steps, issue) }
  if (missing && typeof key === 'string') {
    const parent = steps.slice(0, -1)
    const { expected, example } = hint
    return [
      refusal(path, 'text/missing-key', {
        ...file.placeOf(parent),
        at: dotted(parent),
        key,
        expected,
        example: `${key}: ${example}`,
      }),
    ]
  }
  const named = steps.findLast((step) => typeof step === 'string')
  const example = typeof key === 'number' && !hint.example.startsWith('[') ? `[${hint.example}]` : hint.example
  const written = named === undefined || hint.example === '' ? hint.example : `${named}: ${example}`
  const found = shown(valueAt(file.value, steps))
  return [
    refusal(path, 'text/unexpected', { ...file.placeOf(steps), at, found, expected: hint.expected, example: written }),
  ]
}

/** What is written without quotes, where the key asks for a text and would take this one. */
function bareTextAt(schema: z.ZodType, file: TextFile, path: TextPath): string | null {
  const value = valueAt(file.value, path)
  const last = path.at(-1)
  if (last === undefined || (typeof value !== 'number' && typeof value !== 'boolean')) return null
  const parent = schemaAt(schema, file.value, path.slice(0, -1))
  const written = file.sourceOf(path)
  return written !== null && parent && childOf(parent, last)?.safeParse(written).success === true ? written : null
}

const none = { example: '' }

/** How to write this very value, where it shows what was meant: a near word of the list, a number without its comma or unit. */
function meantAt(
  schema: z.ZodType,
  value: unknown,
  path: TextPath,
  issue: z.core.$ZodIssue,
): Partial<SchemaHint> | null {
  const known = faultHint(issue)
  if (known) return { example: known.example, ...(known.expected === undefined ? {} : { expected: known.expected }) }
  const last = path.at(-1)
  const typed = valueAt(value, path)
  const parent = schemaAt(schema, value, path.slice(0, -1))
  const own = last === undefined || !parent ? null : childOf(parent, last)
  if (!own) return null
  const plain = bare(own)
  // no word of the list is near: none is offered, because it would be copied
  const limit = limitOf(issue)
  if (limit !== null && plain instanceof z.ZodNumber) {
    return /\d/.test(hintAt(schema, value, path).expected) ? none : { expected: limit, example: '' }
  }
  if (plain instanceof z.ZodArray && (typeof typed === 'number' || typeof typed === 'string'))
    return own.safeParse([typed]).success ? { example: `[${typed}]` } : null
  if (typeof typed !== 'string' && !(plain instanceof z.ZodBoolean))
    return plain instanceof z.ZodEnum || plain instanceof z.ZodNumber ? none : null
  const text = String(typed)
  if (plain instanceof z.ZodEnum) {
    const known = plain.options.map(String)
    const word = nearestWord(text, known) ?? synonymOf(text, known)
    // one digit apart is another word: G4 is not G3
    return word === null || digitsOf(word) !== digitsOf(text) ? none : { example: word }
  }
  if (plain instanceof z.ZodNumber) {
    const number = meantNumber(text)
    return number === null || number.startsWith('"') ? none : { example: number }
  }
  if (plain instanceof z.ZodBoolean) {
    const yes = /^(yes|y|on|да|true|1)$/i.test(text)
    return yes || /^(no|n|off|нет|false|0)$/i.test(text) ? { example: String(yes) } : none
  }
  return null
}

const digitsOf = (text: string): string => text.replaceAll(/\D/g, '')

/** The limit that a number is beyond. */
function limitOf(issue: z.core.$ZodIssue): string | null {
  if (issue.code === 'too_big') return `${issue.inclusive === false ? '<' : '≤'} ${issue.maximum}`
  return issue.code === 'too_small' ? `${issue.inclusive === false ? '>' : '≥'} ${issue.minimum}` : null
}

function valueAt(value: unknown, path: TextPath): unknown {
  let at = value
  for (const step of path) at = isRecord(at) ? at[step] : undefined
  return at
}

const isRecord = (value: unknown): value is Record<string | number, unknown> =>
  typeof value === 'object' && value !== null

function shown(value: unknown): string {
  if (value === null || value === undefined) return ''
  // a number in quotes is no number, which only its quotes show
  const isBare = typeof value === 'string' && !/^(-?\d+(\.\d+)?|true|false)$/.test(value)
  const text = isBare ? value : JSON.stringify(value)
  return text.length > 60 ? `${text.slice(0, 60)}…` : text
}

/** The schema of the value at a path; of a union of objects the one that the value's own kind chooses. */
function schemaAt(schema: z.ZodType, value: unknown, path: TextPath): z.ZodType | null {
  let at: z.ZodType | null = chosen(schema, value)
  let here = value
  for (const step of path) {
    here = isRecord(here) ? here[step] : undefined
    const child: z.ZodType | null = at && childOf(at, step)
    at = child ? chosen(child, here) : null
  }
  return at
}

/** The hint of the schema at a path: the outermost one given, else its list's, else what the schema itself says. */
function hintAt(schema: z.ZodType, value: unknown, path: TextPath): SchemaHint {
  const last = path.at(-1)
  if (last === undefined) return givenHint(schema) ?? derivedHint(bare(schema))
  const above = path.slice(0, -1)
  const parent = schemaAt(schema, value, above)
  if (parent instanceof z.ZodDiscriminatedUnion && last === tellsApart(parent)) {
    return kindHint(parent, last, valueAt(value, path))
  }
  const own = parent && childOf(parent, last)
  const given = own && givenHint(own)
  if (given) return given
  if (typeof last === 'number') return hintAt(schema, value, above)
  return own ? derivedHint(bare(own)) : { expected: '', example: '' }
}

function givenHint(schema: z.ZodType): SchemaHint | null {
  for (let at: z.ZodType | null = schema; at; at = inner(at)) {
    const hint = schemaHints.get(at)
    if (hint) return hint
  }
  return null
}

/** The kinds there are, the one that was probably meant as the example. */
function kindHint(union: z.ZodDiscriminatedUnion, key: string, typed: unknown): SchemaHint {
  const kinds = union.options.flatMap((option) => (option instanceof z.ZodObject ? [kindOf(option, key)] : []))
  return {
    expected: kinds.join(' | '),
    example: nearestWord(String(typed), kinds) ?? synonymOf(String(typed), kinds) ?? kinds[0] ?? '',
  }
}

function derivedHint(schema: z.ZodType): SchemaHint {
  if (schema instanceof z.ZodEnum) {
    const options = schema.options.map(String)
    return { expected: options.join(' | '), example: options[0] ?? '' }
  }
  if (schema instanceof z.ZodLiteral) {
    const values = [...schema.values].map(String)
    return { expected: values.join(' | '), example: values[0] ?? '' }
  }
  if (schema instanceof z.ZodObject) {
    const keys = Object.keys(schema.shape)
    return { expected: `{ ${keys.join(', ')} }`, example: `{ ${keys[0] ?? ''}: … }` }
  }
  if (schema instanceof z.ZodArray) return { expected: '[ … ]', example: '[ … ]' }
  if (schema instanceof z.ZodRecord) return { expected: '{ name: value }', example: '{ name: value }' }
  if (schema instanceof z.ZodBoolean) return { expected: 'true | false', example: 'true' }
  if (schema instanceof z.ZodNumber) return { expected: '0.0', example: '1.5' }
  return { expected: '"…"', example: '"…"' }
}

/** The key that tells the options of a union apart. */
const tellsApart = (union: z.ZodUnion): string =>
  union instanceof z.ZodDiscriminatedUnion ? union.def.discriminator : 'kind'

/** What that key says in one option. */
function kindOf(option: z.ZodObject, key: string): string {
  const kind: unknown = option.shape[key]
  return kind instanceof z.ZodLiteral ? String([...kind.values][0]) : ''
}

function childOf(schema: z.ZodType, step: string | number): z.ZodType | null {
  const at = bare(schema)
  if (at instanceof z.ZodObject) return asType(at.shape[String(step)])
  if (at instanceof z.ZodArray) return asType(at.element)
  if (at instanceof z.ZodRecord) return asType(at.valueType)
  return null
}

/** Unwrapped; of a union of objects the option that the value says it is. */
function chosen(schema: z.ZodType, value: unknown): z.ZodType {
  const at = bare(schema)
  if (!(at instanceof z.ZodUnion)) return at
  const objects = at.options.flatMap((option) => {
    const plain = asType(option)
    const unwrapped = plain ? bare(plain) : null
    return unwrapped instanceof z.ZodObject ? [unwrapped] : []
  })
  const key = tellsApart(at)
  const kind = isRecord(value) ? value[key] : undefined
  const byKind = objects.find((option) => kindOf(option, key) !== '' && kindOf(option, key) === kind)
  return byKind ?? (objects.length === 1 && isRecord(value) ? (objects[0] ?? at) : at)
}

const keysOf = (schema: z.ZodType | null): string[] => (schema instanceof z.ZodObject ? Object.keys(schema.shape) : [])

const asType = (schema: unknown): z.ZodType | null => (schema instanceof z.ZodType ? schema : null)

/** Without optional, default, nullable, transformation. */
function bare(schema: z.ZodType): z.ZodType {
  const next = inner(schema)
  return next ? bare(next) : schema
}

function inner(schema: z.ZodType): z.ZodType | null {
  if (schema instanceof z.ZodOptional || schema instanceof z.ZodNullable || schema instanceof z.ZodDefault)
    return asType(schema.unwrap())
  return schema instanceof z.ZodPipe ? asType(schema.in) : null
}
