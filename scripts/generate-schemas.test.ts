// The oracle is ajv: it finds a schema by its $id, and then checks with it.
import assert from 'node:assert/strict'
import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { test } from 'node:test'
import { Ajv2020 } from 'ajv/dist/2020.js'
import addFormats from 'ajv-formats'

const folder = path.join(path.dirname(import.meta.dirname), 'packages/contract/schemas')
const ajv = new Ajv2020({ strict: false })
addFormats.default(ajv)
for (const file of readdirSync(folder)) {
  ajv.addSchema(JSON.parse(readFileSync(path.join(folder, file), 'utf8')) as object)
}

const day = '2018-04-07'
for (const { id, why, value, isValid } of [
  {
    id: 'urn:debulk:schema:case-file:1',
    why: 'the least a case file says',
    value: { schemaVersion: 1, patient: 'NET-1', events: [] },
    isValid: true,
  },
  {
    id: 'urn:debulk:schema:case-file:1',
    why: 'the id promises version 1',
    value: { schemaVersion: 2, patient: 'NET-1', events: [] },
    isValid: false,
  },
  { id: 'urn:debulk:schema:mapping-file:1', why: 'a day alone', value: { date: day }, isValid: true },
  { id: 'urn:debulk:schema:mapping-file:1', why: 'a key nobody knows', value: { dat: day }, isValid: false },
  { id: 'urn:debulk:schema:error-model:1', why: 'no model in it', value: { schemaVersion: 1 }, isValid: false },
  { id: 'urn:debulk:schema:measure-output:1', why: 'no studies in it', value: { schemaVersion: 1 }, isValid: false },
  { id: 'urn:debulk:schema:assess-output:1', why: 'no answer in it', value: { schemaVersion: 1 }, isValid: false },
]) {
  test(`${id}: ${why}`, () => {
    const validate = ajv.getSchema(id)
    assert.ok(validate, 'ajv knows it by this id')
    assert.equal(validate(value), isValid, ajv.errorsText(validate.errors))
  })
}

test('each published schema has such an id, named after its file', () => {
  const ids = readdirSync(folder).map((file) => {
    const { $id } = JSON.parse(readFileSync(path.join(folder, file), 'utf8')) as { $id: string }
    return $id === `urn:debulk:schema:${file.replace('.schema.json', '')}:1`
  })
  assert.ok(ids.length >= 5 && ids.every(Boolean))
})
