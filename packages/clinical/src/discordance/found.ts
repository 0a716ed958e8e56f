import {
  findingSeverities,
  type Finding,
  type FindingCode,
  type FindingOf,
  type FindingSeverity,
} from '../review/finding.ts'
import type { FindingParameters } from './finding-parameters.ts'

/** How each kind of finding is read; within one severity in this order. */
const severities: Readonly<Record<FindingCode, FindingSeverity>> = {
  'limit-exceeded': 'safety-limit',
  'selection-fact-before-session': 'conflict',
  'event-after-death': 'conflict',
  'patient-facts-differ': 'conflict',
  'stage-contradicted': 'conflict',
  'stage-group-differs': 'conflict',
  'stage-below-pathology': 'conflict',
  'stated-grade-differs': 'conflict',
  'ki67-against-count': 'conflict',
  'status-against-imaging': 'conflict',
  'trend-against-sizes': 'conflict',
  'marker-normal-before-treatment': 'conflict',
  'transplantation-on-progression': 'conflict',
  'count-restated-differently': 'conflict',
  'staged-plan-not-followed': 'conflict',
  'study-before-first-imaging': 'conflict',
  'follow-up-beyond-imaging': 'conflict',
  'period-beyond-last-contact': 'conflict',
  'symptom-count-contradicts': 'conflict',
  'judgement-of-no-study': 'gap',
  'dated-after-today': 'gap',
  'cytoreduction-undefined': 'gap',
  'metastasis-letter-missing': 'gap',
  'mitoses-not-counted': 'gap',
  'count-scope-open': 'gap',
  'delivered-share-ambiguous': 'gap',
  'receptor-imaging-missing': 'gap',
  'progression-open': 'gap',
  'board-input-stale': 'gap',
  'progression-not-on-imaging': 'note',
  'imaging-against-markers': 'note',
  'imaging-against-symptoms': 'note',
  'markers-against-symptoms': 'note',
  'grade-differs': 'note',
  'grade-on-boundary': 'note',
  'enhancement-criteria-not-applicable': 'note',
  'follow-up-claims-differ': 'note',
  'source-questioned': 'note',
}

/**
 * Order in which findings are shown: by severity, then as listed above. A limit exceeded comes before every contradiction: it is about
 * the patient, the others are about what is written.
 */
export function bySeverity(a: Finding, b: Finding): number {
  const codes = Object.keys(severities)
  return severityOrder(a.severity) - severityOrder(b.severity) || codes.indexOf(a.code) - codes.indexOf(b.code)
}

const severityOrder = (severity: FindingSeverity): number => findingSeverities.indexOf(severity)

/** A finding of its severity. */
export const found = <C extends FindingCode>(
  code: C,
  parameters: FindingParameters[C],
  because: readonly string[],
): FindingOf<C> => ({ code, severity: severities[code], parameters, because: [...new Set(because)] })
