import type { LesionHistory } from '../assessment.ts'
import { byFamily, shownOf } from '../lesion/family-readings.ts'
import type { LesionFamilies, LesionFamily } from '../lesion/lesion-families.ts'
import { listsWholeLiver } from '../lesion/lists-whole-liver.ts'
import { readingOfFamily } from '../lesion/reading-of-family.ts'
import { boundOfFamily } from './asserted-lesions.ts'
import type { StudyReading } from '../lesion/study-reading.ts'
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
      notEvaluated: studies.map((study, i) => readings[i] === null && isNotEvaluated(family, study, families)),
      change: from && to ? change(from.volumeMl, to.volumeMl).fraction : null,
    }
  })
}

/** What people said of it comes first; one that a study of part of the liver does not hold was not read. */
function isNotEvaluated(family: LesionFamily, study: StudyReading, families: LesionFamilies): boolean {
  const bound = boundOfFamily(family, study, families)
  return bound === null ? !listsWholeLiver(study) : bound === 'last-volume'
}
