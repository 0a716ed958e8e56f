import type { BoardMet, ClaimMade, DecisionFollowedUp, EventRetracted, SourceQuestioned } from './board-events.ts'
import type {
  AngiographyRead,
  FollowUpPlanned,
  LesionsJudged,
  PetRead,
  ResponseAdjudicated,
  SiteFindingRead,
  StudyPerformed,
  StudyRead,
  TargetsSelected,
} from './imaging-events.ts'
import type {
  HeartExamined,
  LaboratoryMeasured,
  MarkerCriteriaChosen,
  MarkerMeasured,
  MarkerSeriesJoined,
} from './laboratory-events.ts'
import type {
  LesionIdentified,
  LesionMerged,
  LesionNatureAsserted,
  LesionSplit,
  LesionStateAsserted,
  MatchConfirmed,
  MatchProposed,
  MatchRejected,
  StudyReviewed,
} from './lesion-events.ts'
import type { SpecimenReported, StageAssigned } from './pathology-events.ts'
import type {
  ComedicationRecorded,
  ConsentGiven,
  PatientDescribed,
  PatientPerspectiveGiven,
  PerformanceStatusRecorded,
  QualityOfLifeReported,
  StatusSeen,
  SymptomReported,
} from './patient-events.ts'
import type {
  AblationPerformed,
  AdverseEventReported,
  BiopsyPerformed,
  ChildPughRecorded,
  EmbolisationPerformed,
  LiverVolumeMeasured,
  RadioembolisationPerformed,
  RadioligandCycleGiven,
  ResectionPerformed,
  SuitabilityRecorded,
  SystemicTherapyChanged,
  SystemicTherapyStarted,
  SystemicTherapyStopped,
  TransplantationPerformed,
} from './treatment-events.ts'

/** Something that happened to one patient, or that somebody said of it. Appended, never edited; a mistake is retracted. */
export type PatientEvent =
  | PatientDescribed
  | ComedicationRecorded
  | PerformanceStatusRecorded
  | SymptomReported
  | QualityOfLifeReported
  | StatusSeen
  | ConsentGiven
  | PatientPerspectiveGiven
  | MarkerMeasured
  | MarkerSeriesJoined
  | MarkerCriteriaChosen
  | LaboratoryMeasured
  | HeartExamined
  | SpecimenReported
  | StageAssigned
  | StudyPerformed
  | StudyRead
  | SiteFindingRead
  | PetRead
  | AngiographyRead
  | TargetsSelected
  | LesionsJudged
  | ResponseAdjudicated
  | FollowUpPlanned
  | LesionIdentified
  | MatchProposed
  | MatchConfirmed
  | MatchRejected
  | LesionMerged
  | LesionSplit
  | LesionStateAsserted
  | LesionNatureAsserted
  | StudyReviewed
  | SystemicTherapyStarted
  | SystemicTherapyChanged
  | SystemicTherapyStopped
  | RadioligandCycleGiven
  | BiopsyPerformed
  | ResectionPerformed
  | AblationPerformed
  | EmbolisationPerformed
  | RadioembolisationPerformed
  | TransplantationPerformed
  | AdverseEventReported
  | SuitabilityRecorded
  | ChildPughRecorded
  | LiverVolumeMeasured
  | BoardMet
  | DecisionFollowedUp
  | ClaimMade
  | SourceQuestioned
  | EventRetracted

/** The kinds of event there are. */
export type EventKind = PatientEvent['kind']
/** The event of one kind. */
export type EventOf<K extends EventKind> = Extract<PatientEvent, { readonly kind: K }>
