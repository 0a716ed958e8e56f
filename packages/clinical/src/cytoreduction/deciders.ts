import type { Decider } from '../assessment.ts'
import { partsOf } from '../burden/burden.ts'
import { byFamily, volumeOf } from '../lesion/family-readings.ts'
import { isCounted } from '../lesion/lesion-reading.ts'
import { studyIds, type StudyReading } from '../lesion/study-reading.ts'
import type { Comparison } from './comparison.ts'
import { varianceShares } from './volume-ratio.ts'

/** Lesions by how much of the answer hangs on them; those of one identity or one family are one row. */
export function deciders({
  baseline,
  at,
  families,
  model,
}: Pick<Comparison, 'baseline' | 'at' | 'families' | 'model'>): Decider[] {
  const shares = varianceShares(partsOf(baseline, model), partsOf(at, model))
  const counted = (study: StudyReading) => study.lesions.filter(isCounted)
  const [v0, v1] = [volumeOf(counted(baseline)), volumeOf(counted(at))]
  const rows = new Map<string, Decider>()
  const shared = new Set<string>()
  for (const [study, key, sum] of [
    [at, 'shareOfResidual', v1],
    [baseline, 'shareOfBaseline', v0],
  ] as const) {
    for (const { family, lesions } of byFamily(counted(study), study, families)) {
      const [first] = lesions
      const row = family?.id ?? first.id
      const known = rows.get(row) ?? {
        lesionId: first.id,
        label: family === null || family.events.length === 0 ? first.label : family.name,
        trackingUid: family?.id ?? null,
        shareOfBaseline: family === null ? null : 0,
        shareOfResidual: family === null ? null : 0,
        shareOfVariance: 0,
        because: [...studyIds(baseline), ...(at === baseline ? [] : studyIds(at)), ...(family?.events ?? [])],
        rule: 'share/lesion' as const,
      }
      const fresh = lesions.filter(({ id }) => !shared.has(id)) // one reading may stand at both dates
      rows.set(row, {
        ...known,
        [key]: sum > 0 ? volumeOf(lesions) / sum : null,
        because: [...new Set([...known.because, ...lesions.map(({ id }) => id)])],
        shareOfVariance: known.shareOfVariance + fresh.reduce((total, { id }) => total + (shares.get(id) ?? 0), 0),
      })
      for (const { id } of lesions) shared.add(id)
    }
  }
  return [...rows.values()].toSorted(
    (a, b) =>
      (b.shareOfResidual ?? 0) - (a.shareOfResidual ?? 0) || (b.shareOfBaseline ?? 0) - (a.shareOfBaseline ?? 0),
  )
}
