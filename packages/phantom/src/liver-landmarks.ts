import type { Lps } from '@debulk/quantity/vector'
import { liverBox } from './liver-shape.ts'
import type { PhantomPatient } from './phantom-patient.ts'
import { Random } from './random.ts'

/** Places spread evenly through the reference liver, at least 3 mm inside; `Motion.toStudy` says where each one went. */
export function liverLandmarks({ anatomy, liver }: Pick<PhantomPatient, 'anatomy' | 'liver'>, count = 240): Lps[] {
  const random = new Random(`${anatomy}/landmarks`)
  const found: Lps[] = []
  while (found.length < count) {
    const { from, to } = liverBox
    const place = { x: random.uniform(from.x, to.x), y: random.uniform(from.y, to.y), z: random.uniform(from.z, to.z) }
    if (liver.at(place.x, place.y, place.z) < -3) found.push(place)
  }
  return found
}
