import { refusalText } from '@debulk/actions/refusal-text'
import { speak } from '@debulk/language/speak'
import { readArguments, wholeNumber, type Options } from './arguments.ts'
import type { ExitCode, Io } from './io.ts'
import { misused } from './misused.ts'
import { progressBar } from './progress-bar.ts'

const options = {
  seed: { type: 'string' },
  studies: { type: 'string' },
  lesions: { type: 'string' },
  lang: { type: 'string' },
  help: { type: 'boolean', short: 'h' },
} satisfies Options

/** `debulk phantom OUT [--seed N] [--studies N] [--lesions N]`: a synthetic patient with its truth. */
export async function phantomCommand(argv: readonly string[], io: Io): Promise<ExitCode> {
  const args = readArguments(argv, options)
  if (!args.ok) return misused('phantom', args.error, io)
  const [folder, ...more] = args.value.positionals
  if (folder === undefined || more.length > 0) return misused('phantom', (words) => words.missingPath('phantom'), io)
  const seed = wholeNumber(args.value, 'seed', 0)
  if (!seed.ok) return misused('phantom', seed.error, io)
  const studies = wholeNumber(args.value, 'studies', 1)
  if (!studies.ok) return misused('phantom', studies.error, io)
  const lesions = wholeNumber(args.value, 'lesions', 1)
  if (!lesions.ok) return misused('phantom', lesions.error, io)

  const { writePhantom } = await import('@debulk/actions/write-phantom')
  const bar = progressBar(io, () => speak(io.language))
  const plan = { seed: seed.value, studies: studies.value, lesions: lesions.value }
  const written = await writePhantom({ folder, ...plan }, { report: bar.report, signal: io.signal })
  bar.clear()
  if (!written.ok) {
    const explain = await refusalText(io.language, [written.error])
    io.err(`${written.error.path}: ${explain(written.error)}\n`)
    return 1
  }
  const { command } = await speak(io.language)
  io.err(`${command.done.wrote(folder)}\n`)
  return 0
}
