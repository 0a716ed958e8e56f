import type { PhantomPatient } from './phantom-patient.ts'
import { Random } from './random.ts'
import type { ScalarLattice } from './scalar-lattice.ts'
import { TissueNoise } from './tissue-noise.ts'
import { Torso } from './torso.ts'
import { vesselTree } from './vessel-tree.ts'

/** What only images need: vessels, mottle and the body around the liver. Built once per patient. */
export type PhantomAnatomy = {
  readonly vessels: ScalarLattice
  readonly coarse: TissueNoise
  readonly fine: TissueNoise
  readonly torso: Torso
}

export function phantomAnatomy({ anatomy, liver }: Pick<PhantomPatient, 'anatomy' | 'liver'>): PhantomAnatomy {
  const random = new Random(`${anatomy}/organs`)
  return {
    vessels: vesselTree(liver, random.fork('vessels')),
    coarse: new TissueNoise(13, random.fork('coarse')),
    fine: new TissueNoise(4.5, random.fork('fine')),
    torso: new Torso(random.fork('torso')),
  }
}
