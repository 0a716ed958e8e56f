import { assessSentencesRu } from './assess-sentences.ru.ts'
import type { Catalogue } from './catalogue.ts'
import { caveatSentencesRu } from './caveat-sentences.ru.ts'
import { chartWordsRu } from './chart-words.ru.ts'
import { commandWordsRu } from './command-words.ru.ts'
import { explanationsRu } from './explanations.ru.ts'
import { format } from './format.ts'
import { importWordsRu } from './import-words.ru.ts'
import { labelsRu } from './labels.ru.ts'
import { refusalSentencesRu } from './refusal-sentences.ru.ts'
import { reportWordsRu } from './report-words.ru.ts'
import { responseWordsRu } from './response-words.ru.ts'
import { ruleSentencesRu } from './rule-sentences.ru.ts'
import { verdictWordsRu } from './verdict-words.ru.ts'

export function catalogueRu(): Catalogue {
  const f = format('ru')
  return {
    format: f,
    refusals: refusalSentencesRu,
    assessRefusals: assessSentencesRu,
    caveats: caveatSentencesRu,
    rules: ruleSentencesRu,
    verdict: verdictWordsRu(f),
    labels: labelsRu,
    chart: chartWordsRu(f),
    report: reportWordsRu(f),
    explain: explanationsRu(f),
    response: responseWordsRu(f),
    import: importWordsRu(f),
    command: commandWordsRu(f),
  }
}
