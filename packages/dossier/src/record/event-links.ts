import type { PatientEvent } from '@debulk/clinical/record/patient-event'
import { sayEvent } from '@debulk/language/record/say'
import { printable } from '@debulk/language/printable'
import { html, type Html } from '../internal/html.ts'
import { foreignText } from './foreign-text.ts'
import type { RecordView } from './record-view.ts'
import { restsOn, type Ground } from './rests-on.ts'
import { shortWhen } from './short-when.ts'

/** Where events stand on the page, and the links that lead there. */
export type EventLinks = {
  /** Anchor of an event; its place in the record, because a name may hold anything. */
  readonly anchor: (event: PatientEvent) => string
  /** What an answer rests on, as links to the timeline; what is no event keeps its name. */
  readonly because: (ids: readonly string[]) => Html | null
  /** The words of the source behind it, each once. */
  readonly quotes: (ids: readonly string[]) => readonly Html[]
}

/** Of more the first and the last are shown, and the others when they are asked for. */
const mostGrounds = 8

/** Longer heads are cut: a link says which row, not what it holds. */
const longest = 36

export function eventLinks({ review, words }: RecordView): EventLinks {
  const questioned = review.events.filter(({ kind }) => kind === 'source-questioned')
  const anchors = new Map([
    ...review.events.map(({ id }, i) => [id, `event-${i + 1}`] as const),
    // what has a list of its own is no row of the timeline
    ...questioned.map(({ id }, i) => [id, `question-${i + 1}`] as const),
    ...review.claims.map(({ claim }, i) => [claim, `claim-${i + 1}`] as const),
  ])
  const link = (ground: Ground): Html => {
    switch (ground.kind) {
      case 'name':
        return html`<code>${printable(ground.id, 40)}</code>`
      case 'study':
        return html`${words.format.shortDate(ground.date)}`
      case 'event': {
        const { event } = ground
        const line = sayEvent(event, words)
        const head = printable(line.split(':')[0] ?? line, longest)
        return html`<a href="#${anchors.get(event.id) ?? ''}" title="${line}"
          >${shortWhen(event.on, words.format)} ${head}</a
        >`
      }
    }
  }
  return {
    anchor: ({ id }) => anchors.get(id) ?? '',
    because: (ids) => {
      const grounds = restsOn(ids, review)
      if (grounds.length === 0) return null
      const listed = (some: readonly Ground[]) => some.map((ground, i) => html`${i === 0 ? '' : ' · '}${link(ground)}`)
      const [first, last] = [grounds[0], grounds.at(-1)]
      if (grounds.length <= mostGrounds || !first || !last)
        return html`<p class="links">${words.page.because}: ${listed(grounds)}</p>`
      const between = grounds.slice(1, -1)
      return html`<div class="links">
        ${words.page.because}: ${link(first)} … ${link(last)}
        <details>
          <summary>${words.page.between(between.length)}</summary>
          <span class="between">${listed(between)}</span>
        </details>
      </div>`
    },
    quotes: (ids) =>
      [
        ...new Set(
          restsOn(ids, review).flatMap((ground) => (ground.kind === 'event' ? (ground.event.quote ?? []) : [])),
        ),
      ].map((quote) => {
        const language = review.publication?.language ?? foreignText(quote, words.format.language)
        return language === null
          ? html`<blockquote>${quote}</blockquote>`
          : html`<blockquote lang="${language}">${quote}</blockquote>`
      }),
  }
}
