/** Names that say nothing about what a file holds (conventions: name the idea, or put it beside its one user). */
import { readFile } from 'node:fs/promises'
import path from 'node:path'
import { listFiles } from './list-files.ts'
import { reportProblems } from './report-problems.ts'

const CODE_FOLDERS = ['packages', 'apps', 'scripts', 'validation', 'e2e']
const SAYS_NOTHING = /^(utils?|helpers?|common|misc|shared|lib|types|index|manager|service)$/i
const OLD_AND_NEW = /(^|[-.])(legacy|v2|old|new|copy|backup|tmp|temp)$/i
const AT_ROOT = new Set(
  [
    'package.json package-lock.json tsconfig.json tsconfig.base.json tsconfig.pure.json',
    'README.md ARCHITECTURE.md CONTRIBUTING.md CHANGELOG.md LICENSE',
    '.oxlintrc.json .oxfmtrc.json .npmrc .gitignore .gitattributes .editorconfig',
  ].flatMap((names) => names.split(' ')),
)

export async function checkFileNames(root: string): Promise<string[]> {
  const all = await listFiles(root)
  const code = all.filter((file) => CODE_FOLDERS.some((folder) => file.startsWith(`${folder}/`)))
  const strays = all.filter((file) => !file.includes('/') && !AT_ROOT.has(file))
  const stray = strays.map(
    (file) => `${file}: a scratch file at the root, or a kind of file check-file-names.ts does not know`,
  )
  const unfinished = await Promise.all(
    code.filter((file) => /\.(ts|mjs)$/.test(file)).map((file) => unfinishedIn(root, file)),
  )
  return [...code.flatMap(problemsOf), ...stray, ...unfinished.flat()]
}

function problemsOf(file: string): string[] {
  const parts = file.split('/')
  const stem = path.posix.basename(file).split('.')[0] ?? ''
  const nothing = [...parts.slice(0, -1), stem].filter((name) => SAYS_NOTHING.test(name))
  const dated = OLD_AND_NEW.test(stem) ? [stem] : []
  const isCode = /\.(ts|tsx|mjs)$/.test(file)
  const cased = isCode && !/^[a-z0-9-]+$/.test(stem) ? [`${file}: file names are lower case with hyphens`] : []
  return [...[...nothing, ...dated].map((name) => `${file}: "${name}" does not say what it holds`), ...cased]
}

/** Unfinished work is not kept in comments. */
async function unfinishedIn(root: string, file: string): Promise<string[]> {
  const lines = (await readFile(path.join(root, file), 'utf8')).split('\n')
  return lines.flatMap((line, i) =>
    /(\/\/|\/?\*).*\b(TODO|FIXME|XXX|HACK)\b|@ts-(ignore|nocheck)/.test(line) &&
    !file.startsWith('scripts/check-file-names')
      ? [`${file}:${i + 1}: finish it, or write it into the issue tracker: ${line.trim().slice(0, 60)}`]
      : [],
  )
}

if (import.meta.main) reportProblems(await checkFileNames(process.cwd()))
