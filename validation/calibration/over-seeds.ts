import { availableParallelism } from 'node:os'
import { Worker } from 'node:worker_threads'
import type { MeasurementError } from '@debulk/clinical/lesion/measurement-error'
import type { SeedWork } from './seed-work.ts'

export type Batch<Kind extends keyof SeedWork> = {
  readonly kind: Kind
  readonly seeds: readonly number[]
  readonly models: readonly MeasurementError[]
}

/** First seed and how many follow. */
export type SeedRange = { readonly from: number; readonly count: number }

const batchSize = 8

/**
 * Works through a range of seeds on every core.
 *
 * @returns results in order of seed, whichever thread they came from
 */
export async function overSeeds<Kind extends keyof SeedWork>(
  kind: Kind,
  { from, count }: SeedRange,
  models: readonly MeasurementError[],
  onProgress: (done: number) => void,
): Promise<SeedWork[Kind][]> {
  const results: SeedWork[Kind][][] = []
  let next = 0
  let done = 0
  const work = async (): Promise<void> => {
    const thread = new Worker(new URL('./seed-thread.ts', import.meta.url))
    try {
      for (let batch = next++; batch * batchSize < count; batch = next++) {
        const first = batch * batchSize
        const seeds = Array.from({ length: Math.min(batchSize, count - first) }, (_, i) => from + first + i)
        results[batch] = await answerOf(thread, { kind, seeds, models })
        done += seeds.length
        onProgress(done)
      }
    } finally {
      await thread.terminate()
    }
  }
  const threads = Math.min(availableParallelism(), 8, Math.ceil(count / batchSize))
  await Promise.all(Array.from({ length: threads }, work))
  return results.flat()
}

function answerOf<Kind extends keyof SeedWork>(thread: Worker, batch: Batch<Kind>): Promise<SeedWork[Kind][]> {
  return new Promise((resolve, reject) => {
    const answered = (message: unknown) => settle(() => resolve(message as SeedWork[Kind][]))
    const failed = (error: unknown) => settle(() => reject(error instanceof Error ? error : new Error(String(error))))
    const ended = (code: number) => settle(() => reject(new Error(`a thread ended with ${code}`)))
    const settle = (outcome: () => void) => {
      thread.off('message', answered).off('error', failed).off('exit', ended)
      outcome()
    }
    thread.on('message', answered).on('error', failed).on('exit', ended)
    thread.postMessage(batch)
  })
}
