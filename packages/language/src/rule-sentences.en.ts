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
  'change/count': {
    says: 'Change of the number of counted lesions between two studies; bounds where either number is not exact.',
    source:
      'Plain arithmetic of what both studies show; counts given as a range or “at least” leave bounds, no figure.',
  },
  'change/diameters': {
    says: 'Change of the sum of all long axes that were measured, outer pixel edges.',
    source: 'Plain arithmetic of the long axes of all counted lesions (RECIST 1.1 adds at most two per organ).',
  },
  'change/lobe': {
    says: 'Change of the volume in one lobe, where the segment of every lesion is known and the whole liver was imaged.',
    source: 'Lobes by Couinaud segment (Couinaud 1957; Brisbane 2000 terminology).',
  },
  'change/interval': {
    says: 'What changed from one study to the next, with every treatment active meanwhile; never what caused it.',
    source: cytoreduction,
  },
  'response/targets': {
    says: 'Sum of the two largest liver lesions of the baseline and their response; NE where one was not wholly imaged.',
    source: 'RECIST 1.1 §4.2, §4.3.1, §4.4.2 (Eisenhauer 2009): two targets per organ, long axis from 10\u00A0mm.',
  },
  'share/lesion': {
    says: 'How much of the volumes and of the random error one lesion holds.',
    source: 'Share of ΣV at either study; share of Σ w²·cv², the random variance of ln(V₁/V₀).',
  },
  'comparability/technique': {
    says: 'Share of modality, sequence, phase, agent and slice spacing known to be alike; what is not recorded counts half.',
    source: 'Our own score; the boundary shifts of each mismatch stand in the error model with their sources.',
  },
}
