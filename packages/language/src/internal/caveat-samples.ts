import type { CaveatCode } from '@debulk/clinical/assessment'
import type { CaveatParameters } from '@debulk/clinical/caveat-parameters'

/** Parameters as they occur, for the tests that read every sentence. */
export const caveatSamples = (count: number): { readonly [C in CaveatCode]: CaveatParameters[C] } => ({
  draft: { date: '2018-05-23' },
  'nature-not-reviewed': { date: '2019-01-26', count },
  indeterminate: { date: '2019-01-26', count, volumeMl: 0.43 },
  'incomplete-lesion': { date: '2019-01-26', count },
  'border-unknown': { date: '2019-01-26' },
  'specks-left-out': { date: '2019-01-26', count },
  'count-at-least': { date: '2018-04-07' },
  'slice-spacing-differs': { baselineMm: 3, atMm: 6.25 },
  'modality-differs': { baseline: 'МРТ', at: 'КТ' },
  'sequence-differs': { baseline: '1', at: '2' },
  'phase-differs': { baseline: '1', at: '2' },
  'agent-differs': { baseline: '1', at: '2' },
  'reader-differs': {},
  'site-read-once': { site: '1' },
  'technique-unknown': { date: '2018-04-07' },
  'error-assumed': { date: '2018-04-07', count },
  'course-incomplete': { date: '2018-05-23' },
  'surgical-threshold': {},
  'new-disease': { count, volumeMl: 0.43 },
  'unmatched-lesions': { date: '2019-01-26', count, volumeMl: 0.43 },
  'vanished-bounded': { count, upperMl: 1.6 },
  'not-baseline-before-first-step': { step: '2017-08-30', baseline: '2018-04-07' },
  'lower-bound-liver': {},
  'break-even': { threshold: 90, volumeMl: 11.2 },
  'no-treatment-known': { date: '2017-06-21' },
  'evidence-not-segmented': { date: '2017-06-21', count },
  'first-seen-other-technique': { count, volumeMl: 0.4 },
  reappeared: { count },
})
