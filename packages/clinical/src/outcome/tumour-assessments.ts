import { either, type Ternary } from '@debulk/quantity/ternary'
import { dayDate } from '@debulk/quantity/uncertain-date'
import type { EventOf, PatientEvent } from '../record/patient-event.ts'
import { eventsOf } from '../record/patient-record.ts'
import type { Assessment } from './progression-free.ts'

/** Where progression counts. */
export type ProgressionScope = 'anywhere' | 'liver'

/**
 * Every look at the tumour, with what the record states of progression: a reader's judgement, a stated status, or a reading that
 * calls the lesions stable or smaller. A reading that calls them larger is no progression by itself: how much larger decides.
 *
 * @source RECIST 1.1: progression is ≥ 20 % and ≥ 5 mm, an unequivocal new lesion, or unequivocal growth of what is not measured —
 *         Eisenhauer 2009
 */
export function tumourAssessments(events: readonly PatientEvent[], scope: ProgressionScope): Assessment[] {
  const judgements = eventsOf(events, 'lesions-judged')
  const readings = eventsOf(events, 'study-read').map((reading): Assessment => {
    const judged = judgements.filter(({ study }) => dayDate(study).value === reading.on.value)
    return {
      id: reading.id,
      on: reading.on,
      adequate: adequacyOf(reading, events),
      progression: progressionOf(reading, judged, scope),
    }
  })
  const judgedAlone = judgements
    .filter(({ study }) => !readings.some(({ on }) => on.value === study))
    .map((judged): Assessment => {
      const progression = judgedProgression([judged], scope)
      return { id: judged.id, on: dayDate(judged.study), adequate: 'yes', progression }
    })
  const stated = eventsOf(events, 'status-seen').flatMap(({ id, on, disease }): Assessment[] =>
    disease === 'progression'
      ? [{ id, on, adequate: 'yes', progression: scope === 'anywhere' ? 'yes' : 'unknown' }]
      : [],
  )
  return [...readings, ...judgedAlone, ...stated]
}

/** Ultrasound, or a study that did not show the whole liver, does not show that there was no progression. */
function adequacyOf(reading: EventOf<'study-read'>, events: readonly PatientEvent[]): Ternary {
  const studies = eventsOf(events, 'study-performed').filter(({ on }) => on.value === reading.on.value)
  const modality = reading.modality ?? studies[0]?.modality
  if (modality !== undefined && /^(us|ultraso)/i.test(modality)) return 'no'
  if (studies.some(({ wholeLiver }) => wholeLiver === false)) return 'no'
  return reading.lesions === undefined && reading.trend === undefined && reading.finding === undefined
    ? 'unknown'
    : 'yes'
}

function progressionOf(
  { trend }: EventOf<'study-read'>,
  judged: readonly EventOf<'lesions-judged'>[],
  scope: ProgressionScope,
): Ternary {
  const said = judgedProgression(judged, scope)
  if (said === 'yes') return 'yes'
  const held = trend?.to === 'stable' || trend?.to === 'smaller' ? 'no' : 'unknown'
  return judged.length > 0 && said === 'unknown' ? 'unknown' : held
}

/** What readers said of tumour that is not measured and of new lesions; silent on what is measured. */
function judgedProgression(judged: readonly EventOf<'lesions-judged'>[], scope: ProgressionScope): Ternary {
  const answers = judged.flatMap(({ nonTargets, newLesions }): Ternary[] => {
    const fresh = (newLesions ?? []).filter(({ certainty }) => certainty === 'unequivocal')
    const here = fresh.filter(({ site }) => scope === 'anywhere' || /liver|hepat|печ[её]н/i.test(site))
    // what is not measured may be outside the liver
    const grown: Ternary = nonTargets === 'PD' ? (scope === 'anywhere' ? 'yes' : 'unknown') : 'no'
    return [here.length > 0 ? 'yes' : 'no', grown]
  })
  return answers.length === 0 ? 'no' : either(...answers)
}
