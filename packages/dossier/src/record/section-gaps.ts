import type { FreshnessItem } from '@debulk/clinical/review/finding'
import { html, type Html } from '../internal/html.ts'
import { capitalised } from '../report-view.ts'
import type { Section } from '../section.ts'
import type { EventLinks } from './event-links.ts'
import { freshnessMarks } from './marks.ts'
import type { RecordView } from './record-view.ts'

/** How old the data of each board were, and of a board held on the day asked for. */
export function freshnessSection({ review, words }: RecordView, links: EventLinks): Section | null {
  const { page, checks, format } = words
  if (review.freshness.length === 0) return null
  const boards = [...Map.groupBy(review.freshness, ({ board }) => board)]
  const heading = (board: string | null): string => {
    const event = review.events.find(({ id }) => id === board)
    if (board === null) return `${capitalised(page.dayAskedFor)}, ${format.date(review.asOf)}`
    return event ? capitalised(format.uncertainDate(event.on)) : board
  }
  const row = (item: FreshnessItem): Html =>
    html`<li>
      <div class="basis">
        <span class="mark" aria-hidden="true">${freshnessMarks[item.state]}</span> ${checks.freshness.state[item.state]}
      </div>
      <div class="said">
        <p>${checks.freshness.says(item, format)}</p>
        ${links.because(item.because)}
      </div>
    </li>`
  return {
    id: 'freshness',
    heading: page.headings.freshness,
    body: html`<div class="answers">
      ${boards.map(
        ([board, items]) =>
          html`<h3>${heading(board)}</h3>
            <ul>
              ${items.map(row)}
            </ul>`,
      )}
    </div>`,
  }
}

/** How complete the record is as a case report: all 13 items, with what each lacks. */
export function careSection({ review, words }: RecordView): Section | null {
  const { page, checks } = words
  if (review.care.length === 0) return null
  const count = (state: 'present' | 'partial' | 'absent') => review.care.filter((item) => item.state === state).length
  return {
    id: 'care',
    heading: page.headings.care,
    body: html`<p class="intro">
        ${page.careSummary({ present: count('present'), partial: count('partial'), absent: count('absent') })}
      </p>
      <div class="answers">
        <ul>
          ${review.care.map(
            ({ item, state, lacks }) =>
              html`<li>
                <div class="basis">
                  <span class="mark" aria-hidden="true">${careMarks[state]}</span> ${checks.care.state[state]}
                </div>
                <div class="said">
                  <p>
                    ${item}. ${checks.care.items[item]}
                    ${lacks.length === 0 ? null : html`<span class="state">(${lacks.map((code) => checks.care.lacks[code] ?? code).join('; ')})</span>`}
                  </p>
                </div>
              </li>`,
          )}
        </ul>
      </div>`,
  }
}

const careMarks = { present: '●', partial: '◐', absent: '○' } as const
