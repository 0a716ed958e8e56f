import type { Candidate } from './candidate.ts'

/**
 * Two folders of one name in different places may be two people (`A/visits/2020-01-01`, `B/visits/2020-01-01`): they are called
 * by as much of their paths as tells them apart. Patients that a file or a mapping names stay as they are.
 */
export function withFoldersApart(candidates: readonly Candidate[]): readonly Candidate[] {
  const guessed = candidates.filter(({ patientSource }) => patientSource === 'folder-name')
  const names = new Map<Candidate, string | null>()
  for (const group of Map.groupBy(guessed, ({ patient }) => patient).values()) {
    const paths = group.map(({ patientFolders }) => patientFolders)
    const places = new Set(paths.map((path) => path.join('/'))).size
    const end = (n: number) => paths.map((path) => path.slice(-n).join('/'))
    const longest = Math.max(...paths.map((path) => path.length))
    let n = 1
    while (n < longest && new Set(end(n)).size < places) n++
    if (places > 1) group.forEach((candidate, i) => names.set(candidate, end(n)[i] ?? candidate.patient))
  }
  return candidates.map((candidate) => ({ ...candidate, patient: names.get(candidate) ?? candidate.patient }))
}
