import { readFile } from 'node:fs/promises'
import path from 'node:path'
import type { GeneratedFiles } from './generated-files.ts'
import { listFiles } from './list-files.ts'

/** The packages that other programs may build on; the rest serves the command line. */
const core = ['quantity', 'statistics', 'imaging', 'clinical']
const declaration = /(?:\/\*\*((?:(?!\*\/)[\s\S])*)\*\/\s*)?^export (?:async )?(function|const|type|class) (\w+)/gm

/** One page of what the core packages export: import path, name, kind, and the first sentence of its own comment. */
export async function generate(root: string): Promise<GeneratedFiles> {
  const sections = await Promise.all(core.map((name) => section(root, name)))
  const head = [
    '<!-- Written by scripts/generate-exports.ts (npm run generate); not edited by hand. -->',
    '# What the core packages export',
    'Import a file by its name, `@debulk/<package>/<file>`. Shapes, axis order, units, cost and source stand in the comment of each.',
  ]
  return new Map([['docs/exports.md', `${[...head, ...sections].join('\n\n')}\n`]])
}

async function section(root: string, name: string): Promise<string> {
  const files = (await listFiles(root, `packages/${name}/src`)).filter(
    (file) => /(?<!\.test)\.ts$/.test(file) && !/\/(internal|generated)\//.test(file),
  )
  const entries = await Promise.all(
    files.map(async (file) => {
      const names = exportsOf(await readFile(path.join(root, file), 'utf8'))
      const specifier = `@debulk/${name}/${file.replace(/^.*?\/src\//, '').replace(/\.ts$/, '')}`
      return names.length === 0 ? '' : [`- [\`${specifier}\`](../${file})`, ...names].join('\n')
    }),
  )
  return [`## ${name}`, entries.filter((entry) => entry !== '').join('\n')].join('\n\n')
}

/** Lines for the exports of one file. */
export function exportsOf(text: string): string[] {
  return [...text.matchAll(declaration)].map(([, comment, kind, name]) => {
    const says = firstSentence(comment ?? '')
    return `  - \`${name}\` (${kind})${says === '' ? '' : `: ${says}`}`
  })
}

function firstSentence(comment: string): string {
  const words = comment.replaceAll(/^\s*\* ?/gm, '').split('@')[0] ?? ''
  const line = words.replaceAll(/\s+/g, ' ').trim()
  return /^.*?[.](?= [A-Z“]|$)/.exec(line)?.[0] ?? line
}
