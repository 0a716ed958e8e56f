/** Relative changes under treatment, and what is seen beside them; −0.15 is 15 % less. */
export type ChoiFacts = {
  readonly sizeChange: number
  /** Of the CT attenuation in the portal-venous phase. */
  readonly attenuationChange: number
  readonly allGone: boolean
  readonly newLesions: boolean
  /** New, or growing, nodules inside a lesion. */
  readonly nodules: boolean
}

const sizeStep = 0.1
const attenuationStep = 0.15
const tolerance = 1e-9

/**
 * Response by attenuation and size. Choi: either is enough for partial response, and a fall of attenuation overrides growth. Modified
 * Choi: both are needed, so that growth is progression whatever the attenuation does.
 *
 * @source Choi 2007, J Clin Oncol 25:1753–1759; modified: Nathan 2010, Cancer Biol Ther 9:15–19; both as in Radiopaedia and PMC5658474 table 2.
 *   Growth with a fall of attenuation under modified Choi is not stated there: read as not meeting partial response
 */
export function choiResponse(facts: ChoiFacts, version: 'choi' | 'modified-choi'): 'CR' | 'PR' | 'SD' | 'PD' {
  if (facts.newLesions || facts.nodules) return 'PD'
  if (facts.allGone) return 'CR'
  const smaller = facts.sizeChange <= -sizeStep + tolerance
  const darker = facts.attenuationChange <= -attenuationStep + tolerance
  if (version === 'choi' ? smaller || darker : smaller && darker) return 'PR'
  return facts.sizeChange >= sizeStep - tolerance ? 'PD' : 'SD'
}
