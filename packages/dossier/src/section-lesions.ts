import type { LesionReading } from '@debulk/clinical/lesion/lesion-reading'
import { sparkline } from '@debulk/figures/sparkline'
import { epochDay } from '@debulk/quantity/iso-date'
import { figuresTable } from './internal/figures-table.ts'
import { html, trusted, type Html } from './internal/html.ts'
import type { Notes } from './internal/notes.ts'
import { prose } from './internal/prose.ts'
import { followedLesions, looseLesions, type FollowedLesion } from './ledger-rows.ts'
import { lesionAxes } from './lesion-axes.ts'
import { aboutCell, volumeCell } from './lesion-cells.ts'
import type { ReportView } from './report-view.ts'
import type { Section } from './section.ts'

/** Shown at once; the rest unfold, so that a hundred small lesions do not bury the large ones. */
const SHOWN = 12

/** Every lesion: the followed ones with their course, then those of either study that nobody has identified. */
export function lesionsSection(view: ReportView, explain: Notes): Section | null {
  const { assessment, words } = view
  const followed = followedLesions(view)
  const loose = [...new Set([view.judged, view.baseline])]
    .map((place) => ({ place, lesions: looseLesions(view, place) }))
    .filter(({ lesions }) => lesions.length > 0)
  if (followed.length === 0 && loose.length === 0) return null
  const note = assessment.histories.length === 0 && view.studies.length > 1 ? words.report.noHistories : null
  return {
    id: 'lesions',
    heading: words.report.headings.lesions,
    body: html`${note === null ? null : html`<p class="intro">${note}</p>`}
    ${
      followed.length === 0
        ? null
        : folded(
            followed.map((row) => followedRow(row, view)),
            (rows) => followedTable(rows, view, explain),
            view,
          )
    }
    ${loose.map(({ place, lesions }) => looseList(lesions, place, view, explain))}
    ${assessment.lesionIntervals.some((i) => i.assumed) ? html`<p class="aside">* ${words.report.errorAssumed}</p>` : null}`,
  }
}

function folded(rows: readonly Html[], table: (rows: readonly Html[]) => Html, { words }: ReportView): Html {
  const rest = rows.slice(SHOWN)
  return html`${table(rows.slice(0, SHOWN))}
  ${
    rest.length === 0
      ? null
      : html`<details>
          <summary>${words.report.moreLesions(rest.length)}</summary>
          ${table(rest)}
        </details>`
  }`
}

/** Heads that both tables have. */
function heads({ words, errorModel }: ReportView, explain: Notes) {
  const { columns } = words.labels
  const what = `${columns.nature}, ${columns.evidence.toLowerCase()}`
  return {
    volume: prose(columns.volume, explain.button('lesionError', { errorModel })),
    axesAndNature: html`<th scope="col" class="n">${prose(columns.axes, explain.button('axes', {}))}</th>
      <th scope="col">${prose(what, explain.button('natureAndEvidence', {}))}</th>`,
  }
}

function followedTable(rows: readonly Html[], view: ReportView, explain: Notes): Html {
  const { labels, format, report } = view.words
  const { columns } = labels
  const { baseline, at } = view.assessment.headline
  const { volume, axesAndNature } = heads(view, explain)
  return figuresTable({
    name: report.headings.lesions,
    kind: 'ledger',
    head: html`<th scope="col">${columns.lesion}</th>
      <th scope="col">${prose(columns.course, explain.button('course', {}))}</th>
      <th scope="col" class="n">${columns.volume}<br /><small>${format.shortDate(baseline)}</small></th>
      <th scope="col" class="n">${volume}<br /><small>${format.shortDate(at)}</small></th>
      <th scope="col" class="n">${prose(columns.change, explain.button('lesionChange', {}))}</th>
      ${axesAndNature}`,
    rows,
  })
}

function followedRow(row: FollowedLesion, view: ReportView): Html {
  const { format, report } = view.words
  const { baseline, judged } = row
  const absent = (isOpen: boolean) => html`<small>${isOpen ? report.notEvaluated : report.notVisible}</small>`
  const change = row.change === null ? '–' : format.change(row.change)
  const known = judged ?? baseline ?? row.course.find((reading) => reading !== null) ?? null
  return html`<tr>
    <th scope="row">${row.label}</th>
    <td>${trusted(course(row, view))}</td>
    <td class="n">${baseline ? format.volume(baseline.volumeMl) : absent(row.notEvaluated.baseline)}</td>
    <td class="n">${judged ? volumeCell(judged, view) : absent(row.notEvaluated.judged)}</td>
    <td class="n">${change}</td>
    <td class="n">${judged ? lesionAxes(judged, format) : '–'}</td>
    <td>${known ? aboutCell(known, view) : null}</td>
  </tr>`
}

function course({ label, course: readings }: FollowedLesion, { assessment, words }: ReportView): string {
  const days = assessment.studies.map((s) => epochDay(s.date))
  const [first, last] = [days[0] ?? 0, days.at(-1) ?? 1]
  return sparkline({
    label: words.chart.alt.course({
      label,
      first: readings.find((reading) => reading !== null)?.volumeMl ?? 0,
      last: readings.at(-1)?.volumeMl ?? 0,
    }),
    points: readings.map((r, i) => ({
      at: last === first ? 0.5 : ((days[i] ?? first) - first) / (last - first),
      volumeMl: r?.volumeMl ?? null,
    })),
    judged: assessment.studies.findIndex((s) => s.date === assessment.headline.at),
  })
}

function looseList(lesions: readonly LesionReading[], place: number, view: ReportView, explain: Notes): Html {
  const date = view.studies[place]?.study.date ?? view.assessment.headline.at
  const rows = lesions.map(
    (lesion) =>
      html`<tr>
        <th scope="row">${lesion.label}</th>
        <td class="n">${volumeCell(lesion, view)}</td>
        <td class="n">${lesionAxes(lesion, view.words.format)}</td>
        <td>${aboutCell(lesion, view)}</td>
      </tr>`,
  )
  const caption = view.words.report.lesionCaption(date)
  return html`<h3>${caption}</h3>
    ${folded(rows, (some) => looseTable(some, caption, view, explain), view)}`
}

function looseTable(rows: readonly Html[], name: string, view: ReportView, explain: Notes): Html {
  const { volume, axesAndNature } = heads(view, explain)
  return figuresTable({
    name,
    kind: 'compact',
    head: html`<th scope="col">${view.words.labels.columns.lesion}</th>
      <th scope="col" class="n">${volume}</th>
      ${axesAndNature}`,
    rows,
  })
}
