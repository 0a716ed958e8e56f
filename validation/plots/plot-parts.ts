import { palette, typeSize } from '@debulk/figures/palette'
import { svg, svgText, type Attributes } from '@debulk/figures/svg'

export const lettering = (fill: string, size: number = typeSize.label): Attributes => ({
  fill,
  'font-size': size,
  'font-family': 'sans-serif',
})

export type Frame = { readonly left: number; readonly right: number; readonly top: number; readonly bottom: number }

/** A vertical line over the frame with its tick below. */
export const verticalRule = (x: number, text: string, { top, bottom }: Frame): string =>
  svg('line', { x1: x, x2: x, y1: top, y2: bottom, stroke: palette.hairline }) +
  svgText(text, { x, y: bottom + 17, 'text-anchor': 'middle', ...lettering(palette.muted, typeSize.small) })

/** A horizontal line over the frame with its tick on the left. */
export const horizontalRule = (y: number, text: string, { left, right }: Frame): string =>
  svg('line', { x1: left, x2: right, y1: y, y2: y, stroke: palette.hairline }) +
  svgText(text, { x: left - 8, y: y + 4, 'text-anchor': 'end', ...lettering(palette.muted, typeSize.small) })

/** What an axis shows, in its middle below or, turned, on its left. */
export const below = (text: string, { left, right, bottom }: Frame): string =>
  svgText(text, { x: (left + right) / 2, y: bottom + 38, 'text-anchor': 'middle', ...lettering(palette.ink) })

export function beside(text: string, { left, top, bottom }: Frame, away = 46): string {
  const [x, y] = [left - away, (top + bottom) / 2]
  return svgText(text, { x, y, transform: `rotate(-90 ${x} ${y})`, 'text-anchor': 'middle', ...lettering(palette.ink) })
}

export const ground = (width: number, height: number): string => svg('rect', { width, height, fill: palette.paper })
