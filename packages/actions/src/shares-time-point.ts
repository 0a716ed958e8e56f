import { timePoint } from '@debulk/interop/folder-conventions/time-point'

type InFolders = { readonly folders: readonly string[] }

/** Whether a file lies in the folder of another one's time point, or below it. */
export function sharesTimePoint(a: InFolders, b: InFolders): boolean {
  const { depth } = timePoint(b.folders)
  return (
    depth >= 0 && a.folders.length > depth && b.folders.slice(0, depth + 1).every((name, i) => a.folders[i] === name)
  )
}
