/** Where answers go, and which part of a row is wanted: from … to − 1. */
export type Stretch = { readonly out: Float32Array; readonly from: number; readonly to: number }

/** A function of two coordinates, tabulated every mm once and read by bilinear interpolation. */
export class PlaneTable {
  readonly #values: Float32Array
  readonly #halfX: number
  readonly #halfY: number
  readonly #width: number

  /** Covers −half … +half mm; places beyond are read at the rim. */
  constructor(half: { readonly x: number; readonly y: number }, value: (x: number, y: number) => number) {
    this.#halfX = half.x
    this.#halfY = half.y
    this.#width = 2 * half.x + 1
    this.#values = new Float32Array(this.#width * (2 * half.y + 1))
    let at = 0
    for (let y = -half.y; y <= half.y; y++) for (let x = -half.x; x <= half.x; x++) this.#values[at++] = value(x, y)
  }

  at(x: number, y: number): number {
    const values = this.#values
    const width = this.#width
    const u = Math.min(2 * this.#halfX - 1e-6, Math.max(0, x + this.#halfX))
    const v = Math.min(2 * this.#halfY - 1e-6, Math.max(0, y + this.#halfY))
    const i = Math.floor(u)
    const j = Math.floor(v)
    const at = i + width * j
    const low = values[at]! + (u - i) * (values[at + 1]! - values[at]!)
    const high = values[at + width]! + (u - i) * (values[at + width + 1]! - values[at + width]!)
    return low + (v - j) * (high - low)
  }

  /** The values at many places at once, into `out`. */
  along(xs: Float64Array, ys: Float64Array, { out, from, to }: Stretch): void {
    for (let n = from; n < to; n++) out[n] = this.at(xs[n]!, ys[n]!)
  }
}
