import type { SpecimenReported } from '../record/pathology-events.ts'

/** A specimen: the report that holds, and those it reviews, oldest first. */
export type HoldingReport = { readonly report: SpecimenReported; readonly reviews: readonly SpecimenReported[] }

/**
 * One entry per specimen. A review holds in place of the report it reviews, which stays shown; of two reviews of one report the later holds.
 * @source Own bookkeeping: a report names the one it reviews
 */
export function holdingReports(reports: readonly SpecimenReported[]): HoldingReport[] {
  const byId = new Map(reports.map((report) => [report.id, report]))
  const rootOf = (report: SpecimenReported): string => {
    const seen = new Set<string>()
    let [current, id] = [report, report.id]
    while (current.reviewOf !== undefined && !seen.has(current.id)) {
      seen.add(current.id)
      id = current.reviewOf
      const reviewed = byId.get(id)
      if (reviewed === undefined) break
      current = reviewed
    }
    return id
  }
  const groups = new Map<string, SpecimenReported[]>()
  for (const report of reports) groups.set(rootOf(report), [...(groups.get(rootOf(report)) ?? []), report])
  return [...groups.values()].flatMap((group) => {
    const reviewed = new Set(group.map(({ reviewOf }) => reviewOf))
    // the end of the chain; where two reviews compete, the later of the list
    const report = group.filter(({ id }) => !reviewed.has(id)).at(-1) ?? group.at(-1)
    return report === undefined ? [] : [{ report, reviews: group.filter((other) => other !== report) }]
  })
}
