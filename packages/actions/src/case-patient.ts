import type { Candidate } from './candidate.ts'

/**
 * Studies of which only a folder says whose they are, all of one folder, become those of the case file's patient. Anybody
 * else keeps the name: a hospital's id, a mapping file or a second folder may be another person.
 */
export function withCasePatient(candidates: readonly Candidate[], patient: string): readonly Candidate[] {
  const names = new Set(candidates.map((each) => each.patient))
  const isGuess = candidates.every(({ patientSource }) => patientSource === 'folder-name')
  return isGuess && names.size === 1 ? candidates.map((each) => ({ ...each, patient })) : candidates
}
