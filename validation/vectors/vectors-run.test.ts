import assert from 'node:assert/strict'
import { readFile } from 'node:fs/promises'
import path from 'node:path'
import { describe, test } from 'node:test'
import { listFiles } from '../../scripts/list-files.ts'
import { unrunVectors } from './vectors-run.ts'

const root = path.join(import.meta.dirname, '../..')

test('every list of the clinical vectors is run by a test, and every figure of it', async () => {
  const files = (await listFiles(root, 'packages')).filter((file) => file.endsWith('.test.ts'))
  const texts = await Promise.all(files.map((file) => readFile(path.join(root, file), 'utf8')))
  const file = path.join(root, 'fixtures/clinical-vectors/clinical-vectors.json')
  assert.deepEqual(unrunVectors(JSON.parse(await readFile(file, 'utf8')) as Record<string, unknown>, texts), [])
})

describe('what counts as run', () => {
  const vectors = { schema: 'x/1', sums: [{ sum: 3, why: 'three' }], rates: { data: [[1, 2]], out: { low: 1 } } }
  const from = "const all = 'clinical-vectors.json'\n"
  const rates = `${from}const { data, out } = vectors.rates\nassert(out.low, data)`
  const rows = [
    { why: 'no test at all', texts: [], unrun: ['sums', 'rates'] },
    { why: 'one list', texts: [rates], unrun: ['sums'] },
    {
      why: 'both',
      texts: [rates, `${from}clinicalVectors<{ a: [x, y] }>(\n  'sums',\n).map(({ sum }) => sum)`],
      unrun: [],
    },
    {
      why: 'a comment names it',
      texts: [rates, `${from}// vectors.sums has sum\n/* vectors.sums */`],
      unrun: ['sums'],
    },
    { why: 'another object has such a field', texts: [rates, 'vectors.sums.sum'], unrun: ['sums'] },
    { why: 'a longer name', texts: [rates, `${from}vectors.sumsOfAll`], unrun: ['sums'] },
    { why: 'a figure is left out', texts: [rates, `${from}vectors.sums.length`], unrun: ['sums.sum'] },
    {
      why: 'figures after a declaration are run',
      texts: [`${from}  type Row = {\n    low: 1\n  }\n  const { data, out: { low } } = vectors.rates`],
      unrun: ['sums'],
    },
    {
      why: 'a figure is only declared',
      texts: [rates, `${from}type Row = {\n  sum: number\n}\nvectors.sums.length`],
      unrun: ['sums.sum'],
    },
  ]
  for (const { why, texts, unrun } of rows)
    test(why, () =>
      assert.deepEqual(
        unrunVectors(vectors, texts).map(({ list, field }) => (field === null ? list : `${list}.${field}`)),
        unrun,
      ),
    )
})
