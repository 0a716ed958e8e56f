import { add, cross, dot, normalise, scale, subtract, type Lps } from '@debulk/quantity/vector'

/** A smooth swelling (or dent) of the surface: amplitude × Legendre polynomial of the cosine to `towards`. */
export type Bump = { readonly degree: 2 | 3 | 4; readonly towards: Lps; readonly amplitude: number }

/** Unit directions of the three semi-axes a, b, c. */
export type Frame = { readonly a: Lps; readonly b: Lps; readonly c: Lps }

/**
 * An ellipsoid whose radius is multiplied by 1 + Σ bumps. Inside, volume and in-plane axes come from one definition,
 * so a mask sampled from it has an exact answer to be held against.
 */
export class PerturbedEllipsoid {
  readonly centre: Lps
  readonly semiAxesMm: { readonly a: number; readonly b: number; readonly c: number }
  readonly frame: Frame
  readonly bumps: readonly Bump[]
  /** No point of the surface is farther from the centre. */
  readonly reachMm: number
  readonly #inner: number
  readonly #outer: number

  constructor(shape: Pick<PerturbedEllipsoid, 'centre' | 'semiAxesMm' | 'frame' | 'bumps'>) {
    this.centre = shape.centre
    this.semiAxesMm = shape.semiAxesMm
    this.frame = shape.frame
    this.bumps = shape.bumps
    const swell = shape.bumps.reduce((sum, bump) => sum + Math.abs(bump.amplitude), 0)
    this.#inner = Math.max(0, 1 - swell)
    this.#outer = 1 + swell
    const { a, b, c } = shape.semiAxesMm
    this.reachMm = Math.max(a, b, c) * this.#outer
  }

  contains(x: number, y: number, z: number): boolean {
    const dx = x - this.centre.x
    const dy = y - this.centre.y
    const dz = z - this.centre.z
    const { frame, semiAxesMm } = this
    const qa = (frame.a.x * dx + frame.a.y * dy + frame.a.z * dz) / semiAxesMm.a
    const qb = (frame.b.x * dx + frame.b.y * dy + frame.b.z * dz) / semiAxesMm.b
    const qc = (frame.c.x * dx + frame.c.y * dy + frame.c.z * dz) / semiAxesMm.c
    const r2 = qa * qa + qb * qb + qc * qc
    if (r2 <= this.#inner * this.#inner) return true
    if (r2 >= this.#outer * this.#outer) return false
    const r = Math.sqrt(r2)
    return r <= this.#swell(qa / r, qb / r, qc / r)
  }

  /** 0 at the centre, 1 on the surface. */
  relativeRadius(x: number, y: number, z: number): number {
    const q = this.#toUnit({ x: x - this.centre.x, y: y - this.centre.y, z: z - this.centre.z })
    const r = Math.sqrt(dot(q, q))
    return r === 0 ? 0 : r / this.#swell(q.x / r, q.y / r, q.z / r)
  }

  /**
   * Exact: the cube of the radius is a polynomial of degree 12 on the sphere, and 8 Gauss nodes × 16 meridians
   * integrate degree 15 exactly.
   */
  volumeMl(): number {
    const { a, b, c } = this.semiAxesMm
    let integral = 0
    for (const { t, weight } of gauss8) {
      const s = Math.sqrt(1 - t * t)
      for (let k = 0; k < 16; k++) {
        const phi = (k * Math.PI) / 8
        integral += weight * this.#swell(s * Math.cos(phi), s * Math.sin(phi), t) ** 3
      }
    }
    return (((a * b * c) / 3) * integral * (Math.PI / 8)) / 1000
  }

  /** RECIST axes: the longest chord in any plane across `normal`, and the extent perpendicular to it in that plane. */
  axesAcross(normal: Lps, { planes = 13, directions = 120 } = {}): { longMm: number; shortMm: number } {
    const n = normalise(normal)
    const e1 = normalise(cross(Math.abs(n.x) < 0.9 ? { x: 1, y: 0, z: 0 } : { x: 0, y: 1, z: 0 }, n))
    const e2 = cross(n, e1)
    const depth = Math.min(this.semiAxesMm.a, this.semiAxesMm.b, this.semiAxesMm.c) * 0.5
    let best = { longMm: 0, shortMm: 0 }
    for (let k = 0; k < planes; k++) {
      const height = planes === 1 ? 0 : depth * ((2 * k) / (planes - 1) - 1)
      const found = this.#axesAt(scale(n, height), e1, e2, directions)
      if (found.longMm > best.longMm) best = found
    }
    return best
  }

  /** The same form, `times` as large, about another centre when one is given. */
  enlarged(times: number, centre: Lps = this.centre): PerturbedEllipsoid {
    const { a, b, c } = this.semiAxesMm
    return new PerturbedEllipsoid({
      centre,
      frame: this.frame,
      semiAxesMm: { a: a * times, b: b * times, c: c * times },
      bumps: this.bumps,
    })
  }

  /** The same lesion as another hand draws it: wider by `shiftMm` all round, with other bumps added. */
  redrawn(shiftMm: number, bumps: readonly Bump[]): PerturbedEllipsoid {
    const grow = (axis: number) => Math.max(0.1, axis + shiftMm)
    const { a, b, c } = this.semiAxesMm
    return new PerturbedEllipsoid({
      centre: this.centre,
      frame: this.frame,
      semiAxesMm: { a: grow(a), b: grow(b), c: grow(c) },
      bumps: [...this.bumps, ...bumps],
    })
  }

  #swell(ux: number, uy: number, uz: number): number {
    let factor = 1
    for (const { degree, towards, amplitude } of this.bumps) {
      const t = towards.x * ux + towards.y * uy + towards.z * uz
      const tt = t * t
      if (degree === 2) factor += amplitude * (1.5 * tt - 0.5)
      else if (degree === 3) factor += amplitude * (2.5 * tt - 1.5) * t
      else factor += amplitude * (4.375 * tt * tt - 3.75 * tt + 0.375)
    }
    return factor
  }

  #axesAt(offset: Lps, e1: Lps, e2: Lps, directions: number): { longMm: number; shortMm: number } {
    const xs = new Float64Array(directions)
    const ys = new Float64Array(directions)
    const p = this.#toUnit(offset)
    const [d1, d2] = [this.#toUnit(e1), this.#toUnit(e2)]
    for (let k = 0; k < directions; k++) {
      const phi = (2 * Math.PI * k) / directions
      const [cos, sin] = [Math.cos(phi), Math.sin(phi)]
      const d = add(scale(d1, cos), scale(d2, sin))
      const reach = this.#distanceToSurface(p, d)
      xs[k] = reach * cos
      ys[k] = reach * sin
    }
    return longAndShort(xs, ys)
  }

  /** Along p + s·d in unit space; the swelling varies slowly, so holding it fixed while solving converges. */
  #distanceToSurface(p: Lps, d: Lps): number {
    const [dd, pd, pp] = [dot(d, d), dot(p, d), dot(p, p)]
    let factor = 1
    let s = 0
    for (let i = 0; i < 6; i++) {
      const inside = pd * pd - dd * (pp - factor * factor)
      if (inside <= 0) return 0
      s = (Math.sqrt(inside) - pd) / dd
      const ux = p.x + d.x * s
      const uy = p.y + d.y * s
      const uz = p.z + d.z * s
      const r = Math.sqrt(ux * ux + uy * uy + uz * uz)
      factor = this.#swell(ux / r, uy / r, uz / r)
    }
    return s
  }

  #toUnit(v: Lps): Lps {
    const { frame, semiAxesMm } = this
    return { x: dot(frame.a, v) / semiAxesMm.a, y: dot(frame.b, v) / semiAxesMm.b, z: dot(frame.c, v) / semiAxesMm.c }
  }
}

function longAndShort(xs: Float64Array, ys: Float64Array): { longMm: number; shortMm: number } {
  let [longest, from, to] = [0, 0, 0]
  for (let i = 0; i < xs.length; i++) {
    for (let j = i + 1; j < xs.length; j++) {
      const d = (xs[i]! - xs[j]!) ** 2 + (ys[i]! - ys[j]!) ** 2
      if (d > longest) [longest, from, to] = [d, i, j]
    }
  }
  const longMm = Math.sqrt(longest)
  if (longMm === 0) return { longMm: 0, shortMm: 0 }
  const across = subtract({ x: ys[from]!, y: -xs[from]!, z: 0 }, { x: ys[to]!, y: -xs[to]!, z: 0 })
  let [low, high] = [Infinity, -Infinity]
  for (let i = 0; i < xs.length; i++) {
    const extent = (xs[i]! * across.x + ys[i]! * across.y) / longMm
    low = Math.min(low, extent)
    high = Math.max(high, extent)
  }
  return { longMm, shortMm: high - low }
}

/** Gauss–Legendre, 8 nodes. @source Abramowitz & Stegun, table 25.4 */
const gauss8 = [
  [0.1834346424956498, 0.362683783378362],
  [0.525532409916329, 0.3137066458778873],
  [0.7966664774136267, 0.2223810344533745],
  [0.9602898564975363, 0.1012285362903763],
].flatMap(([t, weight]) => [
  { t: t!, weight: weight! },
  { t: -t!, weight: weight! },
])
