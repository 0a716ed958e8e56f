import type { StudyReading } from '@debulk/clinical/lesion/study-reading'
import { refusal, type Refusal } from '@debulk/contract/refusal'

/** What a reading that a record holds may be asked for by: its reader, or its event. */
export const namesOfHeld = ({ reader, event }: StudyReading): readonly string[] =>
  event === null ? [] : [...(reader === null ? [] : [reader]), event]

/**
 * Of several readings of one day the one asked for, where it is one that a record holds. The only one of a day stays, whatever it is called;
 * that it is not what was asked for is said.
 */
export function chooseHeldReadings(
  studies: readonly StudyReading[],
  asked: string | null,
  refused: Refusal[],
): readonly StudyReading[] {
  if (asked === null || !studies.some((study) => namesOfHeld(study).includes(asked))) return studies
  return [...Map.groupBy(studies, ({ patient, date }) => `${patient} ${date}`).values()].flatMap((ofDay) => {
    const named = ofDay.filter((study) => study.reader === asked || study.event === asked)
    if (named.length === 1) return named
    for (const { source, event, reader } of ofDay)
      if (ofDay.length === 1 && event !== null && reader !== asked)
        refused.push(refusal(`${source} · ${event}`, 'segmentation/not-asked-for', { asked }))
    return ofDay
  })
}
