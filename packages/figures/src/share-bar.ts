import { palette } from './palette.ts'
import { picture, svg } from './svg.ts'

/** A share of a whole, on a row of a table. The number stands beside it, so it is silent to a screen reader. */
export function shareBar(fraction: number): string {
  const [width, height] = [72, 10]
  const filled = Math.min(1, Math.max(0, fraction)) * width
  return picture(
    { width, height, label: null, className: 'share' },
    svg('rect', { x: 0, y: 3, width, height: 4, fill: palette.hairline }),
    svg('rect', { x: 0, y: 1, width: filled, height: 8, fill: palette.accent }),
  )
}
