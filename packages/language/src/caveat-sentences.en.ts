import { printable } from './printable.ts'
import type { LesionState } from '@debulk/clinical/record/lesion-events'
import type { CaveatSentences } from './caveat-sentences.ts'
import { uncertainDate } from '@debulk/quantity/uncertain-date'
import type { Format } from './format.ts'
import { labelsEn } from './labels.en.ts'
import { techniqueNames } from './technique-names.ts'

const name = techniqueNames(labelsEn)
const lesions = { one: 'lesion', other: 'lesions' }
const states: Readonly<Record<LesionState, string>> = {
  measured: 'measured',
  'too-small': 'too small to measure',
  'not-visible-same-technique': 'not visible with the same technique',
  'not-visible-technique-differs': 'not visible, with another technique',
  'not-covered': 'not covered by the study',
  obscured: 'obscured',
  resected: 'resected',
  ablated: 'ablated; a treatment zone is no lesion volume',
  'merged-into': 'merged into another lesion',
  'split-from': 'split off another lesion',
}
const bounds = {
  nothing: 'taken as zero, because a specimen or an earlier operation is on record',
  'detection-limit': 'not taken as zero, it may be as large as what can just be seen',
  'last-volume': 'not taken as gone, it may be as large as it was when last seen',
} as const
const specks = { one: 'speck', other: 'specks' }

export const caveatSentencesEn: CaveatSentences = {
  draft: (p, f) => `Draft: nobody has reviewed the reading of ${f.date(p.date)}.`,
  'nature-not-reviewed': (p, f) =>
    `${f.date(p.date)}: nobody has yet said what ${f.count(p.count, lesions)} ${p.count === 1 ? 'is' : 'are'}; counted as metastases until someone does.`,
  indeterminate: (p, f) =>
    `${f.date(p.date)}: ${f.count(p.count, lesions)} of indeterminate nature (${f.mL(p.volumeMl)}) may or may not be tumour; the bounds allow for both.`,
  'incomplete-lesion': (p, f) =>
    `${f.date(p.date)}: ${f.count(p.count, lesions)} ${p.count === 1 ? 'reaches' : 'reach'} the edge of the image, so the volume is “at least”.`,
  'liver-cut-off': (p, f) =>
    `${f.date(p.date)}: part of the liver may not have been imaged or read: it reaches the edge of the image, or the study or its reading did not cover the whole of it. What lies there is not taken as gone; numbers and volumes are “at least”, and the share of the liver is not given.`,
  'border-unknown': (p, f) =>
    `${f.date(p.date)}: without the images it is not known whether a lesion was cut off at the edge.`,
  'specks-left-out': (p, f) =>
    `${f.date(p.date)}: ${f.count(p.count, specks)} below 3\u00A0mm or 8 voxels ${p.count === 1 ? 'is' : 'are'} listed but not counted.`,
  'count-at-least': (p, f) => `${f.date(p.date)}: the number of lesions is at least what is given, not exact.`,
  'count-range': (p, f) =>
    `${f.date(p.date)}: lesions were counted as a range, ${f.integer(p.least)}–${f.integer(p.most)}; the volume takes all ${f.integer(p.most)}, its lower bound only the certain ${f.integer(p.least)}.`,
  'slice-spacing-differs': (p, f) =>
    `Slices are ${f.technical(p.baselineMm)}\u00A0mm apart at the baseline and ${f.technical(p.atMm)}\u00A0mm at the judged study; small lesions show up differently.`,
  'modality-differs': (p, f) =>
    `The modality differs: ${name.modality(p.baseline, f.quote)} at the baseline, ${name.modality(p.at, f.quote)} at the judged study.`,
  'sequence-differs': (p, f) =>
    `The sequence differs: ${f.quote(p.baseline)} at the baseline, ${f.quote(p.at)} at the judged study.`,
  'phase-differs': (p, f) =>
    `The contrast phase differs: ${name.phase(p.baseline, f.quote)} at the baseline, ${name.phase(p.at, f.quote)} at the judged study.`,
  'site-read-once': (p, f) =>
    `${f.quote(p.site)} was measured only once and stands in both sums as it was then; it may have changed.`,
  'overlap-counted-twice': (p, f) =>
    `${f.date(p.date)}: lesions overlap; ${f.mL(p.volumeMl)} lies in more than one and is counted in each. Check the segmentation.`,
  'outside-liver': (p, f) =>
    `${f.date(p.date)}: ${f.count(p.count, lesions)} (${f.mL(p.volumeMl)}) ${p.count === 1 ? 'lies' : 'lie'} wholly outside the liver mask, and ${p.count === 1 ? 'counts' : 'count'} as tumour and as part of the liver all the same. Check both masks.`,
  'fractional-threshold': (p, f) =>
    `${f.date(p.date)}: the segmentation ${f.quote(p.source)} holds fractions (probability or occupancy), not yes or no; voxels of ${f.percent(p.threshold)} and more are counted.`,
  'reader-differs': () =>
    'The two studies were read by different people; where a boundary runs is partly habit, so the interval is wider.',
  'reader-unknown': () =>
    'Who drew the lesions is not recorded for both studies, so it may be two people, and the interval is as wide as for two. Name the reader in the mapping file, or the reviewer in the case file.',
  'agent-differs': (p, f) =>
    `The contrast agent differs: ${f.quote(p.baseline)} at the baseline, ${f.quote(p.at)} at the judged study.`,
  'technique-unknown': (p, f) =>
    `${f.date(p.date)}: part of the technique is not recorded, so comparability cannot be fully judged.`,
  'error-assumed': (p, f) =>
    `${f.date(p.date)}: the error of ${f.count(p.count, lesions)} is assumed: ${p.count === 1 ? 'such a lesion lies' : 'such lesions lie'} outside what error studies have measured.`,
  'course-incomplete': (p, f) => `Course incomplete: ${f.date(p.date)} is before the last session of a staged course.`,
  'surgical-threshold': () =>
    'The 70\u00A0% and 90\u00A0% thresholds come from surgery. After embolisation this is volume change, not removal.',
  'first-seen-other-technique': (p, f) =>
    `${f.count(p.count, lesions)} (${f.mL(p.volumeMl)}) first seen when the technique or what was covered changed: not counted as new disease, because no earlier study of the whole liver was made the same way.`,
  'treated-on-study-day': (p, f) =>
    `${f.date(p.date)}: a treatment has the date of the study, which is taken as made before it. If it was made after, choose another date (--baseline, --at).`,
  'appeared-not-confirmed': (p, f) =>
    `${f.count(p.count, lesions)} (${f.mL(p.volumeMl)}) appeared since the baseline: not called new disease, because nobody has confirmed what ${p.count === 1 ? 'it is' : 'they are'}.`,
  'new-disease': (p, f) => `New disease since the baseline: ${f.count(p.count, lesions)}, ${f.mL(p.volumeMl)}.`,
  'lesions-taken-together': (p) =>
    `Lesions that merged or split are followed together, with the sum of their volumes: ${printable(p.names, 600)}. Counts count the parts that each study shows.`,
  'merged-with-later-lesion': (p) =>
    `A lesion first seen after the baseline has merged into one of the baseline, and their volumes cannot be told apart: ${printable(p.names, 600)}. What remains may hold new disease.`,
  'part-of-family-not-seen': (p, f) =>
    `${f.date(p.date)}: ${f.count(p.count, { one: 'part', other: 'parts' })} of lesions that split ${p.count === 1 ? 'was' : 'were'} not measured (${printable(p.names, 600)}); not taken as zero.`,
  'unmatched-lesions': (p, f) =>
    `${f.date(p.date)}: ${f.count(p.count, lesions)} (${f.mL(p.volumeMl)}) without a confirmed identity ${p.count === 1 ? 'is' : 'are'} not in this figure.`,
  'vanished-bounded': (p, f) =>
    `${gone(p, f)} not taken as zero: together at most ${f.mL(p.upperMl)} may persist unseen.`,
  'vanished-not-covered': (p, f) =>
    `${gone(p, f)} not taken as zero: without a confirmed identity nobody can say which of them lie beyond the edge of the image or were left out of the list, so nothing bounds what remains.`,
  'lesion-state': (p, f) => `${f.date(p.date)}: ${printable(p.names, 600)}: ${states[p.state]}; ${bounds[p.bound]}.`,
  'lesions-not-listed': (p, f) =>
    `${f.date(p.date)}: the list does not say that it is of the whole liver, and ${f.count(p.count, lesions)} of the baseline ${p.count === 1 ? 'is' : 'are'} not in it (${printable(p.names, 600)}). Not evaluated is not gone: each may be as large as it was, and nothing bounds what else may be there. If the list is of the whole liver, say so in the case file.`,
  'vanished-uncounted': (p, f) =>
    `${p.least === 0 ? 'An unknown number of lesions may no longer be visible and is' : `At least ${f.count(p.least, lesions)} no longer visible, and an unknown number beyond them, are`} not taken as zero: nothing bounds what may persist unseen.`,
  'not-baseline-before-first-step': (p, f) =>
    `The baseline of ${f.date(p.baseline)} comes after the first step (${whenOf(p.step, f)}), so it does not show the whole of what was treated.`,
  'lower-bound-liver': () =>
    'Tumour outside the liver was completely removed, so the liver figure is a lower limit for the whole body.',
  'break-even': (p, f) =>
    `Without measurement error, the whole body would reach ${f.percent(p.threshold / 100)} if primary and nodes together had held at least ${f.mL(p.volumeMl)}.`,
  'no-treatment-known': (p, f) =>
    `No treatment of the liver is known between the first study and the judged one, so the first, ${f.date(p.date)}, serves as the baseline. Name treatments in a case file (--case).`,
  'evidence-not-segmented': (p, f) =>
    `${f.date(p.date)}: ${f.count(p.count, lesions)} ${p.count === 1 ? 'is' : 'are'} known only by diameters, a stated volume or a count; the bounds are wider for it.`,
  'no-diameter': (p, f) =>
    `${f.date(p.date)}: ${f.count(p.count, lesions)} ${p.count === 1 ? 'was' : 'were'} not measured across and ${p.count === 1 ? 'is' : 'are'} not in the sum of diameters.`,
  reappeared: (p, f) =>
    `${f.count(p.count, lesions)} not visible for a while ${p.count === 1 ? 'was' : 'were'} seen again; that is not new disease, and the figures in between allow for it.`,
  'later-studies-without-sizes': (p, f) =>
    `${f.count(p.count, { one: 'later study on record carries', other: 'later studies on record carry' })} no sizes of lesions; the last is of ${f.date(p.last)}.`,
}

function gone({ least, count }: { least: number; count: number }, f: Format): string {
  if (least === 0) return `Up to ${f.count(count, lesions)} may no longer be visible and ${count === 1 ? 'is' : 'are'}`
  const number = least < count ? `${f.integer(least)}–` : ''
  return `${number}${f.count(count, lesions)} no longer visible ${count === 1 ? 'is' : 'are'}`
}

function whenOf(text: string, f: Format): string {
  const date = uncertainDate(text)
  return date.ok ? f.uncertainDate(date.value) : f.quote(text)
}
