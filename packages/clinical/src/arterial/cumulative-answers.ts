import type { EventOf } from '../record/patient-event.ts'
import type { ArterialAgent } from '../record/treatment-events.ts'
import type { AnswerCaveat, AnyAnswer } from '../review/answer.ts'
import type { ReviewContext } from '../review/review-context.ts'
import { bodyAt } from '../suitability/body-at.ts'
import { bodySurfaceArea } from '../suitability/future-remnant.ts'
import { isBleomycin, isDoxorubicin, isOil } from './agent-names.ts'
import { bleomycinCautions } from './bleomycin-cautions.ts'
import { derived, missingCaveat, mixedCaveat, plain, readingCaveats, ukMaximumCaveat } from './arterial-caveats.ts'
import { bleomycinTotal, doxorubicinTotal, totalsByUnit, type BleomycinTotal } from './cumulative-dose.ts'
import { besideMissing, deliveredOf } from './delivered-amount.ts'

/** Oil, bleomycin and doxorubicin over all sessions. */
export function cumulativeAnswers(
  sessions: readonly EventOf<'embolisation-performed'>[],
  context: ReviewContext,
): AnyAnswer[] {
  const of = (wanted: (agent: ArterialAgent) => boolean) => {
    const with_ = sessions.filter(({ agents = [] }) => agents.some(wanted))
    const given = with_.flatMap(({ agents = [], deliveredFraction }) =>
      agents.filter(wanted).map((agent) => deliveredOf(agent, deliveredFraction)),
    )
    const amounts = given.flatMap((amount) => amount ?? [])
    // a session of which no agent is named may have held it too
    const missing = given.length - amounts.length + sessions.filter(({ agents }) => agents === undefined).length
    const shared = with_.find(({ deliveredFraction: share }) => share !== undefined && share < 1)?.deliveredFraction
    const caveats = [...readingCaveats(amounts, shared), ...mixedCaveat(amounts), ...missingCaveat(missing)]
    return { ids: with_.map(({ id }) => id), amounts: besideMissing(amounts, missing), caveats }
  }
  const answers: AnyAnswer[] = []
  const oil = of(isOil)
  if (oil.amounts.length > 0)
    answers.push({
      rule: 'arterial/oil-in-all',
      value: { sessions: oil.ids.length, totals: totalsByUnit(oil.amounts) },
      ...derived('', oil.ids, oil.caveats),
    })
  const bleomycin = of(isBleomycin)
  if (bleomycin.amounts.length > 0) {
    const value = bleomycinTotal(bleomycin.amounts)
    answers.push({
      rule: 'arterial/bleomycin',
      value,
      about: '',
      basis: value.assumption === 'none' ? 'derived' : 'assumed',
      because: bleomycin.ids,
      caveats: [...assumptionCaveat(value), ...ukMaximumCaveat(value.totals), ...bleomycin.caveats],
    })
  }
  const cautions = bleomycinCautions(
    sessions.filter(({ agents = [] }) => agents.some(isBleomycin)),
    context,
  )
  if (cautions)
    answers.push({ rule: 'arterial/bleomycin-cautions', value: cautions.value, ...derived('', cautions.because, []) })
  const doxorubicin = of(isDoxorubicin)
  if (doxorubicin.amounts.length > 0) {
    const surface = bodySurfaceOf(context)
    answers.push({
      rule: 'arterial/doxorubicin',
      value: doxorubicinTotal(doxorubicin.amounts, surface?.m2 ?? null),
      ...derived(
        '',
        [...doxorubicin.ids, ...(surface ? [surface.id] : [])],
        [
          plain('arterial-systemic-not-counted'),
          ...(surface ? [] : [plain('arterial-body-surface-unknown')]),
          ...doxorubicin.caveats,
        ],
      ),
    })
  }
  return answers
}

function bodySurfaceOf({ events, asOf }: ReviewContext): { readonly id: string; readonly m2: number } | null {
  const body = bodyAt({ events, asOf })
  return body && { id: body.id, m2: bodySurfaceArea(body.heightCm, body.weightKg) }
}

const assumptionCaveat = ({ assumption }: BleomycinTotal): AnswerCaveat[] =>
  assumption === 'none'
    ? []
    : [plain(assumption === 'one-unit-per-mg' ? 'arterial-milligram-is-unit' : 'arterial-international-units')]
