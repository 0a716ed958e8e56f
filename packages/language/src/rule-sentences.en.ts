import type { RuleSentences } from './rule-sentences.ts'

const cytoreduction =
  'C = 1 − ΣV₁/ΣV₀ with a log-normal interval: repeatability by diameter (QIBA CT Volumetry), boundary shift per study. Thresholds of 70 and 90\u00A0% from surgical debulking (Maxwell 2016, Morgan 2018; 90\u00A0% is the classic one).'

export const ruleSentencesEn: RuleSentences = {
  'burden/total': {
    says: 'Total volume: all counted lesions of a study added up, over the whole liver including tumour on the same date.',
    source:
      'ΣV of all visible lesions of the study, log-normal bounds; classes of liver involvement (ENETS, Luo 2019).',
  },
  'cytoreduction/liver/totals': {
    says: 'Cytoreduction of the liver from the totals of both studies: all that is visible, no matching needed.',
    source: cytoreduction,
  },
  'cytoreduction/liver/same-lesions': {
    says: 'Cytoreduction of the liver from lesions of confirmed identity; those no longer visible are bounded, not taken as zero.',
    source: cytoreduction,
  },
  'cytoreduction/body/totals': {
    says: 'Cytoreduction of the whole body: liver and every other site measured or bounded, from a study before the first step.',
    source: cytoreduction,
  },
  'cytoreduction/body/same-lesions': {
    says: 'Cytoreduction of the whole body is worked from totals only: sites outside the liver carry no Tracking UID.',
    source: cytoreduction,
  },
}
