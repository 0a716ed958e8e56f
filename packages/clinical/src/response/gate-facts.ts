import { both, type Ternary } from '@debulk/quantity/ternary'
import { contrastPhaseKind, type ContrastPhase } from '../lesion/contrast-phase.ts'
import type { LesionReading } from '../lesion/lesion-reading.ts'
import { isCt, type StudyReading } from '../lesion/study-reading.ts'
import type { EventOf } from '../record/patient-event.ts'
import { eventsOf } from '../record/patient-record.ts'
import type { ReviewContext } from '../review/review-context.ts'
import type { GateFacts } from './criterion-gate.ts'
import { liverSteps } from './liver-steps.ts'

/** What the images of two studies allow, beside what a criterion sums. */
export type ImageFacts = Omit<GateFacts, 'hasAmount' | 'hasSize'>

/** What the record says of two studies that decides which criteria apply to them; `targets` are those of the baseline. */
export function gateFacts(
  baseline: StudyReading,
  at: StudyReading,
  { events }: ReviewContext,
  targets: readonly LesionReading[],
): ImageFacts {
  const performed = eventsOf(events, 'study-performed')
  const read = eventsOf(events, 'study-read')
  const arterial = (study: StudyReading): Ternary => amongst(phasesOf(study, performed), 'arterial')
  const portalVenous = (study: StudyReading): Ternary => {
    const own = study.technique.phase === null ? null : contrastPhaseKind(study.technique.phase)
    // attenuation belongs to the phase it was read in, whatever else was made that day
    return amongst(own === null ? phasesOf(study, performed) : [own], 'portal-venous')
  }
  return {
    arterialPhase: both(arterial(baseline), arterial(at)),
    portalVenousPhase: both(portalVenous(baseline), portalVenous(at)),
    arterialEnhancement: enhancementOf(baseline, read, targets),
    ct: both(isCt(baseline), isCt(at)),
    oil: liverSteps(events).some(({ oil, on }) => oil && on.earliest < at.date),
  }
}

const amongst = (phases: readonly ContrastPhase[], wanted: ContrastPhase): Ternary =>
  phases.length === 0 ? 'unknown' : phases.includes(wanted) ? 'yes' : 'no'

/** Phases known of a study: those it was made with, and the one it was read in. */
function phasesOf(study: StudyReading, performed: readonly EventOf<'study-performed'>[]): readonly ContrastPhase[] {
  const made = performed.find(({ on }) => on.earliest === study.date && on.latest === study.date)?.phases ?? []
  const named = [...made, ...(study.technique.phase === null ? [] : [study.technique.phase])]
  return named.flatMap((text) => contrastPhaseKind(text) ?? [])
}

/**
 * Whether the targets enhance in the arterial phase of the baseline. Poor uptake in any phase after the first pass is none that could be
 * measured; rich uptake counts only there. What was measured of each target decides where nobody says so of the study.
 */
function enhancementOf(
  study: StudyReading,
  read: readonly EventOf<'study-read'>[],
  targets: readonly LesionReading[],
): Ternary {
  const said = read.find(({ on, enhancement }) => enhancement !== undefined && on.earliest === study.date)
  if (said?.enhancement === 'hypo' || said?.enhancement === 'iso') return 'no'
  const extents = targets.map(({ tissue, viableVolumeMl }) => tissue?.enhancingMm ?? viableVolumeMl)
  if (extents.includes(0)) return 'no'
  if (extents.length > 0 && extents.every((extent) => extent !== null)) return 'yes'
  return said?.enhancement === 'hyper' && contrastPhaseKind(said.phase ?? '') === 'arterial' ? 'yes' : 'unknown'
}
