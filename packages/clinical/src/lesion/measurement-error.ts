import defaults from './measurement-error.json' with { type: 'json' }
import type { LesionReading } from './lesion-reading.ts'
import { modalitiesOf, sameModality } from './modality.ts'
import type { StudyReading } from './study-reading.ts'

type Sourced = { readonly sd: number; readonly source: string }

/** What is known of measuring error, a source per entry. A site may replace the file. */
export type MeasurementError = {
  readonly name: string
  /** Within-subject coefficient of variation of volume by diameter, rising bounds, null for the rest. */
  readonly volumeCv: readonly { readonly belowMm: number | null; readonly cv: number; readonly source: string }[]
  readonly measuredOn: {
    readonly modalities: readonly string[]
    readonly fromMm: number
    readonly toMm: number
    readonly source: string
  }
  /** CV of one diameter, for lesions that were not segmented. */
  readonly diameterCv: Readonly<Record<'CT' | 'MR' | 'other', { readonly cv: number; readonly source: string }>>
  /** Standard deviation of the shift of every boundary of a study, mm per side. */
  readonly boundaryShiftMm: {
    readonly common: Sourced
    readonly perStudy: Sourced
    readonly modalityDiffers: Sourced
    readonly phaseDiffers: Sourced
    readonly agentDiffers: Sourced
    readonly readerDiffers: Sourced
    readonly sequenceDiffers: Sourced
    readonly sliceSpacingPerMm: Sourced
    readonly unknown: Sourced
  }
  readonly detectionLimitMm: { readonly diameter: number; readonly source: string }
}

/** The figures that come with Debulk, each with its source in `measurement-error.json`. */
export const defaultMeasurementError: MeasurementError = defaults

/**
 * Random coefficient of variation of one lesion's volume.
 *
 * @source QIBA CT Volumetry profile: wCV 0.141 / 0.103 / 0.085 at 10–34, 35–49 and 50–100 mm; at least 0.30 below 10 mm
 */
export function volumeCv(lesion: LesionReading, modality: string | null, model: MeasurementError): number {
  const band = bandCv(lesion.diameterMm, model)
  const axes = axesOf(lesion)
  if (axes === null) return band
  const { cv } = diameterErrorOf(modality, model)
  // three free axes add in square; one axis cubed is fully correlated with itself
  return Math.max(band, axes === 3 ? cv * Math.sqrt(3) : axes === 2 ? cv * Math.sqrt(5) : cv * 3)
}

/** The error of one diameter by the way of imaging, however that is spelt; of CT beside another it is that of neither. */
export function diameterErrorOf(modality: string | null, model: MeasurementError): { readonly cv: number } {
  const [only, ...more] = modality === null ? [] : modalitiesOf(modality)
  return model.diameterCv[more.length === 0 && (only === 'CT' || only === 'MR') ? only : 'other']
}

/** The part of the random error that goes by size alone. */
export function bandCv(diameterMm: number, model: MeasurementError): number {
  const band = model.volumeCv.find(({ belowMm }) => belowMm === null || diameterMm < belowMm)
  if (!band) throw new RangeError(`error model ${model.name} has no entry for ${diameterMm} mm`)
  return band.cv
}

/** A volume without word of how it was measured is trusted no more than one axis. */
function axesOf({ evidence }: LesionReading): 1 | 2 | 3 | null {
  if (evidence === '3-axis') return 3
  if (evidence === '2-axis') return 2
  return evidence === '1-axis' || evidence === 'volume' ? 1 : null
}

/** Whether the random error was measured on such a lesion, or is carried over from others. */
export function isErrorAssumed(lesion: LesionReading, { technique }: StudyReading, model: MeasurementError): boolean {
  const { modalities, fromMm, toMm } = model.measuredOn
  const known = modalities.some((each) => technique.modality !== null && sameModality(each, technique.modality))
  return !known || lesion.evidence === 'volume' || lesion.diameterMm < fromMm || lesion.diameterMm > toMm
}

/**
 * Change of ln ΣV for one mm of boundary shift on every side, over spheres of the lesions' volumes; central difference
 * of `sd` either way, so that small lesions, which gain far more than they can lose, are not linearised at zero.
 */
export function shiftSensitivity(volumesMl: readonly number[], sd: number): number {
  const total = (shift: number) => volumesMl.reduce((sum, volume) => sum + shifted(volume, shift), 0)
  const [low, high] = [total(-sd), total(sd)]
  return low > 0 && sd > 0 ? Math.log(high / low) / (2 * sd) : 0
}

/** mL of a sphere whose surface moves outwards by `shift` mm. */
function shifted(volumeMl: number, shift: number): number {
  const radius = Math.cbrt((3 * volumeMl * 1000) / (4 * Math.PI)) + shift
  return radius > 0 ? ((4 / 3) * Math.PI * radius ** 3) / 1000 : 0
}
