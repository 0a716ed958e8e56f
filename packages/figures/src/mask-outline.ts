import type { PixelPoint } from './strip.ts'

/**
 * The outline of a binary mask along its pixel edges: what was drawn, unsmoothed. Foreground lies to the right of the
 * direction of travel, so outer rings run clockwise on screen and holes the other way. Pixels that meet at a corner
 * are kept apart. One pass plus the edges, O(width·height).
 *
 * @param mask (height, width), x fastest; non-zero is foreground
 */
export function maskOutline(mask: Uint8Array, width: number, height: number): readonly (readonly PixelPoint[])[] {
  if (mask.length !== width * height) throw new RangeError(`mask has ${mask.length} pixels, not ${width} × ${height}`)
  const inside = (x: number, y: number) => x >= 0 && y >= 0 && x < width && y < height && mask[x + width * y] !== 0
  // A directed edge starts at a corner; corner (x, y) has index x + (width + 1)·y.
  const leaving = new Map<number, Direction[]>()
  const add = (x: number, y: number, direction: Direction) => {
    const corner = x + (width + 1) * y
    const others = leaving.get(corner)
    if (others) others.push(direction)
    else leaving.set(corner, [direction])
  }
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x++) {
      if (!inside(x, y)) continue
      if (!inside(x, y - 1)) add(x, y, 'right')
      if (!inside(x + 1, y)) add(x + 1, y, 'down')
      if (!inside(x, y + 1)) add(x + 1, y + 1, 'left')
      if (!inside(x - 1, y)) add(x, y + 1, 'up')
    }
  }
  return rings(leaving, width)
}

type Direction = 'right' | 'down' | 'left' | 'up'

const step: Readonly<Record<Direction, PixelPoint>> = {
  right: { x: 1, y: 0 },
  down: { x: 0, y: 1 },
  left: { x: -1, y: 0 },
  up: { x: 0, y: -1 },
}
/** Turning right first keeps two pixels that meet at a corner in rings of their own. */
const turns: Readonly<Record<Direction, readonly Direction[]>> = {
  right: ['down', 'right', 'up'],
  down: ['left', 'down', 'right'],
  left: ['up', 'left', 'down'],
  up: ['right', 'up', 'left'],
}

function rings(leaving: Map<number, Direction[]>, width: number): PixelPoint[][] {
  const found: PixelPoint[][] = []
  const at = (corner: number): PixelPoint => ({ x: corner % (width + 1), y: Math.floor(corner / (width + 1)) })
  for (const [first, directions] of leaving) {
    for (let direction = directions.pop(); direction !== undefined; direction = directions.pop()) {
      found.push(follow(leaving, width, at(first), direction))
    }
  }
  return found
}

function follow(leaving: Map<number, Direction[]>, width: number, from: PixelPoint, first: Direction): PixelPoint[] {
  const ring: PixelPoint[] = [from]
  let [point, direction] = [from, first]
  for (;;) {
    point = { x: point.x + step[direction].x, y: point.y + step[direction].y }
    if (point.x === from.x && point.y === from.y) return ring
    const ways = leaving.get(point.x + (width + 1) * point.y) ?? []
    const next = turns[direction].find((turn) => ways.includes(turn))
    if (next === undefined) throw new Error('an outline ended in the open')
    ways.splice(ways.indexOf(next), 1)
    if (next !== direction) ring.push(point)
    direction = next
  }
}
