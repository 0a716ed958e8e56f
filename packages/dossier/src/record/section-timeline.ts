import type { PatientEvent } from '@debulk/clinical/record/patient-event'
import { printable } from '@debulk/language/printable'
import { sayEvent, sayStudy } from '@debulk/language/record/say'
import { sayOrigin } from '@debulk/language/record/say-provenance'
import { toldText } from '@debulk/language/record/told-text'
import { html, type Html } from '../internal/html.ts'
import { capitalised } from '../report-view.ts'
import type { Section } from '../section.ts'
import { eventGroup } from './event-group.ts'
import type { EventLinks } from './event-links.ts'
import { foreignText } from './foreign-text.ts'
import type { RecordView } from './record-view.ts'
import { shortWhen } from './short-when.ts'
import { timelineRows, type TimelineRow } from './timeline-rows.ts'
import { noEvents } from './no-events.ts'

/** Every event that stands, oldest first, with the source's own words; other parts of the page link to its rows. */
export function timelineSection({ review, words }: RecordView, links: EventLinks): Section {
  const { page } = words
  const rows = timelineRows(review)
  return {
    id: 'timeline',
    heading: page.headings.timeline,
    body:
      rows.length === 0
        ? html`<p class="nothing">${noEvents(review, page)}</p>`
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
              ${rows.map((each) => (each.kind === 'event' ? row(each.event, words, links) : measuredRow(each, review.model, words)))}
            </tbody>
          </table>`,
  }
}

function row(event: PatientEvent, words: RecordView['words'], links: EventLinks): Html {
  const { page, format } = words
  const date = shortWhen(event.on, format)
  const line = sayEvent(event, words)
  const { quote, note, source } = event
  const origin = sayOrigin(event, words)
  const behind = (['quote', 'note', 'origin'] as const).filter((part) =>
    part === 'origin' ? origin !== null || source !== undefined : event[part] !== undefined,
  )
  return html`<tr id="${links.anchor(event)}">
    <th scope="row" class="${event.on.precision === 'window' ? 'wide-date' : 'date'}">${date}</th>
    <td class="group">${page.groups[eventGroup[event.kind]]}</td>
    <td>
      ${line}
      ${
        behind.length === 0
          ? null
          : html`<details>
              <summary>
                ${behind.map((part) => page.behind[part]).join(', ')}<span class="unseen">: ${line}</span>
              </summary>
              ${quote === undefined ? null : links.quotes([event.id])}
              ${note === undefined ? null : told(page.behind.note, toldText(note, format), format)}
              ${source === undefined ? null : told(page.source, toldText(source, format), format)}
              ${origin === null ? null : html`<p class="origin">${origin}</p>`}
            </details>`
      }
    </td>
  </tr> `
}

function measuredRow(
  { on, study }: Extract<TimelineRow, { kind: 'study' }>,
  model: RecordView['review']['model'],
  words: RecordView['words'],
): Html {
  return html`<tr>
    <th scope="row" class="date">${shortWhen(on, words.format)}</th>
    <td class="group">${words.page.groups.imaging}</td>
    <td>${sayStudy(study, model, words)}</td>
  </tr> `
}

/** A text of the record after the name of what it is, so that a remark is not taken for the source's words. */
function told(name: string, text: string, { language }: RecordView['words']['format']): Html {
  const foreign = foreignText(text, language)
  const shown = printable(text, 600)
  return html`<p class="origin">
    ${capitalised(name)}: ${foreign === null ? shown : html`<span lang="${foreign}">${shown}</span>`}
  </p>`
}
