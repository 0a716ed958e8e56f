import { dot, type Lps } from '@debulk/quantity/vector'

/** A rotation as its three rows: rotated = (x·p, y·p, z·p). */
export type Rotation = { readonly x: Lps; readonly y: Lps; readonly z: Lps }

/** Turns about x, then y, then z, in degrees, right-handed in LPS. */
export function rotation(degrees: Lps): Rotation {
  const [a, b, c] = [degrees.x, degrees.y, degrees.z].map((d) => (d * Math.PI) / 180) as [number, number, number]
  const [sa, ca, sb, cb, sc, cc] = [Math.sin(a), Math.cos(a), Math.sin(b), Math.cos(b), Math.sin(c), Math.cos(c)]
  return {
    x: { x: cc * cb, y: cc * sb * sa - sc * ca, z: cc * sb * ca + sc * sa },
    y: { x: sc * cb, y: sc * sb * sa + cc * ca, z: sc * sb * ca - cc * sa },
    z: { x: -sb, y: cb * sa, z: cb * ca },
  }
}

export const rotate = (r: Rotation, p: Lps): Lps => ({ x: dot(r.x, p), y: dot(r.y, p), z: dot(r.z, p) })

/** The inverse turn. */
export const unrotate = (r: Rotation, p: Lps): Lps => ({
  x: r.x.x * p.x + r.y.x * p.y + r.z.x * p.z,
  y: r.x.y * p.x + r.y.y * p.y + r.z.y * p.z,
  z: r.x.z * p.x + r.y.z * p.y + r.z.z * p.z,
})
