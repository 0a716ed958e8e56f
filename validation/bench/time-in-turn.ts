/** Something to be timed; `once` runs it and says how many milliseconds it took by its own clock. */
export type Contestant = {
  readonly id: string
  readonly once: () => Promise<number>
  /** Calls before the first that counts. */
  readonly warmUp: number
  /** Calls in each round at least, of which the median counts. */
  readonly callsPerRound: number
}

export type Timing = { readonly id: string; readonly medianMs: number; readonly rounds: readonly number[] }

/**
 * Medians with all sides in turn: every round calls every contestant, so that whatever slows the machine slows all.
 * Warm-up comes before the first round.
 *
 * @param leastRoundMs a contestant's part of a round goes on this long at least: a core that has idled takes some milliseconds
 *   to wake, and a program that takes two would be timed waking while one that takes hundreds is not
 */
export async function timeInTurn(
  contestants: readonly Contestant[],
  rounds: number,
  leastRoundMs = 100,
): Promise<Timing[]> {
  for (const { once, warmUp } of contestants) for (let i = 0; i < warmUp; i++) await once()
  const times = contestants.map((): number[] => [])
  for (let round = 0; round < rounds; round++) {
    for (const [i, { once, callsPerRound }] of contestants.entries()) {
      const calls: number[] = []
      for (let spent = 0; calls.length < callsPerRound || spent < leastRoundMs;) {
        const ms = await once()
        calls.push(ms)
        spent += ms
      }
      times[i]?.push(median(calls))
    }
  }
  return contestants.map(({ id }, i) => ({ id, medianMs: median(times[i] ?? []), rounds: times[i] ?? [] }))
}

export function median(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b)
  const middle = sorted.length >> 1
  const upper = sorted[middle] ?? NaN
  return sorted.length % 2 === 1 ? upper : ((sorted[middle - 1] ?? NaN) + upper) / 2
}
