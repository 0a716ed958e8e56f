/** A rectangle, px; `x`, `y` is its upper left corner. */
export type Box = { readonly x: number; readonly y: number; readonly width: number; readonly height: number }

/** How wide a text will be, generously: the page's font is not known here. */
export const textWidth = (text: string, size: number): number => [...text].length * size * 0.6

/**
 * Gives each label the first of its candidate places that touches neither an obstacle nor a label placed before it;
 * the one that covers least where none is free. O(labels · (labels + obstacles)).
 */
export function placeLabels(
  candidates: readonly (readonly Box[])[],
  obstacles: readonly Box[],
): readonly (Box | null)[] {
  const taken: Box[] = [...obstacles]
  return candidates.map((boxes) => {
    const costs = boxes.map((box) => taken.reduce((sum, other) => sum + overlap(box, other), 0))
    const best = costs.indexOf(Math.min(...costs))
    const box = boxes[best] ?? null
    if (box) taken.push(box)
    return box
  })
}

function overlap(a: Box, b: Box): number {
  const width = Math.min(a.x + a.width, b.x + b.width) - Math.max(a.x, b.x)
  const height = Math.min(a.y + a.height, b.y + b.height) - Math.max(a.y, b.y)
  return width > 0 && height > 0 ? width * height : 0
}
