import type { Catalogue } from '@debulk/language/catalogue'
import type { ExplanationKey, ExplanationParameters, Explanation } from '@debulk/language/explanations'
import { html, type Html } from './html.ts'
import { prose } from './prose.ts'

/** The explanations of one page: a button where a figure stands, the text once, at the end. */
export type Notes = {
  readonly button: <K extends ExplanationKey>(key: K, parameters: ExplanationParameters[K]) => Html
  /** The same as a button that says what it explains. */
  readonly ask: <K extends ExplanationKey>(key: K, parameters: ExplanationParameters[K]) => Html
  /** All texts asked for so far. On screen each opens beside its button; in print they are numbered notes. */
  readonly texts: () => Html
}

export function notes({ explain, report }: Pick<Catalogue, 'explain' | 'report'>): Notes {
  const asked = new Map<string, { id: string; number: number; text: Explanation }>()
  const noteOf = <K extends ExplanationKey>(key: K, parameters: ExplanationParameters[K]) => {
    const text = explain[key](parameters)
    const content = text.paragraphs.join()
    const note = asked.get(content) ?? { id: `note-${asked.size + 1}`, number: asked.size + 1, text }
    asked.set(content, note)
    return note
  }
  const button: Notes['button'] = (key, parameters) => {
    const { id, number, text } = noteOf(key, parameters)
    const label = report.explainButton(text.title)
    return html`<button type="button" class="explain" popovertarget="${id}" aria-label="${label}" title="${label}">
      <span class="mark" aria-hidden="true">?</span><span class="number" aria-hidden="true">${number}</span>
    </button>`
  }
  const ask: Notes['ask'] = (key, parameters) => {
    const { id, number, text } = noteOf(key, parameters)
    return html`<button type="button" class="ask" popovertarget="${id}">
      ${text.title}<span class="number" aria-hidden="true">${number}</span>
    </button>`
  }
  const texts = () =>
    html`<section class="notes" aria-labelledby="notes-heading">
      <h2 id="notes-heading" class="print-only">${report.headings.explanations}</h2>
      ${[...asked.values()].map(
        ({ id, number, text }) =>
          html` <aside id="${id}" class="note" popover aria-labelledby="${id}-title">
            <h3 id="${id}-title"><span class="number" aria-hidden="true">${number}</span>${text.title}</h3>
            ${text.paragraphs.map((p) => html`<p>${prose(p)}</p>`)}<button
              type="button"
              class="close"
              popovertarget="${id}"
              popovertargetaction="hide"
            >
              ${report.close}
            </button>
          </aside>`,
      )}
    </section>`
  return { button, ask, texts }
}
