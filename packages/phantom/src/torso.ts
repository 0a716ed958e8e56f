import { coverage, ellipsoidDistance, torsoDistance } from './distance-shapes.ts'
import { PlaneTable, type Stretch } from './plane-table.ts'
import type { Random } from './random.ts'
import type { Tissue } from './tissue-intensity.ts'
import { TissueNoise } from './tissue-noise.ts'

type Place = { readonly x: number; readonly y: number; readonly z: number }
type BodyRow = { readonly bodyX: Float64Array; readonly bodyY: Float64Array }
type Brightness = Readonly<Record<Tissue, number>>

const edgeMm = 2.4
const tableHalf = { x: 190, y: 150 } as const

/** Everything around the liver, drawn plainly: enough for a reader to know where he is. Nothing is measured here. */
export class Torso {
  readonly #loops: TissueNoise
  readonly #content: TissueNoise
  readonly #fatMm: number
  readonly #skin = new PlaneTable(tableHalf, (x, y) => torsoDistance(x, y, 156, 108))
  readonly #cavity = new PlaneTable(tableHalf, (x, y) => torsoDistance(x, y - 2, 132, 86))
  readonly #shading = new PlaneTable(
    tableHalf,
    (x, y) => 1 + 0.16 * Math.exp((-y - 105) / 55) + 0.03 * Math.sin(x / 90),
  )

  constructor(random: Random) {
    this.#loops = new TissueNoise(30, random.fork('loops'))
    this.#content = new TissueNoise(9, random.fork('content'))
    this.#fatMm = random.uniform(11, 15)
  }

  /** Distance to the skin of places in the body's own frame, mm; negative inside. */
  skinAlong({ bodyX, bodyY }: BodyRow, stretch: Stretch): void {
    this.#skin.along(bodyX, bodyY, stretch)
  }

  /** Distance to the wall of the belly, negative within. */
  cavityAlong({ bodyX, bodyY }: BodyRow, stretch: Stretch): void {
    this.#cavity.along(bodyX, bodyY, stretch)
  }

  /** Surface coils: brighter in front, a slow swell from side to side; about 1. */
  shading(x: number, y: number): number {
    return this.#shading.at(x, y)
  }

  shadingAlong({ bodyX, bodyY }: BodyRow, stretch: Stretch): void {
    this.#shading.along(bodyX, bodyY, stretch)
  }

  /**
   * Brightness at a place given in the body's frame (bones, wall) and in the reference frame of the organs.
   * Layers are painted over each other, each with an edge one pixel soft.
   */
  intensity(
    tissue: Brightness,
    { body, organ, depth, cavity }: { body: Place; organ: Place; depth: number; cavity: number },
  ): number {
    const { x, y, z } = body
    if (depth <= -edgeMm) return 0
    let value = tissue.fat * coverage(-depth, edgeMm)
    if (depth < 3) return Math.max(value, tissue.muscle * 0.8 * coverage(Math.abs(depth - 1) - 1, edgeMm))
    value = mix(value, tissue.muscle, coverage(this.#fatMm - depth, edgeMm))
    const inWall = Math.abs(depth - this.#fatMm - 7)
    if (inWall < 5 && y > -78) {
      const around = Math.atan2(y * 1.35, x)
      const rib = 5 - 9 * (Math.cos(11 * around + z / 9) + 0.2)
      value = mix(value, tissue.marrow * 0.6, coverage(Math.max(inWall - 3.2, rib), edgeMm))
    }
    if (cavity < edgeMm) value = mix(value, this.#viscera(tissue, organ), coverage(cavity, edgeMm))
    return Math.abs(x) < 62 && y > 20 ? spine(tissue, body, value) : value
  }

  #viscera(tissue: Brightness, { x, y, z }: Place): number {
    let value = tissue.fat
    const content = this.#content.at(x, y, z)
    if (z < 40) {
      const loops = this.#loops.at(x, y, z) * 30 - (z > 10 ? (z - 10) * 0.5 : 0)
      value = mix(value, tissue.bowel * (1 + 0.15 * content), coverage(1.5 - loops, edgeMm * 2))
      value = mix(value, tissue.stomach * (1 + 0.5 * content), coverage(9 - loops, edgeMm * 3))
    }
    value = paint(value, tissue.spleen * (1 + 0.03 * content), ellipsoid(x - 97, y - 34, z - 30, 30, 44, 50))
    const bulge = this.#loops.at(x * 0.6, y * 0.6, z * 0.6) * 9
    const stomach = ellipsoid(x - 62 + 0.25 * y, y - 2, z - 26, 46, 34, 46) + bulge
    value = paint(value, tissue.bowel, stomach)
    value = paint(value, tissue.stomach * (1 + 0.6 * Math.max(0, content)), stomach + 4.5)
    const side = x < 0 ? -1 : 1
    const kidney = ellipsoid(x - side * 60, y - 52 - 0.12 * z, z + 66 + side * 8, 27, 24, 50)
    if (kidney < edgeMm) {
      value = paint(value, tissue.cortex, kidney)
      value = paint(value, tissue.medulla, kidney + 7 + 4 * content)
      value = paint(value, tissue.fat, ellipsoid(x - side * 49, y - 46 - 0.12 * z, z + 66 + side * 8, 13, 7, 24))
    }
    value = paint(value, tissue.bile, ellipsoid(x + 34, y + 28, z + 30, 13, 22, 26))
    if (z > 10) {
      const dome = Math.max(
        74 - 52 * (((x + 60) / 70) ** 2 + (y / 80) ** 2),
        66 - 44 * (((x - 62) / 72) ** 2 + ((y - 4) / 80) ** 2),
      )
      value = paint(value, tissue.lung * (1 + 0.4 * content), dome - z)
      const heart = ellipsoid(x - 30 - 0.2 * y, y + 30, z - 112, 54, 42, 42)
      value = paint(value, tissue.myocardium, heart)
      value = paint(value, tissue.vein, heart + 7 + 3 * content)
    }
    return paint(value, tissue.vein, Math.hypot(x + 20, (y - 42) * 1.2) - 10.5)
  }
}

function spine(tissue: Brightness, { x, y, z }: Place, under: number): number {
  let value = paint(under, tissue.muscle, Math.hypot((Math.abs(x) - 30) / 1.25, y - 84) - 17)
  const disc = Math.abs((((z % 34) + 34) % 34) - 17) - 13.5
  const vertebra = Math.hypot(x / 1.25, y - 62) - 17
  value = paint(value, disc > 0 ? tissue.muscle : tissue.marrow, vertebra)
  value = paint(value, tissue.marrow, Math.max(Math.abs(x) - 4, Math.abs(y - 96) - 8))
  value = paint(value, tissue.muscle, Math.hypot(x, y - 86) - 11)
  value = paint(value, tissue.fluid, Math.hypot(x, y - 86) - 8)
  value = paint(value, tissue.muscle, Math.hypot(x, y - 86) - 4.5)
  return paint(value, tissue.artery, Math.hypot(x - 14, y - 38) - 9.5)
}

/** As `ellipsoidDistance`, answered at once for places far outside. */
function ellipsoid(dx: number, dy: number, dz: number, rx: number, ry: number, rz: number): number {
  if (Math.abs(dx) > rx + 14 || Math.abs(dy) > ry + 14 || Math.abs(dz) > rz + 14) return 14
  return ellipsoidDistance(dx, dy, dz, rx, ry, rz)
}

const mix = (a: number, b: number, t: number) => a + (b - a) * t
const paint = (under: number, tissue: number, distance: number) =>
  distance >= edgeMm / 2 ? under : mix(under, tissue, coverage(distance, edgeMm))
