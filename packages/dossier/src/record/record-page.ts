import type { IsoDate } from '@debulk/quantity/iso-date'
import { printable } from '@debulk/language/printable'
import { html } from '../internal/html.ts'
import { pageDocument } from '../page-document.ts'
import { reportStyle } from '../report-style.ts'
import type { Section } from '../section.ts'
import { sectionsWithContents } from '../sections-with-contents.ts'
import { eventLinks } from './event-links.ts'
import { glance } from './glance.ts'
import { recordPeriod } from './record-period.ts'
import { recordStyle } from './record-style.ts'
import type { RecordView } from './record-view.ts'
import { answersSection } from './section-answers.ts'
import { claimsSection } from './section-claims.ts'
import { courseSection } from './section-course.ts'
import { findingsSection, questionedSection } from './section-findings.ts'
import { careSection, freshnessSection } from './section-gaps.ts'
import { glanceSection } from './section-glance.ts'
import { ruleTexts, rulesSection } from './section-rules.ts'
import { timelineSection } from './section-timeline.ts'

export type RecordPageInput = RecordView & {
  /** Every finding open. */
  readonly all: boolean
  readonly generated: { readonly version: string; readonly on: IsoDate }
  /** SHA-256 of a text, base64: the content policy names the page's own style by it. */
  readonly sha256: (text: string) => string
  /** A generated patient says so on every page. */
  readonly origin: 'synthetic' | 'patient'
}

/** The checked record: one page that needs nothing but itself. No script, no request, no style but its own. */
export function recordPage(input: RecordPageInput): string {
  const { review, words, catalogue, origin, generated, all } = input
  const { page, format } = words
  const { report } = catalogue
  const links = eventLinks(input)
  const seen = glance(review)
  const rules = ruleTexts(input)
  const sections = [
    courseSection(review, words, catalogue.chart),
    claimsSection(input, links),
    findingsSection(input, seen, links, all),
    timelineSection(input, links),
    answersSection(input, links, rules),
    freshnessSection(input, links),
    careSection(input),
    questionedSection(input, links),
    rulesSection(input, rules),
  ].filter((section): section is Section => section !== null)
  const made = report.generated({ version: generated.version, on: generated.on })
  const patient = printable(review.patient)
  const style = `${reportStyle({
    top: origin === 'synthetic' ? report.synthetic : '',
    bottom: `${patient}. ${made}`,
  })}${recordStyle}`
  const { publication } = review
  const about = { language: format.language, title: page.documentTitle(patient), style, sha256: input.sha256 }
  return pageDocument(
    about,
    html` <a class="skip" href="#verdict-heading">${page.skip}</a>
      ${origin === 'synthetic' ? html`<p class="synthetic">${report.synthetic}</p>` : null}
      <header class="masthead">
        <p class="patient">
          <strong>${report.patient(patient)}</strong>
          <span>${recordPeriod(review, words)} · ${page.asOf(review.asOf)}</span>
          ${review.later === undefined ? null : html`<span>${page.leftOut(review.later.facts.length)}</span>`}
        </p>
        ${
          publication === null
            ? null
            : html`<p class="publication" lang="${publication.language ?? format.language}">
                ${[publication.title, publication.citation, publication.doi].filter((text) => text !== undefined).join('. ')}
              </p>`
        }
      </header>
      <main>${glanceSection(input, seen, links)} ${sectionsWithContents(sections, report.contents)}</main>
      <footer>
        <p>${made} ${page.reminder}</p>
        ${origin === 'synthetic' ? html`<p>${report.synthetic}</p>` : null}
      </footer>`,
  )
}
