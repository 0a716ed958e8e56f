import { shareBar } from '@debulk/figures/share-bar'
import { chiefDeciders } from './chief-deciders.ts'
import { figuresTable } from './internal/figures-table.ts'
import { html, trusted, type Html } from './internal/html.ts'
import type { Notes } from './internal/notes.ts'
import { prose } from './internal/prose.ts'
import type { Section } from './section.ts'
import type { ReportView } from './report-view.ts'

/** How much of the baseline, of what remains and of the random error hangs on each of the few lesions that matter. */
export function decidersSection({ assessment, words }: ReportView, explain: Notes): Section | null {
  const deciders = chiefDeciders(assessment.deciders)
  if (deciders.length === 0) return null
  const { columns } = words.labels
  const share = (fraction: number | null): Html =>
    fraction === null
      ? html`<td class="n">–</td>`
      : html`<td class="n share-cell">${words.format.share(fraction)} ${trusted(shareBar(fraction))}</td>`
  // a label means one lesion on one date until somebody confirms more
  const dateOf = (id: string, trackingUid: string | null) => {
    const study = trackingUid === null ? assessment.studies.find((s) => s.lesions.some((l) => l.id === id)) : undefined
    return study ? html` <small>${words.format.shortDate(study.date)}</small>` : null
  }
  return {
    id: 'deciders',
    heading: words.report.headings.deciders,
    body: figuresTable({
      name: words.report.headings.deciders,
      kind: 'compact',
      head: html`<th scope="col">${prose(columns.lesion, explain.button('deciders', {}))}</th>
        <th scope="col" class="n">${columns.shareOfBaseline}</th>
        <th scope="col" class="n">${columns.shareOfResidual}</th>
        <th scope="col" class="n">${columns.shareOfVariance}</th>`,
      rows: deciders.map(
        (d) =>
          html`<tr>
            <th scope="row">${d.label}${dateOf(d.lesionId, d.trackingUid)}</th>
            ${share(d.shareOfBaseline)}${share(d.shareOfResidual)}${share(d.shareOfVariance)}
          </tr>`,
      ),
    }),
  }
}
