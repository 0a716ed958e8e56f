import type { Caveat, CaveatCode } from '../assessment.ts'
import { caveat } from '../caveat-parameters.ts'
import { contrastPhase } from './contrast-phase.ts'
import { sameModality } from './modality.ts'
import type { MeasurementError } from './measurement-error.ts'
import type { StudyReading, Technique } from './study-reading.ts'

/** How alike two studies were made, and what that does to the boundaries a reader sees. */
export type Comparability = {
  /** Share of what matters that is known to be alike, 0 … 1; an unknown counts half. */
  readonly score: number
  readonly mismatches: readonly Caveat[]
  /** What is known of the technique differs. */
  readonly techniqueDiffers: boolean
  /** Standard deviation of the boundary shift that each study has on its own, mm per side. */
  readonly independentShiftMm: number
}

/** Another reader, or what nobody recorded, is not another technique. */
const ofNoTechnique: readonly CaveatCode[] = ['technique-unknown', 'reader-differs', 'reader-unknown']

/** Slice spacings within a fifth of each other read alike. */
const spacingTolerance = 0.2

/** Compares technique attribute by attribute; shifts of different causes add in square. */
export function comparability(baseline: StudyReading, at: StudyReading, model: MeasurementError): Comparability {
  const shift = model.boundaryShiftMm
  const [a, b] = [baseline.technique, at.technique]
  const mismatches: Caveat[] = []
  let variance = shift.perStudy.sd ** 2
  let alike = 0
  let unknown = false

  const compare = (
    key: 'modality' | 'phase' | 'agent' | 'sequence',
    code: 'modality-differs' | 'phase-differs' | 'agent-differs' | 'sequence-differs',
    sd: number,
  ): void => {
    const [x, y] = [a[key], b[key]]
    if (x === null || y === null) {
      unknown = true
      alike += 0.5
    } else if (isAlike(key, x, y)) alike += 1
    else {
      mismatches.push(caveat(code, { baseline: x, at: y }))
      variance += sd ** 2
    }
  }
  compare('modality', 'modality-differs', shift.modalityDiffers.sd)
  compare('sequence', 'sequence-differs', shift.sequenceDiffers.sd)
  compare('phase', 'phase-differs', shift.phaseDiffers.sd)
  compare('agent', 'agent-differs', shift.agentDiffers.sd)

  // who did not sign may be somebody else
  const unsigned = baseline.reader === null || at.reader === null
  if (unsigned || !sameWords(baseline.reader, at.reader)) {
    mismatches.push(caveat(unsigned ? 'reader-unknown' : 'reader-differs', {}))
    variance += shift.readerDiffers.sd ** 2
  }

  if (a.sliceSpacingMm === null || b.sliceSpacingMm === null) {
    unknown = true
    alike += 0.5
  } else {
    const apart = Math.abs(a.sliceSpacingMm - b.sliceSpacingMm)
    if (apart <= spacingTolerance * Math.min(a.sliceSpacingMm, b.sliceSpacingMm)) alike += 1
    else {
      mismatches.push(caveat('slice-spacing-differs', { baselineMm: a.sliceSpacingMm, atMm: b.sliceSpacingMm }))
      variance += (shift.sliceSpacingPerMm.sd * apart) ** 2
    }
  }
  if (unknown) {
    variance += shift.unknown.sd ** 2
    for (const study of [baseline, at]) {
      if (hasUnknown(study.technique)) mismatches.push(caveat('technique-unknown', { date: study.date }))
    }
  }
  const techniqueDiffers = mismatches.some(({ code }) => !ofNoTechnique.includes(code))
  return { score: alike / 5, mismatches, techniqueDiffers, independentShiftMm: Math.sqrt(variance) }
}

const hasUnknown = (t: Technique): boolean =>
  [t.modality, t.sequence, t.phase, t.agent, t.sliceSpacingMm].some((value) => value === null)

function isAlike(key: 'modality' | 'phase' | 'agent' | 'sequence', a: string, b: string): boolean {
  if (key === 'modality') return sameModality(a, b)
  return sameWords(a, b) || (key === 'phase' && samePhase(a, b))
}

const samePhase = (a: string, b: string): boolean => contrastPhase(a) !== null && contrastPhase(a) === contrastPhase(b)

const sameWords = (a: string, b: string): boolean => a.trim().toLowerCase() === b.trim().toLowerCase()
