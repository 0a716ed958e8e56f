// The commands of each guide, run in the order in which a person meets them.
import assert from 'node:assert/strict'
import { spawnSync } from 'node:child_process'
import { mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { test } from 'node:test'
import { fileURLToPath } from 'node:url'

const root = path.dirname(path.dirname(path.dirname(path.dirname(fileURLToPath(import.meta.url)))))
const guides = path.join(root, 'docs', 'guides')

for (const guide of readdirSync(guides).filter((name) => name.endsWith('.md'))) {
  test(`docs/guides/${guide}`, () => {
    const blocks = shellBlocks(readFileSync(path.join(guides, guide), 'utf8'))
    assert.notEqual(blocks.length, 0, 'a guide has commands')
    const folder = mkdtempSync(path.join(tmpdir(), 'debulk-guide-'))
    try {
      symlinkSync(path.join(root, 'node_modules'), path.join(folder, 'node_modules'))
      const script = blocks.map(({ line, text }) => `echo "== ${guide}:${line}"\n${text}`).join('\n')
      const env = {
        ...Object.fromEntries(Object.entries(process.env).filter(([name]) => !/^npm_/i.test(name))),
        PATH: [path.dirname(process.execPath), process.env['PATH']].join(path.delimiter),
        npm_config_offline: 'true', // npx must find debulk here, not somewhere else
      }
      const { status, stdout, stderr } = spawnSync('bash', ['-euo', 'pipefail', '-c', script], {
        cwd: folder,
        env,
        encoding: 'utf8',
        timeout: 280_000,
      })
      assert.equal(status, 0, `${stdout}\n${stderr}`)
    } finally {
      rmSync(folder, { recursive: true, force: true })
    }
  })
}

function shellBlocks(markdown: string): { line: number; text: string }[] {
  return [...markdown.matchAll(/^```sh\n([\s\S]*?)^```$/gm)].map((match) => ({
    line: markdown.slice(0, match.index).split('\n').length + 1,
    text: match[1] ?? '',
  }))
}
