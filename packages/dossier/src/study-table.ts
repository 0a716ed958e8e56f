import { techniqueNames } from '@debulk/language/technique-names'
import type { TargetSum } from '@debulk/clinical/assessment'
import { contrastPhase } from '@debulk/clinical/lesion/contrast-phase'
import { lesionCount } from './lesion-count.ts'
import { figuresTable } from './internal/figures-table.ts'
import { html, type Html } from './internal/html.ts'
import type { Notes } from './internal/notes.ts'
import { prose } from './internal/prose.ts'
import { burdenInterval, type ReportView } from './report-view.ts'
import { shareOfLiver } from './share-of-liver.ts'
import { sumOfDiameters } from './sum-of-diameters.ts'

/** Every study in numbers. */
export function studyTable(view: ReportView, explain: Notes): Html {
  const { columns } = view.words.labels
  return figuresTable({
    name: view.words.report.headings.studies,
    kind: 'plain',
    head: html`<th scope="col">${columns.study}</th>
      <th scope="col" class="n">
        ${prose(columns.volume, explain.button('volume', {}))}<br /><small>${view.words.report.asMeasured}</small>
      </th>
      <th scope="col" class="n">${prose(columns.count, explain.button('count', {}))}</th>
      <th scope="col" class="n">${prose(columns.percentOfLiver, explain.button('percentOfLiver', {}))}</th>
      <th scope="col" class="n">${prose(columns.liver, explain.button('liver', {}))}</th>
      <th scope="col" class="n">${prose(columns.sumOfDiameters, explain.button('sumOfDiameters', {}))}</th>
      <th scope="col" class="n">${prose(columns.targets, explain.button('targets', {}))}</th>
      <th scope="col">${columns.technique}</th>`,
    rows: view.studies.map((_, i) => row(i, view)),
  })
}

function row(place: number, view: ReportView): Html | null {
  const entry = view.studies[place]
  if (!entry) return null
  const { study, burden } = entry
  const { format, chart, labels, report } = view.words
  const roles = [
    place === view.baseline && view.studies.length > 1 ? chart.baseline : null,
    place === view.judged && view.studies.length > 1 ? chart.judged : null,
    study.review === 'draft' ? chart.draft : null,
  ].filter((role) => role !== null)
  const emphasis = place === view.judged ? 'judged' : place === view.baseline ? 'baseline' : ''
  const share = shareOfLiver(burden, view.words)
  const liver = study.liverVolumeMl === null ? report.notRecorded : format.number(study.liverVolumeMl)
  const band = burden.burdenClass === null ? null : html`<br /><small>${labels.burdenClass[burden.burdenClass]}</small>`
  const bounds = format.bounds(burdenInterval(burden))
  return html`<tr class="${emphasis}">
    <th scope="row">
      ${format.shortDate(study.date)}${roles.length === 0 ? null : html`<br /><small>${roles.join(', ')}</small>`}
    </th>
    <td class="n">
      <strong>${format.volume(burden.volumeMl)}</strong>
      ${bounds === '' ? null : html`<span class="bounds">(${bounds})</span>`}
    </td>
    <td class="n">${lesionCount(burden, view.words)}</td>
    <td class="n">${share}${band}</td>
    <td class="n">${burden.liverCutOff ? chart.atLeast(liver) : liver}</td>
    <td class="n">${sumOfDiameters(burden, view.words, format.number)}</td>
    <td class="n">
      ${targets(
        view.assessment.targets.find((t) => t.date === study.date),
        view,
      )}
    </td>
    <td><small>${technique(place, view)}</small></td>
  </tr>`
}

function targets(target: TargetSum | undefined, { words }: ReportView): Html | string {
  if (!target) return words.report.notRecorded
  const { format, labels } = words
  const response = target.response === null || target.response === 'baseline' ? null : labels.response[target.response]
  const change = target.changeFromBaseline === null ? null : format.change(target.changeFromBaseline, 'response')
  const small = [change, response].filter((part) => part !== null).join(' ')
  const sum = target.sumMm === null ? words.report.notRecorded : format.number(target.sumMm)
  return html`${sum}${small === '' || target.response === 'baseline' ? null : html`<br /><small>${small}</small>`}`
}

type Technique = ReportView['studies'][number]['study']['technique']

/**
 * The baseline's technique in full; of the others only what differs from it, so that a difference shows. What neither
 * records is never the same.
 */
function technique(place: number, { words, studies, baseline }: ReportView): string {
  const { report } = words
  const own = studies[place]?.study.technique
  const base = studies[baseline]?.study.technique
  if (!own) return report.notRecorded
  const facts = factsOf(own, words)
  const theirs = base && place !== baseline ? factsOf(base, words) : null
  if (facts.every(({ text }) => text === null)) return report.notRecorded
  const said = facts.flatMap(({ text }, i) => (text === null || theirs?.[i]?.text === text ? [] : [text]))
  const missing = facts.flatMap(({ name, text }) => (text === null ? [name] : []))
  return [
    said.length > 0 ? said.join(', ') : report.asBaseline,
    ...(missing.length > 0 ? [`${missing.join(', ')}: ${report.notRecorded}`] : []),
  ].join('; ')
}

function factsOf(technique: Technique, { labels, report }: ReportView['words']) {
  const { modality, sequence, agent, sliceSpacingMm } = technique
  const known = technique.phase === null ? null : contrastPhase(technique.phase)
  const names = labels.technique
  return [
    { name: names.modality, text: modality && techniqueNames(labels).modality(modality, (text) => text) },
    { name: names.sequence, text: sequence },
    { name: names.phase, text: known === null ? technique.phase : report.inPhase(labels.phase[known]) },
    { name: names.agent, text: agent },
    { name: names.sliceSpacing, text: sliceSpacingMm === null ? null : report.slices(sliceSpacingMm) },
  ]
}
