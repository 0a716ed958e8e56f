import { palette } from './palette.ts'
import { svg } from './svg.ts'

/** How a value is known: measured and reviewed, measured but draft, or derived from diameters and counts. */
export type Known = 'measured' | 'draft' | 'derived'

/** Solid disc, open disc, open diamond: told apart without colour. */
export function knownMark(known: Known, at: { x: number; y: number; colour: string; radius?: number }): string {
  const { x, y, colour, radius: r = 4.5 } = at
  switch (known) {
    case 'measured':
      return svg('circle', { cx: x, cy: y, r, fill: colour })
    case 'draft':
      return svg('circle', { cx: x, cy: y, r: r - 0.5, fill: palette.paper, stroke: colour, 'stroke-width': 2 })
    case 'derived': {
      const d = r + 1.5
      return svg('path', {
        d: `M${x} ${y - d}l${d} ${d}l${-d} ${d}l${-d} ${-d}z`,
        fill: palette.paper,
        stroke: colour,
        'stroke-width': 1.75,
      })
    }
  }
}
