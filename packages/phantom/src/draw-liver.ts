import type { Grid } from '@debulk/imaging/grid'
import { RunListBuilder, type RunList } from '@debulk/imaging/run-list'
import type { RowMapping } from './row-mapping.ts'
import type { ScalarLattice } from './scalar-lattice.ts'

/** The liver as it is, and as the reader draws it: `readerShiftMm` wider. Lesions are part of it. */
export type DrawnLiver = { readonly truth: RunList; readonly reader: RunList }

/** The voxels whose centre lies in the liver, as runs. O(voxels), one lattice look-up each for both hands. */
export function drawLiver(
  liver: ScalarLattice,
  grid: Grid,
  { mapping, readerShiftMm }: { readonly mapping: RowMapping; readonly readerShiftMm: number },
): DrawnLiver {
  const truth = new RunListBuilder(grid.size, 16384)
  const reader = new RunListBuilder(grid.size, 16384)
  const { x: nx, y: ny, z: nz } = grid.size
  const distance = new Float32Array(nx)
  const whole = { out: distance, from: 0, to: nx }
  for (let z = 0; z < nz; z++) {
    for (let y = 0; y < ny; y++) {
      mapping.load(y, z)
      liver.along(mapping, whole)
      pushBelow(truth, distance, { limit: 0, row: y + ny * z })
      pushBelow(reader, distance, { limit: readerShiftMm, row: y + ny * z })
    }
  }
  return { truth: truth.build(), reader: reader.build() }
}

function pushBelow(runs: RunListBuilder, distance: Float32Array, { limit, row }: { limit: number; row: number }): void {
  let start = -1
  for (let x = 0; x < distance.length; x++) {
    const inside = distance[x]! <= limit
    if (inside && start < 0) start = x
    if (!inside && start >= 0) {
      runs.push(row, start, x)
      start = -1
    }
  }
  if (start >= 0) runs.push(row, start, distance.length)
}
