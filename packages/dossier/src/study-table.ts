import { techniqueNames } from '@debulk/language/technique-names'
import type { TargetSum } from '@debulk/clinical/assessment'
import { contrastPhase } from '@debulk/clinical/lesion/contrast-phase'
import { lesionCount } from './lesion-count.ts'
import { figuresTable } from './internal/figures-table.ts'
import { html, type Html } from './internal/html.ts'
import type { Notes } from './internal/notes.ts'
import { prose } from './internal/prose.ts'
import { burdenInterval, type ReportView } from './report-view.ts'
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
      <th scope="col" class="n">${columns.liver}</th>
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
  const share = burden.percentOfLiver === null ? report.notRecorded : format.percentOfLiver(burden.percentOfLiver)
  const band = burden.burdenClass === null ? null : html`<br /><small>${labels.burdenClass[burden.burdenClass]}</small>`
  return html`<tr class="${emphasis}">
    <th scope="row">
      ${format.shortDate(study.date)}${roles.length === 0 ? null : html`<br /><small>${roles.join(', ')}</small>`}
    </th>
    <td class="n">
      <strong>${format.volume(burden.volumeMl)}</strong>
      <span class="bounds">(${format.bounds(burdenInterval(burden))})</span>
    </td>
    <td class="n">${lesionCount(burden, view.words)}</td>
    <td class="n">${share}${band}</td>
    <td class="n">${study.liverVolumeMl === null ? report.notRecorded : format.number(study.liverVolumeMl)}</td>
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
  if (!target || target.sumMm === null) return words.report.notRecorded
  const { format, labels } = words
  const response = target.response === null || target.response === 'baseline' ? null : labels.response[target.response]
  const change = target.changeFromBaseline === null ? null : format.change(target.changeFromBaseline)
  const small = [change, response].filter((part) => part !== null).join(' ')
  return html`${format.number(target.sumMm)}${small === '' || target.response === 'baseline' ? null : html`<br /><small>${small}</small>`}`
}

type Technique = ReportView['studies'][number]['study']['technique']

/** The baseline's technique in full; of the others only what differs from it, so that a difference shows. */
function technique(place: number, view: ReportView): string {
  const { report } = view.words
  const own = view.studies[place]?.study.technique
  const base = view.studies[view.baseline]?.study.technique
  if (!own) return report.notRecorded
  if (!base || place === view.baseline) return parts(own, null, view).join(', ') || report.notRecorded
  const differing = parts(own, base, view)
  return differing.length === 0 ? report.asBaseline : differing.join(', ')
}

function parts(own: Technique, base: Technique | null, { words }: ReportView): string[] {
  const { labels, report } = words
  const name = techniqueNames(labels)
  const phase = (text: string) => {
    const known = contrastPhase(text)
    return known === null ? text : report.inPhase(labels.phase[known])
  }
  const spacing = (t: Technique) => (t.sliceSpacingMm === null ? null : report.slices(t.sliceSpacingMm))
  const texts = (t: Technique) => [
    t.modality && name.modality(t.modality, (text) => text),
    t.sequence,
    t.phase && phase(t.phase),
    t.agent,
    spacing(t),
  ]
  const names = [
    labels.technique.modality,
    labels.technique.sequence,
    labels.technique.phase,
    labels.technique.agent,
    labels.technique.sliceSpacing,
  ]
  const theirs = base === null ? null : texts(base)
  return texts(own).flatMap((text, i) => {
    if (theirs !== null && theirs[i] === text) return []
    return [text ?? `${names[i] ?? ''}: ${report.notRecorded}`]
  })
}
