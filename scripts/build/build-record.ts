import { mkdirSync, statSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import type { Metafile } from 'esbuild'

/** The project's own files that went into a bundle. */
export function inputsOf(metafile: Metafile): string[] {
  return Object.keys(metafile.inputs).filter((file) => !file.startsWith('node_modules/') && !file.includes(':'))
}

/** Sizes and times of those files, by which apps/cli/bin/debulk.mjs tells whether the bundle is still theirs. */
export function writeBuildRecord(root: string, files: readonly string[]): void {
  const seen = files.map((file) => {
    const { size, mtimeMs } = statSync(path.join(root, file))
    return [file, size, mtimeMs]
  })
  mkdirSync(path.join(root, '.cache'), { recursive: true })
  writeFileSync(path.join(root, '.cache', 'cli-build.json'), JSON.stringify(seen))
}
