import type { NoiseSize } from './boundary-noise.ts'

/** A person who draws lesions, by how that person errs. Lengths in mm; shifts are outwards, on every side. */
export type Hand = {
  readonly name: string
  /** The same in every lesion of every study. */
  readonly habitMm: number
  /** Normal, drawn anew for each study, the same in all its lesions. */
  readonly studyShiftSdMm: number
  readonly noise: NoiseSize
  /** A lesion whose long axis is below this is never drawn. */
  readonly smallestMm: number
  /** Chance that one below twice that size is overlooked. */
  readonly overlooks: number
}

// Chosen before any result was looked at, and never fitted: two such hands are 0.6 mm apart on average, habits aside
export const firstHand = {
  name: 'first hand',
  studyShiftSdMm: 0.15,
  noise: { sdMm: 0.4, correlationMm: 5 },
  smallestMm: 4,
  overlooks: 0.02,
} as const satisfies Omit<Hand, 'habitMm'>

export const secondHand = {
  name: 'second hand',
  studyShiftSdMm: 0.25,
  noise: { sdMm: 0.6, correlationMm: 8 },
  smallestMm: 4.5,
  overlooks: 0.05,
} as const satisfies Omit<Hand, 'habitMm'>
