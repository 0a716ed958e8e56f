import type { Progress } from '@debulk/actions/progress'
import type { Catalogue } from '@debulk/language/catalogue'
import type { Io } from './io.ts'

const quietMs = 700
const betweenMs = 120
const cells = 24

/**
 * A bar on standard error with the time left, from the moment work takes long enough to notice. Drawn on a terminal
 * only; elsewhere nothing is printed.
 */
export function progressBar(
  { err, interactive, now, columns }: Io,
  words: () => Promise<Catalogue>,
): { readonly report: (progress: Progress) => void; readonly clear: () => void } {
  const started = now()
  let current: { stage: Progress['stage']; since: number } | null = null
  let drawnAt = 0
  let shown = false
  let catalogue: Catalogue | null = null
  if (!interactive) return { report: () => {}, clear: () => {} }

  const report = ({ stage, done, of }: Progress): void => {
    const time = now()
    if (current?.stage !== stage) current = { stage, since: time }
    if (time - started < quietMs || time - drawnAt < betweenMs) return
    drawnAt = time
    if (!catalogue) {
      void words().then((loaded) => (catalogue = loaded))
      return
    }
    const { progress } = catalogue.command
    const share = of > 0 ? Math.min(1, done / of) : 0
    const bar = '█'.repeat(Math.round(share * cells)).padEnd(cells, '░')
    const seconds = share > 0.05 ? Math.ceil(((time - current.since) / 1000) * (1 / share - 1)) : null
    const left = seconds === null ? '' : ` · ${progress.left(seconds)}`
    const line = `${progress[stage]} ${bar} ${progress.step({ done, of })}${left}`
    err(`\r\u001B[K${line.slice(0, (columns ?? 80) - 1)}`)
    shown = true
  }
  return {
    report,
    clear: () => {
      if (shown) err('\r\u001B[K')
      shown = false
    },
  }
}
