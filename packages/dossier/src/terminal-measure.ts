import type { Burden, CaveatCode, LesionInterval } from '@debulk/clinical/assessment'
import { isCounted, type LesionReading } from '@debulk/clinical/lesion/lesion-reading'
import type { StudyReading } from '@debulk/clinical/lesion/study-reading'
import { explainCaveat } from '@debulk/language/caveat-sentences'
import type { Catalogue } from '@debulk/language/catalogue'
import type { Refusal } from '@debulk/language/refusal-sentences'
import { lesionAxes } from './lesion-axes.ts'
import { lesionCount } from './lesion-count.ts'
import type { Ink } from './terminal-ink.ts'
import { shareOfLiver } from './share-of-liver.ts'
import { terminalProse } from './terminal-prose.ts'
import { terminalRefused } from './terminal-refused.ts'
import { columnWidths, terminalTable, type TerminalColumn, type TerminalRow } from './terminal-table.ts'

export type MeasureText = {
  /** Each study with its totals; null where none of the liver were looked for. */
  readonly studies: readonly { readonly study: StudyReading; readonly burden: Burden | null }[]
  readonly lesionIntervals: readonly LesionInterval[]
  readonly refused: readonly Refusal[]
  /** How many neighbours made one lesion. */
  readonly connectivity: 6 | 18 | 26
  readonly words: Catalogue
  readonly width: number
  readonly ink: Ink
}

/** `debulk measure` for a person: one table per study, then what was left out. Ends with a line break. */
export function terminalMeasure(input: MeasureText): string {
  const intervals = new Map(input.lesionIntervals.map((i) => [i.lesionId, i]))
  const columns = lesionColumns(input)
  const tables = input.studies.map(({ study, burden }) => {
    const rows = study.lesions.map((lesion) => row(lesion, intervals.get(lesion.id), input))
    return { study, burden, rows }
  })
  const natural = columnWidths(
    columns,
    tables.flatMap(({ rows }) => rows),
  )
  const blocks = tables.map(({ study, burden, rows }) => [
    ...heading(study, burden, input),
    ...(rows.length === 0
      ? []
      : terminalTable(columns, rows, { width: input.width, indent: 2, ink: input.ink, natural })),
    ...footnotes(study, burden, intervals, input),
  ])
  // said where it is not what a reader takes for granted
  const asked = input.connectivity === 26 ? [] : [input.ink.quiet(input.words.report.connectivity(input.connectivity))]
  return `${[...blocks, asked, terminalRefused(input.refused, input)]
    .filter((lines) => lines.length > 0)
    .map((lines) => lines.join('\n'))
    .join('\n\n')}\n`
}

function heading(study: StudyReading, burden: Burden | null, { words, ink, width }: MeasureText): string[] {
  const { format, report, labels } = words
  const draft = study.review === 'draft' ? `  [${labels.review.draft}]` : ''
  const title = `${format.date(study.date)}  ${report.patient(study.patient)}${draft}`
  const liver =
    study.liverVolumeMl === null ? [] : [`${labels.columns.liver}: ${liverMl(study.liverVolumeMl, study, words)}`]
  if (!study.lesionsSegmented || burden === null) {
    const why = study.lesions.length > 0 ? report.onlyLesionsElsewhere : report.noLesionsLookedFor
    return [ink.strong(title), ...liver.map((line) => `  ${line}`), `  ${why}`]
  }
  const volume = { central: burden.volumeMl, low: burden.lowMl, high: burden.highMl }
  const parts = [
    `${labels.columns.count}: ${lesionCount(burden, words)}`,
    `${labels.columns.volume}: ${format.interval(volume)}`,
    ...(burden.percentOfLiver === null && !burden.liverCutOff
      ? []
      : [`${labels.columns.percentOfLiver}: ${shareOfLiver(burden, words)}`]),
    ...liver,
  ]
  return [
    ink.strong(title),
    ...terminalProse(parts.map((p) => p.replaceAll(' ', '\u00A0')).join(' · '), { width, lead: '  ' }),
  ]
}

function lesionColumns({ words }: MeasureText): readonly TerminalColumn[] {
  const { columns } = words.labels
  const column = (title: string, align: TerminalColumn['align'], rank: number): TerminalColumn => ({
    title,
    align,
    rank,
    cut: rank === 0 && align === 'left' ? 'may' : 'never',
  })
  return [
    column(columns.lesion, 'left', 0),
    column(columns.volume, 'right', 0),
    column(columns.axes, 'right', 2),
    column(columns.diameter3d, 'right', 3),
    column(columns.nature, 'left', 1), // it tells what is counted
    column(columns.evidence, 'left', 4),
  ]
}

function footnotes(
  { lesions }: StudyReading,
  burden: Burden | null,
  intervals: ReadonlyMap<string, LesionInterval>,
  { words, ink, width }: MeasureText,
): string[] {
  const told = (burden?.caveats ?? []).filter(({ code }) => changesTotals.has(code))
  const isCutOff = lesions.some(({ touchesBorder }) => touchesBorder === true)
  const isAssumed = lesions.some((lesion) => isCounted(lesion) && intervals.get(lesion.id)?.assumed === true)
  return [
    ...(isCutOff ? [ink.quiet(`  ≥ ${words.report.touchesBorder}`)] : []),
    ...(isAssumed ? [ink.quiet(`  * ${words.report.errorAssumed}`)] : []),
    ...told.flatMap((each) =>
      terminalProse(explainCaveat(each, words.caveats, words.format), { width, lead: '  - ' }).map(ink.quiet),
    ),
  ]
}

/** Said here too, where nothing is assessed: without them a total is taken for another. */
const changesTotals: ReadonlySet<CaveatCode> = new Set([
  'outside-liver',
  'overlap-counted-twice',
  'fractional-threshold',
])

function row(lesion: LesionReading, error: LesionInterval | undefined, { words }: MeasureText): TerminalRow {
  const { format, labels, report, chart } = words
  const central = lesion.volumeMl
  const bare = error ? format.interval({ central, low: error.lowMl, high: error.highMl }) : format.volume(central)
  const volume = isCounted(lesion) && error?.assumed === true ? `${bare}*` : bare
  const { shape } = lesion
  return {
    tone: isCounted(lesion) ? 'plain' : 'quiet',
    cells: [
      lesion.site === null ? lesion.label : `${lesion.label} (${lesion.site})`,
      lesion.touchesBorder === true ? chart.atLeast(volume) : volume,
      lesionAxes(lesion, format),
      shape ? format.number(shape.maximumDiameter3d.edgeMm) : '–',
      lesion.speck ? report.speckNote : labels.nature[lesion.nature],
      lesion.existence === 'possible'
        ? `${labels.evidence[lesion.evidence]}, ${report.maybeAbsent}`
        : labels.evidence[lesion.evidence],
    ],
  }
}

const liverMl = (volumeMl: number, { liverCutOff }: StudyReading, { chart, format }: Catalogue): string =>
  liverCutOff === true ? chart.atLeast(format.number(volumeMl)) : format.number(volumeMl)
