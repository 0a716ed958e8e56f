/**
 * `npm run build`: the command line as compiled JavaScript in apps/cli/dist, with the notices of what it contains, and
 * the packages that other programs may build on, in packages/<name>/dist.
 */
import { copyFile, mkdir, readdir, rm, writeFile } from 'node:fs/promises'
import path from 'node:path'
import type { BuildFailure, Metafile } from 'esbuild'
import { buildPackages } from './build/build-packages.ts'
import { bundle } from './build/bundle.ts'
import { inputsOf, writeBuildRecord } from './build/build-record.ts'
import { thirdPartyNotices } from './build/third-party-notices.ts'
import { reportProblems } from './report-problems.ts'

const APP = 'apps/cli'
const ENTRY = `${APP}/src/debulk.ts`
const DIST = `${APP}/dist`
const SCHEMAS = 'packages/contract/schemas'

/** Compiled code is kept between runs, so that a cold start reads it instead of compiling it. */
const LAUNCHER = `import { enableCompileCache } from 'node:module'
import { homedir } from 'node:os'
import { join } from 'node:path'
enableCompileCache(join(process.env.XDG_CACHE_HOME || join(homedir(), '.cache'), 'debulk', 'compiled'))
await import('./main.js')
`

/** Returns what is wrong, empty when all is built. */
export async function build(root: string): Promise<string[]> {
  return [...(await buildCommandLine(root)), ...(await buildPackages(root))]
}

/** Replaces the last bundle only when the new one is whole. */
async function buildCommandLine(root: string): Promise<string[]> {
  const fresh = path.join(root, '.cache', 'dist')
  await rm(fresh, { recursive: true, force: true })
  await mkdir(fresh, { recursive: true })
  let metafile: Metafile
  try {
    metafile = await bundle(root, ENTRY, fresh)
  } catch (error) {
    return problemsOf(error)
  }
  const notices = thirdPartyNotices(root, Object.keys(metafile.inputs))
  if (notices.problems.length > 0) return [...notices.problems]
  await writeFile(path.join(fresh, 'debulk.js'), LAUNCHER)
  await writeFile(path.join(fresh, 'THIRD-PARTY-NOTICES.txt'), notices.text)
  await copyFile(path.join(root, 'LICENSE'), path.join(fresh, 'LICENSE'))
  // flat like the rest: measure-output.schema.json and its siblings
  for (const file of await readdir(path.join(root, SCHEMAS)))
    await copyFile(path.join(root, SCHEMAS, file), path.join(fresh, file))
  await rm(path.join(root, DIST), { recursive: true, force: true })
  await mkdir(path.join(root, DIST))
  for (const file of await readdir(fresh)) await copyFile(path.join(fresh, file), path.join(root, DIST, file))
  writeBuildRecord(root, inputsOf(metafile))
  return []
}

/** What the bundler could not do, file by file; anything else is a bug and thrown on. */
function problemsOf(error: unknown): string[] {
  if (!(error instanceof Error) || !('errors' in error) || !Array.isArray(error.errors)) throw error
  const { errors } = error as BuildFailure
  return errors.map(({ location, text }) => `${location?.file ?? 'bundle'}:${location?.line ?? 0}: ${text}`)
}

if (import.meta.main) {
  const began = performance.now()
  reportProblems(await build(process.cwd()))
  process.stdout.write(`${DIST} and packages/*/dist in ${((performance.now() - began) / 1000).toFixed(1)} s\n`)
}
