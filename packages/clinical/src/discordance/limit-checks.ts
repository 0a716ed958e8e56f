import { arterialReview } from '../arterial/arterial-review.ts'
import { radiationTotal } from '../arterial/radiation-total.ts'
import type { EventOf } from '../record/patient-event.ts'
import { eventsOf } from '../record/patient-record.ts'
import type { AnyAnswer } from '../review/answer.ts'
import type { Finding } from '../review/finding.ts'
import type { ReviewContext } from '../review/review-context.ts'
import type { FindingParameters } from './finding-parameters.ts'
import { found } from './found.ts'

/**
 * What certainly went in is beyond a limit. Where the bounds include the limit nothing is said here; the rule itself says that it is open.
 *
 * @source limits as the rules of arterial therapy give them: oil 15 mL a session, bleomycin 400 units, doxorubicin 450 and 550 mg/m², lungs 30 Gy a
 *         session and 50 Gy in all (label of bleomycin; the others general knowledge, not verified)
 */
export const limitExceeded = (context: ReviewContext): Finding[] => [
  ...arterialReview(context).flatMap((answer) =>
    exceededBy(answer).map((parameters) => found('limit-exceeded', parameters, answer.because)),
  ),
  ...lungDoses(eventsOf(context.events, 'radioembolisation-performed')),
]

type Exceeded = FindingParameters['limit-exceeded']

function exceededBy(answer: AnyAnswer): Exceeded[] {
  switch (answer.rule) {
    case 'arterial/oil-per-session': {
      const { on, totals, limitMl, exceeds } = answer.value
      const least = totals.find(({ unit }) => unit === 'mL')?.least ?? null
      return exceeds === 'yes' && least !== null
        ? [{ what: 'oil-per-session', on, least, limit: limitMl, unit: 'mL' }]
        : []
    }
    case 'arterial/bleomycin': {
      const { units, limitUnits, exceeds } = answer.value
      return exceeds === 'yes' && units !== null && units.least !== null
        ? [{ what: 'bleomycin', on: null, least: units.least, limit: limitUnits, unit: units.unit }]
        : []
    }
    case 'arterial/doxorubicin': {
      const { perM2, exceeds } = answer.value
      const limit = exceeds.findLast((each) => each.answer === 'yes')?.limit
      const least = perM2?.least ?? null
      return limit !== undefined && least !== null
        ? [{ what: 'doxorubicin', on: null, least, limit, unit: 'mg/m2' }]
        : []
    }
    default:
      return []
  }
}

function lungDoses(sessions: readonly EventOf<'radioembolisation-performed'>[]): Finding[] {
  const known = sessions.filter(({ lungDoseGy }) => lungDoseGy !== undefined)
  const { allExceed, limitGy } = radiationTotal(sessions)
  const least = known.reduce((sum, { lungDoseGy = 0 }) => sum + lungDoseGy, 0)
  return [
    ...known
      .filter((session) => radiationTotal([session]).sessionExceeds === 'yes')
      .map(({ id, on, lungDoseGy = 0 }) =>
        found(
          'limit-exceeded',
          { what: 'lung-dose-session', on, least: lungDoseGy, limit: limitGy.session, unit: 'Gy' },
          [id],
        ),
      ),
    ...(allExceed === 'yes'
      ? [
          found(
            'limit-exceeded',
            { what: 'lung-dose', on: null, least, limit: limitGy.all, unit: 'Gy' },
            known.map(({ id }) => id),
          ),
        ]
      : []),
  ]
}
