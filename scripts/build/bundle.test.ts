import assert from 'node:assert/strict'
import { execFileSync } from 'node:child_process'
import { existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { test } from 'node:test'
import { bundle } from './bundle.ts'

/** A program that uses every way in which code names another file. Each prints what it found. */
const program = {
  'src/main.ts': `
    import { Worker } from 'node:worker_threads'
    import { readFileSync } from 'node:fs'
    import asset from 'needs-a-file'
    const worker = new Worker(new URL('./deep/echo-worker.ts', import.meta.url))
    const fromWorker = await new Promise((resolve) => worker.once('message', resolve))
    const table = readFileSync(new URL('../tables/numbers.bin', import.meta.url), 'utf8')
    const { late }: { late: string } = await import('./late.ts')
    console.log(JSON.stringify({ fromWorker, table, late, asset: asset(), text: 'отчёт' }))
  `,
  'src/deep/echo-worker.ts': `
    import { parentPort } from 'node:worker_threads'
    import { late } from '../late.ts'
    parentPort?.postMessage('worker saw ' + late)
  `,
  'src/late.ts': `export const late = 'loaded on demand'`,
  'tables/numbers.bin': '1 2 3',
  'node_modules/needs-a-file/package.json': '{ "name": "needs-a-file", "version": "1.0.0", "license": "MIT" }',
  'node_modules/needs-a-file/index.js': `
    const fs = require('fs')
    module.exports = () => fs.readFileSync(__dirname + '/' + "codec.wasm", 'utf8')
  `,
  'node_modules/needs-a-file/codec.wasm': 'not really',
}

test('a bundle finds its workers, tables, codecs and late modules when moved elsewhere', async () => {
  const folder = mkdtempSync(path.join(tmpdir(), 'bundle-'))
  try {
    for (const [file, text] of Object.entries(program)) {
      mkdirSync(path.dirname(path.join(folder, 'project', file)), { recursive: true })
      writeFileSync(path.join(folder, 'project', file), text)
    }
    const out = path.join(folder, 'out')
    await bundle(path.join(folder, 'project'), 'src/main.ts', out)
    writeFileSync(path.join(out, 'package.json'), '{ "type": "module" }')
    rmSync(path.join(folder, 'project'), { recursive: true })
    const printed = execFileSync(process.execPath, [path.join(out, 'main.js')], { encoding: 'utf8' })
    assert.deepEqual(JSON.parse(printed), {
      fromWorker: 'worker saw loaded on demand',
      table: '1 2 3',
      late: 'loaded on demand',
      asset: 'not really',
      text: 'отчёт',
    })
    assert.ok(existsSync(path.join(out, 'echo-worker.js')))
    assert.ok(
      readdirSync(out).some((name) => name.startsWith('late-')),
      'what is imported on demand is a file of its own',
    )
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
})
