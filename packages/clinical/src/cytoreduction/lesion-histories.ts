import type { LesionHistory } from '../assessment.ts'
import { byFamily, shownOf } from '../lesion/family-readings.ts'
import type { LesionFamily } from '../lesion/lesion-families.ts'
import { readingOfFamily } from '../lesion/reading-of-family.ts'
import type { Comparison } from './comparison.ts'
import { change } from './plain-changes.ts'

/** One row per identity or family, in order of first appearance. */
export function lesionHistories({
  studies,
  baseline,
  at,
  families,
}: Pick<Comparison, 'studies' | 'baseline' | 'at' | 'families'>): LesionHistory[] {
  const followed = new Map<string, LesionFamily>()
  for (const study of studies) {
    for (const { family } of byFamily(study.lesions, study, families)) {
      if (family !== null) followed.set(family.id, family)
    }
  }
  return [...followed.values()].map((family) => {
    const members = studies.map((study) =>
      families.readingsOf(family, study).toSorted((a, b) => b.volumeMl - a.volumeMl),
    )
    const readings = members.map((all) => readingOfFamily(shownOf(all)))
    const [from, to] = [baseline, at].map((study) => readings[studies.indexOf(study)] ?? null)
    return {
      trackingUid: family.id,
      label: family.name,
      members,
      readings,
      change: from && to ? change(from.volumeMl, to.volumeMl).fraction : null,
    }
  })
}
