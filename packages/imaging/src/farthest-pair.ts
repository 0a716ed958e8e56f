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

export type FarthestPair = { readonly distance: number; readonly from: number; readonly to: number }

/**
 * The two points farthest apart, by index, the smaller first. Walks to the farthest point give a first guess; then only
 * pairs of planes, and points in them, whose distances from the guess's midline can still beat it are compared.
 * About O(points · few); a perfect sphere, where everything is antipodal to something, costs most.
 */
export function farthestPair(cloud: PlaneCloud): FarthestPair {
  const { planes, first, w, u, v } = cloud
  const count = first[planes]!
  if (count === 0) throw new RangeError('no points')
  const height = new Float64Array(count)
  for (let p = 0; p < planes; p++) height.fill(w[p]!, first[p]!, first[p + 1]!)

  let from = 0
  let to = 0
  let best = 0
  for (let walk = 0, at = 0; walk < 4; walk++) {
    const [au, av, aw] = [u[at]!, v[at]!, height[at]!]
    let far = -1
    let farAt = at
    for (let k = 0; k < count; k++) {
      const d = (u[k]! - au) ** 2 + (v[k]! - av) ** 2 + (height[k]! - aw) ** 2
      if (d > far) {
        far = d
        farAt = k
      }
    }
    if (far <= best) break
    from = at
    to = farAt
    best = far
    at = farAt
  }

  const [cu, cv] = [(u[from]! + u[to]!) / 2, (v[from]! + v[to]!) / 2]
  const radius = new Float64Array(count)
  const widest = new Float64Array(planes)
  for (let p = 0; p < planes; p++) {
    for (let k = first[p]!; k < first[p + 1]!; k++) {
      const r = Math.sqrt((u[k]! - cu) ** 2 + (v[k]! - cv) ** 2)
      radius[k] = r
      if (r > widest[p]!) widest[p] = r
    }
  }
  // per plane, widest first, made when a plane is first compared
  const order: (Int32Array | undefined)[] = Array.from({ length: planes })
  for (let p = 0; p < planes; p++) {
    for (let q = p; q < planes; q++) {
      const apart = (w[q]! - w[p]!) ** 2
      if (apart + (widest[p]! + widest[q]!) ** 2 <= best) continue
      const inP = (order[p] ??= widestFirst(radius, first[p]!, first[p + 1]!))
      const inQ = (order[q] ??= widestFirst(radius, first[q]!, first[q + 1]!))
      let least = Math.sqrt(Math.max(0, best - apart))
      for (let i = 0; i < inP.length; i++) {
        const a = inP[i]!
        const room = least - radius[a]!
        if (widest[q]! <= room) break
        const au = u[a]!
        const av = v[a]!
        for (let k = 0; k < inQ.length; k++) {
          const b = inQ[k]!
          if (radius[b]! <= room) break
          const d = (u[b]! - au) ** 2 + (v[b]! - av) ** 2 + apart
          if (d > best) {
            from = a
            to = b
            best = d
            least = Math.sqrt(best - apart)
          }
        }
      }
    }
  }
  return { distance: Math.sqrt(best), from: Math.min(from, to), to: Math.max(from, to) }
}

/** Indices low … high − 1 by falling radius. Insertion sort: hulls are short and nearly in order. */
function widestFirst(radius: Float64Array, low: number, high: number): Int32Array {
  const order = new Int32Array(high - low)
  for (let n = 0; n < order.length; n++) {
    const r = radius[low + n]!
    let at = n
    while (at > 0 && radius[order[at - 1]!]! < r) {
      order[at] = order[at - 1]!
      at--
    }
    order[at] = low + n
  }
  return order
}
