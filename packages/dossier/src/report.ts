import { html } from './internal/html.ts'
import { notes } from './internal/notes.ts'
import { pageDocument } from './page-document.ts'
import { reportStyle } from './report-style.ts'
import type { ReportInput } from './report-input.ts'
import { reportView } from './report-view.ts'
import type { Section } from './section.ts'
import { sectionsWithContents } from './sections-with-contents.ts'
import { comparabilitySection } from './section-comparability.ts'
import { decidersSection } from './section-deciders.ts'
import { intervalsSection } from './section-intervals.ts'
import { leftOutSection } from './section-left-out.ts'
import { lesionsSection } from './section-lesions.ts'
import { methodSection } from './section-method.ts'
import { otherWaysSection } from './section-other-ways.ts'
import { sizesSection } from './section-sizes.ts'
import { stripSection } from './section-strip.ts'
import { timeSection } from './section-time.ts'
import { verdictSection } from './section-verdict.ts'

/** The report: one page that needs nothing but itself. No script, no request, no style but its own. */
export function reportHtml(input: ReportInput): string {
  const { words, assessment, origin } = input
  const { report, format } = words
  const view = reportView(input)
  const explain = notes(words)
  const { baseline, at } = assessment.headline

  const verdict = verdictSection(view, explain)
  const sections = [
    stripSection(view, input.strip, explain),
    timeSection(view, explain),
    input.course ?? null,
    otherWaysSection(view, explain),
    intervalsSection(view, explain),
    decidersSection(view, explain),
    lesionsSection(view, explain),
    sizesSection(view, explain),
    leftOutSection(view, input.refused, explain),
    comparabilitySection(view, explain),
    methodSection(view, input.generated),
  ].filter((section): section is Section => section !== null)
  const made = report.generated({ version: input.generated.version, on: input.generated.on })
  const style = reportStyle({
    top: origin === 'synthetic' ? report.synthetic : '',
    bottom: `${report.patient(assessment.patient)}. ${made}`,
  })
  const title = report.documentTitle({ patient: assessment.patient, baseline, at })
  const first = assessment.studies[0]?.date ?? baseline
  const last = assessment.studies.at(-1)?.date ?? at

  const about = { language: format.language, title, style, sha256: input.sha256 }
  return pageDocument(
    about,
    html` ${origin === 'synthetic' ? html`<p class="synthetic">${report.synthetic}</p>` : null}
      <header class="masthead">
        <p class="patient">
          <strong>${report.patient(assessment.patient)}</strong>
          <span>${report.period({ studies: assessment.studies.length, first, last })}</span>
        </p>
      </header>
      <main>${verdict} ${sectionsWithContents(sections, report.contents)}</main>
      ${explain.texts()}
      <footer>
        <p>${made} ${report.assistance}</p>
        ${origin === 'synthetic' ? html`<p>${report.synthetic}</p>` : null}
      </footer>`,
  )
}
