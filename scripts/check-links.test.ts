import assert from 'node:assert/strict'
import { mkdtemp, mkdir, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { test } from 'node:test'
import { checkLinks } from './check-links.ts'

const rows: { why: string; page: string; expected: RegExp | null }[] = [
  { why: 'a page that is there', page: '[a](docs/a.md)', expected: null },
  { why: 'a heading that is there', page: '[a](docs/a.md#two-words-µm)', expected: null },
  { why: 'a repeated heading', page: '[a](docs/a.md#again-1)', expected: null },
  { why: 'its own heading', page: '# Here\n[a](#here)', expected: null },
  { why: 'another site', page: '[a](https://example.org/nothing)', expected: null },
  { why: 'in code', page: '`[a](gone.md)`\n```\n[a](gone.md)\n```', expected: null },
  {
    why: 'a page that is gone',
    page: 'x\n\n[a](docs/gone.md)',
    expected: /README\.md:3: docs\/gone\.md does not exist/,
  },
  { why: 'a picture that is gone', page: '![a](docs/gone.png)', expected: /gone\.png/ },
  { why: 'a picture in HTML', page: '<img src="docs/gone.png">', expected: /gone\.png/ },
  { why: 'a named link', page: '[a]: gone.md', expected: /gone\.md/ },
  { why: 'a heading that is gone', page: '[a](docs/a.md#three)', expected: /no heading #three/ },
  { why: 'a heading inside code', page: '[a](docs/a.md#not-a-heading)', expected: /no heading/ },
  { why: 'out of the project', page: '[a](../a.md)', expected: /does not exist/ },
]

for (const { why, page, expected } of rows) {
  test(`${why} → ${expected ? 'refused' : 'fine'}`, async () => {
    const root = await mkdtemp(path.join(tmpdir(), 'links-'))
    try {
      await mkdir(path.join(root, 'docs'))
      await writeFile(path.join(root, 'docs/a.md'), '# Two words, µm!\n# Again\n# Again\n```sh\n# Not a heading\n```\n')
      await writeFile(path.join(root, 'README.md'), page)
      const problems = await checkLinks(root)
      if (expected === null) assert.deepEqual(problems, [])
      else assert.match(problems.join('\n'), expected)
    } finally {
      await rm(root, { recursive: true, force: true })
    }
  })
}
