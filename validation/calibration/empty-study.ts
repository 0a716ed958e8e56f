import type { StudyReading } from '@debulk/clinical/lesion/study-reading'
import type { StudyPlan } from '@debulk/phantom/patient-plan'
import { studyTechnique } from '@debulk/phantom/study-technique'
import { firstHand } from './hand.ts'

/** A planned study as it is read before any lesion is. */
export const emptyStudy = (patient: string, plan: StudyPlan, reader: string = firstHand.name): StudyReading => ({
  patient,
  studyUid: null,
  event: null,
  date: plan.date,
  dateSource: 'study-date',
  technique: studyTechnique(plan),
  reader,
  review: 'reviewed',
  source: 'calibration',
  liverVolumeMl: null,
  liverCutOff: null,
  countIsAtLeast: false,
  lesionsSegmented: true,
  overlapMl: 0,
  fractionalThreshold: null,
  lesions: [],
})
