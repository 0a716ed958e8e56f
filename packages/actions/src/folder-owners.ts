import type { Candidate } from './candidate.ts'

/**
 * A patient's folder is one patient's: where all that say whose they are in it say the same, those that say nothing are of the same
 * one, and not of a second one called as the folder is.
 */
export function withFolderOwners(candidates: readonly Candidate[]): readonly Candidate[] {
  const folderOf = ({ patientFolders }: Candidate) => patientFolders.join('/')
  const inFolder = Map.groupBy(candidates, folderOf)
  return candidates.map((candidate) => {
    if (candidate.patientSource === 'stated' || candidate.patientFolders.length === 0) return candidate
    const stated = (inFolder.get(folderOf(candidate)) ?? []).filter(({ patientSource }) => patientSource === 'stated')
    const owners = new Set(stated.map(({ patient }) => patient))
    const [owner] = owners
    return owner !== undefined && owners.size === 1
      ? { ...candidate, patient: owner, patientSource: 'stated' }
      : candidate
  })
}
