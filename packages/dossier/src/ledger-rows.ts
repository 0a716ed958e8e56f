import { isCounted, type LesionReading } from '@debulk/clinical/lesion/lesion-reading'
import { counted, type ReportView } from './report-view.ts'

/** A lesion followed through all studies. */
export type FollowedLesion = {
  readonly label: string
  readonly course: readonly (LesionReading | null)[]
  readonly baseline: LesionReading | null
  readonly judged: LesionReading | null
  readonly change: number | null
  /** No reading, and not known to be gone. */
  readonly notEvaluated: { readonly baseline: boolean; readonly judged: boolean }
}

/** Whether any study counts it; benign lesions stand in the ledger, and in nothing else. */
export const isCountedRow = ({ course }: FollowedLesion): boolean => course.some((r) => r !== null && isCounted(r))

/**
 * Lesions of confirmed identity, largest at the judged study first, then by what they were at the baseline; those that count
 * nowhere come last.
 */
export function followedLesions({ assessment, studies, baseline, judged }: ReportView): readonly FollowedLesion[] {
  if (baseline === judged) return []
  const place = (index: number) => assessment.studies.findIndex((s) => s === studies[index]?.study)
  const [from, to] = [place(baseline), place(judged)]
  return assessment.histories
    .map((h) => ({
      label: h.label,
      course: h.readings,
      baseline: h.readings[from] ?? null,
      judged: h.readings[to] ?? null,
      change: h.change,
      notEvaluated: { baseline: h.notEvaluated[from] ?? false, judged: h.notEvaluated[to] ?? false },
    }))
    .toSorted(
      (a, b) =>
        Number(isCountedRow(b)) - Number(isCountedRow(a)) ||
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
  const followed = new Set(
    baseline === judged ? [] : assessment.histories.flatMap(({ members }) => members.flat().map(({ id }) => id)),
  )
  return counted(study)
    .filter(({ id }) => !followed.has(id))
    .toSorted((a, b) => b.volumeMl - a.volumeMl)
}
