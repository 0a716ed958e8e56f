import { existsSync } from 'node:fs'
import { readdir, readFile } from 'node:fs/promises'
import path from 'node:path'

/** Licences that let their code be bundled into an Apache-2.0 program with notice given. */
const ACCEPTED = new Set(
  'MIT, ISC, BSD-2-Clause, BSD-3-Clause, 0BSD, Apache-2.0, Zlib, Unlicense, CC0-1.0, BlueOak-1.0.0, (MIT AND Zlib)'.split(
    ', ',
  ),
)

type Manifest = { readonly name?: string; readonly version?: string; readonly license?: string }
type Notices = { readonly text: string; readonly problems: readonly string[] }

/** The licence text of every package that has a file in the bundle, and a problem for each that may not be in it. */
export async function thirdPartyNotices(root: string, inputs: readonly string[]): Promise<Notices> {
  const folders = Array.from(new Set(inputs.flatMap((file) => packageFolder(root, file)))).sort()
  const entries = await Promise.all(folders.map((folder) => noticeOf(root, folder)))
  const intro = 'This program contains the packages below, each under its own licence.\n'
  return {
    text: [intro, ...entries.map(({ text }) => text)].join(`\n${'-'.repeat(80)}\n\n`),
    problems: entries.flatMap(({ problem }) => (problem === null ? [] : [problem])),
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

async function noticeOf(root: string, folder: string): Promise<{ text: string; problem: string | null }> {
  const place = path.join(root, folder)
  const manifest = JSON.parse(await readFile(path.join(place, 'package.json'), 'utf8')) as Manifest
  const title = `${manifest.name} ${manifest.version} (${manifest.license ?? 'no licence named'})`
  const files = (await readdir(place)).filter((file) => /^(licen[cs]e|copying|notice)/i.test(file)).sort()
  const texts = await Promise.all(files.map((file) => readFile(path.join(place, file), 'utf8')))
  const text = [title, ...texts.map((one) => one.trim())].join('\n\n')
  if (!ACCEPTED.has(manifest.license ?? '')) return { text, problem: `${title} may not be bundled without a decision` }
  return { text, problem: null }
}
