import type { TargetState } from '@debulk/clinical/response/response-course'
import { measurability } from '@debulk/clinical/response/measurability'
import { responseNote, type ResponseNote } from '@debulk/contract/response-notes'
import type { LengthTests } from './lesion-at-visit.ts'
import { lengthOf } from './split-and-merged-states.ts'
import type { TumourLesion } from './tumour-lesions.ts'

/**
 * Tells of targets nobody should have chosen; they are followed all the same.
 *
 * @source RECIST 1.1 §3.1.1, §3.2: targets are measurable, five at most and two of an organ — Eisenhauer 2009
 */
export function tellTargetChoice(
  file: string,
  targets: readonly TumourLesion[],
  tests: (id: string) => LengthTests,
  states: ReadonlyMap<string, TargetState>,
  note: (note: ResponseNote) => void,
): void {
  for (const { id, row } of targets) {
    const state = states.get(id)
    const mm = state ? lengthOf(state) : null
    if (mm === null) continue
    const { isNode } = tests(id)
    const is = isNode
      ? measurability({ kind: 'node', shortAxisMm: mm })
      : measurability({ kind: 'lesion', longAxisMm: mm, sliceMm: null })
    if (is !== 'measurable') note(responseNote(file, row, 'target-too-short', { lesion: id, mm, isNode }))
  }
  const sixth = targets[5]
  if (sixth) note(responseNote(file, sixth.row, 'too-many-targets', { targets: targets.length }))
  const organOf = ({ id, location }: TumourLesion) => (tests(id).isNode ? 'LYMPH NODE' : location.toUpperCase())
  for (const [organ, own] of Map.groupBy(targets, organOf)) {
    const third = own[2]
    if (third && organ !== '') note(responseNote(file, third.row, 'too-many-in-organ', { organ, targets: own.length }))
  }
}
