/** Holds every relative link in the project's Markdown, anchors included, against what is there. */
import { existsSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { listFiles } from './list-files.ts'
import { withoutCode } from './markdown/code-blocks.ts'
import { reportProblems } from './report-problems.ts'

export async function checkLinks(root: string): Promise<string[]> {
  const pages = (await listFiles(root)).filter((file) => file.endsWith('.md'))
  return pages.flatMap((page) => linksOf(root, page).flatMap((link) => problemWith(root, page, link)))
}

type Link = { readonly target: string; readonly line: number }

function linksOf(root: string, page: string): Link[] {
  const lines = withoutCode(readFileSync(path.join(root, page), 'utf8')).split('\n')
  return lines.flatMap((text, i) => {
    const inline = [...text.matchAll(/\]\(\s*<?([^)\s>]+)>?(?:\s+"[^"]*")?\s*\)/g)]
    const named = [...text.matchAll(/^\s*\[[^\]]+\]:\s+<?(\S+?)>?\s*$/g)]
    const html = [...text.matchAll(/\b(?:src|href)="([^"]+)"/g)]
    return [...inline, ...named, ...html].map((match) => ({ target: match[1] ?? '', line: i + 1 }))
  })
}

function problemWith(root: string, page: string, { target, line }: Link): string[] {
  if (/^[a-z][a-z0-9+.-]*:/i.test(target)) return [] // another site: not ours to hold
  const [file = '', anchor] = target.split('#')
  const place = file === '' ? page : path.posix.join(path.posix.dirname(page), decodeURIComponent(file))
  const isOutside = place.startsWith('..') || file.startsWith('/')
  if (isOutside || !existsSync(path.join(root, place))) return [`${page}:${line}: ${target} does not exist`]
  if (anchor === undefined || !place.endsWith('.md') || anchorsOf(root, place).has(anchor)) return []
  return [`${page}:${line}: ${place} has no heading #${anchor}`]
}

/** As GitHub makes them: lower case, punctuation dropped, spaces to hyphens, repeats numbered. */
function anchorsOf(root: string, page: string): Set<string> {
  const anchors = new Set<string>()
  for (const match of withoutCode(readFileSync(path.join(root, page), 'utf8')).matchAll(/^#{1,6}\s+(.+?)\s*#*$/gm)) {
    const words = (match[1] ?? '').toLowerCase().replaceAll(/[^\p{L}\p{N}\s_-]/gu, '')
    const base = words.trim().replaceAll(/\s/g, '-')
    let anchor = base
    for (let n = 1; anchors.has(anchor); n++) anchor = `${base}-${n}`
    anchors.add(anchor)
  }
  return anchors
}

if (import.meta.main) reportProblems(await checkLinks(process.cwd()))
