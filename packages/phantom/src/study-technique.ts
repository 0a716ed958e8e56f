import type { Technique } from '@debulk/clinical/lesion/study-reading'
import type { Sequence, StudyPlan } from './patient-plan.ts'

/** How a planned study was made, in the words a reader of its images finds in them. */
export function studyTechnique(plan: StudyPlan): Technique {
  const { name, phase } = sequences[plan.sequence]
  return {
    modality: 'MR',
    sequence: name,
    phase,
    agent: phase === null ? null : plan.agent,
    sliceSpacingMm: plan.sliceSpacingMm,
    pixelSpacingMm: plan.pixelSpacingMm,
  }
}

const sequences: Readonly<Record<Sequence, { readonly name: string; readonly phase: string | null }>> = {
  't1-portal-venous': { name: 'T1 GRE 3D FS', phase: 'portal-venous' },
  't1-hepatobiliary': { name: 'T1 GRE 3D FS', phase: 'hepatobiliary' },
  't2-haste': { name: 'T2 HASTE', phase: null },
}
