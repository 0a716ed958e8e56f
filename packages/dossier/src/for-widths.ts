import { html, trusted, type Html } from './internal/html.ts'

/** Natural widths of one chart, px: letters keep their size because each place shows the layout made for it. */
export type ChartWidths = { readonly wide: number; readonly paper?: number; readonly narrow: number }

/** One chart laid out for each width; the style sheet shows one. Without a layout for paper, paper takes the narrow one. */
export const forWidths = (draw: (width: number) => string, { wide, paper, narrow }: ChartWidths): Html =>
  html`<div class="wide">${trusted(draw(wide))}</div>
    ${paper === undefined ? null : html`<div class="paper">${trusted(draw(paper))}</div>`}
    <div class="${paper === undefined ? 'narrow also-paper' : 'narrow'}">${trusted(draw(narrow))}</div>`
