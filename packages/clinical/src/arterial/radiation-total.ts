import type { Ternary } from '@debulk/quantity/ternary'

/** Lung dose that one session may give at most, and all together, Gy. */
export const lungLimitsGy = { session: 30, all: 50 } as const

/** Activity and lung dose of all radioembolisations; null where a session does not state it. */
export type RadiationTotal = {
  readonly sessions: number
  readonly activityGbq: number | null
  readonly lungGy: number | null
  readonly limitGy: typeof lungLimitsGy
  readonly sessionExceeds: Ternary
  readonly allExceed: Ternary
}

/**
 * Activity and lung dose over all sessions. A session without a lung dose leaves the sum open, unless the others exceed the limit.
 *
 * @source lung dose at most 30 Gy per session and 50 Gy in all — general knowledge, not verified against a label
 */
export function radiationTotal(
  sessions: readonly { readonly activityGbq?: number | undefined; readonly lungDoseGy?: number | undefined }[],
): RadiationTotal {
  const known = sessions.flatMap(({ lungDoseGy }) => (lungDoseGy === undefined ? [] : [lungDoseGy]))
  const complete = known.length === sessions.length
  const sum = known.reduce((total, dose) => total + dose, 0)
  const answer = (exceeds: boolean): Ternary => (exceeds ? 'yes' : complete ? 'no' : 'unknown')
  const activities = sessions.map(({ activityGbq }) => activityGbq)
  return {
    sessions: sessions.length,
    activityGbq: activities.reduce<number | null>((t, a) => (t === null || a === undefined ? null : t + a), 0),
    lungGy: complete ? sum : null,
    limitGy: lungLimitsGy,
    sessionExceeds: answer(known.some((dose) => dose > lungLimitsGy.session * (1 + 1e-9))),
    allExceed: answer(sum > lungLimitsGy.all * (1 + 1e-9)),
  }
}
