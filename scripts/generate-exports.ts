import { readFile } from 'node:fs/promises'
import path from 'node:path'
import type { GeneratedFiles } from './generated-files.ts'
import { listFiles } from './list-files.ts'
import { publishedPackages } from './published-packages.ts'

const introduction = `<!-- Written by scripts/generate-exports.ts (npm run generate); not edited by hand. -->

# What the packages export

Six packages work without the command line: the pure core (quantity, statistics, imaging, clinical), and what reads and
writes files for it (contract, interop). They are compiled ES modules with their types, for Node 24 or later and for
bundlers; the core needs nothing of Node, nor types of it. No registry has them yet: make them in a checkout, and install
the tarballs together with those they need.

    npm run build
    npm pack ./packages/quantity/dist ./packages/imaging/dist --pack-destination ../my-program
    cd ../my-program
    npm install ./debulk-quantity-0.1.0.tgz ./debulk-imaging-0.1.0.tgz

Import a file by its name, \`@debulk/<package>/<file>\`. Shapes, axis order, units, cost and source stand in the comment of
each, and come along in the types. The README of each package has an example.`

const declaration = /(?:\/\*\*((?:(?!\*\/)[\s\S])*)\*\/\s*)?^export (?:async )?(function|const|type|class) (\w+)/gm

/** One page of what they export: import path, name, kind, and the first sentence of its own comment. */
export async function generate(root: string): Promise<GeneratedFiles> {
  const sections = await Promise.all(publishedPackages.map((name) => section(root, name)))
  return new Map([['docs/exports.md', `${[introduction, ...sections].join('\n\n')}\n`]])
}

async function section(root: string, name: string): Promise<string> {
  const files = await exportingFiles(root, name)
  const entries = await Promise.all(
    files.map(async (file) => {
      const names = exportsOf(await readFile(path.join(root, file), 'utf8'))
      const specifier = `@debulk/${name}/${file.replace(/^.*?\/src\//, '').replace(/\.ts$/, '')}`
      return names.length === 0 ? '' : [`- [\`${specifier}\`](../${file})`, ...names].join('\n')
    }),
  )
  const manifest = JSON.parse(await readFile(path.join(root, `packages/${name}/package.json`), 'utf8')) as Manifest
  const needed = Object.keys(manifest.dependencies).map((each) => `\`${each}\``)
  const about = `[Its README](../packages/${name}/README.md). Needs ${needed.length === 0 ? 'no other package' : needed.join(', ')}.`
  return [`## ${name}`, about, entries.filter((entry) => entry !== '').join('\n')].join('\n\n')
}

type Manifest = { readonly dependencies: Readonly<Record<string, string>> }

/** Lines for the exports of one file. */
export const exportsOf = (text: string): string[] =>
  declarationsOf(text).map(({ name, kind, says }) => `  - \`${name}\` (${kind})${says === '' ? '' : `: ${says}`}`)

/** The exports of one file without a sentence of their own, by name. */
export const undocumentedIn = (text: string): string[] =>
  declarationsOf(text).flatMap(({ name, says }) => (says === '' ? [name] : []))

/** An export of the published packages that says nothing of itself, as a problem each. */
export async function undocumentedExports(root: string): Promise<string[]> {
  const files = (await Promise.all(publishedPackages.map((name) => exportingFiles(root, name)))).flat()
  const found = await Promise.all(
    files.map(async (file) => {
      const names = undocumentedIn(await readFile(path.join(root, file), 'utf8'))
      return names.map((name) => `${file}: \`${name}\` has no comment; others build on it, so say what it is`)
    }),
  )
  return found.flat()
}

const exportingFiles = async (root: string, name: string): Promise<string[]> =>
  (await listFiles(root, `packages/${name}/src`)).filter(
    (file) => /(?<!\.test|\.d)\.ts$/.test(file) && !/\/(internal|generated)\//.test(file),
  )

function declarationsOf(text: string): { name: string; kind: string; says: string }[] {
  return [...text.matchAll(declaration)].map(([, comment, kind, name]) => ({
    name: name ?? '',
    kind: kind ?? '',
    says: firstSentence(comment ?? ''),
  }))
}

function firstSentence(comment: string): string {
  const words = comment.replaceAll(/^\s*\* ?/gm, '').split('@')[0] ?? ''
  const line = words.replaceAll(/\s+/g, ' ').trim()
  return /^.*?[.](?= [A-Z“]|$)/.exec(line)?.[0] ?? line
}
