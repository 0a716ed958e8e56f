import { once } from 'node:events'
import { Worker } from 'node:worker_threads'
import type { MaskAndImage } from './measure-all.ts'
import type { SharedVolumes } from './measure-volumes-worker.ts'

/** Workers that measure the same volumes together, started once and kept. */
export class VolumeWorkers {
  readonly #workers: readonly Worker[]
  readonly #next = new Int32Array(new SharedArrayBuffer(4))

  constructor(volumes: readonly MaskAndImage[], workers: number) {
    const workerData: SharedVolumes = { volumes, next: this.#next }
    const url = new URL('./measure-volumes-worker.ts', import.meta.url)
    this.#workers = Array.from({ length: workers }, () => new Worker(url, { workerData }))
    for (const worker of this.#workers) worker.unref()
  }

  /** Measures every volume once; says how many lesions there were. */
  async measure(): Promise<number> {
    Atomics.store(this.#next, 0, 0)
    const counts = this.#workers.map(async (worker) => {
      worker.postMessage('measure')
      const [lesions]: unknown[] = await once(worker, 'message')
      return Number(lesions)
    })
    return (await Promise.all(counts)).reduce((sum, lesions) => sum + lesions, 0)
  }
}

/** Copies in shared memory, each with memory of its own. */
export function sharedCopies({ grid, mask, image }: MaskAndImage, copies: number): MaskAndImage[] {
  return Array.from({ length: copies }, () => {
    const sharedMask = new Uint8Array(new SharedArrayBuffer(mask.byteLength))
    const sharedImage = new Int16Array(new SharedArrayBuffer(image.byteLength))
    sharedMask.set(mask)
    sharedImage.set(image)
    return { grid, mask: sharedMask, image: sharedImage }
  })
}
