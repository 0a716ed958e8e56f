import { add, length, normalise, scale, subtract, type Lps } from '@debulk/quantity/vector'
import { coverage } from './distance-shapes.ts'
import { liverBox } from './liver-shape.ts'
import type { Random } from './random.ts'
import { ScalarLattice } from './scalar-lattice.ts'

type Trunk = { readonly radiusMm: number; readonly path: readonly Lps[] }

const p = (x: number, y: number, z: number): Lps => ({ x, y, z })

/** Portal vein with its right and left branch, and the three hepatic veins, in reference mm. */
const trunks: readonly Trunk[] = [
  { radiusMm: 6, path: [p(6, 30, -38), p(-8, 14, -8), p(-18, 6, 8)] },
  { radiusMm: 4.8, path: [p(-18, 6, 8), p(-44, 4, 6), p(-60, 2, 4)] },
  { radiusMm: 3.6, path: [p(-60, 2, 4), p(-78, -16, 18), p(-92, -30, 34)] },
  { radiusMm: 3.6, path: [p(-60, 2, 4), p(-84, 20, -8), p(-100, 26, -26)] },
  { radiusMm: 3.9, path: [p(-18, 6, 8), p(-6, -14, 18), p(8, -30, 28), p(26, -44, 38)] },
  { radiusMm: 4.4, path: [p(-22, 42, 66), p(-52, 34, 58), p(-84, 20, 34), p(-104, 6, 4)] },
  { radiusMm: 4.2, path: [p(-21, 40, 68), p(-30, 8, 58), p(-42, -20, 30), p(-54, -36, 0)] },
  { radiusMm: 3.8, path: [p(-20, 40, 68), p(0, 4, 62), p(22, -28, 54), p(44, -42, 50)] },
]

/** Share of each place that is vessel, 0 … 1: trunks as drawn, branches grown by the seed inside the liver. */
export function vesselTree(liver: ScalarLattice, random: Random): ScalarLattice {
  const lattice = new ScalarLattice({ ...liverBox, stepMm: 1.6, outside: 0 })
  for (const { radiusMm, path } of trunks) {
    for (let i = 0; i + 1 < path.length; i++) {
      const taper = radiusMm * (1 - 0.12 * i)
      stamp(lattice, path[i]!, path[i + 1]!, taper, taper * 0.9)
      const along = normalise(subtract(path[i + 1]!, path[i]!))
      for (const share of [0.45, 1]) {
        const from = add(path[i]!, scale(subtract(path[i + 1]!, path[i]!), share))
        grow(from, normalise(add(along, scale(random.direction(), 1.1))), taper * random.uniform(0.5, 0.66))
      }
    }
  }
  return lattice

  function grow(from: Lps, towards: Lps, radius: number): void {
    if (radius < 0.75) return
    const reach = random.uniform(11, 19)
    for (let attempt = 0; attempt < 4; attempt++) {
      const heading = normalise(add(towards, scale(random.direction(), 0.25 + 0.35 * attempt)))
      const to = add(from, scale(heading, reach))
      if (liver.at(to.x, to.y, to.z) > -radius - 3) continue
      stamp(lattice, from, to, radius, radius * 0.88)
      grow(to, heading, radius * 0.84)
      if (random.uniform() < 0.75) grow(to, normalise(add(heading, scale(random.direction(), 0.95))), radius * 0.66)
      return
    }
  }
}

/** Marks a tube between two points whose radius runs from `r0` to `r1`. */
function stamp(lattice: ScalarLattice, from: Lps, to: Lps, r0: number, r1: number): void {
  const { stepMm, size, values } = lattice
  const axis = subtract(to, from)
  const span = length(axis) ** 2
  const range = (a: number, b: number, origin: number, count: number) => [
    Math.max(0, Math.floor((Math.min(a, b) - r0 - 2 - origin) / stepMm)),
    Math.min(count - 1, Math.ceil((Math.max(a, b) + r0 + 2 - origin) / stepMm)),
  ]
  const [i0, i1] = range(from.x, to.x, lattice.from.x, size.x)
  const [j0, j1] = range(from.y, to.y, lattice.from.y, size.y)
  const [k0, k1] = range(from.z, to.z, lattice.from.z, size.z)
  for (let k = k0!; k <= k1!; k++) {
    for (let j = j0!; j <= j1!; j++) {
      for (let i = i0!; i <= i1!; i++) {
        const x = lattice.from.x + i * stepMm - from.x
        const y = lattice.from.y + j * stepMm - from.y
        const z = lattice.from.z + k * stepMm - from.z
        const t = Math.min(1, Math.max(0, (x * axis.x + y * axis.y + z * axis.z) / span))
        const d = Math.hypot(x - t * axis.x, y - t * axis.y, z - t * axis.z)
        const share = coverage(d - (r0 + (r1 - r0) * t), 2)
        const at = i + size.x * (j + size.y * k)
        if (share > values[at]!) values[at] = share
      }
    }
  }
}
