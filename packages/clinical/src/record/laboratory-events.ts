import { confoundingIllnesses } from './confounding-illnesses.ts'
import type { Bounded } from '@debulk/quantity/bounded'
import type { EventBase, Told } from './event-base.ts'

/** What is measured in blood or urine as a tumour marker; `other` is named in words. */
export const markerAnalytes = [
  'chromogranin-a',
  'serotonin',
  '5-hiaa',
  'nse',
  'nt-probnp',
  'pancreastatin',
  'gastrin',
  'glucagon',
  'insulin',
  'vip',
  'other',
] as const
/** One of them. */
export type MarkerAnalyte = (typeof markerAnalytes)[number]

/** What the marker was measured in; values of different ones are not compared. */
export const markerMatrices = [
  'serum',
  'plasma',
  'whole-blood',
  'platelet-poor-plasma',
  'urine-24h',
  'urine-spot',
] as const
/** One of them. */
export type MarkerMatrix = (typeof markerMatrices)[number]

/** What may have changed a marker besides the tumour; `none` says that it was asked and there was nothing. */
export const confounderCodes = [
  'ppi',
  'h2-blocker',
  'ssri',
  'food',
  'exercise',
  'diet-serotonin-rich',
  'paracetamol',
  'incomplete-collection',
  'haemolysis',
  'platelet-count',
  ...confoundingIllnesses,
  'none',
  'other',
] as const
/** One of them, or the word that there was none. */
export type ConfounderCode = (typeof confounderCodes)[number]

/** Limits of normal as the laboratory prints them, in the unit of the value. `high` itself is normal unless exclusive ("less than 108"). */
export type ReferenceRange = {
  readonly low?: number | undefined
  readonly high?: number | undefined
  readonly highExclusive?: boolean | undefined
}

/** A tumour marker as one laboratory printed it: value and unit, or only its verdict. */
export type MarkerMeasured = EventBase & {
  readonly kind: 'marker-measured'
  readonly analyte: MarkerAnalyte
  /** In words, for `other`. */
  readonly name?: Told | undefined
  /** Absent where only a verdict was printed, such as "within normal limits". */
  readonly value?: Bounded | undefined
  /** UCUM, as printed. */
  readonly unit?: string | undefined
  readonly reference?: ReferenceRange | undefined
  /** What the source says of it, where it gives no value. */
  readonly stated?: 'normal' | 'raised' | 'low' | undefined
  readonly matrix?: MarkerMatrix | undefined
  readonly assay?: string | undefined
  readonly laboratory?: string | undefined
  readonly fasting?: boolean | undefined
  /** Time of day the sample was taken, as `08:30`. */
  readonly time?: string | undefined
  readonly daysSinceSomatostatinAnalogue?: number | undefined
  readonly confounders?: readonly ConfounderCode[] | undefined
}

/** Laboratory values that suitability and complications ask about; `other` is named in words. */
export const laboratoryAnalytes = [
  'bilirubin',
  'albumin',
  'inr',
  'platelets',
  'creatinine',
  'creatinine-clearance',
  'alt',
  'ast',
  'alp',
  'ggt',
  'ldh',
  'haemoglobin',
  'leucocytes',
  'urea',
  'ammonia',
  'dlco-percent',
  'other',
] as const
/** One of them. */
export type LaboratoryAnalyte = (typeof laboratoryAnalytes)[number]

/** A laboratory value as printed; two analyses of one day are two events. */
export type LaboratoryMeasured = EventBase & {
  readonly kind: 'laboratory-measured'
  readonly analyte: LaboratoryAnalyte
  readonly name?: Told | undefined
  readonly value: Bounded
  /** UCUM, as printed; `1` for a ratio such as the INR. */
  readonly unit: string
  readonly reference?: ReferenceRange | undefined
}

/** Whether somebody looked for carcinoid heart disease, how, and what was found. */
export type HeartExamined = EventBase & {
  readonly kind: 'heart-examined'
  readonly method: 'echocardiography' | 'mri' | 'clinical'
  readonly carcinoidHeartDisease?: 'present' | 'absent' | 'indeterminate' | undefined
  readonly finding?: Told | undefined
}

/** What a declaration says of a matrix or an assay that the results do not give: said, not left out. */
export const notRecorded = 'not-recorded'

/** Results of one matrix and assay, as a declaration names them. */
export type NamedSeries = {
  readonly matrix: MarkerMatrix | typeof notRecorded
  readonly assay: string
}

/** A person declares that results of several series of one analyte are to be read as one, as multiples of each one's own upper limit. */
export type MarkerSeriesJoined = EventBase & {
  readonly kind: 'marker-series-joined'
  readonly analyte: MarkerAnalyte
  /** In words, for `other`. */
  readonly name?: Told | undefined
  readonly series: readonly NamedSeries[]
  readonly by: string
  readonly reason: Told
}

/** What a protocol calls a biochemical response, for one analyte or all; a criterion that is left out is the usual one. */
export type MarkerCriteriaChosen = EventBase & {
  readonly kind: 'marker-criteria-chosen'
  readonly analyte: MarkerAnalyte | 'all'
  /** In words, for `other`. */
  readonly name?: Told | undefined
  readonly risePercent?: number | undefined
  readonly riseOver?: 'nadir' | 'baseline' | undefined
  readonly fallPercent?: number | undefined
  /** Times the upper limit that the first result has to reach; 1: it has to be above the limit. */
  readonly baselineTimesLimit?: number | undefined
  /** Whether results with an active confounder are judged. */
  readonly confounded?: 'excluded' | 'allowed' | undefined
  readonly by: string
  readonly reason: Told
}
