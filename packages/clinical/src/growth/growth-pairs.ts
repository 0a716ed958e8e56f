import { byFamily, leavesNotRead, type FamilyReadings } from '../lesion/family-readings.ts'
import type { LesionFamilies, LesionFamiliesAt, LesionFamily } from '../lesion/lesion-families.ts'
import { isCounted, type EvidenceGrade, type LesionReading } from '../lesion/lesion-reading.ts'
import type { StudyReading } from '../lesion/study-reading.ts'

/** A lesion, or a family that merged or split, in two studies. */
export type GrowthPair = {
  readonly family: LesionFamily
  /** What the later study calls it; of a family its name. */
  readonly label: string
  readonly before: readonly LesionReading[]
  readonly after: readonly LesionReading[]
  /** Something befell it between the studies, so that diameters do not compare. */
  readonly isReshaped: boolean
}

/** Why a family that both studies show has no growth rate. */
export type GrowthObstacle =
  | 'part-not-evaluated' // cut off by the edge of the image, or not measured yet
  | 'part-not-seen' // a study before showed it, this one does not
  | 'only-diameters'

/** Lesions and families of both studies, and families without a figure, each with the reason. */
export type GrowthPairs = {
  readonly pairs: readonly GrowthPair[]
  readonly unmeasured: readonly {
    readonly family: LesionFamily
    readonly reason: GrowthObstacle
    readonly readings: readonly LesionReading[]
  }[]
  /** How many there are in the study that shows more. */
  readonly all: number
}

/**
 * What two studies show of the same lesion or family. A family of which a part is cut off or was not measured is not evaluable; one that
 * merged or split between them is no one sphere, so that only measured volumes compare.
 * `studies` are all there are: they tell a part that is gone from one that nobody measured yet.
 */
export function growthPairs(
  earlier: StudyReading,
  later: StudyReading,
  familiesAt: LesionFamiliesAt,
  studies: readonly StudyReading[],
): GrowthPairs {
  const families = familiesAt(later.date)
  const [before, after] = [identified(earlier, families), identified(later, families)]
  const found = new Map(before.map((each) => [each.family.id, each]))
  const pairs: GrowthPair[] = []
  const unmeasured: GrowthPairs['unmeasured'][number][] = []
  for (const { family, lesions } of after) {
    const then = found.get(family.id)
    if (!then) continue
    const readings = [...then.lesions, ...lesions]
    const isFamily = family.events.length > 0
    const partsThen = [...new Set(family.members.map((member) => familiesAt(earlier.date).of(member)))]
    const lost = [
      ...leavesNotRead(family, later, families).map((leaf) => ({ leaf, at: later })),
      ...partsThen.flatMap((part) =>
        leavesNotRead(part, earlier, familiesAt(earlier.date)).map((leaf) => ({ leaf, at: earlier })),
      ),
    ]
    const wasShown = ({ leaf, at }: (typeof lost)[number]): boolean =>
      studies.some((study) => study.date < at.date && families.readingsOfMember(leaf, study).length > 0)
    const isCut = readings.some(({ touchesBorder }) => touchesBorder === true)
    const isShown = (member: string) =>
      [earlier, later].map((study) => families.readingsOfMember(member, study).length > 0)
    const isReshaped =
      isFamily && !(partsThen.length === 1 && partsThen.every((part) => isAsBefore(family, part, isShown)))
    const reason =
      isCut || !lost.every(wasShown)
        ? 'part-not-evaluated'
        : lost.length > 0
          ? 'part-not-seen'
          : isReshaped && !readings.every(isMeasuredAsVolume)
            ? 'only-diameters'
            : null
    if (reason === null) {
      const label = isFamily ? family.name : lesions[0].label
      pairs.push({ family, label, before: then.lesions, after: lesions, isReshaped })
    } else if (isFamily) unmeasured.push({ family, reason, readings })
  }
  return { pairs, unmeasured, all: Math.max(countOf(before), countOf(after)) }
}

type Identified = FamilyReadings & { readonly family: LesionFamily }

const identified = (study: StudyReading, families: LesionFamilies): readonly Identified[] =>
  byFamily(
    study.lesions.filter((lesion) => isCounted(lesion) && lesion.site === null),
    study,
    families,
  ).flatMap(({ family, lesions }) => (family === null ? [] : [{ family, lesions }]))

/** A lesion cut off by the image cannot be measured, and counts among none. */
const countOf = (all: readonly Identified[]): number =>
  all.filter(({ family, lesions }) => family.events.length > 0 || lesions[0].touchesBorder !== true).length

/** Nothing befell it between the studies, and both show the same lesions of it. */
const isAsBefore = (
  family: LesionFamily,
  then: LesionFamily,
  isShown: (member: string) => readonly boolean[],
): boolean =>
  family.events.length === then.events.length &&
  family.members.every((member) => {
    const [before, after] = isShown(member)
    return before === after
  })

const volumes: readonly EvidenceGrade[] = ['segmented', 'volume', '3-axis', '2-axis']
/** One diameter gives a volume only of a sphere. */
const isMeasuredAsVolume = ({ evidence }: LesionReading): boolean => volumes.includes(evidence)

/** Volumes where all were segmented, or where a family asks for them and all have them; else diameters, of those measured across. */
export function measureOf(pairs: readonly GrowthPair[]): {
  readonly measure: 'volume' | 'diameter'
  readonly usable: readonly GrowthPair[]
} {
  const readings = pairs.flatMap(({ before, after }) => [...before, ...after])
  const isSegmented = readings.every(({ evidence }) => evidence === 'segmented')
  if (isSegmented || (pairs.some(({ isReshaped }) => isReshaped) && readings.every(isMeasuredAsVolume))) {
    return { measure: 'volume', usable: pairs }
  }
  const isAcross = ({ before, after, isReshaped }: GrowthPair): boolean =>
    !isReshaped && [...before, ...after].every(({ diameterIs }) => diameterIs === 'measured')
  return { measure: 'diameter', usable: pairs.filter(isAcross) }
}
