import type { CaveatCode } from '@debulk/clinical/assessment'
import type { AssessRefused } from '@debulk/clinical/assess'
import { caveat } from '@debulk/clinical/caveat-parameters'
import { refusal, type RefusalCode } from '@debulk/contract/refusal'
import { isoDate } from '@debulk/quantity/iso-date'
import { explainAssessRefused } from '../src/assess-sentences.ts'
import type { Catalogue } from '../src/catalogue.ts'
import { explainCaveat } from '../src/caveat-sentences.ts'
import type { ExplanationKey } from '../src/explanations.ts'
import { explainRefusal } from '../src/refusal-sentences.ts'
import { explainNote } from '../src/response-words.ts'
import { caveatSamples } from './caveat-samples.ts'
import { refusalSamples } from './refusal-samples.ts'
import { responseNoteSamples } from './response-note-samples.ts'

export type Sentence = { readonly key: string; readonly text: string }

const counts = [1, 2, 5, 21]
const interval = { central: 8, low: 6, high: 12.9 }
const [from, to] = ['2018-04-07', '2019-01-26']

/** Everything a catalogue can say, each sentence once per plural where it counts something. */
export function everySentence(c: Catalogue): readonly Sentence[] {
  return [
    ...refusals(c),
    ...assessRefusals(c),
    ...caveats(c),
    ...verdicts(c),
    ...explanations(c),
    ...report(c),
    ...chart(c),
    ...commands(c),
    ...imports(c),
    ...responses(c),
    ...fixed('labels', c.labels),
    ...fixed('rules', c.rules),
  ]
}

function refusals({ refusals: all, format }: Catalogue): Sentence[] {
  return (Object.keys(all) as RefusalCode[]).map((code) => ({
    key: `refusals.${code}`,
    text: explainRefusal(refusal('x', code, refusalSamples[code]), all, format),
  }))
}

function responses({ response: r, format }: Catalogue): Sentence[] {
  const notes = responseNoteSamples.map((note) => ({
    key: `response.${note.code}`,
    text: explainNote(note, r, format),
  }))
  const said = counts.flatMap((count) => [
    r.head({ subjects: count, courses: count, visits: count }),
    r.without(count),
    r.rows({ file: '1', rows: count }),
    r.noted({ leftOut: count, remarks: count }),
  ])
  const best = [true, false].map((is) => r.best({ stableDays: 42, isConfirmed: is, acceptsStable: is }))
  const { notes: _, ...plain } = r
  return [...notes, ...named('response', [...said, ...best]), ...fixed('response', plain)]
}

function assessRefusals({ assessRefusals: all, format }: Catalogue): Sentence[] {
  const [date, baseline] = [day(to), day(from)]
  const refused: AssessRefused[] = [
    { code: 'assess/no-study' },
    { code: 'assess/no-study-on', date, known: [baseline] },
    { code: 'assess/two-studies-on', date, readings: ['1', '2'], files: ['3'] },
    { code: 'assess/at-before-baseline', baseline: date, at: baseline },
  ]
  return refused.map((r) => ({ key: `assess.${r.code}`, text: explainAssessRefused(r, all, format) }))
}

const day = (text: string) => {
  const date = isoDate(text)
  if (!date.ok) throw new RangeError(text)
  return date.value
}

function caveats({ caveats: all, format }: Catalogue): Sentence[] {
  return counts.flatMap((count) => {
    const samples = caveatSamples(count)
    return (Object.keys(all) as CaveatCode[]).map((code) => ({
      key: `caveats.${code}.${count}`,
      text: explainCaveat(caveat(code, samples[code]), all, format),
    }))
  })
}

function verdicts({ verdict }: Catalogue): Sentence[] {
  const scopes = (['liver', 'body'] as const).flatMap((scope) =>
    (['totals', 'same-lesions'] as const).map((basis) => ({ scope, basis })),
  )
  const values = [
    { central: 0.88, low: 0.81, high: 0.91 },
    { central: -0.4, low: -0.8, high: -0.1 },
    { central: 0.05, low: -0.1, high: 0.2 },
  ]
  const headlines = scopes.flatMap((s) =>
    values.map((value) => verdict.headline({ ...s, baseline: from, at: to, value })),
  )
  const every = (['reached', 'not-reached', 'cannot-be-told'] as const).flatMap((v) => [
    verdict.thresholds({ 70: v, 90: v }),
    verdict.verdict({ threshold: 90, verdict: v }),
  ])
  const supports = [
    verdict.support({ threshold: 90, low: 0.1, high: 0.3 }),
    verdict.support({ threshold: 70, low: 1, high: 1 }),
  ]
  const rest = [
    verdict.mayRemain({ threshold: 90, mayRemainMl: { 70: 20.7, 90: 6.9 }, residual: interval }),
    verdict.mayRemain({
      threshold: 90,
      mayRemainMl: { 70: 20.7, 90: 6.9 },
      residual: { central: 0, low: 0, high: 2.1 },
    }),
    verdict.inComparison({ mayRemainMl: { 70: 20.7, 90: 6.9 }, residual: interval }),
    ...values.map(verdict.reduction),
    verdict.notComputableLead,
  ]
  return [
    ...named('verdict', [...headlines, ...every, ...supports, ...rest]),
    ...fixed('verdict.notComputable', verdict.notComputable),
  ]
}

function explanations({ explain }: Catalogue): Sentence[] {
  const said = [
    explain.cytoreduction({ baselineMl: 69, residualMl: 8, fraction: 0.884 }),
    explain.interval({ random: 0.12, shared: 0.14, total: 0.184 }),
    explain.mayRemain({ baselineMl: 69, mayRemainMl: { 70: 20.7, 90: 6.9 } }),
    explain.baselineChoice({ date: from }),
    explain.comparability({ score: 0.9 }),
    explain.lesionError({ errorModel: '1' }),
    explain.cytoreduction({ baselineMl: 69, residualMl: 80, fraction: -0.16 }),
    ...plainKeys.map((key) => explain[key]({})),
  ]
  return named(
    'explain',
    said.flatMap(({ title, paragraphs }) => [title, ...paragraphs]),
  )
}

type PlainKey = Exclude<
  ExplanationKey,
  'cytoreduction' | 'interval' | 'mayRemain' | 'baselineChoice' | 'comparability' | 'lesionError'
>
const plainKeys: readonly PlainKey[] = Object.keys({
  verdict: 0,
  scopeAndBasis: 0,
  volume: 0,
  count: 0,
  percentOfLiver: 0,
  liver: 0,
  sumOfDiameters: 0,
  lobe: 0,
  targets: 0,
  intervalChange: 0,
  deciders: 0,
  course: 0,
  lesionChange: 0,
  axes: 0,
  natureAndEvidence: 0,
  specks: 0,
  draft: 0,
  burdenChart: 0,
  strip: 0,
  sizeDistribution: 0,
  waterfall: 0,
  surgicalThreshold: 0,
} satisfies Record<PlainKey, 0>) as PlainKey[]

function report({ report: r }: Catalogue): Sentence[] {
  const said = [
    r.documentTitle({ patient: '7', baseline: from, at: to }),
    r.patient('7'),
    r.period({ studies: 1, first: from, last: from }),
    ...counts.map((studies) => r.period({ studies, first: from, last: to })),
    r.question({ scope: 'liver', basis: 'totals', baseline: from, at: to }),
    r.question({ scope: 'body', basis: 'same-lesions', baseline: from, at: to }),
    r.explainButton('1'),
    r.connectivity(18),
    ...counts.flatMap((count) => [
      r.deciderSummary({ count, baseline: 0.86, residual: 0.9 }),
      r.moreLesions(count),
      r.moreFiles(count),
      r.moreCaveats(count),
      r.during({ from, to, days: count }),
      r.restsOn({ readings: count, others: count }),
      r.rank(count),
    ]),
    r.shares({ baseline: 0.7, residual: null, variance: 0.5 }),
    ...[
      { baseline: 30, fraction: -0.77, low: -0.77, high: -0.77 },
      { baseline: 0, fraction: null, low: null, high: null },
      { baseline: 30, fraction: null, low: -0.8, high: -0.5 },
      { baseline: 30, fraction: null, low: -0.3, high: null },
      { baseline: 30, fraction: null, low: 0.3, high: null },
      { baseline: 30, fraction: null, low: null, high: -0.77 },
      { baseline: 30, fraction: null, low: null, high: 0.2 },
      { baseline: 30, fraction: null, low: null, high: null },
    ].map(r.countChange),
    r.volumeOf('liver', 'totals'),
    r.volumeOf('body', 'same-lesions'),
    r.fromBaseline(from),
    r.oneStudy({ date: from, volume: interval, count: '30' }),
    r.begun('2017'),
    r.lesionCaption(from),
    r.inPhase('1'),
    r.slices(6.25),
    r.score(0.9),
    r.errorModel('1'),
    r.generated({ version: '0', on: from }),
  ]
  return [...named('report', said), ...fixed('report', r)]
}

function chart({ chart: w }: Catalogue): Sentence[] {
  const said = [
    w.threshold({ percent: 90, mL: 6.9 }),
    w.scaleBar(20),
    w.atLeast('31'),
    ...counts.flatMap((count) => [
      w.vanishedCount(count),
      w.newCount(count),
      w.alt.waterfall({ lesions: count, shrunk: count, grown: count, vanished: count, fresh: count }),
    ]),
    w.alt.burden({ points: [{ date: from, volume: interval }] }),
    w.alt.gauge({ mayRemain: [{ percent: 90, mL: 6.9 }], residual: interval }),
    w.alt.sizes({ date: to, count: 7, baseline: from, baselineCount: 31 }),
    w.alt.course({ label: '1', first: 48, last: 5 }),
    w.alt.series({ name: '1', points: [{ date: from, value: '31' }] }),
    w.alt.cell({ label: '1', date: from, volumeMl: 48, longAxisMm: 51 }),
    w.alt.cell({ label: '1', date: from, volumeMl: 48, longAxisMm: null }),
    w.alt.share({ label: '1', percent: 70 }),
  ]
  return [...named('chart', said), ...fixed('chart', w)]
}

function commands({ command: w }: Catalogue): Sentence[] {
  const said = [
    w.progress.left(33),
    w.progress.step({ done: 3, of: 8 }),
    w.misuse.unknownVerb('7'),
    w.misuse.unknownOption('7'),
    w.misuse.missingPath('measure'),
    w.misuse.missingValue('--at'),
    w.misuse.badValue({ option: '--scope', value: '7', allowed: ['1', '2'] }),
    w.misuse.badDate({ option: '--at', value: '7' }),
    w.misuse.badNumber({ option: '--seed', value: '0', least: 1, most: 200 }),
    w.misuse.noValue('--json'),
    w.misuse.unexpected('3'),
    w.misuse.notTogether({ one: '--json', other: '--csv' }),
    w.misuse.severalPatients(['1', '2']),
    w.misuse.unknownPatient({ patient: '3', patients: ['1', '2'] }),
    w.misuse.unknownSegmentation({ segmentation: '3', segmentations: ['1', '2'] }),
    w.misuse.seeHelp(null),
    w.misuse.seeHelp('assess'),
    w.done.wrote('1'),
    w.done.report('1'),
    w.done.failed('1'),
  ]
  return [...named('command', said), ...fixed('command', w)]
}

function imports({ import: w }: Catalogue): Sentence[] {
  const remarks = ['formulas', 'hidden-rows', 'hidden-columns', 'external-links'] as const
  const said = [
    w.becomes(2),
    w.unmapped(['1', '2']),
    w.ignored({ column: '1', reason: '2' }),
    w.errorsOld('1'),
    w.alike(['1', '2']),
    w.nameLike(['1']),
    w.nameLike(['1', '2', '3', '4', '5', '6']),
    w.errorsWritten({ path: '1', rows: 3 }),
    w.changedReason({ file: '1', row: 3 }),
    w.silent(Array.from({ length: 20 }, (_, i) => i + 2)),
    ...counts.flatMap((count) => [
      w.summary({ rows: count, patients: count, refused: count }),
      w.summary({ rows: count, patients: count, refused: 0 }),
      w.silent(Array.from({ length: count }, (_, i) => i + 2)),
      w.unknown({ column: '1', value: '2', count }),
      w.moreRows(count),
      w.result({ patients: count, added: count, changed: count, unchanged: count }),
      w.vanished(count),
      ...remarks.map((code) => w.remark({ code, count })),
    ]),
  ]
  return [...named('import', said), ...fixed('import', w)]
}

const named = (group: string, texts: readonly string[]): Sentence[] =>
  texts.map((text, i) => ({ key: `${group}[${i}]`, text }))

/** Every plain text inside, however deep; functions are called above. */
function fixed(key: string, value: unknown): Sentence[] {
  if (typeof value === 'string') return [{ key, text: value }]
  if (typeof value !== 'object' || value === null) return []
  return Object.entries(value).flatMap(([name, inner]) => fixed(`${key}.${name}`, inner))
}
