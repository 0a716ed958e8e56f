import type { Nature } from '@debulk/clinical/lesion/lesion-reading'
import type { MappedFacts, MappingFile } from './mapping-file.ts'
import { fitsName, fitsPattern, liesIn } from './path-pattern.ts'
import type { SegmentRole } from './segment-role.ts'

/**
 * What mappings say of a file: the facts of every rule that fits, later ones before earlier, inner mapping files before outer; tables of
 * names are joined. A mapping speaks of its own folder and those below.
 */
export function mappedFile(mappings: readonly MappingFile[], path: string): MappedFacts {
  let facts: MappedFacts = {}
  for (const mapping of mappings.toSorted((a, b) => a.path.length - b.path.length)) {
    const below = belowMapping(mapping.path, path)
    if (below === null) continue
    for (const { folder, file, ...says } of mapping.rules) {
      const fits = (folder === undefined || liesIn(below, folder)) && (file === undefined || fitsPattern(below, file))
      if (fits) facts = joined(facts, says)
    }
  }
  return facts
}

function joined(before: MappedFacts, after: MappedFacts): MappedFacts {
  return {
    ...before,
    ...after,
    labels: { ...before.labels, ...after.labels },
    names: { ...before.names, ...after.names },
    natures: { ...before.natures, ...after.natures },
  }
}

/** A segment as far as a mapping can name it. */
type NumberedSegment = { readonly number: number; readonly label: string }

/** A path seen from the folder a mapping file lies in; null when it is not below it. */
export function belowMapping(mappingPath: string, path: string): string | null {
  const slashes = (text: string) => text.replaceAll('\\', '/').replaceAll('!', '/')
  const folder = slashes(mappingPath).replace(/[^/]*$/, '')
  return slashes(path).startsWith(folder) ? slashes(path).slice(folder.length) : null
}

/** The role a mapping gives a segment: by label value, else by name, else that of the whole file. */
export function mappedRole(facts: MappedFacts, segment: NumberedSegment): SegmentRole | null {
  const byValue = facts.labels?.[String(segment.number)]
  if (byValue) return byValue
  const byName = Object.entries(facts.names ?? {}).findLast(([name]) => fitsName(segment.label, name))?.[1]
  if (byName) return byName
  return facts.role === undefined || facts.role === 'image' ? null : facts.role
}

/** The nature a mapping gives a segment, by its name or the value of its label. */
export function mappedNature({ natures = {} }: MappedFacts, segment: NumberedSegment): Nature | null {
  const entries = Object.entries(natures)
  const byName = entries.findLast(([name]) => fitsName(segment.label, name))
  return (byName ?? entries.findLast(([name]) => name === String(segment.number)))?.[1] ?? null
}
