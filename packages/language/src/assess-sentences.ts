import type { AssessRefused } from '@debulk/clinical/assess'
import type { Format } from './format.ts'

type Refused<C extends AssessRefused['code']> = Extract<AssessRefused, { readonly code: C }>

/** Why an assessment could not be made from what was measured, and what to do. */
export type AssessSentences = {
  readonly [C in AssessRefused['code']]: (p: Refused<C>, f: Format) => string
}

export function explainAssessRefused(refused: AssessRefused, sentences: AssessSentences, f: Format): string {
  switch (refused.code) {
    case 'assess/no-study':
      return sentences[refused.code](refused, f)
    case 'assess/no-study-on':
      return sentences[refused.code](refused, f)
    case 'assess/two-studies-on':
      return sentences[refused.code](refused, f)
    case 'assess/at-before-baseline':
      return sentences[refused.code](refused, f)
  }
}
