import type { Lps } from '@debulk/quantity/vector'
import { ellipsoidDistance, smoothIntersection, smoothUnion, torsoDistance } from './distance-shapes.ts'
import type { Random } from './random.ts'
import { ScalarLattice } from './scalar-lattice.ts'
import { TissueNoise } from './tissue-noise.ts'

/** The box of the reference patient that holds the liver, mm. */
export const liverBox = { from: { x: -140, y: -92, z: -112 }, to: { x: 100, y: 92, z: 106 } } as const

/** Distance to the liver's surface (negative inside) over the reference patient; the interpolated zero is the surface. */
export function liverShape(random: Random): ScalarLattice {
  const ripple = new TissueNoise(38, random.fork('ripple'))
  const bulk = random.uniform(0.955, 0.99)
  const left = random.uniform(0.95, 1.08)
  const lattice = new ScalarLattice({ ...liverBox, stepMm: 2, outside: 50 })
  return lattice.fill((x, y, z) => {
    const right = ellipsoidDistance(x + 62, y - 2, z - 2, 66 * bulk, 76 * bulk, 84 * bulk)
    const tail = ellipsoidDistance(x + 84, y - 8, z + 45, 34, 54, 58)
    const medial = ellipsoidDistance(x + 22, y + 32, z - 32, 52, 44, 46)
    const caudate = ellipsoidDistance(x + 14, y - 22, z - 26, 17, 17, 28)
    // the visceral face: the right liver ends where duodenum, colon and kidney press on it
    const belly = 0.68 * (x + 30) + 0.3 * (y - 6) - 0.67 * (z + 6)
    const kidney = ellipsoidDistance(x + 58, y - 66, z + 72, 42, 40, 66)
    let d = smoothUnion(smoothUnion(right, tail, 24), medial, 26)
    d = smoothIntersection(smoothIntersection(d, belly, 22), -kidney, 14)
    // the left lobe thins and rises towards the spleen; the stomach lies behind it
    const wing = ellipsoidDistance(x - 24, y + 42 + 0.1 * x, z - 40 - 0.14 * x, 62 * left, 34, 34)
    const stomach = ellipsoidDistance(x - 66, y - 22, z - 10, 62, 50, 70)
    d = smoothIntersection(smoothUnion(d, wing, 24), -stomach, 12)
    d = smoothUnion(d, caudate, 8)
    const fissure = smoothIntersection(Math.abs(x - 4 + 0.2 * (y + 40)) - 4, 0.35 * (y + 50) + z - 16, 8)
    d = smoothIntersection(d, -fissure, 8)
    const cava = Math.sqrt((x + 20) ** 2 + (y - 42) ** 2) - 12
    d = smoothIntersection(d, -cava, 8)
    const wall = torsoDistance(x, y - 2, 130, 84)
    const spine = Math.sqrt((x / 32) ** 2 + ((y - 84) / 42) ** 2) * 34 - 34
    d = smoothIntersection(smoothIntersection(d, wall, 10), -spine, 14)
    return d + 2.2 * ripple.at(x, y, z)
  })
}

/** Right and left of the plane through gallbladder bed and vena cava (Cantlie's line). */
export const lobeAt = (p: Lps): 'right' | 'left' => (p.x + 14 < 0.28 * (p.y - 20) ? 'right' : 'left')
