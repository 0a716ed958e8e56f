import type { MCategory } from './metastasis-category.ts'
import type { NCategory } from './node-category.ts'
import { stageGroup, type StageGroup, type StagingSystem } from './stage-group.ts'
import type { TCategory } from './tumour-category.ts'

/** What is known of each axis; empty where nothing is. */
export type PossibleCategories = {
  readonly t: readonly TCategory[]
  readonly n: readonly NCategory[]
  readonly m: readonly MCategory[]
}

/**
 * Every group a tumour can be of that has these categories, lowest first: an axis of which nothing is known, X among it, may be anything. Empty
 * where nothing of any axis is known. Unlike the group that an edition gives, which for NX is none, this says what is excluded.
 * @source AJCC/UICC 8, AJCC 7 and ENETS 2012, jejunum and ileum, by the groups of each combination
 */
export function possibleGroups(system: StagingSystem, { t, n, m }: PossibleCategories): readonly StageGroup[] {
  if (t.length + n.length + m.length === 0) return []
  const ts = t.flatMap((one): readonly TCategory[] => (isTumour(one) ? [one] : tumours))
  const ns = n.flatMap((one): readonly NCategory[] => (one === 'NX' ? anyNodes : [one]))
  const groups = (ts.length === 0 ? tumours : ts).flatMap((tumour) =>
    (ns.length === 0 ? anyNodes : ns).flatMap((nodes) =>
      (m.length === 0 ? anywhere : m).flatMap(
        (metastases) => stageGroup(system, { t: tumour, n: nodes, m: metastases })?.group ?? [],
      ),
    ),
  )
  return [...new Set(groups)].toSorted()
}

const tumours: readonly TCategory[] = ['T1', 'T2', 'T3', 'T4']
const anyNodes: readonly NCategory[] = ['N0', 'N1']
const anywhere: readonly MCategory[] = ['M0', 'M1']
const isTumour = (category: TCategory): boolean => tumours.includes(category)

/** Whether two groups may be the same: III stands for IIIA or IIIB where an edition does not split it, IIA is not IIB. */
export function isSameGroup(a: StageGroup, b: StageGroup): boolean {
  return a === b || (wholeGroup(a) === wholeGroup(b) && (a === wholeGroup(a) || b === wholeGroup(b)))
}

/** A group without the letter that only some editions give it. */
export const wholeGroup = (group: StageGroup): string => group.replace(/[AB]$/, '')
