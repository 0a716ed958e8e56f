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
 * The farthest pairs of points, once for each shape the points grow to. Walks to the farthest point give a first guess;
 * then only pairs of planes, and points in them, whose distances from the guess's midline can still beat it are compared.
 * About O(points · few); a perfect sphere, where everything is antipodal to something, costs most.
 */
export function farthestPairs(cloud: PlaneCloud, shapes: readonly GrownPoint[]): FarthestPair[] {
  const { planes, first, u, v } = cloud
  if (first[planes] === 0) throw new RangeError('no points')
  const guess = farWalk(cloud)
  const midU = (u[guess.from]! + u[guess.to]!) / 2
  const midV = (v[guess.from]! + v[guess.to]!) / 2
  const ranked = rankPoints(cloud, midU, midV)
  return shapes.map((shape) => search(cloud, ranked, shape, guess))
}

type Guess = { readonly from: number; readonly to: number }

/** From the first point to the farthest from it, and on from there, while that gains. */
function farWalk({ planes, first, w, u, v }: PlaneCloud): Guess {
  let from = 0
  let to = 0
  let best = 0
  let at = 0
  let atW = w[0]!
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
    to = farAt
    best = far
    at = farAt
    atW = farW
  }
  return { from, to }
}

/** Points of each plane by falling distance from the midline, and that distance. */
type Ranked = {
  readonly point: Int32Array
  readonly radius: Float64Array
}

function rankPoints({ planes, first, u, v }: PlaneCloud, midU: number, midV: number): Ranked {
  const count = first[planes]!
  const point = new Int32Array(count)
  const radius = new Float64Array(count)
  for (let p = 0; p < planes; p++) {
    const low = first[p]!
    const high = first[p + 1]!
    for (let k = low; k < high; k++) {
      const du = u[k]! - midU
      const dv = v[k]! - midV
      const r = Math.sqrt(du * du + dv * dv)
      // insertion: hulls are short and go round, so their distances nearly rise and fall
      let at = k
      while (at > low && radius[at - 1]! < r) {
        radius[at] = radius[at - 1]!
        point[at] = point[at - 1]!
        at--
      }
      radius[at] = r
      point[at] = k
    }
  }
  return { point, radius }
}

function search(cloud: PlaneCloud, { point, radius }: Ranked, shape: GrownPoint, guess: Guess): FarthestPair {
  const { planes, first, w, u, v } = cloud
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
  const across = w[planeOf(cloud, to)]! - w[planeOf(cloud, from)]!
  const [du, dv] = [u[to]! - u[from]!, v[to]! - v[from]!]
  for (let k = 0; k < vertices; k++) {
    const along = du * su[k]! + dv * sv[k]! + across * sw[k]!
    const grown = du * du + dv * dv + across * across + 2 * Math.abs(along) + square[k]!
    if (grown <= best) continue
    best = grown
    vertex = k
    forwards = along >= 0
  }
  // centres nearer than this gain too little by growing
  let floor = squareOver(Math.sqrt(best) - most)

  for (let p = 0; p < planes; p++) {
    const firstP = first[p]!
    const stopP = first[p + 1]!
    for (let q = p; q < planes; q++) {
      const apart = w[q]! - w[p]!
      const high = (apart < 0 ? -apart : apart) + mostW
      const firstQ = first[q]!
      const widestQ = radius[firstQ]!
      const reach = radius[firstP]! + widestQ + mostUv
      if (high * high + reach * reach <= best) continue
      const stopQ = first[q + 1]!
      const apart2 = apart * apart
      // two distances from the midline must add up to more than this
      let least = Math.sqrt(Math.max(0, best - high * high)) - mostUv
      for (let i = firstP; i < stopP; i++) {
        const room = least - radius[i]!
        if (widestQ <= room) break
        const a = point[i]!
        const au = u[a]!
        const av = v[a]!
        for (let j = firstQ; j < stopQ; j++) {
          if (radius[j]! <= room) break
          const b = point[j]!
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
            floor = squareOver(Math.sqrt(best) - most)
            least = Math.sqrt(Math.max(0, best - high * high)) - mostUv
          }
        }
      }
    }
  }
  return { distance: Math.sqrt(best), from, to, vertex, sense: forwards ? 1 : -1 }
}

const squareOver = (length: number): number => (length > 0 ? length * length : -1)

function planeOf({ planes, first }: PlaneCloud, point: number): number {
  let p = 0
  while (p < planes - 1 && first[p + 1]! <= point) p++
  return p
}
