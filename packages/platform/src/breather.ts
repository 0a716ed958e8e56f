/**
 * Lets timers, progress and Ctrl-C through during long runs of synchronous reading, which is several times faster than
 * asynchronous reading of many small files. Call it often: it waits only when `everyMs` have passed.
 */
export function breather(everyMs = 40): () => Promise<void> | undefined {
  let last = performance.now()
  return () => {
    if (performance.now() - last < everyMs) return undefined
    return new Promise((resolve) => {
      setImmediate(() => {
        last = performance.now()
        resolve()
      })
    })
  }
}
