/** What a lesion mostly consists of. */
export const compositions = ['solid', 'cystic', 'necrotic'] as const
/** One of them. */
export type Composition = (typeof compositions)[number]

/** Nodules inside a lesion, against the study before; `none` was looked for. */
export const noduleStates = ['none', 'unchanged', 'new', 'growing'] as const
/** One of them. */
export type NoduleState = (typeof noduleStates)[number]

/** What a reader says of the tissue of one lesion in one study, beside its size. Null is not recorded. */
export type LesionTissue = {
  /** Longest diameter that takes up contrast in the arterial phase, not crossing what does not, mm; 0 where nothing does. */
  readonly enhancingMm: number | null
  /** What of it lies across that diameter, mm. */
  readonly enhancingAcrossMm: number | null
  /** Mean CT attenuation as stated, HU. */
  readonly attenuationHu: number | null
  readonly composition: Composition | null
  readonly nodules: NoduleState | null
}
