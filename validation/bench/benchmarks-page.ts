import type { BenchResult } from './bench-group.ts'
import type { Pace } from './bench-groups.ts'
import { mismatches, outcome, type Goal } from './goals.ts'
import type { GateResult } from './gate.ts'
import type { Growth } from './growth.ts'
import type { Versions } from './versions.ts'
import type { WholeProcessRow } from './whole-process-rows.ts'

export type BenchReport = {
  readonly date: string
  readonly pace: Pace
  readonly versions: Versions
  readonly groups: readonly { readonly title: string; readonly results: readonly BenchResult[] }[]
  readonly wholeProcess: readonly WholeProcessRow[]
  readonly goals: readonly Goal[]
  readonly gates: readonly GateResult[]
  readonly growths: readonly Growth[]
  /** Where the plots lie, as seen from the page. */
  readonly plots: readonly { readonly alt: string; readonly path: string }[]
}

/** The generated part of docs/benchmarks.md. */
export function benchmarksPage(report: BenchReport): string {
  return [
    `Run on ${report.date}${report.pace === 'quick' ? ' (quick: three rounds, the slowest rows left out)' : ''}.`,
    table(['program', 'version'], report.versions),
    '## Medians',
    mediansTable(report),
    '## Goals',
    goalsTable(report.goals),
    '## Agreement',
    agreement(report.gates),
    '## Growth',
    ...report.plots.map(({ alt, path }) => `![${alt}](${path})`),
    growthTable(report.growths),
  ].join('\n\n')
}

/** One table over all groups; the last column says how many times our time the row took. */
export function mediansTable({ groups, wholeProcess }: Pick<BenchReport, 'groups' | 'wholeProcess'>): string {
  const rows = groups.flatMap(({ title, results }) => {
    const own = new Map(results.filter(({ row }) => row.peer === 'debulk').map((result) => [result.row.id, result]))
    return [
      [`**${title}**`, '', '', ''],
      ...results.map((result) => {
        const { row, program } = result
        if (result.status === 'not-installed') return [row.what, program, `not installed: \`${result.remedy}\``, '']
        const reference = row.comparedWith === null ? undefined : own.get(row.comparedWith)
        const base = reference?.status === 'timed' ? reference.timing.medianMs : null
        const ratio = base === null ? '' : times(result.timing.medianMs / base)
        return [row.what, program, milliseconds(result.timing.medianMs), ratio]
      }),
    ]
  })
  const debulk = wholeProcess.find(({ id }) => id === 'debulk')
  const cold = wholeProcess.map((row) => {
    if (row.status === 'not-installed') return [row.what, row.program, `not installed: \`${row.remedy}\``, '']
    const ratio = debulk?.status === 'timed' ? times(row.seconds / debulk.seconds) : ''
    const peak = row.peakMiB === null ? '' : `, peak ${row.peakMiB.toFixed(0)} MiB`
    return [row.what, row.program, `${milliseconds(row.seconds * 1000)}${peak}`, ratio]
  })
  const title = ['**Whole process, cold: .nii.gz mask and image file to JSON rows**', '', '', '']
  return table(['what', 'program', 'median', '× Debulk'], [...rows, title, ...cold])
}

export function goalsTable(goals: readonly Goal[]): string {
  const rows = goals.map((goal) => {
    const { bound, figure } = goal
    const sign = bound.sense === 'at-most' ? '≤' : '≥'
    const unit = bound.unit === '' ? '' : ` ${bound.unit}`
    const result = outcome(goal)
    const verdict =
      result.status === 'not-measured'
        ? 'not measured'
        : `${result.status}${result.byFraction === 0 ? '' : ` by ${percent(result.byFraction)}`}`
    return [
      goal.goal,
      goal.what,
      `${sign} ${bound.value}${unit}`,
      figure === null ? '' : digits(figure) + unit,
      verdict,
    ]
  })
  return table(['goal', 'what', 'target', 'measured', 'outcome'], rows)
}

/** One row a measure, over all volumes. */
export function agreement(gates: readonly GateResult[]): string {
  const checks = gates.flatMap((gate) => gate.checks)
  const kinds = Map.groupBy(checks, ({ measure, against }) => `${measure} | ${against}`)
  const rows = [...kinds.values()].map((same) => {
    const sum = (count: (check: (typeof same)[number]) => number) =>
      String(same.reduce((n, each) => n + count(each), 0))
    const { measure = '', against = '', tolerance = 0 } = same[0] ?? {}
    const largest = Math.max(...same.map(({ largestDifference }) => largestDifference))
    const [compared, exact] = [sum((each) => each.compared), sum((each) => each.exact)]
    return [measure, against, compared, exact, small(largest), small(tolerance), sum((each) => each.mismatches)]
  })
  const counts = gates.map(
    ({ volume, components, components6 }) =>
      `- ${volume}: ${components} components by 26-connectivity, ${components6} by 6`,
  )
  const missing = [...new Set(gates.flatMap((gate) => gate.missing))]
  return [
    `${mismatches(gates)} mismatches.`,
    counts.join('\n'),
    ...(missing.length > 0 ? [`Not compared, because not installed: ${missing.join(', ')}.`] : []),
    table(
      ['measure', 'against', 'compared', 'equal to 6 digits', 'largest relative difference', 'allowed', 'mismatches'],
      rows,
    ),
  ].join('\n\n')
}

const growthTable = (growths: readonly Growth[]): string =>
  table(
    ['with', 'what', 'times, ms', 'log–log slope'],
    growths.map(({ of, what, points, slope }) => [
      of,
      what,
      points.map(({ label, ms }) => `${label}: ${digits(ms)}`).join(', '),
      slope.toFixed(2),
    ]),
  )

function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]) => `| ${cells.join(' | ')} |`
  return [line(head), line(head.map(() => '---')), ...rows.map(line)].join('\n')
}

/** Three significant digits. */
const digits = (value: number): string =>
  value === 0 ? '0' : value >= 100 ? value.toFixed(0) : String(Number(value.toPrecision(3)))
const milliseconds = (ms: number): string => `${digits(ms)} ms`
const times = (ratio: number): string => `${digits(ratio)}×`
const percent = (fraction: number): string => `${digits(fraction * 100)} %`
const small = (value: number): string => (value === 0 ? '0' : value.toExponential(1))
