import type { LesionReading } from '@debulk/clinical/lesion/lesion-reading'
import type { StudyReading } from '@debulk/clinical/lesion/study-reading'
import { lesionForm, lesionOfLength, readerBumps } from './lesion-form.ts'
import type { Aspect, PatientPlan, StudyPlan } from './patient-plan.ts'
import type { PerturbedEllipsoid } from './perturbed-ellipsoid.ts'
import { Random } from './random.ts'
import type { Segmenter } from './segmenter.ts'
import { studyTechnique } from './study-technique.ts'
import { uid } from './uid.ts'

/** What is there, and what was read, without drawing a voxel. */
export type AnalyticPatient = {
  readonly readings: readonly StudyReading[]
  /** True volume of every metastasis, seen or not, per study, mL. */
  readonly truth: readonly { readonly volumeMl: number; readonly byTrackingUid: ReadonlyMap<string, number> }[]
}

export type AnalyticOptions = {
  /** Who read which study; two different hands are two different people. */
  readonly segmenters: readonly Segmenter[]
  /** Added to every boundary where the sequence is not that of the first study, mm per side. */
  readonly sequenceShiftMm: number
  /** Whether volumes carry the error of counting voxels. */
  readonly sampling: 'voxels' | 'exact'
}

/**
 * Reads a planned patient analytically: exact volumes of the shapes as each segmenter would draw them. A thousand
 * patients take seconds, so that intervals can be held against truth under errors the product does not assume.
 */
export function analyticPatient(plan: PatientPlan, options: AnalyticOptions): AnalyticPatient {
  if (options.segmenters.length !== plan.studies.length) throw new RangeError('one segmenter per study is needed')
  const random = new Random(`analytic/${plan.id}/${plan.seed}`)
  // form and direction are the same in every study, so each lesion is worked out once, 1 mm long
  const units = plan.lesions.map((lesion) => {
    const { frame, bumps } = lesionForm(lesion, random.fork(`form/${lesion.id}`))
    return (aspect: Aspect): PerturbedEllipsoid =>
      lesionOfLength(1, { centre, turned: frame, bumps, aspect, normal: head, effort: { planes: 5, directions: 40 } })
  })
  const usual = plan.lesions.map((lesion, l) => units[l]!(lesion.aspect))
  const studies = plan.studies.map((study, s) => {
    const segmenter = options.segmenters[s]!
    const hand = random.fork(`hand/${segmenter.name}/${s}`)
    const changed = study.sequence !== plan.studies[0]!.sequence
    const shared = segmenter.biasMm + segmenter.studyShiftSdMm * hand.normal() + (changed ? options.sequenceShiftMm : 0)
    const treated = plan.events.some((event) => event.kind === 'embolisation' && event.on < study.date)
    const byTrackingUid = new Map<string, number>()
    let volumeMl = 0
    const lesions = plan.lesions.flatMap((lesion, l): LesionReading[] => {
      const { longAxisMm, aspect } = lesion.course[s]!
      const own = random.fork(`lesion/${segmenter.name}/${s}/${lesion.id}`)
      if (longAxisMm === 0) return []
      const truth = (aspect ? units[l]!(aspect) : usual[l]!).enlarged(longAxisMm)
      const trackingUid = uid(`analytic/${plan.id}/${plan.seed}/${lesion.id}`)
      if (lesion.nature === 'metastasis') {
        volumeMl += truth.volumeMl()
        byTrackingUid.set(trackingUid, truth.volumeMl())
      }
      const limit = treated ? segmenter.smallestMm.after : segmenter.smallestMm.before
      if (longAxisMm < limit || (longAxisMm < 2 * limit && own.uniform() < segmenter.overlooks)) return []
      const drawn = truth.redrawn(
        shared + segmenter.lesionShiftSdMm * own.normal(),
        readerBumps(truth, own, segmenter.wobbleMm),
      )
      const read = reading(drawn, {
        study,
        sampling: options.sampling,
        own,
        trackingUid,
        label: lesion.id,
        nature: lesion.nature,
      })
      return read ? [read] : []
    })
    return { truth: { volumeMl, byTrackingUid }, reading: studyReading(plan, s, segmenter.name, lesions) }
  })
  return { readings: studies.map((study) => study.reading), truth: studies.map((study) => study.truth) }
}

const centre = { x: 0, y: 0, z: 0 }
const head = { x: 0, y: 0, z: 1 }

function reading(
  drawn: PerturbedEllipsoid,
  of: {
    study: StudyPlan
    sampling: 'voxels' | 'exact'
    own: Random
    trackingUid: string
    label: string
    nature: 'metastasis' | 'benign'
  },
): LesionReading | null {
  const voxelMl = (of.study.pixelSpacingMm ** 2 * of.study.sliceSpacingMm) / 1000
  const counted = of.sampling === 'exact' ? drawn.volumeMl() : countedMl(drawn, of.study, of.own)
  if (counted === 0) return null
  const { longMm } = drawn.axesAcross(head, { planes: 5, directions: 40 })
  return {
    id: `${of.label}@${of.study.date}`,
    label: of.label,
    trackingId: of.label,
    trackingUid: of.trackingUid,
    nature: of.nature,
    site: null,
    node: false,
    evidence: 'segmented',
    volumeMl: counted,
    volumeLowMl: counted,
    volumeHighMl: counted,
    diameterMm: longMm,
    shortAxisMm: null,
    diameterIs: 'measured',
    existence: 'certain',
    confluent: false,
    viableVolumeMl: null,
    speck: longMm < 3 || counted < 8 * voxelMl,
    touchesBorder: false,
    couinaudSegment: null,
    shape: null,
    intensity: { status: 'unknown', reason: 'no-image' },
    tissue: null,
  }
}

/** Volume as voxels give it: centres inside, on a lattice laid at random. O(voxels of the box). */
function countedMl(drawn: PerturbedEllipsoid, study: StudyPlan, random: Random): number {
  const { pixelSpacingMm: pixel, sliceSpacingMm: slice } = study
  const first = { x: random.uniform(0, pixel), y: random.uniform(0, pixel), z: random.uniform(0, slice) }
  const reach = drawn.reachMm
  let voxels = 0
  for (let z = first.z - slice * Math.ceil(reach / slice); z <= reach; z += slice) {
    for (let y = first.y - pixel * Math.ceil(reach / pixel); y <= reach; y += pixel) {
      for (let x = first.x - pixel * Math.ceil(reach / pixel); x <= reach; x += pixel) {
        if (drawn.contains(x, y, z)) voxels++
      }
    }
  }
  return (voxels * pixel * pixel * slice) / 1000
}

function studyReading(plan: PatientPlan, s: number, reader: string, lesions: readonly LesionReading[]): StudyReading {
  const study = plan.studies[s]!
  return {
    patient: plan.patient.id,
    event: null,
    studyUid: uid(`analytic/${plan.id}/${plan.seed}/study/${s}`),
    date: study.date,
    dateSource: 'study-date',
    technique: studyTechnique(study),
    reader,
    review: 'reviewed',
    source: `analytic ${plan.id} ${plan.seed}`,
    liverVolumeMl: null,
    liverCutOff: null,
    countIsAtLeast: false,
    lesionsSegmented: true,
    overlapMl: 0,
    fractionalThreshold: null,
    lesions,
  }
}
