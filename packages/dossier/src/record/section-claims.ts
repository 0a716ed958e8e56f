import type { ClaimResult } from '@debulk/clinical/review/finding'
import { sayClaim, sayEvent } from '@debulk/language/record/say'
import { html, type Html } from '../internal/html.ts'
import { prose } from '../internal/prose.ts'
import { capitalised } from '../report-view.ts'
import type { Section } from '../section.ts'
import type { EventLinks } from './event-links.ts'
import { verdictMarks } from './marks.ts'
import type { RecordView } from './record-view.ts'

/** Each claim of the source, what the record makes of it, and the source's own words; null where nothing is claimed. */
export function claimsSection({ review, words }: RecordView, links: EventLinks): Section | null {
  if (review.claims.length === 0) return null
  return {
    id: 'claims',
    heading: words.page.headings.claims,
    body: html`<div class="answers claims">
      <ul>
        ${review.claims.map((claim, i) => item(claim, `claim-${i + 1}`, review, words, links))}
      </ul>
    </div>`,
  }
}

function item(
  claim: ClaimResult,
  anchor: string,
  { events }: RecordView['review'],
  words: RecordView['words'],
  links: EventLinks,
): Html {
  const { page } = words
  const { title, sentence, source } = sayClaim(claim, words)
  const made = events.find(({ id }) => id === claim.claim)
  return html`<li id="${anchor}">
    <div class="basis">
      <span class="mark" aria-hidden="true">${verdictMarks[claim.verdict]}</span>
      ${words.checks.verdicts[claim.verdict]}
    </div>
    <div class="said">
      <p><span class="title">${capitalised(title)}.</span> ${prose(sentence)}</p>
      ${links.because(claim.because)}
      <details>
        <summary>${page.details}<span class="unseen">: ${title}</span></summary>
        ${made ? html`<p class="origin">${sayEvent(made, words)}</p>` : null}
        <p class="origin">${page.source}: ${source}</p>
        ${links.quotes([claim.claim, ...claim.because])}
      </details>
    </div>
  </li>`
}
