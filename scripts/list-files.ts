import { readdir } from 'node:fs/promises'
import path from 'node:path'

const NEVER_OURS = new Set(['node_modules', 'dist', 'out', '.git', '.cache'])

/** Every file of the project under `folder`, as paths relative to `root` with forward slashes, sorted. */
export async function listFiles(root: string, folder = '.'): Promise<string[]> {
  const entries = await readdir(path.join(root, folder), { withFileTypes: true }).catch((error: unknown) => {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return []
    throw error
  })
  const found = await Promise.all(
    entries.map(async (entry) => {
      const place = path.posix.join(folder, entry.name)
      if (entry.isDirectory()) return NEVER_OURS.has(entry.name) ? [] : listFiles(root, place)
      return entry.isFile() ? [place] : []
    }),
  )
  return found.flat().sort()
}
