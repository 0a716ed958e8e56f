import { isCounted, type LesionReading } from '@debulk/clinical/lesion/lesion-reading'
import { counted, type ReportView } from './report-view.ts'

/** One line of the ledger: a lesion followed through all studies, or one reading of the judged study. */
export type LedgerRow = {
  readonly label: string
  readonly course: readonly (LesionReading | null)[] | null
  readonly baseline: LesionReading | null
  readonly judged: LesionReading | null
}

/**
 * Lesions by confirmed identity where there is one, then readings of the two studies that nobody has identified;
 * largest first.
 */
export function ledgerRows({ assessment, studies, baseline, judged }: ReportView): readonly LedgerRow[] {
  const place = (index: number) => assessment.studies.findIndex((s) => s === studies[index]?.study)
  const [from, to] = [place(baseline), place(judged)]
  const followed = assessment.histories
    .filter((h) => h.readings.some((r) => r !== null && isCounted(r)))
    .map((h) => ({
      label: h.label,
      course: h.readings,
      baseline: h.readings[from] ?? null,
      judged: h.readings[to] ?? null,
    }))
  const known = new Set(assessment.histories.map((h) => h.trackingUid))
  const loose = (index: number) => {
    const study = studies[index]?.study
    return study ? counted(study).filter((r) => r.trackingUid === null || !known.has(r.trackingUid)) : []
  }
  const alone = [
    ...loose(judged).map((r) => ({ label: r.label, course: null, baseline: null, judged: r })),
    ...(judged === baseline
      ? []
      : loose(baseline).map((r) => ({ label: r.label, course: null, baseline: r, judged: null }))),
  ]
  const size = (row: LedgerRow) => Math.max(row.judged?.volumeMl ?? 0, (row.baseline?.volumeMl ?? 0) / 1e3)
  return [...followed, ...alone].toSorted((a, b) => size(b) - size(a))
}
