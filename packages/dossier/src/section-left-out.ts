import type { LesionReading } from '@debulk/clinical/lesion/lesion-reading'
import type { StudyReading } from '@debulk/clinical/lesion/study-reading'
import { explainRefusal, type Refusal } from '@debulk/language/refusal-sentences'
import { figuresTable } from './internal/figures-table.ts'
import { html, type Html } from './internal/html.ts'
import type { Notes } from './internal/notes.ts'
import { prose } from './internal/prose.ts'
import type { ReportView } from './report-view.ts'
import type { Section } from './section.ts'

/** Everything that is not in the figures: refused files, drafts, specks, benign lesions. */
export function leftOutSection(view: ReportView, refused: readonly Refusal[], explain: Notes): Section {
  const { report } = view.words
  return {
    id: 'left-out',
    heading: report.headings.leftOut,
    body: html`<h3>${report.headings.refused}</h3>
      ${refused.length === 0 ? html`<p class="nothing">${report.nothingRefused}</p>` : refusals(refused, view)}
      <h3>${report.headings.notCounted}</h3>
      ${notCounted(view, explain)}`,
  }
}

const isBenign = (lesion: LesionReading) => lesion.nature === 'benign' && !lesion.speck
const isSpeck = (lesion: LesionReading) => lesion.speck

function notCounted({ assessment, words }: ReportView, explain: Notes): Html {
  const { report, labels, format, chart } = words
  const some = (study: StudyReading, keep: (lesion: LesionReading) => boolean) => {
    const kept = study.lesions.filter(keep)
    const volumeMl = kept.reduce((sum, lesion) => sum + lesion.volumeMl, 0)
    return kept.length === 0 ? '–' : `${format.integer(kept.length)} (${format.mL(volumeMl)})`
  }
  const studies = assessment.studies.filter(
    (s) => s.review === 'draft' || s.lesions.some((l) => isBenign(l) || isSpeck(l)),
  )
  if (studies.length === 0) return html`<p class="nothing">${report.nothingLeftOut}</p>`
  return figuresTable({
    name: report.headings.notCounted,
    kind: 'compact',
    head: html`<th scope="col">${labels.columns.study}</th>
      <th scope="col">${prose(report.headings.drafts, explain.button('draft', {}))}</th>
      <th scope="col" class="n">${prose(report.headings.specks, explain.button('specks', {}))}</th>
      <th scope="col" class="n">${prose(report.headings.benign, explain.button('natureAndEvidence', {}))}</th>`,
    rows: studies.map(
      (s) =>
        html`<tr>
          <th scope="row">${format.shortDate(s.date)}</th>
          <td>${s.review === 'draft' ? chart.draft : '–'}</td>
          <td class="n">${some(s, isSpeck)}</td>
          <td class="n">${some(s, isBenign)}</td>
        </tr>`,
    ),
  })
}

/** The same sentence is said once, with all it was said of. */
function refusals(refused: readonly Refusal[], { words }: ReportView): Html {
  const { labels, report, format } = words
  const alike = Map.groupBy(refused, (each) => explainRefusal(each, words.refusals, format))
  const code = ({ path }: Refusal) => html`<code>${path}</code>`
  return figuresTable({
    name: report.headings.refused,
    kind: 'refused',
    head: html`<th scope="col">${labels.columns.file}</th>
      <th scope="col">${labels.columns.reason}</th>`,
    rows: [...alike].map(
      ([sentence, [first, ...others]]) =>
        html`<tr>
          <th scope="row">
            ${first ? code(first) : null}
            ${
              others.length === 0
                ? null
                : html`<details>
                    <summary>${report.moreFiles(others.length)}</summary>
                    <ul class="list">
                      ${others.map((each) => html`<li>${code(each)}</li>`)}
                    </ul>
                  </details>`
            }
          </th>
          <td>${prose(sentence)}</td>
        </tr>`,
    ),
  })
}
