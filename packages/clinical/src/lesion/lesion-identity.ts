import type { IsoDate } from '@debulk/quantity/iso-date'
import { namesOf, type LesionReading } from './lesion-reading.ts'
import type { StudyReading } from './study-reading.ts'
import type { LesionPointer } from '../record/lesion-events.ts'
import type { PatientEvent } from '../record/patient-event.ts'

/** Which lesion a reading is; null where nobody confirmed it. */
export type LesionIdentities = {
  readonly ofReading: (lesion: LesionReading, study: StudyReading) => string | null
  readonly ofPointer: (pointer: LesionPointer) => string | null
}

const uidKey = (uid: string): string => `uid ${uid}`
const labelKey = (study: IsoDate, label: string): string => `label ${study} ${label}`

/**
 * Identities over time from Tracking UIDs, identifications and confirmed matches; what was only proposed, or rejected, joins nothing.
 * The name of an identity is its first Tracking UID, else the first label it had. A label that two lesions of a study share names neither.
 *
 * @source design of this product: unconfirmed pairs never enter a lesion-level sum
 */
export function lesionIdentities(events: readonly PatientEvent[], studies: readonly StudyReading[]): LesionIdentities {
  const parent = new Map<string, string>()
  const root = (key: string): string => {
    let at = key
    for (let up = parent.get(at); up !== undefined; up = parent.get(at)) at = up
    return at
  }
  const shared = sharedLabels(studies)
  const keyOf = ({ trackingUid, study, label }: LesionPointer): string | null => {
    if (trackingUid !== undefined) return uidKey(trackingUid)
    const key = study !== undefined && label !== undefined ? labelKey(study, label) : null
    return key === null || shared.has(key) ? null : key
  }
  const known = new Set<string>()
  const join = (a: string | null, b: string | null): void => {
    if (a === null || b === null) return
    known.add(a).add(b)
    const [x, y] = [root(a), root(b)]
    // a Tracking UID names the group
    const xNames = x.startsWith('uid ') && (!y.startsWith('uid ') || x < y)
    if (x !== y) parent.set(xNames ? y : x, xNames ? x : y)
  }
  for (const study of studies) {
    for (const lesion of study.lesions) {
      const { trackingUid } = lesion
      if (trackingUid === null) continue
      for (const label of namesOf(lesion)) join(keyOf({ study: study.date, label }), uidKey(trackingUid))
    }
  }
  for (const event of events) {
    if (event.kind === 'lesion-identified')
      join(keyOf({ study: event.study, label: event.label }), uidKey(event.trackingUid))
    if (event.kind === 'match-confirmed') join(keyOf(event.from), keyOf(event.to))
  }
  const named = (key: string): string | null => (known.has(key) ? root(key).replace(/^(?:uid|label) /u, '') : null)
  const namedKey = (key: string | null): string | null => (key === null ? null : named(key))
  // asked for every reading by every criterion
  const ofUid = new Map<string, string>()
  const namedUid = (uid: string): string => {
    const told = ofUid.get(uid) ?? named(uidKey(uid)) ?? uid
    ofUid.set(uid, told)
    return told
  }
  return {
    ofReading: ({ label, trackingUid }, study) =>
      trackingUid === null ? namedKey(keyOf({ study: study.date, label })) : namedUid(trackingUid),
    ofPointer: (pointer) => {
      if (pointer.trackingUid !== undefined) return namedUid(pointer.trackingUid)
      return namedKey(keyOf(pointer))
    },
  }
}

/** Labels that stand for two lesions of one reading, or for two identities of one day. */
function sharedLabels(studies: readonly StudyReading[]): ReadonlySet<string> {
  const shared = new Set<string>()
  const uids = new Map<string, string>()
  for (const { date, lesions } of studies) {
    const own = new Set<string>()
    for (const lesion of lesions) {
      const { trackingUid } = lesion
      for (const label of namesOf(lesion)) {
        const key = labelKey(date, label)
        const other = trackingUid === null ? trackingUid : (uids.get(key) ?? trackingUid)
        if (own.has(key) || other !== trackingUid) shared.add(key)
        own.add(key)
        if (trackingUid !== null) uids.set(key, trackingUid)
      }
    }
  }
  return shared
}
