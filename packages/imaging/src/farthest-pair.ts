/**
 * Points in parallel planes, mm: (u, v) in the plane, w along the normal. Plane p holds points first[p] … first[p+1] − 1.
 */
export type PlaneCloud = {
  readonly planes: number
  readonly first: Int32Array
  readonly w: Float64Array
  readonly u: Float64Array
  readonly v: Float64Array
}

/**
 * What the points grow to: a body that is its own mirror image, given by half of its vertices (the other half are their
 * opposites). Components are those of the whole diagonals, mm: what two points gain when both grow to opposite ends.
 */
export type GrownPoint = { readonly u: Float64Array; readonly v: Float64Array; readonly w: Float64Array }

/** Ends are points by index, each grown to a vertex: `to` to sense · vertex, `from` to its opposite. */
export type FarthestPair = {
  readonly distance: number
  readonly from: number
  readonly to: number
  readonly vertex: number
  readonly sense: 1 | -1
}

/**
 * The farthest pairs of points, once for each shape the points grow to. Walks to the farthest point give a first guess.
 * A pair that beats it has both ends far from its middle, and that leaves few points; of these, pairs of planes, and
 * points in them, are compared whose distances from the midline can still add up to more. About O(points); a perfect
 * sphere, where everything is antipodal to something, costs most.
 */
export function farthestPairs(cloud: PlaneCloud, shapes: readonly GrownPoint[]): FarthestPair[] {
  if (cloud.first[cloud.planes] === 0) throw new RangeError('no points')
  const guess = farWalk(cloud)
  const reach = reachFrom(cloud, guess)
  return shapes.map((shape) => search(cloud, reach, shape, guess))
}

type Guess = { readonly from: number; readonly to: number; readonly fromW: number; readonly toW: number }

/** From the first point to the farthest from it, and on from there, while that gains. */
function farWalk({ planes, first, w, u, v }: PlaneCloud): Guess {
  let from = 0
  let to = 0
  let best = 0
  let at = 0
  let atW = w[0]!
  let fromW = atW
  let toW = atW
  for (let walk = 0; walk < 4; walk++) {
    const au = u[at]!
    const av = v[at]!
    let far = -1
    let farAt = at
    let farW = atW
    for (let p = 0; p < planes; p++) {
      const dw = (w[p]! - atW) * (w[p]! - atW)
      const stop = first[p + 1]!
      for (let k = first[p]!; k < stop; k++) {
        const du = u[k]! - au
        const dv = v[k]! - av
        const d = du * du + dv * dv + dw
        if (d > far) {
          far = d
          farAt = k
          farW = w[p]!
        }
      }
    }
    if (far <= best) break
    from = at
    fromW = atW
    to = farAt
    toW = farW
    best = far
    at = farAt
    atW = farW
  }
  return { from, to, fromW, toW }
}

/** Distance of each point from the middle of the guess, in space and in its plane, and the greatest of each. */
type Reach = {
  readonly inSpace: Float64Array
  readonly inPlane: Float64Array
  readonly farthest: number
  /** In each plane, of `inPlane`. */
  readonly widest: Float64Array
}

function reachFrom({ planes, first, w, u, v }: PlaneCloud, { from, to, fromW, toW }: Guess): Reach {
  const inSpace = new Float64Array(first[planes]!)
  const inPlane = new Float64Array(first[planes]!)
  const widest = new Float64Array(planes)
  const midU = (u[from]! + u[to]!) / 2
  const midV = (v[from]! + v[to]!) / 2
  const midW = (fromW + toW) / 2
  let farthest = 0
  for (let p = 0; p < planes; p++) {
    const dw = w[p]! - midW
    const stop = first[p + 1]!
    let most = 0
    for (let k = first[p]!; k < stop; k++) {
      const du = u[k]! - midU
      const dv = v[k]! - midV
      const flat = du * du + dv * dv
      inPlane[k] = Math.sqrt(flat)
      inSpace[k] = Math.sqrt(flat + dw * dw)
      if (flat > most) most = flat
      if (inSpace[k]! > farthest) farthest = inSpace[k]!
    }
    widest[p] = Math.sqrt(most)
  }
  return { inSpace, inPlane, farthest, widest }
}

function search(cloud: PlaneCloud, reach: Reach, shape: GrownPoint, guess: Guess): FarthestPair {
  const { planes, first, w, u, v } = cloud
  const { inSpace, inPlane, farthest, widest } = reach
  const { u: su, v: sv, w: sw } = shape
  const vertices = su.length
  const square = new Float64Array(vertices)
  let mostW = 0
  let mostUv = 0
  let most = 0
  for (let k = 0; k < vertices; k++) {
    const uv = su[k]! * su[k]! + sv[k]! * sv[k]!
    square[k] = uv + sw[k]! * sw[k]!
    mostW = Math.max(mostW, Math.abs(sw[k]!))
    mostUv = Math.max(mostUv, Math.sqrt(uv))
    most = Math.max(most, Math.sqrt(square[k]!))
  }
  let from = guess.from
  let to = guess.to
  let best = 0
  let vertex = 0
  let forwards = true
  const across = guess.toW - guess.fromW
  const du = u[to]! - u[from]!
  const dv = v[to]! - v[from]!
  for (let k = 0; k < vertices; k++) {
    const along = du * su[k]! + dv * sv[k]! + across * sw[k]!
    const grown = du * du + dv * dv + across * across + 2 * Math.abs(along) + square[k]!
    if (grown <= best) continue
    best = grown
    vertex = k
    forwards = along >= 0
  }
  // centres nearer than this gain too little by growing
  let floor = Math.max(0, Math.sqrt(best) - most) ** 2

  for (let p = 0; p < planes; p++) {
    const firstP = first[p]!
    const stopP = first[p + 1]!
    for (let q = p; q < planes; q++) {
      const apart = w[q]! - w[p]!
      const high = (apart < 0 ? -apart : apart) + mostW
      const firstQ = first[q]!
      const widestQ = widest[q]!
      const wide = widest[p]! + widestQ + mostUv
      if (high * high + wide * wide <= best) continue
      const stopQ = first[q + 1]!
      const apart2 = apart * apart
      // two distances from the midline must add up to more than this
      let least = Math.sqrt(Math.max(0, best - high * high)) - mostUv
      for (let a = firstP; a < stopP; a++) {
        // both ends must be far out in space too
        if (inSpace[a]! < Math.sqrt(floor) - farthest) continue
        const room = least - inPlane[a]!
        if (widestQ <= room) continue
        const au = u[a]!
        const av = v[a]!
        for (let b = firstQ; b < stopQ; b++) {
          if (inPlane[b]! <= room) continue
          const bu = u[b]! - au
          const bv = v[b]! - av
          const centres = bu * bu + bv * bv + apart2
          if (centres <= floor) continue
          for (let k = 0; k < vertices; k++) {
            const along = bu * su[k]! + bv * sv[k]! + apart * sw[k]!
            const grown = centres + 2 * (along < 0 ? -along : along) + square[k]!
            if (grown <= best) continue
            best = grown
            from = a
            to = b
            vertex = k
            forwards = along >= 0
            floor = Math.max(0, Math.sqrt(best) - most) ** 2
            least = Math.sqrt(Math.max(0, best - high * high)) - mostUv
          }
        }
      }
    }
  }
  return { distance: Math.sqrt(best), from, to, vertex, sense: forwards ? 1 : -1 }
}
