import { sayAnswer } from '@debulk/language/record/say'
import { html, type Html } from '../internal/html.ts'
import { prose } from '../internal/prose.ts'
import { capitalised } from '../report-view.ts'
import type { EventLinks } from './event-links.ts'
import { basisMarks } from './marks.ts'
import type { OutcomeTable } from './outcome-rows.ts'
import type { RecordView } from './record-view.ts'
import type { RuleTexts } from './section-rules.ts'

/** Outcomes by the start they are counted from, with what is to be kept in mind of any of them. */
export function outcomesHtml(
  { starts, rows, answers, gaps }: OutcomeTable,
  words: RecordView['words'],
  links: EventLinks,
  rules: RuleTexts,
): Html {
  const { page, format } = words
  const remarks = [...new Set(answers.flatMap((answer) => sayAnswer(answer, words).caveats))]
  const bases = [...new Set(answers.map(({ basis }) => basis))]
  return html`<div class="scroll">
      <table class="figures outcomes">
        <thead>
          <tr>
            <th scope="col">${page.outcomes.outcome}</th>
            ${starts.map(
              ({ zero, from }) =>
                html`<th scope="col">
                  ${capitalised(page.outcomes.zeros[zero])}<br /><small>${format.uncertainDate(from)}</small>
                </th>`,
            )}
          </tr>
        </thead>
        <tbody>
          ${rows.map(
            ({ title, rule, ended, cells }) =>
              html`<tr>
                <th scope="row">
                  <a href="#${rules.anchor(rule)}">${capitalised(title)}</a>
                  ${ended === null ? null : html`<small>${ended}</small>`}
                </th>
                ${starts.map(({ zero }) => {
                  const cell = cells.get(zero)
                  if (!cell) return html`<td>–</td>`
                  return html`<td>
                    ${prose(cell.length)} ${cell.ended === null ? null : html`<small>${cell.ended}</small>`}
                  </td>`
                })}
              </tr>`,
          )}
        </tbody>
      </table>
    </div>
    <ul class="keep">
      ${[...gaps, ...remarks].map((remark) => html`<li>${prose(remark)}</li>`)}
    </ul>
    <p class="links">
      ${bases.map((basis) => html`<span class="mark" aria-hidden="true">${basisMarks[basis]}</span> ${page.basis[basis]} `)}
    </p>
    ${links.because([...new Set(answers.flatMap(({ because }) => because))])}`
}
