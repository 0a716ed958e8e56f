import { refusal, type Refusal } from '@debulk/contract/refusal'
import type { Candidate } from './candidate.ts'

/**
 * One segmentation per study. Several of one study are never added up: the one asked for by name or path is taken, else
 * the study is refused with the list.
 */
export function chooseSegmentations(
  candidates: readonly Candidate[],
  asked: string | null,
  refused: Refusal[],
): Candidate[] {
  const studies = Map.groupBy(candidates, ({ patient, studyUid, date }) => `${patient} ${studyUid ?? date}`)
  const chosen: Candidate[] = []
  for (const several of studies.values()) {
    const named = several.filter(
      ({ name, path }) => asked !== null && (name === asked || path === asked || path.endsWith(`/${asked}`)),
    )
    const only = several.length === 1 ? several[0] : named.length === 1 ? named[0] : undefined
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
