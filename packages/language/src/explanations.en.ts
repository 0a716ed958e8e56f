import type { Explanations } from './explanations.ts'
import type { Format } from './format.ts'

export const explanationsEn = (f: Format): Explanations => ({
  cytoreduction: ({ baselineMl, residualMl, fraction }) => ({
    title: 'How much is gone',
    paragraphs: [
      `1 − what remains ÷ what there was: 1 − ${f.number(residualMl)} ÷ ${f.number(baselineMl)} = ${f.percent(fraction)}, calculated from the unrounded volumes.${fraction < 0 ? ` Below zero it is growth: the change is ${f.change(-fraction)}.` : ''}`,
      'Benign lesions and specks are in neither sum. Lesions nobody can measure widen the interval; they never count as zero.',
    ],
  }),
  interval: ({ random, shared, total }) => ({
    title: 'The interval',
    paragraphs: [
      'What remains divided by what there was is a ratio, so its error is taken on the logarithmic scale: 1 − ratio × exp(± 1.96 sd). It is therefore not symmetric.',
      `The sd of ${f.number(total)} here has two parts: ${f.number(random)} from reading each lesion, which averages out over many lesions, and ${f.number(shared)} from a boundary drawn a little wider or tighter throughout a study, which does not.`,
      'A boundary shift weighs more the smaller the lesions are, so it does not cancel when lesions shrink.',
    ],
  }),
  mayRemain: ({ baselineMl, mayRemainMl }) => ({
    title: 'What may remain',
    paragraphs: [
      `${f.percent(0.9)} of ${f.mL(baselineMl)} gone leaves at most ${f.mL(mayRemainMl[90])}; ${f.percent(0.7)} gone, at most ${f.mL(mayRemainMl[70])}. A threshold is reached only when the whole interval of what remains lies below its volume.`,
      'Bounds “in comparison” hold the baseline at its central value and carry the error of comparing the two studies, with what of the baseline may persist unseen. The table of studies gives them as measured: the error of that one study alone. A habit of drawing that both studies share partly cancels in the comparison, so these can be narrower.',
    ],
  }),
  verdict: () => ({
    title: 'Three possible answers',
    paragraphs: [
      'Reached: the whole interval lies beyond the threshold. Not reached: the whole interval lies short of it. Cannot be told: the threshold lies inside the interval, so the measurement cannot decide.',
    ],
  }),
  scopeAndBasis: () => ({
    title: 'Which tumour is summed',
    paragraphs: [
      'All that is visible: every counted lesion of each study, without asking which lesion is which. The same lesions: only lesions whose identity is confirmed in both studies; the ones no longer visible get bounds.',
      'Liver: liver lesions only. Whole body: every site, and only from a study before the first treatment step. An unmeasured primary is never zero.',
    ],
  }),
  baselineChoice: ({ date }) => ({
    title: 'Which study is the baseline',
    paragraphs: [
      `${f.date(date)}: unless another is chosen, the last adequate study before the first judged treatment. The figure from the first study ever stands beside it.`,
    ],
  }),
  volume: () => ({
    title: 'Volume',
    paragraphs: [
      'Voxels inside the contour times the volume of one voxel, from the true positions of the slices (not from the slice thickness). Viable and total volume are never mixed.',
      'In brackets: the 95\u00A0% interval as measured, with the error of that study alone under the stated error model. In the verdict the bounds are those of the comparison, so they differ from these.',
    ],
  }),
  count: () => ({
    title: 'Number of lesions',
    paragraphs: [
      'Separate pieces of the segmentation (touching at a corner counts as one), or the segments a reader identified. Benign lesions and specks are left out. “≥” means at least: the exact number is not known; “5–8” was given as a range.',
      'Few lesions are not little tumour: thirty of 4\u00A0mm are together 1\u00A0mL, one of 45\u00A0mm is 48\u00A0mL.',
    ],
  }),
  percentOfLiver: () => ({
    title: 'Share of the liver',
    paragraphs: [
      'Tumour volume over the volume of the whole liver including its tumour on the same date. Classes: up to 10, 11–25, 26–50 and above 50\u00A0%, decided on the unrounded value. A liver that reaches the edge of the image may not all be there, and then no share is given.',
    ],
  }),
  liver: () => ({
    title: 'Volume of the liver',
    paragraphs: [
      'The whole liver, tumour included, from its own segmentation of the same date or as the case file gives it. It is what the share of the liver is taken of, and it enters no change.',
    ],
  }),
  sumOfDiameters: () => ({
    title: 'Sum of diameters',
    paragraphs: [
      'The long axes of all counted lesions added up, measured between the outer pixel edges, so that a single voxel is never 0\u00A0mm. A lesion known only by a volume, a range of sizes or a count has no diameter: the sum is then at least what is given, and no change is worked from it. It reacts to size about a third as strongly as volume does.',
    ],
  }),
  lobe: () => ({
    title: 'By lobe',
    paragraphs: [
      'Volume of the lesions of one lobe, by the Couinaud segment that holds most of each: 2–4 left, 5–8 right, 1 caudate. When only one lobe was treated, growth in the other must not hide in the total.',
    ],
  }),
  targets: () => ({
    title: 'The two largest lesions',
    paragraphs: [
      'RECIST 1.1 allows at most two target lesions per organ, chosen at the baseline. Their sum falls by 30\u00A0% for a partial response (PR) and rises by 20\u00A0% and 5\u00A0mm over its smallest value for progression (PD); anything between is stable (SD). A target that was not wholly imaged leaves it not evaluable (NE).',
      'Only target lesions are judged here, not the overall response.',
    ],
  }),
  intervalChange: () => ({
    title: 'What changed during a time',
    paragraphs: [
      'Change of the total volume from one study to the next, with every treatment that was active in between. That a change came during a treatment does not show that it came from it.',
    ],
  }),
  deciders: () => ({
    title: 'Which lesions decide',
    paragraphs: [
      'The lesions that hold most of the baseline, most of what remains, or most of the random error of the ratio. The shared part of the error, a boundary drawn wider or tighter throughout a study, belongs to no single lesion and is in no share. Checking their contours is what changes the answer; checking the others hardly does.',
    ],
  }),
  course: () => ({
    title: 'Course of one lesion',
    paragraphs: [
      'Every study from left to right, at its place in time. The height is the cube root of the volume, so it reads as a diameter, from zero to the lesion’s own largest. An open dot at the bottom is a study where the lesion was not visible.',
    ],
  }),
  lesionChange: () => ({
    title: 'Change of one lesion',
    paragraphs: [
      'Volume at the judged study against that at the baseline, for one lesion of confirmed identity: without bounds, as the errors of single lesions are large. A lesion that is no longer visible has no figure here; it may persist unseen.',
      'Lesions that the record says have merged or split are one row, with the sum of their volumes; its name says what became of what.',
    ],
  }),
  axes: () => ({
    title: 'Diameters',
    paragraphs: [
      'Long axis: the longest distance within any one slice. Short axis: the extent across it in the same slice. Both between outer pixel edges, which is what RECIST sums use.',
      'The data file also holds both between voxel centres (as ITK and SciPy measure) and on the half-voxel surface (as IBSI and PyRadiomics do), and the points between which each was measured.',
    ],
  }),
  natureAndEvidence: () => ({
    title: 'Nature and evidence',
    paragraphs: [
      'Nature is what a person says the lesion is: metastasis, benign, indeterminate, or not reviewed. Benign lesions are left out of every sum; indeterminate ones widen the bounds.',
      'Evidence is how well the volume is known: segmented, from three, two or one diameter, as a stated volume, or only as a size range or a count.',
    ],
  }),
  lesionError: ({ errorModel }) => ({
    title: 'The error of one lesion',
    paragraphs: [
      `The same reader, reading the same lesion again, gets another volume, and a boundary drawn a little wider or tighter shifts it. By how much are figures of the error model ${f.quote(errorModel)}, by size and technique.`,
      'A boundary half a millimetre wider adds 6\u00A0% to a ball of 51\u00A0mm, 13\u00A0% to one of 24\u00A0mm and 95\u00A0% to one of 4\u00A0mm.',
      'Marked as assumed (*) where the modality or the size lies outside what the model’s figures were measured on.',
    ],
  }),
  specks: () => ({
    title: 'Specks',
    paragraphs: [
      'Pieces of a segmentation below 3\u00A0mm or below 8 voxels. They are listed so that nothing disappears, but not counted: at this size noise and tumour look alike.',
    ],
  }),
  draft: () => ({
    title: 'Draft',
    paragraphs: [
      'A person has not yet reviewed this reading. Pieces of a segmentation are not metastases until someone says so.',
    ],
  }),
  burdenChart: () => ({
    title: 'Burden over time',
    paragraphs: [
      'Each point is the total volume of one study with its 95\u00A0% interval. The thin line only joins studies; nothing was measured in between. Dashed lines: the most that may remain for each threshold, counted from the baseline.',
    ],
  }),
  strip: () => ({
    title: 'The pictures',
    paragraphs: [
      'Each picture shows the slice in which the long axis was measured, at the same scale along a row. The contour follows the pixels of the mask as it was drawn, without smoothing; the line joins the stored end points of the long axis.',
      'Of a lesion that fell into several, or of several that grew into one, each picture shows the largest part; the figures under it are those of that part alone.',
    ],
  }),
  sizeDistribution: () => ({
    title: 'Size distribution',
    paragraphs: [
      'Counted lesions that were measured across, by long axis in steps of 5\u00A0mm, at the baseline and at the judged study. A lesion that nobody measured across is not among them.',
    ],
  }),
  waterfall: () => ({
    title: 'Each lesion between the two studies',
    paragraphs: [
      'One bar per lesion whose identity is confirmed in both studies, sorted by change of volume. A lesion that is not visible is drawn open at −100\u00A0%: it may persist unseen. A dotted bar is a lesion that was not seen at the baseline; whether it is new disease is said at the top.',
    ],
  }),
  comparability: ({ score }) => ({
    title: 'Are the two studies comparable?',
    paragraphs: [
      `Score ${f.share(score)}: how much of modality, sequence, contrast phase, agent and slice spacing agrees between baseline and judged study. What differs widens the shared part of the error.`,
    ],
  }),
  surgicalThreshold: () => ({
    title: 'Where 70\u00A0% and 90\u00A0% come from',
    paragraphs: [
      'From series of patients whose tumour was surgically removed. After embolisation or drug treatment the same percentage means shrinkage, not removal, and need not carry the same outlook.',
    ],
  }),
})
