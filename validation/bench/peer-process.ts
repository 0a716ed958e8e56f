import { spawn, type ChildProcessWithoutNullStreams } from 'node:child_process'
import { createInterface } from 'node:readline'

/** How to start a long-lived program that reads commands and answers in JSON lines; or why it cannot be started. */
export type PeerProgram =
  | { readonly name: string; readonly command: readonly [string, ...string[]] }
  | { readonly name: string; readonly missing: string }

export type Answer = { readonly ms: number; readonly count: number }

/** A program that stays loaded and warm between questions, so that two sides can be timed in turn. */
export class PeerProcess {
  readonly name: string
  readonly #child: ChildProcessWithoutNullStreams
  readonly #lines: AsyncIterator<string>
  readonly #ended: Promise<void>
  #complaints = ''

  constructor(name: string, [program, ...words]: readonly [string, ...string[]]) {
    this.name = name
    this.#child = spawn(program, words, { env: { ...process.env, PYTHONDONTWRITEBYTECODE: '1' } })
    this.#ended = new Promise((resolve) => this.#child.once('close', () => resolve()))
    this.#lines = createInterface({ input: this.#child.stdout })[Symbol.asyncIterator]()
    this.#child.stderr.on('data', (chunk: Buffer) => {
      this.#complaints = (this.#complaints + chunk.toString()).slice(-2000)
    })
    this.#child.stdin.on('error', () => {}) // a dead peer is reported by the answer that never comes
  }

  /** One command; the time is the peer's own, without the pipe. */
  async ask(command: string): Promise<Answer> {
    const answer = await this.#answer(command)
    if (!isAnswer(answer)) throw new Error(`${this.name} answered ${JSON.stringify(answer)} to "${command}"`)
    return answer
  }

  /** The measures of every lesion, as the peer reports them. */
  async rows(): Promise<readonly Readonly<Record<string, unknown>>[]> {
    const answer = await this.#answer('rows')
    if (!hasRows(answer)) throw new Error(`${this.name} has no rows`)
    return answer.rows
  }

  async #answer(command: string): Promise<unknown> {
    this.#child.stdin.write(`${command}\n`)
    const line = await this.#lines.next()
    if (line.done) throw new Error(`${this.name} stopped at "${command}": ${this.#complaints}`)
    return JSON.parse(line.value)
  }

  /** Ends the program by closing its input. */
  async stop(): Promise<void> {
    this.#child.stdin.end()
    await this.#ended
  }
}

const isAnswer = (answer: unknown): answer is Answer =>
  typeof answer === 'object' && answer !== null && 'ms' in answer && typeof answer.ms === 'number'

const hasRows = (answer: unknown): answer is { rows: Record<string, unknown>[] } =>
  typeof answer === 'object' && answer !== null && 'rows' in answer && Array.isArray(answer.rows)
