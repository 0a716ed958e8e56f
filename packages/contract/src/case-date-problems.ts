import type { PatientEvent } from '@debulk/clinical/record/patient-event'
import { unretracted } from '@debulk/clinical/record/patient-record'
import { certainlyBefore } from '@debulk/quantity/duration'
import type { UncertainDate } from '@debulk/quantity/uncertain-date'
import type { Place, Problem } from './case-place.ts'

/** Dates that cannot be: only what is certain, whatever the dates are within their bounds. */
export function dateProblems(event: PatientEvent, at: Place, events: readonly PatientEvent[]): Problem[] {
  const problems: Problem[] = []
  const { on } = event
  const { provenance } = event
  const recordedOn = 'recordedOn' in provenance ? provenance.recordedOn : null
  if (recordedOn && certainlyBefore(recordedOn, on))
    problems.push(clash(at, ['on'], 'recorded-before', on, 'recordedOn', recordedOn))
  if (event.kind === 'comedication-recorded' && event.until && certainlyBefore(event.until, on)) {
    problems.push(clash(at, ['until'], 'after-end', event.until, 'on', on))
  }
  if (event.kind === 'systemic-therapy-stopped' && endsUnbegun(event, events)) {
    const start = startsOf(event, events)[0]
    if (start) problems.push(clash(at, ['on'], 'after-end', on, start.id, start.on))
  }
  if (event.kind === 'claim-made') problems.push(...claimDates(event.claim, at))
  const birth = birthOf(events)
  if (birth && certainlyBefore(on, birth)) problems.push(clash(at, ['on'], 'before-birth', on, 'birth', birth))
  const death = deathOf(events)
  if (death && isOfTheLiving(event) && certainlyBefore(death.on, on)) {
    problems.push(clash(at, ['on'], 'after-death', on, death.id, death.on))
  }
  return problems
}

type Fault = 'after-end' | 'before-birth' | 'after-death' | 'recorded-before'

function clash(
  at: Place,
  key: readonly string[],
  fault: Fault,
  found: UncertainDate,
  name: string,
  against: UncertainDate,
): Problem {
  const [limit, written] = [`${name}: ${against.value}`, `${key.at(-1)}: ${found.value}`]
  return at.impossible(key, { fault, found: written, against: limit, example: null })
}

type Stopped = Extract<PatientEvent, { kind: 'systemic-therapy-stopped' }>
type Started = Extract<PatientEvent, { kind: 'systemic-therapy-started' }>

const startsOf = ({ therapy }: Stopped, events: readonly PatientEvent[]): Started[] =>
  events.filter(
    (each): each is Started =>
      each.kind === 'systemic-therapy-started' && (each.id === therapy || each.drug === therapy),
  )

/** Every start of it comes certainly later. */
function endsUnbegun(stopped: Stopped, events: readonly PatientEvent[]): boolean {
  const starts = startsOf(stopped, events)
  return starts.length > 0 && starts.every(({ on }) => certainlyBefore(stopped.on, on))
}

type Claim = Extract<PatientEvent, { kind: 'claim-made' }>['claim']

function claimDates(claim: Claim, at: Place): Problem[] {
  if (claim.about === 'growth' && certainlyBefore(claim.until, claim.since))
    return [clash(at, ['claim', 'until'], 'after-end', claim.until, 'since', claim.since)]
  if ((claim.about === 'marker-change' || claim.about === 'size-change') && claim.to < claim.from) {
    const example = `from: ${claim.to}, to: ${claim.from}`
    return [
      at.impossible(['claim', 'to'], {
        fault: 'after-end',
        found: `to: ${claim.to}`,
        against: `from: ${claim.from}`,
        example,
      }),
    ]
  }
  return []
}

const birthOf = (events: readonly PatientEvent[]): UncertainDate | null =>
  unretracted(events).flatMap((each) => (each.kind === 'patient-described' && each.birth ? [each.birth] : []))[0] ??
  null

type Death = Extract<PatientEvent, { kind: 'status-seen' }>
const deathOf = (events: readonly PatientEvent[]): Death | null =>
  unretracted(events).find((each): each is Death => each.kind === 'status-seen' && each.vital === 'dead') ?? null

/** What can only be seen or done in life; reports, reviews, claims and boards may come later. */
const isOfTheLiving = (event: PatientEvent): boolean =>
  event.kind === 'symptom-reported' ||
  event.kind === 'marker-measured' ||
  event.kind === 'performance-status-recorded' ||
  event.kind === 'resection-performed' ||
  event.kind === 'ablation-performed' ||
  event.kind === 'embolisation-performed' ||
  event.kind === 'radioembolisation-performed' ||
  event.kind === 'transplantation-performed' ||
  event.kind === 'systemic-therapy-started' ||
  event.kind === 'study-performed' ||
  (event.kind === 'status-seen' && event.vital === 'alive')
