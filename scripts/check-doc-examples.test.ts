import assert from 'node:assert/strict'
import { mkdtemp, mkdir, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { test } from 'node:test'
import { docExamples } from './check-doc-examples.ts'

test('examples are found in pages and in comments, with their lines', async () => {
  const root = await mkdtemp(path.join(tmpdir(), 'examples-'))
  try {
    await mkdir(path.join(root, 'docs'))
    await writeFile(path.join(root, 'docs/a.md'), '# A\n\n```ts\nconst a = 1\n```\n\n```sh\nls\n```\n')
    const comment =
      '\n/**\n * Doubles.\n *\n * @example\n * ```ts\n * const b = {\n *   c: 1,\n * }\n * ```\n */\nexport {}\n'
    await writeFile(path.join(root, 'double.ts'), comment)
    assert.deepEqual(await docExamples(root), [
      { file: 'docs/a.md', line: 4, text: 'const a = 1\n' },
      { file: 'double.ts', line: 7, text: 'const b = {\n  c: 1,\n}\n' },
    ])
  } finally {
    await rm(root, { recursive: true, force: true })
  }
})
