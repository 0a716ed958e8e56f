import type { IntervalChange } from '@debulk/clinical/assessment'
import { daysBetween } from '@debulk/quantity/iso-date'
import { figuresTable } from './internal/figures-table.ts'
import { html, type Html } from './internal/html.ts'
import type { Notes } from './internal/notes.ts'
import { prose } from './internal/prose.ts'
import type { Section } from './section.ts'
import { treatmentName, type ReportView } from './report-view.ts'

/** What changed between neighbouring studies, with every treatment active meanwhile: during, never because of. */
export function intervalsSection(view: ReportView, explain: Notes): Section | null {
  const { assessment, words } = view
  if (assessment.intervals.length === 0) return null
  const { columns } = words.labels
  return {
    id: 'intervals',
    heading: words.report.headings.intervals,
    body: figuresTable({
      name: words.report.headings.intervals,
      kind: 'compact',
      head: html`<th scope="col">${columns.interval}</th>
        <th scope="col" class="n">${prose(columns.change, explain.button('intervalChange', {}))}</th>
        <th scope="col">${columns.treatments}</th>`,
      rows: assessment.intervals.map((interval) => row(interval, view)),
    }),
  }
}

function row(interval: IntervalChange, { assessment, words }: ReportView): Html {
  const { format, report } = words
  const { volumeFraction: central, low, high } = interval
  const before = assessment.burdens.find(({ date }) => date === interval.from)?.volumeMl
  const none = before === 0 ? report.ofZero : report.notRecorded
  const change = central === null ? none : format.changeInterval({ central, low, high })
  const given = interval.treatments.map((id) => {
    const treatment = assessment.treatments.find((t) => t.id === id)
    return treatment ? treatmentName(treatment, words) : id
  })
  const days = daysBetween(interval.from, interval.to)
  return html`<tr>
    <th scope="row">${report.during({ from: interval.from, to: interval.to, days })}</th>
    <td class="n">${change}</td>
    <td>
      ${given.length === 0 ? html`<small>${report.noTreatment}</small>` : given.map((text) => html`<span class="line">${text}</span>`)}
    </td>
  </tr>`
}
