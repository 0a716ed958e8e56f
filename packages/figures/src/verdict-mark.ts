import type { Verdict } from '@debulk/clinical/assessment'
import { palette } from './palette.ts'
import { picture, svg } from './svg.ts'

/** Full disc with a tick, open ring with a cross, half disc: three shapes, so colour is not needed. The word stands beside it. */
export function verdictMark(verdict: Verdict): string {
  const ring = { cx: 10, cy: 10, r: 8.25, stroke: palette.ink, 'stroke-width': 1.5 }
  const stroke = { fill: 'none', 'stroke-width': 2, 'stroke-linecap': 'round', 'stroke-linejoin': 'round' }
  const shapes: Record<Verdict, string> = {
    reached:
      svg('circle', { ...ring, fill: palette.ink }) +
      svg('path', { ...stroke, d: 'M6 10.3l2.8 2.9l5.2-6', stroke: palette.paper }),
    'not-reached':
      svg('circle', { ...ring, fill: palette.paper }) +
      svg('path', { ...stroke, d: 'M7 7l6 6M13 7l-6 6', stroke: palette.ink }),
    'cannot-be-told':
      svg('circle', { ...ring, fill: palette.paper }) +
      svg('path', { d: 'M10 1.75a8.25 8.25 0 0 0 0 16.5z', fill: palette.ink }),
  }
  return picture({ width: 20, height: 20, label: null, className: 'verdict-mark' }, shapes[verdict])
}
