import { lobeOf } from '../lesion/lobe.ts'
import type { Territory } from './territory-from-vessel.ts'

/** One session as the lobes see it. */
export type LobeSession = {
  readonly id: string
  readonly territory: Territory
  /** Iodised oil that went in, mL; null where it is not recorded, or not by volume alone. */
  readonly oil: { readonly least: number; readonly most: number | null } | null
}

type Share = { readonly sessions: number; readonly least: number; readonly most: number | null }

/** Oil in each lobe, or why it is not computed; how often each lobe was treated is known all the same. */
export type DoseByLobe =
  | {
      readonly status: 'computed'
      readonly right: Share
      readonly left: Share
      readonly assumed: boolean
    }
  | {
      readonly status: 'not-computed'
      /** `distribution-unknown`: a session reached both lobes, and how it spread between them nobody measured. */
      readonly reason: 'distribution-unknown' | 'territory-unknown' | 'amount-unknown'
      readonly sessions: readonly string[]
      readonly rightSessions: number
      readonly leftSessions: number
    }

/**
 * Dose of oil per lobe over a course. A session that reached both lobes spreads in a way that nobody measured: no dose per lobe is
 * computed then.
 *
 * @source design of this program: a distribution that was not measured is not computed
 */
export function doseByLobe(sessions: readonly LobeSession[]): DoseByLobe {
  const reached = sessions.map(({ territory }) => lobesOf(territory))
  const count = (lobe: 'right' | 'left') => reached.filter((lobes) => lobes.has(lobe)).length
  const refused = (
    reason: 'distribution-unknown' | 'territory-unknown' | 'amount-unknown',
    of: readonly LobeSession[],
  ) => ({
    status: 'not-computed' as const,
    reason,
    sessions: of.map(({ id }) => id),
    rightSessions: count('right'),
    leftSessions: count('left'),
  })
  const unknown = sessions.filter(({ territory }) => territory.basis === 'unknown')
  if (unknown.length > 0) return refused('territory-unknown', unknown)
  const whole = sessions.filter((_, i) => reached[i]?.has('right') && reached[i]?.has('left'))
  if (whole.length > 0) return refused('distribution-unknown', whole)
  const noAmount = sessions.filter(({ oil }) => oil === null)
  if (noAmount.length > 0) return refused('amount-unknown', noAmount)
  const share = (lobe: 'right' | 'left'): Share => {
    const here = sessions.filter((_, i) => reached[i]?.has(lobe))
    return {
      sessions: here.length,
      least: here.reduce((sum, { oil }) => sum + (oil?.least ?? 0), 0),
      most: total(here.map(({ oil }) => oil?.most ?? null)),
    }
  }
  return {
    status: 'computed',
    right: share('right'),
    left: share('left'),
    assumed: sessions.some(({ territory }) => territory.basis === 'assumed'),
  }
}

const total = (values: readonly (number | null)[]): number | null =>
  values.reduce<number | null>((sum, value) => (sum === null || value === null ? null : sum + value), 0)

const lobesOf = ({ segments }: Territory): ReadonlySet<string> =>
  new Set(segments.map(lobeOf).filter((lobe) => lobe !== null))
