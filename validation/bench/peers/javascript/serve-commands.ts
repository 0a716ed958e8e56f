import { createInterface } from 'node:readline'

/** Does the work and says how many things it found; only this part is timed. */
export type Command = (...words: string[]) => number | Promise<number>

export type Served = {
  readonly commands: Readonly<Record<string, Command>>
  /** Every measure of every lesion of what is loaded, not timed. */
  readonly rows?: () => readonly Readonly<Record<string, unknown>>[]
}

/**
 * A long-lived peer: one command per line on standard input, one line of JSON each on standard output.
 * Whatever the libraries print goes to standard error, and their own stop watches are silent.
 */
export async function serveCommands({ commands, rows }: Served): Promise<void> {
  console.log = console.info = console.warn = console.error
  console.time = console.timeEnd = () => {}
  for await (const line of createInterface({ input: process.stdin })) {
    process.stdout.write(`${JSON.stringify(await answerTo(line))}\n`)
  }

  async function answerTo(line: string): Promise<Readonly<Record<string, unknown>>> {
    const [name = '', ...words] = line.split(' ')
    if (name === 'rows' && rows) return { rows: rows() }
    const command = commands[name]
    if (!command) return { error: `no command ${name}` }
    const start = performance.now()
    const count = await command(...words)
    return { ms: performance.now() - start, count }
  }
}
