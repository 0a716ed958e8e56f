import type { Cytoreduction, TargetSum } from '@debulk/clinical/assessment'
import { intervalBar } from '@debulk/figures/interval-bar'
import { verdictMark } from '@debulk/figures/verdict-mark'
import { lesionCount } from './lesion-count.ts'
import { figuresTable } from './internal/figures-table.ts'
import { html, trusted, type Html } from './internal/html.ts'
import type { Notes } from './internal/notes.ts'
import { prose } from './internal/prose.ts'
import type { Section } from './section.ts'
import { plainChange } from './plain-change.ts'
import { capitalised, type ReportView } from './report-view.ts'
import { sumOfDiameters } from './sum-of-diameters.ts'

/** The same question by count and diameters, and with another baseline, basis or scope. */
export function otherWaysSection(view: ReportView, explain: Notes): Section | null {
  if (view.studies.length < 2) return null
  const { report } = view.words
  return {
    id: 'other-ways',
    heading: report.headings.otherWays,
    body: html`<h3>${report.headings.byMeasure}</h3>
      ${byMeasure(view, explain)}
      <h3>${report.headings.besides}</h3>
      ${besides(view, explain)}`,
  }
}

function byMeasure(view: ReportView, explain: Notes): Html {
  const { assessment, words } = view
  const { labels, format, report } = words
  const { headline, byCount, bySumOfDiameters } = assessment
  const { columns } = labels
  const volume =
    headline.result.status === 'computed'
      ? measureRow({
          name: report.volumeOf(headline.scope, headline.basis),
          button: explain.button('cytoreduction', headline.result),
          baseline: format.mL(headline.result.baselineMl),
          at: format.mL(headline.result.residualMl),
          change: format.change(-headline.result.fraction, 'judged'),
          strong: true,
        })
      : null
  const count = (place: number) => {
    const burden = view.studies[place]?.burden
    return burden ? lesionCount(burden, words) : report.notRecorded
  }
  const sum = (place: number) => {
    const burden = view.studies[place]?.burden
    return burden ? sumOfDiameters(burden, words, format.mm) : report.notRecorded
  }
  return figuresTable({
    name: report.headings.byMeasure,
    kind: 'compact',
    head: html`<th scope="col">${columns.measure}</th>
      <th scope="col" class="n">${format.shortDate(headline.baseline)}</th>
      <th scope="col" class="n">${format.shortDate(headline.at)}</th>
      <th scope="col" class="n">${columns.change}</th>`,
    rows: [
      volume,
      measureRow({
        name: report.byCount,
        button: explain.button('count', {}),
        baseline: count(view.baseline),
        at: count(view.judged),
        change: report.countChange(byCount),
        strong: false,
      }),
      measureRow({
        name: report.bySum,
        button: explain.button('sumOfDiameters', {}),
        baseline: sum(view.baseline),
        at: sum(view.judged),
        change: plainChange(bySumOfDiameters, words),
        strong: false,
      }),
      targetRow(view, explain),
      ...assessment.byLobe.map((each) =>
        measureRow({
          name: report.byLobe[each.lobe],
          button: explain.button('lobe', {}),
          baseline: format.mL(each.baseline),
          at: format.mL(each.at),
          change: plainChange(each, words),
          strong: false,
        }),
      ),
    ],
  })
}

type MeasureRow = { name: string; button: Html; baseline: string; at: string; change: string; strong: boolean }

const measureRow = (row: MeasureRow): Html =>
  html`<tr class="${row.strong ? 'judged' : ''}">
    <th scope="row">${row.name} ${row.button}</th>
    <td class="n">${row.baseline}</td>
    <td class="n">${row.at}</td>
    <td class="n"><strong>${row.change}</strong></td>
  </tr>`

function targetRow({ assessment, words }: ReportView, explain: Notes): Html | null {
  const { headline, targets } = assessment
  const [baseline, at] = [headline.baseline, headline.at].map((date) => targets.find((t) => t.date === date))
  if (!baseline || !at) return null
  const sum = ({ sumMm }: TargetSum) => (sumMm === null ? words.report.notRecorded : words.format.mm(sumMm))
  const { changeFromBaseline: change } = at
  const response = at.response === null || at.response === 'baseline' ? '' : ` ${words.labels.response[at.response]}`
  return measureRow({
    name: words.report.byTargets,
    button: explain.button('targets', {}),
    baseline: sum(baseline),
    at: sum(at),
    change: plainChange({ baseline: baseline.sumMm, at: at.sumMm, fraction: change }, words) + response,
    strong: false,
  })
}

function besides(view: ReportView, explain: Notes): Html {
  const { words, assessment } = view
  const { labels, format } = words
  const all = [assessment.headline, ...assessment.besides]
  const domain = [lowest(all), 1] as const
  const gone = all.find(({ result }) => result.status === 'computed')?.result
  const end = (fraction: number) => (domain[0] < 0 ? format.change(-fraction) : format.percent(fraction))
  return figuresTable({
    name: words.report.headings.besides,
    kind: 'compact',
    head: html`<th scope="col">${prose(labels.columns.question, explain.button('scopeAndBasis', {}))}</th>
      <th scope="col">${prose(format.percent(0.7), explain.button('verdict', {}))}</th>
      <th scope="col">${format.percent(0.9)}</th>
      <th scope="col" class="n">
        ${prose(labels.columns.reduction, ...(gone?.status === 'computed' ? [explain.button('cytoreduction', gone)] : []))}
      </th>
      <th scope="col" class="bar">
        <span class="ends"><span>${end(domain[0])}</span><span>${end(domain[1])}</span></span>
      </th>
      <th scope="col" class="n">${labels.columns.volume}</th>`,
    rows: all.map((c, i) => besideRow(c, { view, domain, emphasis: i === 0 })),
  })
}

function lowest(all: readonly Cytoreduction[]): number {
  const lows = all.flatMap((c) => (c.result.status === 'computed' ? [c.result.low ?? c.result.fraction] : []))
  const low = Math.floor(Math.min(0.6, ...lows) * 10) / 10
  return Math.max(-1, low)
}

function besideRow(
  c: Cytoreduction,
  { view, domain, emphasis }: { view: ReportView; domain: readonly [number, number]; emphasis: boolean },
): Html {
  const { report, verdict, format, labels } = view.words
  const question = html`${capitalised(labels.scope[c.scope])}, ${labels.basis[c.basis]}<br /><small
      >${report.fromBaseline(c.baseline)}${emphasis ? `, ${report.headlineRow}` : ''}</small
    >`
  if (c.result.status === 'not-computable') {
    const why = `${verdict.notComputableLead} ${verdict.notComputable[c.result.reason]}`
    return html`<tr>
      <th scope="row" colspan="6">
        <span class="untold">${question}<small class="line">${prose(why)}</small></span>
      </th>
    </tr>`
  }
  const name = html`<th scope="row">${question}</th>`
  const { result } = c
  const value = { central: result.fraction, low: result.low, high: result.high }
  const bar = intervalBar(value, { domain, marks: [0.7, 0.9], emphasis })
  const cell = (threshold: 70 | 90) =>
    html`<td class="verdict-cell">
      ${trusted(verdictMark(result.verdicts[threshold]))} <small>${labels.verdict[result.verdicts[threshold]]}</small>
    </td>`
  return html`<tr class="${emphasis ? 'judged' : ''}">
    ${name} ${cell(70)}${cell(90)}
    <td class="n">${verdict.reduction(value)}</td>
    <td class="bar">${trusted(bar)}</td>
    <td class="n">${format.volume(result.baselineMl)} → ${format.volume(result.residualMl)}</td>
  </tr>`
}
