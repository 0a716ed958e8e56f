import type { UncertainDate } from '@debulk/quantity/uncertain-date'
import { legendMark } from '@debulk/figures/legend-mark'
import type { Strip, StripCell, StripRow } from '@debulk/figures/strip'
import { fieldOf, stripPicture } from '@debulk/figures/strip-picture'
import { chiefDeciders } from './chief-deciders.ts'
import { html, trusted, type Html } from './internal/html.ts'
import type { Notes } from './internal/notes.ts'
import { prose } from './internal/prose.ts'
import type { Section } from './section.ts'
import { burdenInterval, type ReportView } from './report-view.ts'

/** The few lesions that decide, at every date: burden above, the sentence beneath. */
export function stripSection(view: ReportView, strip: Strip | null, explain: Notes): Section | null {
  if (!strip || strip.rows.length === 0) return null
  const { report, chart } = view.words
  const legend = (['contour', 'longAxis'] as const).map(
    (key) => html`<li>${trusted(legendMark(key))} ${chart.legend[key]}</li>`,
  )
  return {
    id: 'strip',
    heading: report.headings.strip,
    body: html`<p class="intro">
        ${summary(view)}
        ${prose(strip.identity === 'confirmed' ? report.stripNote.confirmed : report.stripNote.notConfirmed, explain.button('strip', {}))}
      </p>
      <div class="scroll" role="region" aria-labelledby="strip-heading" tabindex="0">
        <table class="strip of-${Math.min(strip.dates.length, 6)}">
          <thead>
            <tr>
              ${strip.dates.map((date) => dateHead(date, view))}
            </tr>
          </thead>
          ${strip.rows.map((row, i) => rowBody(row, i, strip, view))}
        </table>
      </div>
      <ul class="legend">
        ${legend}
      </ul>
      ${sentence(view)}`,
  }
}

function summary({ assessment, words }: ReportView): Html | null {
  const deciders = chiefDeciders(assessment.deciders)
  if (deciders.length === 0) return null
  const sum = (share: (typeof deciders)[number]['shareOfBaseline'][]) =>
    share.some((s) => s === null) ? null : share.reduce<number>((total, s) => total + (s ?? 0), 0)
  const baseline = sum(deciders.map((d) => d.shareOfBaseline))
  const residual = sum(deciders.map((d) => d.shareOfResidual))
  if (baseline === null && residual === null) return null
  return html`<strong>${words.report.deciderSummary({ count: deciders.length, baseline, residual })}</strong> `
}

function dateHead(date: string, { words, studies, assessment }: ReportView): Html {
  const { format, chart, labels } = words
  const entry = studies.find(({ study }) => study.date === date)
  const sessions = assessment.intervals
    .filter((interval) => interval.to === date)
    .flatMap((interval) => interval.treatments)
    .flatMap((id) => assessment.treatments.filter((t) => t.id === id && t.kind !== 'systemic-therapy'))
  const dayOf = (on: UncertainDate) =>
    on.precision === 'day' ? format.shortDate(on.earliest) : format.uncertainDate(on)
  const role =
    date === assessment.headline.baseline ? chart.baseline : date === assessment.headline.at ? chart.judged : null
  const total = entry ? burdenInterval(entry.burden) : null
  return html`<th
    scope="col"
    class="${sessions.length > 0 ? 'after-treatment' : ''} ${role === chart.judged ? 'judged' : ''}"
  >
    <span class="treated">${sessions.map((t) => html`▼&nbsp;${labels.treatment[t.kind]} ${dayOf(t.on)}<br />`)}</span
    ><span class="date">${format.shortDate(date)}</span
    >${total ? html`<span class="total">${format.mL(total.central)}</span><span class="bounds">${format.bounds(total)}</span>` : null}<span
      class="role"
      >${[role, entry?.study.review === 'draft' ? chart.draft : null].filter((w) => w !== null).join(', ')}</span
    >
  </th>`
}

function rowBody(row: StripRow, place: number, strip: Strip, view: ReportView): Html {
  const { report } = view.words
  const name = row.label ?? report.rank(place + 1)
  const mark = view.origin === 'synthetic' ? view.words.chart.synthetic : null
  const fieldMm = fieldOf(row.cells)
  const first = row.cells.findIndex((cell) => cell.kind === 'measured')
  const shares = row.shares ? report.shares(row.shares) : null
  return html`<tbody>
    <tr>
      <th scope="rowgroup" colspan="${strip.dates.length}">
        <span class="row-name"><strong>${name}</strong> ${shares}</span>
      </th>
    </tr>
    <tr>
      ${row.cells.map(
        (cell, i) =>
          html`<td>
            ${trusted(stripPicture(cell, { name, fieldMm, scaleBar: i === first, mark }, view.words))}${under(cell, view)}
          </td>`,
      )}
    </tr>
  </tbody>`
}

function under(cell: StripCell, { words }: ReportView): Html {
  if (cell.kind !== 'measured') return html`<span class="under">&nbsp;</span>`
  const volume = words.format.mL(cell.volumeMl)
  const axis = cell.longAxisMm === null ? null : html` <span>${words.format.mm(cell.longAxisMm)}</span>`
  return html`<span class="under"
    ><strong>${cell.touchesBorder ? words.chart.atLeast(volume) : volume}</strong>${axis}</span
  >`
}

function sentence({ assessment, words }: ReportView): Html | null {
  const { result } = assessment.headline
  if (result.status !== 'computed') return null
  const residual = { central: result.residualMl, low: result.residualLowMl, high: result.residualHighMl }
  return html`<p class="beneath">
    ${prose(words.verdict.mayRemain({ threshold: 90, mayRemainMl: result.mayRemainMl, residual }))}
  </p>`
}
