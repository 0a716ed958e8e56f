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
  ]
  for (const [why, document] of rows) test(why, () => assert.equal(isValid(document), false))
})

test('an editor can complete it: each kind is one branch with its own constant, keys carry descriptions and examples', () => {
  const text = JSON.stringify(schema)
  for (const option of CaseEvent.options) assert.ok(text.includes(`"const":"${[...option.shape.kind.values][0]}"`))
  assert.ok(text.includes('"description":"The source, word for word."'))
  assert.ok(text.includes('"examples":["[{ label: largest, diametersMm: [51, 49, 37] }]"]'))
})
