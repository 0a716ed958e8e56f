import type { IsoDate } from '@debulk/quantity/iso-date'
import type { PatientEvent } from '../record/patient-event.ts'
import { eventsOf } from '../record/patient-record.ts'
import { assertedStates, type AssertedStates } from './asserted-state.ts'
import { lesionIdentities, type LesionIdentities } from './lesion-identity.ts'
import type { LesionReading } from './lesion-reading.ts'
import type { StudyReading } from './study-reading.ts'

/** Lesions that merges and splits connect; a lesion that nothing befell is a family of its own. */
export type LesionFamily = {
  /** Identity of its first lesion. */
  readonly id: string
  /** Every identity that any of its lesions had. */
  readonly members: readonly string[]
  /** Those of them that no merge or split made. */
  readonly origins: readonly string[]
  /** What it consists of after all of that; each of them is expected to be seen. */
  readonly leaves: readonly string[]
  /** Ids of the events that connect it; none where nothing befell it. */
  readonly events: readonly string[]
  /** What its lesions are called, and what became of them: `L3 → L3a + L3b`. */
  readonly name: string
}

/** Families as they stood on one day. */
export type LesionFamilies = {
  readonly of: (identity: string) => LesionFamily
  /** Which lesion a reading is, whatever family it belongs to. */
  readonly identityOf: LesionIdentities['ofReading']
  /** Null where nobody confirmed which lesion it is. */
  readonly ofReading: (lesion: LesionReading, study: StudyReading) => LesionFamily | null
  /** What one study shows of a family. */
  readonly readingsOf: (family: LesionFamily, study: StudyReading) => readonly LesionReading[]
  /** Readings of one lesion, whatever family it belongs to. */
  readonly readingsOfMember: (identity: string, study: StudyReading) => readonly LesionReading[]
  /** Those that something befell. */
  readonly reshaped: readonly LesionFamily[]
  /** What people asserted of lesions in the study of a day. */
  readonly assertedIn: AssertedStates
}

/** Families as they stood on a day: what happened later changes nothing. */
export type LesionFamiliesAt = (until: IsoDate) => LesionFamilies

/**
 * Families of lesions over the studies of one patient. Merges and splits up to a day connect lesions, chains of them included; the
 * names are those people confirmed. A merged lesion that no study holds goes on under the names that are still read.
 *
 * @source RECIST 1.1 §4.3.2: fragments and coalesced lesions are the old ones — Eisenhauer 2009; that their volumes add up as the
 *         lengths do is the design of this product
 */
export function lesionFamilies(
  studies: readonly StudyReading[],
  events: readonly PatientEvent[],
  identities: LesionIdentities = lesionIdentities(events, studies),
): LesionFamiliesAt {
  const seen = identitiesSeen(studies, identities)
  const steps = inOrder(stepsOf(events, identities, seen))
  const labelOf = (identity: string): string => seen.get(identity)?.label ?? identity
  const known = new Map<number, LesionFamilies>()
  const assertedIn = assertedStates(events, identities)
  return (until) => {
    const passed = steps.filter(({ study }) => study <= until)
    const families = known.get(passed.length) ?? familiesFrom(passed, identities, labelOf, assertedIn)
    known.set(passed.length, families)
    return families
  }
}

/** One merge or split: what went into it, and what came out. */
type Step = {
  readonly event: string
  readonly study: IsoDate
  readonly from: readonly string[]
  /** What is expected to be seen afterwards. */
  readonly into: readonly string[]
  /** What the event says came out. */
  readonly said: readonly string[]
}

type Seen = ReadonlyMap<string, { readonly label: string; readonly last: IsoDate }>

function identitiesSeen(studies: readonly StudyReading[], identities: LesionIdentities): Seen {
  const seen = new Map<string, { readonly label: string; readonly last: IsoDate }>()
  for (const study of studies) {
    for (const lesion of study.lesions) {
      const identity = identities.ofReading(lesion, study)
      if (identity === null) continue
      const before = seen.get(identity)
      const label = before?.label ?? lesion.trackingId ?? lesion.label
      seen.set(identity, { label, last: before && before.last > study.date ? before.last : study.date })
    }
  }
  return seen
}

function stepsOf(events: readonly PatientEvent[], identities: LesionIdentities, seen: Seen): Step[] {
  const named = (uid: string): string => identities.ofPointer({ trackingUid: uid }) ?? uid
  const isSeenFrom = (identity: string, study: IsoDate): boolean => (seen.get(identity)?.last ?? '') >= study
  const splits = eventsOf(events, 'lesion-split').map(({ id, study, from, into }): Step => {
    const parts = [...new Set(into.map(named))]
    return { event: id, study, from: [named(from)], into: parts, said: parts }
  })
  const mergers = eventsOf(events, 'lesion-merged').map(({ id, study, lesions, into }): Step => {
    const [from, whole] = [[...new Set(lesions.map(named))], named(into)]
    // a name nobody reads: the merged lesion is drawn under an old one
    const heirs = isSeenFrom(whole, study) ? [] : from.filter((identity) => isSeenFrom(identity, study))
    return { event: id, study, from, into: heirs.length > 0 ? heirs : [whole], said: [whole] }
  })
  return [...splits, ...mergers]
}

/** By date; of one day what a step needs comes before it, in whatever order that was written down. */
function inOrder(steps: readonly Step[]): readonly Step[] {
  const open = steps.toSorted((a, b) => (a.study < b.study ? -1 : a.study > b.study ? 1 : 0))
  const sorted: Step[] = []
  while (open.length > 0) {
    const ofDay = open.filter(({ study }) => study === open[0]?.study)
    const ready = ofDay.find((step) => !ofDay.some((other) => other !== step && makes(other, step.from))) ?? ofDay[0]
    if (ready === undefined) break
    sorted.push(ready)
    open.splice(open.indexOf(ready), 1)
  }
  return sorted
}

const makes = ({ from, said }: Step, identities: readonly string[]): boolean =>
  said.some((identity) => identities.includes(identity) && !from.includes(identity))

type Group = { readonly members: readonly string[]; readonly steps: readonly Step[] }

function familiesFrom(
  steps: readonly Step[],
  identities: LesionIdentities,
  labelOf: (identity: string) => string,
  assertedIn: AssertedStates,
): LesionFamilies {
  let groups: readonly Group[] = []
  for (const step of steps) {
    const all = [...step.from, ...step.said]
    const isTouched = ({ members }: Group): boolean => members.some((identity) => all.includes(identity))
    const touched = groups.filter(isTouched)
    const members = [...new Set([...touched.flatMap((group) => group.members), ...all])]
    const joined = new Set([...touched.flatMap((group) => group.steps), step])
    groups = [
      ...groups.filter((group) => !isTouched(group)),
      { members, steps: steps.filter((each) => joined.has(each)) },
    ]
  }
  const reshaped = groups.map((group) => familyOf(group, labelOf))
  const families = new Map(reshaped.flatMap((family) => family.members.map((identity) => [identity, family] as const)))
  const of = (identity: string): LesionFamily => {
    const family = families.get(identity) ?? alone(identity, labelOf(identity))
    families.set(identity, family)
    return family
  }
  const ofReading = (lesion: LesionReading, study: StudyReading): LesionFamily | null => {
    const identity = identities.ofReading(lesion, study)
    return identity === null ? null : of(identity)
  }
  return {
    of,
    identityOf: identities.ofReading,
    ofReading,
    readingsOf: ({ id }, study) => study.lesions.filter((lesion) => ofReading(lesion, study)?.id === id),
    readingsOfMember: (identity, study) =>
      study.lesions.filter((lesion) => identities.ofReading(lesion, study) === identity),
    reshaped,
    assertedIn,
  }
}

const alone = (id: string, name: string): LesionFamily => ({
  id,
  members: [id],
  origins: [id],
  leaves: [id],
  events: [],
  name,
})

function familyOf({ members, steps }: Group, labelOf: (identity: string) => string): LesionFamily {
  const gone = new Set<string>()
  for (const { from, into, said } of steps) {
    for (const identity of [...from, ...said]) gone.add(identity)
    for (const identity of into) gone.delete(identity)
  }
  return {
    id: members[0] ?? '',
    members,
    origins: members.filter((identity) => !steps.some((step) => makes(step, [identity]))),
    leaves: members.filter((identity) => !gone.has(identity)),
    events: steps.map(({ event }) => event),
    name: nameOf(steps, labelOf),
  }
}

/** `A + B → C → D + E` where a step takes up what the last one left, else one after the other. */
function nameOf(steps: readonly Step[], labelOf: (identity: string) => string): string {
  const listed = (all: readonly string[]): string => all.map(labelOf).join(' + ')
  let name = ''
  let last = ''
  for (const { from, said } of steps) {
    const [before, after] = [listed(from), listed(said)]
    name += name !== '' && before === last ? ` → ${after}` : `${name === '' ? '' : '; '}${before} → ${after}`
    last = after
  }
  return name
}
