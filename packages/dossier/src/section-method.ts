import type { Assessment } from '@debulk/clinical/assessment'
import { figuresTable } from './internal/figures-table.ts'
import { html, type Html } from './internal/html.ts'
import type { ReportInput } from './report-input.ts'
import type { Section } from './section.ts'
import type { ReportView } from './report-view.ts'

/** Rules with their sources, what the headline rests on, the segmentations measured, the error model. */
export function methodSection(view: ReportView, generated: ReportInput['generated']): Section {
  const { report, format, labels } = view.words
  const { assessment } = view
  const rules = new Set([...assessment.burdens, assessment.headline].map(({ rule }) => rule))
  return {
    id: 'method',
    heading: report.headings.method,
    body: html`<dl class="rules">
        ${[...rules].map(
          (rule) =>
            html`<div>
              <dt>${view.words.rules[rule].says}<br /><code>${rule}</code></dt>
              <dd>${view.words.rules[rule].source}</dd>
            </div>`,
        )}
      </dl>
      <p>${report.errorModel(generated.errorModel)}</p>
      ${restsOn(view)}
      <details>
        <summary>${report.segmentations}</summary>
        ${figuresTable({
          name: report.segmentations,
          kind: 'compact',
          head: html`<th scope="col">${labels.columns.study}</th>
            <th scope="col">${labels.columns.file}</th>
            <th scope="col">${labels.columns.review}</th>`,
          rows: assessment.studies.map(
            (s) =>
              html`<tr>
                <th scope="row">${format.shortDate(s.date)}</th>
                <td><code>${s.source}</code></td>
                <td>
                  <small
                    >${labels.dateSource[s.dateSource]},
                    ${labels.review[s.review]}${s.reader === null ? '' : `, ${s.reader}`}</small
                  >
                </td>
              </tr>`,
          ),
        })}
      </details>`,
  }
}

/** The facts behind the headline: readings by study, then everything else by its id. */
function restsOn({ assessment, words }: ReportView): Html | null {
  const { because } = assessment.headline
  if (because.length === 0) return null
  const places = readingPlaces(assessment)
  const readings = because.filter((id) => places.has(id))
  const others = because.filter((id) => !places.has(id))
  const { report, format } = words
  const byStudy = assessment.studies.flatMap((study) => {
    const labels = readings.flatMap((id) => {
      const place = places.get(id)
      return place?.date === study.date ? [place.label] : []
    })
    return labels.length === 0
      ? []
      : [
          html`<dt>${format.date(study.date)}</dt>
            <dd>${labels.join(', ')}</dd>`,
        ]
  })
  return html`<details>
    <summary>${report.restsOn({ readings: readings.length, others: others.length })}</summary>
    <dl class="because">
      ${byStudy}${
        others.length === 0
          ? null
          : html`<dt></dt>
              <dd>${others.join(', ')}</dd>`
      }
    </dl>
  </details>`
}

function readingPlaces({ studies }: Assessment): ReadonlyMap<string, { date: string; label: string }> {
  return new Map(studies.flatMap((s) => s.lesions.map((l) => [l.id, { date: s.date, label: l.label }] as const)))
}
