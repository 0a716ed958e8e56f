import type { Lps } from '@debulk/quantity/vector'
import type { Stretch } from './plane-table.ts'

/**
 * A scalar sampled on a cubic lattice in the reference patient and read by trilinear interpolation; the interpolated
 * field is itself the definition of what it describes. Outside the lattice the value is `outside`.
 */
export class ScalarLattice {
  readonly from: Lps
  readonly stepMm: number
  readonly size: { readonly x: number; readonly y: number; readonly z: number }
  readonly values: Float32Array
  readonly outside: number

  constructor(box: { readonly from: Lps; readonly to: Lps; readonly stepMm: number; readonly outside: number }) {
    const count = (low: number, high: number) => Math.ceil((high - low) / box.stepMm) + 1
    this.from = box.from
    this.stepMm = box.stepMm
    this.outside = box.outside
    this.size = {
      x: count(box.from.x, box.to.x),
      y: count(box.from.y, box.to.y),
      z: count(box.from.z, box.to.z),
    }
    this.values = new Float32Array(this.size.x * this.size.y * this.size.z).fill(box.outside)
  }

  /** Sets every node from a function of position. O(nodes). */
  fill(value: (x: number, y: number, z: number) => number): this {
    let at = 0
    for (let k = 0; k < this.size.z; k++) {
      for (let j = 0; j < this.size.y; j++) {
        for (let i = 0; i < this.size.x; i++) {
          this.values[at++] = value(
            this.from.x + i * this.stepMm,
            this.from.y + j * this.stepMm,
            this.from.z + k * this.stepMm,
          )
        }
      }
    }
    return this
  }

  at(x: number, y: number, z: number): number {
    const size = this.size
    const values = this.values
    const u = (x - this.from.x) / this.stepMm
    const v = (y - this.from.y) / this.stepMm
    const w = (z - this.from.z) / this.stepMm
    const inside = u >= 0 && v >= 0 && w >= 0 && u < size.x - 1 && v < size.y - 1 && w < size.z - 1
    if (!inside) return this.outside
    const i = Math.floor(u)
    const j = Math.floor(v)
    const k = Math.floor(w)
    const fx = u - i
    const fy = v - j
    const line = size.x
    const near = i + line * (j + size.y * k)
    const far = near + line * size.y
    const n0 = values[near]! + fx * (values[near + 1]! - values[near]!)
    const n1 = values[near + line]! + fx * (values[near + line + 1]! - values[near + line]!)
    const f0 = values[far]! + fx * (values[far + 1]! - values[far]!)
    const f1 = values[far + line]! + fx * (values[far + line + 1]! - values[far + line]!)
    const n = n0 + fy * (n1 - n0)
    return n + (w - k) * (f0 + fy * (f1 - f0) - n)
  }

  /** The values at many places at once, into `out`. */
  along({ organX, organY, organZ }: Places, { out, from, to }: Stretch): void {
    for (let n = from; n < to; n++) out[n] = this.at(organX[n]!, organY[n]!, organZ[n]!)
  }
}

/** Places of the reference patient, as a row of a study maps to them. */
export type Places = { readonly organX: Float64Array; readonly organY: Float64Array; readonly organZ: Float64Array }
