import { existsSync, readFileSync } from 'node:fs'
import { mkdir, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { listFiles } from './list-files.ts'

/** What a generator writes: its text by path from the root. */
export type GeneratedFiles = ReadonlyMap<string, string>
type Generator = { readonly generate: (root: string) => Promise<GeneratedFiles> }

/** All that the scripts named generate-*.ts would write, each of which exports `generate`. */
export async function generatedFiles(root: string): Promise<GeneratedFiles> {
  const scripts = (await listFiles(root, 'scripts')).filter((file) =>
    /^scripts\/generate-[^/]+(?<!\.test)\.ts$/.test(file),
  )
  const written = await Promise.all(
    scripts.map(async (script) => {
      const generator = (await import(path.join(root, script))) as Generator
      return [...(await generator.generate(root))]
    }),
  )
  return new Map(written.flat())
}

/** The files in git that differ from what their generator writes now. */
export async function staleFiles(root: string): Promise<string[]> {
  const stale = [...(await generatedFiles(root))].filter(([file, text]) => {
    const place = path.join(root, file)
    return !existsSync(place) || readFileSync(place, 'utf8') !== text
  })
  return stale.map(([file]) => `${file} is stale: run "npm run generate" and commit what it changes`)
}

export async function writeGenerated(root: string): Promise<string[]> {
  const files = await generatedFiles(root)
  for (const [file, text] of files) {
    await mkdir(path.dirname(path.join(root, file)), { recursive: true })
    await writeFile(path.join(root, file), text)
  }
  return [...files.keys()]
}
