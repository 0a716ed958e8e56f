import { normalQuantile } from '@debulk/statistics/normal'
import type { Burden, Caveat } from '../assessment.ts'
import { caveat } from '../caveat-parameters.ts'
import { sum, type Part } from '../cytoreduction/volume-ratio.ts'
import { burdenClass } from './burden-class.ts'
import { isCounted, type LesionReading } from '../lesion/lesion-reading.ts'
import { isErrorAssumed, shiftSensitivity, volumeCv, type MeasurementError } from '../lesion/measurement-error.ts'
import type { StudyReading } from '../lesion/study-reading.ts'

const z95 = normalQuantile(0.975)

/**
 * Total volume, count and share of the liver at one study. Benign lesions and specks stay out; an indeterminate lesion
 * counts in the middle and is absent from the lower bound. Nothing bounds from above what lies beyond the edge of the image,
 * nor what a study without a lesion did not show. Only diameters that somebody measured are added up: with a lesion that
 * has none, the sum is at least that. A liver that is not all there, or lesions
 * nobody counted, give no share. Lesions that may be there and were not evaluated
 * make all of it "at least".
 *
 * @source hepatic tumour burden = ΣV / volume of the whole liver including tumour on the same date; classes of ENETS as
 *         (0,10] (10,25] (25,50] (50,100] on the unrounded value — Luo 2019, Eur Radiol
 */
export function burdenOf(study: StudyReading, model: MeasurementError, hasUnreadLesions = false): Burden {
  const parts = partsOf(study, model)
  const counted = study.lesions.filter(isCounted)
  const volumeMl = sum(parts)
  const spread = Math.exp(z95 * sdLnVolume(parts, model))
  const high = parts.reduce<number | null>(
    (total, p) => (total === null || p.highMl === null ? null : total + p.highMl),
    0,
  )
  const liverCutOff = study.liverCutOff === true
  const percent =
    study.liverVolumeMl !== null &&
    study.liverVolumeMl > 0 &&
    !liverCutOff &&
    !study.countIsAtLeast &&
    !hasUnreadLesions
      ? (100 * volumeMl) / study.liverVolumeMl
      : null
  const across = counted.filter(({ diameterIs }) => diameterIs === 'measured')
  return {
    date: study.date,
    volumeMl,
    lowMl: parts.reduce((total, p) => total + p.lowMl, 0) / spread,
    highMl: high === null || liverCutOff || hasUnreadLesions || counted.length === 0 ? null : high * spread,
    count: counted.length,
    countLeast: certain(counted).length,
    countIsAtLeast: isCountAtLeast(study) || liverCutOff || hasUnreadLesions,
    sumOfDiametersMm:
      across.length === 0 && counted.length > 0
        ? null
        : across.reduce((total, { diameterMm }) => total + diameterMm, 0),
    sumIsAtLeast:
      study.countIsAtLeast ||
      liverCutOff ||
      hasUnreadLesions ||
      across.length < counted.length ||
      across.some(({ touchesBorder }) => touchesBorder === true),
    liverVolumeMl: study.liverVolumeMl,
    liverCutOff,
    percentOfLiver: percent,
    burdenClass: percent === null || percent === 0 ? null : burdenClass(percent),
    because: counted.map(({ id }) => id),
    rule: 'burden/total',
    caveats: studyCaveats(study, model),
  }
}

/** Of lesions grown into one nobody can say how many they are; their volume is measured all the same. */
const isCountAtLeast = (study: StudyReading): boolean =>
  study.countIsAtLeast || study.lesions.some((lesion) => lesion.confluent && isCounted(lesion))

/** The lesions that are there for certain, in the order given. */
export const certain = (lesions: readonly LesionReading[]): LesionReading[] =>
  lesions.filter(({ existence }) => existence === 'certain')

/**
 * The counted lesions of a study as parts of a sum. "More than" lesions leave the sum without an upper bound, so it has no middle
 * either: the least that is there stands for it.
 */
export function partsOf(study: StudyReading, model: MeasurementError): Part[] {
  const parts = study.lesions.filter(isCounted).map((lesion) => partOf(lesion, study, model))
  if (!study.countIsAtLeast) return parts
  const least = parts.map((part): Part => ({ ...part, volumeMl: part.lowMl }))
  return [...least, { id: null, volumeMl: 0, lowMl: 0, highMl: null, cv: 0 }]
}

/** A lesion as part of a sum, mL: an indeterminate one from 0, one cut off by the image without upper bound. */
export function partOf(lesion: LesionReading, study: StudyReading, model: MeasurementError): Part {
  return {
    id: lesion.id,
    volumeMl: lesion.volumeMl,
    lowMl: lesion.nature === 'indeterminate' ? 0 : lesion.volumeLowMl,
    highMl: lesion.touchesBorder === true ? null : lesion.volumeHighMl,
    cv: volumeCv(lesion, study.technique.modality, model),
  }
}

/** Standard deviation of the logarithm of a sum of volumes: own errors weighted by size, and the reader's shift on all of them. */
export function sdLnVolume(parts: readonly Part[], { boundaryShiftMm }: MeasurementError): number {
  const total = sum(parts)
  if (total === 0) return 0
  const shift = Math.hypot(boundaryShiftMm.common.sd, boundaryShiftMm.perStudy.sd)
  const volumes = parts.map(({ volumeMl }) => volumeMl).filter((volume) => volume > 0)
  const random = parts.reduce((v, { volumeMl, cv }) => v + ((volumeMl / total) * cv) ** 2, 0)
  return Math.sqrt(random + (shiftSensitivity(volumes, shift) * shift) ** 2)
}

/** What a reader of any figure from this study must know. */
export function studyCaveats(study: StudyReading, model: MeasurementError): Caveat[] {
  const { date } = study
  const counted = study.lesions.filter(isCounted)
  const indeterminate = counted.filter(({ nature }) => nature === 'indeterminate')
  const notReviewed = counted.filter(({ nature }) => nature === 'not-reviewed').length
  const incomplete = counted.filter(({ touchesBorder }) => touchesBorder === true).length
  const borderUnknown = counted.some(
    ({ touchesBorder, evidence }) => touchesBorder === null && evidence === 'segmented',
  )
  const specks = study.lesions.filter(({ speck }) => speck).length
  const assumed = counted.filter((lesion) => isErrorAssumed(lesion, study, model)).length
  const notAcross = counted.filter(({ diameterIs }) => diameterIs === 'assumed').length
  const unsegmented = counted.filter(({ evidence }) => evidence !== 'segmented').length
  const caveats: Caveat[] = []
  if (study.review === 'draft') caveats.push(caveat('draft', { date }))
  if (study.liverCutOff === true) caveats.push(caveat('liver-cut-off', { date }))
  if (incomplete > 0) caveats.push(caveat('incomplete-lesion', { date, count: incomplete }))
  if (indeterminate.length > 0) {
    const volumeMl = indeterminate.reduce((total, lesion) => total + lesion.volumeMl, 0)
    caveats.push(caveat('indeterminate', { date, count: indeterminate.length, volumeMl }))
  }
  if (notReviewed > 0) caveats.push(caveat('nature-not-reviewed', { date, count: notReviewed }))
  if (study.overlapMl > 0) caveats.push(caveat('overlap-counted-twice', { date, volumeMl: study.overlapMl }))
  const outside = counted.filter(({ shape }) => shape?.outsideLiver === true)
  if (outside.length > 0) {
    const volumeMl = outside.reduce((total, lesion) => total + lesion.volumeMl, 0)
    caveats.push(caveat('outside-liver', { date, count: outside.length, volumeMl }))
  }
  if (study.fractionalThreshold !== null && study.lesions.length > 0) {
    const { source, fractionalThreshold: threshold } = study
    caveats.push(caveat('fractional-threshold', { date, source, threshold }))
  }
  if (borderUnknown) caveats.push(caveat('border-unknown', { date }))
  if (isCountAtLeast(study)) caveats.push(caveat('count-at-least', { date }))
  const [least, most] = [certain(counted).length, counted.length]
  if (least < most) caveats.push(caveat('count-range', { date, least, most }))
  if (specks > 0) caveats.push(caveat('specks-left-out', { date, count: specks }))
  if (unsegmented > 0) caveats.push(caveat('evidence-not-segmented', { date, count: unsegmented }))
  if (notAcross > 0) caveats.push(caveat('no-diameter', { date, count: notAcross }))
  if (assumed > 0) caveats.push(caveat('error-assumed', { date, count: assumed }))
  return caveats
}
