import type { Grid } from '@debulk/imaging/grid'
import { cross, type Lps } from '@debulk/quantity/vector'
import { lesionForm, lesionOfLength, readerBumps, turnFrame } from './lesion-form.ts'
import { liverShape } from './liver-shape.ts'
import { Motion } from './motion.ts'
import type { LesionPlan, LesionState, PatientPlan, StudyPlan } from './patient-plan.ts'
import { PerturbedEllipsoid } from './perturbed-ellipsoid.ts'
import { placeLesions } from './place-lesions.ts'
import { Random } from './random.ts'
import type { ScalarLattice } from './scalar-lattice.ts'
import { studyGrid } from './study-grid.ts'
import { uid } from './uid.ts'

/** Raised when the same seed gives other bytes than before: UIDs must not be reused for other content. */
export const phantomVersion = 1

export type PhantomLesion = {
  readonly plan: LesionPlan
  /** What the reader calls it. */
  readonly label: string
  /** The lesion's identity for life. */
  readonly trackingUid: string
  readonly state: LesionState
  /** Where the centre lies in this study, also when nothing is left of the lesion. */
  readonly centre: Lps
  /** As it is; null when nothing is left. */
  readonly truth: PerturbedEllipsoid | null
  /** As the reader draws it; null when the reader does not. */
  readonly drawn: PerturbedEllipsoid | null
}

export type PhantomStudy = {
  readonly plan: StudyPlan
  readonly index: number
  readonly grid: Grid
  readonly motion: Motion
  readonly lesions: readonly PhantomLesion[]
  readonly studyUid: string
  readonly frameOfReferenceUid: string
}

/** A plan made flesh: where everything lies in every study. Images and masks are drawn from it on demand. */
export type PhantomPatient = {
  readonly plan: PatientPlan
  /** Names this patient in every UID. */
  readonly name: string
  /** Names the streams that its body is drawn from. */
  readonly anatomy: string
  readonly liver: ScalarLattice
  readonly studies: readonly PhantomStudy[]
}

const nowhere = { x: 0, y: 0, z: 0 }

export function phantomPatient(plan: PatientPlan): PhantomPatient {
  const name = `phantom-${phantomVersion}/${plan.id}/${plan.seed}`
  // anatomy follows the seed alone, so that a plan that images another field shows the same patient
  const anatomy = `phantom-${phantomVersion}/${plan.seed}`
  const random = new Random(anatomy)
  const liver = liverShape(random.fork('liver'))
  const motions = plan.studies.map((study) => new Motion(study.motion, random.fork(`motion/${study.date}`)))
  const forms = plan.lesions.map((lesion) => lesionForm(lesion, random.fork(`form/${lesion.id}`)))
  const grids = plan.studies.map((study, i) => studyGrid(study, uid(`${name}/frame-of-reference/${i}`)))

  // every lesion as large as planned, in every study, before it has a place
  const planned = plan.lesions.map(({ course, aspect }, l) =>
    course.map(({ longAxisMm, aspect: now }, s): PerturbedEllipsoid | null => {
      if (longAxisMm === 0) return null
      const { frame, bumps } = forms[l]!
      const turned = turnFrame(frame, (direction) => motions[s]!.direction(direction))
      const { step } = grids[s]!
      const normal = cross(step.x, step.y)
      return lesionOfLength(longAxisMm, { centre: nowhere, turned, bumps, aspect: now ?? aspect, normal })
    }),
  )
  const spheres = plan.lesions.map(({ lobe, near }, l) => ({
    lobe,
    near,
    reachMm: Math.max(0, ...planned[l]!.map((lesion) => lesion?.reachMm ?? 0)),
  }))
  const gapMm = spheres.length <= 80 ? 8 : 3
  const placed = placeLesions(spheres, { liver, gapMm, random: random.fork('places') })

  const studies = plan.studies.map((study, s): PhantomStudy => {
    const lesions = plan.lesions.map((lesion, l): PhantomLesion => {
      const centre = motions[s]!.toStudy(placed[l]!.centre)
      const truth = planned[l]![s]?.enlarged(placed[l]!.scale, centre) ?? null
      const state = lesion.course[s]!.state
      const hand = random.fork(`reader/${lesion.id}/${study.date}`)
      const drawn = state === 'measured' && truth ? truth.redrawn(study.readerShiftMm, readerBumps(truth, hand)) : null
      const label = `${plan.lesionName} ${String(l + 1).padStart(2, '0')}`
      return { plan: lesion, label, trackingUid: uid(`${name}/lesion/${lesion.id}`), state, centre, truth, drawn }
    })
    return {
      plan: study,
      index: s,
      grid: grids[s]!,
      motion: motions[s]!,
      lesions,
      studyUid: uid(`${name}/study/${s}`),
      frameOfReferenceUid: uid(`${name}/frame-of-reference/${s}`),
    }
  })
  return { plan, name, anatomy, liver, studies }
}
