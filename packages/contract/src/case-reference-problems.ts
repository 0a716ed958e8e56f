import type { EventKind, PatientEvent } from '@debulk/clinical/record/patient-event'
import { eventsOf } from '@debulk/clinical/record/patient-record'
import { isoDate } from '@debulk/quantity/iso-date'
import type { Place, Problem } from './case-place.ts'
import { nearestWord } from './nearest-word.ts'

type Key = readonly (string | number)[]
/** A name written at a key, and what it may name. */
type Reference = { readonly at: Key; readonly value: string; readonly kinds: readonly EventKind[] | null }

const procedures: readonly EventKind[] = [
  'biopsy-performed',
  'resection-performed',
  'transplantation-performed',
  'ablation-performed',
]
const treatments: readonly EventKind[] = [
  'resection-performed',
  'ablation-performed',
  'embolisation-performed',
  'radioembolisation-performed',
  'transplantation-performed',
  'systemic-therapy-started',
  'systemic-therapy-changed',
  'radioligand-cycle-given',
  'biopsy-performed',
]

/** References to nothing, to itself, or to an event of a kind that it cannot mean. */
export function referenceProblems(event: PatientEvent, at: Place, events: readonly PatientEvent[]): Problem[] {
  return [...referencesOf(event).flatMap((each) => unmet(each, event, at, events)), ...besides(event, at, events)]
}

/** Every name of another event that an event writes, and at which key. */
export function namesIn(event: PatientEvent): readonly { readonly at: Key; readonly value: string }[] {
  const therapy = 'therapy' in event && event.therapy !== undefined ? [{ at: ['therapy'], value: event.therapy }] : []
  const inputs =
    event.kind === 'board-met' ? (event.inputs ?? []).map((value, n) => ({ at: ['inputs', n], value })) : []
  return [...referencesOf(event), ...therapy, ...inputs]
}

function referencesOf(event: PatientEvent): Reference[] {
  const one = (key: string, value: string | undefined, kinds: readonly EventKind[] | null): Reference[] =>
    value === undefined ? [] : [{ at: [key], value, kinds }]
  switch (event.kind) {
    case 'specimen-reported':
      return [...one('reviewOf', event.reviewOf, ['specimen-reported']), ...one('takenAt', event.takenAt, procedures)]
    case 'adverse-event-reported':
      return one('after', event.after, treatments)
    case 'decision-followed-up':
      return one('board', event.board, ['board-met'])
    case 'match-confirmed':
    case 'match-rejected':
      return one('proposal', event.proposal, ['match-proposed'])
    case 'event-retracted':
      return one('retracts', event.retracts, null)
    case 'claim-made':
      return claimed(event.claim)
    default:
      return []
  }
}

type Claim = Extract<PatientEvent, { kind: 'claim-made' }>['claim']

function claimed(claim: Claim): Reference[] {
  const any = (value: string, ...at: Key): Reference => ({ at: ['claim', ...at], value, kinds: null })
  switch (claim.about) {
    case 'markers-normalised':
    case 'shrank-then-stable':
      return [any(claim.after, 'after')]
    case 'progression-free':
      return claim.years.map(({ since }, n) => any(since, 'years', n, 'since'))
    case 'delay':
      return [...claim.from.map((each, n) => any(each, 'from', n)), any(claim.to, 'to')]
    case 'time-to-treatment':
      return [any(claim.from, 'from'), ...claim.to.map((each, n) => any(each, 'to', n))]
    default:
      return []
  }
}

function unmet(
  { at: key, value, kinds }: Reference,
  from: PatientEvent,
  at: Place,
  events: readonly PatientEvent[],
): Problem[] {
  const found = events.find(({ id }) => id === value)
  if (!found) {
    const known = events.filter(({ kind, id }) => (kinds === null || kinds.includes(kind)) && id !== from.id)
    return [at.unknownId(key, value, nearestFirst(value, known))]
  }
  if (found.id === from.id) {
    return [at.impossible(key, { fault: 'itself', found: value, against: from.kind, example: null })]
  }
  if (kinds === null || kinds.includes(found.kind)) return []
  return [at.impossible(key, { fault: 'wrong-kind', found: value, against: found.kind, example: kinds.join(' | ') })]
}

/** Names that are no ids alone: a therapy by its drug, a board's inputs by date, sites and courses by their own names. */
function besides(event: PatientEvent, at: Place, events: readonly PatientEvent[]): Problem[] {
  switch (event.kind) {
    case 'systemic-therapy-stopped':
    case 'systemic-therapy-changed':
    case 'radioligand-cycle-given': {
      const { therapy } = event
      if (therapy === undefined) return []
      const started = eventsOf(events, 'systemic-therapy-started')
      if (started.some(({ id, drug }) => id === therapy || drug === therapy)) return []
      return [at.unknownId(['therapy'], therapy, [...new Set(started.flatMap(({ id, drug }) => [id, drug]))])]
    }
    case 'status-seen': {
      const started = eventsOf(events, 'systemic-therapy-started')
      const known = [...new Set(started.flatMap(({ id, drug }) => [id, drug]))]
      return (event.stillGiven ?? []).flatMap((therapy, n) =>
        known.includes(therapy) ? [] : [at.unknownId(['stillGiven', n], therapy, known)],
      )
    }
    case 'response-adjudicated': {
      const readers = [...new Set(eventsOf(events, 'study-read').flatMap(({ reader }) => reader ?? []))]
      // readings measured from files name their readers elsewhere
      return readers.length < 2 || readers.includes(event.reader)
        ? []
        : [at.unknownId(['reader'], event.reader, readers)]
    }
    case 'resection-performed':
      return misspeltSites(event.removes ?? [], at, events)
    case 'board-met':
      return (event.inputs ?? []).flatMap((input, n) =>
        isoDate(input).ok || events.some(({ id }) => id === input)
          ? []
          : [at.unknownId(['inputs', n], input, nearestFirst(input, events))],
      )
    case 'claim-made': {
      if (event.claim.about !== 'staged-course') return []
      const { course } = event.claim
      const known = [
        ...new Set(events.flatMap((each) => ('course' in each && each.course !== undefined ? [each.course] : []))),
      ]
      return known.includes(course) ? [] : [at.unknownId(['claim', 'course'], course, known)]
    }
    default:
      return []
  }
}

/** A site that was removed without having been read is a fact; one letter away from a site that was read, it is a slip. */
function misspeltSites(removes: readonly string[], at: Place, events: readonly PatientEvent[]): Problem[] {
  const known = [...new Set(eventsOf(events, 'site-finding-read').map(({ site }) => site))]
  return removes.flatMap((site, n) =>
    known.includes(site) || nearestWord(site, known) === null ? [] : [at.unknownId(['removes', n], site, known)],
  )
}

/** Ids to choose from, the one probably meant first; a person reads no more than a few. */
function nearestFirst(value: string, events: readonly PatientEvent[]): string[] {
  const ids = [...new Set(events.map(({ id }) => id))]
  const near = nearestWord(value, ids)
  const sorted = near === null ? ids : [near, ...ids.filter((id) => id !== near)]
  return sorted.length > 12 ? [...sorted.slice(0, 12), '…'] : sorted
}
