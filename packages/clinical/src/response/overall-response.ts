/** What a reader says of tumour that is not measured. */
export type NonTargetResponse = 'CR' | 'NON-CR/NON-PD' | 'PD' | 'NE'

/** Response of one visit as a whole; NED: there was no disease to follow and none has come. */
export type OverallResponse = 'CR' | 'PR' | 'SD' | 'PD' | 'NE' | 'NON-CR/NON-PD' | 'NED'

/** What the overall response is made of. */
export type ResponseParts = {
  readonly target: 'baseline' | 'CR' | 'PR' | 'SD' | 'PD' | 'NE' | 'none'
  /** Null: there was none at the baseline. */
  readonly nonTarget: NonTargetResponse | null
  readonly newLesions: NewLesionState
}

/** What is known of new lesions; `unjudged`: one that the baseline does not know is drawn, and nobody said whether it is new. */
export type NewLesionState = 'none' | 'equivocal' | 'unequivocal' | 'not-evaluated' | 'unjudged'

/**
 * Response of one visit from targets, non-targets and new lesions. Only an unequivocal new lesion is progression; an
 * equivocal one changes nothing until it is confirmed. Drawn and unjudged, it leaves the visit not evaluable: it may be progression.
 *
 * @source RECIST 1.1 tables 1 and 2, §4.3.5 — Eisenhauer 2009, Eur J Cancer 45:228–247; NED as in CDISC controlled terminology ONCRSR
 */
export function overallResponse({ target, nonTarget, newLesions }: ResponseParts): OverallResponse {
  if (newLesions === 'unequivocal' || target === 'PD' || nonTarget === 'PD') return 'PD'
  if (newLesions === 'unjudged') return 'NE'
  switch (target) {
    case 'none':
    case 'baseline':
      return nonTarget ?? (newLesions === 'not-evaluated' ? 'NE' : 'NED')
    case 'CR':
      return nonTarget === null || nonTarget === 'CR' ? 'CR' : 'PR'
    default:
      return target
  }
}

/**
 * The two responses a visit lies between while a lesion drawn in it is unjudged: the one without new lesions, or progression. Null
 * where nothing is open.
 */
export function openBetween(parts: ResponseParts): readonly [OverallResponse, 'PD'] | null {
  if (parts.newLesions !== 'unjudged') return null
  const without = overallResponse({ ...parts, newLesions: 'none' })
  return without === 'PD' || without === 'NE' ? null : [without, 'PD']
}
