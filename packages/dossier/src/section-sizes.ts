import { sizeChart } from '@debulk/figures/size-chart'
import { waterfallChart, type WaterfallBar } from '@debulk/figures/waterfall-chart'
import { html, type Html } from './internal/html.ts'
import type { Notes } from './internal/notes.ts'
import { followedLesions, isCountedRow } from './ledger-rows.ts'
import type { Section } from './section.ts'
import { counted, type ReportView } from './report-view.ts'
import { forWidths } from './for-widths.ts'

/** How sizes are distributed at both studies, and how each followed lesion changed between them. */
export function sizesSection(view: ReportView, explain: Notes): Section | null {
  const { words, assessment, studies, baseline, judged } = view
  const [from, to] = [studies[baseline]?.study, studies[judged]?.study]
  if (!from || !to) return null
  const { chart, report, format } = words
  const long = (study: typeof from) =>
    counted(study).flatMap((l) => (l.diameterIs === 'measured' ? [l.diameterMm] : []))
  const name = (date: string, role: string) => `${format.shortDate(date)}, ${role}`
  const label = chart.alt.sizes({
    date: to.date,
    count: long(to).length,
    baseline: from.date,
    baselineCount: long(from).length,
  })
  const sizes = {
    label,
    baseline: from === to ? null : { name: name(from.date, chart.baseline), longAxesMm: long(from) },
    at: { name: name(to.date, chart.judged), longAxesMm: long(to) },
  }
  return {
    id: 'sizes',
    heading: report.headings.sizes,
    body: html`<div class="pair">
      <figure class="chart-figure">
        <figcaption><strong>${chart.diameterAxis}</strong> ${explain.button('sizeDistribution', {})}</figcaption>
        ${forWidths((width) => sizeChart(sizes, format, width), { wide: 500, narrow: 370 })}
      </figure>
      ${
        from === to
          ? null
          : html`<figure class="chart-figure">
              <figcaption><strong>${report.headings.waterfall}</strong> ${explain.button('waterfall', {})}</figcaption>
              ${assessment.histories.length === 0 ? html`<p class="nothing">${report.noHistories}</p>` : waterfall(view)}
            </figure>`
      }
    </div>`,
  }
}

function waterfall(view: ReportView): Html {
  const bars = followedLesions(view)
    .filter(isCountedRow)
    .flatMap((row): WaterfallBar[] => {
      const { label, baseline, judged, change, notEvaluated } = row
      // what nobody evaluated is not gone
      if ((!baseline && !judged) || notEvaluated.judged) return []
      if (!judged) return [{ kind: 'vanished', label }]
      return [change === null ? { kind: 'new', label } : { kind: 'both', label, fraction: change }]
    })
  return forWidths((width) => waterfallChart(bars, view.words, width), { wide: 500, narrow: 370 })
}
