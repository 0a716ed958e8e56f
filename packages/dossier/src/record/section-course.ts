import { courseChart } from '@debulk/figures/course-chart'
import type { Course } from '@debulk/figures/course'
import { courseMark, seriesMark, type CourseMark } from '@debulk/figures/course-mark'
import { sideSign } from '@debulk/figures/volume-side'
import { legendMark, type LegendKey } from '@debulk/figures/legend-mark'
import type { Catalogue } from '@debulk/language/catalogue'
import type { ReviewContext } from '@debulk/clinical/review/review-context'
import type { EventGroup } from '@debulk/language/record/page-words'
import type { RecordCatalogue } from '@debulk/language/record/record-catalogue'
import { caveatSaid, sayEvent } from '@debulk/language/record/say'
import { html, trusted, type Html } from '../internal/html.ts'
import { forWidths } from '../for-widths.ts'
import type { Section } from '../section.ts'
import { courseOfRecord, courseValues } from './course-of-record.ts'
import { eventGroup } from './event-group.ts'

/** The course over one axis: burden, markers, symptoms, treatments, studies and boards; null where nothing is dated. */
export function courseSection(
  context: Pick<ReviewContext, 'events' | 'studies' | 'model'>,
  words: RecordCatalogue,
  { legend }: Catalogue['chart'],
): Section | null {
  const { course, withoutLimit, joined } = courseOfRecord(context, words)
  const { chart, headings } = words.page
  const draw = (width: number) => courseChart(course, chart, words.format, width) ?? ''
  if (draw(700) === '') return null
  const points = course.markers.flatMap((marker) => marker.points)
  const items = [...course.symptoms.flatMap((lane) => lane.items), ...course.treatments]
  const spans = [...items, ...course.looks.flatMap((lane) => lane.items)].map(({ start }) => start)
  const known = (['measured', 'draft', 'derived'] as const).filter((k) => course.burden.some((p) => p.known === k))
  const burdenKeys: readonly LegendKey[] = course.burden.length === 0 ? [] : [...known, 'interval']
  const keys: readonly (readonly [CourseMark, string, boolean])[] = [
    ['unbounded', chart.legend.unbounded, course.burden.some(({ highMl }) => highMl === null)],
    [
      'value',
      chart.legend.value,
      course.markers.length === 1 && points.some((p) => p.timesLimit !== null && !p.confounded),
    ],
    ['hollow', chart.legend.hollow, points.some((p) => p.confounded)],
    ['stated', chart.legend.stated, points.some((p) => p.timesLimit === null)],
    [
      'uncertain',
      chart.legend.uncertain,
      [...spans, ...points.map(({ on }) => on)].some(({ earliest, latest }) => earliest !== latest),
    ],
    ['session', chart.legend.session, course.treatments.some(({ shape }) => shape === 'session')],
    ['ongoing', chart.legend.ongoing, items.some(({ end }) => end === null)],
    ['better', chart.legend.better, items.some(({ turns }) => turns.some(({ to }) => to === 'better'))],
    ['worse', chart.legend.worse, items.some(({ turns }) => turns.some(({ to }) => to === 'worse'))],
  ]
  const undated = context.events
    .filter(({ kind, on }) => on.precision === 'unknown' && drawnGroups.includes(eventGroup[kind]))
    .map((event) => sayEvent(event, words))
  return {
    id: 'course',
    heading: headings.course,
    body: html`<figure class="chart-figure">
      ${forWidths(draw, { wide: 1040, paper: 800, narrow: 380 })}
      <ul class="legend">
        ${burdenKeys.map((key) => html`<li>${trusted(legendMark(key))} ${legend[key]}</li>`)}
        ${course.markers.length < 2 ? null : course.markers.map(({ name }, i): Html => html`<li>${trusted(seriesMark(i))} ${name}</li>`)}
        ${keys.filter(([, , used]) => used).map(([mark, text]): Html => html`<li>${trusted(courseMark(mark))} ${text}</li>`)}
      </ul>
      <p class="unseen" id="${courseValues}">${spoken(course, words)}</p>
      ${undated.length === 0 ? null : html`<p class="aside">${chart.undated(undated)}</p>`}
      ${joined.map((caveat) => html`<p class="aside">${caveatSaid(caveat.code, caveat.parameters, words)}</p>`)}
      ${withoutLimit.length === 0 ? null : html`<p class="aside">${chart.noReference(withoutLimit)}</p>`}
    </figure>`,
  }
}

/** What the chart draws where it has a date. */
const drawnGroups: readonly EventGroup[] = ['symptoms', 'treatment', 'laboratory', 'imaging', 'board']

/** Every value of every marker with its date, for whoever cannot see the chart. */
const spoken = ({ markers }: Course, { page, format, terms }: RecordCatalogue): string =>
  markers
    .map(({ name, points }) => {
      const values = points.map(({ on, timesLimit, stated, side }) => {
        const value =
          timesLimit === null
            ? stated === null
              ? ''
              : terms.statedLevel[stated]
            : `${sideSign[side]}${page.chart.times(timesLimit)}`
        const until = on.latest === on.earliest ? '' : ` – ${format.shortDate(on.latest)}`
        return `${format.shortDate(on.earliest)}${until}: ${value}`
      })
      return `${name}: ${values.join('; ')}.`
    })
    .join(' ')
