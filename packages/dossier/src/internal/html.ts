import { printable } from '@debulk/language/printable'

/** Markup that may stand in a page as it is. Text is not markup: it becomes markup only escaped. */
export type Html = { readonly markup: string }

export type Piece = Html | string | number | null | readonly Piece[]

/** Markup from a template: every value is escaped text unless it is markup already; null leaves nothing. */
export function html(parts: TemplateStringsArray, ...values: readonly Piece[]): Html {
  return { markup: String.raw({ raw: parts }, ...values.map(render)) }
}

/** The one door for markup made elsewhere: an SVG from figures/, the page's own style sheet. */
export const trusted = (markup: string): Html => ({ markup })

function render(piece: Piece): string {
  if (piece === null) return ''
  if (typeof piece === 'string' || typeof piece === 'number') return escapeHtml(String(piece))
  return 'markup' in piece ? piece.markup : piece.map(render).join('')
}

export const escapeHtml = (text: string): string =>
  printable(text, 4000).replace(/[&<>"']/g, (c) => `&#${c.charCodeAt(0)};`)
