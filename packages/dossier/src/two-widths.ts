import { html, trusted, type Html } from './internal/html.ts'

/** One chart laid out for a wide page and again for a narrow one, so that its letters keep their size; the style shows one. */
export const twoWidths = (draw: (width: number) => string, widths: { wide: number; narrow: number }): Html =>
  html`<div class="wide">${trusted(draw(widths.wide))}</div>
    <div class="narrow">${trusted(draw(widths.narrow))}</div>`
