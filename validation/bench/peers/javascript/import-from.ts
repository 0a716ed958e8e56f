import { createRequire } from 'node:module'
import { pathToFileURL } from 'node:url'

/** A package installed in a folder of its own, not among the project's dependencies. */
export async function importFrom(folder: string, name: string): Promise<unknown> {
  const resolved = createRequire(`${folder}/package.json`).resolve(name)
  const loaded: unknown = await import(pathToFileURL(resolved).href)
  return loaded
}
