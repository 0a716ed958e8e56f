import type { Finding, FindingCode, FindingOf } from '../review/finding.ts'
import type { FindingParameters } from './finding-parameters.ts'

/**
 * How a kind of finding is read: `conflict`, two facts cannot both hold, or one lies beyond a published limit; `gap`, a fact that decides is not there; `note`, worth a
 * reader's eye.
 */
const severities: Readonly<Record<FindingCode, Finding['severity']>> = {
  'event-after-death': 'conflict',
  'limit-exceeded': 'conflict',
  'stage-contradicted': 'conflict',
  'stage-below-pathology': 'conflict',
  'stated-grade-differs': 'conflict',
  'marker-normal-before-treatment': 'conflict',
  'transplantation-on-progression': 'conflict',
  'count-restated-differently': 'conflict',
  'staged-plan-not-followed': 'conflict',
  'study-before-first-imaging': 'conflict',
  'follow-up-beyond-imaging': 'conflict',
  'period-beyond-last-contact': 'conflict',
  'symptom-count-contradicts': 'conflict',
  'cytoreduction-undefined': 'gap',
  'metastasis-letter-missing': 'gap',
  'mitoses-not-counted': 'gap',
  'count-scope-open': 'gap',
  'delivered-share-ambiguous': 'gap',
  'receptor-imaging-missing': 'gap',
  'progression-open': 'gap',
  'board-input-stale': 'gap',
  'imaging-against-markers': 'note',
  'imaging-against-symptoms': 'note',
  'markers-against-symptoms': 'note',
  'grade-differs': 'note',
  'grade-on-boundary': 'note',
  'enhancement-criteria-not-applicable': 'note',
  'follow-up-claims-differ': 'note',
  'source-questioned': 'note',
}

/** Order in which findings are shown: by severity, then as listed above, so that the gravest come first. */
export function bySeverity(a: Finding, b: Finding): number {
  const order = ['conflict', 'gap', 'note']
  const codes = Object.keys(severities)
  return order.indexOf(a.severity) - order.indexOf(b.severity) || codes.indexOf(a.code) - codes.indexOf(b.code)
}

/** A finding of its severity. */
export const found = <C extends FindingCode>(
  code: C,
  parameters: FindingParameters[C],
  because: readonly string[],
): FindingOf<C> => ({ code, severity: severities[code], parameters, because: [...new Set(because)] })
