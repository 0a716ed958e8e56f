import { epochDay, type IsoDate } from '@debulk/quantity/iso-date'
import type { PatientEvent } from '../record/patient-event.ts'

/**
 * How long imaging and markers are not judged after embolisation or ablation.
 *
 * @source four weeks: post-embolisation inflammation and tumour lysis (clinical practice; general knowledge)
 */
const quietDays = 28

/** Whether a day lies within four weeks after the liver was embolised or ablated; a treatment of unknown day quiets what it may be near. */
export function quietAfterTreatment(events: readonly PatientEvent[]): (day: IsoDate) => boolean {
  const spans = events
    .filter(
      ({ kind }) =>
        kind === 'embolisation-performed' || kind === 'ablation-performed' || kind === 'radioembolisation-performed',
    )
    .map(({ on }) => ({ from: on.earliest, until: epochDay(on.latest) + quietDays }))
    .toSorted((a, b) => (a.from < b.from ? -1 : a.from > b.from ? 1 : 0))
  // the furthest end of all that began so far: one look at the last that began tells of all before it
  let furthest = -Infinity
  const ends = spans.map(({ until }) => (furthest = Math.max(furthest, until)))
  return (day) => {
    let [low, high] = [0, spans.length]
    while (low < high) {
      const middle = (low + high) >> 1
      if ((spans[middle]?.from ?? day) <= day) low = middle + 1
      else high = middle
    }
    return low > 0 && epochDay(day) <= (ends[low - 1] ?? -Infinity)
  }
}
