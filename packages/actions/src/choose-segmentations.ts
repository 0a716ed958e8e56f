import { refusal, type Refusal } from '@debulk/contract/refusal'
import type { Candidate } from './candidate.ts'

/**
 * One segmentation per study. Several of one study are never added up: the one asked for is taken, else the study is refused
 * with the list. Of several studies of one day (CT and MR, SEG and NIfTI) all are taken, unless the name asked for is that of
 * one of them.
 */
export function chooseSegmentations(
  candidates: readonly Candidate[],
  asked: string | null,
  refused: Refusal[],
): Candidate[] {
  return [...Map.groupBy(candidates, ({ patient, date }) => `${patient} ${date}`).values()].flatMap((ofDay) => {
    const named = namedOf(ofDay, asked)
    return named ? [named] : ofStudies(ofDay, asked, refused)
  })
}

function ofStudies(ofDay: readonly Candidate[], asked: string | null, refused: Refusal[]): Candidate[] {
  const chosen: Candidate[] = []
  for (const several of Map.groupBy(ofDay, ({ studyUid }) => studyUid).values()) {
    const only = several.length === 1 ? several[0] : namedOf(several, asked)
    if (only) chosen.push(only)
    else
      refused.push(
        refusal(several[0]!.path, 'segmentation/several', {
          candidates: several.map(({ name, path }) => (name === path ? path : `${name} (${path})`)),
        }),
      )
  }
  return chosen
}

/** The only one that goes by this name or path, holds a file of this path, or whose path ends so; null when there are none or several. */
function namedOf(candidates: readonly Candidate[], asked: string | null): Candidate | null {
  if (asked === null) return null
  const isCalled = (path: string) => path === asked || path.endsWith(`/${asked}`) || path.endsWith(`!${asked}`)
  const byName = candidates.filter(({ name, path }) => name === asked || isCalled(path))
  const named = byName.length > 0 ? byName : candidates.filter(({ files }) => files.some(isCalled))
  return named.length === 1 ? (named[0] ?? null) : null
}
