import type { PatientEvent } from '@debulk/clinical/record/patient-event'
import { printable } from '@debulk/language/printable'
import { sayEvent } from '@debulk/language/record/say'
import { html, type Html } from '../internal/html.ts'
import type { Section } from '../section.ts'
import { eventGroup } from './event-group.ts'
import type { EventLinks } from './event-links.ts'
import type { RecordView } from './record-view.ts'
import { shortWhen } from './short-when.ts'

/** Every event that stands, oldest first, with the source's own words; other parts of the page link to its rows. */
export function timelineSection({ review, words }: RecordView, links: EventLinks): Section {
  const { page } = words
  return {
    id: 'timeline',
    heading: page.headings.timeline,
    body:
      review.events.length === 0
        ? html`<p class="nothing">${page.none.events}</p>`
        : html`<table class="figures timeline">
            <caption class="unseen">
              ${page.headings.timeline}
            </caption>
            <thead>
              <tr>
                <th scope="col">${page.columns.date}</th>
                <th scope="col" class="group">${page.columns.about}</th>
                <th scope="col">${page.columns.event}</th>
              </tr>
            </thead>
            <tbody>
              ${review.events.map((event) => row(event, words, links))}
            </tbody>
          </table>`,
  }
}

function row(event: PatientEvent, words: RecordView['words'], links: EventLinks): Html {
  const { page, format } = words
  const date = shortWhen(event.on, format)
  const told = [event.source, event.note].filter((text) => text !== undefined)
  return html`<tr id="${links.anchor(event)}">
    <th scope="row" class="${event.on.precision === 'window' ? 'wide-date' : 'date'}">${date}</th>
    <td class="group">${page.groups[eventGroup[event.kind]]}</td>
    <td>
      ${sayEvent(event, words)}
      ${
        event.quote === undefined && told.length === 0
          ? null
          : html`<details>
              <summary>${page.quote}</summary>
              ${event.quote === undefined ? null : links.quotes([event.id])}
              ${told.map((text) => html`<p class="origin">${printable(text, 600)}</p>`)}
            </details>`
      }
    </td>
  </tr> `
}
