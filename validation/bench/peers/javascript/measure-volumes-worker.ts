import { parentPort, workerData } from 'node:worker_threads'
import { measureAll, type MaskAndImage } from './measure-all.ts'

/** The volumes every worker sees, and the number of the next one that nobody has taken. */
export type SharedVolumes = { readonly volumes: readonly MaskAndImage[]; readonly next: Int32Array }

const { volumes, next }: SharedVolumes = workerData

/** Takes volumes until none is left; what it takes, no other worker takes. */
parentPort?.on('message', () => {
  let lesions = 0
  for (let at = Atomics.add(next, 0, 1); at < volumes.length; at = Atomics.add(next, 0, 1)) {
    const volume = volumes[at]
    if (volume) lesions += measureAll(volume).length
  }
  parentPort?.postMessage(lesions)
})
