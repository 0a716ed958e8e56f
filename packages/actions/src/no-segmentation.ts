import { refusal, type Refusal } from '@debulk/contract/refusal'
import type { FileEntry } from '@debulk/platform/file-entry'
import { isVolumeName } from './volume-name.ts'

/** Endings listed before the rest is only counted. */
const listed = 8

/**
 * What lies where no segmentation was found, so that nobody wonders what was looked at. Nothing where the files that could be one
 * were refused: their reasons say more.
 */
export function noSegmentation(
  paths: readonly string[],
  files: readonly FileEntry[],
  refused: readonly Refusal[],
): readonly Refusal[] {
  if (refused.length > 0 && files.some(mayHoldMasks)) return []
  const said = new Set(refused.map(({ path }) => path))
  const silent = files.filter(({ path }) => !said.has(path))
  if (silent.length === 0 && refused.length > 0) return []
  const counts = [...Map.groupBy(silent, endingOf)]
    .map(([ending, { length }]) => ({ ending, count: length }))
    .toSorted((a, b) => b.count - a.count || (a.ending < b.ending ? -1 : 1))
  const kinds = counts.slice(0, listed).map(({ ending, count }) => `${count} × ${ending}`)
  const found = { files: silent.length, kinds: counts.length > listed ? [...kinds, '…'] : kinds }
  return [refusal(paths.join(', '), 'folder/no-segmentation', found)]
}

const mayHoldMasks = ({ kind, name }: FileEntry): boolean =>
  (kind !== 'unknown' && kind !== 'json' && kind !== 'yaml') || isVolumeName(name)

/** `.nii.gz`, `.jpg`; a file without an ending goes by its name. */
const endingOf = ({ name }: FileEntry): string => /(?:\.(?:nii|seg))?\.[^.]+$/i.exec(name)?.[0].toLowerCase() ?? name
