import { measureReading } from '@debulk/actions/measure-reading'
import type { SegmentRole } from '@debulk/actions/segment-role'
import type { Basis } from '@debulk/clinical/assessment'
import type { MeasurementError } from '@debulk/clinical/lesion/measurement-error'
import type { StudyReading } from '@debulk/clinical/lesion/study-reading'
import { gaugeFor, measureLesion } from '@debulk/imaging/measure-lesion'
import type { RunList } from '@debulk/imaging/run-list'
import { drawShape } from '@debulk/phantom/draw-shape'
import { phantomPatient, type PhantomLesion, type PhantomStudy } from '@debulk/phantom/phantom-patient'
import { Random } from '@debulk/phantom/random'
import { randomPlan } from '@debulk/phantom/random-plan'
import { unionRuns } from '@debulk/phantom/union-runs'
import { cross } from '@debulk/quantity/vector'
import { answers, type Answer, type TruePair } from './answer.ts'
import { BoundaryNoise } from './boundary-noise.ts'
import { drawNoisily } from './draw-noisily.ts'
import { emptyStudy } from './empty-study.ts'
import { firstHand } from './hand.ts'

/** What became of one true lesion on the voxels of a study. */
export type VoxelError = {
  readonly longAxisMm: number
  readonly sliceSpacingMm: number
  /** Measured by the kernels over true volume; 0 when no voxel was hit. By an exact outline, and by the first hand's. */
  readonly exactRatio: number
  readonly handRatio: number
  /** Long axis of the exact outline by outer pixel edges minus the true one, mm; null when no voxel was hit. */
  readonly longAxisErrorMm: number | null
}

export type WholeGridAnswers = {
  /** One segment per lesion, with identities. */
  readonly tracked: Readonly<Record<Basis, Answer | null>>
  /** One class for all lesions, split into components. */
  readonly untracked: Answer | null
  readonly voxelErrors: readonly VoxelError[]
}

type DrawnLesion = { readonly lesion: PhantomLesion; readonly runs: RunList }

/**
 * A patient whose lesions lie in a liver, imaged on whole grids (other spacings, oblique slices, another phase now and
 * then) and drawn by the first hand; masks measured as an import is, once with identities and once as one class.
 */
export async function wholeGrid(seed: number, model: MeasurementError): Promise<WholeGridAnswers> {
  const random = new Random(`whole-grid/${seed}`)
  const plan = randomPlan(`whole-grid-${seed}`, { studies: 3, lesions: 3 + random.integer(38) })
  const ends = <T>(all: readonly T[]): T[] => all.filter((_, i) => i !== 1)
  const { studies } = phantomPatient({
    ...plan,
    studies: ends(plan.studies),
    lesions: plan.lesions.map((lesion) => ({ ...lesion, course: ends(lesion.course) })),
  })
  const [before, after] = studies
  if (!before || !after) throw new RangeError('two studies were asked for')
  const habitMm = random.fork('habit').uniform(-0.5, 0.5)
  const read = studies.map((study) => drawStudy(study, habitMm, random.fork(study.plan.date)))
  const readings = async (how: 'tracked' | 'untracked'): Promise<[StudyReading, StudyReading]> => [
    await measured(before, read[0]?.drawn ?? [], how),
    await measured(after, read[1]?.drawn ?? [], how),
  ]
  const truth = before.lesions.flatMap(({ plan: lesion, trackingUid, truth: shape }, l): TruePair[] => {
    if (lesion.nature === 'benign') return []
    const last = after.lesions[l]?.truth
    return [{ trackingUid, beforeMl: shape?.volumeMl() ?? 0, afterMl: last?.volumeMl() ?? 0 }]
  })
  return {
    tracked: answers(await readings('tracked'), truth, model),
    untracked: answers(await readings('untracked'), truth, model).totals,
    voxelErrors: read.flatMap(({ voxelErrors }) => voxelErrors),
  }
}

/** Every metastasis drawn with the hand's errors, and beside it exactly, to see what the voxels alone do. */
function drawStudy(study: PhantomStudy, habitMm: number, random: Random) {
  const { grid } = study
  const gauge = gaugeFor(grid)
  const normal = cross(grid.step.x, grid.step.y)
  const shiftMm = habitMm + firstHand.studyShiftSdMm * random.fork('study').normal()
  const drawn: DrawnLesion[] = []
  const voxelErrors: VoxelError[] = []
  for (const lesion of study.lesions) {
    const { truth, plan } = lesion
    if (!truth || plan.nature === 'benign') continue
    const own = random.fork(plan.id)
    const overlooked = own.uniform() < firstHand.overlooks
    const { longMm } = truth.axesAcross(normal)
    const exact = drawShape(truth, grid)
    const runs = drawNoisily(truth, { noise: new BoundaryNoise(own, firstHand.noise), shiftMm }, grid)
    const trueMm3 = truth.volumeMl() * 1000
    const shape = exact.count > 0 ? measureLesion(exact, gauge) : null
    voxelErrors.push({
      longAxisMm: longMm,
      sliceSpacingMm: study.plan.sliceSpacingMm,
      exactRatio: shape ? shape.volumeMm3 / trueMm3 : 0,
      handRatio: runs.count > 0 ? measureLesion(runs, gauge).volumeMm3 / trueMm3 : 0,
      longAxisErrorMm: shape ? shape.edge.long.lengthMm - longMm : null,
    })
    const seen = longMm >= firstHand.smallestMm && !(overlooked && longMm < 2 * firstHand.smallestMm)
    if (seen && runs.count > 0) drawn.push({ lesion, runs })
  }
  return { drawn, voxelErrors }
}

async function measured(
  study: PhantomStudy,
  drawn: readonly DrawnLesion[],
  how: 'tracked' | 'untracked',
): Promise<StudyReading> {
  const segment = (runs: RunList, label: string, trackingUid: string | null): SegmentRole => ({
    segment: {
      number: 1,
      label,
      runs,
      trackingId: trackingUid === null ? null : label,
      trackingUid,
      category: null,
      type: null,
      anatomicRegion: null,
      algorithm: { type: 'MANUAL', name: null },
    },
    role: 'lesion',
    instance: trackingUid !== null,
    site: null,
    nature: 'metastasis',
  })
  const all = drawn.map(({ runs }) => runs)
  const { reading } = await measureReading({
    ...emptyStudy('calibration', study.plan),
    grid: study.grid,
    segments:
      how === 'tracked'
        ? drawn.map(({ lesion, runs }) => segment(runs, lesion.plan.id, lesion.trackingUid))
        : [segment(unionRuns(all, study.grid.size), 'Liver lesions', null)],
    image: null,
    connectivity: 26,
  })
  return reading
}
