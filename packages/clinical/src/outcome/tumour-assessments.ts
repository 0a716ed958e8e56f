import { either, type Ternary } from '@debulk/quantity/ternary'
import { dayDate } from '@debulk/quantity/uncertain-date'
import type { EventOf, PatientEvent } from '../record/patient-event.ts'
import { eventsOf } from '../record/patient-record.ts'
import { isPlaceOpen, newLesionsIn, type ProgressionScope } from './new-lesions-in.ts'
import type { Assessment } from './progression-free.ts'

/**
 * Every look at the tumour, with what the record states of progression: a reader's judgement, a stated status, or a reading that
 * calls the lesions stable or smaller, or sees none. A reading that calls them larger is no progression by itself: how much larger
 * decides.
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
      progression: progressionOf(reading, judged, judgements, scope),
    }
  })
  const judgedAlone = judgements
    .filter(({ study }) => !readings.some(({ on }) => on.value === study))
    .map((judged): Assessment => {
      // of what is measured nobody says anything here: only both words together leave nothing open
      const said = judgedProgression([judged], judgements, scope)
      const progression = said === 'no' && judged.nonTargets === undefined ? 'unknown' : said
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
  if (reading.scope === 'right-lobe' || reading.scope === 'left-lobe') return 'no'
  const studies = eventsOf(events, 'study-performed').filter(({ on }) => on.value === reading.on.value)
  const modality = reading.modality ?? studies[0]?.modality
  if (modality !== undefined && /^(us|ultraso)/i.test(modality)) return 'no'
  if (studies.some(({ wholeLiver }) => wholeLiver === false)) return 'no'
  return reading.lesions === undefined && reading.trend === undefined && reading.finding === undefined
    ? 'unknown'
    : 'yes'
}

function progressionOf(
  { trend, lesions, scope: region }: EventOf<'study-read'>,
  judged: readonly EventOf<'lesions-judged'>[],
  all: readonly EventOf<'lesions-judged'>[],
  scope: ProgressionScope,
): Ternary {
  const said = judgedProgression(judged, all, scope)
  if (said === 'yes') return 'yes'
  if (judged.some((one) => leavesOpen(one, all, scope))) return 'unknown'
  if (trend?.to === 'stable' || trend?.to === 'smaller') return 'no'
  // nothing in the liver to grow; of the rest of the body only a word on new lesions says something
  const noneSeen = lesions !== undefined && lesions.length === 0 && region !== 'right-lobe' && region !== 'left-lobe'
  return noneSeen && (scope === 'liver' || said === 'no') ? 'no' : 'unknown'
}

/** Unequivocal growth or a new lesion that may be outside the liver, or disease that nobody evaluated. */
const leavesOpen = (
  judged: EventOf<'lesions-judged'>,
  all: readonly EventOf<'lesions-judged'>[],
  scope: ProgressionScope,
): boolean =>
  judged.nonTargets === 'NE' || (scope === 'liver' && (judged.nonTargets === 'PD' || isPlaceOpen(judged, all)))

/**
 * What readers said of tumour that is not measured and of new lesions; silent on what is measured, so that `no` is no more than
 * that. A possible new lesion that was certain later had appeared here already.
 */
function judgedProgression(
  judged: readonly EventOf<'lesions-judged'>[],
  all: readonly EventOf<'lesions-judged'>[],
  scope: ProgressionScope,
): Ternary {
  const answers = judged.map((one): Ternary => {
    const fresh = newLesionsIn(one, all, scope)
    if (one.nonTargets === 'PD' && scope === 'anywhere') return 'yes'
    return fresh === 'no' && leavesOpen(one, all, scope) ? 'unknown' : fresh
  })
  return answers.length === 0 ? 'unknown' : either(...answers)
}
