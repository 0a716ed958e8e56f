import { isCounted, type LesionReading } from '@debulk/clinical/lesion/lesion-reading'
import { counted, type ReportView } from './report-view.ts'

/** A lesion followed through all studies. */
export type FollowedLesion = {
  readonly label: string
  readonly course: readonly (LesionReading | null)[]
  readonly baseline: LesionReading | null
  readonly judged: LesionReading | null
}

/** Lesions of confirmed identity, largest at the judged study first, then by what they were at the baseline. */
export function followedLesions({ assessment, studies, baseline, judged }: ReportView): readonly FollowedLesion[] {
  if (baseline === judged) return []
  const place = (index: number) => assessment.studies.findIndex((s) => s === studies[index]?.study)
  const [from, to] = [place(baseline), place(judged)]
  return assessment.histories
    .filter((h) => h.readings.some((r) => r !== null && isCounted(r)))
    .map((h) => ({
      label: h.label,
      course: h.readings,
      baseline: h.readings[from] ?? null,
      judged: h.readings[to] ?? null,
    }))
    .toSorted(
      (a, b) =>
        (b.judged?.volumeMl ?? 0) - (a.judged?.volumeMl ?? 0) ||
        (b.baseline?.volumeMl ?? 0) - (a.baseline?.volumeMl ?? 0),
    )
}

/** Counted lesions of one study that are not among the followed ones, largest first. */
export function looseLesions(
  { assessment, studies, baseline, judged }: ReportView,
  place: number,
): readonly LesionReading[] {
  const study = studies[place]?.study
  if (!study) return []
  const followed = new Set(baseline === judged ? [] : assessment.histories.map((h) => h.trackingUid))
  return counted(study)
    .filter((r) => r.trackingUid === null || !followed.has(r.trackingUid))
    .toSorted((a, b) => b.volumeMl - a.volumeMl)
}
