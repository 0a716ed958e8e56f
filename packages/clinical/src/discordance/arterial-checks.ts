import { deliveredOf } from '../arterial/delivered-amount.ts'
import { territoryOf } from '../arterial/territory-from-vessel.ts'
import { eventsOf } from '../record/patient-record.ts'
import type { Finding } from '../review/finding.ts'
import type { ReviewContext } from '../review/review-context.ts'
import { found } from './found.ts'

/** Segments that tell the side; segment IV and the caudate belong to either. */
const segmentsOf = { right: ['5', '6', '7', '8'], left: ['2', '3'] } as const

/**
 * A course in stages that is over reached one side of the liver more than once, and the other less often. Silent where the territory of a
 * session is not known, and before the last session.
 *
 * @source bilobar disease is embolised one lobe a session (clinical practice; general knowledge); territory as recorded, else from the
 *         vessel
 */
export function stagedPlanNotFollowed({ events }: ReviewContext): Finding[] {
  const sessions = eventsOf(events, 'embolisation-performed')
  const variant = eventsOf(events, 'angiography-read').some(({ anatomy }) => anatomy === 'variant')
  const staged = eventsOf(events, 'board-met').filter(({ decisions = [] }) =>
    decisions.some(({ treatment, staged: inStages }) => treatment === 'embolisation' && inStages === true),
  )
  return [...new Set(sessions.flatMap(({ course }) => course ?? []))].flatMap((course) => {
    const own = sessions.filter((session) => session.course === course)
    if (own.length < 2 || own.at(-1)?.lastOfCourse !== true) return []
    const reached = own.map(({ vessels = [], territory, territoryBy = null }) =>
      territoryOf(vessels, territory, territoryBy, variant),
    )
    if (reached.some(({ basis }) => basis === 'unknown')) return []
    // branches of one side, one after the other, reach each segment once
    const times = (side: 'right' | 'left') =>
      Math.max(...segmentsOf[side].map((one) => reached.filter(({ segments }) => segments.includes(one)).length))
    const [right, left] = [times('right'), times('left')]
    if (right === left || Math.max(right, left) < 2) return []
    const more = right > left ? ('right' as const) : ('left' as const)
    const shown = own.map(({ on, vessels = [] }) => ({ on, vessels }))
    const counts = { moreTimes: Math.max(right, left), fewerTimes: Math.min(right, left) }
    const because = [...staged, ...own].map(({ id }) => id)
    return [found('staged-plan-not-followed', { sessions: shown, more, ...counts }, because)]
  })
}

/**
 * A share of the mixture went in, and whether the printed amounts are before or after it is not said.
 *
 * @source own check, on the wording of Peregudov 2021, doi 10.37174/2587-7593-2021-4-2-92-100
 */
export function deliveredShareAmbiguous({ events }: ReviewContext): Finding[] {
  return eventsOf(events, 'embolisation-performed').flatMap(({ id, on, agents = [], deliveredFraction, mixtureMl }) => {
    const open = agents.flatMap((agent) => {
      const given = deliveredOf(agent, deliveredFraction)
      if (given?.reading !== 'share-ambiguous' || given.least === null || given.most === null) return []
      return [{ name: agent.name, unit: given.unit, low: given.least, high: given.most }]
    })
    if (deliveredFraction === undefined || open.length === 0) return []
    const parameters = { on, fraction: deliveredFraction, agents: open, volumeKnown: mixtureMl !== undefined }
    return [found('delivered-share-ambiguous', parameters, [id])]
  })
}
