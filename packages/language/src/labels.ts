import type { Basis, Burden, Scope, TargetSum, Verdict } from '@debulk/clinical/assessment'
import type { ContrastPhase } from '@debulk/clinical/lesion/contrast-phase'
import type { EvidenceGrade, Nature } from '@debulk/clinical/lesion/lesion-reading'
import type { StudyReading } from '@debulk/clinical/lesion/study-reading'
import type { OtherSite, TreatmentKind } from '@debulk/clinical/treatment/treatment'

/** Names of things, as they stand in a column head or a cell. */
export type Labels = {
  readonly nature: Readonly<Record<Nature, string>>
  readonly evidence: Readonly<Record<EvidenceGrade, string>>
  readonly treatment: Readonly<Record<TreatmentKind, string>>
  readonly site: Readonly<Record<OtherSite['kind'], string>>
  readonly scope: Readonly<Record<Scope, string>>
  readonly basis: Readonly<Record<Basis, string>>
  readonly verdict: Readonly<Record<Verdict, string>>
  readonly burdenClass: Readonly<Record<NonNullable<Burden['burdenClass']>, string>>
  readonly response: Readonly<Record<NonNullable<TargetSum['response']>, string>>
  readonly review: Readonly<Record<StudyReading['review'], string>>
  readonly dateSource: Readonly<Record<StudyReading['dateSource'], string>>
  readonly modality: Readonly<Record<Modality, string>>
  readonly phase: Readonly<Record<ContrastPhase, string>>
  readonly technique: Readonly<Record<'modality' | 'sequence' | 'phase' | 'agent' | 'sliceSpacing', string>>
  readonly columns: Readonly<Record<Column, string>>
}

/** DICOM modality codes that have a word of their own. */
export type Modality = 'CT' | 'MR' | 'PT' | 'US'

export type Column =
  | 'study'
  | 'lesion'
  | 'volume'
  | 'interval'
  | 'count'
  | 'percentOfLiver'
  | 'liver'
  | 'technique'
  | 'sumOfDiameters'
  | 'targets'
  | 'axes'
  | 'diameter3d'
  | 'segment'
  | 'nature'
  | 'evidence'
  | 'course'
  | 'change'
  | 'reduction'
  | 'treatments'
  | 'shareOfBaseline'
  | 'shareOfResidual'
  | 'shareOfVariance'
  | 'measure'
  | 'question'
  | 'file'
  | 'review'
  | 'reason'
