/** How far long work has come. Every action reports it; none of them prints. */
export type Progress = {
  readonly stage: 'finding' | 'reading' | 'measuring' | 'assessing' | 'importing' | 'generating' | 'drawing' | 'writing'
  readonly done: number
  readonly of: number
}

/** What long work needs from outside: somewhere to report to, and a way to be stopped. */
export type Shell = { readonly report: (progress: Progress) => void; readonly signal: AbortSignal }
