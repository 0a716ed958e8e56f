import type { Format } from './format.ts'
import { printable } from './printable.ts'
import type { ReportWords } from './report-words.ts'

const ofZero = 'no percentage of zero'
const lesions = { one: 'lesion', other: 'lesions' }

export const reportWordsEn = (f: Format): ReportWords => ({
  documentTitle: ({ patient, baseline, at }) =>
    `${patient ?? 'Patient not stated'}: tumour volume ${f.shortDate(baseline)} to ${f.shortDate(at)}`,
  synthetic: 'Synthetic patient: images, lesions and dates are generated. Nobody was examined.',
  patient: (name) => (name === null ? 'Patient not stated' : `Patient ${printable(name)}`),
  period: ({ studies, first, last }) =>
    studies === 1
      ? `One study, ${f.date(first)}`
      : `${f.count(studies, { one: 'study', other: 'studies' })}, ${f.date(first)} to ${f.date(last)}`,
  question: ({ scope, basis, baseline, at }) =>
    `${scope === 'liver' ? 'Liver' : 'Whole body'}, ${basis === 'totals' ? 'all that is visible' : 'the same lesions'}; baseline ${f.date(baseline)}, judged ${f.date(at)}`,
  contents: 'On this page',
  explainButton: (title) => `Explain: ${title}`,
  close: 'Close',
  headings: {
    verdict: 'Verdict',
    strip: 'The lesions that decide',
    time: 'Burden over time',
    studies: 'Every study',
    otherWays: 'The same question, asked other ways',
    byMeasure: 'By volume, count and diameters',
    besides: 'With another baseline, basis or scope',
    intervals: 'What changed, and what was given meanwhile',
    deciders: 'How much hangs on each lesion',
    lesions: 'Every lesion',
    sizes: 'Size distribution',
    waterfall: 'Each lesion between the two studies',
    leftOut: 'Left out, and why',
    refused: 'Refused',
    drafts: 'Draft',
    specks: 'Specks',
    benign: 'Benign lesions',
    comparability: 'Can the two studies be compared?',
    caveats: 'What to keep in mind',
    studyCaveats: 'About single studies',
    notCounted: 'Draft, or not counted',
    method: 'Method and sources',
    explanations: 'Explanations',
  },
  stripNote: {
    confirmed:
      'One row per lesion, followed by its confirmed identity. Same scale along a row; the contour is the mask as drawn.',
    notConfirmed:
      'The largest lesions of each date, one column per date. Nobody has confirmed which is which, so a row is a rank, not one lesion.',
  },
  rank: (place) => (place === 1 ? 'Largest' : `No. ${f.integer(place)} by size`),
  shares: ({ baseline, residual, variance }) =>
    [
      ...(baseline === null ? [] : [`${f.share(baseline)} of the baseline`]),
      ...(residual === null ? [] : [`${f.share(residual)} of what remains`]),
      `${f.share(variance)} of the random error`,
    ].join(', '),
  deciderSummary: ({ count, baseline, residual }) => {
    const shares = [
      ...(baseline === null ? [] : [`${f.share(baseline)} of the baseline volume`]),
      ...(residual === null ? [] : [`${f.share(residual)} of what remains`]),
    ]
    const hold = count === 1 ? 'holds' : 'hold'
    return `${capital(numberWord(count))} ${f.plural(count, lesions)} ${hold} ${f.list(shares)}.`
  },
  volumeOf: (scope, basis) =>
    `Volume, ${scope === 'liver' ? 'liver' : 'whole body'}, ${basis === 'totals' ? 'all visible' : 'same lesions'}`,
  byCount: 'Number of lesions',
  countChange: ({ baseline, fraction, low, high }) => {
    if (fraction !== null) return f.change(fraction)
    if (baseline === 0 && low === null && high === null) return ofZero
    if (high !== null && high <= -1) return f.change(-1)
    if (low !== null && high !== null) return `${f.change(low)} to ${f.change(high)}`
    if (low !== null) return low < 0 ? `down by at most ${f.percent(-low)}` : `up by at least ${f.percent(low)}`
    if (high !== null) return high > 0 ? `up by at most ${f.percent(high)}` : `down by at least ${f.percent(-high)}`
    return 'cannot be told'
  },
  ofZero,
  bySum: 'Sum of all diameters',
  byLobe: { right: 'Volume, right lobe', left: 'Volume, left lobe', caudate: 'Volume, caudate lobe' },
  byTargets: 'Two largest lesions (RECIST 1.1)',
  fromBaseline: (date) => `from ${f.shortDate(date)}`,
  headlineRow: 'headline',
  noTreatment: 'no treatment on record',
  during: ({ from, to, days }) =>
    `${f.shortDate(from)} to ${f.shortDate(to)}, ${f.count(days, { one: 'day', other: 'days' })}`,
  oneStudy: ({ date, volume, count }) =>
    `On ${f.date(date)} the liver holds ${f.mLInterval(volume)} of tumour; lesions counted: ${count}.`,
  noHistories:
    'No lesion carries a Tracking UID in more than one study, so single lesions cannot be followed. The totals above do not need it.',
  nothingRefused: 'Every file given was read.',
  nothingLeftOut: 'Every reading was reviewed; there are no specks and no benign lesions.',
  moreLesions: (count) => `Show ${f.count(count, { one: 'smaller lesion', other: 'smaller lesions' })}`,
  moreFiles: (count) => `and ${f.count(count, { one: 'other file', other: 'other files' })}`,
  moreCaveats: (count) => `${f.integer(count)} more`,
  begun: (date) => `begun ${date}`,
  asBaseline: 'as at the baseline',
  lesionCaption: (date) => `Lesions on ${f.date(date)}`,
  confluent: 'confluent',
  touchesBorder: 'reaches the image edge: at least',
  liverCutOff: 'liver cut off',
  maybeAbsent: 'may not be there',
  speckNote: 'speck, not counted',
  noLesionsLookedFor: 'No lesions are marked in this segmentation, which is not the same as no lesions.',
  onlyLesionsElsewhere: 'Only lesions outside the liver are marked; how much tumour the liver holds is unknown.',
  errorAssumed: 'error assumed',
  connectivity: (neighbours) => `${f.integer(neighbours)} neighbours make one lesion`,
  asMeasured: 'as measured',
  notRecorded: 'not recorded',
  notVisible: 'not visible',
  notEvaluated: 'not evaluated',
  inPhase: (phase) => `${phase} phase`,
  slices: (mm) => `slices ${f.technical(mm)}\u00A0mm apart`,
  score: (fraction) => `Comparability ${f.share(fraction)}`,
  noMismatch: 'Modality, sequence, phase, agent and slice spacing agree as far as they are recorded.',
  restsOn: ({ readings, others }) =>
    `Rests on ${f.count(readings, { one: 'lesion reading', other: 'lesion readings' })}${others === 0 ? '' : ` and ${f.count(others, { one: 'other fact', other: 'other facts' })}`}`,
  segmentations: 'Segmentations measured',
  errorModel: (name) => `Error model: ${name}.`,
  generated: ({ version, on }) => `Debulk ${version}, ${f.date(on)}.`,
  assistance: 'Figures for people who judge; they choose no treatment.',
})

const words = ['no', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine']
const numberWord = (count: number): string => words[count] ?? String(count)
const capital = (text: string): string => text.slice(0, 1).toUpperCase() + text.slice(1)
