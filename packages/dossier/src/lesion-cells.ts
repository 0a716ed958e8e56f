import type { LesionReading } from '@debulk/clinical/lesion/lesion-reading'
import { html, type Html } from './internal/html.ts'
import type { ReportView } from './report-view.ts'

/** The volume of one reading with its bounds; "≥" where the image cut the lesion off, * where the error is assumed. */
export function volumeCell(reading: LesionReading, { assessment, words }: ReportView): Html {
  const { format, chart, report } = words
  const text = format.volume(reading.volumeMl)
  const error = assessment.lesionIntervals.find((i) => i.lesionId === reading.id)
  const bounds =
    error && reading.volumeMl >= 0.01
      ? html` <span class="bounds"
          >(${format.bounds({ central: reading.volumeMl, low: error.lowMl, high: error.highMl })})${error.assumed ? html`<abbr title="${report.errorAssumed}">*</abbr>` : null}</span
        >`
      : null
  return html`<strong>${reading.touchesBorder === true ? chart.atLeast(text) : text}</strong>${bounds}`
}

/** What the lesion is, how well it is known, where it lies, whether it was cut off. */
export function aboutCell(reading: LesionReading, { words }: ReportView): Html {
  const { labels, report } = words
  const segment = reading.couinaudSegment === null ? [] : [`${labels.columns.segment} ${reading.couinaudSegment}`]
  const border = reading.touchesBorder === true ? [report.touchesBorder] : []
  const maybe = reading.existence === 'possible' ? [report.maybeAbsent] : []
  const confluent = reading.confluent ? [report.confluent] : []
  const parts = [
    labels.nature[reading.nature],
    ...confluent,
    labels.evidence[reading.evidence],
    ...maybe,
    ...segment,
    ...border,
  ]
  return html`<small>${parts.join(', ')}</small>`
}
