import type { Finding } from '@debulk/clinical/review/finding'
import { printable } from '@debulk/language/printable'
import { sayFinding } from '@debulk/language/record/say'
import { html, type Html } from '../internal/html.ts'
import { prose } from '../internal/prose.ts'
import { capitalised } from '../report-view.ts'
import type { Section } from '../section.ts'
import type { EventLinks } from './event-links.ts'
import { listedFindings, type Glance } from './glance.ts'
import { severityMarks } from './marks.ts'
import type { RecordView } from './record-view.ts'
import { noEvents } from './no-events.ts'

/** What does not fit together, the gravest first; many signs that disagree are folded unless all were asked for. */
export function findingsSection(view: RecordView, { findings }: Glance, links: EventLinks, all: boolean): Section {
  const { page } = view.words
  const open = all ? findings : listedFindings(findings)
  const rest = findings.filter((finding) => !open.includes(finding))
  const list = (some: readonly Finding[]) =>
    html`<ul>
      ${some.map((finding) => item(finding, `finding-${findings.indexOf(finding) + 1}`, view.words, links))}
    </ul>`
  return {
    id: 'findings',
    heading: page.headings.findings,
    body:
      findings.length === 0
        ? html`<p class="nothing">
            ${view.review.events.length === 0 ? noEvents(view.review, page) : page.none.findings}
          </p>`
        : html`<div class="answers">
            ${list(open)}
            ${
              rest.length === 0
                ? null
                : html`<details>
                    <summary>${page.more(rest.length)}</summary>
                    ${list(rest)}
                  </details>`
            }
          </div>`,
  }
}

function item(finding: Finding, anchor: string, words: RecordView['words'], links: EventLinks): Html {
  const { title, sentence, source } = sayFinding(finding, words)
  return html`<li id="${anchor}">
    <div class="basis">
      <span class="mark is-${finding.severity}" aria-hidden="true">${severityMarks[finding.severity]}</span>
      ${words.checks.severities[finding.severity]}
    </div>
    <div class="said">
      <p><span class="title">${capitalised(title)}.</span> ${prose(sentence)}</p>
      ${links.because(finding.because)}
      <details>
        <summary>${words.page.details}<span class="unseen">: ${title}</span></summary>
        <p class="origin">${words.page.source}: ${source}</p>
        ${links.quotes(finding.because)}
      </details>
    </div>
  </li>`
}

/** Findings about the text that no record can show: quoted and explained, never computed. */
export function questionedSection({ review, words }: RecordView, links: EventLinks): Section | null {
  const questioned = review.events.filter((event) => event.kind === 'source-questioned')
  if (questioned.length === 0) return null
  return {
    id: 'questioned',
    heading: words.page.headings.questioned,
    body: html`<div class="answers">
      <ul>
        ${questioned.map(
          (event) =>
            html`<li id="${links.anchor(event)}">
              <div class="basis">
                <span class="mark" aria-hidden="true">${severityMarks.note}</span> ${words.checks.severities.note}
              </div>
              <div class="said">
                <p>${prose(printable(event.explanation[words.format.language], 2000))}</p>
                ${links.quotes([event.id])}
              </div>
            </li>`,
        )}
      </ul>
    </div>`,
  }
}
