import { speak } from '@debulk/language/speak'
import { readArguments, unexpected, wholeNumber, type Options } from './arguments.ts'
import type { ExitCode, Io } from './io.ts'
import { misused } from './misused.ts'
import { progressBar } from './progress-bar.ts'
import { tellRefused } from './tell-refused.ts'

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
  if (folder === undefined) return misused('phantom', (words) => words.missingPath('phantom'), io)
  if (more[0] !== undefined) return misused('phantom', unexpected(more[0]), io)
  const seed = wholeNumber(args.value, 'seed', { least: 0, most: 999_999_999 })
  if (!seed.ok) return misused('phantom', seed.error, io)
  const studies = wholeNumber(args.value, 'studies', { least: 1, most: 200 })
  if (!studies.ok) return misused('phantom', studies.error, io)
  const lesions = wholeNumber(args.value, 'lesions', { least: 1, most: 5000 })
  if (!lesions.ok) return misused('phantom', lesions.error, io)

  const { writePhantom } = await import('@debulk/actions/write-phantom')
  const bar = progressBar(io, () => speak(io.language))
  const plan = { seed: seed.value, studies: studies.value, lesions: lesions.value }
  const written = await writePhantom({ folder, ...plan }, { report: bar.report, signal: io.signal })
  bar.clear()
  if (!written.ok) {
    await tellRefused([written.error], io)
    return 1
  }
  const { command } = await speak(io.language)
  io.err(`${command.done.wrote(folder)}\n`)
  return 0
}
