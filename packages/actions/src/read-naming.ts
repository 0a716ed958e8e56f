import type { Refusal } from '@debulk/contract/refusal'
import type { FileEntry } from '@debulk/platform/file-entry'
import { ok, type Result } from '@debulk/quantity/result'
import { noNaming, type Naming } from './naming.ts'

const isMapping = ({ name }: FileEntry): boolean => /^debulk\.mapping\.(?:ya?ml|json)$/i.test(name)

/** Every mapping file found, each for the folder it lies in and those below. */
export async function readNaming(files: readonly FileEntry[]): Promise<Result<Naming, readonly Refusal[]>> {
  const mappings = files.filter(isMapping)
  if (mappings.length === 0) return ok(noNaming)
  const { namingOfMappings } = await import('./mapping-naming.ts')
  return namingOfMappings(mappings)
}
