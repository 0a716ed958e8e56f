/**
 * How one hand (or one program) errs when it draws lesions. Independent of the product's own error model: validation
 * holds the one against the other.
 */
export type Segmenter = {
  readonly name: string
  /** Constant offset of every boundary this segmenter draws, mm per side. */
  readonly biasMm: number
  /** Offset shared by all lesions of one study, standard deviation in mm. */
  readonly studyShiftSdMm: number
  /** Offset of each lesion by itself, standard deviation in mm. */
  readonly lesionShiftSdMm: number
  /** Size of smooth wobbles of the outline, mm. */
  readonly wobbleMm: number
  /** Below these long axes nothing is drawn. */
  readonly smallestMm: { readonly before: number; readonly after: number }
  /** Chance that a lesion below twice the smallest size is overlooked. */
  readonly overlooks: number
}

/** A careful reader, as the images of the default patient are drawn. */
export const carefulReader: Segmenter = {
  name: 'careful',
  biasMm: 0,
  studyShiftSdMm: 0.15,
  lesionShiftSdMm: 0.1,
  wobbleMm: 0.3,
  smallestMm: { before: 4, after: 4.5 },
  overlooks: 0.02,
}

/** A second, generous hand: draws half a millimetre wider on every side. */
export const generousReader: Segmenter = {
  ...carefulReader,
  name: 'generous',
  biasMm: 0.5,
  studyShiftSdMm: 0.25,
  lesionShiftSdMm: 0.25,
  wobbleMm: 0.5,
  smallestMm: { before: 4.5, after: 5 },
  overlooks: 0.05,
}
