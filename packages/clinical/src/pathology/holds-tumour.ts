import type { Bounded } from '@debulk/quantity/bounded'
import type { Ternary } from '@debulk/quantity/ternary'
import type { SpecimenReported } from '../record/pathology-events.ts'

/** Keys that only a report of tumour fills; `lymphovascularInvasion: false` too is said of a tumour. */
const ofTumour = [
  'gradeStated',
  'differentiation',
  'cellType',
  'ki67Percent',
  'ki67Positive',
  'mitosesPer2Mm2',
  'depth',
  'tumourSizeMm',
  'margins',
  'lymphovascularInvasion',
  'perineuralInvasion',
] as const satisfies readonly (keyof SpecimenReported)[]

/** A key of a report that speaks of tumour. */
export type TumourFact = (typeof ofTumour)[number] | 'tumours' | 'nodesInvolved' | 'nodesPositive' | 'mesentericMassMm'

/**
 * The facts of a report that are of tumour in the tissue that was taken, in the order of a report. Nodes beside another tissue say nothing of
 * it, and a count of none is no tumour.
 */
export function tumourFacts(report: SpecimenReported): TumourFact[] {
  const { site, tumours, nodesInvolved, nodesPositive, mesentericMassMm } = report
  const ofNodes = site === 'node' || site === 'mesenteric-mass'
  return [
    ...ofTumour.filter((key) => report[key] !== undefined),
    ...(some(tumours) ? ['tumours' as const] : []),
    ...(ofNodes && nodesInvolved === true ? ['nodesInvolved' as const] : []),
    ...(ofNodes && some(nodesPositive) ? ['nodesPositive' as const] : []),
    ...(site === 'mesenteric-mass' && some(mesentericMassMm) ? ['mesentericMassMm' as const] : []),
  ]
}

const some = (count: Bounded | undefined): boolean => count !== undefined && count.most !== 0

/**
 * Whether the tissue of a specimen holds tumour: as its report says, else "yes" where it tells of a tumour. A specimen of which nothing is said
 * is unknown: tissue is taken from a liver for many reasons.
 * @source Own bookkeeping: that tissue was taken is no diagnosis
 */
export function holdsTumour(report: SpecimenReported): Ternary {
  switch (report.tumour) {
    case 'present':
      return 'yes'
    case 'absent':
      return 'no'
    case 'uncertain':
      return 'unknown'
    case undefined:
      return tumourFacts(report).length > 0 ? 'yes' : 'unknown'
  }
}
