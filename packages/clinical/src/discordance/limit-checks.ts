import { arterialReview } from '../arterial/arterial-review.ts'
import { totalsByUnit, type UnitTotal } from '../arterial/cumulative-dose.ts'
import { lungLimitsGy, radiationTotal } from '../arterial/radiation-total.ts'
import { oilExceeds, oilLimitMl, oilOf } from '../arterial/session-oil.ts'
import { sessionsOfADay } from '../arterial/sessions-of-a-day.ts'
import type { EventOf, PatientEvent } from '../record/patient-event.ts'
import { eventsOf } from '../record/patient-record.ts'
import type { AnyAnswer } from '../review/answer.ts'
import type { Finding } from '../review/finding.ts'
import type { ReviewContext } from '../review/review-context.ts'
import type { FindingParameters } from './finding-parameters.ts'
import { found } from './found.ts'

/**
 * What certainly went in is beyond a limit; sessions of one day are held against the limit of a session together as well. Where the bounds include the limit nothing is said here; the rule itself says that it is open.
 *
 * @source limits as the rules of arterial therapy give them: oil 15 mL a session, bleomycin 400 units, doxorubicin 450 and 550 mg/m², lungs 30 Gy a
 *         session and 50 Gy in all (label of bleomycin; the others general knowledge, not verified)
 */
export const limitExceeded = (context: ReviewContext): Finding[] => [
  ...arterialReview(context).flatMap((answer) =>
    exceededBy(answer).map((parameters) => found('limit-exceeded', parameters, answer.because)),
  ),
  ...oilOfDays(eventsOf(context.events, 'embolisation-performed')),
  ...lungDoses(eventsOf(context.events, 'radioembolisation-performed')),
]

type Exceeded = FindingParameters['limit-exceeded']

function exceededBy(answer: AnyAnswer): Exceeded[] {
  switch (answer.rule) {
    case 'arterial/oil-per-session': {
      const { on, totals, limitMl, exceeds } = answer.value
      return exceeds === 'yes'
        ? [{ what: 'oil-per-session', on, least: millilitres(totals), limit: limitMl, unit: 'mL' }]
        : []
    }
    case 'arterial/bleomycin': {
      const { units, limitUnits, exceeds } = answer.value
      return exceeds === 'yes' && units !== null
        ? [{ what: 'bleomycin', on: null, least: units.least, limit: limitUnits, unit: units.unit }]
        : []
    }
    case 'arterial/doxorubicin': {
      const { perM2, exceeds } = answer.value
      const limit = exceeds.findLast((each) => each.answer === 'yes')?.limit
      return limit !== undefined && perM2 !== null
        ? [{ what: 'doxorubicin', on: null, least: perM2.least, limit, unit: 'mg/m2' }]
        : []
    }
    default:
      return []
  }
}

const millilitres = (totals: readonly UnitTotal[]): number => totals.find(({ unit }) => unit === 'mL')?.least ?? 0

/** Sessions of one day that together exceed the limit of one. */
function oilOfDays(sessions: readonly EventOf<'embolisation-performed'>[]): Finding[] {
  const oiled = sessions.filter((session) => millilitres(totalsByUnit(oilOf(session))) > 0)
  return sessionsOfADay(oiled).flatMap((day) => {
    const totals = totalsByUnit(day.flatMap(oilOf))
    return oilExceeds(totals) === 'yes'
      ? [ofDay('oil-of-day', day, { least: millilitres(totals), limit: oilLimitMl, unit: 'mL' })]
      : []
  })
}

function lungDoses(sessions: readonly EventOf<'radioembolisation-performed'>[]): Finding[] {
  const known = sessions.filter(({ lungDoseGy = 0 }) => lungDoseGy > 0)
  const sumOf = (all: typeof known) => all.reduce((sum, { lungDoseGy = 0 }) => sum + lungDoseGy, 0)
  const { session: limit, all } = lungLimitsGy
  const isAbove = (lungDoseGy: number) => radiationTotal([{ lungDoseGy }]).sessionExceeds === 'yes'
  return [
    ...known
      .filter((session) => isAbove(sumOf([session])))
      .map((session) =>
        found(
          'limit-exceeded',
          { what: 'lung-dose-session', on: session.on, least: sumOf([session]), limit, unit: 'Gy' },
          [session.id],
        ),
      ),
    ...sessionsOfADay(known)
      .filter((day) => isAbove(sumOf(day)))
      .map((day) => ofDay('lung-dose-of-day', day, { least: sumOf(day), limit, unit: 'Gy' })),
    ...(radiationTotal(sessions).allExceed === 'yes'
      ? [
          found(
            'limit-exceeded',
            { what: 'lung-dose', on: null, least: sumOf(known), limit: all, unit: 'Gy' },
            known.map(({ id }) => id),
          ),
        ]
      : []),
  ]
}

const ofDay = (
  what: 'oil-of-day' | 'lung-dose-of-day',
  day: readonly PatientEvent[],
  exceeded: Pick<Exceeded, 'least' | 'limit' | 'unit'>,
): Finding =>
  found(
    'limit-exceeded',
    { what, on: day[0]?.on ?? null, ...exceeded },
    day.map(({ id }) => id),
  )
