import { printable } from '@debulk/language/printable'
import { palette } from './palette.ts'

/** Attributes of an element; null and false leave one out, numbers are written to a hundredth. */
export type Attributes = Readonly<Record<string, string | number | boolean | null>>

/** One SVG element as text. Children are SVG already; text goes through `svgText`. */
export function svg(name: string, attributes: Attributes, ...children: readonly string[]): string {
  const written = Object.entries(attributes)
    .filter(([, value]) => value !== null && value !== false)
    .map(([key, value]) => ` ${key}="${escapeXml(typeof value === 'number' ? short(value) : String(value))}"`)
    .join('')
  return children.length === 0 ? `<${name}${written}/>` : `<${name}${written}>${children.join('')}</${name}>`
}

/** A label. */
export const svgText = (text: string, attributes: Attributes): string => svg('text', attributes, escapeXml(text))

/** A label that stays readable over a line. */
export const halo = (text: string, attributes: Attributes): string =>
  svgText(text, {
    ...attributes,
    stroke: palette.paper,
    'stroke-width': 3,
    'stroke-linejoin': 'round',
    'paint-order': 'stroke',
  })

/** A whole picture with the sentence a screen reader says instead of it. */
export function picture(
  box: {
    readonly width: number
    readonly height: number
    readonly label: string | null
    readonly className: string
    /** Id of the text that gives the values. */
    readonly describedBy?: string
  },
  ...children: readonly string[]
): string {
  const spoken: Attributes =
    box.label === null
      ? { 'aria-hidden': 'true' }
      : { role: 'img', 'aria-label': box.label, 'aria-describedby': box.describedBy ?? null }
  const size = { viewBox: `0 0 ${short(box.width)} ${short(box.height)}`, width: box.width, height: box.height }
  return svg('svg', { xmlns: 'http://www.w3.org/2000/svg', class: box.className, ...size, ...spoken }, ...children)
}

export const escapeXml = (text: string): string =>
  printable(text, Number.POSITIVE_INFINITY).replace(/[&<>"']/g, (c) => `&#${c.charCodeAt(0)};`)

/** At most two decimals: a hundredth of a pixel is not seen. */
export const short = (value: number): string => String(Math.round(value * 100) / 100)
