import { copyFile, cp, mkdir, readFile, rm, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { listFiles } from '../list-files.ts'
import { publishedPackages } from '../published-packages.ts'
import { runCommand } from '../run-command.ts'

const ENGINES = { node: '>=24' } // imports JSON without a warning
const COMPILED = { types: './*.d.ts', default: './*.js' }
const SCHEMAS = 'packages/contract/schemas'

/**
 * Compiles the published packages, each into a folder that npm can pack: packages/<name>/dist. Returns what is wrong,
 * empty when all stand; replaces the last ones only when the new ones are whole. Inside the workspace nobody reads them.
 */
export async function buildPackages(root: string): Promise<string[]> {
  const fresh = path.join(root, '.cache', 'packages')
  await rm(fresh, { recursive: true, force: true })
  await mkdir(fresh, { recursive: true })
  const files = await Promise.all(publishedPackages.map((name) => sourcesOf(root, name)))
  const config = {
    extends: '../../tsconfig.base.json',
    compilerOptions: {
      lib: ['ES2024'],
      types: ['node'],
      noEmit: false,
      noEmitOnError: true,
      declaration: true,
      rewriteRelativeImportExtensions: true,
      rootDir: '../../packages',
      outDir: 'compiled',
    },
    files: files.flat().map((file) => `../../${file}`),
  }
  await writeFile(path.join(fresh, 'tsconfig.json'), JSON.stringify(config))
  const compiler = path.join(root, 'node_modules/typescript/bin/tsc')
  const { code, output } = await runCommand(process.execPath, [compiler, '-p', fresh, '--pretty', 'false'], {
    cwd: root,
    timeoutMs: 120_000,
  })
  if (code !== 0) return output.trim().split('\n')
  for (const name of publishedPackages) {
    const compiled = path.join(fresh, 'compiled', name, 'src')
    const dist = path.join(root, 'packages', name, 'dist')
    await writeFile(path.join(compiled, 'package.json'), await publishedManifest(root, name))
    await writeFile(path.join(compiled, 'README.md'), await publishedReadme(root, name))
    await copyFile(path.join(root, 'LICENSE'), path.join(compiled, 'LICENSE'))
    if (name === 'contract') await cp(path.join(root, SCHEMAS), path.join(compiled, 'schemas'), { recursive: true })
    await rm(dist, { recursive: true, force: true })
    await cp(compiled, dist, { recursive: true })
  }
  return []
}

/** Without tests and what only they use; what the rest imports comes along by itself. */
async function sourcesOf(root: string, name: string): Promise<string[]> {
  const all = await listFiles(root, `packages/${name}/src`)
  return all.filter((file) => file.endsWith('.ts') && !file.endsWith('.test.ts') && !file.includes('/internal/'))
}

type Manifest = {
  readonly name: string
  readonly version: string
  readonly description: string
  readonly license: string
  readonly exports: Readonly<Record<string, string | null>>
  readonly dependencies: Readonly<Record<string, string>>
}

async function publishedManifest(root: string, folder: string): Promise<string> {
  const text = await readFile(path.join(root, 'packages', folder, 'package.json'), 'utf8')
  const { name, version, description, license, ...rest } = JSON.parse(text) as Manifest
  const exports = Object.fromEntries(
    Object.entries(rest.exports)
      .filter(([, target]) => !target?.startsWith('./test/'))
      .map(([pattern, target]) => [pattern, target === './src/*.ts' ? COMPILED : target]),
  )
  const { dependencies } = rest
  const published = { name, version, description, license, type: 'module', exports, engines: ENGINES, dependencies }
  return `${JSON.stringify(published, null, 2)}\n`
}

/** Links into the repository lead nowhere from an installed package; their words stay. */
async function publishedReadme(root: string, name: string): Promise<string> {
  const text = await readFile(path.join(root, 'packages', name, 'README.md'), 'utf8')
  return text.replaceAll(/\[([^\]]+)\]\(\.\.\/[^)]*\)/g, '$1')
}
