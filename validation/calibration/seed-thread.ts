/** A thread that works through the seeds it is sent. See `overSeeds`. */
import { parentPort } from 'node:worker_threads'
import type { Batch } from './over-seeds.ts'
import { seedWorker, type SeedWork } from './seed-work.ts'

parentPort?.on('message', ({ kind, seeds, models }: Batch<keyof SeedWork>) => {
  const done = Promise.all(seeds.map((seed) => seedWorker[kind](seed, models)))
  // a rejection must end the thread, or the pool would wait for ever
  done.then(
    (results) => parentPort?.postMessage(results),
    (error: unknown) => {
      setImmediate(() => {
        throw error
      })
    },
  )
})
