import type { Assessment } from '@debulk/clinical/assessment'
import { ruleSentence } from '@debulk/language/rule-sentences'
import { html, type Html } from './internal/html.ts'
import type { ReportInput } from './report-input.ts'
import type { Section } from './section.ts'
import type { ReportView } from './report-view.ts'

/** Rules with their sources, what the headline rests on, the segmentations measured, the error model. */
export function methodSection(view: ReportView, generated: ReportInput['generated']): Section {
  const { report, format, labels } = view.words
  const { assessment } = view
  const rules = new Map([...assessment.burdens, assessment.headline].map((a) => [a.rule, a.source]))
  return {
    id: 'method',
    heading: report.headings.method,
    body: html`<dl class="rules">
        ${[...rules].map(
          ([rule, source]) =>
            html`<div>
              <dt>${ruleSentence(rule, view.words.rules) ?? rule}<br /><code>${rule}</code></dt>
              <dd>${source}</dd>
            </div>`,
        )}
      </dl>
      <p>${report.errorModel(generated.errorModel)}</p>
      ${restsOn(view)}
      <details>
        <summary>${report.segmentations}</summary>
        <table class="figures compact">
          <tbody>
            ${assessment.studies.map(
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
            )}
          </tbody>
        </table>
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
