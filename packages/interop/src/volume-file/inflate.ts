import { refusal, type Refusal } from '@debulk/contract/refusal'
import type { Result } from '@debulk/quantity/result'

/** Why bytes did not inflate. */
export type InflateFault = 'broken' | 'truncated' | 'longer-than-expected'

/** Inflating, as an argument: the readers know no zlib. In Node it is `platform/gunzip`. */
export type Inflate = {
  /** The whole gzip stream. Stops, rather than growing, once more than `expectedBytes` and a little padding came out. */
  readonly all: (packed: Uint8Array, expectedBytes: number) => Result<Uint8Array, InflateFault>
  /** At least the first `bytes` bytes, or all there are when the stream holds fewer. */
  readonly head: (packed: Uint8Array, bytes: number) => Result<Uint8Array, InflateFault>
}

/** What stopped the inflation of a file, as a refusal. */
export function inflateRefusal(path: string, fault: InflateFault, expectedBytes: number): Refusal {
  if (fault === 'broken') return refusal(path, 'gzip/broken', {})
  if (fault === 'truncated') return refusal(path, 'file/truncated', {})
  return refusal(path, 'volume/longer', { neededBytes: expectedBytes })
}
