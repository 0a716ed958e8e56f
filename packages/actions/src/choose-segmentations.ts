import { refusal, type Refusal } from '@debulk/contract/refusal'
import type { Candidate } from './candidate.ts'

/**
 * One segmentation per study. Several of one study are never added up: the one asked for is taken, else the study is refused
 * with the list, and what was not taken is named. Of several studies of one day (CT and MR) all are taken, unless the name asked
 * for is that of one of them. A study is one whatever its segmentations call the patient.
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
    if (only) chosen.push(taken(only, several, refused))
    else
      refused.push(
        refusal(first.path, 'segmentation/several', {
          candidates: several.map(({ name, path }) => (name === path ? path : `${name} (${path})`)),
        }),
      )
  }
  return chosen
}

/** The only one that goes by this name, reader or path, holds a file of this path, or whose path ends so; null when there are none or several. */
function namedOf(candidates: readonly Candidate[], asked: string | null): Candidate | null {
  if (asked === null) return null
  const isCalled = (path: string) => path === asked || path.endsWith(`/${asked}`) || path.endsWith(`!${asked}`)
  const byName = candidates.filter(({ name, reader, path }) => name === asked || reader === asked || isCalled(path))
  const named = byName.length > 0 ? byName : candidates.filter(({ files }) => files.some(isCalled))
  return named.length === 1 ? (named[0] ?? null) : null
}
