import assert from 'node:assert/strict'
import { mkdtemp, mkdir, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { test } from 'node:test'
import { checkArrows } from './check-arrows.ts'

type Tree = Readonly<Record<string, string>>

const exportsMap = { './internal/*': null, './*': './src/*.ts' }
const manifest = (name: string, more: object = {}) =>
  JSON.stringify({ name: `@debulk/${name}`, version: '0.1.0', private: true, exports: exportsMap, ...more })

const doors = 'Only these may import `node:` modules: top.\n'

/** Two packages and an app that keep every rule. */
const sound: Tree = {
  'package.json': JSON.stringify({ devDependencies: { tool: '1.0.0' } }),
  'ARCHITECTURE.md': `# Map\n\n    low →\n    high → low\n    top → high low\n${doors}`,
  'packages/low/package.json': manifest('low'),
  'packages/low/src/a.ts': 'export const a = 1\n',
  'packages/low/src/internal/closed.ts': 'export const closed = 1\n',
  'packages/high/package.json': manifest('high', { dependencies: { '@debulk/low': '0.1.0', zod: '4.0.0' } }),
  'packages/high/src/b.ts': "import { a } from '@debulk/low/a'\nimport { z } from 'zod'\nexport const b = [a, z]\n",
  'packages/high/src/b.test.ts':
    "import tool from 'tool'\nimport { b } from './b.ts'\ntool(b, new URL('../../../fixtures/a.bin', import.meta.url))\n",
  'apps/top/package.json': JSON.stringify({
    name: 'top',
    version: '0.1.0',
    devDependencies: { '@debulk/high': '0.1.0' },
  }),
  'apps/top/src/main.ts':
    "import fs from 'node:fs'\nimport { b } from '@debulk/high/b'\nfs.writeSync(1, String(b) + new URL('../../../fixtures/case.yaml', import.meta.url))\n",
  'fixtures/case.yaml': 'patient: 1\n',
}

async function problemsIn(tree: Tree): Promise<string[]> {
  const root = await mkdtemp(path.join(tmpdir(), 'arrows-'))
  try {
    for (const [file, text] of Object.entries(tree)) {
      await mkdir(path.dirname(path.join(root, file)), { recursive: true })
      await writeFile(path.join(root, file), text)
    }
    return await checkArrows(root)
  } finally {
    await rm(root, { recursive: true, force: true })
  }
}

test('a tree that keeps every rule has no problem', async () => assert.deepEqual(await problemsIn(sound), []))

// Each row breaks one rule of the sound tree; the expected sentence names the culprit.
const rows: { why: string; change: Tree; expected: RegExp }[] = [
  {
    why: 'an arrow against the block',
    change: {
      'packages/low/package.json': manifest('low', { dependencies: { '@debulk/high': '0.1.0' } }),
      'packages/low/src/a.ts': "import { b } from '@debulk/high/b'\nexport const a = b\n",
    },
    expected: /^packages\/low\/src\/a\.ts:1: low may not import high/,
  },
  {
    why: 'only a type, against the block',
    change: {
      'packages/low/package.json': manifest('low', { dependencies: { '@debulk/high': '0.1.0' } }),
      'packages/low/src/a.ts': "export type { B } from '@debulk/high/b'\n",
    },
    expected: /low may not import high/,
  },
  {
    why: 'on demand, against the block',
    change: {
      'packages/low/package.json': manifest('low', { dependencies: { '@debulk/high': '0.1.0' } }),
      'packages/low/src/a.ts': "export const a = () => import('@debulk/high/b')\n",
    },
    expected: /low may not import high/,
  },
  {
    why: 'in a test, against the block',
    change: {
      'packages/low/package.json': manifest('low', { devDependencies: { '@debulk/high': '0.1.0' } }),
      'packages/low/src/a.test.ts': "import '@debulk/high/b'\n",
    },
    expected: /a\.test\.ts:1: low may not import high/,
  },
  {
    why: 'an app, from a package',
    change: {
      'packages/high/package.json': manifest('high', {
        dependencies: { '@debulk/low': '0.1.0', zod: '4.0.0', top: '0.1.0' },
      }),
      'packages/high/src/c.ts': "import 'top/main'\n",
    },
    expected: /high may not import top/,
  },
  {
    why: 'two files in a circle',
    change: {
      'packages/low/src/a.ts': "import type { C } from './c.ts'\nexport const a: C = 1\n",
      'packages/low/src/c.ts': "export type C = number\nexport { a } from './a.ts'\n",
    },
    expected: /packages\/low\/src\/a\.ts → packages\/low\/src\/c\.ts → packages\/low\/src\/a\.ts/,
  },
  {
    why: 'past the exports',
    change: { 'packages/high/src/b.ts': "import '@debulk/low/internal/closed'\nimport 'zod'\n" },
    expected: /@debulk\/low\/internal\/closed is not among the exports/,
  },
  {
    why: 'the bare package',
    change: { 'packages/high/src/b.ts': "import '@debulk/low'\nimport 'zod'\n" },
    expected: /@debulk\/low is not among the exports/,
  },
  {
    why: 'a file that is not there',
    change: { 'packages/high/src/b.ts': "import '@debulk/low/gone'\nimport 'zod'\n" },
    expected: /@debulk\/low\/gone does not exist/,
  },
  {
    why: 'a relative file that is not there',
    change: { 'packages/low/src/a.ts': "import './gone.ts'\n" },
    expected: /\.\/gone\.ts does not exist/,
  },
  {
    why: 'a relative path out of the package',
    change: { 'packages/high/src/c.ts': "import '../../low/src/a.ts'\n" },
    expected: /leaves packages\/high/,
  },
  {
    why: 'a worker in another package',
    change: { 'packages/high/src/c.ts': "new Worker(new URL('../../low/src/a.ts', import.meta.url))\n" },
    expected: /leaves packages\/high/,
  },
  {
    why: 'data of fixtures that is not there',
    change: { 'apps/top/src/more.ts': "export const a = new URL('../../../fixtures/gone.yaml', import.meta.url)\n" },
    expected: /leaves apps\/top/,
  },
  {
    why: 'data of fixtures named by a package, which has no bundle',
    change: { 'packages/high/src/c.ts': "export const c = new URL('../../../fixtures/case.yaml', import.meta.url)\n" },
    expected: /leaves packages\/high/,
  },
  {
    why: 'its own name',
    change: { 'packages/high/src/c.ts': "import '@debulk/high/b'\n" },
    expected: /use a relative path/,
  },
  {
    why: 'a computed name',
    change: { 'packages/low/src/a.ts': 'export const a = (name: string) => import(name)\n' },
    expected: /computed/,
  },
  {
    why: 'a builtin without node:',
    change: { 'packages/low/src/a.ts': "import 'fs'\n" },
    expected: /write node:fs/,
  },
  {
    why: 'a package of ours that nobody wrote',
    change: { 'packages/low/src/a.ts': "import '@debulk/nothing/a'\n" },
    expected: /there is no package @debulk\/nothing/,
  },
  {
    why: 'a folder without a line',
    change: { 'packages/extra/package.json': manifest('extra') },
    expected: /extra has no line in the import block/,
  },
  {
    why: 'a line without a folder',
    change: { 'ARCHITECTURE.md': `    low →\n    high → low\n    top → high low\n    gone → low\n${doors}` },
    expected: /names gone, but there is no such folder/,
  },
  {
    why: 'a line that names the unknown',
    change: { 'ARCHITECTURE.md': `    low →\n    high → low gone\n    top → high low\n${doors}` },
    expected: /gone has no line of its own/,
  },
  {
    why: 'Node, where there is no door',
    change: { 'packages/low/src/a.ts': "import fs from 'node:fs'\n" },
    expected: /low may not import node:fs/,
  },
  {
    why: 'no sentence on doors',
    change: { 'ARCHITECTURE.md': '    low →\n    high → low\n    top → high low\n' },
    expected: /no sentence/,
  },
  {
    why: 'no block at all',
    change: { 'ARCHITECTURE.md': `# Map\n${doors}` },
    expected: /no lines of the form/,
  },
  {
    why: 'a block in two pieces',
    change: { 'ARCHITECTURE.md': `    low →\n\n    high → low\n    top → high low\n${doors}` },
    expected: /not in one piece/,
  },
  {
    why: 'a block that goes in a circle',
    change: { 'ARCHITECTURE.md': `    low → high\n    high → low\n    top → high low\n${doors}` },
    expected: /low → high → low|high → low → high/,
  },
  {
    why: 'a name twice',
    change: { 'ARCHITECTURE.md': `    low →\n    high → low\n    high → low\n    top → high low\n${doors}` },
    expected: /stands twice/,
  },
  {
    why: 'imported but not listed',
    change: { 'packages/low/src/a.ts': "import 'yaml'\n" },
    expected: /packages\/low\/package\.json: yaml is imported but not in dependencies/,
  },
  {
    why: 'listed but not imported',
    change: { 'packages/low/package.json': manifest('low', { dependencies: { yaml: '2.0.0' } }) },
    expected: /yaml is listed but not imported/,
  },
  {
    why: 'a dependency that only tests import',
    change: {
      'packages/low/package.json': manifest('low', { dependencies: { yaml: '2.0.0' } }),
      'packages/low/src/a.test.ts': "import 'yaml'\n",
    },
    expected: /only tests import it/,
  },
  {
    why: 'a loose version',
    change: {
      'packages/high/package.json': manifest('high', { dependencies: { '@debulk/low': '0.1.0', zod: '^4.0.0' } }),
    },
    expected: /write the exact version/,
  },
  {
    why: 'another version of our own package',
    change: {
      'packages/high/package.json': manifest('high', { dependencies: { '@debulk/low': '0.2.0', zod: '4.0.0' } }),
    },
    expected: /@debulk\/low is pinned as "0\.2\.0"/,
  },
  {
    why: 'a bundled app with a dependency',
    change: {
      'apps/top/package.json': JSON.stringify({
        name: 'top',
        version: '0.1.0',
        dependencies: { '@debulk/high': '0.1.0' },
      }),
    },
    expected: /the bundle has none/,
  },
  {
    why: 'a file that cannot be read',
    change: { 'packages/low/src/a.ts': "const a = 'b\n" },
    expected: /cannot be read/,
  },
]

for (const { why, change, expected } of rows) {
  test(`${why} → refused`, async () => {
    const problems = await problemsIn({ ...sound, ...change })
    assert.ok(
      problems.some((problem) => expected.test(problem)),
      `expected ${expected}, found:\n${problems.join('\n')}`,
    )
  })
}
