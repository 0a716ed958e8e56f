import { PeerProcess } from './peer-process.ts'
import type { PeerName, peerPrograms } from './peers.ts'
import { timeInTurn, type Contestant, type Timing } from './time-in-turn.ts'

/** One row of the table: what one program does in one call. */
export type BenchRow = {
  readonly id: string
  readonly peer: PeerName
  readonly what: string
  readonly command: string
  readonly warmUp: number
  readonly callsPerRound: number
  /** Our row that it is set against. */
  readonly comparedWith: string | null
}

/** Rows over the same data, timed in turn. */
export type BenchGroup = {
  readonly title: string
  /** What each program reads before the first call. */
  readonly load: Partial<Readonly<Record<PeerName, string>>>
  readonly rounds: number
  readonly rows: readonly BenchRow[]
}

/** A timing, or the reason why there is none: never a made-up number. */
export type BenchResult = { readonly row: BenchRow; readonly program: string } & (
  | { readonly status: 'timed'; readonly timing: Timing; readonly count: number }
  | { readonly status: 'not-installed'; readonly remedy: string }
)

export async function runGroup(
  group: BenchGroup,
  programs: ReturnType<typeof peerPrograms>,
): Promise<readonly BenchResult[]> {
  const names = [...new Set(group.rows.map(({ peer }) => peer))]
  const running = new Map<PeerName, PeerProcess>()
  try {
    for (const name of names) {
      const program = programs[name]
      if ('missing' in program) continue
      const peer = new PeerProcess(program.name, program.command)
      running.set(name, peer)
      const load = group.load[name]
      if (load) await peer.ask(load)
    }
    const counts = new Map<string, number>()
    const contestants = group.rows.flatMap((row): Contestant[] => {
      const peer = running.get(row.peer)
      if (!peer) return []
      const once = async () => {
        const { ms, count } = await peer.ask(row.command)
        counts.set(row.id, count)
        return ms
      }
      return [{ id: row.id, once, warmUp: row.warmUp, callsPerRound: row.callsPerRound }]
    })
    const timings = new Map((await timeInTurn(contestants, group.rounds)).map((timing) => [timing.id, timing]))
    return group.rows.map((row): BenchResult => {
      const program = programs[row.peer]
      const timing = timings.get(row.id)
      if (timing) return { row, program: program.name, status: 'timed', timing, count: counts.get(row.id) ?? NaN }
      const remedy = 'missing' in program ? program.missing : ''
      return { row, program: program.name, status: 'not-installed', remedy }
    })
  } finally {
    for (const peer of running.values()) await peer.stop()
  }
}
