/** Relative changes under treatment, and what is seen beside them; −0.15 is 15 % less. */
export type ChoiFacts = {
  readonly sizeChange: number
  /** Of the CT attenuation in the portal-venous phase; null where it is not known. */
  readonly attenuationChange: number | null
  readonly allGone: boolean
  readonly newLesions: boolean
  /** New, or growing, nodules inside a lesion. */
  readonly nodules: boolean
}

/** Which of the two is meant. */
export type ChoiVersion = 'choi' | 'modified-choi'

const sizeStep = 0.1
const attenuationStep = 0.15
const tolerance = 1e-9

/**
 * Response by attenuation and size. Choi: either is enough for partial response, and a fall of attenuation overrides growth. Modified
 * Choi: both are needed, so that growth is progression whatever the attenuation does. Null where attenuation would decide and is not known.
 *
 * @source Choi 2007, J Clin Oncol 25:1753–1759; modified: Nathan 2010, Cancer Biol Ther 9:15–19; both as in Radiopaedia and PMC5658474 table 2.
 *   Growth with a fall of attenuation under modified Choi is not stated there: read as not meeting partial response
 */
export function choiResponse(facts: ChoiFacts, version: ChoiVersion): 'CR' | 'PR' | 'SD' | 'PD' | null {
  if (facts.newLesions || facts.nodules) return 'PD'
  if (facts.allGone) return 'CR'
  const bySize = choiBySize(version, facts.sizeChange)
  if (bySize !== null || facts.attenuationChange === null) return bySize
  if (facts.attenuationChange <= -attenuationStep + tolerance) return 'PR'
  return facts.sizeChange >= sizeStep - tolerance ? 'PD' : 'SD'
}

/**
 * What size alone decides: by Choi partial response, by modified Choi everything but partial response. Null where attenuation is needed,
 * and for any other criterion.
 *
 * @source As `choiResponse`: either is enough, or both are needed
 */
export function choiBySize(criterion: string, sizeChange: number | null): 'PR' | 'SD' | 'PD' | null {
  if (sizeChange === null) return null
  const smaller = sizeChange <= -sizeStep + tolerance
  if (criterion === 'choi') return smaller ? 'PR' : null
  if (criterion !== 'modified-choi' || smaller) return null
  return sizeChange >= sizeStep - tolerance ? 'PD' : 'SD'
}
