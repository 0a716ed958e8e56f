import { existsSync, readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { containedWorks, type ContainedWork } from './contained-works.ts'

/** Licences that let their code be bundled into an Apache-2.0 program with notice given. */
const ACCEPTED = new Set(
  'MIT, ISC, BSD-2-Clause, BSD-3-Clause, 0BSD, Apache-2.0, Zlib, Unlicense, CC0-1.0, BlueOak-1.0.0, (MIT AND Zlib), WTFPL OR ISC'.split(
    ', ',
  ),
)
/**
 * Packages whose licence has no name of its own, by exact version, each read to its last word.
 * @lhncbc/ucum-lhc: BSD terms with notice, for its code and for the UCUM table it holds (docs/decisions/0013).
 */
const READ = new Set(['@lhncbc/ucum-lhc@7.1.10'])
/** Texts added by hand, for what brings none: licence-texts/README.md says where each is from. */
const TEXTS = path.join(import.meta.dirname, 'licence-texts')

type Manifest = { readonly name: string; readonly version: string; readonly license?: string }
type Notices = { readonly text: string; readonly problems: readonly string[] }

/**
 * The licence text of every package that has a file in the bundle, then of what those packages contain, and a problem
 * for each that may not be in it or whose licence is not known to its last word.
 */
export function thirdPartyNotices(root: string, inputs: readonly string[]): Notices {
  const folders = Array.from(new Set(inputs.flatMap((file) => packageFolder(root, file)))).sort()
  const packages = folders.map((folder) => noticeOf(path.join(root, folder)))
  const inside = folders.map((folder) => noticesInside(path.join(root, folder)))
  const containers = new Map<string, string[]>() // one text often stands for parts of several packages
  for (const { name, texts } of inside) {
    for (const text of texts) containers.set(text, [...(containers.get(text) ?? []), name])
  }
  const intro = 'This program contains the packages below, each under its own licence.\n'
  const parts = [...containers].map(([text, names]) => `Inside ${names.join(', ')}:\n\n${text}`)
  return {
    text: `${[intro, ...packages.map(({ text }) => text), ...parts].join(`\n${'-'.repeat(80)}\n\n`)}\n`,
    problems: [...packages, ...inside].flatMap(({ problems }) => problems),
  }
}

/** The nearest folder above a file in node_modules whose package.json has a name and a version. */
function packageFolder(root: string, file: string): string[] {
  const at = file.lastIndexOf('node_modules/')
  if (at < 0) return []
  const inside = file.slice(at + 'node_modules/'.length).split('/')
  const name = inside.slice(0, inside[0]?.startsWith('@') ? 2 : 1).join('/')
  const folder = `${file.slice(0, at)}node_modules/${name}`
  return existsSync(path.join(root, folder, 'package.json')) ? [folder] : []
}

/** What a package contains besides its own code; a problem where nobody knows. */
function noticesInside(place: string): { name: string; texts: readonly string[]; problems: readonly string[] } {
  const { name, version } = manifestOf(place)
  const works = containedWorks[`${name}@${version}`]
  if (works) {
    const notices = works.map((work) => noticeOfWork(place, work))
    return { name, texts: notices.map(({ text }) => text), problems: notices.flatMap(({ problems }) => problems) }
  }
  const isKnownOtherwise = Object.keys(containedWorks).some((key) => key.slice(0, key.lastIndexOf('@')) === name)
  const isUnknown = isKnownOtherwise || bringsWebAssembly(place)
  const problem = `${name} ${version}: nobody has looked what it contains (scripts/build/contained-works.ts)`
  return { name, texts: [], problems: isUnknown ? [problem] : [] }
}

function noticeOf(place: string): Notices {
  const { name, version, license } = manifestOf(place)
  const title = `${name} ${version} (${license ?? 'no licence named'})`
  const byHand = path.join(TEXTS, `${name.replace('@', '').replace('/', '-')}.txt`)
  const named = readdirSync(place).filter((file) => /^(licen[cs]e|copying|notice)/i.test(file))
  const files = named.length > 0 ? named.sort().map((file) => path.join(place, file)) : [byHand].filter(existsSync)
  const problems = [
    ...(ACCEPTED.has(license ?? '') || READ.has(`${name}@${version}`)
      ? []
      : [`${title} may not be bundled without a decision`]),
    ...(files.length > 0 ? [] : [`${title} brings no licence text; add it as ${path.basename(byHand)}, by its README`]),
  ]
  return { text: [title, ...files.map((file) => readFileSync(file, 'utf8').trim())].join('\n\n'), problems }
}

function noticeOfWork(place: string, work: ContainedWork): Notices {
  if ('npm' in work) {
    const folder = installedFolder(place, work.npm)
    return folder === null ? { text: '', problems: [`${work.npm} is not installed beside ${place}`] } : noticeOf(folder)
  }
  const text = readFileSync(path.join(TEXTS, work.text), 'utf8').trim()
  return { text: `${work.title}\n\n${text}`, problems: [] }
}

/** Where an import of a package inside `place` would find it. */
function installedFolder(place: string, name: string): string | null {
  for (let at = place; ; at = path.dirname(at)) {
    const folder = path.join(at, 'node_modules', name)
    if (existsSync(path.join(folder, 'package.json'))) return folder
    if (at === path.dirname(at)) return null
  }
}

function bringsWebAssembly(place: string): boolean {
  const files = readdirSync(place, { recursive: true, encoding: 'utf8' })
  return files.some((file) => file.endsWith('.wasm') && !file.split(path.sep).includes('node_modules'))
}

const manifestOf = (place: string) => JSON.parse(readFileSync(path.join(place, 'package.json'), 'utf8')) as Manifest
