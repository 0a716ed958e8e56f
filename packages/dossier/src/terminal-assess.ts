import type { Assessment, Burden, Cytoreduction, Threshold, Verdict } from '@debulk/clinical/assessment'
import { explainCaveat } from '@debulk/language/caveat-sentences'
import type { Catalogue } from '@debulk/language/catalogue'
import type { Refusal } from '@debulk/language/refusal-sentences'
import { lesionCount } from './lesion-count.ts'
import { plainChange } from './plain-change.ts'
import { byImportance } from './caveat-order.ts'
import type { Ink } from './terminal-ink.ts'
import { terminalProse } from './terminal-prose.ts'
import { terminalRefused } from './terminal-refused.ts'
import { terminalTable, type TerminalRow } from './terminal-table.ts'
import { shareOfLiver } from './share-of-liver.ts'
import { sumOfDiameters } from './sum-of-diameters.ts'

export type AssessText = {
  readonly assessment: Assessment
  readonly refused: readonly Refusal[]
  readonly support: 'shown' | 'not-shown'
  readonly words: Catalogue
  readonly width: number
  readonly ink: Ink
}

/** `debulk assess` for a person: new disease, the verdict, studies, other ways to ask, what to keep in mind, what was left out. */
export function terminalAssess(input: AssessText): string {
  const { assessment, words, width, ink } = input
  const { headline, studies } = assessment
  const { report, format, caveats } = words
  const fresh = headline.caveats.filter((c) => c.code === 'new-disease')
  const others = byImportance(headline.caveats.filter((c) => c.code !== 'new-disease'))
  const first = studies[0]?.date ?? headline.baseline
  const last = studies.at(-1)?.date ?? headline.at
  const title = `${report.patient(assessment.patient)}  ${report.period({ studies: studies.length, first, last })}`
  const sentences = (list: typeof others) =>
    list.flatMap((c) => terminalProse(explainCaveat(c, caveats, format), { width, lead: '  - ' }))
  const blocks = [
    terminalProse(title, { width, lead: '' }),
    fresh.flatMap((c) => terminalProse(explainCaveat(c, caveats, format), { width, lead: '' }).map(ink.strong)),
    verdict(input),
    [ink.strong(report.headings.studies), ...studyTable(input)],
    measures(input),
    assessment.besides.length === 0 ? [] : [ink.strong(report.headings.besides), ...besides(input)],
    others.length === 0 ? [] : [ink.strong(report.headings.caveats), ...sentences(others)],
    terminalRefused(input.refused, input),
  ]
  return `${blocks
    .filter((lines) => lines.length > 0)
    .map((lines) => lines.join('\n'))
    .join('\n\n')}\n`
}

/** The same three shapes as on the page. */
const mark: Readonly<Record<Verdict, string>> = { reached: '●', 'not-reached': '○', 'cannot-be-told': '◐' }

function verdict({ assessment, words, width, ink, support }: AssessText): string[] {
  const { headline } = assessment
  const { result } = headline
  if (result.status === 'not-computable') {
    const text = `${words.verdict.notComputableLead} ${words.verdict.notComputable[result.reason]}`
    return terminalProse(text, { width, lead: '' }).map(ink.strong)
  }
  const value = { central: result.fraction, low: result.low, high: result.high }
  const residual = { central: result.residualMl, low: result.residualLowMl, high: result.residualHighMl }
  const lines = (threshold: Threshold) => {
    const { verdict: say } = words
    const named = say.verdict({ threshold, verdict: result.verdicts[threshold] })
    const remain = say.mayRemain({ threshold, mayRemainMl: result.mayRemainMl, residual })
    const asked = support === 'shown' ? ` ${say.support({ threshold, ...result.support[threshold] })}` : ''
    return terminalProse(`${named}. ${remain}${asked}`, { width, lead: `  ${mark[result.verdicts[threshold]]} ` })
  }
  return [
    ...terminalProse(words.verdict.headline({ ...headline, value }), { width, lead: '' }).map(ink.strong),
    ...terminalProse(words.verdict.thresholds(result.verdicts), { width, lead: '' }).map(ink.strong),
    ...lines(90),
    ...lines(70),
    ...terminalProse(words.report.question(headline), { width, lead: '  ' }).map(ink.quiet),
  ]
}

function studyTable({ assessment, words, width, ink }: AssessText): string[] {
  const { columns } = words.labels
  const { format, chart, labels } = words
  const { headline } = assessment
  const rows = assessment.burdens.map((burden): TerminalRow => {
    const study = assessment.studies.find((s) => s.date === burden.date)
    const target = assessment.targets.find((t) => t.date === burden.date)
    const roles = [
      burden.date === headline.baseline ? chart.baseline : null,
      burden.date === headline.at ? chart.judged : null,
      study?.review === 'draft' ? chart.draft : null,
    ].filter((role) => role !== null)
    const follows = target !== undefined && target.response !== null && target.response !== 'baseline'
    const change = follows ? target.changeFromBaseline : null
    const response = follows && target.response !== null ? labels.response[target.response] : ''
    return {
      tone: burden.date === headline.at || burden.date === headline.baseline ? 'strong' : 'plain',
      cells: [
        format.shortDate(burden.date),
        format.interval({ central: burden.volumeMl, low: burden.lowMl, high: burden.highMl }),
        lesionCount(burden, words),
        shareOfLiver(burden, words),
        sumOfDiameters(burden, words, format.number),
        [
          target && target.sumMm !== null ? format.number(target.sumMm) : '–',
          ...(change === null ? [] : [format.change(change, 'response')]),
          ...(response === '' ? [] : [response]),
        ].join(' '),
        roles.join(', '),
      ],
    }
  })
  const column = (title: string, align: 'left' | 'right', rank: number) =>
    ({ title, align, rank, cut: 'never' }) as const
  return terminalTable(
    [
      column(columns.study, 'left', 0),
      column(columns.volume, 'right', 0),
      column(columns.count, 'right', 0),
      column(columns.percentOfLiver, 'right', 2),
      column(columns.sumOfDiameters, 'right', 4),
      column(columns.targets, 'right', 3),
      column('', 'left', 1),
    ],
    rows,
    { width, indent: 2, ink },
  )
}

function measures({ assessment, words, width, ink }: AssessText): string[] {
  const { format, report } = words
  const { byCount, bySumOfDiameters, byLobe, studies, headline } = assessment
  const [baseline, at] = [headline.baseline, headline.at].map((date) => assessment.burdens.find((b) => b.date === date))
  if (studies.length < 2 || !baseline || !at || baseline === at) return []
  const sum = (burden: Burden) => sumOfDiameters(burden, words, format.mm)
  const lines = [
    `${report.byCount}: ${lesionCount(baseline, words)} → ${lesionCount(at, words)}, ${report.countChange(byCount)}`,
    `${report.bySum}: ${sum(baseline)} → ${sum(at)}, ${plainChange(bySumOfDiameters, words)}`,
    ...byLobe.map(
      (each) =>
        `${report.byLobe[each.lobe]}: ${format.mL(each.baseline)} → ${format.mL(each.at)}, ${plainChange(each, words)}`,
    ),
  ]
  return [ink.strong(report.headings.byMeasure), ...lines.flatMap((l) => terminalProse(l, { width, lead: '  ' }))]
}

function besides({ assessment, words, width }: AssessText): string[] {
  return assessment.besides.flatMap((c) => terminalProse(besideLine(c, words), { width, lead: '  - ' }))
}

function besideLine(c: Cytoreduction, { labels, report, verdict: say }: Catalogue): string {
  const asked = `${labels.scope[c.scope]}, ${labels.basis[c.basis]}, ${report.fromBaseline(c.baseline)}`
  if (c.result.status === 'not-computable') {
    return `${asked}: ${say.notComputableLead} ${say.notComputable[c.result.reason]}`
  }
  const { result } = c
  const value = say.reduction({ central: result.fraction, low: result.low, high: result.high })
  const verdicts = ([70, 90] as const).map((threshold) =>
    say.verdict({ threshold, verdict: result.verdicts[threshold] }),
  )
  return `${asked}: ${value}; ${verdicts.join('; ')}`
}
