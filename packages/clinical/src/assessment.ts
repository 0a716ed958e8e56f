import type { IsoDate } from '@debulk/quantity/iso-date'
import type { LesionReading } from './lesion/lesion-reading.ts'
import type { Lobe } from './lesion/lobe.ts'
import type { StudyReading } from './lesion/study-reading.ts'
import type { Treatment } from './treatment/treatment.ts'

/** Which tumour is summed: that of the liver, or every site of the body that is measured or bounded. */
export type Scope = 'liver' | 'body'
/** Which lesions are compared: all that are seen at either date, or those that share a Tracking UID. */
export type Basis = 'totals' | 'same-lesions'
/** Cytoreduction asked about, per cent of the tumour removed. */
export type Threshold = 70 | 90
/** Whether a threshold is reached within the combined bounds. */
export type Verdict = 'reached' | 'not-reached' | 'cannot-be-told'

/** Something the reader of a figure must know; a sentence per code lives in language/. */
export type Caveat = { readonly code: CaveatCode; readonly parameters: Readonly<Record<string, string | number>> }

/** Codes of caveats, each with the parameters of its sentence. */
export type CaveatCode =
  | 'draft' // a study's reading was not reviewed {date}
  | 'nature-not-reviewed' // {date, count}
  | 'indeterminate' // {date, count, volumeMl}
  | 'liver-cut-off' // the liver reaches the edge of the image {date}
  | 'incomplete-lesion' // touches the border {date, count}
  | 'border-unknown' // no image grid {date}
  | 'specks-left-out' // {date, count}
  | 'count-at-least' // {date}
  | 'count-range' // {date, least, most}
  | 'slice-spacing-differs' // {baselineMm, atMm}
  | 'modality-differs' // {baseline, at}
  | 'sequence-differs' // {baseline, at}
  | 'phase-differs' // {baseline, at}
  | 'agent-differs' // {baseline, at}
  | 'reader-differs'
  | 'reader-unknown' // at either study
  | 'overlap-counted-twice' // {date, volumeMl}
  | 'outside-liver' // not in the liver as it was drawn, and counted {date, count, volumeMl}
  | 'fractional-threshold' // the mask is a cut through fractions {date, source, threshold}
  | 'site-read-once' // one reading stands at both dates {site}
  | 'technique-unknown' // {date}
  | 'error-assumed' // outside the range the error figures were measured in {date, count}
  | 'course-incomplete' // before the last session {date}
  | 'surgical-threshold' // after embolisation: volume change, not removal
  | 'treated-on-study-day' // taken as made before the treatment {date}
  | 'new-disease' // {count, volumeMl}
  | 'appeared-not-confirmed' // not said to be metastases {count, volumeMl}
  | 'first-seen-other-technique' // {count, volumeMl}
  | 'lesions-taken-together' // merged or split, followed as families {names}
  | 'merged-with-later-lesion' // a lesion that came after the baseline merged into a family {names}
  | 'part-of-family-not-seen' // {date, names, count}
  | 'unmatched-lesions' // same-lesions basis: {date, count, volumeMl}
  | 'vanished-bounded' // {least, count, upperMl}
  | 'vanished-not-covered' // may lie where the image does not reach, matched to nothing {least, count}
  | 'lesion-state' // what people said of lesions in a study {date, state, bound, names}
  | 'lesions-not-listed' // left out of a list that does not say it is of the whole liver {date, names, count}
  | 'vanished-uncounted' // nobody counted how many there were {least}
  | 'not-baseline-before-first-step' // whole body {step, baseline}
  | 'lower-bound-liver' // other sites completely removed: the liver figure is a lower bound
  | 'break-even' // {threshold, volumeMl}
  | 'no-treatment-known' // baseline taken as first study {date}
  | 'evidence-not-segmented' // {date, count}
  | 'no-diameter' // the sum of diameters is without them {date, count}
  | 'reappeared' // {count}
  | 'later-studies-without-sizes' // after the judged study, on record but not measured {count, last}

/** Which rule gave a figure; what it does and where it comes from is said in language/. */
export type Rule =
  | 'burden/total'
  | `cytoreduction/${Scope}/${Basis}`
  | 'change/count'
  | 'change/diameters'
  | 'change/lobe'
  | 'change/interval'
  | 'response/targets'
  | 'share/lesion'
  | 'comparability/technique'

/** What a figure rests on. */
export type Grounds = {
  /** Ids of readings, studies (their UID, else their date) and treatments. */
  readonly because: readonly string[]
  readonly rule: Rule
}

/** Why there is no figure. */
export type NotComputable =
  | 'baseline-empty' // nothing to reduce
  | 'same-study'
  | 'baseline-after-first-step'
  | 'site-not-measured'
  | 'no-case-file'
  | 'no-tracked-lesions'
  | 'remaining-uncounted' // the judged study says only "more than" so many lesions

/** Total burden of one study. */
export type Burden = {
  readonly date: IsoDate
  readonly volumeMl: number
  /** Combined bounds: measurement error, indeterminate lesions, evidence bounds. */
  readonly lowMl: number
  /** Null when nothing bounds it: a lesion or the liver is cut off by the edge of the image, or no lesion was seen. */
  readonly highMl: number | null
  /** All that are counted; of a count given as a range its upper end. */
  readonly count: number
  /** Those that are certain. */
  readonly countLeast: number
  readonly countIsAtLeast: boolean
  /** Sum of the long axes that were measured, edge convention, mm; null where there are lesions and none was measured across. */
  readonly sumOfDiametersMm: number | null
  /** Lesions without a diameter, cut off or beyond the count: the sum reads "≥". */
  readonly sumIsAtLeast: boolean
  readonly liverVolumeMl: number | null
  /** The liver reaches the edge of the image: count and sums are "at least", and there is no share. */
  readonly liverCutOff: boolean
  /** Percent of whole liver including tumour, unrounded; null without the mask of a whole liver. */
  readonly percentOfLiver: number | null
  readonly burdenClass: '<=10' | '11-25' | '26-50' | '>50' | null
  readonly because: readonly string[]
  readonly rule: Rule
  readonly caveats: readonly Caveat[]
}

/** C = 1 − ΣV₁/ΣV₀ with its interval and a verdict per threshold. */
export type Cytoreduction = {
  readonly scope: Scope
  readonly basis: Basis
  readonly baseline: IsoDate
  readonly at: IsoDate
  readonly result:
    | {
        readonly status: 'computed'
        readonly fraction: number
        /** Bounds at 95 %; null when nothing bounds that side (a lesion cut off by the edge of the image). */
        readonly low: number | null
        readonly high: number | null
        readonly verdicts: Readonly<Record<Threshold, Verdict>>
        readonly baselineMl: number
        readonly residualMl: number
        /** Bounds of what remains that correspond to low and high, the baseline held at its central value. */
        readonly residualLowMl: number
        readonly residualHighMl: number | null
        /** The most that may remain for each threshold, mL. */
        readonly mayRemainMl: Readonly<Record<Threshold, number>>
        /** Standard deviation of ln(V₁/V₀) by part. */
        readonly sdLnRatio: { readonly random: number; readonly shared: number; readonly total: number }
        /**
         * Probability of C ≥ threshold under the stated measurement error alone, at both ends of what is not a matter of
         * error (vanished, indeterminate, bounded lesions). Shown on request, rounded to 5 %, never as the headline.
         */
        readonly support: Readonly<Record<Threshold, { readonly low: number; readonly high: number }>>
      }
    | { readonly status: 'not-computable'; readonly reason: NotComputable }
  /** Ids of readings, sites and treatments the figure rests on. */
  readonly because: readonly string[]
  readonly rule: Rule
  readonly caveats: readonly Caveat[]
}

/** Relative change of a plain quantity between baseline and the judged study; null when the baseline is 0. */
export type PlainChange = Grounds & { readonly baseline: number; readonly at: number; readonly fraction: number | null }

/** A change of counts; no fraction but bounds where either count is a range or at least so many, null where nothing bounds that side. */
export type CountChange = PlainChange & { readonly low: number | null; readonly high: number | null }

/** A change of sums of diameters; no fraction where either sum is unknown or only a bound. */
export type SumChange = Grounds & {
  readonly baseline: number | null
  readonly at: number | null
  readonly fraction: number | null
}

/** What changed during an interval, with every treatment active in it; never "due to". */
export type IntervalChange = Grounds & {
  readonly from: IsoDate
  readonly to: IsoDate
  readonly volumeFraction: number | null
  readonly low: number | null
  readonly high: number | null
  readonly treatments: readonly string[]
}

/** History of one lesion, or of a family that merged or split; one entry per study, null where it has no reading there. */
export type LesionHistory = {
  /** What it is followed by: its Tracking UID, of a family that of its first lesion, else day and label where it was first matched. */
  readonly trackingUid: string
  /** Its name; of a family what became of what: `L3 → L3a + L3b`. */
  readonly label: string
  /** What each study shows of it, the largest first. */
  readonly members: readonly (readonly LesionReading[])[]
  /** The same taken together. */
  readonly readings: readonly (LesionReading | null)[]
  /** By study: it has no reading there and is not known to be gone, as nobody evaluated it. */
  readonly notEvaluated: readonly boolean[]
  /** Relative change of its volume from the baseline to the judged study; null where it has no volume at either. */
  readonly change: number | null
}

/** One reading's volume with its bounds under the error model; `assumed` where no error study reaches. */
export type LesionInterval = {
  readonly lesionId: string
  readonly lowMl: number
  /** Null for a lesion cut off by the edge of the image. */
  readonly highMl: number | null
  readonly assumed: boolean
}

/** A lesion, or a family that merged or split, and how much of the answer hangs on it. */
export type Decider = Grounds & {
  readonly lesionId: string
  readonly label: string
  /** What it is followed by, as in its history. */
  readonly trackingUid: string | null
  readonly shareOfBaseline: number | null
  readonly shareOfResidual: number | null
  /** Share of the variance of the ratio. */
  readonly shareOfVariance: number
}

/** The two largest liver lesions (RECIST 1.1: at most two per organ), by the edge convention. */
export type TargetSum = Grounds & {
  readonly date: IsoDate
  /** Null where one of them was not measured across, is cut off by the edge of the image or was not imaged. */
  readonly sumMm: number | null
  readonly lesionIds: readonly string[]
  readonly changeFromBaseline: number | null
  readonly response: 'baseline' | 'CR' | 'PR' | 'SD' | 'PD' | 'NE' | null
}

/** Everything that follows from the readings and the case file: one headline figure, and what stands beside it. */
export type Assessment = {
  readonly patient: string | null
  readonly studies: readonly StudyReading[]
  readonly burdens: readonly Burden[]
  readonly headline: Cytoreduction
  /** The same question put differently: first study ever, other basis, other scope. */
  readonly besides: readonly Cytoreduction[]
  readonly byCount: CountChange
  readonly bySumOfDiameters: SumChange
  /** Volume by lobe, so that what grows in an untreated lobe does not hide; empty where no lesion's segment is known. */
  readonly byLobe: readonly (PlainChange & { readonly lobe: Lobe })[]
  readonly targets: readonly TargetSum[]
  readonly intervals: readonly IntervalChange[]
  readonly deciders: readonly Decider[]
  /** Empty without Tracking UIDs. */
  readonly histories: readonly LesionHistory[]
  readonly treatments: readonly Treatment[]
  /** One per reading of `studies`, and of readings of one family taken together, under their ids joined by ` + `. */
  readonly lesionIntervals: readonly LesionInterval[]
  readonly comparability: Grounds & { readonly score: number; readonly mismatches: readonly Caveat[] }
}
