import { add, scale, subtract, type Lps } from '@debulk/quantity/vector'
import type { MotionPlan } from './patient-plan.ts'
import type { Random } from './random.ts'
import { rotate, rotation, unrotate, type Rotation } from './rotation.ts'

/** One smooth bend: displacement × exp(−|p − centre|² / 2 width²). */
type Bend = { readonly centre: Lps; readonly displacement: Lps; readonly widthMm: number }

const bendsPerStudy = 8

/**
 * Where each point of a study came from in the reference patient: the setup on the table (rigid, whole body), then
 * breathing and smooth bends (upper abdomen only). Defined as a pull-back, study → reference, because images are
 * sampled that way; `toStudy` inverts it.
 */
export class Motion {
  readonly turn: Rotation
  readonly shift: Lps
  readonly breathing: Lps
  readonly bends: readonly Bend[]

  constructor(plan: MotionPlan, random: Random) {
    this.turn = rotation(plan.rotationDeg)
    this.shift = plan.shift
    this.breathing = plan.breathing
    this.bends = Array.from({ length: bendsPerStudy }, () => ({
      centre: { x: random.uniform(-120, 60), y: random.uniform(-80, 70), z: random.uniform(-80, 90) },
      displacement: scale(random.direction(), plan.deformationMm * random.uniform(0.5, 1)),
      widthMm: random.uniform(42, 70),
    }))
  }

  /** Study → the body as it lay in the reference: skin, bones, muscles. */
  toBody(p: Lps): Lps {
    return unrotate(this.turn, subtract(p, this.shift))
  }

  /** Study → reference for the organs of the upper abdomen. */
  toReference(p: Lps): Lps {
    const body = this.toBody(p)
    let x = body.x - this.breathing.x
    let y = body.y - this.breathing.y
    let z = body.z - this.breathing.z
    for (const { centre, displacement, widthMm } of this.bends) {
      const dx = body.x - centre.x
      const dy = body.y - centre.y
      const dz = body.z - centre.z
      const weight = Math.exp(-(dx * dx + dy * dy + dz * dz) / (2 * widthMm * widthMm))
      x += displacement.x * weight
      y += displacement.y * weight
      z += displacement.z * weight
    }
    return { x, y, z }
  }

  /** Reference → study, to 1e-9 mm: the bends are gentle, so the fixed point contracts. */
  toStudy(reference: Lps): Lps {
    let guess = this.#rigidToStudy(reference)
    for (let i = 0; i < 60; i++) {
      const error = subtract(reference, this.toReference(guess))
      guess = add(guess, rotate(this.turn, error))
      if (Math.abs(error.x) + Math.abs(error.y) + Math.abs(error.z) < 1e-9) return guess
    }
    throw new RangeError('the motion of this study cannot be inverted: its bends fold space')
  }

  /** How a direction fixed to the patient points in the study; lesions are stiff and only turn. */
  direction(reference: Lps): Lps {
    return rotate(this.turn, reference)
  }

  #rigidToStudy(reference: Lps): Lps {
    return add(rotate(this.turn, add(reference, this.breathing)), this.shift)
  }
}
