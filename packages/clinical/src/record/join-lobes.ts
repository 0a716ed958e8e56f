import { sameModality } from '../lesion/modality.ts'
import type { StudyReading, Technique } from '../lesion/study-reading.ts'
import type { LiverScope } from './imaging-events.ts'

/** A reading with what its numbers speak of, and whether the study itself showed the whole liver as far as anybody says. */
export type ScopedReading = {
  readonly reading: StudyReading
  readonly scope: LiverScope | null
  readonly isImagedInPart: boolean
}

/**
 * Readings, with two of one day that speak of one lobe each taken together as one of the whole liver: by one reader, of one way of imaging,
 * both with a list of lesions, and the only ones of their lobe. What cannot be joined stays as it was.
 */
export function joinLobes(readings: readonly ScopedReading[]): StudyReading[] {
  return readings.flatMap((one): StudyReading[] => {
    const { reading, scope } = one
    const others = readings.filter((other) => other !== one && isSameLook(one, other))
    const alike = others.filter((other) => other.scope === scope)
    const facing = others.filter((other) => other.scope === (scope === 'right-lobe' ? 'left-lobe' : 'right-lobe'))
    const [other] = facing
    if (!isLobe(one) || alike.length > 0 || facing.length !== 1 || other === undefined) return [reading]
    // the pair stands where the first of the two stood
    return readings.indexOf(one) < readings.indexOf(other) ? [joined(one, other)] : []
  })
}

const isLobe = ({ scope, reading }: ScopedReading): boolean =>
  (scope === 'right-lobe' || scope === 'left-lobe') && reading.lesionsSegmented

function isSameLook(a: ScopedReading, b: ScopedReading): boolean {
  const [one, other] = [a.reading, b.reading]
  const [x, y] = [one.technique.modality, other.technique.modality]
  return (
    isLobe(a) &&
    isLobe(b) &&
    one.date === other.date &&
    one.reader === other.reader &&
    (x === null || y === null ? x === y : sameModality(x, y))
  )
}

function joined(a: ScopedReading, b: ScopedReading): StudyReading {
  const [one, other] = [a.reading, b.reading]
  const isImagedInPart = a.isImagedInPart || b.isImagedInPart
  return {
    ...one,
    joined: other.event === null ? [] : [other.event],
    studyUid: one.studyUid === other.studyUid ? one.studyUid : null,
    technique: commonOf(one.technique, other.technique),
    review: one.review === 'reviewed' && other.review === 'reviewed' ? 'reviewed' : 'draft',
    liverVolumeMl: liverVolumeOf(one.liverVolumeMl, other.liverVolumeMl),
    liverCutOff: isImagedInPart,
    countIsAtLeast: one.countIsAtLeast || other.countIsAtLeast,
    lesions: [...one.lesions, ...other.lesions],
  }
}

/** The one that is given, or the same given twice. */
const liverVolumeOf = (a: number | null, b: number | null): number | null =>
  a === null || b === null || a === b ? (a ?? b) : null

/** What both were made with; of what differs nothing is known. */
function commonOf(a: Technique, b: Technique): Technique {
  const same = <T>(x: T | null, y: T | null): T | null => (x === y ? x : null)
  return {
    modality: a.modality,
    sequence: same(a.sequence, b.sequence),
    phase: same(a.phase, b.phase),
    agent: same(a.agent, b.agent),
    sliceSpacingMm: same(a.sliceSpacingMm, b.sliceSpacingMm),
    pixelSpacingMm: same(a.pixelSpacingMm, b.pixelSpacingMm),
  }
}
