import { html, type Html } from './internal/html.ts'
import type { Section } from './section.ts'

/** The parts of a page under their headings, after a list of links to them. */
export const sectionsWithContents = (sections: readonly Section[], label: string): Html =>
  html`<nav class="contents" aria-label="${label}">
      <ul>
        ${sections.map((s) => html`<li><a href="#${s.id}">${s.heading}</a></li>`)}
      </ul>
    </nav>
    ${sections.map(
      (s) =>
        html`<section id="${s.id}" aria-labelledby="${s.id}-heading">
          <h2 id="${s.id}-heading">${s.heading}</h2>
          ${s.body}
        </section> `,
    )}`
