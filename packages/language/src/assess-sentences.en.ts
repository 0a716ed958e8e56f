import type { AssessSentences } from './assess-sentences.ts'

export const assessSentencesEn: AssessSentences = {
  'assess/no-study': () =>
    'No study with segmented lesions was measured, so there is nothing to assess. Give segmentations in which lesions are marked.',
  'assess/no-study-on': (p, f) =>
    `No study of ${f.date(p.date)} was measured. Choose one of these dates (--baseline, --at): ${p.known.join(', ')}.`,
  'assess/two-studies-on': (p, f) =>
    `Several readings have the date ${f.date(p.date)} (${f.list(p.files)}), and they are never added up. Choose one with --segmentation: ${p.readings.map((each) => f.quote(each)).join(', ')}.`,
  'assess/at-before-baseline': (p, f) =>
    `The judged study (${f.date(p.at)}) is earlier than the baseline (${f.date(p.baseline)}). Exchange --baseline and --at.`,
}
