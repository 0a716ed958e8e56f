import { fileURLToPath } from 'node:url'
import { speak } from '@debulk/language/speak'
import { readArguments, unexpected, type Options } from './arguments.ts'
import type { ExitCode, Io } from './io.ts'
import { misused } from './misused.ts'
import { progressBar } from './progress-bar.ts'

const options = {
  out: { type: 'string' },
  lang: { type: 'string' },
  help: { type: 'boolean', short: 'h' },
} satisfies Options

/** `debulk demo`: makes the synthetic patient, assesses its images, prints the verdict and where the report lies. */
export async function demoCommand(argv: readonly string[], io: Io): Promise<ExitCode> {
  const args = readArguments(argv, options)
  if (!args.ok) return misused('demo', args.error, io)
  const [extra] = args.value.positionals
  if (extra !== undefined) return misused('demo', unexpected(extra), io)
  const { demo } = await import('@debulk/actions/demo')
  const bar = progressBar(io, () => speak(io.language))
  const words = await speak(io.language)
  const look = { language: io.language, columns: io.columns, colour: io.colour }
  const shown = await demo(
    { folder: args.value.text('out') ?? 'out/demo', today: io.today(), publishedCase, ...look },
    { report: bar.report, signal: io.signal },
  )
  bar.clear()
  if (!shown.ok) {
    io.err(`${shown.error}\n`)
    return 1
  }
  io.out(shown.value.text)
  io.out(`\n${words.command.done.report(shown.value.report)}\n`)
  io.out(`\n${words.command.done.published}\n\n${shown.value.published.text}`)
  io.out(`\n${words.command.done.report(shown.value.published.page)}\n`)
  return 0
}

/** The case file of the published patient; it comes along with the bundle. */
const publishedCase = fileURLToPath(new URL('../../../fixtures/published-patient/published.case.yaml', import.meta.url))
