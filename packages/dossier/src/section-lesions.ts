import type { LesionReading } from '@debulk/clinical/lesion/lesion-reading'
import { sparkline } from '@debulk/figures/sparkline'
import { epochDay } from '@debulk/quantity/iso-date'
import { html, trusted, type Html } from './internal/html.ts'
import type { Notes } from './internal/notes.ts'
import { prose } from './internal/prose.ts'
import { ledgerRows, type LedgerRow } from './ledger-rows.ts'
import type { Section } from './section.ts'
import type { ReportView } from './report-view.ts'

/** Shown at once; the rest unfold, so that a hundred small lesions do not bury the large ones. */
const SHOWN = 12

/** Every lesion: its course, both volumes, the judged one's interval and axes, what it is and how well it is known. */
export function lesionsSection(view: ReportView, explain: Notes): Section | null {
  const { assessment, words } = view
  const rows = ledgerRows(view)
  if (rows.length === 0) return null
  const draw = (row: LedgerRow) => line(row, view)
  const [first, rest] = [rows.slice(0, SHOWN), rows.slice(SHOWN)]
  const note = assessment.histories.length === 0 ? html`<p class="intro">${words.report.noHistories}</p>` : null
  return {
    id: 'lesions',
    heading: words.report.headings.lesions,
    body: html`${note}${table(first.map(draw), view, explain)}${
      rest.length === 0
        ? null
        : html`<details>
            <summary>${words.report.moreLesions(rest.length)}</summary>
            ${table(rest.map(draw), view, explain)}
          </details>`
    }`,
  }
}

function table(rows: readonly Html[], { words, assessment }: ReportView, explain: Notes): Html {
  const { labels, format, report } = words
  const { columns } = labels
  const { baseline, at } = assessment.headline
  return html`<div class="scroll" role="region" aria-label="${report.headings.lesions}" tabindex="0">
    <table class="figures ledger">
      <thead>
        <tr>
          <th scope="col">${columns.lesion}</th>
          <th scope="col">${columns.course}</th>
          <th scope="col" class="n">${columns.volume}<br /><small>${format.shortDate(baseline)}</small></th>
          <th scope="col" class="n">
            ${prose(columns.volume, explain.button('lesionError', {}))}<br /><small>${format.shortDate(at)}</small>
          </th>
          <th scope="col" class="n">${columns.change}</th>
          <th scope="col" class="n">${prose(columns.axes, explain.button('axes', {}))}</th>
          <th scope="col">
            ${columns.nature}, ${prose(columns.evidence.toLowerCase(), explain.button('natureAndEvidence', {}))}
          </th>
        </tr>
      </thead>
      <tbody>
        ${rows}
      </tbody>
    </table>
  </div>`
}

function line(row: LedgerRow, view: ReportView): Html {
  const { format, report, chart } = view.words
  const { baseline, judged } = row
  const absent = html`<small>${row.course === null ? '–' : report.notVisible}</small>`
  const change =
    baseline && judged && baseline.volumeMl > 0 ? format.change(judged.volumeMl / baseline.volumeMl - 1) : '–'
  return html`<tr>
    <th scope="row">${row.label}</th>
    <td>${row.course === null ? '–' : trusted(course(row.label, row.course, view))}</td>
    <td class="n">${baseline ? format.volume(baseline.volumeMl) : absent}</td>
    <td class="n">
      ${judged ? html`<strong>${judged.touchesBorder === true ? chart.atLeast(format.volume(judged.volumeMl)) : format.volume(judged.volumeMl)}</strong> ${bounds(judged, view)}` : absent}
    </td>
    <td class="n">${change}</td>
    <td class="n">${judged ? axes(judged, view) : '–'}</td>
    <td>${about(judged ?? baseline, view)}</td>
  </tr>`
}

function bounds(reading: LesionReading, { assessment, words }: ReportView): Html | null {
  const error = assessment.lesionIntervals.find((i) => i.lesionId === reading.id)
  if (!error || reading.volumeMl < 0.01) return null
  const text = words.format.bounds({ central: reading.volumeMl, low: error.lowMl, high: error.highMl })
  const assumed = error.assumed ? html`<abbr title="${words.report.errorAssumed}">*</abbr>` : null
  return html`<span class="bounds">(${text})${assumed}</span>`
}

function axes(reading: LesionReading, { words }: ReportView): string {
  const { number } = words.format
  const { shape } = reading
  if (!shape) return number(reading.diameterMm)
  return `${number(shape.edge.long.lengthMm)} × ${number(shape.edge.short.lengthMm)}`
}

function about(reading: LesionReading | null, { words }: ReportView): Html | null {
  if (!reading) return null
  const { labels, report } = words
  const segment = reading.couinaudSegment === null ? [] : [`${labels.columns.segment} ${reading.couinaudSegment}`]
  const border = reading.touchesBorder === true ? [report.touchesBorder] : []
  const parts = [labels.nature[reading.nature], labels.evidence[reading.evidence], ...segment, ...border]
  return html`<small>${parts.join(', ')}</small>`
}

function course(label: string, readings: readonly (LesionReading | null)[], { assessment, words }: ReportView): string {
  const days = assessment.studies.map((s) => epochDay(s.date))
  const [first, last] = [days[0] ?? 0, days.at(-1) ?? 1]
  const seen = readings.filter((r) => r !== null)
  return sparkline({
    label: words.chart.alt.course({
      label,
      first: seen[0]?.volumeMl ?? 0,
      last: readings.at(-1)?.volumeMl ?? 0,
    }),
    points: readings.map((r, i) => ({
      at: last === first ? 0.5 : ((days[i] ?? first) - first) / (last - first),
      volumeMl: r?.volumeMl ?? null,
    })),
    judged: assessment.studies.findIndex((s) => s.date === assessment.headline.at),
  })
}
