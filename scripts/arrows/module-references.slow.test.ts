// Oracle: TypeScript's own account of why each file is in the program (`tsc --explainFiles`), over the whole project.
import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import path from 'node:path'
import { test } from 'node:test'
import { listFiles } from '../list-files.ts'
import { runCommand } from '../run-command.ts'
import { moduleReferences } from './module-references.ts'

const root = path.dirname(path.dirname(import.meta.dirname))

test('the scanner finds the imports that the compiler finds', async () => {
  const compiler = path.join(root, 'node_modules/typescript/bin/tsc')
  const args = [compiler, '-p', 'tsconfig.json', '--explainFiles', '--pretty', 'false']
  const { output } = await runCommand(process.execPath, args, { cwd: root, timeoutMs: 120_000 })
  const byCompiler = new Set<string>()
  for (const [, specifier, file] of output.matchAll(
    /Imported via ["'](.+?)["'] from file '((?:packages|apps)\/.+?)'/g,
  )) {
    byCompiler.add(`${file} → ${specifier}`)
  }
  assert.ok(byCompiler.size > 100, `the compiler told of ${byCompiler.size} imports only`)

  const byScanner = new Set<string>()
  const folders = await Promise.all(['packages', 'apps'].map((folder) => listFiles(root, folder)))
  for (const file of folders.flat().filter((name) => name.endsWith('.ts'))) {
    for (const { specifier, kind } of moduleReferences(readFileSync(path.join(root, file), 'utf8'))) {
      // A worker's URL is no import to the compiler, and Node's modules are one file to it.
      if (kind !== 'url' && specifier !== null && !specifier.startsWith('node:'))
        byScanner.add(`${file} → ${specifier}`)
    }
  }
  const unseen = byCompiler.difference(byScanner)
  // Packages whose types are declared here are no files to the compiler; ours are.
  const invented = [...byScanner.difference(byCompiler)].filter((pair) => / → (\.|@debulk\/)/.test(pair))
  assert.deepEqual({ unseen: [...unseen], invented }, { unseen: [], invented: [] })
})
