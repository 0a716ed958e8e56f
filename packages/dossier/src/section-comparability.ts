import { explainCaveat } from '@debulk/language/caveat-sentences'
import { html } from './internal/html.ts'
import type { Notes } from './internal/notes.ts'
import { prose } from './internal/prose.ts'
import type { Section } from './section.ts'
import type { ReportView } from './report-view.ts'

/** How alike the two studies were made, and every caveat of the single studies that the verdict does not repeat. */
export function comparabilitySection({ assessment, words, studies }: ReportView, explain: Notes): Section | null {
  if (studies.length < 2) return null
  const { report, caveats, format } = words
  const { score, mismatches } = assessment.comparability
  const said = new Set(assessment.headline.caveats.map((c) => explainCaveat(c, caveats, format)))
  const technique = mismatches.map((c) => explainCaveat(c, caveats, format))
  const ofStudies = studies
    .flatMap(({ burden }) => burden.caveats)
    .filter((c) => c.code !== 'draft' && c.code !== 'specks-left-out') // the table of what was left out says so
    .map((c) => explainCaveat(c, caveats, format))
    .filter((text) => !said.has(text) && !technique.includes(text))
  return {
    id: 'comparability',
    heading: report.headings.comparability,
    body: html`<p class="intro">
        <strong>${report.score(score)}</strong> ${explain.button('comparability', { score })}
        ${technique.length === 0 ? report.noMismatch : null}
      </p>
      ${
        technique.length === 0
          ? null
          : html`<ul class="list">
              ${technique.map((text) => html`<li>${prose(text)}</li>`)}
            </ul>`
      }
      ${
        ofStudies.length === 0
          ? null
          : html`<h3>${report.headings.studyCaveats}</h3>
              <ul class="list columns">
                ${[...new Set(ofStudies)].map((text) => html`<li>${prose(text)}</li>`)}
              </ul>`
      }`,
  }
}
