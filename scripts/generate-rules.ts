import { readFile } from 'node:fs/promises'
import path from 'node:path'
import type { GeneratedFiles } from './generated-files.ts'
import { listFiles } from './list-files.ts'

export type SourcedRule = { readonly name: string; readonly says: string; readonly sources: readonly string[] }

const PAGE = 'docs/rules.md'

/** One page of every rule and kernel with the source it cites, from the `@source` tags of the packages. */
export async function generate(root: string): Promise<GeneratedFiles> {
  const files = (await listFiles(root, 'packages')).filter((file) => /(?<!\.test)\.ts$/.test(file))
  const sections: string[] = []
  let last = ''
  for (const file of files) {
    const rules = sourcedRules(await readFile(path.join(root, file), 'utf8'))
    if (rules.length === 0) continue
    const owner = file.split('/')[1] ?? ''
    if (owner !== last) sections.push(`## ${owner}`)
    last = owner
    sections.push(...rules.map((rule) => entry(file, rule)))
  }
  const head = [
    '<!-- Written by scripts/generate-rules.ts (npm run generate); not edited by hand. -->',
    '# Rules and their sources',
    'Every rule and kernel that cites where it comes from: what it does, and the source it names in its own comment.',
  ]
  return new Map([[PAGE, `${[...head, ...sections].join('\n\n')}\n`]])
}

function entry(file: string, { name, says, sources }: SourcedRule): string {
  const title = `- **[${name}](../${file})**${says === '' ? '' : `: ${says}`}`
  return [title, ...sources.map((source) => `  - ${source}`)].join('\n')
}

/** The commented things of a TypeScript file that name a source. */
export function sourcedRules(text: string): SourcedRule[] {
  return [...text.matchAll(/\/\*\*([\s\S]*?)\*\//g)].flatMap((match) => {
    const words = (match[1] ?? '').replaceAll(/^\s*\* ?/gm, '').trim()
    if (!words.includes('@source')) return []
    const parts = words.split(/(?=@(?:source|param|returns|throws|example|see|template)\b)/)
    const says = parts[0]?.startsWith('@') ? '' : (parts[0] ?? '')
    const tags = parts.filter((part) => part.startsWith('@source'))
    const sources = tags.map((tag) => inOneLine(tag.slice('@source'.length)))
    const name = declaredAfter(text.slice(match.index + match[0].length))
    return [{ name, says: firstSentence(inOneLine(says)), sources }]
  })
}

function declaredAfter(text: string): string {
  const declaration =
    /^\s*(?:export\s+)?(?:async\s+)?(?:readonly\s+)?(?:function\*?|const|class|type|interface)?\s*([\w$']+)/
  return declaration.exec(text)?.[1] ?? 'unnamed'
}

function firstSentence(text: string): string {
  return /^.*?\.(?=\s|$)/.exec(text)?.[0] ?? text
}

function inOneLine(text: string): string {
  return text.replaceAll(/\s+/g, ' ').trim()
}
