import { existsSync, readFileSync } from 'node:fs'
import { readdir } from 'node:fs/promises'
import path from 'node:path'

export type Member = {
  /** As the import block names it: the folder's name. */
  readonly name: string
  readonly kind: 'package' | 'app'
  /** From the root, with forward slashes: packages/imaging. */
  readonly folder: string
  readonly npmName: string
  /** Apps are published as one bundle, so that all they need is needed only to build them. */
  readonly isBundled: boolean
  readonly version: string
  readonly dependencies: Readonly<Record<string, string>>
  readonly devDependencies: Readonly<Record<string, string>>
  readonly exports: Readonly<Record<string, string | null>>
}

type Manifest = {
  readonly name?: string
  readonly version?: string
  readonly private?: boolean
  readonly dependencies?: Record<string, string>
  readonly devDependencies?: Record<string, string>
  readonly exports?: Record<string, string | null>
}

/** The packages and apps that are here, as their package.json describes them. */
export async function readWorkspace(root: string): Promise<Member[]> {
  const kinds = [
    { parent: 'packages', kind: 'package' },
    { parent: 'apps', kind: 'app' },
  ] as const
  const members = await Promise.all(
    kinds.map(async ({ parent, kind }) => {
      const place = path.join(root, parent)
      if (!existsSync(place)) return []
      const entries = await readdir(place, { withFileTypes: true })
      const folders = entries.filter((entry) => entry.isDirectory())
      return folders.map((entry) => readMember(root, `${parent}/${entry.name}`, kind))
    }),
  )
  return members.flat()
}

function readMember(root: string, folder: string, kind: Member['kind']): Member {
  const manifest = readManifest(path.join(root, folder, 'package.json'))
  return {
    name: path.posix.basename(folder),
    kind,
    folder,
    npmName: manifest.name ?? '',
    isBundled: manifest.private !== true,
    version: manifest.version ?? '',
    dependencies: manifest.dependencies ?? {},
    devDependencies: manifest.devDependencies ?? {},
    exports: manifest.exports ?? {},
  }
}

function readManifest(file: string): Manifest {
  if (!existsSync(file)) return {}
  return JSON.parse(readFileSync(file, 'utf8')) as Manifest
}

/** Packages that only the root's package.json names: compilers, linters, a browser driver for tests. */
export function readTools(root: string): Set<string> {
  return new Set(Object.keys(readManifest(path.join(root, 'package.json')).devDependencies ?? {}))
}

/** The file an import of `@scope/name/subpath` reaches by the package's `exports`, or null when it is closed. */
export function exportedFile(member: Member, subpath: string): string | null {
  const wanted = subpath === '' ? '.' : `./${subpath}`
  // Node takes the pattern with the longest text before its star.
  const patterns = Object.keys(member.exports).sort((a, b) => b.indexOf('*') - a.indexOf('*'))
  for (const pattern of patterns) {
    const target = member.exports[pattern]
    const [head = '', tail = ''] = pattern.split('*')
    const matches = pattern.includes('*') ? wanted.startsWith(head) && wanted.endsWith(tail) : wanted === pattern
    if (!matches) continue
    if (typeof target !== 'string') return null
    const star = wanted.slice(head.length, wanted.length - tail.length)
    return path.posix.join(member.folder, target.replace('*', star))
  }
  return null
}
