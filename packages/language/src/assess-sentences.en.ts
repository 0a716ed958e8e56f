import type { AssessSentences } from './assess-sentences.ts'

export const assessSentencesEn: AssessSentences = {
  'assess/no-study': () =>
    'No study with segmented lesions was measured, so there is nothing to assess. Give segmentations in which lesions are marked.',
  'assess/no-study-on': (p, f) =>
    `There is no measured study of ${f.date(p.date)}. There are studies of ${f.list(p.known.map((d) => f.date(d)))}.`,
  'assess/two-studies-on': (p, f) =>
    `Two studies have the date ${f.date(p.date)}, and they are never added up. Choose one with --segmentation, or leave one out.`,
  'assess/at-before-baseline': (p, f) =>
    `The judged study (${f.date(p.at)}) is older than the baseline (${f.date(p.baseline)}). Exchange --baseline and --at.`,
}
