/** Levels of the subjective angiographic chemoembolisation endpoint. */
export type SaceLevel = 'I' | 'II' | 'III' | 'IV'
type Grade = 'normal' | 'reduced' | 'none'

const levels: readonly { readonly level: SaceLevel; readonly flow: Grade; readonly blush: Grade }[] = [
  { level: 'I', flow: 'normal', blush: 'normal' },
  { level: 'II', flow: 'reduced', blush: 'reduced' },
  { level: 'III', flow: 'reduced', blush: 'none' },
  { level: 'IV', flow: 'none', blush: 'none' },
]

/** The levels that facts allow. */
export type Sace = {
  readonly basis: 'stated' | 'derived' | 'unknown'
  readonly levels: readonly SaceLevel[]
  /** The stated level is not among those that the recorded flow and blush allow, or they allow none. */
  readonly conflict: boolean
}

/**
 * Endpoint of a session: as stated, else every level that flow and blush allow. Slowed flow alone is II or III.
 *
 * @source SACE I normal flow and blush, II both reduced, III flow reduced and no blush, IV neither — Lewandowski 2007 (definitions from
 *         general knowledge; observer agreement κ 0.46 read in the abstract)
 */
export function saceOf(
  stated: SaceLevel | 'II-III' | undefined,
  flow: Grade | undefined,
  blush: Grade | undefined,
): Sace {
  const nothing = flow === undefined && blush === undefined
  const allowed = levels.filter(
    (one) => (flow === undefined || one.flow === flow) && (blush === undefined || one.blush === blush),
  )
  const derived = allowed.map(({ level }) => level)
  if (stated !== undefined) {
    const named: readonly SaceLevel[] = stated === 'II-III' ? ['II', 'III'] : [stated]
    return { basis: 'stated', levels: named, conflict: !named.some((level) => derived.includes(level)) }
  }
  if (nothing) return { basis: 'unknown', levels: [], conflict: false }
  return { basis: 'derived', levels: derived, conflict: derived.length === 0 }
}
