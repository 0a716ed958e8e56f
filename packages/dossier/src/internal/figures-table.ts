import { html, type Html } from './html.ts'

export type FiguresTable = {
  /** What it is a table of, for those who hear it. */
  readonly name: string
  /** `compact` is as wide as its content, `ledger` has pictures in its rows, `refused` becomes a list where it is narrow. */
  readonly kind: 'plain' | 'compact' | 'ledger' | 'refused'
  readonly head: Html
  readonly rows: readonly (Html | null)[]
}

/** Every table of figures: named, with a head, and scrolling by itself where the page is narrower. */
export const figuresTable = ({ name, kind, head, rows }: FiguresTable): Html =>
  html`<div class="scroll" role="region" aria-label="${name}" tabindex="0">
    <table class="figures ${kind}">
      <caption class="unseen">
        ${name}
      </caption>
      <thead>
        <tr>
          ${head}
        </tr>
      </thead>
      <tbody>
        ${rows}
      </tbody>
    </table>
  </div>`
