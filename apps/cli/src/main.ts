import { version } from '@debulk/actions/version'
import type { Verb } from '@debulk/language/command-words'
import type { ExitCode, Io } from './io.ts'
import { withoutLanguage } from './language-option.ts'

/** A verb loads only what it needs: a cold start is most of the time of a small measurement. */
const verbs: Readonly<Record<Verb, (args: readonly string[], io: Io) => Promise<ExitCode>>> = {
  measure: async (args, io) => (await import('./measure-command.ts')).measureCommand(args, io),
  assess: async (args, io) => (await import('./assess-command.ts')).assessCommand(args, io),
  import: async (args, io) => (await import('./import-command.ts')).importCommand(args, io),
  check: async (args, io) => (await import('./check-command.ts')).checkCommand(args, io),
  case: async (args, io) => (await import('./case-command.ts')).caseCommand(args, io),
  demo: async (args, io) => (await import('./demo-command.ts')).demoCommand(args, io),
  response: async (args, io) => (await import('./response-command.ts')).responseCommand(args, io),
  phantom: async (args, io) => (await import('./phantom-command.ts')).phantomCommand(args, io),
}
const isVerb = (text: string): text is Verb => Object.hasOwn(verbs, text)

/** One call of the command; what it says goes to `io`, how it ended is the answer. */
export async function main(argv: readonly string[], io: Io): Promise<ExitCode> {
  const { args, misuse } = withoutLanguage(argv)
  const [verb, ...rest] = args
  if (misuse)
    return (await import('./misused.ts')).misused(verb !== undefined && isVerb(verb) ? verb : null, misuse, io)
  if (verb !== undefined && isVerb(verb) && !isHelp(rest)) return verbs[verb](rest, io)
  if (verb === '--version') {
    io.out(`debulk ${version}\n`)
    return 0
  }
  if (verb === '--error-model') {
    const { defaultErrorModelJson } = await import('@debulk/actions/read-error-model')
    io.out(defaultErrorModelJson())
    return 0
  }
  const [{ speak }, { renderHelp }] = await Promise.all([
    import('@debulk/language/speak'),
    import('@debulk/language/render-help'),
  ])
  const words = await speak(io.language)
  const help = (of: Verb | null) => io.out(renderHelp(words.command, of, Math.min(io.columns ?? 80, widest)))
  const [asked] = rest
  if (verb === undefined) help(null)
  else if (isVerb(verb)) help(verb)
  else if (verb === 'help' && asked !== undefined && isVerb(asked)) help(asked)
  else if (isHelp([verb]) || verb === 'help') help(null)
  else {
    const { misuse: say } = words.command
    const what = verb.startsWith('-') ? say.unknownOption(verb) : say.unknownVerb(verb)
    io.err(`${what} ${say.seeHelp(null)}\n`)
    return 2
  }
  return verb === undefined ? 2 : 0
}

/** Longer lines are hard to read. */
const widest = 100

const isHelp = (args: readonly string[]): boolean => {
  const end = args.indexOf('--')
  return (end < 0 ? args : args.slice(0, end)).some((arg) => arg === '--help' || arg === '-h')
}
