import type { AnyAnswer } from '@debulk/clinical/review/answer'
import type { Detail } from '@debulk/language/answers/answer-words'
import { sayAnswer } from '@debulk/language/record/say'
import { html, type Html } from '../internal/html.ts'
import { prose } from '../internal/prose.ts'
import { capitalised } from '../report-view.ts'
import type { Section } from '../section.ts'
import { answersByArea } from './answers-by-area.ts'
import type { EventLinks } from './event-links.ts'
import { basisMarks, detailMarks } from './marks.ts'
import { isTimed, outcomeTable } from './outcome-rows.ts'
import { remarksOnce } from './remarks-once.ts'
import type { RecordView } from './record-view.ts'
import { outcomesHtml } from './section-outcomes.ts'
import type { RuleTexts } from './section-rules.ts'

const bases = ['measured', 'derived', 'reported', 'assumed'] as const

/** What every rule says, by part of the record, each folded: sentence, steps, what to keep in mind, what it rests on. */
export function answersSection({ review, words }: RecordView, links: EventLinks, rules: RuleTexts): Section {
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
              const table = outcomeTable(answers, words)
              return html`<details class="area">
                <summary><h3>${heading}</h3></summary>
                ${table === null ? null : outcomesHtml(table, words, links, rules)}
                <ul>
                  ${answers.filter((answer) => !isTimed(answer)).map((answer) => item(answer, words, links, rules, once))}
                </ul>
              </details>`
            })}
          </div>`,
  }
}

function item(
  answer: AnyAnswer,
  words: RecordView['words'],
  links: EventLinks,
  rules: RuleTexts,
  once: ReturnType<typeof remarksOnce>,
): Html {
  const { page } = words
  const { title, sentence, details, caveats } = sayAnswer(answer, words)
  const { fresh, again } = once(caveats)
  const remarks = again === 0 ? fresh : [...fresh, page.asAbove(again)]
  return html`<li>
    <div class="basis">
      <span class="mark" aria-hidden="true">${basisMarks[answer.basis]}</span> ${page.basis[answer.basis]}
    </div>
    <div class="said">
      <p><a class="title" href="#${rules.anchor(answer.rule)}">${capitalised(title)}.</a> ${prose(sentence)}</p>
      ${steps(details, words)}
      ${
        remarks.length === 0
          ? null
          : html`<ul class="keep">
              ${remarks.map((caveat) => html`<li>${prose(caveat)}</li>`)}
            </ul>`
      }
      ${links.because(answer.because)}
    </div>
  </li>`
}

/** Below so many, conditions that are not known stand among the others. */
const fewUnknown = 4

/** What is known has a line each; many that are not known are one line, folded where nothing is known at all. */
function steps(details: readonly Detail[], { page }: RecordView['words']): Html | null {
  if (details.length === 0) return null
  const unknown = details.filter(({ mark }) => mark === 'unknown')
  const folded = unknown.length >= fewUnknown ? unknown : []
  const shown = details.filter((detail) => !folded.includes(detail))
  const labels = folded.map(({ label }) => label).join('; ')
  return html`${
    shown.length === 0
      ? null
      : html`<ul class="steps">
          ${shown.map(step(page))}
        </ul>`
  }${
    folded.length === 0
      ? null
      : html`<details class="unknown">
          <summary><span aria-hidden="true">${detailMarks.unknown}</span> ${page.notKnown(folded.length)}</summary>
          <p class="keep">${prose(labels)}</p>
        </details>`
  }`
}

const step =
  ({ marks }: RecordView['words']['page']) =>
  ({ label, text, mark }: Detail): Html =>
    html`<li>
      ${mark === null ? null : html`<span class="mark" aria-hidden="true">${detailMarks[mark]}</span><span class="state">${marks[mark]}:</span> `}${prose(text === '' ? label : `${label}: ${text}`)}
    </li>`
