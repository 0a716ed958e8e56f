import { sayClaim, sayFinding } from '@debulk/language/record/say'
import { html, type Html } from '../internal/html.ts'
import { boundedReduction } from './bounded-reduction.ts'
import { prose } from '../internal/prose.ts'
import { capitalised } from '../report-view.ts'
import type { EventLinks } from './event-links.ts'
import { findingsFirst, type Glance } from './glance.ts'
import { severityMarks, verdictMarks } from './marks.ts'
import { patientLine } from './patient-line.ts'
import type { RecordView } from './record-view.ts'

/** Rows of each column before the rest is left to the lists below. */
const shown = { claims: 8, against: 12 } as const

/** The first screen: what holds, what does not, what is missing; every row leads to the whole of it below. */
export function glanceSection(view: RecordView, seen: Glance, links: EventLinks): Html {
  const { words, review } = view
  const { page, checks } = words
  const claim = (each: Glance['holds'][number]): Html =>
    item({
      mark: verdictMarks[each.verdict],
      kind: `is-${each.verdict}`,
      short: sayClaim(each, words).short,
      state: checks.verdicts[each.verdict],
      target: `claim-${review.claims.indexOf(each) + 1}`,
    })
  const findings = seen.findings.slice(0, findingsFirst).map((each, i) =>
    item({
      mark: severityMarks[each.severity],
      kind: `is-${each.severity}`,
      short: sayFinding(each, words).short,
      state: checks.severities[each.severity],
      target: `finding-${i + 1}`,
    }),
  )
  const missing = seen.missing.map(
    ({ code, state, because }) =>
      html`<li>
        <span class="mark" aria-hidden="true">${state === 'partly' ? '◐' : '○'}</span>${checks.missing[code] ?? code}
        ${state === 'partly' ? html`<span class="state">(${page.partlyRecorded})</span>` : null}
        ${links.because(because)}
      </li>`,
  )
  const against = [...seen.refuted.map(claim), ...findings, ...seen.open.map(claim)]
  const who = patientLine(review, words)
  const empty = review.events.length === 0
  const columns = 1 + (empty ? 0 : 1) + (review.claims.length === 0 ? 0 : 1)
  return html`<section class="verdict" aria-labelledby="verdict-heading">
    ${who === null ? null : html`<p class="who">${prose(who)}</p>`}
    <h1 id="verdict-heading">${prose(page.headline(seen.headline))}</h1>
    ${reduction(view)}
    <div class="glance of-${columns}">
      ${
        review.claims.length === 0
          ? null
          : column({
              heading: page.headings.holds,
              items: seen.holds.map(claim),
              none: page.none.holds,
              most: shown.claims,
              more: (rest) => html`<a href="#claims">${page.more(rest)}</a>`,
            })
      }
      ${
        empty
          ? null
          : column({
              heading: page.headings.doesNotHold,
              items: against,
              none: page.none.doesNotHold,
              most: shown.against,
              more: (rest) => html`<a href="#findings">${page.more(rest)}</a>`,
              besides: Math.max(0, seen.findings.length - findingsFirst),
            })
      }
      ${column({
        heading: page.headings.missing,
        items: missing,
        none: page.none.missing,
        most: missing.length,
        more: () => html``,
      })}
    </div>
  </section>`
}

/** How much tumour is gone, where something bounds it: a figure without bounds would be taken for more than it is. */
function reduction({ assessment, catalogue }: RecordView): Html | null {
  const line = boundedReduction(assessment, catalogue)
  return line === null ? null : html`<p class="lead">${prose(line)}</p>`
}

type Column = {
  readonly heading: string
  readonly items: readonly Html[]
  readonly none: string
  readonly most: number
  readonly more: (rest: number) => Html
  /** Rows that stand only in the lists below. */
  readonly besides?: number
}

function column({ heading, items, none, most, more, besides = 0 }: Column): Html {
  const rest = Math.max(0, items.length - most) + besides
  return html`<div>
    <h2>${heading}</h2>
    ${
      items.length === 0
        ? html`<p class="nothing">${none}</p>`
        : html`<ul>
            ${items.slice(0, most)}
          </ul>`
    }
    ${rest > 0 ? html`<p class="more">${more(rest)}</p>` : null}
  </div>`
}

type Item = {
  readonly mark: string
  /** Class of the severity or verdict, for its colour. */
  readonly kind: string
  readonly short: string
  readonly state: string
  readonly target: string
}

const item = ({ mark, kind, short, state, target }: Item): Html =>
  html`<li>
    <span class="mark ${kind}" aria-hidden="true">${mark}</span>
    <a href="#${target}">${prose(capitalised(short))}</a> <span class="state">(${state})</span>
  </li>`
