import { both, type Ternary } from '@debulk/quantity/ternary'
import { contrastPhase } from '../lesion/contrast-phase.ts'
import type { StudyReading } from '../lesion/study-reading.ts'
import type { EventOf } from '../record/patient-event.ts'
import { eventsOf } from '../record/patient-record.ts'
import type { ReviewContext } from '../review/review-context.ts'
import type { GateFacts } from './criterion-gate.ts'
import { liverSteps } from './liver-steps.ts'

/** What the record says of two studies that decides which criteria apply to them, beside what a criterion sums. */
export function gateFacts(
  baseline: StudyReading,
  at: StudyReading,
  { events }: ReviewContext,
): Omit<GateFacts, 'hasAmount'> {
  const performed = eventsOf(events, 'study-performed')
  const read = eventsOf(events, 'study-read')
  const phase = (study: StudyReading, wanted: 'arterial' | 'portal-venous'): Ternary => {
    const phases = phasesOf(study, performed)
    return phases.length === 0 ? 'unknown' : phases.includes(wanted) ? 'yes' : 'no'
  }
  return {
    arterialPhase: both(phase(baseline, 'arterial'), phase(at, 'arterial')),
    portalVenousPhase: both(phase(baseline, 'portal-venous'), phase(at, 'portal-venous')),
    arterialEnhancement: enhancementOf(baseline, read),
    ct: both(isCt(baseline), isCt(at)),
    oil: liverSteps(events).some(({ oil, on }) => oil && on.earliest < at.date),
  }
}

/** Phases known of a study: those it was made with, and the one it was read in. */
function phasesOf(study: StudyReading, performed: readonly EventOf<'study-performed'>[]): readonly string[] {
  const made = performed.find(({ on }) => on.earliest === study.date && on.latest === study.date)?.phases ?? []
  const named = [...made, ...(study.technique.phase === null ? [] : [study.technique.phase])]
  return named.flatMap((text) => contrastPhase(text) ?? [])
}

/** Poor uptake in any phase after the first pass is no arterial enhancement that could be measured; rich uptake counts only there. */
function enhancementOf(study: StudyReading, read: readonly EventOf<'study-read'>[]): Ternary {
  const said = read.find(({ on, enhancement }) => enhancement !== undefined && on.earliest === study.date)
  switch (said?.enhancement) {
    case 'hypo':
    case 'iso':
      return 'no'
    case 'hyper':
      return contrastPhase(said.phase ?? '') === 'arterial' ? 'yes' : 'unknown'
    default:
      return 'unknown'
  }
}

const isCt = ({ technique }: StudyReading): Ternary =>
  technique.modality === null ? 'unknown' : /^ct\b/iu.test(technique.modality.trim()) ? 'yes' : 'no'
