import type { AssessSentences } from './assess-sentences.ts'
import type { CaveatSentences } from './caveat-sentences.ts'
import type { ChartWords } from './chart-words.ts'
import type { CommandWords } from './command-words.ts'
import type { Explanations } from './explanations.ts'
import type { Format } from './format.ts'
import type { ImportWords } from './import-words.ts'
import type { Labels } from './labels.ts'
import type { RefusalSentences } from './refusal-sentences.ts'
import type { ReportWords } from './report-words.ts'
import type { ResponseWords } from './response-words.ts'
import type { RuleSentences } from './rule-sentences.ts'
import type { VerdictWords } from './verdict-words.ts'

/** Everything a person can read, in one language. A key missing in either language does not compile. */
export type Catalogue = {
  readonly format: Format
  readonly refusals: RefusalSentences
  readonly assessRefusals: AssessSentences
  readonly caveats: CaveatSentences
  readonly rules: RuleSentences
  readonly verdict: VerdictWords
  readonly labels: Labels
  readonly chart: ChartWords
  readonly report: ReportWords
  readonly explain: Explanations
  readonly response: ResponseWords
  readonly import: ImportWords
  readonly command: CommandWords
}
