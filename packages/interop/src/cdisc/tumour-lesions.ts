import { responseNote, type ResponseNote } from '@debulk/contract/response-notes'
import type { Identification } from './tumour-identification.ts'
import type { VisitWord } from './visit-key.ts'

/** A tumour as one evaluator identified it. */
export type TumourLesion = {
  readonly id: string
  readonly role: 'target' | 'non-target' | 'new'
  readonly isEquivocal: boolean
  readonly isNode: boolean | null
  readonly location: string
  readonly row: number
  /** Rows that identify it, and the visits they name. */
  readonly rows: readonly number[]
  readonly visits: readonly VisitWord[]
}

/** Lesions of one evaluator, with the fragments and mergers that came of them. */
export type TumourLesions = {
  readonly all: ReadonlyMap<string, TumourLesion>
  /** Fragment → the lesion it came from. */
  readonly parentOf: ReadonlyMap<string, string>
  /** Fragment → the visit that told of it; before it there was none. */
  readonly splitAt: ReadonlyMap<string, VisitWord>
  /** In the order told; one lesion may take in others more than once. */
  readonly mergers: readonly Merger[]
}

/** Lesions that became one, from the visit on that told of it. */
export type Merger = { readonly lesion: string; readonly members: readonly string[]; readonly at: VisitWord }

/** Sorts out who is a target, who a fragment of one, and what is said twice or against itself. */
export function tumourLesions(
  file: string,
  identifications: readonly Identification[],
  note: (note: ResponseNote) => void,
): TumourLesions {
  const all = new Map<string, TumourLesion>()
  for (const each of identifications.filter(({ test }) => test === 'identified')) {
    const { lesion: id, role, row } = each
    if (role === null) {
      note(responseNote(file, row, 'role-unknown', { lesion: id, role: each.roleText }))
      continue
    }
    const known = all.get(id)
    if (!known) {
      const { isEquivocal, isNode, location, visit } = each
      all.set(id, { id, role, isEquivocal, isNode, location, row, rows: [row], visits: [visit] })
    } else if (known.role === role) {
      note(responseNote(file, row, 'identified-again', { lesion: id, row: known.row }))
      all.set(id, {
        ...known,
        isNode: known.isNode ?? each.isNode,
        rows: [...known.rows, row],
        visits: [...known.visits, each.visit],
      })
    } else {
      const facts = { lesion: id, role: each.roleText, earlier: known.role.toUpperCase(), row: known.row }
      note(responseNote(file, row, 'identified-otherwise', facts))
    }
  }
  const parentOf = new Map<string, string>()
  const splitAt = new Map<string, VisitWord>()
  const mergers: Merger[] = []
  for (const { lesion, test, row, parent, visit } of identifications) {
    if (test === 'split') {
      const from = all.has(parent) ? parent : longestPrefix(lesion, all)
      if (from !== null) {
        parentOf.set(lesion, from)
        if (!splitAt.has(lesion)) splitAt.set(lesion, visit)
      } else note(responseNote(file, row, 'parent-unknown', { lesion, test: 'TUSPLIT' }))
    } else if (test === 'merged') {
      const members = [...lesion.split(/[/+,;&]/), ...parent.split(/[/+,;&]/)].map((id) => id.trim())
      const known = [...new Set(members.filter((id) => all.has(id)))]
      if (known.some((id) => id !== lesion)) mergers.push({ lesion, members: known, at: visit })
      else note(responseNote(file, row, 'parent-unknown', { lesion, test: 'TUMERGE' }))
    }
  }
  return { all, parentOf, splitAt, mergers }
}

/** `T04.1`, `T04-a` and `T04a` come from `T04`. */
function longestPrefix(fragment: string, all: ReadonlyMap<string, TumourLesion>): string | null {
  const found = [...all.keys()].filter(
    (id) => fragment.startsWith(id) && /^([._ -]\w+|[A-Za-z])$/.test(fragment.slice(id.length)),
  )
  return found.reduce<string | null>((best, id) => (best === null || id.length > best.length ? id : best), null)
}
