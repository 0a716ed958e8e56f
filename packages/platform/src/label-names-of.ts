import type { ReadLimits } from '@debulk/contract/read-limits'
import { fileStem } from '@debulk/interop/folder-conventions/file-stem'
import { labelNames, type LabelNames } from '@debulk/interop/folder-conventions/label-names'
import { roleOfName } from '@debulk/interop/folder-conventions/role-of-name'
import type { FileEntry } from './file-entry.ts'

const descriptions = ['dataset.json', 'datastore_v2.json']

/**
 * Names of a label map's values from nnU-Net's or MONAI Label's description of the data set: the nearest one in its folder or above. Null
 * where there is none, where it does not explain this file, and where the file's own name says what it is (`liver.nii.gz`).
 */
export async function labelNamesOf(
  entry: FileEntry,
  { files, limits }: { readonly files: readonly FileEntry[]; readonly limits: ReadLimits },
): Promise<LabelNames | null> {
  if (roleOfName(fileStem(entry.name)) !== null) return null
  const above = files.filter((file) => file.kind === 'json' && descriptions.includes(file.name) && isAbove(file, entry))
  for (const description of above.toSorted((a, b) => b.folders.length - a.folders.length)) {
    if (description.size > limits.textBytes) continue
    const bytes = await description.read()
    const names = bytes.ok ? labelNames(parsed(bytes.value), entry.name, entry.folders.at(-1)) : null
    if (names) return names
  }
  return null
}

/** Its folder is the other's, or holds it. */
function isAbove(description: FileEntry, entry: FileEntry): boolean {
  const folder = description.path.slice(0, description.path.length - description.name.length)
  return entry.path.startsWith(folder)
}

function parsed(bytes: Uint8Array): unknown {
  try {
    return JSON.parse(new TextDecoder().decode(bytes))
  } catch {
    return null // some other program's file: it explains nothing
  }
}
