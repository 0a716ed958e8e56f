#!/usr/bin/env node
import { isLanguage, languageOfLocale, type Language } from '@debulk/language/language'
import type { Verb } from '@debulk/language/command-words'
import type { ExitCode, Io } from './io.ts'

/** A verb loads only what it needs: a cold start is most of the time of a small measurement. */
const verbs: Readonly<Record<Verb, (args: readonly string[], io: Io) => Promise<ExitCode>>> = {
  measure: async (args, io) => (await import('./measure-command.ts')).measureCommand(args, io),
  assess: async (args, io) => (await import('./assess-command.ts')).assessCommand(args, io),
  demo: async (args, io) => (await import('./demo-command.ts')).demoCommand(args, io),
  phantom: async (args, io) => (await import('./phantom-command.ts')).phantomCommand(args, io),
}
const isVerb = (text: string): text is Verb => Object.hasOwn(verbs, text)

const version = '0.1.0'

async function main(args: readonly string[], io: Io): Promise<ExitCode> {
  const [verb, ...rest] = args
  if (verb !== undefined && isVerb(verb) && !rest.includes('--help') && !rest.includes('-h'))
    return verbs[verb](rest, io)
  if (verb === '--version') {
    io.out(`debulk ${version}\n`)
    return 0
  }
  const [{ speak }, { renderHelp }] = await Promise.all([
    import('@debulk/language/speak'),
    import('@debulk/language/render-help'),
  ])
  const words = await speak(io.language)
  if (verb === undefined || verb === '--help' || verb === '-h' || verb === 'help' || verb.startsWith('--lang')) {
    io.out(renderHelp(words.command, null, io.columns ?? 80))
    return verb === undefined ? 2 : 0
  }
  if (isVerb(verb)) {
    io.out(renderHelp(words.command, verb, io.columns ?? 80))
    return 0
  }
  io.err(`${words.command.misuse.unknownVerb(verb)} ${words.command.misuse.seeHelp(null)}\n`)
  return 2
}

function languageOf(args: readonly string[]): Language {
  const at = args.findIndex((arg) => arg === '--lang' || arg.startsWith('--lang='))
  const asked = at < 0 ? undefined : args[at]!.includes('=') ? args[at]!.slice(7) : args[at + 1]
  if (asked !== undefined && isLanguage(asked)) return asked
  return languageOfLocale(process.env.LC_ALL ?? process.env.LC_MESSAGES ?? process.env.LANG)
}

const stopped = new AbortController()
process.once('SIGINT', () => stopped.abort())
process.once('SIGTERM', () => stopped.abort())
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code === 'EPIPE') process.exit(0) // the reader closed the pipe: `| head`
  throw error
})

const args = process.argv.slice(2)
const io: Io = {
  out: (text) => void process.stdout.write(text),
  err: (text) => void process.stderr.write(text),
  columns: process.stdout.columns ?? null,
  colour: process.stdout.isTTY === true && !process.env.NO_COLOR,
  interactive: process.stderr.isTTY === true,
  now: () => performance.now(),
  today: () => new Date().toISOString().slice(0, 10),
  language: languageOf(args),
  signal: stopped.signal,
}

try {
  process.exitCode = await main(args, io)
} catch (thrown) {
  const { speak } = await import('@debulk/language/speak')
  const { done } = (await speak(io.language)).command
  if (stopped.signal.aborted) {
    io.err(`${done.interrupted}\n`)
    process.exitCode = 130
  } else {
    io.err(`${done.failed(thrown instanceof Error ? (thrown.stack ?? thrown.message) : String(thrown))}\n`)
    process.exitCode = 1
  }
}
