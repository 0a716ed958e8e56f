import type { AnyAnswer } from '@debulk/clinical/review/answer'
import { sayAnswer } from '@debulk/language/record/say'
import { html, type Html } from '../internal/html.ts'
import { prose } from '../internal/prose.ts'
import { capitalised } from '../report-view.ts'
import type { Section } from '../section.ts'
import { answersByArea } from './answers-by-area.ts'
import type { EventLinks } from './event-links.ts'
import { basisMarks, detailMarks } from './marks.ts'
import { remarksOnce } from './remarks-once.ts'
import type { RecordView } from './record-view.ts'

const bases = ['measured', 'derived', 'reported', 'assumed'] as const

/** What every rule says, by part of the record: sentence, steps, what to keep in mind, what it rests on, where it is written. */
export function answersSection({ review, words }: RecordView, links: EventLinks): Section {
  const { page } = words
  const areas = answersByArea(review.answers, page)
  return {
    id: 'answers',
    heading: page.headings.answers,
    body:
      areas.length === 0
        ? html`<p class="nothing">${page.none.answers}</p>`
        : html`<div class="answers">
            <ul class="bases">
              ${bases.map((b) => html`<li><span class="mark" aria-hidden="true">${basisMarks[b]}</span> ${page.basis[b]}</li>`)}
            </ul>
            ${areas.map(({ heading, answers }) => {
              const once = remarksOnce()
              return html`<h3>${heading}</h3>
                <ul>
                  ${answers.map((answer) => item(answer, words, links, once))}
                </ul>`
            })}
          </div>`,
  }
}

function item(
  answer: AnyAnswer,
  words: RecordView['words'],
  links: EventLinks,
  once: ReturnType<typeof remarksOnce>,
): Html {
  const { page } = words
  const { title, sentence, details, caveats, does, source } = sayAnswer(answer, words)
  const { fresh, again } = once(caveats)
  const remarks = again === 0 ? fresh : [...fresh, page.asAbove(again)]
  return html`<li>
    <div class="basis">
      <span class="mark" aria-hidden="true">${basisMarks[answer.basis]}</span> ${page.basis[answer.basis]}
    </div>
    <div class="said">
      <p><span class="title">${capitalised(title)}.</span> ${prose(sentence)}</p>
      ${
        details.length === 0
          ? null
          : html`<ul class="steps">
              ${details.map(
                ({ label, text, mark }) =>
                  html`<li>
                    ${mark === null ? null : html`<span class="mark" aria-hidden="true">${detailMarks[mark]}</span><span class="state">${page.marks[mark]}:</span> `}${prose(text === '' ? label : `${label}: ${text}`)}
                  </li>`,
              )}
            </ul>`
      }
      ${
        remarks.length === 0
          ? null
          : html`<ul class="keep">
              ${remarks.map((caveat) => html`<li>${prose(caveat)}</li>`)}
            </ul>`
      }
      ${links.because(answer.because)}
      <details>
        <summary>${page.details}</summary>
        <p class="origin"><code>${answer.rule}</code> ${does} ${page.source}: ${source}</p>
        ${links.quotes(answer.because)}
      </details>
    </div>
  </li>`
}
