import { certainlyBefore, duration, possiblyBefore } from '@debulk/quantity/duration'
import { isOil } from '../arterial/agent-names.ts'
import { deliveredOf } from '../arterial/delivered-amount.ts'
import type { UncertainDate } from '@debulk/quantity/uncertain-date'
import type { EventOf } from '../record/patient-event.ts'
import { eventsOf } from '../record/patient-record.ts'
import type { Finding } from '../review/finding.ts'
import type { ReviewContext } from '../review/review-context.ts'
import { lastingFacts, type LastingFact } from './finding-parameters.ts'
import { found } from './found.ts'

type Session = EventOf<'embolisation-performed' | 'radioembolisation-performed'>
type Recorded = EventOf<'suitability-recorded'>

/** Days after which a pregnancy that was recorded is over: 42 weeks. */
const longestPregnancyDays = 294

/**
 * A fact that criteria of intra-arterial therapy ask to be absent is recorded as present, and a session follows. Silent where it is
 * recorded for the day of the session or later, where it may have been recorded as absent meanwhile, and where nothing is recorded.
 * What passes by itself (an infection, ascites) is not carried forward.
 *
 * @source RETNET exclusion criteria (Chen 2018, Trials 19:390): anastomosis, stent, papillotomy, pregnancy; allergies and the 42 weeks of
 *         a pregnancy: general knowledge, not verified
 */
export function selectionFactBeforeSession({ events }: ReviewContext): Finding[] {
  const recorded = eventsOf(events, 'suitability-recorded')
  const sessions = events.filter(
    (event): event is Session =>
      event.kind === 'embolisation-performed' || event.kind === 'radioembolisation-performed',
  )
  return lastingFacts.flatMap((fact) => {
    const own = recorded.filter((one) => one.fact === fact)
    const after = sessions.flatMap((session) => {
      const present = concerns(fact, session) ? presentBefore(session, own) : null
      return present ? [{ session, present }] : []
    })
    const [first] = after
    if (!first) return []
    const parameters = { fact, recorded: first.present.on, sessions: daysOf(after.map(({ session }) => session.on)) }
    return [
      found('selection-fact-before-session', parameters, [
        ...after.map(({ present }) => present.id),
        ...after.map(({ session }) => session.id),
      ]),
    ]
  })
}

/** Each date once: sessions of one day are one to a reader. */
const daysOf = (dates: readonly UncertainDate[]): UncertainDate[] =>
  dates.filter(
    (on, i) => dates.findIndex((other) => other.earliest === on.earliest && other.latest === on.latest) === i,
  )

/** The last record before a session that it is present, unless it may have become absent since. */
function presentBefore(session: Session, own: readonly Recorded[]): Recorded | null {
  const present = own.findLast(({ presence, on }) => presence === 'present' && certainlyBefore(on, session.on))
  if (!present) return null
  const gone = own.some(
    ({ presence, on }) => presence === 'absent' && !certainlyBefore(on, present.on) && possiblyBefore(on, session.on),
  )
  const { mostDays } = duration(present.on, session.on)
  const over = present.fact === 'pregnancy' && (mostDays === null || mostDays > longestPregnancyDays)
  return gone || over ? null : present
}

/** An allergy to the oil concerns a session that certainly used it; everything else concerns each session. */
function concerns(fact: LastingFact, session: Session): boolean {
  if (fact !== 'iodised-oil-allergy') return true
  if (session.kind !== 'embolisation-performed' || session.deliveredFraction === 0) return false
  const oils = (session.agents ?? []).filter(isOil)
  return oils.length === 0
    ? session.technique === 'oil-chemoembolisation'
    : oils.some((agent) => deliveredOf(agent, session.deliveredFraction)?.most !== 0)
}
