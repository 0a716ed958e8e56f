import { isResolvedLength } from '@debulk/clinical/response/target-length'
import { responseNote, type ResponseNote } from '@debulk/contract/response-notes'
import type { ResultTest, TumourResult } from './tumour-result.ts'

/** Two rows of one lesion and visit that cannot both be so. */
export type Contradiction = { readonly state: TumourResult; readonly length: TumourResult; readonly mm: number }

/** Whether a result gives the length of an axis. */
export const isAxis = (test: ResultTest): boolean => test === 'long' || test === 'short' || test === 'diameter'

/** A state and a length of one visit that cannot both be so; a node below 10 mm may be called present or absent. */
export function contradiction(
  results: readonly TumourResult[],
  isNode: boolean,
  used: TumourResult | undefined,
): Contradiction | null {
  const state = results.find(({ test }) => test === 'state')
  const axes = used?.value.kind === 'length' ? [used] : results.filter(({ test }) => isAxis(test))
  for (const length of axes) {
    if (!state || length.value.kind !== 'length') continue
    const { mm } = length.value
    const isThere = !isResolvedLength(isNode ? 'node' : 'lesion', mm)
    const isSeen = ['present', 'unequivocal', 'too-small'].includes(state.value.kind)
    if ((state.value.kind === 'absent' && isThere) || (isSeen && mm === 0)) return { state, length, mm }
  }
  return null
}

/** Says it on the row that does not count. */
export function tellContradiction(
  file: string,
  { state, length, mm }: Contradiction,
  counts: 'state' | 'length',
  note: (note: ResponseNote) => void,
): void {
  const { row } = counts === 'state' ? length : state
  const facts = { lesion: state.lesion, state: state.value.kind.toUpperCase(), test: length.testText, mm, counts }
  note(responseNote(file, row, 'state-against-length', facts))
}
