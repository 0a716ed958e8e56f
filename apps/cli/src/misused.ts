import type { Verb } from '@debulk/language/command-words'
import { speak } from '@debulk/language/speak'
import type { Misuse } from './arguments.ts'
import type { ExitCode, Io } from './io.ts'

/** Says what was wrong with the call, and where the help is. */
export async function misused(verb: Verb | null, misuse: Misuse, io: Io): Promise<ExitCode> {
  const words = (await speak(io.language)).command.misuse
  io.err(`${misuse(words)} ${words.seeHelp(verb)}\n`)
  return 2
}
