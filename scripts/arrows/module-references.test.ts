import assert from 'node:assert/strict'
import { test } from 'node:test'
import { moduleReferences } from './module-references.ts'

// Expected by reading the ECMAScript and TypeScript grammars.
const rows = [
  { why: 'a plain import', source: "import { a } from './a.ts'", expected: ['import ./a.ts'] },
  { why: 'double quotes', source: 'import { a } from "./a.ts"', expected: ['import ./a.ts'] },
  { why: 'for its effect', source: "import './a.ts'", expected: ['import ./a.ts'] },
  { why: 'over several lines', source: "import {\n  a,\n  b as from,\n} from './a.ts'", expected: ['import ./a.ts'] },
  { why: 'types only', source: "import type { A } from './a.ts'", expected: ['type ./a.ts'] },
  { why: 'a default named type', source: "import type from './a.ts'", expected: ['import ./a.ts'] },
  { why: 'a type among values', source: "import { type A, b } from './a.ts'", expected: ['import ./a.ts'] },
  { why: 'namespace', source: "import * as a from './a.ts'", expected: ['import ./a.ts'] },
  { why: 'with attributes', source: "import a from './a.json' with { type: 'json' }", expected: ['import ./a.json'] },
  { why: 're-export', source: "export { a } from './a.ts'", expected: ['import ./a.ts'] },
  { why: 're-export of types', source: "export type { A } from './a.ts'", expected: ['type ./a.ts'] },
  { why: 're-export of all', source: "export * from './a.ts'", expected: ['import ./a.ts'] },
  { why: 're-export under a name', source: "export * as a from './a.ts'", expected: ['import ./a.ts'] },
  { why: 'an export without a module', source: "export { a }\nconst from = 'x'", expected: [] },
  { why: 'an exported type alias', source: "export type A = { from: 'x' }", expected: [] },
  { why: 'dynamic', source: "const a = await import('./a.ts')", expected: ['dynamic ./a.ts'] },
  { why: 'dynamic, computed', source: 'await import(name)', expected: ['dynamic null'] },
  { why: 'dynamic, put together', source: "await import('./' + name)", expected: ['dynamic null'] },
  { why: 'dynamic, template', source: 'await import(`./a.ts`)', expected: ['dynamic null'] },
  { why: 'a type query', source: "type A = import('./a.ts').A", expected: ['dynamic ./a.ts'] },
  { why: 'spread of a dynamic import', source: "f(...import('./a.ts'))", expected: ['dynamic ./a.ts'] },
  { why: 'require', source: "const a = require('a')", expected: ['dynamic a'] },
  { why: 'resolve', source: "import.meta.resolve('a/b.wasm')", expected: ['url a/b.wasm'] },
  { why: 'a worker', source: "new Worker(new URL('./w.ts', import.meta.url))", expected: ['url ./w.ts'] },
  { why: 'another URL', source: "new URL('./w.ts', base)", expected: [] },
  { why: 'import.meta', source: 'const here = import.meta.url', expected: [] },
  { why: 'a method of that name', source: "doors.import('./a.ts')", expected: [] },
  { why: 'a property of that name', source: "const a = { import: './a.ts' }", expected: [] },
  { why: 'inside a comment', source: "// import './a.ts'\n/* import './b.ts' */", expected: [] },
  { why: 'inside a string', source: 'const a = "import \'./a.ts\'"', expected: [] },
  { why: 'inside a template', source: "const a = `import './a.ts'`", expected: [] },
  { why: 'in a hole of a template', source: "const a = `${await import('./a.ts')}`", expected: ['dynamic ./a.ts'] },
  {
    why: 'after a nested template',
    source: "const a = `${b ? `{` : '}'}`\nimport './a.ts'",
    expected: ['import ./a.ts'],
  },
  { why: 'after a quote in a regexp', source: "const a = /['\"`]/\nimport './a.ts'", expected: ['import ./a.ts'] },
  { why: 'after a slash in a class', source: "f(/[/']/)\nimport './a.ts'", expected: ['import ./a.ts'] },
  {
    why: 'after divisions',
    source: "const a = b[0]! / 2 + c++ / d / (e) / 'f'\nimport './a.ts'",
    expected: ['import ./a.ts'],
  },
  { why: 'after a comment with a quote', source: "/* don't */ import './a.ts' // can't", expected: ['import ./a.ts'] },
]

for (const { why, source, expected } of rows) {
  test(`${why} → ${expected.join(', ') || 'nothing'}`, () => {
    const found = moduleReferences(source).map(({ kind, specifier }) => `${kind} ${specifier}`)
    assert.deepEqual(found, expected)
  })
}

test('lines are counted through comments, strings and templates', () => {
  const source = "/*\n*/\nconst a = `\n\n`\nimport './a.ts'"
  assert.deepEqual(
    moduleReferences(source).map(({ line }) => line),
    [6],
  )
})

for (const { why, source } of [
  { why: 'a string runs over its line', source: "const a = 'b\n'" },
  { why: 'a comment never ends', source: '/* a' },
  { why: 'a template never ends', source: 'const a = `b' },
  { why: 'a brace never ends', source: 'if (a) {' },
]) {
  test(`${why} → an error, not silence`, () => assert.throws(() => moduleReferences(source), SyntaxError))
}
