import type { Assessment, Burden, CountChange, Grounds, SumChange } from '../assessment.ts'
import { burdenOf } from '../burden/burden.ts'
import { isCounted, type LesionReading } from '../lesion/lesion-reading.ts'
import { lobeOf, type Lobe } from '../lesion/lobe.ts'
import { hasUnread } from '../lesion/has-unread.ts'
import { studyIds, type StudyReading } from '../lesion/study-reading.ts'
import type { Comparison } from './comparison.ts'

type Pair = Pick<Comparison, 'baseline' | 'at' | 'studies' | 'families' | 'familiesThen' | 'model'>

/** How many lesions are counted at either date. */
export const countChange = (pair: Pair): CountChange => ({
  ...counts(...burdensOf(pair)),
  because: readingsOf([pair.baseline, pair.at]),
  rule: 'change/count',
})

/** The long axes that were measured, added up at either date. */
export const sumChange = (pair: Pair): SumChange => ({
  ...sums(...burdensOf(pair)),
  because: readingsOf([pair.baseline, pair.at], ({ diameterIs }) => diameterIs === 'measured'),
  rule: 'change/diameters',
})

const burdensOf = ({ baseline, at, studies, families, familiesThen, model }: Pair): readonly [Burden, Burden] => [
  burdenOf(baseline, model, hasUnread(baseline, familiesThen, studies)),
  burdenOf(at, model, hasUnread(at, families, studies)),
]

/** Ids of studies and of the counted lesions in them that a figure rests on. */
const readingsOf = (
  studies: readonly StudyReading[],
  enters: (lesion: LesionReading) => boolean = () => true,
): readonly string[] => [
  ...new Set(
    studies.flatMap((study) => [
      ...studyIds(study),
      ...study.lesions.filter((lesion) => isCounted(lesion) && enters(lesion)).map(({ id }) => id),
    ]),
  ),
]

/** Relative change of a plain quantity. */
export const change = (baseline: number, at: number) => ({
  baseline,
  at,
  fraction: baseline > 0 ? at / baseline - 1 : null,
})

function counts(from: Burden, to: Burden): Omit<CountChange, keyof Grounds> {
  const known = change(from.count, to.count)
  const isExact = [from, to].every(({ count, countLeast, countIsAtLeast }) => count === countLeast && !countIsAtLeast)
  if (isExact || from.count === 0) return { ...known, low: known.fraction, high: known.fraction }
  return {
    ...known,
    fraction: null,
    low: from.countIsAtLeast ? null : to.countLeast / from.count - 1,
    high: to.countIsAtLeast || from.countLeast === 0 ? null : to.count / from.countLeast - 1,
  }
}

function sums(baseline: Burden, at: Burden): Omit<SumChange, keyof Grounds> {
  const [from, to] = [baseline.sumOfDiametersMm, at.sumOfDiametersMm]
  if (from === null || to === null) return { baseline: from, at: to, fraction: null }
  const both = change(from, to)
  return baseline.sumIsAtLeast || at.sumIsAtLeast ? { ...both, fraction: null } : both
}

/** Lesions of unknown segment are in neither lobe, and a lobe may not have been imaged whole: then there is no sum. */
export function lobeChanges({ baseline, at, studies, families, familiesThen }: Pair): Assessment['byLobe'] {
  const [before, after] = [baseline.lesions.filter(isCounted), at.lesions.filter(isCounted)] as const
  const all = [...before, ...after]
  if (baseline.liverCutOff === true || at.liverCutOff === true) return []
  if (hasUnread(baseline, familiesThen, studies) || hasUnread(at, families, studies)) return []
  if (all.length === 0 || all.some((lesion) => lobeOf(lesion.couinaudSegment) === null)) return []
  const volume = (lesions: readonly LesionReading[], lobe: Lobe) =>
    lesions.filter((l) => lobeOf(l.couinaudSegment) === lobe).reduce((sum, { volumeMl }) => sum + volumeMl, 0)
  return (['right', 'left', 'caudate'] as const)
    .map((lobe) => ({
      lobe,
      ...change(volume(before, lobe), volume(after, lobe)),
      because: readingsOf([baseline, at], ({ couinaudSegment }) => lobeOf(couinaudSegment) === lobe),
      rule: 'change/lobe' as const,
    }))
    .filter((each) => each.baseline > 0 || each.at > 0)
}
