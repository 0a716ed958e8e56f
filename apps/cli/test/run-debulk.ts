import { spawn, spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { after } from 'node:test'
import { fileURLToPath } from 'node:url'
import { languageAsked } from '../src/language-option.ts'
import { main } from '../src/main.ts'

export const root = path.dirname(path.dirname(path.dirname(path.dirname(fileURLToPath(import.meta.url)))))
/** The command as its sources; the built one is run by pack.slow.test.ts. */
export const command = path.join(root, 'apps', 'cli', 'src', 'debulk.ts')

/** As a person in an English shell without colours; a test says otherwise where it matters. */
const shell = { ...process.env, LC_ALL: 'C.UTF-8', LANG: '', LC_MESSAGES: '', NO_COLOR: '1', TZ: 'UTC' }

export type Ran = {
  readonly status: number | null
  readonly out: string
  readonly err: string
  readonly ms: number
}

/** The same without a process of its own: for many calls of which only what they say is asked. */
export async function inProcess(args: readonly string[], columns: number | null = null): Promise<Ran> {
  const started = performance.now()
  let [out, err] = ['', '']
  const status = await main(args, {
    out: (text) => void (out += text),
    err: (text) => void (err += text),
    columns,
    colour: false,
    interactive: false,
    now: () => performance.now(),
    today: () => '2024-05-17',
    language: languageAsked(args) ?? 'en',
    signal: new AbortController().signal,
  })
  return { status, out, err, ms: performance.now() - started }
}

export type Running = { readonly cwd?: string; readonly env?: Readonly<Record<string, string>> }

export function debulk(args: readonly string[], { cwd = root, env = {} }: Running = {}): Ran {
  const started = performance.now()
  const { status, stdout, stderr } = spawnSync(process.execPath, [command, ...args], {
    cwd,
    env: { ...shell, ...env },
    encoding: 'utf8',
    timeout: 120_000,
    maxBuffer: 2 ** 28,
  })
  return { status, out: stdout, err: stderr, ms: performance.now() - started }
}

/** A shell line in which $DEBULK stands for the command: pipes, redirections, limits. */
export function inShell(line: string, { cwd = root, env = {} }: Running = {}): Ran {
  const started = performance.now()
  const { status, stdout, stderr } = spawnSync('bash', ['-c', line], {
    cwd,
    env: { ...shell, ...env, DEBULK: `${process.execPath} ${command}` },
    encoding: 'utf8',
    timeout: 120_000,
  })
  return { status, out: stdout, err: stderr, ms: performance.now() - started }
}

/** Runs until `when` says so, then sends the signal. */
export async function interrupted(
  args: readonly string[],
  {
    when,
    signal,
    cwd = root,
  }: { readonly when: () => boolean; readonly signal: NodeJS.Signals; readonly cwd?: string },
): Promise<Ran & { readonly wasRunning: boolean }> {
  const started = performance.now()
  const child = spawn(process.execPath, [command, ...args], { cwd, env: shell })
  let [out, err] = ['', '']
  child.stdout.on('data', (chunk: Buffer) => (out += chunk.toString('utf8')))
  child.stderr.on('data', (chunk: Buffer) => (err += chunk.toString('utf8')))
  let wasRunning = false
  const watch = setInterval(() => {
    if (wasRunning || !when()) return
    wasRunning = child.kill(signal)
  }, 5)
  return new Promise((resolve) => {
    child.on('close', (status) => {
      clearInterval(watch)
      resolve({ status, out, err, ms: performance.now() - started, wasRunning })
    })
  })
}

/** A folder for the tests of one file, gone at the end. */
export function workFolder(): string {
  const folder = mkdtempSync(path.join(tmpdir(), 'debulk-cli-'))
  after(() => rmSync(folder, { recursive: true, force: true }))
  return folder
}
