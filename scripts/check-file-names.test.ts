import assert from 'node:assert/strict'
import { mkdtemp, mkdir, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { test } from 'node:test'
import { checkFileNames } from './check-file-names.ts'

const rows: { file: string; text?: string; expected: RegExp | null }[] = [
  { file: 'packages/imaging/src/label-volumes.ts', expected: null },
  { file: 'packages/imaging/src/label-volumes.slow.test.ts', expected: null },
  { file: 'packages/imaging/src/utils.ts', expected: /utils/ },
  { file: 'packages/imaging/src/helpers/a.ts', expected: /helpers/ },
  { file: 'packages/imaging/src/types.ts', expected: /types/ },
  { file: 'packages/imaging/src/index.ts', expected: /index/ },
  { file: 'packages/imaging/src/reader-v2.ts', expected: /reader-v2/ },
  { file: 'packages/imaging/src/labelVolumes.ts', expected: /lower case/ },
  { file: 'packages/imaging/src/a.ts', text: '// TODO finish\n', expected: /a\.ts:1: finish it/ },
  { file: 'packages/imaging/src/a.ts', text: 'const x = 1 // @ts-ignore\n', expected: /a\.ts:1/ },
  { file: 'notes.md', expected: /scratch/ },
  { file: 'docs/index.md', expected: null },
]

for (const { file, text = '', expected } of rows) {
  test(`${file} ${text.trim()} → ${expected ? 'refused' : 'fine'}`, async () => {
    const root = await mkdtemp(path.join(tmpdir(), 'names-'))
    try {
      await mkdir(path.dirname(path.join(root, file)), { recursive: true })
      await writeFile(path.join(root, file), text)
      const problems = await checkFileNames(root)
      if (expected === null) assert.deepEqual(problems, [])
      else assert.match(problems.join('\n'), expected)
    } finally {
      await rm(root, { recursive: true, force: true })
    }
  })
}
