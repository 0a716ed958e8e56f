/** `npm run build`: the command line as compiled JavaScript in apps/cli/dist, with the notices of what it contains. */
import { copyFile, mkdir, readdir, rm, writeFile } from 'node:fs/promises'
import { isBuiltin } from 'node:module'
import path from 'node:path'
import { build as esbuild, type BuildFailure, type BuildOptions, type Metafile } from 'esbuild'
import { filesBeside } from './build/files-beside.ts'
import { inputsOf, writeBuildRecord } from './build/build-record.ts'
import { thirdPartyNotices } from './build/third-party-notices.ts'
import { reportProblems } from './report-problems.ts'

const APP = 'apps/cli'
const ENTRY = `${APP}/src/debulk.ts`
const DIST = `${APP}/dist`

/** Compiled code is kept between runs, so that a cold start reads it instead of compiling it. */
const LAUNCHER = `import { enableCompileCache } from 'node:module'
import { homedir } from 'node:os'
import { join } from 'node:path'
enableCompileCache(join(process.env.XDG_CACHE_HOME || join(homedir(), '.cache'), 'debulk', 'compiled'))
await import('./main.js')
`

/** Returns what is wrong, empty when the bundle stands. Replaces the last bundle only when the new one is whole. */
export async function build(root: string): Promise<string[]> {
  const fresh = path.join(root, '.cache', 'dist')
  await rm(fresh, { recursive: true, force: true })
  await mkdir(fresh, { recursive: true })
  let metafile: Metafile
  try {
    metafile = await bundle(root, fresh)
  } catch (error) {
    return problemsOf(error)
  }
  const notices = await thirdPartyNotices(root, Object.keys(metafile.inputs))
  if (notices.problems.length > 0) return [...notices.problems]
  await writeFile(path.join(fresh, 'debulk.js'), LAUNCHER)
  await writeFile(path.join(fresh, 'THIRD-PARTY-NOTICES.txt'), notices.text)
  await copyFile(path.join(root, 'LICENSE'), path.join(fresh, 'LICENSE'))
  await rm(path.join(root, DIST), { recursive: true, force: true })
  await mkdir(path.join(root, DIST))
  for (const file of await readdir(fresh)) await copyFile(path.join(fresh, file), path.join(root, DIST, file))
  writeBuildRecord(root, inputsOf(metafile))
  return []
}

async function bundle(root: string, outdir: string): Promise<Metafile> {
  const beside = filesBeside(root, outdir)
  const options = {
    absWorkingDir: root,
    outdir,
    bundle: true,
    splitting: true, // what is imported on demand stays a file of its own
    format: 'esm',
    platform: 'node',
    target: 'node24',
    charset: 'utf8',
    mainFields: ['module', 'main'],
    // All files lie side by side, so that a path relative to one of them holds wherever the code ends up.
    entryNames: '[name]',
    chunkNames: '[name]-[hash]',
    minifySyntax: true,
    minifyWhitespace: true,
    legalComments: 'none', // all licences stand in THIRD-PARTY-NOTICES.txt
    external: ['canvas'], // linkedom asks for it and does without
    metafile: true,
    logLevel: 'silent',
    plugins: [beside.plugin],
  } satisfies BuildOptions
  const entries = { main: ENTRY }
  let result = await esbuild({ ...options, entryPoints: entries })
  // Workers are found while bundling, and are entries of their own.
  for (let known = 0; beside.workers.size > known;) {
    known = beside.workers.size
    result = await esbuild({ ...options, entryPoints: { ...entries, ...Object.fromEntries(beside.workers) } })
  }
  if (!usesRequire(result.metafile)) return result.metafile
  const js = "import { createRequire as makeRequire } from 'node:module';const require = makeRequire(import.meta.url);"
  await rm(outdir, { recursive: true, force: true })
  const entryPoints = { ...entries, ...Object.fromEntries(beside.workers) }
  return (await esbuild({ ...options, entryPoints, banner: { js } })).metafile
}

/** What the bundler could not do, file by file; anything else is a bug and thrown on. */
function problemsOf(error: unknown): string[] {
  if (!(error instanceof Error) || !('errors' in error) || !Array.isArray(error.errors)) throw error
  const { errors } = error as BuildFailure
  return errors.map(({ location, text }) => `${location?.file ?? 'bundle'}:${location?.line ?? 0}: ${text}`)
}

/** CommonJS packages ask for Node's own modules with require, which modules do not have. */
function usesRequire(metafile: Metafile): boolean {
  return Object.values(metafile.outputs).some((output) =>
    output.imports.some(({ kind, external, path }) => kind === 'require-call' && external && isBuiltin(path)),
  )
}

if (import.meta.main) {
  const began = performance.now()
  reportProblems(await build(process.cwd()))
  process.stdout.write(`${DIST} in ${((performance.now() - began) / 1000).toFixed(1)} s\n`)
}
