import type { Basis, Threshold } from '@debulk/clinical/assessment'
import type { Calibration, ScenarioResult } from '../calibration/calibration.ts'
import { firstHand, secondHand } from '../calibration/hand.ts'
import type { SeedRange } from '../calibration/over-seeds.ts'
import type { SizeBand } from '../calibration/size-bands.ts'
import type { Tally } from '../calibration/tally.ts'
import type { TuningCandidate } from '../calibration/tuning.ts'
import { percent, shareText, table } from './markdown.ts'

export type CalibrationText = {
  readonly calibration: Calibration
  readonly tuning: readonly TuningCandidate[]
  readonly bands: readonly SizeBand[]
}

export function calibrationSection({ calibration, tuning, bands }: CalibrationText): string {
  return [
    '## 4. Do the intervals hold what is true?',
    `Synthetic patients of 3 to 40 lesions before and after treatment, whose true volumes are known; what treatment leaves runs from
nothing to everything. Each is read with errors, the product answers, and the answer is held against the truth. Every share
stands with its 95 % Monte-Carlo interval (Wilson).`,
    '### Errors of the model itself',
    ownErrors(calibration),
    '### Errors the model does not assume',
    introduction(calibration),
    '![Coverage by way of erring](images/validation-coverage.svg)',
    coverageTable(calibration.foreign),
    '![Cytoreduction as read against as it is](images/validation-estimates.svg)',
    'By totals; axes are logarithmic in what is left. Dots on the upper edge read 98.5 % or more, most of them because nothing was seen.',
    '### Verdicts',
    `A verdict is sure and wrong (a flip) when it says “reached” and the truth is below the threshold, or “not reached” and it is
not. “Cannot be told” is never wrong, and is no help either; so both are counted.`,
    ...([90, 70] as const).flatMap((threshold) =>
      (['totals', 'same-lesions'] as const).map((basis) => confusionTable(calibration.foreign, threshold, basis)),
    ),
    '### Whole masks, and what voxels do to small lesions',
    wholeMasks(calibration),
    '![Measured over true volume by size of lesion](images/validation-voxels.svg)',
    bandTable(bands),
    ...(tuning.length > 0 ? ['### Other boundary shifts', tuningText(tuning, calibration)] : []),
    '### What this shows, and what it does not',
    meaning(calibration),
  ].join('\n\n')
}

const seedsText = ({ from, count }: SeedRange): string =>
  `${from.toLocaleString('en')} to ${(from + count - 1).toLocaleString('en')}`

function ownErrors({ own, seeds }: Calibration): string {
  return `Lesions are spheres, and treatment leaves something of each; a boundary shift common to both studies and one of each study's own move all of them, and each volume is
multiplied by a log-normal factor of the CV for its size: exactly what the model assumes. This checks the algebra and nothing
else. Of ${own.answered.toLocaleString('en')} patients (seeds ${seedsText(seeds.own)}) the interval holds the truth in **${shareText(own.coverage)} %**; 93 to 97 is asked. The truth
lies above it in ${own.missedAbove} and below it in ${own.missedBelow}: weights and CVs are taken at the volumes that were read, not at the true ones.`
}

function introduction({ seeds, foreign }: Calibration): string {
  const of = foreign[0]?.tallies.totals.answered ?? 0
  return `${of.toLocaleString('en')} patients, seeds ${seedsText(seeds.foreign)}, on which no parameter was chosen. Lesions are ellipsoids with bulges. A hand
draws each by moving its true boundary by a smooth random field (not log-normal): the first hand by ${firstHand.noise.sdMm} mm, the same way over
about ${firstHand.noise.correlationMm} mm; the second by ${secondHand.noise.sdMm} mm over ${secondHand.noise.correlationMm} mm. Each has a habit of its own (every boundary up to 0.5 mm wider or tighter)
and a shift of its own in each study (${firstHand.studyShiftSdMm} and ${secondHand.studyShiftSdMm} mm). Lesions below ${firstHand.smallestMm} and ${secondHand.smallestMm} mm are not drawn, some below twice that are overlooked. The outline
is sampled on voxels of 1.5 × 1.5 × 4 mm laid at random, unless said otherwise, and measured by the product's kernels; then the
product's \`assess\` answers. Technique is known to it as far as a DICOM header tells it. “Apart” means that the judged study's
boundaries lie so much wider or tighter, by chance, in every lesion.

By totals, truth is all the tumour there was, drawn or not. By same lesions, it is what became of the lesions drawn at the baseline.`
}

function coverageTable(results: readonly ScenarioResult[]): string {
  const cells = ({ coverage, missedAbove, missedBelow, width, bias }: Tally) => [
    shareText(coverage),
    `${missedAbove} / ${missedBelow}`,
    percent(width, 0),
    percent(bias),
  ]
  return [
    'Coverage of the 95 % interval in per cent; misses with the truth above / below it; median width and median error of the figure in points.',
    table(
      [
        'way of erring',
        'totals: coverage',
        'misses',
        'width',
        'error',
        'same lesions: coverage',
        'misses',
        'width',
        'error',
      ],
      results.map(({ what, tallies }) => [what, ...cells(tallies.totals), ...cells(tallies['same-lesions'])]),
    ),
  ].join('\n\n')
}

function confusionTable(results: readonly ScenarioResult[], threshold: Threshold, basis: Basis): string {
  const rows = results.map(({ what, tallies }) => {
    const { confusion, flips } = tallies[basis]
    const { reached, 'not-reached': not } = confusion[threshold]
    const counts = [
      reached.reached,
      reached['cannot-be-told'],
      reached['not-reached'],
      not['not-reached'],
      not['cannot-be-told'],
      not.reached,
    ]
    return [what, ...counts.map(String), shareText(flips[threshold])]
  })
  const head = ['way of erring', 'truly reached, told “reached”', '“cannot be told”', '“not reached”: wrong']
  const rest = ['truly not reached, told “not reached”', '“cannot be told”', '“reached”: wrong', 'sure and wrong, %']
  return `**${threshold} %, ${basis === 'totals' ? 'totals' : 'same lesions'}**\n\n${table([...head, ...rest], rows)}`
}

function wholeMasks({ wholeGrid: { tracked, untracked }, seeds }: Calibration): string {
  const line = (what: string, { coverage, width, flips }: Tally) => [
    what,
    shareText(coverage),
    percent(width, 0),
    `${flips[70].count} / ${flips[90].count}`,
  ]
  return [
    `${seeds.wholeGrid.count} patients (seeds ${seedsText(seeds.wholeGrid)}) whose lesions lie in a liver, on the grids a study has: pixels of 1.5 to 1.6 mm, slices of 3 to
6 mm, one study in five oblique, another phase now and then. The first hand draws, and masks go the way of an import: as one
segment per lesion with its identity, and as one class that is split into components, where a lesion of fewer than 8 voxels
counts as a speck.`,
    table(
      ['reading', 'coverage, %', 'width, points', 'sure and wrong at 70 / 90 %'],
      [
        line('with identities, totals', tracked.totals),
        line('with identities, same lesions', tracked['same-lesions']),
        line('one class, totals', untracked),
      ],
    ),
    `Measured over true volume of every lesion of these patients: with an exact outline, so that only the voxels err, and as the first
hand draws it. Behind, in blue, what the model allows a single lesion. Below 5 mm a lesion is hit by luck, and then reads too large.`,
  ].join('\n\n')
}

function bandTable(bands: readonly SizeBand[]): string {
  const span = ({ low, median, high }: SizeBand['exact']) =>
    `${median.toFixed(2)} (${low.toFixed(2)}–${high.toFixed(2)})`
  return [
    'Median and the middle 95 % over studies of 3 to 6 mm slices.',
    table(
      [
        'true long axis, mm',
        'lesions',
        'hit by no voxel',
        'exact outline',
        'first hand',
        'model allows',
        'long axis by edges minus truth, mm',
      ],
      bands.map((band) => [
        band.name,
        String(band.lesions),
        String(band.lost),
        span(band.exact),
        span(band.hand),
        `${(1 / band.allowed).toFixed(2)}–${band.allowed.toFixed(2)}`,
        span(band.longAxisErrorMm).replaceAll('-', '−'),
      ]),
    ),
  ].join('\n\n')
}

function tuningText(tuning: readonly TuningCandidate[], { seeds, model }: Calibration): string {
  const first = tuning[0]?.results ?? []
  const covered = ({ tallies: { totals } }: ScenarioResult) => totals.coverage.count / totals.answered
  const cells = (s: number) =>
    tuning.map(({ results }) => {
      const result = results[s]
      return result ? `${percent(covered(result))} · ${percent(result.tallies.totals.width, 0)}` : ''
    })
  const good = tuning.filter(({ results }) => results.every((result) => covered(result) >= 0.9))
  return [
    `The boundary shifts of the error model are assumptions. On ${seeds.tuning.count} other patients (seeds ${seedsText(seeds.tuning)}, from which nothing is reported), the same
readings under other shifts: coverage by totals in per cent · median width in points. The product ships with ${model.boundaryShiftMm.perStudy.sd} mm in every
study and ${model.boundaryShiftMm.readerDiffers.sd} mm more where readers differ.`,
    table(
      ['way of erring', ...tuning.map(({ what }) => what)],
      first.map(({ what }, s) => [what, ...cells(s)]),
    ),
    good.length === 0
      ? 'None of them holds the truth in at least 90 % of patients in every row.'
      : `At least 90 % in every row: ${good.map(({ what }) => what).join('; ')}. Widening every study instead would pay for a second reader where there is none.`,
  ].join('\n\n')
}

function meaning({ foreign, model }: Calibration): string {
  const covered = ({ tallies: { totals } }: ScenarioResult) => totals.coverage.count / totals.answered
  const told = ({ what, ...result }: ScenarioResult) => `${what} (${percent(covered({ what, ...result }), 0)} %)`
  const poor = foreign.filter((result) => covered(result) < 0.9)
  const wide = foreign.filter((result) => covered(result) > 0.97)
  const phase = foreign.find(({ id }) => id === 'phase')
  const open = (id: string, threshold: Threshold) => {
    const result = foreign.find((each) => each.id === id)
    return result ? `${percent(openShare(result.tallies.totals, threshold), 0)} %` : 'none'
  }
  return [
    poor.length === 0
      ? '- By totals the interval holds the truth in at least 90 % of patients in every way of erring above.'
      : `- By totals the interval holds the truth in fewer than 90 % of patients in ${poor.length} of ${foreign.length} ways of erring: ${poor.map(told).join('; ')}.`,
    `- Where the names of the two readers differ, the model gives each study a further shift of ${model.boundaryShiftMm.readerDiffers.sd} mm. A reading without a name
  counts as the same person's; then a change of reader goes unnoticed, as in the first column of “Other boundary shifts”.`,
    `- It holds it in more than 97 %, so is wider than these errors need, in ${wide.length}: ${wide.map(told).join('; ')}.`,
    `- The price is open verdicts. By totals “cannot be told” is the answer on 90 % in ${open('one-hand', 90)} and on 70 % in ${open('one-hand', 70)} of patients with one
  hand and one technique; with two hands 0.5 mm apart in ${open('two-hands-half', 90)} and ${open('two-hands-half', 70)}.`,
    ...(phase ? [sameLesionsText(phase)] : []),
    '- What vanished counts 0 in the figure itself, which therefore reads a little too high (column “error”); the lower end of the interval allows for it.',
    `- These patients are not people. Shapes are smooth, lesions do not touch, and the hands err as they were written to err; how far
  apart two radiologists really are on serial MR of such livers is not known here. Coverage says how the intervals behave under
  errors of the stated size, not how large errors are. Nothing on this page replaces a reader study.`,
  ].join('\n')
}

/** Share of answers that are “cannot be told”. */
function openShare({ confusion, answered }: Tally, threshold: Threshold): number {
  const { reached, 'not-reached': not } = confusion[threshold]
  return (reached['cannot-be-told'] + not['cannot-be-told']) / answered
}

/** A change of technique takes the last word from same lesions: whatever is not seen may be as large as it was. */
function sameLesionsText({ tallies: { 'same-lesions': same } }: ScenarioResult): string {
  return `- By same lesions a change of phase leaves ${percent(openShare(same, 70), 0)} % of the verdicts on 70 % open, because what is not seen any more may be as large as it was.`
}
