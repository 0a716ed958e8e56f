import { add, length, scale, subtract, type Lps } from '@debulk/quantity/vector'
import { lobeAt } from './liver-shape.ts'
import type { Random } from './random.ts'
import type { ScalarLattice } from './scalar-lattice.ts'

export type Sphere = { readonly lobe: 'right' | 'left'; readonly reachMm: number; readonly near: Lps | null }

/** Where a lesion went, and how much it had to shrink to fit (1: not at all). */
export type Placed = { readonly centre: Lps; readonly scale: number }

const attemptsPerSize = 1500
const surfaceMarginMm = 2.5

/**
 * Puts spheres of reach into their lobe of the liver, largest first, apart from each other and from the surface. A
 * sphere that finds no room in 1,500 tries is made a fifth smaller; the answer says so. `gapMm` stays free between two
 * lesions at their largest; it must be wider than a slice, or neighbours would grow together in a mask.
 */
export function placeLesions(
  spheres: readonly Sphere[],
  { liver, random, gapMm }: { readonly liver: ScalarLattice; readonly random: Random; readonly gapMm: number },
): Placed[] {
  const order = spheres.map((_, i) => i).sort((i, j) => spheres[j]!.reachMm - spheres[i]!.reachMm || i - j)
  const placed: (Placed & { readonly reachMm: number })[] = []
  const answer: Placed[] = []
  for (const index of order) {
    const found = place(spheres[index]!)
    placed.push(found)
    answer[index] = { centre: found.centre, scale: found.scale }
  }
  return answer

  function place(sphere: Sphere): Placed & { readonly reachMm: number } {
    for (let size = 1; size > 0.05; size *= 0.8) {
      const reachMm = sphere.reachMm * size
      for (let attempt = 0; attempt < attemptsPerSize; attempt++) {
        const centre = candidate(sphere.near, attempt)
        if (lobeAt(centre) === sphere.lobe && inside(centre, reachMm) && apart(centre, reachMm)) {
          return { centre, scale: size, reachMm }
        }
      }
    }
    throw new RangeError('no room left in the liver for another lesion')
  }

  function candidate(near: Lps | null, attempt: number): Lps {
    if (near !== null) return add(near, scale(random.direction(), random.uniform(0, 3 + attempt / 20)))
    const { from, size, stepMm } = liver
    return {
      x: from.x + random.uniform(0, size.x * stepMm),
      y: from.y + random.uniform(0, size.y * stepMm),
      z: from.z + random.uniform(0, size.z * stepMm),
    }
  }

  function inside(centre: Lps, reachMm: number): boolean {
    if (liver.at(centre.x, centre.y, centre.z) > -(reachMm * 0.6 + surfaceMarginMm)) return false
    return probes.every((towards) => {
      const rim = add(centre, scale(towards, reachMm))
      return liver.at(rim.x, rim.y, rim.z) < -surfaceMarginMm
    })
  }

  function apart(centre: Lps, reachMm: number): boolean {
    return placed.every((other) => length(subtract(centre, other.centre)) > reachMm + other.reachMm + gapMm)
  }
}

/** 26 directions: faces, edges and corners of a cube. */
const probes: readonly Lps[] = [-1, 0, 1].flatMap((x) =>
  [-1, 0, 1].flatMap((y) =>
    [-1, 0, 1].filter((z) => x !== 0 || y !== 0 || z !== 0).map((z) => scale({ x, y, z }, 1 / Math.hypot(x, y, z))),
  ),
)
