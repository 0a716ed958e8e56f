import { knownMark } from './known-mark.ts'
import { palette } from './palette.ts'
import { picture, svg } from './svg.ts'

export type LegendKey =
  | 'measured'
  | 'draft'
  | 'derived'
  | 'interval'
  | 'treatment'
  | 'threshold'
  | 'contour'
  | 'longAxis'

/** The mark a word of a legend stands for, exactly as the charts draw it. */
export function legendMark(key: LegendKey): string {
  return picture({ width: 22, height: 16, label: null, className: 'key' }, shape(key))
}

function shape(key: LegendKey): string {
  const line = { x1: 1, x2: 21, y1: 8, y2: 8 }
  switch (key) {
    case 'measured':
    case 'draft':
    case 'derived':
      return knownMark(key, { x: 11, y: 8, colour: palette.ink })
    case 'interval':
      return svg('rect', {
        x: 7,
        y: 0.5,
        width: 8,
        height: 15,
        rx: 2,
        fill: '#d5d9de',
        stroke: palette.muted,
        'stroke-width': 0.75,
      })
    case 'treatment':
      return svg('path', { d: 'M6 4h10l-5 8z', fill: palette.muted })
    case 'threshold':
      return svg('line', { ...line, stroke: palette.accent, 'stroke-dasharray': '6 4' })
    case 'contour':
      return (
        svg('rect', { width: 22, height: 16, fill: palette.night }) +
        svg('circle', { cx: 11, cy: 8, r: 5, fill: 'none', stroke: palette.contour, 'stroke-width': 1.5 })
      )
    case 'longAxis':
      return (
        svg('rect', { width: 22, height: 16, fill: palette.night }) +
        svg('path', { d: 'M4 8h14M4 5v6M18 5v6', stroke: palette.axis, 'stroke-width': 1.5 })
      )
  }
}
