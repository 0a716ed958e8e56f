// The published schema says what the reader reads. Checked by ajv, which knows nothing of it.
import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { describe, test } from 'node:test'
import { Ajv2020, type ValidateFunction } from 'ajv/dist/2020.js'
import fc from 'fast-check'
import { parse } from 'yaml'
import { z } from 'zod'
import { anyEvent } from '../test/arbitrary-case.ts'
import { CaseEvent } from './case-events.ts'
import { parseRecord } from './case-file.ts'
import { caseFileJsonSchema, caseFileSchemaId } from './case-file-schema.ts'

const schema: unknown = JSON.parse(JSON.stringify(caseFileJsonSchema()))
const validate: ValidateFunction = new Ajv2020({ strict: false, allErrors: true }).compile(schema as object)
const file = (...events: unknown[]) => ({ schemaVersion: 1, patient: 'A', events })
const isValid = (document: unknown): boolean => validate(document)

test('the schema in the repository is this one', () => {
  const published: unknown = JSON.parse(
    readFileSync(new URL('../schemas/case-file.schema.json', import.meta.url), 'utf8'),
  )
  const { $id, $comment: _, ...rest } = published as { $id: string; $comment: string }
  assert.deepEqual([$id, rest], [caseFileSchemaId, schema])
})

describe('what people write', () => {
  test('every event that is read is valid', () => {
    fc.assert(
      fc.property(anyEvent, (event) => assert.ok(isValid(file(event)), JSON.stringify([event, validate.errors]))),
      { numRuns: 500, seed: 5 },
    )
  })
  test('the published patient is valid', () => {
    const text = readFileSync(
      new URL('../../../fixtures/published-patient/published.case.yaml', import.meta.url),
      'utf8',
    )
    assert.ok(isValid(parse(text)), JSON.stringify(validate.errors))
  })
  for (const option of CaseEvent.options) {
    const [kind] = [...option.shape.kind.values]
    test(`${kind}: every key that may be absent may be null`, () => {
      const optional = Object.entries<unknown>(option.shape).filter(
        ([, of]) => of instanceof z.ZodType && of.safeParse(undefined).success,
      )
      const nulls = Object.fromEntries(optional.map(([key]) => [key, null]))
      fc.assert(
        fc.property(anyEvent, (event) => {
          if (typeof event !== 'object' || event === null || !('kind' in event) || event.kind !== kind) return
          assert.ok(isValid(file({ ...nulls, ...event })), JSON.stringify(validate.errors))
        }),
        { numRuns: 200, seed: 5 },
      )
      assert.ok(optional.length >= 7, 'id, quote, source, note and where it comes from')
    })
  }
})

describe('what they do not', () => {
  const rows: readonly [string, unknown][] = [
    ['another kind', file({ kind: 'dance', on: '2019' })],
    ['a misspelt key', file({ kind: 'ablation-performed', on: '2019', taget: 'x' })],
    ['no date', file({ kind: 'ablation-performed' })],
    ['a date that is null', file({ kind: 'ablation-performed', on: null })],
    ['a word that is not in the list', file({ kind: 'consent-given', on: '2019', scope: 'all' })],
    ['another version', { ...file(), schemaVersion: 2 }],
    ['a key at the top', { ...file(), name: 'x' }],
    // each of these the reader refuses too
    ...[
      ['a date of a form', { kind: 'ablation-performed', on: '26.12.2016' }],
      ['a day that no month has', { kind: 'ablation-performed', on: '2016-02-30' }],
      ['a month that no year has', { kind: 'ablation-performed', on: '2016-13' }],
      ['a slip of the century', { kind: 'ablation-performed', on: 3019 }],
      ['a unit in another alphabet', { kind: 'laboratory-measured', on: 2019, analyte: 'alt', value: 1, unit: 'Ед/л' }],
      ['a value in words', { kind: 'laboratory-measured', on: 2019, analyte: 'alt', value: 'много', unit: 'U/L' }],
      [
        'a count in words',
        { kind: 'study-read', on: '2019-01-01', lesions: [{ label: 'a', count: 'много', sizeMm: 3 }] },
      ],
      ['an amount without a unit', { kind: 'systemic-therapy-started', on: 2019, drug: 'a', dose: '30' }],
      ['ECOG 7', { kind: 'performance-status-recorded', on: 2019, scale: 'ecog', value: 7 }],
      ['a day of review that is a year', { kind: 'study-reviewed', on: 2019, study: '2019', by: 'A' }],
    ].map(([why, event]): [string, unknown] => [JSON.stringify(why), file(event)]),
  ]
  for (const [why, document] of rows) {
    test(why, () => assert.equal(isValid(document), false))
    test(`${why}: neither does the reader`, () => assert.ok(!parseRecord('a.case.json', JSON.stringify(document)).ok))
  }
})

test('each kind says in a sentence what it is', () => {
  const said = CaseEvent.options.map((option) => {
    const [kind] = [...option.shape.kind.values]
    const branch = branches().find((each) => each.properties.kind.const === kind)
    assert.match(branch?.description ?? '', /^[A-Z].{15,}\.$/, String(kind))
    return branch?.description
  })
  assert.equal(new Set(said).size, said.length)
})

type Branch = { readonly description?: string; readonly properties: { readonly kind: { readonly const: string } } }
const branches = (): readonly Branch[] =>
  (schema as { properties: { events: { items: { oneOf?: Branch[]; anyOf?: Branch[] } } } }).properties.events.items
    .oneOf ?? []

test('an editor can complete it: each kind is one branch with its own constant, keys carry descriptions and examples', () => {
  const text = JSON.stringify(schema)
  for (const option of CaseEvent.options) assert.ok(text.includes(`"const":"${[...option.shape.kind.values][0]}"`))
  assert.ok(text.includes('"description":"The source, word for word."'))
  assert.ok(text.includes('"examples":["[{ label: largest, diametersMm: [51, 49, 37] }]"]'))
})
