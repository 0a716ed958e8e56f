import type { Basis, Burden, Scope, TargetSum, Verdict } from '@debulk/clinical/assessment'
import type { EvidenceGrade, Intensity, Nature } from '@debulk/clinical/lesion/lesion-reading'
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
  readonly intensityUnknown: Readonly<Record<Extract<Intensity, { status: 'unknown' }>['reason'], string>>
  readonly technique: Readonly<Record<'modality' | 'sequence' | 'phase' | 'agent' | 'sliceSpacing', string>>
  readonly columns: Readonly<Record<Column, string>>
}

export type Column =
  | 'date'
  | 'study'
  | 'lesion'
  | 'volume'
  | 'interval'
  | 'count'
  | 'percentOfLiver'
  | 'burdenClass'
  | 'liver'
  | 'technique'
  | 'sliceSpacing'
  | 'sumOfDiameters'
  | 'targets'
  | 'response'
  | 'longAxis'
  | 'shortAxis'
  | 'axes'
  | 'diameter3d'
  | 'surface'
  | 'segment'
  | 'nature'
  | 'evidence'
  | 'error'
  | 'course'
  | 'change'
  | 'reduction'
  | 'treatments'
  | 'shareOfBaseline'
  | 'shareOfResidual'
  | 'shareOfVariance'
  | 'baseline'
  | 'judged'
  | 'measure'
  | 'question'
  | 'verdict'
  | 'file'
  | 'reason'
  | 'code'
