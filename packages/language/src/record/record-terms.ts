import type { BoardTreatment, Claim } from '@debulk/clinical/record/board-events'
import type { PetRead, SiteKind, LiverScope } from '@debulk/clinical/record/imaging-events'
import type {
  ConfounderCode,
  HeartExamined,
  LaboratoryAnalyte,
  MarkerAnalyte,
  MarkerMatrix,
} from '@debulk/clinical/record/laboratory-events'
import type { LesionState } from '@debulk/clinical/record/lesion-events'
import type {
  InvasionDepth,
  PrimaryOrgan,
  SpecimenReported,
  SpecimenSite,
} from '@debulk/clinical/record/pathology-events'
import type {
  ComedicationClass,
  ComorbidityCode,
  ConsentGiven,
  PatientDescribed,
  PerformanceStatusRecorded,
  StatusSeen,
  SymptomName,
  SymptomReported,
} from '@debulk/clinical/record/patient-events'
import type {
  AdverseEventReported,
  EmbolisationPerformed,
  HepaticVessel,
  ResectionPerformed,
  SuitabilityFact,
  SystemicTherapyStarted,
} from '@debulk/clinical/record/treatment-events'
import type { Nature } from '@debulk/clinical/lesion/lesion-reading'
import type { Composition, NoduleState } from '@debulk/clinical/lesion/lesion-tissue'
import type { PluralForms } from '../format.ts'

type Words<K extends string | undefined> = Readonly<Record<NonNullable<K>, string>>
type Embolisation = EmbolisationPerformed
type Flow = NonNullable<NonNullable<Embolisation['endpoint']>['flow']>

/** What codes of a record are called, in one language; a code without a word does not compile. */
export type RecordTerms = {
  readonly marker: Words<MarkerAnalyte>
  readonly laboratory: Words<LaboratoryAnalyte>
  readonly matrix: Words<MarkerMatrix>
  readonly confounder: Words<ConfounderCode>
  readonly statedLevel: Words<'normal' | 'raised' | 'low'>
  readonly symptom: Words<SymptomName>
  readonly symptomStatus: Words<SymptomReported['status']>
  readonly severity: Words<SymptomReported['severity']>
  readonly limits: Words<SymptomReported['limits']>
  readonly sex: Words<PatientDescribed['sex']>
  readonly comorbidity: Words<ComorbidityCode>
  readonly comedication: Words<ComedicationClass>
  readonly performance: Words<PerformanceStatusRecorded['scale']>
  readonly vital: Words<StatusSeen['vital']>
  readonly disease: Words<StatusSeen['disease']>
  readonly consent: Words<ConsentGiven['scope']>
  readonly heart: Words<HeartExamined['carcinoidHeartDisease']>
  readonly heartMethod: Words<HeartExamined['method']>
  readonly specimen: Words<SpecimenSite>
  readonly organ: Words<PrimaryOrgan>
  readonly procedure: Words<SpecimenReported['procedure']>
  readonly tumour: Words<SpecimenReported['tumour']>
  readonly differentiation: Words<SpecimenReported['differentiation']>
  readonly cellType: Words<SpecimenReported['cellType']>
  readonly stain: Words<'positive' | 'negative' | 'focal' | 'not-done'>
  readonly depth: Words<InvasionDepth>
  readonly stageBasis: Words<'clinical' | 'pathological'>
  readonly site: Words<SiteKind | 'liver'>
  readonly scope: Words<LiverScope>
  readonly trend: Words<'smaller' | 'stable' | 'larger' | 'mixed'>
  readonly composition: Words<Composition>
  readonly nodules: Words<NoduleState>
  readonly enhancement: Words<'hyper' | 'iso' | 'hypo' | 'mixed'>
  readonly presence: Words<'present' | 'absent' | 'uncertain'>
  readonly uptake: Words<PetRead['findings'][number]['uptake']>
  readonly anatomy: Words<'typical' | 'variant'>
  readonly vascularity: Words<'hypervascular' | 'poor' | 'mixed'>
  readonly nonTargets: Words<'CR' | 'NON-CR/NON-PD' | 'PD' | 'NE'>
  readonly certainty: Words<'unequivocal' | 'equivocal'>
  readonly lesionState: Words<LesionState>
  readonly nature: Words<Nature>
  readonly systemic: Words<SystemicTherapyStarted['drugClass']>
  readonly route: Words<SystemicTherapyStarted['route']>
  readonly intent: Words<ResectionPerformed['intent']>
  readonly ablation: Words<'radiofrequency' | 'microwave' | 'cryoablation' | 'irreversible-electroporation' | 'other'>
  readonly embolisation: Words<Embolisation['technique']>
  readonly vessel: Words<HepaticVessel>
  readonly territoryBy: Words<Embolisation['territoryBy']>
  readonly selectivity: Words<Embolisation['selectivity']>
  readonly flow: Words<Flow>
  readonly blush: Words<Flow>
  readonly scale: Words<AdverseEventReported['scale']>
  readonly suitability: Words<SuitabilityFact>
  readonly treatment: Words<BoardTreatment>
  readonly condition: Words<'progression' | 'no-progression' | 'response' | 'other'>
  readonly aim: Words<'curative' | 'debulk' | 'symptom' | 'other'>
  readonly followed: Words<'done' | 'partly' | 'not-done'>
  readonly claim: Words<Claim['about']>
  readonly liverVolume: Words<'whole-with-tumour' | 'future-remnant'>
  readonly modality: Readonly<Record<string, string>>
  /** Phases of contrast that have a word; others stay as the record writes them. */
  readonly phase: Readonly<Record<string, string>>
  /** First words of a line, one per kind that has no name of its own. */
  readonly head: Words<Head>
  /** Names of facts within a line. */
  readonly fact: Words<FactName>
  readonly lesions: PluralForms
  /** After “at least” and “at most”, where Russian asks for the genitive. */
  readonly ofLesions: PluralForms
  readonly cells: PluralForms
}

export type Head =
  | 'seriesJoined'
  | 'criteriaChosen'
  | 'patient'
  | 'comedication'
  | 'quality'
  | 'consent'
  | 'perspective'
  | 'status'
  | 'heart'
  | 'specimen'
  | 'stage'
  | 'study'
  | 'reading'
  | 'measured'
  | 'pet'
  | 'angiography'
  | 'targets'
  | 'judged'
  | 'adjudicated'
  | 'followUpPlanned'
  | 'identified'
  | 'matchProposed'
  | 'matchConfirmed'
  | 'matchRejected'
  | 'merged'
  | 'split'
  | 'lesion'
  | 'reviewed'
  | 'systemicStarted'
  | 'systemicChanged'
  | 'systemicStopped'
  | 'radioligand'
  | 'biopsy'
  | 'resection'
  | 'ablation'
  | 'embolisation'
  | 'radioembolisation'
  | 'transplantation'
  | 'adverse'
  | 'noAdverse'
  | 'suitability'
  | 'childPugh'
  | 'board'
  | 'followed'
  | 'claim'
  | 'question'
  | 'retracted'

export type FactName =
  | 'matrixNotRecorded'
  | 'assayNotRecorded'
  | 'nothingRecorded'
  | 'joined'
  | 'allMarkers'
  | 'riseAtLeast'
  | 'fallAtLeast'
  | 'overNadir'
  | 'overBaseline'
  | 'countedFrom'
  | 'firstAbove'
  | 'firstAtLeast'
  | 'ofUpperLimit'
  | 'confoundedAllowed'
  | 'confoundedExcluded'
  | 'born'
  | 'aged'
  | 'height'
  | 'weight'
  | 'no'
  | 'until'
  | 'notTaken'
  | 'perDay'
  | 'once'
  | 'usually'
  | 'rescue'
  | 'hospitalised'
  | 'lifeThreatening'
  | 'haemodynamic'
  | 'bristol'
  | 'normalBelow'
  | 'normalUpTo'
  | 'normalFrom'
  | 'normalBetween'
  | 'noValue'
  | 'fasting'
  | 'sampledAt'
  | 'notFasting'
  | 'besides'
  | 'afterAnalogue'
  | 'review'
  | 'ki67'
  | 'mitoses'
  | 'counted'
  | 'gradeStated'
  | 'size'
  | 'tumours'
  | 'margins'
  | 'nodesInvolved'
  | 'nodesFree'
  | 'nodesOf'
  | 'mesentericMass'
  | 'lymphovascular'
  | 'perineural'
  | 'notSeen'
  | 'afterTherapy'
  | 'slices'
  | 'agent'
  | 'tracer'
  | 'phase'
  | 'draft'
  | 'wholeLiver'
  | 'notWholeLiver'
  | 'noLesions'
  | 'notMeasured'
  | 'atLeast'
  | 'atMost'
  | 'liverVolume'
  | 'trend'
  | 'growth'
  | 'gone'
  | 'restates'
  | 'encases'
  | 'earlier'
  | 'newLesion'
  | 'nonTargets'
  | 'by'
  | 'into'
  | 'from'
  | 'since'
  | 'probability'
  | 'every'
  | 'dose'
  | 'reason'
  | 'cycle'
  | 'activity'
  | 'removed'
  | 'complete'
  | 'incomplete'
  | 'margin'
  | 'largest'
  | 'enhancing'
  | 'enhancesNowhere'
  | 'hounsfield'
  | 'ofLiver'
  | 'target'
  | 'lastOfCourse'
  | 'segments'
  | 'mixture'
  | 'prepared'
  | 'delivered'
  | 'endpoint'
  | 'uptakeTumour'
  | 'uptakeParenchyma'
  | 'cover'
  | 'coverStart'
  | 'coverStop'
  | 'notGiven'
  | 'contrast'
  | 'fluoroscopy'
  | 'lungShunt'
  | 'lungDose'
  | 'grade'
  | 'syndrome'
  | 'crisis'
  | 'systolic'
  | 'hospitalDays'
  | 'readmitted'
  | 'points'
  | 'askedFor'
  | 'considered'
  | 'decided'
  | 'ifOnly'
  | 'within'
  | 'staged'
  | 'dissent'
  | 'responsible'
  | 'due'
  | 'trigger'
  | 'unmet'
  | 'inputs'
  | 'present'
  | 'stillGiven'
  | 'cause'
