import type { Sequence } from './patient-plan.ts'

export type Tissue =
  | 'lung'
  | 'fat'
  | 'muscle'
  | 'marrow'
  | 'fluid'
  | 'artery'
  | 'vein'
  | 'liver'
  | 'liverVessel'
  | 'spleen'
  | 'cortex'
  | 'medulla'
  | 'bowel'
  | 'stomach'
  | 'bile'
  | 'myocardium'
  | 'lesion'
  | 'lesionRim'
  | 'lesionCore'
  | 'cyst'

/**
 * Brightness of each tissue, 1 = full scale, as the sequences show them to the eye: fat-suppressed T1 in the portal
 * venous phase (hypovascular metastases dark), the hepatobiliary phase (only working liver and bile bright), and
 * single-shot T2 (fluid bright, flowing blood void). Plausible, not measured.
 */
export const tissueIntensity: Readonly<Record<Sequence, Readonly<Record<Tissue, number>>>> = {
  't1-portal-venous': {
    lung: 0.05,
    fat: 0.13,
    muscle: 0.3,
    marrow: 0.25,
    fluid: 0.13,
    artery: 0.8,
    vein: 0.82,
    liver: 0.52,
    liverVessel: 0.76,
    spleen: 0.62,
    cortex: 0.86,
    medulla: 0.7,
    bowel: 0.42,
    stomach: 0.16,
    bile: 0.15,
    myocardium: 0.55,
    lesion: 0.3,
    lesionRim: 0.37,
    lesionCore: 0.2,
    cyst: 0.1,
  },
  't1-hepatobiliary': {
    lung: 0.05,
    fat: 0.13,
    muscle: 0.28,
    marrow: 0.22,
    fluid: 0.13,
    artery: 0.36,
    vein: 0.36,
    liver: 0.68,
    liverVessel: 0.38,
    spleen: 0.4,
    cortex: 0.58,
    medulla: 0.62,
    bowel: 0.33,
    stomach: 0.15,
    bile: 0.95,
    myocardium: 0.36,
    lesion: 0.28,
    lesionRim: 0.34,
    lesionCore: 0.22,
    cyst: 0.1,
  },
  't2-haste': {
    lung: 0.05,
    fat: 0.62,
    muscle: 0.14,
    marrow: 0.34,
    fluid: 0.95,
    artery: 0.05,
    vein: 0.08,
    liver: 0.27,
    liverVessel: 0.07,
    spleen: 0.46,
    cortex: 0.5,
    medulla: 0.62,
    bowel: 0.4,
    stomach: 0.8,
    bile: 0.95,
    myocardium: 0.18,
    lesion: 0.5,
    lesionRim: 0.46,
    lesionCore: 0.58,
    cyst: 1,
  },
}
