import { filledIn } from '../lesion/kept-tissue.ts'
import { isCounted, namesOf, type LesionReading } from '../lesion/lesion-reading.ts'
import { sameModality } from '../lesion/modality.ts'
import { isSameName } from '../lesion/same-lesion.ts'
import { isSameStudy } from '../lesion/same-study.ts'
import type { StudyReading } from '../lesion/study-reading.ts'

/**
 * Readings of images with those that were typed in. Where one person, or nobody by name, typed a reading of a study whose images were
 * measured, sizes are those of the images; what was typed of the tissue of the same lesion stays, and so do lesions that the images certainly
 * do not show. It is one reading then. One that says something of tissue of a lesion that cannot be told among the measured stays by itself.
 *
 * @source design of this product: the images win; images measured later keep what a reader wrote of the same lesion
 */
export function withTyped(measured: readonly StudyReading[], typed: readonly StudyReading[]): StudyReading[] {
  const taken = new Set<StudyReading>()
  const filled = measured.map((study) => {
    const same = typed.filter((each) => isTypedOf(study, each))
    for (const each of same) if (isPlaced(study, each)) taken.add(each)
    return same.reduce(withOne, study)
  })
  return [...filled, ...typed.filter((each) => !taken.has(each))]
}

/** Whether a typed reading is one of a measured study. Of one day with no word on how it was made, a lesion of both has to tell. */
function isTypedOf(study: StudyReading, typed: StudyReading): boolean {
  if (!study.lesionsSegmented || !typed.lesionsSegmented || study.patient !== typed.patient) return false
  if (typed.reader !== null && typed.reader !== study.reader) return false
  // an empty outline takes nothing away that somebody measured
  if (!isSameStudy(study, typed) || (study.lesions.length === 0 && typed.lesions.length > 0)) return false
  const [one, other] = [study.technique.modality, typed.technique.modality]
  if (one !== null && other !== null) return sameModality(one, other)
  return typed.lesions.length === 0 || typed.lesions.some((lesion) => measuredOf(study, lesion) !== undefined)
}

const measuredOf = ({ lesions }: StudyReading, typed: LesionReading): LesionReading | undefined =>
  lesions.find((lesion) => isSameName(lesion, typed))

const saysMore = ({ tissue, viableVolumeMl }: LesionReading): boolean => tissue !== null || viableVolumeMl !== null

/** Nothing that was typed beside a size is lost with the reading. */
const isPlaced = (study: StudyReading, typed: StudyReading): boolean =>
  typed.lesions.every(
    (lesion) => !saysMore(lesion) || measuredOf(study, lesion) !== undefined || isOther(study, lesion),
  )

/** Certainly none of the measured: by identity where all have one, or outside the liver where the images show nothing there. */
function isOther({ lesions }: StudyReading, typed: LesionReading): boolean {
  const isNamed = lesions.every(({ trackingUid, speck }) => speck || trackingUid !== null)
  if (typed.trackingUid !== null && isNamed)
    return !lesions.some(({ trackingUid }) => trackingUid === typed.trackingUid)
  return typed.site !== null && !lesions.some(({ site }) => site !== null)
}

function withOne(study: StudyReading, typed: StudyReading): StudyReading {
  const lesions = study.lesions.map((lesion) => {
    const same = typed.lesions.find((each) => measuredOf(study, each) === lesion)
    return same ? { ...lesion, ...filledIn(lesion, same), ...namedToo(lesion, same, study) } : lesion
  })
  const others = isPlaced(study, typed) ? typed.lesions.filter((lesion) => isOther(study, lesion)) : []
  const { modality, phase, agent } = study.technique
  // attenuation belongs to the phase of the images it was measured on
  const isDense = lesions.some(({ intensity }) => intensity.status === 'measured')
  return {
    ...study,
    joined: [...(study.joined ?? []), ...(typed.event === null ? [] : [typed.event]), ...(typed.joined ?? [])],
    technique: {
      ...study.technique,
      modality: modality ?? typed.technique.modality,
      phase: phase ?? (isDense ? null : typed.technique.phase),
      agent: agent ?? typed.technique.agent,
    },
    countIsAtLeast: study.countIsAtLeast || (typed.countIsAtLeast && countOf(typed) > countOf(study)),
    lesions: [...lesions, ...others],
  }
}

/** Choices of targets and matches that go by the typed name still find the lesion. */
function namedToo(lesion: LesionReading, { label }: LesionReading, { lesions }: StudyReading) {
  const isTaken = lesions.some((each) => namesOf(each).includes(label))
  return isTaken ? {} : { alsoCalled: [...(lesion.alsoCalled ?? []), label] }
}

const countOf = ({ lesions }: StudyReading): number =>
  lesions.filter((lesion) => isCounted(lesion) && lesion.site === null).length
