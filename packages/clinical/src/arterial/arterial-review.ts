import { certainlyBefore } from '@debulk/quantity/duration'
import type { Amount } from '../record/event-base.ts'
import type { EventOf, PatientEvent } from '../record/patient-event.ts'
import { eventsOf } from '../record/patient-record.ts'
import type { AnyAnswer } from '../review/answer.ts'
import type { ReviewContext } from '../review/review-context.ts'
import { isCrisisPressure } from '../syndrome/crisis-pressure.ts'
import { isDoxorubicin, isOil } from './agent-names.ts'
import { belowLabelCaveat, derived, mixedCaveat, notUsualCaveat, plain, readingCaveats } from './arterial-caveats.ts'
import { cumulativeAnswers } from './cumulative-answers.ts'
import { totalsByUnit } from './cumulative-dose.ts'
import { deliveredOf } from './delivered-amount.ts'
import { doseByLobe } from './dose-by-lobe.ts'
import { doseUnit } from './dose-unit.ts'
import { laboratoryAfter } from './laboratory-after.ts'
import { mixtureRatio } from './mixture-ratio.ts'
import { radiationTotal } from './radiation-total.ts'
import { saceOf } from './sace.ts'
import { sessionComplications, type SessionComplications } from './session-complications.ts'
import { sessionInterval } from './session-interval.ts'
import { oilExceeds, oilLimitMl, oilOf } from './session-oil.ts'
import { territoryOf, type Territory } from './territory-from-vessel.ts'

type Embolisation = EventOf<'embolisation-performed'>
type Session = Embolisation | EventOf<'radioembolisation-performed'>

/** What the record says about facts of intra-arterial therapy. */
export function arterialReview(context: ReviewContext): AnyAnswer[] {
  const { events } = context
  const embolisations = eventsOf(events, 'embolisation-performed')
  const sessions = events.filter(
    (event): event is Session =>
      event.kind === 'embolisation-performed' || event.kind === 'radioembolisation-performed',
  )
  if (sessions.length === 0) return []
  return [
    ...sessions.flatMap((session) => sessionAnswers(session, sessions, events)),
    ...embolisations.flatMap(embolisationAnswers),
    ...cumulativeAnswers(embolisations, context),
    ...beads(embolisations),
    ...lobes(embolisations, events),
    ...radiation(eventsOf(events, 'radioembolisation-performed')),
  ]
}

/** Whether the arteries of the liver are recorded to be other than typical; either record of it is enough. */
function hasVariantAnatomy(events: readonly PatientEvent[]): boolean {
  return (
    eventsOf(events, 'angiography-read').some(({ anatomy }) => anatomy === 'variant') ||
    eventsOf(events, 'suitability-recorded').some(
      ({ fact, presence }) => fact === 'aberrant-hepatic-artery' && presence === 'present',
    )
  )
}

const territoryOfSession = (session: Session, events: readonly PatientEvent[]): Territory =>
  territoryOf(session.vessels ?? [], session.territory, session.territoryBy ?? null, hasVariantAnatomy(events))

function sessionAnswers(session: Session, sessions: readonly Session[], events: readonly PatientEvent[]): AnyAnswer[] {
  const { id, on } = session
  const territory = territoryOfSession(session, events)
  const earlier = sessions.filter((other) => certainlyBefore(other.on, on)).at(-1)
  const next = sessions.find((other) => certainlyBefore(on, other.on))?.on ?? null
  const reports = eventsOf(events, 'adverse-event-reported')
  const complications = sessionComplications(session, next, reports)
  const named = [...complications.complications, ...complications.postEmbolisationSyndrome].map((one) => one.id)
  return [
    {
      rule: 'arterial/territory',
      value: { ...territory, on },
      about: id,
      basis: territory.basis === 'recorded' ? 'reported' : 'assumed',
      because: [id],
      caveats: [
        ...(territory.basis === 'assumed' ? [plain('arterial-territory-assumed')] : []),
        ...(hasVariantAnatomy(events) ? [plain('arterial-variant-anatomy')] : []),
      ],
    },
    ...(earlier
      ? [
          {
            rule: 'arterial/session-interval' as const,
            value: sessionInterval(earlier.on, on),
            ...derived(id, [earlier.id, id], []),
          },
        ]
      : []),
    {
      rule: 'arterial/complications',
      value: complications,
      about: id,
      basis: 'reported',
      because: [id, ...named],
      caveats: scalesDiffer(complications) ? [plain('arterial-scales-differ')] : [],
    },
    ...laboratoryAfter(session, next, eventsOf(events, 'laboratory-measured')).map((value): AnyAnswer => {
      const because = [id, ...(value.before ? [value.before.id] : []), value.peak.id]
      return { rule: 'arterial/laboratory-after', value, ...derived(`${id} · ${value.analyte}`, because, []) }
    }),
    crisisCover(session, complications, reports),
  ]
}

const scalesDiffer = ({ complications, postEmbolisationSyndrome }: SessionComplications): boolean => {
  const graded = [...complications, ...postEmbolisationSyndrome].filter(({ grade }) => grade !== null)
  return new Set(graded.map(({ scale, version }) => `${scale}|${version}`)).size > 1
}

function crisisCover(
  session: Session,
  complications: SessionComplications,
  reports: readonly EventOf<'adverse-event-reported'>[],
): AnyAnswer {
  const own = new Set(complications.complications.map(({ id }) => id))
  const here = reports.filter(({ id }) => own.has(id))
  const crises = here.filter(({ carcinoidCrisis }) => carcinoidCrisis === true)
  const pressures = here.filter(({ systolicMmHg }) => isCrisisPressure(systolicMmHg) === 'yes')
  const cover =
    session.cover?.map(({ drug, route, rate, start, stop, given }) => ({
      drug,
      route: route ?? null,
      rate: rate ?? null,
      start: start ?? null,
      stop: stop ?? null,
      given,
    })) ?? null
  return {
    rule: 'arterial/crisis-cover',
    about: session.id,
    value: {
      on: session.on,
      cover,
      crisis: crises.length > 0 ? 'reported' : pressures.length > 0 ? 'pressure-outside' : 'not-recorded',
    },
    basis: 'reported',
    because: [session.id, ...[...crises, ...pressures].map(({ id }) => id)],
    caveats: [],
  }
}

function embolisationAnswers(session: Embolisation): AnyAnswer[] {
  const { id, on, endpoint, agents = [], mixtureMl, deliveredFraction } = session
  const amounts = agents.map((agent) => ({ name: agent.name, delivered: deliveredOf(agent, deliveredFraction) }))
  const delivered = amounts.flatMap((amount) => amount.delivered ?? [])
  const doxorubicin = agents.filter(isDoxorubicin).flatMap((agent) => deliveredOf(agent, deliveredFraction) ?? [])
  const oil = oilOf(session)
  const totals = totalsByUnit(oil)
  const inMixture = agents.find(isOil)
  // a mixture has one composition: what went in has that of what was prepared
  const [oilMl] = [inMixture?.prepared, inMixture?.delivered].flatMap((each) => millilitresOf(each) ?? [])
  const ratio = mixtureMl !== undefined && oilMl !== undefined ? mixtureRatio(oilMl, mixtureMl) : null
  const answers: AnyAnswer[] = [
    {
      rule: 'arterial/endpoint',
      value: { ...saceOf(endpoint?.sace, endpoint?.flow, endpoint?.blush), on, text: endpoint?.text ?? null },
      ...derived(id, [id], []),
    },
  ]
  if (amounts.length > 0)
    answers.push({
      rule: 'arterial/delivered',
      value: { on, fraction: deliveredFraction ?? null, agents: amounts },
      ...derived(
        id,
        [id],
        [...notUsualCaveat(totalsByUnit(doxorubicin)), ...readingCaveats(delivered, deliveredFraction)],
      ),
    })
  if (oil.length > 0)
    answers.push({
      rule: 'arterial/oil-per-session',
      value: { on, totals, limitMl: oilLimitMl, exceeds: oilExceeds(totals) },
      ...derived(
        id,
        [id],
        [...belowLabelCaveat(totals), ...readingCaveats(oil, deliveredFraction), ...mixedCaveat(oil)],
      ),
    })
  if (ratio)
    answers.push({
      rule: 'arterial/mixture-ratio',
      value: { ...ratio, on },
      about: id,
      basis: 'assumed',
      because: [id],
      caveats: [plain('arterial-rest-is-solution')],
    })
  return answers
}

/** A volume in mL; null for what is none. */
function millilitresOf(amount: Amount | undefined): number | null {
  const { unit, ratio } = doseUnit(amount?.unit ?? '')
  return amount && unit === 'mL' ? amount.value * ratio : null
}

/**
 * Sessions with drug-eluting beads, named for a reason.
 *
 * @source RETNET stopped its arm with drug-eluting beads in 2019 because of serious adverse events — PMC6050671 and later reports
 */
const beads = (sessions: readonly Embolisation[]): AnyAnswer[] =>
  sessions
    .filter(({ technique }) => technique === 'drug-eluting-beads')
    .map(({ id, on }) => ({
      rule: 'arterial/drug-eluting-beads',
      about: id,
      value: { on },
      basis: 'reported',
      because: [id],
      caveats: [],
    }))

/** Whether oil went in, or may have: a session whose agents are named without oil, or that used beads, had none. */
const mayHoldOil = ({ agents, technique }: Embolisation): boolean =>
  agents === undefined ? technique !== 'drug-eluting-beads' : agents.some(isOil)

function lobes(all: readonly Embolisation[], events: readonly PatientEvent[]): AnyAnswer[] {
  const sessions = all.filter(mayHoldOil)
  if (sessions.length === 0) return []
  const value = doseByLobe(
    sessions.map((session) => {
      const oil = totalsByUnit(oilOf(session))
      const [only] = oil
      const known = oil.length === 1 && only?.unit === 'mL' ? only : null
      return { id: session.id, territory: territoryOfSession(session, events), oil: known }
    }),
  )
  const assumed = sessions.some((session) => territoryOfSession(session, events).basis === 'assumed')
  return [
    {
      rule: 'arterial/dose-by-lobe',
      value,
      about: '',
      basis: assumed ? 'assumed' : 'derived',
      because: sessions.map(({ id }) => id),
      caveats: assumed ? [plain('arterial-territory-assumed')] : [],
    },
  ]
}

const radiation = (sessions: readonly EventOf<'radioembolisation-performed'>[]): AnyAnswer[] =>
  sessions.length === 0
    ? []
    : [
        {
          rule: 'arterial/radiation',
          value: radiationTotal(sessions),
          ...derived(
            '',
            sessions.map(({ id }) => id),
            [],
          ),
        },
      ]
