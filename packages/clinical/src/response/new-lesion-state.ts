/** What a reader saw that was not there before. */
export type NewLesionFinding = {
  readonly certainty: 'unequivocal' | 'equivocal'
  readonly node: boolean
  /** Null: not measured. */
  readonly shortAxisMm: number | null
  /** It is first visible because this study was made differently: another phase, sequence, agent or coverage. */
  readonly techniqueExplains: boolean
}

const pathologicalNodeMm = 10

/**
 * Whether there is a new lesion. A node needs a short axis of at least 10 mm, and is only possible while nobody measured it; what
 * another technique made visible is not new. `null`: nobody looked for new lesions.
 *
 * @source RECIST 1.1 §4.3.5 (a new lesion is not to be attributable to differences in technique) — Eisenhauer 2009; EORTC RECIST FAQ: new lymph
 *   node lesions
 */
export function newLesionState(
  findings: readonly NewLesionFinding[] | null,
): 'none' | 'equivocal' | 'unequivocal' | 'not-evaluated' {
  if (findings === null) return 'not-evaluated'
  const certainties = findings.map(certaintyOf)
  return certainties.includes('unequivocal') ? 'unequivocal' : certainties.includes('equivocal') ? 'equivocal' : 'none'
}

/** What one finding counts as; `none` where it is no new lesion. */
export function certaintyOf(finding: NewLesionFinding): 'none' | 'equivocal' | 'unequivocal' {
  if (finding.techniqueExplains) return 'none'
  if (!finding.node) return finding.certainty
  if (finding.shortAxisMm === null) return 'equivocal'
  return finding.shortAxisMm >= pathologicalNodeMm ? finding.certainty : 'none'
}
