import { existsSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import path from 'node:path'
import type { Plugin } from 'esbuild'

const URL_OF_FILE = /new URL\(\s*(['"])(\.{1,2}\/[^'"]+)\1\s*,\s*import\.meta\.url\s*,?\s*\)/g
const RESOLVED = /import\.meta\.resolve\(\s*(['"])([^'"]+)\1\s*\)/g

const WASM_NAMED = /["']([\w.-]+\.wasm)["']/g

/**
 * Files that code names by `new URL('./x', import.meta.url)` or `import.meta.resolve('package/x.wasm')` come along: a
 * TypeScript file becomes an entry of its own (a worker), anything else is copied. So does WebAssembly that a package
 * loads from its own folder. All end up beside the bundle.
 */
export function filesBeside(root: string) {
  /** Entry name → source file. */
  const workers = new Map<string, string>()
  /** Name beside the bundle → file to copy there. */
  const copies = new Map<string, string>()

  const bring = (file: string): string => {
    const name = path.basename(file)
    const stem = name.replace(/\.[cm]?[jt]s$/, '')
    if (stem !== name) {
      workers.set(stem, path.relative(root, file))
      return `${stem}.js`
    }
    copies.set(name, file)
    return name
  }

  const plugin: Plugin = {
    name: 'files-beside',
    setup(build) {
      build.onLoad({ filter: /[\\/]node_modules[\\/].*\.[cm]?js$/, namespace: 'file' }, async ({ path: source }) => {
        for (const [, name = ''] of (await readFile(source, 'utf8')).matchAll(WASM_NAMED)) {
          const file = path.join(path.dirname(source), name)
          if (existsSync(file)) bring(file)
        }
        return undefined
      })
      build.onLoad({ filter: /\.ts$/, namespace: 'file' }, async ({ path: source }) => {
        if (source.includes(`${path.sep}node_modules${path.sep}`)) return undefined
        const text = await readFile(source, 'utf8')
        if (!text.includes('import.meta')) return undefined
        const contents = text
          .replaceAll(URL_OF_FILE, (whole, _quote: string, relative: string) => {
            const file = path.resolve(path.dirname(source), relative)
            return existsSync(file) ? `new URL('./${bring(file)}', import.meta.url)` : whole
          })
          .replaceAll(RESOLVED, (_whole, _quote: string, specifier: string) => {
            const file = createRequire(source).resolve(specifier)
            return `new URL('./${bring(file)}', import.meta.url).href`
          })
        return { contents, loader: 'ts' }
      })
    },
  }
  return { plugin, workers, copies }
}
