import { copyFile } from 'node:fs/promises'
import { isBuiltin } from 'node:module'
import path from 'node:path'
import { build as esbuild, type BuildOptions, type Metafile } from 'esbuild'
import { filesBeside } from './files-beside.ts'

const REQUIRE =
  "import { createRequire as makeRequire } from 'node:module';const require = makeRequire(import.meta.url);"

/**
 * Bundles a program for Node as modules that lie side by side in `outdir`, the entry as main.js, with the workers, data
 * files and WebAssembly that the code names. What is imported on demand stays a file of its own.
 */
export async function bundle(root: string, entry: string, outdir: string): Promise<Metafile> {
  const beside = filesBeside(root)
  const options = {
    absWorkingDir: root,
    outdir,
    bundle: true,
    splitting: true,
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
    inject: [path.join(import.meta.dirname, 'place-of-bundle.mjs')],
    external: ['canvas'], // linkedom asks for it and does without
    metafile: true,
    logLevel: 'silent',
    plugins: [beside.plugin],
  } satisfies BuildOptions
  const entryPoints = () => ({ main: entry, ...Object.fromEntries(beside.workers) })
  let known: number
  let trial: Metafile
  do {
    known = beside.workers.size // workers are found while bundling, and are entries of their own
    trial = (await esbuild({ ...options, entryPoints: entryPoints(), write: false })).metafile
  } while (beside.workers.size > known)
  const banner = usesRequire(trial) ? { js: REQUIRE } : {}
  const { metafile } = await esbuild({ ...options, entryPoints: entryPoints(), banner })
  for (const [name, file] of beside.copies) await copyFile(file, path.join(outdir, name))
  return metafile
}

/** CommonJS packages ask for Node's own modules with require, which modules do not have. */
function usesRequire(metafile: Metafile): boolean {
  return Object.values(metafile.outputs).some((output) =>
    output.imports.some(({ kind, external, path }) => kind === 'require-call' && external && isBuiltin(path)),
  )
}
