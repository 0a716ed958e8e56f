/**
 * Distance-like functions of simple bodies: negative inside, about mm near the surface, smooth. They shade edges and
 * join shapes; nothing is measured from them.
 */

/** To an ellipsoid, from offsets to its centre. */
export function ellipsoidDistance(dx: number, dy: number, dz: number, rx: number, ry: number, rz: number): number {
  const x = dx / rx
  const y = dy / ry
  const z = dz / rz
  const k0 = Math.sqrt(x * x + y * y + z * z)
  const gx = x / rx
  const gy = y / ry
  const gz = z / rz
  const k1 = Math.sqrt(gx * gx + gy * gy + gz * gz)
  return k1 === 0 ? -Math.min(rx, ry, rz) : (k0 * (k0 - 1)) / k1
}

/** To an upright cylinder whose cross-section is a rounded rectangle (superellipse of exponent 2.5). */
export function torsoDistance(dx: number, dy: number, rx: number, ry: number): number {
  const x = Math.abs(dx / rx)
  const y = Math.abs(dy / ry)
  const k = (x * x * Math.sqrt(x) + y * y * Math.sqrt(y)) ** 0.4
  return k === 0 ? -Math.min(rx, ry) : Math.sqrt(dx * dx + dy * dy) * (1 - 1 / k)
}

/** Union with a fillet of about `width` mm. */
export function smoothUnion(a: number, b: number, width: number): number {
  const h = Math.max(0, width - Math.abs(a - b)) / width
  return Math.min(a, b) - h * h * width * 0.25
}

/** What is inside both, with a rounded edge. */
export const smoothIntersection = (a: number, b: number, width: number): number => -smoothUnion(-a, -b, width)

/** How much of a pixel of `width` mm the body covers, 0 … 1, when its surface is `distance` mm away. */
export const coverage = (distance: number, width: number): number =>
  distance >= width / 2 ? 0 : distance <= -width / 2 ? 1 : 0.5 - distance / width
