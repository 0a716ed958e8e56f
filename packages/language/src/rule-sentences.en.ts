import type { RuleSentences } from './rule-sentences.ts'

export const ruleSentencesEn: RuleSentences = {
  'burden/total':
    'Total volume: all counted lesions of a study added up, over the whole liver including tumour on the same date.',
  'cytoreduction/liver/totals':
    'Cytoreduction of the liver from the totals of both studies: all that is visible, no matching needed.',
  'cytoreduction/liver/same-lesions':
    'Cytoreduction of the liver from lesions of confirmed identity; those no longer visible are bounded, not taken as zero.',
  'cytoreduction/body/totals':
    'Cytoreduction of the whole body: liver and every other site measured or bounded, from a study before the first step.',
}
