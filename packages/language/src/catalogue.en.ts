import { assessSentencesEn } from './assess-sentences.en.ts'
import type { Catalogue } from './catalogue.ts'
import { caveatSentencesEn } from './caveat-sentences.en.ts'
import { chartWordsEn } from './chart-words.en.ts'
import { commandWordsEn } from './command-words.en.ts'
import { explanationsEn } from './explanations.en.ts'
import { format } from './format.ts'
import { importWordsEn } from './import-words.en.ts'
import { labelsEn } from './labels.en.ts'
import { refusalSentencesEn } from './refusal-sentences.en.ts'
import { reportWordsEn } from './report-words.en.ts'
import { responseWordsEn } from './response-words.en.ts'
import { ruleSentencesEn } from './rule-sentences.en.ts'
import { verdictWordsEn } from './verdict-words.en.ts'

export function catalogueEn(): Catalogue {
  const f = format('en')
  return {
    format: f,
    refusals: refusalSentencesEn,
    assessRefusals: assessSentencesEn,
    caveats: caveatSentencesEn,
    rules: ruleSentencesEn,
    verdict: verdictWordsEn(f),
    labels: labelsEn,
    chart: chartWordsEn(f),
    report: reportWordsEn(f),
    explain: explanationsEn(f),
    response: responseWordsEn(f),
    import: importWordsEn(f),
    command: commandWordsEn(f),
  }
}
