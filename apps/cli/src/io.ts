import type { Language } from '@debulk/language/language'

/** Exit codes: done, failed, misused. */
export type ExitCode = 0 | 1 | 2

/** The terminal as a command sees it. Data to `out`, words to `err`, so that pipes work. */
export type Io = {
  readonly out: (text: string) => void
  readonly err: (text: string) => void
  /** Columns of the terminal, null when output goes elsewhere. */
  readonly columns: number | null
  readonly colour: boolean
  /** Whether standard error is a terminal, where a progress bar may be drawn. */
  readonly interactive: boolean
  readonly now: () => number
  /** Today, for what is written into reports. */
  readonly today: () => string
  readonly language: Language
  readonly signal: AbortSignal
}
