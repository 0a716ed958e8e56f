import { certainlyBefore } from '@debulk/quantity/duration'
import { both, either, type Ternary } from '@debulk/quantity/ternary'
import { dayDate } from '@debulk/quantity/uncertain-date'
import { contrastPhaseKind, type ContrastPhase } from '../lesion/contrast-phase.ts'
import type { LesionReading } from '../lesion/lesion-reading.ts'
import { sameModality } from '../lesion/modality.ts'
import { isCt, studyIds, type StudyReading } from '../lesion/study-reading.ts'
import type { EventOf } from '../record/patient-event.ts'
import { eventsOf } from '../record/patient-record.ts'
import type { ReviewContext } from '../review/review-context.ts'
import type { GateFacts } from './criterion-gate.ts'
import { liverSteps, type LiverStep } from './liver-steps.ts'

/** What the images of two studies allow, beside what a criterion sums. */
export type ImageFacts = Omit<GateFacts, 'missing' | 'hasSize'>

/** What the record says of two studies that decides which criteria apply to them; `targets` are those of the baseline. */
export function gateFacts(
  baseline: StudyReading,
  at: StudyReading,
  { events }: ReviewContext,
  targets: readonly LesionReading[],
): ImageFacts {
  const performed = eventsOf(events, 'study-performed')
  const oils = liverSteps(events).filter(({ oil }) => oil)
  const arterial = (study: StudyReading): Ternary => amongst(phasesOf(study, performed), 'arterial')
  const portalVenous = (study: StudyReading): Ternary => {
    const own = study.technique.phase === null ? null : contrastPhaseKind(study.technique.phase)
    // attenuation belongs to the phase it was read in, whatever else was made that day
    return amongst(own === null ? phasesOf(study, performed) : [own], 'portal-venous')
  }
  const oilOnCt = (study: StudyReading): Ternary => both(isCt(study), oilBefore(study, oils))
  return {
    arterialPhase: both(arterial(baseline), arterial(at)),
    portalVenousPhase: both(portalVenous(baseline), portalVenous(at)),
    arterialEnhancement: enhancementOf(baseline, eventsOf(events, 'study-read'), targets),
    ct: both(isCt(baseline), isCt(at)),
    oilOnCt: either(oilOnCt(baseline), oilOnCt(at)),
  }
}

const amongst = (phases: readonly ContrastPhase[], wanted: ContrastPhase): Ternary =>
  phases.length === 0 ? 'unknown' : phases.includes(wanted) ? 'yes' : 'no'

/** A study of the day of treatment counts as made before it. */
function oilBefore({ date }: StudyReading, oils: readonly LiverStep[]): Ternary {
  if (oils.some(({ on }) => certainlyBefore(on, dayDate(date)))) return 'yes'
  return oils.some(({ on }) => on.earliest < date) ? 'unknown' : 'no'
}

/** Phases known of a study: those it was made with, and the one it was read in. */
function phasesOf(study: StudyReading, performed: readonly EventOf<'study-performed'>[]): readonly ContrastPhase[] {
  const { modality, phase } = study.technique
  const made = performed.filter(
    (each) =>
      each.on.earliest === study.date &&
      each.on.latest === study.date &&
      (modality === null || sameModality(each.modality, modality)),
  )
  const named = [...made.flatMap(({ phases }) => phases ?? []), ...(phase === null ? [] : [phase])]
  return named.flatMap((text) => contrastPhaseKind(text) ?? [])
}

/**
 * Whether the targets enhance in the arterial phase of the baseline: what was measured of each of them decides. Where it was not, what the
 * reader says of the study: poor uptake in any phase after the first pass is none that could be measured; rich uptake counts only there.
 */
function enhancementOf(
  study: StudyReading,
  read: readonly EventOf<'study-read'>[],
  targets: readonly LesionReading[],
): Ternary {
  const extents = targets.map(({ tissue, viableVolumeMl }) => tissue?.enhancingMm ?? viableVolumeMl)
  if (extents.includes(0)) return 'no'
  if (extents.length > 0 && extents.every((extent) => extent !== null)) return 'yes'
  const said = read.find(({ id, on, enhancement }) =>
    enhancement === undefined
      ? false
      : study.event === null
        ? on.earliest === study.date
        : studyIds(study).includes(id),
  )
  if (said?.enhancement === 'hypo' || said?.enhancement === 'iso') return 'no'
  return said?.enhancement === 'hyper' && contrastPhaseKind(said.phase ?? '') === 'arterial' ? 'yes' : 'unknown'
}
