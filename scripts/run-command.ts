import { spawn } from 'node:child_process'

export type CommandOutcome = { readonly code: number; readonly output: string; readonly seconds: number }

/** Runs a program to its end and keeps what it printed. Never throws for a failing or missing program. */
export function runCommand(
  file: string,
  args: readonly string[],
  options: { readonly cwd: string; readonly env?: NodeJS.ProcessEnv; readonly timeoutMs: number },
): Promise<CommandOutcome> {
  const began = performance.now()
  const child = spawn(file, args, {
    cwd: options.cwd,
    env: options.env ?? process.env,
    stdio: ['ignore', 'pipe', 'pipe'],
    timeout: options.timeoutMs,
    killSignal: 'SIGKILL',
  })
  const chunks: Buffer[] = []
  child.stdout.on('data', (chunk: Buffer) => chunks.push(chunk))
  child.stderr.on('data', (chunk: Buffer) => chunks.push(chunk))
  return new Promise((resolve) => {
    const finish = (code: number, last: string) => {
      const output = Buffer.concat(chunks).toString('utf8') + last
      resolve({ code, output, seconds: (performance.now() - began) / 1000 })
    }
    child.on('error', (error) => finish(127, `${file}: ${error.message}\n`))
    child.on('close', (code, signal) => finish(code ?? 1, signal === null ? '' : `${file} was ended by ${signal}\n`))
  })
}
