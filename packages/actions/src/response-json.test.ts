import assert from 'node:assert/strict'
import path from 'node:path'
import { it } from 'node:test'
import { responseOutputSchema } from '@debulk/contract/response-output'
import { deriveResponses } from './response-derivation.ts'
import { responseJson } from './response-json.ts'

const fixtures = path.join(import.meta.dirname, '../../../fixtures')

it('what is printed of a whole trial is what its published schema says', async () => {
  const folder = path.join(fixtures, 'pharmaverse-onco')
  const source = {
    kind: 'sdtm',
    tu: path.join(folder, 'tu_onco.csv.gz'),
    tr: path.join(folder, 'tr_onco.csv.gz'),
  } as const
  const derivation = await deriveResponses(source, { report: () => {}, signal: new AbortController().signal })
  assert.ok(derivation.ok)
  const said = responseOutputSchema.safeParse(JSON.parse(responseJson(derivation.value)))
  assert.deepEqual(said.error?.issues.slice(0, 3) ?? [], [])
  assert.ok((said.data?.courses.length ?? 0) > 100)
})
