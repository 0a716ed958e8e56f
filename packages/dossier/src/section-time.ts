import { burdenChart, burdenScale, type BurdenTrend } from '@debulk/figures/burden-chart'
import { legendMark, type LegendKey } from '@debulk/figures/legend-mark'
import { seriesChart, type Series } from '@debulk/figures/series-chart'
import { lesionCount } from './lesion-count.ts'
import { html, trusted, type Html } from './internal/html.ts'
import type { Notes } from './internal/notes.ts'
import type { Section } from './section.ts'
import { knownAs, treatmentMark, type ReportView } from './report-view.ts'
import { studyTable } from './study-table.ts'
import { forWidths } from './for-widths.ts'
import { sumOfDiameters } from './sum-of-diameters.ts'

/** Burden, count and diameters at every study, with what was given, and the numbers as a table. */
export function timeSection(view: ReportView, explain: Notes): Section {
  const { words } = view
  const { report, chart } = words
  if (view.studies.length < 2) return { id: 'time', heading: report.headings.studies, body: studyTable(view, explain) }
  const trend = trendOf(view)
  const scale = { linear: null, root: chart.rootScale, log: chart.logScale }[burdenScale(trend).type]
  return {
    id: 'time',
    heading: report.headings.time,
    body: html`<figure class="chart-figure">
        <figcaption>
          <strong>${chart.volumeAxis}</strong> ${explain.button('burdenChart', {})}
          ${scale === null ? null : html`<span class="aside">${scale}</span>`}
        </figcaption>
        ${forWidths((width) => burdenChart(trend, words, width), { wide: 1040, paper: 700, narrow: 380 })}
        ${legend(view, trend)}
      </figure>
      <div class="pair">
        <figure class="chart-figure">
          <figcaption><strong>${chart.countAxis}</strong> ${explain.button('count', {})}</figcaption>
          ${drawn(countSeries(view), view)}
        </figure>
        <figure class="chart-figure">
          <figcaption><strong>${chart.sumAxis}</strong> ${explain.button('sumOfDiameters', {})}</figcaption>
          ${drawn(sumSeries(view), view)}
        </figure>
      </div>
      <h3>${report.headings.studies}</h3>
      ${studyTable(view, explain)}`,
  }
}

const drawn = (of: Series, { words }: ReportView): Html =>
  of.points.length === 0
    ? html`<p class="nothing">${words.report.notRecorded}</p>`
    : forWidths((width) => seriesChart(of, words.format, width), { wide: 500, narrow: 370 })

function trendOf({ assessment, studies, words }: ReportView): BurdenTrend {
  const { headline } = assessment
  return {
    points: studies.map(({ study, burden }) => ({
      date: study.date,
      volumeMl: burden.volumeMl,
      lowMl: burden.lowMl,
      highMl: burden.highMl,
      known: knownAs(study),
      partial: study.liverCutOff === true,
    })),
    baseline: headline.baseline,
    at: headline.at,
    thresholds:
      headline.result.status === 'computed' && headline.scope === 'liver' && headline.basis === 'totals'
        ? [
            { percent: 70, mayRemainMl: headline.result.mayRemainMl[70] },
            { percent: 90, mayRemainMl: headline.result.mayRemainMl[90] },
          ]
        : [],
    treatments: assessment.treatments.map((treatment) => treatmentMark(treatment, words)),
  }
}

function legend({ words }: ReportView, trend: BurdenTrend): Html {
  const known = (['measured', 'draft', 'derived'] as const).filter((k) => trend.points.some((p) => p.known === k))
  const keys: LegendKey[] = [
    ...known,
    'interval',
    ...(trend.thresholds.length > 0 ? (['threshold'] as const) : []),
    ...(trend.treatments.length > 0 ? (['treatment'] as const) : []),
  ]
  return html`<ul class="legend">
    ${keys.map((key) => html`<li>${trusted(legendMark(key))} ${words.chart.legend[key]}</li>`)}
  </ul>`
}

function countSeries(view: ReportView): Series {
  const { chart } = view.words
  const points = view.studies.map(({ study, burden }) => ({
    date: study.date,
    value: burden.count,
    text: lesionCount(burden, view.words),
    known: knownAs(study),
  }))
  return series(view, chart.countAxis, points)
}

function sumSeries(view: ReportView): Series {
  const { format, chart } = view.words
  const points = view.studies.flatMap(({ study, burden }) => {
    const value = burden.sumOfDiametersMm
    const text = sumOfDiameters(burden, view.words, format.number)
    return value === null ? [] : [{ date: study.date, value, text, known: knownAs(study) }]
  })
  return series(view, chart.sumAxis, points)
}

function series({ assessment, words }: ReportView, name: string, points: Series['points']): Series {
  const label = words.chart.alt.series({ name, points: points.map((p) => ({ date: p.date, value: p.text })) })
  return { label, points, baseline: assessment.headline.baseline, at: assessment.headline.at }
}
