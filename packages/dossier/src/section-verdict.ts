import type { Caveat, CaveatCode, Cytoreduction, NotComputable, Threshold } from '@debulk/clinical/assessment'
import { residualGauge } from '@debulk/figures/residual-gauge'
import { verdictMark } from '@debulk/figures/verdict-mark'
import { explainCaveat } from '@debulk/language/caveat-sentences'
import { lesionCount } from './lesion-count.ts'
import { byImportance } from './caveat-order.ts'
import { html, trusted, type Html } from './internal/html.ts'
import type { Notes } from './internal/notes.ts'
import { prose } from './internal/prose.ts'
import { burdenInterval, type ReportView } from './report-view.ts'
import { forWidths } from './for-widths.ts'

type Computed = Extract<Cytoreduction['result'], { status: 'computed' }>

/** New disease first; then the answer in a sentence, the thresholds, what remains against what may, and what to know. */
export function verdictSection(view: ReportView, explain: Notes): Html {
  const { headline } = view.assessment
  const { report, caveats, format } = view.words
  const fresh = headline.caveats.filter((c) => c.code === 'new-disease')
  const others = byImportance(headline.caveats.filter((c) => c.code !== 'new-disease'))
  return html`<section class="verdict" aria-labelledby="verdict-heading">
    ${fresh.map((c) => html`<p class="new-disease">${prose(explainCaveat(c, caveats, format))}</p>`)}
    ${headline.result.status === 'computed' ? answer(headline, headline.result, view, explain) : refusal(headline.result.reason, view)}
    ${
      others.length === 0
        ? null
        : html`<div class="keep-in-mind">
            <h2>${report.headings.caveats}</h2>
            ${caveatList(others.slice(0, SHOWN), view, explain)}
            ${
              others.length <= SHOWN
                ? null
                : html`<details>
                    <summary>${report.moreCaveats(others.length - SHOWN)}</summary>
                    ${caveatList(others.slice(SHOWN), view, explain)}
                  </details>`
            }
          </div>`
    }
  </section>`
}

/** At a glance; the rest unfold. */
const SHOWN = 6

const caveatList = (list: readonly Caveat[], { words }: ReportView, explain: Notes): Html =>
  html`<ul>
    ${list.map((c) => html`<li>${prose(explainCaveat(c, words.caveats, words.format), ...buttonsOf(c.code, explain))}</li>`)}
  </ul>`

/** Caveats whose word needs explaining. */
function buttonsOf(code: CaveatCode, explain: Notes): readonly Html[] {
  switch (code) {
    case 'surgical-threshold':
      return [explain.button('surgicalThreshold', {})]
    case 'draft':
      return [explain.button('draft', {})]
    case 'specks-left-out':
      return [explain.button('specks', {})]
    default:
      return []
  }
}

function answer(headline: Cytoreduction, result: Computed, view: ReportView, explain: Notes): Html {
  const { verdict, format, report } = view.words
  const value = { central: result.fraction, low: result.low, high: result.high }
  const residual = { central: result.residualMl, low: result.residualLowMl, high: result.residualHighMl }
  const thresholds = ([90, 70] as const).map((percent) => ({ percent, mayRemainMl: result.mayRemainMl[percent] }))
  const words = { chart: view.words.chart, format }
  return html`<h1 id="verdict-heading">
      ${prose(verdict.headline({ ...headline, value }))}
      <span class="thresholds">${prose(verdict.thresholds(result.verdicts))}</span>
    </h1>
    <p class="question">${report.question(headline)}</p>
    <p class="asks">
      ${explain.ask('cytoreduction', result)} ${explain.ask('interval', result.sdLnRatio)}
      ${explain.ask('scopeAndBasis', {})} ${explain.ask('baselineChoice', { date: headline.baseline })}
    </p>
    <div class="answer">
      <ul class="verdicts">
        ${thresholds.map((t) => thresholdItem(t.percent, result, view, explain))}
      </ul>
      <figure class="gauge">
        <figcaption>
          ${view.words.chart.remainsAxis}:
          <strong>${prose(verdict.inComparison({ mayRemainMl: result.mayRemainMl, residual }))}</strong>
          ${explain.button('volume', {})}
        </figcaption>
        ${forWidths((width) => residualGauge({ measured: residual, thresholds }, words, width), { wide: 490, narrow: 360 })}
      </figure>
    </div>`
}

function thresholdItem(threshold: Threshold, result: Computed, view: ReportView, explain: Notes): Html {
  const { verdict } = view.words
  const { support } = view
  const residual = { central: result.residualMl, low: result.residualLowMl, high: result.residualHighMl }
  const { baselineMl, mayRemainMl } = result
  return html`<li>
    ${trusted(verdictMark(result.verdicts[threshold]))}
    <div>
      <strong>${verdict.verdict({ threshold, verdict: result.verdicts[threshold] })}</strong>
      ${explain.button('verdict', {})}<br />
      ${prose(verdict.mayRemain({ threshold, mayRemainMl, residual }), explain.button('mayRemain', { baselineMl, mayRemainMl }))}
      ${support === 'shown' ? html`<br /><small>${verdict.support({ threshold, ...result.support[threshold] })}</small>` : null}
    </div>
  </li>`
}

function refusal(reason: NotComputable, { words, studies, judged }: ReportView): Html {
  const only = studies.length === 1 ? studies[judged] : undefined
  const title = only ? words.report.oneStudy(onlyStudy(only, words)) : words.verdict.notComputableLead
  return html`<h1 id="verdict-heading">${prose(title)}</h1>
    <p class="lead">${prose(words.verdict.notComputable[reason])}</p>`
}

function onlyStudy({ study, burden }: ReportView['studies'][number], words: ReportView['words']) {
  return {
    date: study.date,
    volume: burdenInterval(burden),
    count: lesionCount(burden, words),
  }
}
