import { refusal, type Refusal } from '@debulk/contract/refusal'
import type { Candidate } from './candidate.ts'

/**
 * One segmentation per study. Several of one study are never added up: the one asked for is taken, else the study is refused
 * with the list, and what was not taken is named. Of several studies of one day (CT and MR) all are taken, unless the name asked
 * for is that of one of them. A study is one whatever its segmentations call the patient. The only one of a study is taken
 * whatever it is called, and named where it is not what was asked for.
 */
export function chooseSegmentations(
  candidates: readonly Candidate[],
  asked: string | null,
  refused: Refusal[],
): Candidate[] {
  const firstOf = new Map<string, Candidate>()
  const day = (candidate: Candidate) => {
    const { studyUid } = candidate
    if (studyUid !== null && !firstOf.has(studyUid)) firstOf.set(studyUid, candidate)
    const { patient, date } = (studyUid === null ? null : firstOf.get(studyUid)) ?? candidate
    return `${patient} ${date}`
  }
  return [...Map.groupBy(candidates, day).values()].flatMap((ofDay) => {
    const named = namedOf(ofDay, asked)
    return named ? [taken(named, ofDay, refused)] : ofStudies(ofDay, asked, refused)
  })
}

function taken(chosen: Candidate, among: readonly Candidate[], refused: Refusal[]): Candidate {
  for (const { path } of among.filter((each) => each !== chosen))
    refused.push(refusal(path, 'segmentation/not-chosen', { chosen: chosen.path }))
  return chosen
}

function ofStudies(ofDay: readonly Candidate[], asked: string | null, refused: Refusal[]): Candidate[] {
  const chosen: Candidate[] = []
  for (const several of Map.groupBy(ofDay, ({ studyUid }) => studyUid).values()) {
    const [first, ...others] = several
    if (!first) continue
    const only = others.length === 0 ? first : namedOf(several, asked)
    if (only) {
      chosen.push(taken(only, several, refused))
      if (asked !== null && !isCalled(only, asked))
        refused.push(refusal(only.path, 'segmentation/not-asked-for', { asked }))
    } else
      refused.push(
        refusal(first.path, 'segmentation/several', {
          candidates: several.map(({ name, path }) => (name === path ? path : `${name} (${path})`)),
        }),
      )
  }
  return chosen
}

/** The only one that is called so, else the only one that holds such a file; null when there are none or several. */
function namedOf(candidates: readonly Candidate[], asked: string | null): Candidate | null {
  if (asked === null) return null
  const byName = candidates.filter((candidate) => isNamed(candidate, asked))
  const named = byName.length > 0 ? byName : candidates.filter((candidate) => isCalled(candidate, asked))
  return named.length === 1 ? (named[0] ?? null) : null
}

/** Its name, reader, path or end of a path. */
const isNamed = ({ name, reader, path }: Candidate, asked: string): boolean =>
  name === asked || reader === asked || endsSo(path, asked)

const isCalled = (candidate: Candidate, asked: string): boolean =>
  isNamed(candidate, asked) || candidate.files.some((path) => endsSo(path, asked))

const endsSo = (path: string, asked: string): boolean =>
  path === asked || path.endsWith(`/${asked}`) || path.endsWith(`!${asked}`)

/**
 * What the segmentations may be called, and the readings that a record holds (`held`), where none is called as asked: somebody misspelt it.
 * Null where one is, where nothing was asked for or read, and where it is a file that was refused for itself.
 */
export function namesInstead(
  candidates: readonly Candidate[],
  held: readonly string[],
  asked: string | null,
  refused: readonly Refusal[],
): readonly string[] | null {
  if (asked === null || candidates.length + held.length === 0 || held.includes(asked)) return null
  if (candidates.some((each) => isCalled(each, asked)) || refused.some(({ path }) => endsSo(path, asked))) return null
  const names = candidates.flatMap(({ reader, name }) => [reader ?? [], name.split(/[/!]/).at(-1) ?? name].flat())
  return [...new Set([...names, ...held])].toSorted()
}
